import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { deedsDone } from '../../../src/counts/deeds/done.ts';
import { filesOf } from '../../../src/graph/happening.ts';
import type { Owner } from '../../../src/counts/promises/owner.ts';
import { pairCounts } from '../../../src/counts/pair-counts.ts';
import { countedFor, deedsOf, tallyOf, type Tally } from '../../../src/counts/deeds/tally.ts';
import { deedWords } from '../../../src/model/words/deeds.ts';
import { catalogueWith, people, type Written } from './records.ts';

const all = { from: '2000-01-01', to: '2099-12-31' };
const observing = (id: string, observer: string, teacher: string, more: object = {}): Written => [
  `observations/${id}`,
  { authors: [observer], teacher, lesson: undefined, lessonTitle: id, ...more },
];
const reflection = (date: string, author = 'bai'): Written => [
  `reflections/${date}-${author}`,
  { date, authors: [author] },
];

/** Who did it, and whose promise it is, where that is somebody else's. */
interface Whose {
  who: Owner;
  owner?: Owner;
}

function tally(catalogue: Catalogue, what: string, { who, owner = who }: Whose, span = all): Tally {
  const done = deedsOf(catalogue, { what }, { who, present: [all] }, owner);
  return tallyOf(done, span, { what }, countedFor(catalogue, who));
}

/** One text an event: the files that tell of it, joined by `+`. */
const told = ({ events }: Tally): string[] => events.map((event) => filesOf(event).join('+'));

describe('what counts as a deed', () => {
  const bai: Whose = { who: { teacher: 'bai' } };
  const group: Whose = { who: { group: 'hill' } };
  const side = (teacher: string): Whose => ({ who: { teacher }, owner: { pair: 'one' } });
  const meeting = { authors: ['wang'], host: 'wang', group: undefined };
  const talk = { authors: ['bai'], host: 'bai', group: undefined };
  const demo = { teacher: 'bai', authors: ['bai'], occasion: 'demo' };
  const seenBy = (id: string) => ({ members: [{ id, role: 'observe' }] });
  const solution: Written[] = [
    [
      'lessons/solution',
      {
        authors: ['bai'],
        teacher: 'wang',
        date: '2026-05-20',
        rounds: [{ date: '2026-05-05', kind: 'teach', focus: '等待' }],
      },
    ],
    ['problems/p', { authors: ['wang'], status: 'solved', solvedBy: ['lessons/solution'] }],
  ];

  test.each<[string, string, Whose, Written[], string[]]>([
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
      ['lessons/l+observations/a'],
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
      side('du'),
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
        ['meetings/n', { ...meeting, kind: 'lesson-prep', title: '另一次', attended: ['bai'] }],
      ],
      ['meetings/m'],
    ],
    [
      'presenting',
      'present',
      bai,
      [
        ['meetings/m', { ...meeting, presenters: ['bai'] }],
        ['meetings/n', { ...meeting, title: '另一次', attended: ['bai'] }],
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
      { who: { pair: 'one' } },
      [
        ['meetings/m', { ...talk, title: '一', attended: ['bai', 'du'] }],
        ['meetings/one', { ...talk, title: '二', attended: ['bai'] }],
        ['meetings/three', { ...talk, title: '三', attended: ['bai', 'du', 'li'] }],
        ['meetings/others', { ...meeting, title: '四', attended: ['bai', 'du'] }],
        ['meetings/group', { ...talk, title: '五', attended: ['bai', 'du'], group: 'hill' }],
        ['meetings/guest', { ...talk, title: '六', attended: ['bai', 'du'], guests: ['教研员'] }],
      ],
      ['meetings/m'],
    ],
    [
      'in a pair, a demonstration that the partner saw',
      'demo',
      side('bai'),
      [
        ['lessons/named', { ...demo, ...seenBy('du') }],
        ['lessons/recorded', { ...demo, lessonTitle: '大河' }],
        ['lessons/unseen', { ...demo, lessonTitle: '大江', ...seenBy('li') }],
        ['lessons/of-the-other', { ...demo, teacher: 'du', authors: ['du'], ...seenBy('bai') }],
        observing('o', 'du', 'bai', { lesson: 'recorded' }),
        observing('other', 'li', 'bai', { lesson: 'unseen' }),
      ],
      ['lessons/named', 'lessons/recorded+observations/o'],
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
        ['lessons/m', { teacher: 'bai', lessonTitle: '大河' }],
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
        { teacher: 'bai', occasion, lessonTitle: occasion },
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
      ['meetings/m+readings/r'],
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
        ['readings/s', { authors: ['bai'], date: '2025-10-02' }],
      ],
      ['readings/r'],
    ],
    ['a paper', 'paper', bai, [['papers/p', { authors: ['wang', 'bai'] }]], ['papers/p']],
    ['a problem raised', 'raise', bai, [['problems/p', { authors: ['bai'] }]], ['problems/p']],
    [
      'a problem of another that one’s lesson solved',
      'solve',
      bai,
      solution,
      ['problems/p+lessons/solution'],
    ],
    ['an open problem is not solved', 'solve', bai, [['problems/p', { authors: ['bai'] }]], []],
  ])('%s', (_, what, whose, written, files) => {
    expect(told(tally(catalogueWith([...people, ...written]), what, whose))).toEqual(files);
  });

  test('a solved problem is dated by what solved it', () => {
    const catalogue = catalogueWith([...people, ...solution]);
    const between = (from: string, to: string) =>
      tally(catalogue, 'solve', { who: { school: true } }, { from, to }).count;
    expect(between('2025-09-01', '2026-05-04')).toBe(0);
    expect(between('2026-05-05', '2026-05-05')).toBe(1);
  });

  test('every word of the vocabulary can be counted, and no other', () => {
    const catalogue = catalogueWith([
      ...people,
      ['meetings/m', { authors: ['bai'], host: 'bai', presenters: ['bai'] }],
    ]);
    for (const { id } of deedWords) {
      expect(Array.isArray(deedsDone(catalogue, id, undefined)), id).toBe(true);
    }
    expect(deedsDone(catalogue, 'meet', undefined)).toHaveLength(1);
    expect(deedsDone(catalogue, 'constructor', undefined)).toEqual([]);
  });
});

describe('crossing grades', () => {
  const seen = (written: Written[], observer: string) => {
    const { count, isLeast, events } = tally(
      catalogueWith([...people, ...written]),
      'observe-across',
      { who: { teacher: observer } },
    );
    return [count, isLeast ? 'at least' : 'exactly', events.length];
  };
  const sat = (grades: string[], observer = 'bai') => observing('a', observer, 'wang', { grades });
  const taught = (grades: string[], more: object = {}): Written => [
    'lessons/own',
    { teacher: 'bai', grades, ...more },
  ];
  const spring = '2026-04-01';
  const roundOf = (date: string) => [{ date, kind: 'teach', focus: '看' }];

  // Only what a teacher's own record says is certain; what they were seen teaching is a least.
  test.each<[string, Written[], string, [number, string, number]]>([
    ['another grade than one taught', [taught(['g3']), sat(['g5'])], 'bai', [1, 'at least', 1]],
    ['the grade one taught', [taught(['g3']), sat(['g3'])], 'bai', [0, 'exactly', 0]],
    [
      'one of several grades one taught',
      [taught(['g3']), sat(['g3', 'g5'])],
      'bai',
      [0, 'exactly', 0],
    ],
    [
      'the grade one was observed in',
      [observing('b', 'wang', 'bai', { grades: ['g5'] }), sat(['g5'])],
      'bai',
      [0, 'exactly', 0],
    ],
    [
      'what was taught in another semester says nothing',
      [taught(['g3'], { date: spring, rounds: roundOf(spring) }), sat(['g5'])],
      'bai',
      [0, 'at least', 1],
    ],
    [
      'a lesson given elsewhere says nothing',
      [taught(['g3'], { occasion: 'outreach' }), sat(['g5'])],
      'bai',
      [0, 'at least', 1],
    ],
    ['with no lesson known, another stage', [sat(['g8'])], 'bai', [1, 'exactly', 1]],
    [
      'with no lesson known, the same stage may be one’s own',
      [sat(['g5'])],
      'bai',
      [0, 'at least', 1],
    ],
    [
      'nothing known at all',
      [observing('a', 'wang', 'bai', { grades: ['g5'] })],
      'wang',
      [0, 'at least', 1],
    ],
    [
      'in a class of mixed ages all of kindergarten sits together',
      [taught(['k-mixed']), sat(['k1'])],
      'bai',
      [0, 'exactly', 0],
    ],
  ])('%s', (_, written, observer, expected) => {
    expect(seen(written, observer)).toEqual(expected);
  });

  const lesson: Written = [
    'lessons/heard',
    {
      teacher: 'wang',
      grades: ['g3'],
      members: ['bai', 'du', 'li'].map((id) => ({ id, role: 'observe' })),
    },
  ];

  test('of a pair or a group is asked of its own people, not of whoever else sat there', () => {
    // 李三 of the junior stage crossed for certain; the other two are a pair without him.
    const catalogue = catalogueWith([
      ...people,
      lesson,
      taught(['g3']),
      ['lessons/du', { teacher: 'du', grades: ['g3'] }],
    ]);
    const [pair, group] = [{ pair: 'one' }, { group: 'hill' }].map((who) =>
      tally(catalogue, 'observe-across', { who }),
    );
    expect(pair).toMatchObject({ count: 0, isLeast: false, events: [] });
    expect(group).toMatchObject({ count: 1, isLeast: false });
  });

  test('in a lesson that both of a pair sat in is one lesson', () => {
    const away: Written = ['lessons/heard', { ...lesson[1], grades: ['g8'] }];
    const catalogue = catalogueWith([...people, away]);
    const pair = catalogue.pairs.get('one');
    if (pair === undefined) throw new Error('no pair');
    const counts = pairCounts(catalogue, pair, { mentor: '白', mentee: '杜' }, all);
    expect(counts.find(({ id }) => id === 'across')).toMatchObject({
      value: 1,
      text: '1 节',
      evidence: ['lessons/heard'],
    });
  });
});
