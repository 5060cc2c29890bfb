/**
 * How many each of several lists may show so that all together show no more than `most`: short lists
 * are shown whole, and what they leave goes to the long ones; none goes without one.
 */
export function sharesOf(counts: readonly number[], most: number): number[] {
  const shares = counts.map(() => 0);
  const shortFirst = counts.map((_, i) => i).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  let room = most;
  shortFirst.forEach((i, done) => {
    const fair = Math.max(1, Math.floor(room / (counts.length - done)));
    const share = Math.min(counts[i] ?? 0, fair);
    shares[i] = share;
    room -= share;
  });
  return shares;
}
