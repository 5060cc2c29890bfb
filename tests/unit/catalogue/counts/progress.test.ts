import { describe, expect, test } from 'vitest';
import { commitmentKind } from '../../../../src/catalogue/counts/commitment-kinds.ts';
import { deedsFor } from '../../../../src/catalogue/counts/deeds-for.ts';
import { planProgress } from '../../../../src/catalogue/counts/plan-progress.ts';
import { progressOf } from '../../../../src/catalogue/counts/progress.ts';
import type { Progress } from '../../../../src/catalogue/counts/progress-shapes.ts';
import type { Who } from '../../../../src/catalogue/counts/who.ts';
import { baseVocabularies } from '../../../../src/model/vocabulary.ts';
import { autumn, catalogueWith, people, type Written } from './records.ts';

const all = { from: '2000-01-01', to: '2099-12-31' };
const observing = (id: string, observer: string, teacher: string, more: object = {}): Written => [
  `observations/${id}`,
  { authors: [observer], teacher, lesson: undefined, ...more },
];
const reflection = (date: string, author = 'bai'): Written => [
  `reflections/${date}-${author}`,
  { date, authors: [author] },
];

describe('what counts as a deed', () => {
  const bai: Who = { teacher: 'bai' };
  const group: Who = { group: 'hill' };
  const pair = (side: 'mentor' | 'mentee' | 'both'): Who => ({ pair: 'one', side });
  const meeting = { authors: ['wang'], host: 'wang', group: undefined };
  const talk = { authors: ['bai'], host: 'bai', group: undefined };
  const demo = { teacher: 'bai', authors: ['bai'], occasion: 'demo' };
  const seenBy = (id: string) => ({ members: [{ id, role: 'observe' }] });
  const solution: Written[] = [
    ['lessons/solution', { authors: ['bai'], teacher: 'wang', date: '2026-05-05' }],
    ['problems/p', { authors: ['wang'], status: 'solved', solvedBy: ['lessons/solution'] }],
  ];

  test.each<[string, string, Who, Written[], string[]]>([
    [
      'one’s own reflections',
      'reflect',
      bai,
      [reflection('2025-09-10'), reflection('2025-09-11', 'du')],
      ['reflections/2025-09-10-bai'],
    ],
    [
      'an answer to a colleague',
      'respond',
      bai,
      [
        reflection('2025-09-10', 'du'),
        ['reflections/a', { authors: ['bai'], respondsTo: 'reflections/2025-09-10-du' }],
      ],
      ['reflections/a'],
    ],
    [
      'an answer to oneself does not',
      'respond',
      bai,
      [
        reflection('2025-09-10'),
        ['reflections/a', { authors: ['bai'], respondsTo: 'reflections/2025-09-10-bai' }],
      ],
      [],
    ],
    [
      'a record of observation',
      'observe',
      bai,
      [observing('a', 'bai', 'wang')],
      ['observations/a'],
    ],
    [
      'being named as observer of a lesson',
      'observe',
      bai,
      [
        [
          'lessons/l',
          { teacher: 'wang', authors: ['wang'], members: [{ id: 'bai', role: 'observe' }] },
        ],
      ],
      ['lessons/l'],
    ],
    [
      '… but once where there is a record of it',
      'observe',
      bai,
      [
        [
          'lessons/l',
          { teacher: 'wang', authors: ['wang'], members: [{ id: 'bai', role: 'observe' }] },
        ],
        observing('a', 'bai', 'wang', { lesson: 'l' }),
      ],
      ['observations/a'],
    ],
    [
      'someone in one’s own lesson',
      'be-observed',
      bai,
      [observing('a', 'wang', 'bai')],
      ['observations/a'],
    ],
    [
      'observing someone who came too',
      'mutual',
      bai,
      [observing('a', 'bai', 'wang'), observing('b', 'wang', 'bai', { date: '2025-12-01' })],
      ['observations/a'],
    ],
    [
      'not if they came in another semester',
      'mutual',
      bai,
      [observing('a', 'bai', 'wang'), observing('b', 'wang', 'bai', { date: '2026-04-01' })],
      [],
    ],
    [
      'in a pair, observing the other',
      'mutual',
      pair('mentee'),
      [observing('a', 'du', 'bai'), observing('b', 'du', 'wang'), observing('c', 'bai', 'du')],
      ['observations/a'],
    ],
    [
      'in a group, members observing members',
      'mutual',
      group,
      [
        observing('a', 'bai', 'du'),
        observing('b', 'du', 'bai'),
        observing('c', 'bai', 'wang'),
        observing('d', 'wang', 'bai'),
      ],
      ['observations/a', 'observations/b'],
    ],
    [
      'having been at a preparation',
      'prepare',
      bai,
      [['meetings/m', { ...meeting, kind: 'lesson-prep', attended: ['bai'] }]],
      ['meetings/m'],
    ],
    [
      'a group’s own preparation',
      'prepare',
      group,
      [
        ['meetings/m', { ...meeting, kind: 'lesson-prep', group: 'hill' }],
        ['meetings/n', { ...meeting, kind: 'lesson-prep', attended: ['bai'] }],
      ],
      ['meetings/m'],
    ],
    [
      'presenting',
      'present',
      bai,
      [
        ['meetings/m', { ...meeting, leadPresenter: 'bai' }],
        ['meetings/n', { ...meeting, attended: ['bai'] }],
      ],
      ['meetings/m'],
    ],
    [
      'hosting a meeting',
      'meet',
      bai,
      [['meetings/m', { ...meeting, host: 'bai' }]],
      ['meetings/m'],
    ],
    [
      'in a pair, a talk of the two alone',
      'meet',
      pair('both'),
      [
        ['meetings/m', { ...talk, attended: ['bai', 'du'] }],
        ['meetings/one', { ...talk, attended: ['bai'] }],
        ['meetings/three', { ...talk, attended: ['bai', 'du', 'li'] }],
        ['meetings/others', { ...meeting, attended: ['bai', 'du'] }],
        ['meetings/group', { ...talk, attended: ['bai', 'du'], group: 'hill' }],
        ['meetings/guest', { ...talk, attended: ['bai', 'du'], guests: ['教研员'] }],
      ],
      ['meetings/m'],
    ],
    [
      'in a pair, a demonstration that the partner saw',
      'demo',
      pair('mentor'),
      [
        ['lessons/named', { ...demo, ...seenBy('du') }],
        ['lessons/recorded', demo],
        ['lessons/unseen', { ...demo, ...seenBy('li') }],
        ['lessons/of-the-other', { ...demo, teacher: 'du', authors: ['du'], ...seenBy('bai') }],
        observing('o', 'du', 'bai', { lesson: 'recorded' }),
        observing('other', 'li', 'bai', { lesson: 'unseen' }),
      ],
      ['lessons/named', 'lessons/recorded'],
    ],
    [
      'a seminar',
      'seminar',
      bai,
      [
        ['meetings/m', { ...meeting, attended: ['bai'] }],
        ['meetings/n', { ...meeting, kind: 'visit', attended: ['bai'] }],
      ],
      ['meetings/m'],
    ],
    [
      'a demonstration lesson one taught',
      'demo',
      bai,
      [
        ['lessons/l', { teacher: 'bai', authors: ['wang'], occasion: 'demo' }],
        ['lessons/m', { teacher: 'bai' }],
      ],
      ['lessons/l'],
    ],
    [
      '… or taught in parallel',
      'demo',
      bai,
      [
        [
          'lessons/l',
          {
            teacher: 'wang',
            authors: ['wang'],
            occasion: 'demo',
            members: [{ id: 'bai', role: 'teach' }],
          },
        ],
      ],
      ['lessons/l'],
    ],
    [
      'a report lesson',
      'report',
      bai,
      [['lessons/l', { teacher: 'bai', occasion: 'report' }]],
      ['lessons/l'],
    ],
    [
      'open, research and parallel lessons',
      'open',
      bai,
      ['open', 'research', 'parallel', 'routine'].map((occasion): Written => [
        `lessons/${occasion}`,
        { teacher: 'bai', occasion },
      ]),
      ['lessons/open', 'lessons/parallel', 'lessons/research'],
    ],
    [
      'a lesson one has written down',
      'lesson',
      bai,
      [
        ['lessons/l', { teacher: 'wang', authors: ['bai'] }],
        ['lessons/m', { teacher: 'bai', authors: ['wang'] }],
      ],
      ['lessons/l'],
    ],
    [
      'a note of a reading',
      'read',
      bai,
      [['readings/r', { authors: ['wang'], leadReader: 'bai' }]],
      ['readings/r'],
    ],
    [
      'note and minutes of one session once',
      'read',
      bai,
      [
        ['readings/r', { authors: ['bai'], date: '2025-10-01' }],
        [
          'meetings/m',
          {
            ...meeting,
            kind: 'book-club',
            book: 'some-book',
            date: '2025-10-01',
            attended: ['bai'],
          },
        ],
      ],
      ['meetings/m'],
    ],
    [
      'minutes of another day too',
      'read',
      bai,
      [
        ['readings/r', { authors: ['bai'], date: '2025-10-01' }],
        [
          'meetings/m',
          {
            ...meeting,
            kind: 'book-club',
            book: 'some-book',
            date: '2025-10-09',
            attended: ['bai'],
          },
        ],
      ],
      ['readings/r', 'meetings/m'],
    ],
    [
      'leading a reading',
      'lead-read',
      bai,
      [
        ['readings/r', { authors: ['wang'], leadReader: 'bai' }],
        ['readings/s', { authors: ['bai'] }],
      ],
      ['readings/r'],
    ],
    ['a paper', 'paper', bai, [['papers/p', { authors: ['wang', 'bai'] }]], ['papers/p']],
    ['a problem raised', 'raise', bai, [['problems/p', { authors: ['bai'] }]], ['problems/p']],
    ['a problem of another that one’s lesson solved', 'solve', bai, solution, ['problems/p']],
    ['an open problem is not solved', 'solve', bai, [['problems/p', { authors: ['bai'] }]], []],
  ])('%s', (_, what, who, written, refs) => {
    const catalogue = catalogueWith([...people, ...written]);
    expect(deedsFor(catalogue, what, who, all.from, all.to).map((one) => one.ref)).toEqual(refs);
  });

  test('a solved problem is dated by what solved it', () => {
    const catalogue = catalogueWith([...people, ...solution]);
    const between = (from: string, to: string) =>
      deedsFor(catalogue, 'solve', { school: true }, from, to).length;
    expect(between('2025-09-01', '2026-05-04')).toBe(0);
    expect(between('2026-05-05', '2026-05-05')).toBe(1);
  });

  test('every word of the vocabulary has a rule', () => {
    const catalogue = catalogueWith(people);
    for (const { id } of baseVocabularies.commitments) {
      expect(commitmentKind(id), id).toBeDefined();
      expect(deedsFor(catalogue, id, { school: true }, all.from, all.to)).toEqual([]);
    }
  });
});

describe('crossing grades', () => {
  const seen = (written: Written[], observer = 'bai') =>
    deedsFor(
      catalogueWith([...people, ...written]),
      'observe-across',
      { teacher: observer },
      all.from,
      all.to,
    ).map((one) => one.ref);
  const sat = (grades: string[], observer = 'bai') => observing('a', observer, 'wang', { grades });
  const taught = (grades: string[], more: object = {}): Written => [
    'lessons/own',
    { teacher: 'bai', grades, ...more },
  ];

  test.each<[string, Written[], string, boolean]>([
    ['another grade than one taught', [taught(['g3']), sat(['g5'])], 'bai', true],
    ['the grade one taught', [taught(['g3']), sat(['g3'])], 'bai', false],
    ['one of several grades one taught', [taught(['g3']), sat(['g3', 'g5'])], 'bai', false],
    [
      'the grade one was observed in',
      [observing('b', 'wang', 'bai', { grades: ['g5'] }), sat(['g5'])],
      'bai',
      false,
    ],
    [
      'what was taught in another semester says nothing',
      [taught(['g3'], { date: '2026-04-01' }), sat(['g5'])],
      'bai',
      false,
    ],
    [
      'a lesson given elsewhere says nothing',
      [taught(['g3'], { occasion: 'outreach' }), sat(['g5'])],
      'bai',
      false,
    ],
    ['with no lesson known, another stage', [sat(['g8'])], 'bai', true],
    ['with no lesson known, the same stage is unknown', [sat(['g5'])], 'bai', false],
    ['nothing known at all', [observing('a', 'wang', 'bai', { grades: ['g5'] })], 'wang', false],
  ])('%s', (_, written, observer, isAcross) => {
    expect(seen(written, observer)).toEqual(isAcross ? ['observations/a'] : []);
  });
});

describe('progress', () => {
  const weekly = { what: 'reflect', target: 1, per: 'week' };
  const span = { from: autumn.start, to: autumn.end };
  const of = (
    written: Written[],
    commitment: { what: string; target: number; per: string },
    today: string,
    who: Who = { teacher: 'bai' },
  ): Progress => {
    const progress = progressOf(
      catalogueWith([...people, ...written]),
      commitment,
      who,
      span,
      today,
    );
    if (progress === undefined) throw new Error('no semester');
    return progress;
  };

  test('two posts in one week are not two weeks, and a week of holiday is none', () => {
    const { periods, done, due, required } = of(
      [reflection('2025-09-02'), reflection('2025-09-04'), reflection('2025-10-02')],
      weekly,
      '2025-09-17',
    );
    expect(periods).toHaveLength(21);
    expect(periods.map((one) => one.label)).not.toContain('第5周');
    expect([done, due, required]).toEqual([1, 2, 21]);
  });

  test.each<[string, Written[], string, string, string, string]>([
    [
      'nothing is due yet',
      [],
      '2025-09-03',
      'on-the-way',
      '在路上',
      '还差 21 篇，2026年1月30日前。',
    ],
    [
      'a week is short',
      [reflection('2025-09-10')],
      '2025-09-10',
      'behind',
      '落下了',
      '第1周没有做满，过去的不必补；后面还差 19 篇，2026年1月30日前。',
    ],
    [
      'what is dated later does not count yet',
      [reflection('2025-09-03')],
      '2025-09-02',
      'on-the-way',
      '在路上',
      '还差 21 篇，2026年1月30日前。',
    ],
  ])('a weekly promise: %s', (_, written, today, state, stateName, missing) => {
    expect(of(written, weekly, today)).toMatchObject({ state, stateName, missing });
  });

  test.each<[string, string, string, string, number]>([
    ['2025-12-01', 'on-the-way', '在路上', '还差 1 节，2026年1月30日前。', 1],
    ['2026-02-01', 'behind', '没有做满', '到2026年1月30日做了 1 节，约定 2 节。', 1],
    ['2026-02-10', 'kept', '守住了', '约定的都做到了。', 2],
  ])(
    'a promise for the semester by %s: what is done in the winter break still counts',
    (today, state, stateName, missing, done) => {
      const written = [
        observing('a', 'bai', 'wang'),
        observing('b', 'bai', 'wang', { date: '2026-02-09' }),
      ];
      const progress = of(written, { what: 'observe', target: 2, per: 'semester' }, today);
      expect(progress).toMatchObject({ state, stateName, missing, done });
    },
  );

  test('months are cut to the semester, and kept when each has its share', () => {
    const seminars = ['2025-09-10', '2025-10-10', '2025-11-10', '2025-12-10', '2026-01-10'].map(
      (date): Written => [`meetings/${date}`, { date, authors: ['bai'], host: 'bai' }],
    );
    const progress = of(seminars, { what: 'seminar', target: 1, per: 'month' }, '2026-01-11', {
      group: 'hill',
    });
    expect(progress.periods.map((one) => one.label)).toEqual([
      '9月',
      '10月',
      '11月',
      '12月',
      '1月',
    ]);
    expect(progress.state).toBe('kept');
    expect(
      of(seminars.slice(1), { what: 'seminar', target: 1, per: 'month' }, '2026-01-11', {
        group: 'hill',
      }).missing,
    ).toBe('9月没有做满。');
  });

  test('what everyone has to do themselves is not done by one for all', () => {
    const twice = [
      observing('a', 'bai', 'wang'),
      observing('b', 'bai', 'wang', { date: '2025-11-03' }),
    ];
    const once = { what: 'observe', target: 1, per: 'semester' };
    expect(of(twice, once, '2025-12-01', { group: 'hill' })).toMatchObject({
      done: 1,
      required: 3,
    });
    expect(of(twice, once, '2025-12-01', { school: true })).toMatchObject({ done: 1, required: 4 });
    expect(of(twice, once, '2025-12-01', { pair: 'one', side: 'both' })).toMatchObject({
      done: 1,
      required: 2,
    });
    const together = { what: 'demo', target: 1, per: 'semester' };
    const demo: Written = ['lessons/l', { teacher: 'bai', occasion: 'demo', group: 'hill' }];
    expect(of([demo], together, '2025-12-01', { group: 'hill' })).toMatchObject({
      state: 'kept',
      required: 1,
    });
  });

  test('who came in November is asked for the weeks since', () => {
    const catalogue = catalogueWith([
      ...people,
      ['teachers/new', { name: '新来', joined: '2025-11-12' }],
      [
        'plans/p',
        {
          title: '计划',
          teacher: 'new',
          semester: autumn.id,
          goals: ['学'],
          commitments: [weekly],
        },
      ],
    ]);
    const plan = catalogue.plans.get('p');
    const [progress] = plan === undefined ? [] : planProgress(catalogue, plan, '2025-11-20');
    expect(progress?.periods[0]).toMatchObject({
      label: '第11周',
      from: '2025-11-12',
      ended: true,
    });
    expect(progress).toMatchObject({ due: 1, required: 12 });
  });
});
