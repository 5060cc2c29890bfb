// @ts-check
/** A thread that ends its process when a task takes more than it may. Started by `serve.ts`. */
import { workerData } from 'node:worker_threads';

/** How often the process is looked at. */
const LOOK_MS = 250;
/**
 * What waits for ever uses no time of the processor, so it has to be noticed by that: this
 * many looks in a row, a minute if the machine does not sleep, with less than a fiftieth of
 * the processor, of which this thread's own looking is a part.
 */
const STILL_LOOKS = 240;
const STILL_MS = 5;

/** @type {{ current: Int32Array, limits: import('./task.ts').Limits, idle: number }} */
const { current, limits, idle } = workerData;
let task = idle;
let began = 0;
let last = 0;
let still = 0;

setInterval(() => {
  const cpu = cpuMs();
  const now = Atomics.load(current, 0);
  if (now !== task) {
    task = now;
    began = cpu;
    still = 0;
  }
  still = cpu - last < STILL_MS ? still + 1 : 0;
  last = cpu;
  if (task === idle) return;
  const tooMuch = process.memoryUsage.rss() > limits.memoryMb * 1024 * 1024;
  if (tooMuch || cpu - began > limits.cpuMs || still > STILL_LOOKS) {
    process.kill(process.pid, 'SIGKILL');
  }
}, LOOK_MS);

/** Of all threads of the process: decoders work in threads of their own. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
