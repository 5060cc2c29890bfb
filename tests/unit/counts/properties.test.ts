/** What holds for every figure over whatever a school may have written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { teacherCounts } from '../../../src/counts/teacher-counts.ts';
import { leastOf } from '../../../src/counts/disclosed.ts';
import { semesterTables } from '../../../src/counts/tables/semester-tables.ts';
import {
  date,
  entries,
  countsOf,
  ids,
  owners,
  progressesOf,
  reportDay,
  somePromises,
} from './random-school.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

const runs = { numRuns: 40 };

describe('every figure', () => {
  test('equals the number of events it leads to, or of periods they cover', () => {
    fc.assert(
      fc.property(entries, reportDay, (written, today) => {
        const catalogue = catalogueWith([...people, ...written], today);
        for (const { value, events, evidence, periods, explanation } of countsOf(catalogue)) {
          expect(evidence).toEqual([...new Set(events.flatMap(({ files }) => files))]);
          expect(evidence.every((ref) => catalogue.byRef.has(ref))).toBe(true);
          const days = events.map(({ day }) => day);
          expect(days.every((one) => one <= today)).toBe(true);
          expect(days).toEqual(days.toSorted());
          if (typeof value === 'number') {
            expect(value).toBe(
              periods === undefined
                ? events.length
                : periods.filter(({ counts }) =>
                    days.some((one) => counts.from <= one && one <= counts.to),
                  ).length,
            );
          } else {
            // Of some nobody can tell whether they count: those are shown as well.
            expect(leastOf(value)).toBeLessThanOrEqual(events.length);
          }
          expect(explanation).toMatch(/。$/);
        }
      }),
      runs,
    );
  });

  test('is the same in whatever order the files are read', () => {
    fc.assert(
      fc.property(
        entries,
        fc.infiniteStream(fc.nat()),
        somePromises,
        (written, random, promises) => {
          const shuffled = written
            .map((one) => ({ one, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          const [a, b] = [written, shuffled].map((list) => catalogueWith([...people, ...list]));
          if (a === undefined || b === undefined) return;
          expect(countsOf(a)).toEqual(countsOf(b));
          expect(progressesOf(a, owners, promises)).toEqual(progressesOf(b, owners, promises));
          expect(semesterTables(a, autumn)).toEqual(semesterTables(b, autumn));
        },
      ),
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
      ['meetings/x', { ...theirs, host: 'ma', presenters: ['ma'], attended: ['ma', 'zhu'] }],
    ];
    const own = owners.filter((owner) => !('school' in owner));
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom(...unrelated),
        date,
        somePromises,
        (written, [ref, fields], day, promises) => {
          const extra: Written = [ref, { ...fields, date: day }];
          const [without, with_] = [[], [extra]].map((list) => {
            const catalogue = catalogueWith([...people, ...strangers, ...written, ...list]);
            const teachers = new Map([...catalogue.teachers].filter(([id]) => ids.includes(id)));
            const groups = new Map([...catalogue.groups].filter(([id]) => id === 'hill'));
            return [
              countsOf({ ...catalogue, teachers, groups }),
              progressesOf(catalogue, own, promises),
            ];
          });
          expect(with_).toEqual(without);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('of a semester stays as it was once the next one has begun', () => {
    fc.assert(
      fc.property(entries, (written) => {
        const [then, later] = [spring.start, '2027-06-01'].map((today) => {
          const catalogue = catalogueWith([...people, ...written], today);
          return [...catalogue.teachers.values()].map((one) =>
            teacherCounts(catalogue, one, autumn),
          );
        });
        expect(later).toEqual(then);
      }),
      { numRuns: 30 },
    );
  });
});
