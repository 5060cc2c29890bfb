/** From files to events: which records tell of one lesson, one meeting, one talk, and what each adds. */
import { describe, expect, test } from 'vitest';
import { crossing, surelyAcross } from '../../../src/counts/deeds/across-grades.ts';
import { answers } from '../../../src/counts/deeds/answers.ts';
import { guidance } from '../../../src/counts/deeds/guidance.ts';
import { filesOf } from '../../../src/graph/happening.ts';
import { lessonsGiven } from '../../../src/counts/deeds/lessons-given.ts';
import { meetingsHeld } from '../../../src/counts/deeds/meetings-held.ts';
import { readingSessions } from '../../../src/counts/deeds/reading-sessions.ts';
import { catalogueWith, people, type Written } from './records.ts';

const DAY = '2025-10-20';
const taught = (date: string, more: object = {}) => ({ kind: 'teach', date, focus: '等', ...more });
const lesson = (id: string, more: object = {}): Written => [
  `lessons/${id}`,
  {
    date: DAY,
    authors: ['bai'],
    teacher: 'bai',
    lessonTitle: '小河',
    rounds: [taught(DAY)],
    ...more,
  },
];
const seen = (id: string, more: object = {}): Written => [
  `observations/${id}`,
  { date: DAY, authors: ['du'], teacher: 'bai', lessonTitle: '小河', lesson: undefined, ...more },
];
const vale: Written = [
  'groups/vale',
  { name: '谷', kind: 'peer', leader: 'du', members: [{ id: 'du', from: '2025-09-01' }] },
];
const lessons = (...written: Written[]) =>
  lessonsGiven(catalogueWith([...people, ...written])).map((one) => ({
    ...one,
    files: filesOf(one).join('+'),
    who: [...one.people].sort(),
    saw: [...one.observers].sort(),
    of: [...one.groups].sort(),
  }));

describe('lessons', () => {
  test('are in the order of the days on which they were taught, not written down', () => {
    const days = lessons(
      lesson('a', { date: '2025-10-20' }),
      lesson('b', { date: '2025-10-21', lessonTitle: '大河', rounds: [taught('2025-10-01')] }),
      seen('c', { date: '2025-09-15', lessonTitle: '山' }),
    ).map(({ day }) => day);
    expect(days).toEqual(['2025-09-15', '2025-10-01', '2025-10-20']);
  });

  test('that were prepared or discussed only were not taught', () => {
    expect(lessons(lesson('a', { rounds: [{ kind: 'prepare', date: DAY, focus: '想' }] }))).toEqual(
      [],
    );
  });

  test('told by two cases to one class are one, with what both say', () => {
    const [one, ...others] = lessons(
      lesson('a', { group: 'hill', members: [{ id: 'du', role: 'observe' }] }),
      lesson('b', {
        authors: ['li'],
        rounds: [taught(DAY, { classLabel: '三（2）班' })],
        members: [{ id: 'wang', role: 'observe' }],
      }),
      // The class is known by now, and this is another.
      lesson('c', { rounds: [taught(DAY, { classLabel: '三（3）班' })] }),
    );
    expect(one).toMatchObject({
      files: 'lessons/a+lessons/b',
      classLabel: '三（2）班',
      of: ['hill'],
      who: ['bai', 'du', 'li', 'wang'],
      saw: ['du', 'wang'],
    });
    expect(others.map(({ files }) => files)).toEqual(['lessons/c']);
  });

  test('told by a second case that names the group belong to it', () => {
    expect(lessons(lesson('a'), lesson('b', { group: 'hill' }))).toMatchObject([{ of: ['hill'] }]);
  });

  test('told by two cases are two where the class or every grade is another', () => {
    const of = (label: string) => ({ rounds: [taught(DAY, { classLabel: label })] });
    expect(lessons(lesson('a', of('1班')), lesson('b', of('2班')))).toHaveLength(2);
    expect(lessons(lesson('a', of('１ 班')), lesson('b', of('1班')))).toHaveLength(1);
    expect(lessons(lesson('a'), lesson('b', { grades: ['g5'] }))).toHaveLength(2);
    expect(
      lessons(lesson('a', { grades: ['g3', 'g4'] }), lesson('b', { grades: ['g4', 'g5'] })),
    ).toHaveLength(1);
  });

  test('are one a class, and a class heard twice on a day is one', () => {
    const rounds = [
      taught(DAY, { classLabel: '1班' }),
      taught(DAY, { classLabel: '1班' }),
      taught(DAY, { classLabel: '2班' }),
      taught('2025-10-21', { classLabel: '1班' }),
    ];
    expect(
      lessons(lesson('a', { rounds })).map(({ day, classLabel }) => `${day} ${classLabel}`),
    ).toEqual(['2025-10-20 1班', '2025-10-20 2班', '2025-10-21 1班']);
  });

  test('of two who taught in parallel are one each, in the order in which both are told', () => {
    const both = { members: [{ id: 'du', role: 'teach' }] };
    const of = (rounds: object[]) =>
      lessons(lesson('a', { ...both, rounds })).map(({ teacher, day }) => `${teacher} ${day}`);
    expect(of([taught('2025-10-20'), taught('2025-10-21')])).toEqual([
      'bai 2025-10-20',
      'du 2025-10-21',
    ]);
    expect(of([taught('2025-10-20')])).toEqual(['bai 2025-10-20', 'du 2025-10-20']);
    expect(
      of([taught('2025-10-20', { teacher: 'du' }), taught('2025-10-21', { teacher: 'bai' })]),
    ).toEqual(['du 2025-10-20', 'bai 2025-10-21']);
    // Of one round only is it said who taught it: still one each.
    expect(of([taught('2025-10-20', { teacher: 'du' }), taught('2025-10-21')])).toEqual([
      'bai 2025-10-20',
      'du 2025-10-21',
    ]);
  });

  test('were observed by whom the round names, else by whom the case does, and never by their teacher', () => {
    const members = [
      { id: 'du', role: 'observe' },
      { id: 'bai', role: 'observe' },
      { id: 'wang', role: 'guide' },
    ];
    const [first, second] = lessons(
      lesson('a', {
        members,
        rounds: [taught('2025-10-20', { observers: ['li'] }), taught('2025-10-21')],
      }),
    );
    expect([first?.saw, second?.saw]).toEqual([['li'], ['du']]);
    expect(first?.who).toContain('li');
  });
});

describe('a record of a lesson that was seen', () => {
  const twice = lesson('a', { rounds: [taught('2025-10-20'), taught('2025-10-22')] });

  test.each([
    ['on a day of it joins that', '2025-10-22', '2025-10-22'],
    ['written later joins the last one before', '2025-10-21', '2025-10-20'],
    ['written long after joins the last', '2025-11-21', '2025-10-22'],
    ['dated before joins the first', '2025-10-01', '2025-10-20'],
  ])('that names the case and is %s', (_, date, joined) => {
    const all = lessons(twice, seen('r', { date, lesson: 'a' }));
    expect(all).toHaveLength(2);
    expect(all.find(({ files }) => files.includes('observations/r'))?.day).toBe(joined);
  });

  test('of another teacher than the case has is of another lesson', () => {
    expect(lessons(lesson('a'), seen('r', { teacher: 'li', lesson: 'a' }))).toHaveLength(2);
  });

  test('adds who saw it, its group, and how they came to be there', () => {
    const [one] = lessons(
      lesson('a'),
      seen('r', { authors: ['du', 'li'], group: 'hill', arrangedBy: 'school', invited: true }),
      seen('s', { authors: ['wang'], arrangedBy: 'self' }),
    );
    expect(one).toMatchObject({
      files: 'lessons/a+observations/r+observations/s',
      saw: ['du', 'li', 'wang'],
      who: ['bai', 'du', 'li', 'wang'],
      of: ['hill'],
    });
    expect([...(one?.arranged ?? [])]).toEqual([
      ['du', 'school'],
      ['li', 'school'],
      ['wang', 'self'],
    ]);
    expect([...(one?.invited ?? [])]).toEqual(['du', 'li']);
  });

  test('that was asked to come says so though there is no case', () => {
    const [asked, unasked] = lessons(
      seen('a', { invited: true }),
      seen('b', { date: '2025-10-21', arrangedBy: 'school' }),
    );
    expect([asked?.invited.has('du'), unasked?.invited.has('du')]).toEqual([true, false]);
    expect(unasked?.arranged.get('du')).toBe('school');
  });

  test('of another period or of no common grade is of another lesson', () => {
    const period = (id: string, name: string) => seen(id, { authors: [id], period: name });
    expect(lessons(period('du', '第一节'), period('li', '第二节'))).toHaveLength(2);
    expect(lessons(period('du', '第一节'), period('li', ' 第一节'))).toHaveLength(1);
    expect(lessons(seen('a'), seen('b', { authors: ['li'], grades: ['g5'] }))).toHaveLength(2);
    expect(
      lessons(
        seen('a', { grades: ['g3', 'g4'] }),
        seen('b', { authors: ['li'], grades: ['g4', 'g5'] }),
      ),
    ).toHaveLength(1);
  });

  test('that says the period gives it to the lesson, so that another period is another lesson', () => {
    const files = lessons(
      lesson('a'),
      seen('r', { period: '第一节' }),
      seen('s', { authors: ['li'], period: '第二节' }),
    ).map((one) => one.files);
    expect(files).toEqual(['lessons/a+observations/r', 'observations/s']);
  });

  test('that does not say the period is read after those that do', () => {
    // Else the one without would take in the first of the others, and hide its grade.
    const files = lessons(
      seen('a', { grades: ['g3', 'g5'], authors: ['wang'] }),
      seen('b', { grades: ['g3'], period: '第一节' }),
      seen('c', { grades: ['g5'], period: '第一节', authors: ['li'] }),
    ).map((one) => one.files);
    expect(files).toEqual(['observations/a+observations/b', 'observations/c']);
  });

  test('of a guest is told from other guests by the name', () => {
    const guest = (id: string, name: string) =>
      seen(id, { teacher: undefined, guestTeacher: name, authors: [id] });
    expect(lessons(guest('du', '王老师'), guest('li', '赵老师'))).toHaveLength(2);
    expect(lessons(guest('du', '王老师'), guest('li', '王老师'))).toHaveLength(1);
  });
});

describe('meetings', () => {
  const minutes = (id: string, more: object = {}): Written => [
    `meetings/${id}`,
    {
      date: DAY,
      title: '谈等待',
      kind: 'seminar',
      authors: ['wang'],
      host: 'bai',
      group: 'hill',
      ...more,
    },
  ];
  const meetings = (...written: Written[]) =>
    meetingsHeld(catalogueWith([...people, vale, ...written])).map((one) => ({
      ...one,
      files: filesOf(one).join('+'),
    }));

  test('are in the order of the days on which they were held', () => {
    const days = meetings(
      minutes('a'),
      minutes('b', { date: '2025-10-21', happened: '2025-10-01' }),
    ).map(({ day }) => day);
    expect(days).toEqual(['2025-10-01', DAY]);
  });

  test('told by two minutes are one, with everything that either says', () => {
    const [one, ...others] = meetings(
      minutes('a', { attended: ['du'], hours: 1 }),
      minutes('b', {
        title: '谈 等待',
        host: 'li',
        otherGroups: ['vale'],
        presenters: ['wang'],
        guests: ['王教授'],
        hours: 3,
        mode: 'online',
        level: 'district',
        book: 'some-book',
      }),
      minutes('c', { hours: 2 }),
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      files: 'meetings/a+meetings/b+meetings/c',
      hours: 3,
      mode: 'online',
      level: 'district',
      book: 'some-book',
    });
    expect([...(one?.there ?? [])].sort()).toEqual(['bai', 'du', 'li', 'wang']);
    expect([...(one?.people ?? [])].sort()).toEqual(['bai', 'du', 'li', 'wang']);
    expect([...(one?.groups ?? [])].sort()).toEqual(['hill', 'vale']);
    expect([...(one?.presenters ?? [])]).toEqual(['wang']);
    expect([...(one?.guests ?? [])]).toEqual(['王教授']);
  });

  test('keep what the first minutes said of how and where, and no hours are none', () => {
    const [one] = meetings(
      minutes('a', { mode: 'online', level: 'school', book: 'one' }),
      minutes('b', { mode: 'onsite', level: 'district', book: 'two' }),
    );
    expect(one).toMatchObject({ mode: 'online', level: 'school', book: 'one', hours: 0 });
  });

  test.each([
    ['of the same host, where one forgot the group', { group: undefined }, 1],
    ['of another host, where one forgot the group', { group: undefined, host: 'du' }, 2],
    ['of another host, where the group is the same', { host: 'du' }, 1],
    ['of the same host, where the group is another', { group: 'vale' }, 2],
    ['where one of two groups is the same', { group: 'vale', otherGroups: ['hill'] }, 1],
    ['of another kind', { kind: 'lesson-review' }, 2],
    ['of another day', { date: '2025-10-21' }, 2],
    ['of another title', { title: '谈提问' }, 2],
  ])('%s', (_, more, count) => {
    expect(meetings(minutes('a'), minutes('b', more))).toHaveLength(count);
    expect(meetings(minutes('b'), minutes('a', more))).toHaveLength(count);
  });

  test('of no group with two hosts are found by either of them', () => {
    const none = { group: undefined };
    expect(
      meetings(minutes('a'), minutes('b', { host: 'du' }), minutes('c', { ...none, host: 'du' })),
    ).toHaveLength(1);
  });
});

describe('reading together', () => {
  const note = (id: string, more: object = {}): Written => [
    `readings/${id}`,
    { date: DAY, authors: ['du'], ...more },
  ];
  const club = (id: string, more: object = {}): Written => [
    `meetings/${id}`,
    {
      date: DAY,
      title: '读书',
      kind: 'book-club',
      authors: ['wang'],
      host: 'bai',
      group: undefined,
      book: 'some-book',
      ...more,
    },
  ];
  const sessions = (...written: Written[]) =>
    readingSessions(catalogueWith([...people, vale, ...written])).map((one) => ({
      files: filesOf(one).join('+'),
      readers: [...one.readers].sort(),
      people: [...one.people].sort(),
      leaders: [...one.leaders].sort(),
      groups: [...one.groups],
    }));

  test('is one session by note and by minutes, with the readers and leaders of both', () => {
    expect(
      sessions(club('a', { presenters: ['li'] }), note('b', { leadReader: 'wang', group: 'hill' })),
    ).toEqual([
      {
        files: 'meetings/a+readings/b',
        readers: ['bai', 'du', 'li', 'wang'],
        people: ['bai', 'du', 'li', 'wang'],
        leaders: ['li', 'wang'],
        groups: ['hill'],
      },
    ]);
  });

  test.each([
    ['another book', { book: 'another' }, 2],
    ['another day', { date: '2025-10-21' }, 2],
    ['another group', { group: 'vale' }, 2],
    ['no group', { group: undefined }, 1],
    ['the same group', { group: 'hill' }, 1],
  ])('by two notes with %s', (_, more, count) => {
    expect(
      sessions(note('a', { group: 'hill' }), note('b', { authors: ['li'], ...more })),
    ).toHaveLength(count);
  });

  test('without a named book is a session of its own, and other meetings are none', () => {
    expect(
      sessions(club('a', { book: undefined }), club('b', { book: undefined, title: '又读' })),
    ).toHaveLength(2);
    expect(sessions(club('a', { kind: 'seminar' }))).toEqual([]);
  });

  test('is in the order of its days', () => {
    expect(
      sessions(club('a'), note('b', { date: '2025-10-01' })).map(({ files }) => files),
    ).toEqual(['readings/b', 'meetings/a']);
  });
});

describe('guidance', () => {
  const given = (...written: Written[]) =>
    guidance(catalogueWith([...people, ...written])).map(
      ({ kind, mentor, mentee, pair, event }) => `${kind} ${pair} ${mentor} ${mentee} ${event.day}`,
    );
  const mentees = (more: object = {}) => lesson('m', { teacher: 'du', authors: ['du'], ...more });

  test('is a part as guide or a word on a round, in a mentee’s lesson', () => {
    expect(given(mentees({ members: [{ id: 'bai', role: 'guide' }] }))).toEqual([
      `role one bai du ${DAY}`,
    ]);
    expect(
      given(
        mentees({
          members: [
            { id: 'li', role: 'guide' },
            { id: 'bai', role: 'design' },
          ],
        }),
      ),
    ).toEqual([]);
    const suggested = {
      suggestions: [
        { text: '等', by: 'li', accepted: false },
        { text: '等', by: 'bai', accepted: false },
      ],
    };
    expect(given(mentees({ rounds: [taught(DAY, suggested), taught('2025-10-21')] }))[0]).toBe(
      `comment one bai du ${DAY}`,
    );
    const comment = { expertComment: { by: 'bai', text: '好' } };
    expect(given(mentees({ rounds: [taught(DAY, comment)] }))).toEqual([
      `comment one bai du ${DAY}`,
    ]);
    const others = { expertComment: { by: 'li', text: '好' } };
    expect(given(mentees({ rounds: [taught(DAY, others)] }))).toEqual([]);
  });

  test('is a lesson heard of each other, whichever way', () => {
    expect(given(seen('a'))).toEqual([`heard one bai du ${DAY}`]);
    expect(given(seen('a', { teacher: 'du', authors: ['bai'] }))).toEqual([
      `heard one bai du ${DAY}`,
    ]);
    expect(given(seen('a', { teacher: 'du', authors: ['li'] }))).toEqual([]);
  });

  test('is an answer to the mentee, not one to the mentor, nor a reflection that answers nothing', () => {
    const of = (id: string, author: string, more: object = {}): Written => [
      `reflections/${id}`,
      { date: DAY, authors: [author], ...more },
    ];
    const to = (id: string) => ({ respondsTo: `reflections/${id}` });
    expect(given(of('d', 'du'), of('b', 'bai', to('d')))).toEqual([`answer one bai du ${DAY}`]);
    expect(given(of('b', 'bai'), of('d', 'du', to('b')))).toEqual([]);
    expect(given(of('l', 'li'), of('b', 'bai', to('l')))).toEqual([]);
    const catalogue = catalogueWith([...people, of('b', 'bai'), of('d', 'du', to('b'))]);
    const [b, d] = ['b', 'd'].map((id) =>
      catalogue.byKind.reflections.find((one) => one.id === id),
    );
    if (b === undefined || d === undefined) throw new Error('not there');
    expect(answers(catalogue, d, 'du', 'bai')).toBe(true);
    expect(answers(catalogue, d, 'li', 'bai')).toBe(false);
    expect(answers(catalogue, d, 'du', 'li')).toBe(false);
    expect(answers(catalogue, b, 'bai', 'du')).toBe(false);
  });

  test('is a talk at which both were, not one of two others', () => {
    const talk = (attended: string[]): Written => [
      'meetings/t',
      {
        date: DAY,
        title: '谈',
        kind: 'mentoring',
        authors: ['bai'],
        host: 'bai',
        group: undefined,
        attended,
      },
    ];
    expect(given(talk(['du']))).toEqual([`talk one bai du ${DAY}`]);
    expect(given(talk(['li']))).toEqual([]);
  });

  test('is of the days of the pair, its first and last one included, and of no peers', () => {
    const pair = (more: object): Written => [
      'pairs/one',
      { kind: 'mentor', mentor: 'bai', mentee: 'du', from: DAY, to: '2025-10-22', ...more },
    ];
    const days = ['2025-10-19', DAY, '2025-10-22', '2025-10-23'].map((date) =>
      seen(date, { date, lessonTitle: date }),
    );
    const of = (more: object) =>
      guidance(
        catalogueWith([...people.filter(([ref]) => ref !== 'pairs/one'), pair(more), ...days]),
      ).map(({ event }) => event.day);
    expect(of({})).toEqual([DAY, '2025-10-22']);
    expect(of({ kind: 'peer' })).toEqual([]);
  });
});

describe('whether a lesson was of another grade than one’s own', () => {
  const at = (grades: string[], more: object = {}) =>
    seen('it', { teacher: 'wang', grades, ...more });
  const how = (person: string, written: Written[], of: Written) => {
    const catalogue = catalogueWith([...people, ...written, of]);
    const one = lessonsGiven(catalogue).find(({ entries }) =>
      entries.some(({ ref }) => ref === of[0]),
    );
    if (one === undefined) throw new Error('not there');
    return crossing(catalogue, one)(person);
  };
  const teaches = (...grades: string[]): Written => [
    'teachers/du',
    { name: '杜二', stage: 'primary', teaches: [{ semester: '2025-2026-1', grades }] },
  ];

  test('the teacher’s record says so, of that semester and with any of the lesson’s grades', () => {
    expect(how('du', [teaches('g3')], at(['g3', 'g4']))).toBe('own');
    expect(how('du', [teaches('g5')], at(['g3', 'g4']))).toBe('across');
    const spring: Written = [
      'teachers/du',
      { name: '杜二', teaches: [{ semester: '2025-2026-2', grades: ['g5'] }] },
    ];
    expect(how('du', [spring], at(['g3']))).toBe('unknown');
  });

  test('a class of mixed ages is of every age of kindergarten, and of none of school', () => {
    expect(how('du', [teaches('k-mixed')], at(['k1']))).toBe('own');
    expect(how('du', [teaches('k1')], at(['k-mixed']))).toBe('own');
    expect(how('du', [teaches('k1')], at(['k2']))).toBe('across');
    expect(how('du', [teaches('k-mixed')], at(['g1']))).toBe('across');
    expect(how('du', [teaches('g1')], at(['k-mixed']))).toBe('across');
    expect(how('du', [teaches('g1', 'k2')], at(['k-mixed']))).toBe('own');
  });

  test('else what they were seen teaching to classes of their own', () => {
    const own = (more: object = {}) =>
      lesson('own', { teacher: 'du', authors: ['du'], grades: ['g3', 'g4'], ...more });
    expect(how('du', [own()], at(['g4']))).toBe('own');
    expect(how('du', [own()], at(['g5']))).toBe('seems-across');
    for (const away of [{ occasion: 'outreach' }, { occasion: 'contest' }, { borrowed: true }]) {
      expect(how('du', [own(away)], at(['g4']))).toBe('unknown');
    }
    expect(
      how('du', [own({ date: '2026-04-01', rounds: [taught('2026-04-01')] })], at(['g4'])),
    ).toBe('unknown');
  });

  test('a lesson of another stage crosses, though nobody was seen teaching', () => {
    expect(how('du', [], at(['g8']))).toBe('across');
    expect(how('du', [], at(['g3']))).toBe('unknown');
    // Of somebody whose stage nobody wrote down nothing is known.
    expect(how('wang', [], seen('it', { teacher: 'bai', authors: ['wang'], grades: ['g8'] }))).toBe(
      'unknown',
    );
  });

  test('of lessons of which nothing is known all but the commonest grade are another', () => {
    const given = (grades: string[][]) =>
      lessons(...grades.map((one, i) => seen(`r${i}`, { lessonTitle: `${i}`, grades: one })));
    expect(surelyAcross(given([['g1'], ['g3'], ['g6']]))).toBe(2);
    expect(surelyAcross(given([['g1'], ['g1', 'g3'], ['g6']]))).toBe(1);
    expect(surelyAcross([])).toBe(0);
  });
});
