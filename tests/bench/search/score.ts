/** How good answers are. */
export interface Score {
  recall: number;
  precision: number;
}

/** Means over the phrases; who finds nothing has a precision of 1, and no recall. */
export function scoreOf<Id>(
  phrases: readonly { holders: readonly Id[] }[],
  found: readonly (readonly Id[])[],
): Score {
  const each = phrases.map(({ holders }, i) => {
    const own = found[i] ?? [];
    const right = own.filter((one) => holders.includes(one)).length;
    return { recall: right / holders.length, precision: own.length === 0 ? 1 : right / own.length };
  });
  return {
    recall: mean(each.map((one) => one.recall)),
    precision: mean(each.map((one) => one.precision)),
  };
}

/** 1 divided by the place among the first ten of any one that is meant, 0 beyond; the mean of it is MRR@10. */
export function reciprocalRank<Id>(found: readonly Id[], ...meant: readonly Id[]): number {
  const at = found.slice(0, 10).findIndex((one) => meant.includes(one));
  return at < 0 ? 0 : 1 / (at + 1);
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
