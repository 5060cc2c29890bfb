import type { Entry } from '../../graph/catalogue.ts';

/** How many suggestions an entry records, and how many of them were taken. */
function suggestionsIn(entry: Entry): { made: number; taken: number } {
  const all =
    entry.collection === 'lessons'
      ? entry.data.rounds.flatMap((round) => round.suggestions)
      : entry.collection === 'observations'
        ? entry.data.suggestions
        : [];
  return { made: all.length, taken: all.filter((one) => one.accepted === true).length };
}

/** The entries in which at least one suggestion was taken, and the sentence that goes with them. */
export function takenIn<E extends Entry>(entries: readonly E[]): { entries: E[]; text: string } {
  const counts = entries.map((entry) => ({ entry, ...suggestionsIn(entry) }));
  const made = counts.reduce((sum, one) => sum + one.made, 0);
  const taken = counts.reduce((sum, one) => sum + one.taken, 0);
  const changed = counts.filter((one) => one.taken > 0).map((one) => one.entry);
  const text =
    made === 0 ? '没有记下建议' : `${made} 条里采纳 ${taken} 条，改了 ${changed.length} 节课`;
  return { entries: changed, text };
}
