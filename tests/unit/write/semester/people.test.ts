import { describe, expect, test } from 'vitest';
import type { Semester } from '../../../../src/model/calendar/calendar.ts';
import { groupChanges } from '../../../../src/write/semester/memberships.ts';
import { nextTeaching } from '../../../../src/write/semester/teaching.ts';

const one = (id: string, start: string, end: string): Semester => ({
  id,
  start,
  end,
  holidays: [],
});
const autumn = one('2025-2026-1', '2025-09-01', '2026-01-30');
const spring = one('2025-2026-2', '2026-03-02', '2026-07-03');
const next = one('2026-2027-1', '2026-09-01', '2027-01-29');
const teaches = (...of: [semester: string, ...grades: string[]][]) => ({
  teaches: of.map(([semester, ...grades]) => ({ semester, grades })),
});

describe('what is taught next', () => {
  test.each<[string, Parameters<typeof nextTeaching>, string[] | undefined]>([
    ['stays within a year', [teaches(['2025-2026-1', 'g3']), autumn, spring, '6-3'], ['g3']],
    [
      'goes up in September',
      [teaches(['2025-2026-2', 'g3', 'k1']), spring, next, '6-3'],
      ['g4', 'k2'],
    ],
    [
      'stays in September where it did the last time',
      [
        teaches(['2024-2025-2', 'g3'], ['2025-2026-1', 'g3'], ['2025-2026-2', 'g3']),
        spring,
        next,
        '6-3',
      ],
      ['g3'],
    ],
    [
      'goes up where it did so the last time',
      [
        teaches(['2024-2025-2', 'g2'], ['2025-2026-1', 'g3'], ['2025-2026-2', 'g3']),
        spring,
        next,
        '6-3',
      ],
      ['g4'],
    ],
    ['loses who has left', [teaches(['2025-2026-2', 'g8', 'g9']), spring, next, '6-3'], ['g9']],
    [
      'is nothing where all have left',
      [teaches(['2025-2026-2', 'g6', 'k3']), spring, next, '6-3'],
      [],
    ],
    [
      'ends with the fifth grade under 5-4',
      [teaches(['2025-2026-2', 'g5', 'g6']), spring, next, '5-4'],
      ['g7'],
    ],
    [
      'keeps a group of mixed ages',
      [teaches(['2025-2026-2', 'k-mixed']), spring, next, '6-3'],
      ['k-mixed'],
    ],
    [
      'is left alone where it is written',
      [teaches(['2025-2026-2', 'g1'], ['2026-2027-1', 'g5']), spring, next, '6-3'],
      undefined,
    ],
    [
      'is not guessed where the last is unknown',
      [teaches(['2025-2026-1', 'g1']), spring, next, '6-3'],
      undefined,
    ],
  ])('%s', (_, given, grades) => {
    const told = nextTeaching(...given);
    expect(told?.teaches.flatMap((taught) => taught.grades)).toEqual(grades);
    expect(told?.teaches.every(({ semester }) => semester === given[2].id) ?? true).toBe(true);
  });

  test('of classes that have left it is said which', () => {
    const told = nextTeaching(teaches(['2025-2026-2', 'g9', 'g8']), spring, next, '6-3');
    expect(told?.says).toEqual(['九年级毕业了；新接哪个年级，请补上。', '跟班升到九年级。']);
  });
});

describe('who is in a group next', () => {
  const turn = { before: spring, firstOfYear: autumn, after: next };
  const member = (id: string, from: string, to?: string) => ({ id, from, to });

  test('members without an end go on by themselves', () => {
    const members = [member('a', '2020-09-01'), member('b', '2026-03-02', '2026-07-03')];
    expect(groupChanges({ leader: 'a', members }, turn, new Map())).toEqual({
      left: [],
      renewed: [],
      notes: [],
    });
  });

  test('who has left the school has left the group, and a leader is missed', () => {
    const members = [member('a', '2020-09-01'), member('b', '2020-09-01')];
    const { left, notes } = groupChanges(
      { leader: 'b', members },
      turn,
      new Map([['b', '2026-07-10']]),
    );
    expect(left).toEqual([{ at: 1, id: 'b', to: '2026-07-10' }]);
    expect(notes).toEqual([expect.stringContaining('请定新组长')]);
  });

  test.each<[string, string, { from: string; to?: string }[]]>([
    ['dated to the semester', '2026-03-02', [{ from: '2026-09-01', to: '2027-01-29' }]],
    ['dated to the school year', '2025-09-01', [{ from: '2026-09-01' }]],
    ['that has ended after years', '2023-09-01', []],
  ])('a group %s', (_, from, renewed) => {
    const members = [member('a', from, '2026-07-03')];
    const told = groupChanges({ leader: 'a', members }, turn, new Map());
    expect(told.renewed).toEqual(renewed.map((days) => ({ id: 'a', ...days })));
    expect(told.notes.length).toBe(renewed.length === 0 ? 1 : 0);
  });
});
