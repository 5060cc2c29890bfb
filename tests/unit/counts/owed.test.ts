/** What a teacher owes in a semester: their own plans, their pairs, their groups, the school. */
import { describe, expect, test } from 'vitest';
import { owedBy } from '../../../src/counts/promises/owed.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

const AUTUMN = { semester: autumn.id };
const one = (what: string, more: object = {}) => ({ what, target: 1, per: 'semester', ...more });
const plan = (id: string, owner: object, ...commitments: object[]): Written => [
  `plans/${id}`,
  { title: id, goals: ['做。'], ...AUTUMN, ...owner, commitments },
];
const owed = (teacher: string, written: Written[], semester = autumn) => {
  const catalogue = catalogueWith([...people, ...written]);
  return owedBy(catalogue, teacher, semester).map(({ source, owed: all }) => ({
    from: 'pair' in source ? `pair ${source.pair.id}` : source.plan.id,
    asked: all.map(({ share, isOwn, progress }) => [progress.what, share.required, isOwn]),
  }));
};
const promised: Written = [
  'pairs/one',
  {
    kind: 'mentor',
    mentor: 'bai',
    mentee: 'du',
    from: '2025-09-01',
    commitments: [one('mutual', { owedBy: 'mentor', target: 2 })],
  },
];
const pairless = people.filter(([ref]) => ref !== 'pairs/one');

describe('what somebody owes', () => {
  test('comes from the nearest to the farthest: own plan, pair, pair’s plan, group, school', () => {
    const catalogue = catalogueWith([
      ...pairless,
      promised,
      plan('a-school', {}, one('reflect')),
      plan('b-group', { group: 'hill' }, one('prepare')),
      plan('c-pair', { pair: 'one' }, one('talk')),
      plan('d-own', { teacher: 'bai' }, one('paper')),
    ]);
    const sources = owedBy(catalogue, 'bai', autumn).map(({ source }) =>
      'pair' in source ? `pair ${source.pair.id}` : source.plan.id,
    );
    expect(sources).toEqual(['d-own', 'pair one', 'c-pair', 'b-group', 'a-school']);
  });

  test('is one’s own share, or that of all together', () => {
    expect(
      owed('du', [plan('p', { group: 'hill' }, one('reflect', { target: 3 }), one('prepare'))]),
    ).toEqual([
      {
        from: 'p',
        asked: [
          ['reflect', 3, true],
          ['prepare', 1, false],
        ],
      },
    ]);
  });

  test('is nothing of what others promised', () => {
    const written = [
      plan('du', { teacher: 'du' }, one('reflect')),
      plan('group', { group: 'hill' }, one('prepare')),
    ];
    expect(owed('wang', written)).toEqual([]);
    expect(owed('li', written).map(({ from }) => from)).toEqual(['group']);
  });

  test('leaves out what is voluntary or in words only, whosever it is', () => {
    const words = [one('reflect', { voluntary: true }), { note: '常去别人的课堂坐坐' }];
    const together = [one('prepare', { voluntary: true })];
    expect(
      owed('bai', [
        plan('own', { teacher: 'bai' }, ...words),
        plan('group', { group: 'hill' }, ...words, ...together),
      ]),
    ).toEqual([]);
  });

  test('is of that semester’s plans only', () => {
    const written = [
      plan('autumn', { teacher: 'bai' }, one('reflect')),
      plan('spring', { teacher: 'bai', semester: spring.id }, one('reflect')),
    ];
    expect(owed('bai', written).map(({ from }) => from)).toEqual(['autumn']);
    expect(owed('bai', written, spring).map(({ from }) => from)).toEqual(['spring']);
  });

  test('of a group is owed by whoever came back into it in that semester, and by nobody who had left', () => {
    const group = (members: object[]): Written => [
      'groups/hill',
      { name: '小山组', kind: 'peer', leader: 'bai', members },
    ];
    const of = (teacher: string) => {
      const catalogue = catalogueWith([
        ...people.filter(([ref]) => ref !== 'groups/hill'),
        group([
          { id: 'bai', from: '2024-09-01' },
          { id: 'du', from: '2024-09-01', to: '2025-06-30' },
          { id: 'li', from: '2024-09-01', to: '2024-12-31' },
          { id: 'li', from: '2025-10-01' },
        ]),
        plan('p', { group: 'hill' }, one('prepare')),
      ]);
      return owedBy(catalogue, teacher, autumn).length;
    };
    expect(['bai', 'du', 'li'].map(of)).toEqual([1, 0, 1]);
  });
});

describe('of a pair', () => {
  const pair = (more: object): Written => ['pairs/one', { ...(promised[1] as object), ...more }];
  const of = (teacher: string, more: object, semester = autumn) =>
    owedBy(catalogueWith([...pairless, pair(more)]), teacher, semester).map(({ owed: all }) =>
      all.map(({ share }) => share.required),
    );

  test('the one side owes what it promised, and the other nothing of it', () => {
    expect(of('bai', {})).toEqual([[2]]);
    expect(of('du', {})).toEqual([]);
    expect(of('li', {})).toEqual([]);
  });

  test('nothing is owed in a semester in which they were none any more', () => {
    expect(of('bai', { to: '2026-01-30' }, spring)).toEqual([]);
    expect(of('bai', {}, spring)).toEqual([[2]]);
  });
});
