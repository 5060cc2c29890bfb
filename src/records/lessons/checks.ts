import type { CheckedRecord } from '../../graph/records.ts';
import { nameOf, type Vocabularies } from '../../model/words/vocabulary.ts';
import { fault, type Fault } from '../../model/faults/fault.ts';
import { placeOf, recordsOf, type Checked, type Check } from '../../checks/checked.ts';

type Lesson = Checked<'lessons'>;

export const checkLessons: Check = ({ records, words }) => {
  return [
    ...recordsOf(records, 'lessons').flatMap((lesson) => [
      ...checkEvidence(lesson, words),
      ...checkVoice(lesson),
    ]),
    ...checkTries(records),
  ];
};

/** What was seen in class decides what changes next; before a class there is nothing to see. */
function checkEvidence(lesson: Lesson, words: Vocabularies): Fault[] {
  return lesson.data.rounds.flatMap(({ kind, date, evidence }, i) =>
    kind === 'teach' && evidence.length === 0
      ? [
          fault(
            'round-no-evidence',
            placeOf(lesson, 'rounds', i, 'kind'),
            `第 ${i + 1} 轮没有写证据。`,
            {
              found: `${date} ${nameOf(words.roundKinds, kind)}`,
              allowed: '至少一条“证据”（evidence）',
            },
          ),
        ]
      : [],
  );
}

/**
 * Peers on their own tend to go round at one level. A lesson that was taught and discussed
 * and is not to be taught again is closed; by then someone with more experience should have
 * spoken: an expert's comment, a guest's suggestion, a guide or a guest among its people. An
 * ordinary lesson, which nobody came to see for the sake of research, is not asked for one.
 */
function checkVoice(lesson: Lesson): Fault[] {
  const { rounds, members, nextRound, occasion } = lesson.data;
  if (occasion === 'routine') return [];
  const kinds = rounds.map((round) => round.kind);
  const isClosed = nextRound === undefined && kinds.includes('teach') && kinds.includes('discuss');
  const isHeard =
    rounds.some(
      ({ expertComment, suggestions }) =>
        expertComment !== undefined || suggestions.some((one) => one.guest !== undefined),
    ) || members.some(({ role }) => role === 'guide' || role === 'guest');
  if (!isClosed || isHeard) return [];
  return [
    fault('lesson-no-expert', placeOf(lesson, 'rounds'), '这个课例从头到尾只有同伴的声音。', {
      found: `${rounds.length} 轮，没有“专家点评”（expertComment）`,
      allowed: '至少一处专家点评',
    }),
  ];
}

/** A lesson can only try a suggestion that was made, and before it. */
function checkTries(records: readonly CheckedRecord[]): Fault[] {
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
        fault(
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
