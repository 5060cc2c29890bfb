/** What holds for every promise and every count over whatever a school may have written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsReport } from '../../../src/counts/report.ts';
import { leastOf, type Disclosed } from '../../../src/counts/disclosed.ts';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { addDays } from '../../../src/model/calendar/calendar.ts';
import { date, entries, owners, progressesOf, reportDay, somePromises } from './random-school.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

const END = '2026-12-31';
const few = { numRuns: 12 };

/** Every count of a person and a group, by `id semester what`; silence is no count of deeds. */
function countsOf(catalogue: Catalogue): Map<string, Disclosed> {
  const { teachers, groups } = countsReport(catalogue);
  return new Map(
    [...teachers, ...groups].flatMap(({ id, semester, counts }) =>
      Object.entries(counts)
        .filter(([what]) => what !== 'longestSilenceDays')
        .map(([what, value]) => [`${id} ${semester} ${what}`, value] as const),
    ),
  );
}

describe('adding a record', () => {
  // Nobody wrote down which grades these teach, so one more lesson of theirs may turn out to be
  // of the grade they sat in: “at least so many” of another grade may become fewer.
  const mayFall = (key: string): boolean => /observe-across|^\S+ \S+ across$/.test(key);

  test('never lowers a count of a person or a group', () => {
    fc.assert(
      fc.property(entries, entries, (written, [added]) => {
        if (added === undefined) return;
        const extra: Written = [`${added[0]}-more`, added[1]];
        const before = countsOf(catalogueWith([...people, ...written], END));
        const after = countsOf(catalogueWith([...people, ...written, extra], END));
        for (const [key, value] of before) {
          if (mayFall(key)) continue;
          expect(leastOf(after.get(key) ?? null), key).toBeGreaterThanOrEqual(leastOf(value));
        }
      }),
      few,
    );
  });

  test('never lowers what was done of a promise', () => {
    fc.assert(
      fc.property(entries, entries, somePromises, (written, [added], promises) => {
        if (added === undefined) return;
        const extra: Written = [`${added[0]}-more`, added[1]];
        const certain = promises.filter(({ what }) => what !== 'observe-across');
        const [before = [], after = []] = [written, [...written, extra]].map((list) =>
          progressesOf(catalogueWith([...people, ...list], END), owners, certain),
        );
        after.forEach((one, i) => {
          expect(leastOf(one.done), one.promise).toBeGreaterThanOrEqual(
            leastOf(before[i]?.done ?? null),
          );
          expect(one.required).toBe(before[i]?.required);
        });
      }),
      few,
    );
  });
});

describe('two records of one event', () => {
  test('that are copies of one file count once', () => {
    fc.assert(
      fc.property(entries, fc.nat(), somePromises, (written, pick, promises) => {
        const twice = written[pick % Math.max(1, written.length)];
        if (twice === undefined) return;
        const copy: Written = [`${twice[0]}-copy`, twice[1]];
        const once = catalogueWith([...people, ...written], END);
        const both = catalogueWith([...people, ...written, copy], END);
        expect(countsOf(both)).toEqual(countsOf(once));
        const done = (catalogue: Catalogue) =>
          progressesOf(catalogue, owners, promises).map((one) => [one.promise, one.done]);
        expect(done(both)).toEqual(done(once));
      }),
      { numRuns: 20 },
    );
  });

  test('by colleagues who sat in one lesson count once for its teacher, once for each of them', () => {
    fc.assert(
      fc.property(entries, date, (written, day) => {
        const lesson = { date: day, teacher: 'wang', lesson: undefined, lessonTitle: '没有别人上' };
        const by = (authors: string[]): Written => [
          `observations/by-${authors.join('-')}`,
          { ...lesson, authors },
        ];
        const apart = countsOf(
          catalogueWith([...people, ...written, by(['bai']), by(['du']), by(['li'])], END),
        );
        const together = countsOf(
          catalogueWith([...people, ...written, by(['bai', 'du', 'li'])], END),
        );
        expect(apart).toEqual(together);
      }),
      few,
    );
  });

  test('as the note of a reading and the minutes of it count once', () => {
    fc.assert(
      fc.property(entries, date, (written, day) => {
        const note: Written = ['readings/own', { date: day, authors: ['bai'], book: 'own-book' }];
        const minutes: Written = [
          'meetings/own',
          {
            date: day,
            kind: 'book-club',
            book: 'own-book',
            title: '只此一次',
            authors: ['bai'],
            host: 'bai',
            group: undefined,
          },
        ];
        const read = (list: Written[]) =>
          countsOf(catalogueWith([...people, ...written, ...list], END)).get(
            `bai ${day < spring.start ? autumn.id : spring.id} read`,
          );
        const [one, other, both] = [[note], [minutes], [note, minutes]].map(read);
        expect(both).toBe(one);
        expect(both).toBe(other);
      }),
      few,
    );
  });
});

describe('a promise', () => {
  const span = fc
    .tuple(date, fc.integer({ min: 0, max: 200 }))
    .map(([from, days]) => ({ from, to: addDays(from, days) }));

  test('of a semester asks the same of the same people, whatever other semesters there are', () => {
    fc.assert(
      fc.property(span, span, date, somePromises, (member, pair, joined, promises) => {
        const school: Written[] = [
          ...people.filter(([ref]) => !/^(groups|pairs)/.test(ref)),
          ['teachers/new', { name: '新来', joined }],
          [
            'groups/hill',
            {
              name: '小山组',
              kind: 'peer',
              leader: 'bai',
              members: [
                { id: 'bai', from: '2025-09-01' },
                { id: 'new', ...member },
              ],
            },
          ],
          ['pairs/one', { kind: 'mentor', mentor: 'bai', mentee: 'new', ...pair }],
        ];
        const within = promises.filter(({ per }) => per !== 'school-year' && per !== 'year');
        const later = { ...spring, id: '2026-2027-1', start: '2026-09-01', end: '2027-01-29' };
        const earlier = { ...spring, id: '2024-2025-2', start: '2025-02-17', end: '2025-07-04' };
        const [first, ...others] = [
          [autumn],
          [autumn, spring],
          [earlier, autumn],
          [earlier, autumn, spring, later],
        ].map((semesters) =>
          progressesOf(catalogueWith(school, END, 'school', semesters), owners, within).map(
            (one) => [
              one.promise,
              one.required,
              one.due,
              one.shares
                .filter(({ required }) => required > 0)
                .map(({ who, required }) => [who, required]),
            ],
          ),
        );
        for (const one of others) expect(one).toEqual(first);
      }),
      { numRuns: 15 },
    );
  });

  test('counts in a semester what happened in it, whatever other semesters there are', () => {
    fc.assert(
      fc.property(entries, somePromises, (written, promises) => {
        const inside = written.filter(
          ([, fields]) =>
            autumn.start <= (fields as { date: string }).date &&
            (fields as { date: string }).date <= autumn.end,
        );
        const within = promises.filter(({ per }) => per !== 'school-year' && per !== 'year');
        const [alone, beside] = [[autumn], [autumn, spring]].map((semesters) =>
          progressesOf(
            catalogueWith([...people, ...inside], END, 'school', semesters),
            owners,
            within,
          ).map((one) => [one.promise, one.done, one.events]),
        );
        expect(beside).toEqual(alone);
      }),
      few,
    );
  });

  test('is the sum of its periods and of its shares, and its evidence is the events counted', () => {
    fc.assert(
      fc.property(entries, reportDay, somePromises, (written, today, promises) => {
        const catalogue = catalogueWith([...people, ...written], today);
        for (const one of progressesOf(catalogue, owners, promises)) {
          const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
          expect(leastOf(one.done)).toBe(sum(one.periods.map(({ done }) => done)));
          expect(leastOf(one.done)).toBe(sum(one.shares.map(({ done }) => done)));
          expect(one.required).toBe(sum(one.periods.map(({ required }) => required)));
          expect(one.required).toBe(sum(one.shares.map(({ required }) => required)));
          expect(one.required).toBeGreaterThanOrEqual(one.due);
          for (const share of one.shares) {
            if (!share.isLeast) expect(share.events).toHaveLength(share.done);
            expect(share.events.length).toBeGreaterThanOrEqual(share.done);
          }
          const key = (event: object): string => JSON.stringify(event);
          const ofPeriods = one.periods.flatMap(({ events }) => events.map(key));
          const ofShares = one.shares.flatMap(({ events }) => events.map(key));
          const all = one.events.map(key);
          expect(new Set(all)).toEqual(new Set(ofPeriods));
          expect(new Set(all)).toEqual(new Set(ofShares));
          expect(one.events.every(({ day }) => day <= today)).toBe(true);
          expect(one.missing).toMatch(/。$/);
          expect(one.state === 'kept').toBe(one.periods.every(({ isKept }) => isKept));
        }
      }),
      few,
    );
  });
});

test('the public is told no number above the school’s, and never nought', () => {
  const seen = fc.constantFrom({}, { visibility: 'public' }, { visibility: 'school' });
  fc.assert(
    fc.property(entries, fc.infiniteStream(seen), somePromises, (written, visible, promises) => {
      const marked = written.map(([ref, fields]): Written => [
        ref,
        { ...fields, ...visible.next().value },
      ]);
      const [school, open] = (['school', 'public'] as const).map((audience) =>
        catalogueWith(
          [
            ...people.map(([ref, fields]): Written => [
              ref,
              /^pairs/.test(ref) ? { ...fields, visibility: 'public' } : fields,
            ]),
            ...marked,
          ],
          END,
          audience,
        ),
      );
      if (school === undefined || open === undefined) return;
      const truth = countsOf(school);
      for (const [key, value] of countsOf(open)) {
        expect(typeof value, key).toBe('object');
        if (value === null) continue;
        expect(leastOf(value), key).toBeGreaterThan(0);
        expect(leastOf(value), key).toBeLessThanOrEqual(leastOf(truth.get(key) ?? null));
      }
      const all = new Map(
        progressesOf(school, owners, promises).map((one) => [
          `${JSON.stringify(one.owner)} ${one.promise}`,
          one.done,
        ]),
      );
      for (const { owner, promise, done } of progressesOf(open, owners, promises)) {
        if (done === null) continue;
        expect(typeof done).toBe('object');
        expect(leastOf(done)).toBeGreaterThan(0);
        const key = `${JSON.stringify(owner)} ${promise}`;
        expect(leastOf(done), key).toBeLessThanOrEqual(leastOf(all.get(key) ?? null));
      }
    }),
    few,
  );
});
