/** Whatever a school of four may write in a year, and every number that is counted from it. */
import fc from 'fast-check';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import type { Count } from '../../../src/counts/count.ts';
import { groupCounts } from '../../../src/counts/group-counts.ts';
import type { Owner } from '../../../src/counts/promises/owner.ts';
import { pairProgress } from '../../../src/counts/promises/pair-progress.ts';
import { progressOf } from '../../../src/counts/promises/progress.ts';
import type { Progress } from '../../../src/counts/promises/progress-shapes.ts';
import { teacherCounts } from '../../../src/counts/teacher-counts.ts';
import { addDays } from '../../../src/model/calendar/calendar.ts';
import { deedWords } from '../../../src/model/words/deeds.ts';
import { daysOfSemester } from '../../../src/model/calendar/periods.ts';
import { baseVocabularies } from '../../../src/model/words/vocabulary.ts';
import { autumn, spring, type Written } from './records.ts';

export const ids = ['bai', 'du', 'li', 'wang'];
const person = fc.constantFrom(...ids);
const several = fc.uniqueArray(person, { minLength: 1, maxLength: 3 });
/** From before the autumn to after the spring. */
export const date = fc.integer({ min: -20, max: 330 }).map((days) => addDays(autumn.start, days));
const group = fc.constantFrom({}, { group: 'hill' });
const grades = fc.constantFrom(['g3'], ['g5'], ['g8']);
/** Lessons are given on the day they are dated. */
const more = (fields: fc.Arbitrary<Record<string, unknown>>) =>
  fc.tuple(date, group, fields).map(([day, of, { rounds, ...rest }]) => ({
    ...of,
    date: day,
    ...rest,
    ...(rounds === undefined
      ? {}
      : { rounds: (rounds as object[]).map((one) => ({ ...one, date: day })) }),
  }));

const suggestions = fc.array(
  fc.boolean().map((accepted) => ({ text: '等', by: 'li', accepted, change: '改' })),
  { maxLength: 2 },
);
const kinds: [string, fc.Arbitrary<object>][] = [
  ['reflections', more(fc.record({ authors: several }))],
  [
    'lessons',
    more(
      fc
        .record({
          authors: several,
          teacher: person,
          grades,
          occasion: fc.constantFrom('demo', 'report', 'open', 'routine', 'outreach'),
          members: several.map((list) => list.map((id) => ({ id, role: 'observe' }))),
          suggestions,
        })
        .map(({ suggestions: list, ...rest }) => ({
          ...rest,
          rounds: [{ date: '', kind: 'teach', focus: '等', suggestions: list }],
        })),
    ),
  ],
  [
    'observations',
    more(
      fc
        .tuple(person, person, grades)
        .filter(([observer, teacher]) => observer !== teacher)
        .map(([observer, teacher, seen]) => ({
          authors: [observer],
          teacher,
          grades: seen,
          lesson: undefined,
        })),
    ),
  ],
  [
    'meetings',
    more(
      fc.record(
        {
          authors: several,
          host: person,
          presenters: several,
          attended: several,
          kind: fc.constantFrom('lesson-prep', 'seminar', 'book-club', 'training', 'mentoring'),
          title: fc.constantFrom('谈等待', '谈提问'),
          survey: fc.record({ n: fc.integer({ min: 1, max: 9 }), mean: fc.constant(4) }),
        },
        { requiredKeys: ['authors', 'host', 'kind'] },
      ),
    ),
  ],
  ['readings', more(fc.record({ authors: several, leadReader: person }))],
  ['papers', more(fc.record({ authors: several }))],
  ['problems', more(fc.record({ authors: several }))],
  [
    'problems',
    more(
      fc.record({
        authors: several,
        status: fc.constant('solved'),
        // Some of these exist; the others are as if the audience could not see them.
        solvedBy: fc.nat(12).map((i) => [`lessons/e${i}`]),
      }),
    ),
  ],
];

export const entries: fc.Arbitrary<Written[]> = fc
  .array(fc.oneof(...kinds.map(([kind, fields]) => fields.map((one) => [kind, one] as const))), {
    maxLength: 25,
  })
  .map((list) => list.map(([kind, fields], i): Written => [`${kind}/e${i}`, fields]));
export const reportDay = fc
  .integer({ min: 0, max: 330 })
  .map((days) => addDays(autumn.start, days));

export const owners: Owner[] = [
  { teacher: 'bai' },
  { group: 'hill' },
  { pair: 'one' },
  { school: true },
];

export function countsOf(catalogue: Catalogue): Count[] {
  return [autumn, spring].flatMap((semester) => [
    ...[...catalogue.teachers.values()].flatMap((one) => teacherCounts(catalogue, one, semester)),
    ...[...catalogue.groups.values()].flatMap(
      (one) => groupCounts(catalogue, one, semester).counts,
    ),
    ...[...catalogue.pairs.values()].flatMap(
      (one) => pairProgress(catalogue, one, semester).counts,
    ),
  ]);
}

/** A few of the promises there may be; all of them at once take long to count. */
export const somePromises = fc
  .uniqueArray(fc.nat(deedWords.length * baseVocabularies.periods.length - 1), {
    minLength: 12,
    maxLength: 12,
  })
  .map((list) => list.flatMap((i) => everyWay[i] ?? []));

const everyWay = deedWords.flatMap(({ id: what }) =>
  baseVocabularies.periods.map(({ id: per }) => ({ what, per, target: 2 })),
);

/** Every deed promised by every period of the autumn by each that may promise. */
export function progressesOf(
  catalogue: Catalogue,
  whose: readonly Owner[] = owners,
  promises: readonly { what: string; per: string; target: number }[] = everyWay,
): Progress[] {
  const days = {
    from: autumn.start,
    to: autumn.end,
    counts: daysOfSemester(autumn, catalogue.school.semesters),
  };
  return whose.flatMap((owner) =>
    promises.flatMap(
      ({ per, ...promise }) =>
        progressOf(catalogue, { ...promise, per: [per] }, owner, days, catalogue.today) ?? [],
    ),
  );
}
