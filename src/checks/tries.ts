import { problem, type Problem } from '../model/problem.ts';
import type { CheckedRecord } from '../graph/records.ts';
import { placeOf, recordsOf } from './checked.ts';

/** A lesson can only try a suggestion that was made, and before it. */
export function checkTries(records: readonly CheckedRecord[]): Problem[] {
  const made = new Map<string, readonly string[]>([
    ...recordsOf(records, 'lessons').map(({ id, data }): [string, string[]] => [
      `lessons/${id}`,
      data.rounds.flatMap(({ suggestions }, round) =>
        suggestions.map((_, i) => `${round + 1}-${i + 1}`),
      ),
    ]),
    ...recordsOf(records, 'observations').map(({ id, data }): [string, string[]] => [
      `observations/${id}`,
      data.suggestions.map((_, i) => String(i + 1)),
    ]),
  ]);
  return recordsOf(records, 'lessons').flatMap((lesson) =>
    lesson.data.tries.flatMap(({ entry, suggestion }, i) => {
      const known = made.get(entry);
      // What leads nowhere at all has been told as such.
      if (known === undefined || known.includes(suggestion)) return [];
      return [
        problem(
          'suggestion-unknown',
          placeOf(lesson, 'tries', i, 'entry'),
          `“${entry}”里没有第 ${suggestion} 条建议。`,
          {
            found: suggestion,
            allowed: known.length === 0 ? '那一篇没有写建议' : known.join('、'),
          },
        ),
      ];
    }),
  );
}
