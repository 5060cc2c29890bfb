/**
 * Order of two texts by code units, for `sort`: the same on every machine, since no locale enters.
 *
 * @returns below 0 where `a` comes first, above where `b` does
 * @example ['b', 'a'].sort(compare) // ['a', 'b']
 * @example dates.sort((a, b) => compare(b, a)) // the newest first
 */
export function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
