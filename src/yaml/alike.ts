/** Plain data beside plain data: whether two are alike, and which items of two lists are the same. */

/** Whether two pieces of plain data say the same, whatever the order of their names. */
export function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Number.isNaN(one) && Number.isNaN(other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [own, others] = [Object.entries(one), Object.keys(other)];
  return (
    own.length === others.length &&
    own.every(
      ([key, value]) =>
        Object.hasOwn(other, key) && alike(value, (other as Record<string, unknown>)[key]),
    )
  );
}

/** An item that stays or changes (`from` and `to`), goes (`from`) or comes (`to`), by its place in the lists. */
export interface Aligned {
  from?: number;
  to?: number;
}

/**
 * The way from one list to another on which most items stay. Between two that stay, items turn
 * into each other from the first on; what is left over goes or comes.
 */
export function aligned(before: readonly unknown[], after: readonly unknown[]): Aligned[] {
  const way: Aligned[] = [];
  let [from, to] = [0, 0];
  const between = (untilFrom: number, untilTo: number): void => {
    while (from < untilFrom && to < untilTo) way.push({ from: from++, to: to++ });
    while (from < untilFrom) way.push({ from: from++ });
    while (to < untilTo) way.push({ to: to++ });
  };
  for (const [keptFrom, keptTo] of common(before, after)) {
    between(keptFrom, keptTo);
    way.push({ from: from++, to: to++ });
  }
  between(before.length, after.length);
  return way;
}

/** A longest row of items that both lists have in the same order, as their places. */
function common(before: readonly unknown[], after: readonly unknown[]): [number, number][] {
  const longest = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  const lengthAt = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      (longest[i] as number[])[j] = alike(before[i], after[j])
        ? lengthAt(i + 1, j + 1) + 1
        : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const row: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length;) {
    if (alike(before[i], after[j])) row.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return row;
}
