import { nameOf, type Vocabularies } from '../../model/vocabulary.ts';
import { problem, type Problem } from '../../model/problem.ts';
import type { CheckedRecord } from '../../graph/records.ts';
import { placeOf, recordsOf, type Checked } from '../../checks/checked.ts';

type Lesson = Checked<'lessons'>;

export function checkLessons(records: readonly CheckedRecord[], words: Vocabularies): Problem[] {
  return recordsOf(records, 'lessons').flatMap((lesson) => [
    ...checkEvidence(lesson, words),
    ...checkVoice(lesson),
  ]);
}

/** What was seen in class decides what changes next; before a class there is nothing to see. */
function checkEvidence(lesson: Lesson, words: Vocabularies): Problem[] {
  return lesson.data.rounds.flatMap(({ kind, date, evidence }, i) =>
    kind === 'teach' && evidence.length === 0
      ? [
          problem(
            'round-no-evidence',
            placeOf(lesson, 'rounds', i, 'kind'),
            `第 ${i + 1} 轮没有写证据。`,
            { found: `${date} ${nameOf(words.roundKinds, kind)}`, allowed: '至少一条 evidence' },
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
function checkVoice(lesson: Lesson): Problem[] {
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
    problem('lesson-no-expert', placeOf(lesson, 'rounds'), '这个课例从头到尾只有同伴的声音。', {
      found: `${rounds.length} 轮，没有 expertComment`,
      allowed: '至少一处专家点评',
    }),
  ];
}
