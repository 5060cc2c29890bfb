/**
 * CPU milliseconds this process has used, all its threads. What a test holds a hang against:
 * a clock on the wall would also count whatever else the machine is doing.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
