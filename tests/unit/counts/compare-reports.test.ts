/** What somebody who upgrades is told of each number that is another than it was. */
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/counts/compare-reports.ts';
import type { CountsReport, PromiseCounts } from '../../../src/counts/report.ts';

const promise = (more: Partial<PromiseCounts> = {}): PromiseCounts => ({
  what: 'observe',
  per: 'semester',
  owedBy: 'each',
  owner: 'li',
  done: 2,
  due: 1,
  required: 3,
  state: 'running',
  periods: [],
  evidence: [
    { day: '2025-09-10', files: ['observations/a'] },
    { day: '2025-09-11', files: ['observations/b'] },
  ],
  ...more,
});
const report = (promises: PromiseCounts[], more: Partial<CountsReport> = {}): CountsReport => ({
  audience: 'school',
  today: '2025-10-01',
  plans: [{ id: 'li', in: 'plans', promises }],
  teachers: [{ id: 'li', semester: '2025-2026-1', counts: { reflect: 4 } }],
  groups: [{ id: 'hill', semester: '2025-2026-1', counts: { meetings: 1 } }],
  ...more,
});
const before = report([promise()]);

describe('two reports', () => {
  test('that are the same differ in nothing', () => {
    expect(compareReports(before, report([promise()]))).toEqual([]);
  });

  test('tell each number that is another by its place, a promise’s before a teacher’s before a group’s', () => {
    const after = report([promise({ done: 3, due: 2, required: 4, state: 'short' })], {
      teachers: [{ id: 'li', semester: '2025-2026-1', counts: { reflect: 5 } }],
      groups: [{ id: 'hill', semester: '2025-2026-1', counts: { meetings: 2 } }],
    });
    expect(
      compareReports(before, after).map(({ where, before: was, after: is }) => [where, was, is]),
    ).toEqual([
      ['plans/li/observe#0/done', 2, 3],
      ['plans/li/observe#0/required', 3, 4],
      ['plans/li/observe#0/due', 1, 2],
      ['plans/li/observe#0/state', 'running', 'short'],
      ['teachers/li/2025-2026-1/reflect', 4, 5],
      ['groups/hill/2025-2026-1/meetings', 1, 2],
    ]);
  });

  test('know a pair’s own promises by their semester', () => {
    const of = (done: number) =>
      report([], {
        plans: [{ id: 'one', in: 'pairs', semester: 'a', promises: [promise({ done })] }],
      });
    expect(compareReports(of(2), of(3))[0]?.where).toBe('plans/one@a/observe#0/done');
  });

  test('that were counted up to other days differ for that', () => {
    const after = report([promise({ done: 3 })], { today: '2025-10-02' });
    expect(compareReports(before, after)[0]?.why).toBe(
      '数到的日子不同：2025-10-01，现在 2025-10-02',
    );
  });

  test('that were counted for other readers differ for that', () => {
    const after = report([promise({ done: { atLeast: 1 } })], { audience: 'public' });
    expect(compareReports(before, after)[0]?.why).toBe('读者不同，看得到的记录不同');
  });

  test('of which only one knows a number say which', () => {
    const two = report([promise(), promise()]);
    const added = compareReports(before, two);
    expect(added).toHaveLength(4);
    expect(added[0]).toEqual({
      where: 'plans/li/observe#1/done',
      before: undefined,
      after: 2,
      why: '以前没有这一项',
    });
    expect(compareReports(two, before)[0]).toMatchObject({ before: 2, why: '现在没有这一项' });
  });

  test.each([
    ['one came', ['observations/a', 'observations/b', 'observations/c'], '多了 observations/c'],
    ['one went', ['observations/a'], '少了 observations/b'],
    [
      'one came for two',
      ['observations/c'],
      '多了 observations/c；少了 observations/a、observations/b',
    ],
    [
      'they are the same',
      ['observations/a', 'observations/b'],
      '凭的是同一批记录：数法变了，或者任教年级、小组、校历这些资料改过',
    ],
  ])('name the records that came and went: %s', (_, files, why) => {
    const evidence = files.map((file) => ({ day: '2025-09-10', files: [file] }));
    const after = report([promise({ done: 9, evidence })]);
    expect(compareReports(before, after)[0]?.why).toBe(why);
  });

  test('say nothing of a number that has no records behind it', () => {
    const after = report([promise({ required: 4 })]);
    expect(compareReports(before, after)).toEqual([
      { where: 'plans/li/observe#0/required', before: 3, after: 4 },
    ]);
    const none = report([promise({ done: 0, evidence: [] })]);
    const one = report([promise({ done: 1, evidence: [] })]);
    expect(compareReports(none, one)[0]).not.toHaveProperty('why');
  });

  test('of which only the newer one has records name them', () => {
    const none = report([promise({ done: 0, evidence: [] })]);
    expect(compareReports(none, before)[0]?.why).toBe('多了 observations/a、observations/b');
  });
});
