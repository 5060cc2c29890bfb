/** What holds for every figure over whatever a school may have written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../../src/catalogue/catalogue.ts';
import type { Figure } from '../../../../src/catalogue/counts/figure.ts';
import { groupFigures } from '../../../../src/catalogue/counts/group-figures.ts';
import { pairProgress } from '../../../../src/catalogue/counts/pair-progress.ts';
import { progressOf } from '../../../../src/catalogue/counts/progress.ts';
import type { Progress } from '../../../../src/catalogue/counts/progress-shapes.ts';
import { teacherFigures } from '../../../../src/catalogue/counts/teacher-figures.ts';
import type { Who } from '../../../../src/catalogue/counts/who.ts';
import { semesterTables } from '../../../../src/catalogue/semester-tables/semester-tables.ts';
import { addDays } from '../../../../src/model/calendar.ts';
import { baseVocabularies } from '../../../../src/model/vocabulary.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

const ids = ['bai', 'du', 'li', 'wang'];
const person = fc.constantFrom(...ids);
const several = fc.uniqueArray(person, { minLength: 1, maxLength: 3 });
/** From before the autumn to after the spring. */
const date = fc.integer({ min: -20, max: 330 }).map((days) => addDays(autumn.start, days));
const group = fc.constantFrom({}, { group: 'hill' });
const grades = fc.constantFrom(['g3'], ['g5'], ['g8']);
const more = (fields: fc.Arbitrary<object>) =>
  fc.tuple(date, group, fields).map(([day, of, rest]) => ({ ...of, date: day, ...rest }));

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
          rounds: [{ date: '2025-10-08', kind: 'discuss', focus: '等', suggestions: list }],
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
          leadPresenter: person,
          attended: several,
          kind: fc.constantFrom('lesson-prep', 'seminar', 'book-club', 'training', 'mentoring'),
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

const entries: fc.Arbitrary<Written[]> = fc
  .array(fc.oneof(...kinds.map(([kind, fields]) => fields.map((one) => [kind, one] as const))), {
    maxLength: 25,
  })
  .map((list) => list.map(([kind, fields], i): Written => [`${kind}/e${i}`, fields]));
const reportDay = fc.integer({ min: 0, max: 330 }).map((days) => addDays(autumn.start, days));
const whos: Who[] = [
  { teacher: 'bai' },
  { group: 'hill' },
  { pair: 'one', side: 'mentee' },
  { pair: 'one', side: 'both' },
  { school: true },
];

function figuresOf(catalogue: Catalogue): Figure[] {
  return [autumn, spring].flatMap((semester) => [
    ...[...catalogue.teachers.values()].flatMap((one) => teacherFigures(catalogue, one, semester)),
    ...[...catalogue.groups.values()].flatMap(
      (one) => groupFigures(catalogue, one, semester).figures,
    ),
    ...[...catalogue.pairs.values()].flatMap(
      (one) => pairProgress(catalogue, one, semester).figures,
    ),
  ]);
}

function progressesOf(catalogue: Catalogue, whose: readonly Who[] = whos): Progress[] {
  return whose.flatMap((who) =>
    baseVocabularies.commitments.flatMap(({ id: what }) =>
      baseVocabularies.periods.flatMap(
        ({ id: per }) =>
          progressOf(
            catalogue,
            { what, target: 2, per },
            who,
            { from: autumn.start, to: autumn.end },
            catalogue.today,
          ) ?? [],
      ),
    ),
  );
}

const runs = { numRuns: 40 };

describe('every figure', () => {
  test('equals the number of entries it links to, or of periods they cover', () => {
    fc.assert(
      fc.property(entries, reportDay, (written, today) => {
        const catalogue = catalogueWith([...people, ...written], today);
        for (const { value, evidence, periods, explanation } of figuresOf(catalogue)) {
          expect(new Set(evidence).size).toBe(evidence.length);
          const days = evidence.map((ref) => catalogue.byRef.get(ref)?.data.date ?? '');
          expect(days.every((one) => one <= today && one !== '')).toBe(true);
          expect(value).toBe(
            periods === undefined
              ? evidence.length
              : periods.filter(({ from, to }) => days.some((one) => from <= one && one <= to))
                  .length,
          );
          expect(explanation).toMatch(/。$/);
        }
      }),
      runs,
    );
  });

  test('is the same in whatever order the files are read', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (written, random) => {
        const shuffled = written
          .map((one) => ({ one, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const [a, b] = [written, shuffled].map((list) => catalogueWith([...people, ...list]));
        if (a === undefined || b === undefined) return;
        expect(figuresOf(a)).toEqual(figuresOf(b));
        expect(progressesOf(a)).toEqual(progressesOf(b));
        expect(semesterTables(a, autumn)).toEqual(semesterTables(b, autumn));
      }),
      { numRuns: 12 },
    );
  });

  test('does not change when strangers write something', () => {
    const strangers: Written[] = [
      ['teachers/ma', { name: '马五' }],
      ['teachers/zhu', { name: '朱六' }],
      [
        'groups/lake',
        { name: '小湖组', kind: 'peer', leader: 'ma', members: [{ id: 'ma', from: '2025-09-01' }] },
      ],
    ];
    const theirs = { authors: ['ma'], group: 'lake' };
    const unrelated: Written[] = [
      ['reflections/x', theirs],
      ['lessons/x', { ...theirs, teacher: 'ma' }],
      ['readings/x', theirs],
      ['papers/x', theirs],
      ['problems/x', theirs],
      ['observations/x', { ...theirs, teacher: 'zhu', lesson: undefined }],
      ['meetings/x', { ...theirs, host: 'ma', leadPresenter: 'ma', attended: ['ma', 'zhu'] }],
    ];
    const own = whos.filter((who) => !('school' in who));
    fc.assert(
      fc.property(entries, fc.constantFrom(...unrelated), date, (written, [ref, fields], day) => {
        const extra: Written = [ref, { ...fields, date: day }];
        const [without, with_] = [[], [extra]].map((list) => {
          const catalogue = catalogueWith([...people, ...strangers, ...written, ...list]);
          const teachers = new Map([...catalogue.teachers].filter(([id]) => ids.includes(id)));
          const groups = new Map([...catalogue.groups].filter(([id]) => id === 'hill'));
          return [figuresOf({ ...catalogue, teachers, groups }), progressesOf(catalogue, own)];
        });
        expect(with_).toEqual(without);
      }),
      { numRuns: 20 },
    );
  });

  test('of a semester stays as it was once the next one has begun', () => {
    fc.assert(
      fc.property(entries, (written) => {
        const [then, later] = [spring.start, '2027-06-01'].map((today) => {
          const catalogue = catalogueWith([...people, ...written], today);
          return [...catalogue.teachers.values()].map((one) =>
            teacherFigures(catalogue, one, autumn),
          );
        });
        expect(later).toEqual(then);
      }),
      { numRuns: 30 },
    );
  });
});

test('a promise is never more than done, and its evidence is that of its periods', () => {
  fc.assert(
    fc.property(entries, reportDay, (written, today) => {
      const catalogue = catalogueWith([...people, ...written], today);
      for (const one of progressesOf(catalogue)) {
        expect(one.done).toBeLessThanOrEqual(one.required);
        expect(one.state === 'kept').toBe(one.done === one.required);
        expect(new Set(one.evidence)).toEqual(
          new Set(one.periods.flatMap((each) => each.evidence)),
        );
        const dates = one.evidence.map((ref) => catalogue.byRef.get(ref)?.data.date ?? '');
        expect(dates.every((each) => each <= today)).toBe(true);
        expect(one.missing).toMatch(/。$/);
      }
    }),
    { numRuns: 12 },
  );
});
