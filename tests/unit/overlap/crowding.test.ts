import { expect, test } from 'vitest';
import { crowdingOf } from '../../../src/overlap/crowding.ts';
import type { Standing } from '../../../src/overlap/record.ts';
import { record } from './past-works.ts';

const work = (standing: Standing, semester = '2026-2027-1', share = 1) => ({
  record: record({
    ref: `projects/${standing}`,
    standing,
    semester: { id: semester, name: semester },
  }),
  share,
});

test.each([
  ['nothing', [], 0, '未查到'],
  ['one lesson', [work('practice')], 0.2, '稀疏'],
  ['one project under way', [work('ongoing')], 1, '适中'],
  ['the same two years ago', [work('ongoing', '2024-2025-1')], 0.5, '稀疏'],
  ['a concluded one a year ago', [work('concluded', '2025-2026-1')], 0.49, '稀疏'],
  ['three and a stopped one', [...Array(3).fill(work('ongoing')), work('stopped')], 3.4, '拥挤'],
  ['one that only touches it', [work('ongoing', '2026-2027-1', 0.5)], 0.5, '稀疏'],
  ['one that lies ahead counts as now', [work('planned', '2027-2028-1')], 1, '适中'],
] as const)('%s', (_, near, value, word) => {
  expect(crowdingOf(near, '2026-2027-1')).toMatchObject({ value, word });
});

test('years run without gaps to the present one', () => {
  const { years } = crowdingOf([work('paper', '2023-2024-2'), work('ongoing')], '2026-2027-1');
  expect(years.map(({ label }) => label)).toEqual([
    '2023—2024',
    '2024—2025',
    '2025—2026',
    '2026—2027',
  ]);
  expect(years.map(({ counts }) => counts.paper + counts.ongoing)).toEqual([1, 0, 0, 1]);
});
