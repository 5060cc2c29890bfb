/**
 * What is asked of whom, and when it counts, at the edges. The autumn: 1 September 2025 to 30
 * January 2026 with 102 school days; the spring from 2 March 2026, prepared from 23 February.
 */
import { describe, expect, test } from 'vitest';
import { deedsDone, liesIn } from '../../../src/counts/deeds/done.ts';
import { owedByOf } from '../../../src/counts/promises/debtors.ts';
import {
  asOne,
  ownerId,
  ownerOf,
  peopleOf,
  presentOn,
} from '../../../src/counts/promises/owner.ts';
import { planDays, planProgress, semestersOf } from '../../../src/counts/promises/plan-progress.ts';
import { pairProgress } from '../../../src/counts/promises/pair-progress.ts';
import { projectsIn } from '../../../src/counts/deeds/projects-in.ts';
import { longestSilence } from '../../../src/counts/deeds/silence.ts';
import { roundedInTurn } from '../../../src/counts/promises/shared-periods.ts';
import { entriesWithin } from '../../../src/counts/report-span.ts';
import { countsReport } from '../../../src/counts/report.ts';
import { disclosedCounts, disclosed, withNumbers } from '../../../src/counts/disclosed.ts';
import { teacherCounts } from '../../../src/counts/teacher-counts.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

const reflection = (date: string, more: object = {}): Written => [
  `reflections/${date}`,
  { date, authors: ['bai'], ...more },
];
const plan = (more: object, ...commitments: object[]): Written => [
  'plans/p',
  { title: 'p', goals: ['做。'], teacher: 'bai', semester: autumn.id, ...more, commitments },
];
const progress = (written: Written[], today = '2026-06-01') => {
  const catalogue = catalogueWith([...people, ...written], today);
  const found = catalogue.plans.get('p');
  if (found === undefined) throw new Error('no plan');
  return planProgress(catalogue, found);
};
const one = { what: 'reflect', target: 1, per: 'semester' };

describe('a promise of a semester', () => {
  test.each([
    ['the first day of preparation', '2025-08-25', 1],
    ['the day before it', '2025-08-24', 0],
    ['the last day of the break', '2026-02-22', 1],
    ['the first day on which the next one is prepared', '2026-02-23', 0],
  ])('counts what was done on %s: %s', (_, day, done) => {
    expect(progress([plan({}, one), reflection(day)])[0]?.done).toBe(done);
  });

  test.each([
    ['in the break before', '2026-02-10', 1],
    ['on the last day of the semester before', '2026-01-30', 0],
    ['on its own last day', '2026-07-03', 1],
    ['in the break after', '2026-07-04', 0],
  ])('that the break prepares for counts what was done %s: %s', (_, day, done) => {
    const prepared = plan({ semester: spring.id }, { ...one, breakPrepares: true });
    expect(progress([prepared, reflection(day)], '2026-08-31')[0]?.done).toBe(done);
  });

  test('by the quarter has the break before in the first, and none after in the last', () => {
    const prepared = plan({ semester: spring.id }, { ...one, per: 'quarter', breakPrepares: true });
    const periods = progress([prepared], '2026-08-31')[0]?.periods ?? [];
    expect(periods.map(({ counts }) => [counts.from, counts.to])).toEqual([
      ['2026-01-31', periods[0]?.to],
      [periods[1]?.from, '2026-07-03'],
    ]);
  });

  test('that holds for some of its days counts those, both ends included', () => {
    const days = ['2025-11-03', '2025-11-04', '2025-11-20', '2025-11-21'];
    const held = { ...one, from: '2025-11-04', to: '2025-11-20' };
    expect(progress([plan({}, held), ...days.map((day) => reflection(day))])[0]?.done).toBe(2);
  });

  test('counts what was done today, and nothing of tomorrow', () => {
    const days = ['2025-11-03', '2025-11-04'].map((day) => reflection(day));
    expect(progress([plan({}, one), ...days], '2025-11-03')[0]?.done).toBe(1);
  });

  test('is over on the day after its last one', () => {
    const isOver = (today: string) => progress([plan({}, one)], today)[0]?.periods[0]?.isOver;
    expect([isOver('2026-01-30'), isOver('2026-01-31')]).toEqual([false, true]);
  });

  test('asks for all the books of its list where it names no number', () => {
    const read = { what: 'read-book', per: 'semester', books: ['a', 'b'] };
    const [all] = progress([
      plan({}, read),
      ['books/a', { title: '甲', author: '某' }],
      ['books/b', { title: '乙', author: '某' }],
    ]);
    expect(all).toMatchObject({ required: 2, state: 'missed' });
    const [few] = progress([plan({}, { ...read, target: 1 })]);
    expect(few?.required).toBe(1);
  });

  test('asked in all, for some of its days, is asked whole of who was there on those', () => {
    const [total] = progress([
      plan({}, { what: 'reflect', target: 4, per: 'total', from: '2026-01-05' }),
    ]);
    expect(total?.required).toBe(4);
    // Of the same by the semester only the days on which it held: 20 of 102 school days.
    const [semester] = progress([plan({}, { ...one, target: 4, from: '2026-01-05' })]);
    expect(semester?.required).toBe(1);
  });
});

describe('the days of a plan', () => {
  const both = { semesters: [autumn, spring] };
  const of = (semester?: string, schoolYear?: string, year?: number) =>
    planDays({ semester, schoolYear, year } as never, both);

  test('are those of its semester, its school year or its year', () => {
    expect(of(autumn.id)).toEqual({
      from: '2025-09-01',
      to: '2026-01-30',
      counts: { from: '2025-08-25', to: '2026-02-22' },
    });
    expect(of(undefined, '2025-2026')).toEqual({
      from: '2025-09-01',
      to: '2026-07-03',
      counts: { from: '2025-08-25', to: '2026-10-01' },
    });
    expect(of(undefined, undefined, 2026)).toMatchObject({ from: '2026-01-01', to: '2026-12-31' });
  });

  test('are none where the file does not know the time', () => {
    expect(of('2030-2031-1')).toBeUndefined();
    expect(of(undefined, undefined, 2024)).toBeUndefined();
    expect(of(undefined, undefined, 2027)).toBeUndefined();
  });

  test('touch these semesters', () => {
    const touched = (semester?: string, schoolYear?: string, year?: number) =>
      semestersOf({ semester, schoolYear, year } as never, both);
    expect(touched(spring.id)).toEqual([spring.id]);
    expect(touched(undefined, '2025-2026')).toEqual([autumn.id, spring.id]);
    expect(touched(undefined, undefined, 2025)).toEqual([autumn.id]);
    expect(touched(undefined, undefined, 2026)).toEqual([autumn.id, spring.id]);
    expect(touched(undefined, undefined, 2030)).toEqual([]);
  });
});

describe('whose a promise is', () => {
  test('is a teacher’s, a group’s, a pair’s, or the school’s', () => {
    const owners = [{ teacher: 'a' }, { group: 'b' }, { pair: 'c' }, {}].map((data) =>
      ownerOf({ data }),
    );
    expect(owners).toEqual([{ teacher: 'a' }, { group: 'b' }, { pair: 'c' }, { school: true }]);
    expect(owners.map(ownerId)).toEqual(['a', 'b', 'c', 'school']);
  });

  test('what a teacher promises is theirs, whatever is usual; else what it says, else what is usual', () => {
    expect(owedByOf({ what: 'prepare' } as never, { teacher: 'bai' })).toBe('each');
    expect(owedByOf({ what: 'prepare' } as never, { group: 'hill' })).toBe('together');
    expect(owedByOf({ what: 'prepare', owedBy: 'each' } as never, { group: 'hill' })).toBe('each');
    expect(owedByOf({ anyOf: ['reflect', 'prepare'] } as never, { group: 'hill' })).toBe('each');
    expect(owedByOf({} as never, { group: 'hill' })).toBe('together');
  });

  test('of the school are those who teach at it, from the day they came to the day they left', () => {
    const catalogue = catalogueWith([
      ['teachers/bai', { name: '白一', joined: '2025-09-10', left: '2025-12-31', status: 'moved' }],
      ['teachers/du', { name: '杜二' }],
      ['teachers/li', { name: '李三', status: 'external' }],
      ['teachers/wang', { name: '王四', status: 'retired' }],
    ]);
    const all = peopleOf(catalogue, { school: true });
    const days = ['2025-09-09', '2025-09-10', '2025-12-31', '2026-01-01'];
    expect(days.map((day) => presentOn(all, day))).toEqual([
      ['du'],
      ['bai', 'du'],
      ['bai', 'du'],
      ['du'],
    ]);
    expect(asOne(catalogue, { school: true }).present).toEqual([
      { from: '0000-01-01', to: '9999-12-31' },
    ]);
    expect(peopleOf(catalogue, { pair: 'none' })).toEqual([]);
  });

  test('of a group as one are its days in as few spans as can be', () => {
    const members = [
      { id: 'du', from: '2025-10-01', to: '2025-10-31' },
      { id: 'bai', from: '2025-09-01', to: '2025-09-30' },
      { id: 'li', from: '2025-09-10', to: '2025-09-20' },
      { id: 'li', from: '2025-11-02' },
    ];
    const catalogue = catalogueWith([
      ...people.slice(0, 4),
      ['groups/hill', { name: '小山组', kind: 'peer', leader: 'bai', members }],
    ]);
    expect(asOne(catalogue, { group: 'hill' }).present).toEqual([
      { from: '2025-09-01', to: '2025-10-31' },
      { from: '2025-11-02', to: '9999-12-31' },
    ]);
  });
});

describe('deeds', () => {
  test('of a day lie in the days that have it, of some time wherever some of it does', () => {
    const span = { from: '2025-10-10', to: '2025-10-20' };
    const lies = (day: string, until?: string) =>
      liesIn({ day, ...(until === undefined ? {} : { until }) }, span);
    expect(
      ['2025-10-09', '2025-10-10', '2025-10-20', '2025-10-21'].map((day) => lies(day)),
    ).toEqual([false, true, true, false]);
    expect(lies('2025-10-01', '2025-10-10')).toBe(true);
    expect(lies('2025-10-01', '2025-10-09')).toBe(false);
    expect(lies('2025-10-20', '2025-10-30')).toBe(true);
    expect(lies('2025-10-21', '2025-10-30')).toBe(false);
  });

  test('of the whole school are none where nobody saw, presented, led or came from outside', () => {
    const meeting = { authors: ['li'], host: 'li', group: undefined };
    const catalogue = catalogueWith([
      ...people,
      ['lessons/a', { authors: ['bai'], teacher: 'bai' }],
      ['readings/a', { authors: ['du'] }],
      ['meetings/a', { ...meeting, kind: 'training' }],
      reflection('2025-10-10'),
    ]);
    for (const what of [
      'observe',
      'be-observed',
      'present',
      'lead-read',
      'give-training',
      'invite-expert',
      'respond',
      'share',
      'give-resource',
      'solve',
      'nothing',
    ]) {
      expect(deedsDone(catalogue, what, undefined), what).toEqual([]);
    }
    expect(deedsDone(catalogue, 'read', undefined)).toHaveLength(1);
  });

  test('a training is given by who presented it, and a seminar is no training', () => {
    const of = (kind: string) =>
      deedsDone(
        catalogueWith([
          ...people,
          ['meetings/a', { authors: ['li'], host: 'li', kind, presenters: ['bai'] }],
        ]),
        'give-training',
        { person: 'bai' },
      ).length;
    expect([of('training'), of('seminar')]).toEqual([1, 0]);
  });

  test.each([
    ['a guest’s comment', { expertComment: { guest: '王教授', text: '好' } }, [], 1],
    ['a colleague’s comment', { expertComment: { by: 'du', text: '好' } }, [], 0],
    [
      'a guest’s suggestion among others',
      {
        suggestions: [
          { text: '等', by: 'du', accepted: false },
          { text: '等', guest: '王教授', accepted: false },
        ],
      },
      [],
      1,
    ],
    [
      'a guest among its members',
      {},
      [
        { id: 'du', role: 'guide' },
        { guest: '王教授', role: 'guest' },
      ],
      1,
    ],
  ])('an expert was asked to a lesson with %s', (_, round, members, count) => {
    const lesson = {
      authors: ['bai'],
      teacher: 'bai',
      members,
      rounds: [
        { kind: 'teach', date: '2025-10-08', focus: '等', ...round },
        { kind: 'teach', date: '2025-10-09', focus: '等', classLabel: '2班' },
      ],
    };
    const done = deedsDone(
      catalogueWith([...people, ['lessons/a', lesson]]),
      'invite-expert',
      undefined,
    );
    expect(done.length > 0).toBe(count > 0);
  });

  test('each file that was given is one, and what a solved problem was solved by says when', () => {
    const catalogue = catalogueWith([
      ...people,
      [
        'problems/p',
        {
          date: '2025-09-15',
          authors: ['li'],
          status: 'solved',
          solvedBy: ['reflections/2025-10-10', 'reflections/2025-09-20'],
        },
      ],
      reflection('2025-10-10'),
      reflection('2025-09-20', { authors: ['du'] }),
      ['problems/open', { date: '2025-09-16', authors: ['li'], status: 'open' }],
    ]);
    const [solved, ...others] = deedsDone(catalogue, 'solve', undefined);
    expect(others).toEqual([]);
    expect(solved?.day).toBe('2025-10-10');
    expect([...(solved?.people ?? [])].sort()).toEqual(['bai', 'du', 'li']);
    expect(solved?.event.entries.map(({ ref }) => ref).sort()).toEqual([
      'problems/p',
      'reflections/2025-09-20',
      'reflections/2025-10-10',
    ]);
  });
});

describe('projects', () => {
  const project = (id: string, more: object): Written => [
    `projects/${id}`,
    { date: '2025-09-20', authors: ['bai'], ...more },
  ];
  const history = (...steps: [string, string][]) => ({
    statusHistory: steps.map(([status, date]) => ({ status, date })),
    status: steps.at(-1)?.[0],
    reason: '没有时间。',
  });
  const within = (from: string, to: string, teacher: string | undefined, ...written: Written[]) =>
    projectsIn(catalogueWith([...people, ...written]).byKind.projects, teacher, from, to).map(
      ({ id }) => id,
    );

  test('are of the days from their first step to that with which they were over', () => {
    const run = project('a', history(['ongoing', '2025-10-01'], ['concluded', '2025-11-30']));
    expect(within('2025-09-01', '2025-10-01', 'bai', run)).toEqual(['a']);
    expect(within('2025-09-01', '2025-09-30', 'bai', run)).toEqual([]);
    expect(within('2025-11-30', '2026-01-30', 'bai', run)).toEqual(['a']);
    expect(within('2025-12-01', '2026-01-30', 'bai', run)).toEqual([]);
  });

  test.each(['rejected', 'terminated', 'concluded'])('are over when %s', (status) => {
    const run = project('a', history(['ongoing', '2025-10-01'], [status, '2025-11-30']));
    expect(within('2025-12-01', '2026-01-30', 'bai', run)).toEqual([]);
  });

  test('are those of one teacher or of all, oldest first', () => {
    const all = [
      project('b', { date: '2025-09-21', authors: ['du'] }),
      project('a', { date: '2025-09-22' }),
      project('c', {}),
    ];
    expect(within('2025-09-01', '2026-01-30', 'bai', ...all)).toEqual(['c', 'a']);
    expect(within('2025-09-01', '2026-01-30', undefined, ...all)).toEqual(['c', 'b', 'a']);
  });
});

test('a group is silent longest between its days, whatever their order, and only while it was there', () => {
  const there = { from: '2025-09-10', to: '2025-12-31' };
  const days = ['2025-11-20', '2025-10-01', '2025-08-01', '2026-01-15'];
  expect(longestSilence(days, autumn, there, '2026-06-01')).toEqual({
    from: '2025-10-01',
    to: '2025-11-20',
    days: 50,
  });
  expect(longestSilence([], autumn, there, '2025-09-10')).toEqual({
    from: '2025-09-10',
    to: '2025-09-10',
    days: 0,
  });
  expect(longestSilence([], autumn, there, '2025-09-09')).toBeUndefined();
});

test('parts that are rounded in turn add up to the whole, rounded', () => {
  expect(roundedInTurn([1.5, 1.5, 1.5])).toEqual([2, 1, 2]);
  expect(roundedInTurn([0.4, 0.4, 0.4])).toEqual([0, 1, 0]);
});

test('entries of some days are those dated on them that are wanted, oldest first', () => {
  const { byKind } = catalogueWith([
    ...people,
    reflection('2025-10-11'),
    reflection('2025-10-10'),
    reflection('2025-10-12'),
  ]);
  const span = { from: '2025-10-10', to: '2025-10-11' };
  expect(entriesWithin(byKind.reflections.toReversed(), span).map(({ id }) => id)).toEqual([
    '2025-10-10',
    '2025-10-11',
  ]);
  expect(
    entriesWithin(byKind.reflections, span, ({ id }) => id.endsWith('11')).map(({ id }) => id),
  ).toEqual(['2025-10-11']);
});

describe('a pair of peers', () => {
  const pair = (commitments: object[]): Written => [
    'pairs/one',
    { kind: 'peer', mentor: 'bai', mentee: 'du', from: '2025-09-01', commitments },
  ];
  const of = (written: Written[], ...commitments: object[]) => {
    const catalogue = catalogueWith([
      ...people.filter(([ref]) => ref !== 'pairs/one'),
      pair(commitments),
      ...written,
    ]);
    const found = catalogue.pairs.get('one');
    if (found === undefined) throw new Error('no pair');
    return pairProgress(catalogue, found, autumn);
  };

  test('are called by their names, and what either shows counts', () => {
    const demo = (teacher: string, date: string): Written => [
      `lessons/${teacher}`,
      {
        date,
        teacher,
        authors: [teacher],
        lessonTitle: teacher,
        occasion: 'demo',
        rounds: [{ kind: 'teach', date, focus: '等' }],
      },
    ];
    const { counts } = of([
      demo('bai', '2025-10-10'),
      demo('du', '2025-10-11'),
      demo('li', '2025-10-12'),
    ]);
    const count = (id: string) => counts.find((one) => one.id === id);
    expect(count('mentor-observed')?.label).toBe('白一听杜二的课');
    expect(count('demo')?.evidence).toEqual(['lessons/bai', 'lessons/du']);
  });

  test('promise each for themselves, together, or one of them', () => {
    const { promises } = of(
      [],
      one,
      { ...one, what: 'talk' },
      { ...one, owedBy: 'mentor' },
      { ...one, owedBy: 'mentee' },
    );
    expect(promises.map(({ byName }) => byName)).toEqual(['两人各自', '两人一起', '白一', '杜二']);
  });
});

describe('what is told', () => {
  const figure = {
    id: 'a',
    label: 'a',
    value: 2,
    unit: '节',
    text: '2/5',
    explanation: '数。',
    events: [],
    evidence: [],
    periods: [],
  };
  const school = catalogueWith(people);
  const open = catalogueWith(people, '2026-06-01', 'public');

  test('to the school is the truth, to the public at least what was done, and never nought', () => {
    expect([
      disclosed(school, 2),
      disclosed(school, 0),
      disclosed(school, 2, true),
      disclosed(school, 0, true),
    ]).toEqual([2, 0, { atLeast: 2 }, null]);
    expect([disclosed(open, 2), disclosed(open, 0)]).toEqual([{ atLeast: 2 }, null]);
    expect(disclosedCounts(school, [figure])).toEqual([figure]);
    const [told] = disclosedCounts(open, [figure]);
    expect(told).toMatchObject({
      value: { atLeast: 2 },
      text: '至少 2 节',
      explanation: '数。只数公开的，所以写“至少”。',
    });
    expect(told).not.toHaveProperty('periods');
    const nothing = disclosedCounts(open, [
      { ...figure, value: 0 },
      { ...figure, value: { atLeast: 1 } },
      { ...figure, value: null },
    ]);
    expect(nothing.map(({ value, text }) => [value, text])).toEqual([
      [null, '说不准'],
      [{ atLeast: 1 }, '至少 1 节'],
      [null, '说不准'],
    ]);
    expect(withNumbers(nothing)).toHaveLength(1);
  });

  test('of a teacher’s semester leaves out for the public what rests on what it is not told', () => {
    const bai = open.teachers.get('bai');
    if (bai === undefined) throw new Error('not there');
    const ids = teacherCounts(open, bai, autumn).map(({ id }) => id);
    expect(ids).not.toContain('weeks');
    expect(ids).not.toContain('observe-across');
    expect(ids).toContain('reflect');
  });

  test('in a report is of the semesters that have begun, of one plan or one teacher', () => {
    const written: Written[] = [
      ...people,
      plan({}, one),
      [
        'plans/q',
        { title: 'q', goals: ['做。'], teacher: 'du', semester: autumn.id, commitments: [one] },
      ],
    ];
    const begun = (today: string) => [
      ...new Set(
        countsReport(catalogueWith(written, today)).teachers.map(({ semester }) => semester),
      ),
    ];
    expect(begun('2026-03-01')).toEqual([autumn.id]);
    expect(begun('2026-03-02')).toEqual([autumn.id, spring.id]);
    const catalogue = catalogueWith(written);
    const ofPlan = countsReport(catalogue, { plan: 'p' });
    expect([ofPlan.plans.map(({ id }) => id), ofPlan.teachers, ofPlan.groups]).toEqual([
      ['p'],
      [],
      [],
    ]);
    const ofTeacher = countsReport(catalogue, { teacher: 'du' });
    expect([
      ofTeacher.plans,
      [...new Set(ofTeacher.teachers.map(({ id }) => id))],
      ofTeacher.groups,
    ]).toEqual([[], ['du'], []]);
    const all = countsReport(catalogue);
    expect(all.plans.map(({ id, in: where }) => `${where} ${id}`)).toEqual(['plans p', 'plans q']);
    expect(all.groups.map(({ id, semester }) => `${id} ${semester}`)).toEqual([
      `hill ${autumn.id}`,
      `hill ${spring.id}`,
    ]);
    // No meeting: silent from the first to the last day of the autumn.
    expect(all.groups[0]?.counts['longestSilenceDays']).toBe(151);
  });
});
