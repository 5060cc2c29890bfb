import { describe, expect, test } from 'vitest';
import { groupCounts } from '../../../src/counts/group-counts.ts';
import type { GroupCounts } from '../../../src/counts/group-shapes.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

const meeting = (date: string, more: object = {}): Written => [
  `meetings/${date}`,
  { date, authors: ['wang'], host: 'wang', ...more },
];

function countsOf(written: Written[], today = '2025-12-31', semester = autumn): GroupCounts {
  const catalogue = catalogueWith([...people, ...written], today);
  const group = catalogue.groups.get('hill');
  if (group === undefined) throw new Error('no group');
  return groupCounts(catalogue, group, semester);
}
const text = ({ counts }: GroupCounts, id: string) => counts.find((one) => one.id === id)?.text;

test('intervals lie between days of meetings, and the longest is told, to the end or to today', () => {
  const met = [meeting('2025-09-10'), meeting('2025-09-24'), meeting('2025-10-22')];
  const counts = countsOf(met, '2025-11-01');
  expect(counts.intervals.map((one) => one.days)).toEqual([14, 28]);
  expect(counts.longest).toEqual({ from: '2025-09-24', to: '2025-10-22', days: 28 });
  expect(text(counts, 'meetings')).toBe('3 次，最长隔了 28 天');
  // Whoever falls silent afterwards is silent up to today, and at most to the semester's last day.
  expect(countsOf(met).longest).toEqual({ from: '2025-10-22', to: '2025-12-31', days: 70 });
  expect(countsOf(met, '2026-06-01').longest?.to).toBe(autumn.end);
});

describe('whose turn it is', () => {
  const order = (counts: GroupCounts) => counts.rotation.members.map((one) => one.teacher);

  test('whoever has waited longest, who never presented first, in pinyin where they are equal', () => {
    const none = countsOf([]);
    expect(order(none)).toEqual(['bai', 'du', 'li']);
    expect(none.rotation.next).toBe('bai');
    const some = countsOf([
      meeting('2025-09-10', { presenters: ['bai'] }),
      meeting('2025-09-24', { presenters: ['du'] }),
      meeting('2025-10-22', { presenters: ['bai'] }),
    ]);
    expect(order(some)).toEqual(['li', 'du', 'bai']);
    expect(some.rotation.notYet).toEqual(['li']);
    expect(text(some, 'present')).toBe('3 次，3 位组员里 2 位轮到过');
  });

  test('an earlier semester counts for the turn, not for this semester', () => {
    const written = [
      meeting('2025-09-10', { presenters: ['bai'] }),
      meeting('2026-04-01', { presenters: ['du'] }),
    ];
    const { rotation } = countsOf(written, '2026-05-01', spring);
    expect(rotation.members.map((one) => one.teacher)).toEqual(['li', 'bai', 'du']);
    expect(rotation.notYet).toEqual(['bai', 'li']);
  });

  test('nobody is next in a semester that is over, and who has left is not in the order', () => {
    const written: Written[] = [
      [
        'groups/hill',
        {
          name: '小山组',
          kind: 'peer',
          leader: 'bai',
          members: [
            { id: 'bai', from: '2025-09-01' },
            { id: 'du', from: '2025-09-01', to: '2025-11-01' },
          ],
        },
      ],
    ];
    const over = countsOf(written, '2026-06-01');
    expect(over.rotation.next).toBeUndefined();
    expect(order(over)).toEqual(['bai']);
  });
});

describe('who came', () => {
  // The second one's host was there, though its minutes do not repeat her among those who came.
  test('expected are the members of that day, and visitors do not raise the share', () => {
    const counts = countsOf([
      meeting('2025-09-10', { attended: ['bai', 'du', 'wang'] }),
      meeting('2025-09-24', { attended: ['bai'], expected: ['bai', 'wang'] }),
      meeting('2025-10-22'),
    ]);
    expect(counts.attendance.map(({ attended, expected }) => [attended, expected])).toEqual([
      [2, 3],
      [2, 2],
    ]);
    expect(text(counts, 'attendance')).toBe('80%（2 次，4/5 人次）');
  });

  test('no record of who came is no attendance of nought', () => {
    expect(text(countsOf([meeting('2025-09-10')]), 'attendance')).toBe('没有记到场');
  });
});

test.each<[string, ({ n: number; mean: number; scale?: number } | undefined)[], string]>([
  ['never asked', [undefined], '没有哪次收满 5 份回答。'],
  ['four answers', [{ n: 4, mean: 4.5 }], '没有哪次收满 5 份回答。'],
  [
    'two times four',
    [
      { n: 4, mean: 4.5 },
      { n: 4, mean: 4.6 },
    ],
    '没有哪次收满 5 份回答。',
  ],
  ['five answers', [{ n: 5, mean: 4.5 }], '4.5 分（5 分制，5 份回答）'],
  [
    'weighted',
    [
      { n: 30, mean: 4 },
      { n: 10, mean: 5 },
    ],
    '4.3 分（5 分制，40 份回答）',
  ],
  [
    'a few answers beside many do not leak into the mean',
    [
      { n: 10, mean: 4 },
      { n: 1, mean: 1 },
    ],
    '4.0 分（5 分制，10 份回答）',
  ],
  [
    'two scales',
    [
      { n: 20, mean: 4 },
      { n: 10, mean: 10, scale: 10 },
    ],
    '4.3 分（5 分制，30 份回答）',
  ],
])('satisfaction: %s', (_, surveys, told) => {
  const meetings = surveys.map((survey, i) => meeting(`2025-09-1${i}`, { survey }));
  expect(text(countsOf(meetings), 'satisfaction')).toBe(told);
});

test('months with a seminar are out of the months begun so far', () => {
  const counts = countsOf([meeting('2025-09-10'), meeting('2025-09-24')], '2025-11-05');
  expect(text(counts, 'seminars')).toBe('1/3 个月');
});

test('suggestions that were taken lead to the lessons they changed', () => {
  const suggestion = (accepted: boolean) => ({
    text: '再等等',
    by: 'du',
    accepted,
    change: '等了',
  });
  const counts = countsOf([
    [
      'lessons/l',
      {
        group: 'hill',
        rounds: [
          {
            date: '2025-10-08',
            kind: 'discuss',
            focus: '等',
            suggestions: [true, true, false].map(suggestion),
          },
        ],
      },
    ],
  ]);
  expect(counts.counts.find((one) => one.id === 'taken')).toMatchObject({
    value: 1,
    text: '3 条里采纳 2 条，改了 1 节课',
    evidence: ['lessons/l'],
  });
});

test('where nobody is told who came, nothing is said of who came', () => {
  const catalogue = catalogueWith([...people, meeting('2025-09-10', { attended: ['bai'] })]);
  const group = catalogue.groups.get('hill');
  if (group === undefined) throw new Error('no group');
  const ids = (audience: 'public' | 'school') =>
    groupCounts({ ...catalogue, audience }, group, autumn).counts.map((one) => one.id);
  expect(ids('school')).toEqual(expect.arrayContaining(['attendance', 'satisfaction', 'mutual']));
  for (const id of ['attendance', 'satisfaction', 'mutual'])
    expect(ids('public')).not.toContain(id);
});

test('a meeting is evaluated by whatever its minutes say of it, by few answers in the school alone', () => {
  const written = [
    meeting('2025-09-10', { group: 'hill', survey: { n: 4, mean: 3 } }),
    meeting('2025-09-17', { group: 'hill', evaluation: '都说太长。' }),
    meeting('2025-09-24', { group: 'hill', adjusted: '下次先听再谈。' }),
    meeting('2025-10-15', { group: 'hill' }),
  ];
  const count = countsOf(written).counts.find(({ id }) => id === 'evaluate');
  expect(count?.events.map(({ day }) => day)).toEqual(['2025-09-10', '2025-09-17', '2025-09-24']);
  const told = (audience: 'public' | 'school') =>
    catalogueWith([...people, ...written], '2025-12-31', audience).byRef.get('meetings/2025-09-10')
      ?.data;
  expect(told('school')).toMatchObject({ evaluation: '问过到场的老师。' });
  expect(told('school')).not.toHaveProperty('survey');
  expect(told('public')).not.toHaveProperty('evaluation');
});
