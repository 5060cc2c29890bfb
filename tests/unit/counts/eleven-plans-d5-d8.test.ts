/**
 * D5–D8 of the eleven plans, each said with the promises the product has, and its evidence.
 * Every number was worked out by hand from the days; see `eleven-school.ts` for the calendar.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import {
  asTruth,
  eleven,
  countsOf,
  meeting,
  promisesOf,
  reflection,
  sharesIn,
  taught,
  visit,
  type PlanSchool,
  type Truth,
} from './eleven-school.ts';

const AUTUMN = '2024-2025-1';

describe('D5, two peers who meet every week, a pair until 13 December', () => {
  const talk = (date: string, more: object = {}) =>
    meeting('mentoring', 'an', date, ['bian'], more);
  const files: PlanSchool = {
    'groups/g': {
      name: '一组',
      kind: 'lesson-prep',
      leader: 'an',
      members: ['an', 'bian', 'cen'].map((id) => ({ id, from: '2024-09-02' })),
    },
    'pairs/two': {
      kind: 'peer',
      mentor: 'an',
      mentee: 'bian',
      from: '2024-09-02',
      to: '2024-12-13',
      slot: '周三第七节，可以挪',
      commitments: [
        {
          what: 'meet',
          target: 1,
          per: 'week',
          owedBy: 'together',
          note: '面对面、线上、走访都行',
        },
        { what: 'mutual', target: 2, per: 'semester', owedBy: 'each' },
        { what: 'talk', mode: 'visit', owedBy: 'together', note: '互相走访' },
        { what: 'solve', owedBy: 'together', note: '先互相讨论，再去求助' },
        { what: 'share-result', target: 1, per: 'semester', owedBy: 'together' },
        { what: 'talk', mode: ['in-person', 'visit'], owedBy: 'together' },
      ],
    },
    'meetings/w01': talk('2024-09-04'),
    'meetings/w02': talk('2024-09-14'),
    'meetings/w03': talk('2024-09-18'),
    'meetings/w04': talk('2024-09-23'),
    'meetings/w04b': talk('2024-09-27'),
    'meetings/w05': talk('2024-10-06'),
    'meetings/w06': talk('2024-11-30', { happened: '2024-10-09' }),
    'meetings/w07': talk('2024-10-15'),
    'meetings/w07b': talk('2024-10-15', { authors: ['bian'] }),
    'meetings/w08': meeting('lesson-prep', 'an', '2024-10-23', ['bian'], { group: 'g' }),
    'meetings/w09': meeting('seminar', 'an', '2024-10-30', ['bian', 'cen']),
    'meetings/w10': talk('2024-11-05', { mode: 'in-person' }),
    'meetings/w11': talk('2024-11-13'),
    'meetings/w12': meeting('mentoring', 'an', '2024-11-19', [], { authors: ['bian'] }),
    'meetings/w13': talk('2024-11-26', { mode: 'visit' }),
    'meetings/w14': talk('2024-12-03'),
    'meetings/w15': talk('2024-12-10'),
    'meetings/w16': talk('2024-12-17', { mode: 'visit' }),
    'observations/in': visit('an', 'bian', '2024-10-22'),
    'observations/after': visit('an', 'bian', '2024-12-18'),
    'observations/other': visit('bian', 'cen', '2024-10-24'),
    'problems/p': {
      authors: ['bian'],
      date: '2024-10-08',
      status: 'solved',
      solvedBy: ['reflections/found'],
    },
    'reflections/found': reflection('an', '2024-12-20', { happened: '2024-11-21' }),
    'meetings/results': meeting('seminar', 'cen', '2024-12-04', ['an', 'bian']),
    'meetings/results-late': meeting('seminar', 'cen', '2024-12-18', ['an', 'bian']),
    'papers/both': {
      authors: ['an', 'bian'],
      date: '2024-11-01',
      sharedAt: 'meetings/results',
    },
    'papers/both-copy': {
      authors: ['an', 'bian'],
      date: '2024-11-01',
      title: '记 papers/both',
      sharedAt: 'meetings/results',
    },
    'lessons/alone': taught('an', ['2024-11-06'], { sharedAt: 'meetings/results' }),
    'papers/alone': { authors: ['an'], date: '2024-10-08', sharedAt: 'meetings/w09' },
    'projects/late': {
      authors: ['bian', 'an'],
      date: '2024-12-01',
      sharedAt: 'meetings/results-late',
    },
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    // Fourteen teaching weeks, 1 to 15 without the eleventh. No talk of two in the 8th (a group's
    // meeting), the 9th (three of them), the 12th (Bian only took notes). The make-up Sunday is
    // the 5th week, the talk of the 6th was written down in November, the 7th has two minutes.
    [
      0,
      '每周碰头',
      'the talk of the break and that of 17 December count for no week',
      [12, 14, 14, 'missed', '1/1 1/1 1/1 2/1 1/1 1/1 1/1 0/1 0/1 1/1 0/1 1/1 1/1 1/1'],
    ],
    // They were a pair on 65 of 89 school days: 2 × 0.73 is 1.46.
    [1, '互听两节', 'An on 22 October; Bian never heard An', [1, 2, 2, 'missed', '1/2']],
    [2, '走访', '26 November; in December they were no pair', [1, 0, 0, 'voluntary']],
    [
      3,
      '难题',
      'raised by the one, solved by the other on 21 November, written in December',
      [1, 0, 0, 'voluntary'],
    ],
    // 1 × 65 / 89 is 0.73. On 30 October An told of something of her own.
    [
      4,
      '成果分享',
      '4 December: a paper of both and a lesson of An’s, told at one meeting; on the 18th they were no pair',
      [1, 1, 1, 'kept'],
    ],
    [5, '面谈或走访', '5 and 26 November; of the others nobody says how', [2, 0, 0, 'voluntary']],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'two')[i], truth.length > 4)).toEqual(truth);
  });

  test('what each did, and what stands with the people', () => {
    expect(sharesIn(promisesOf(catalogue, 'two')[1])).toEqual(['an 1/1', 'bian 0/1']);
    expect(countsOf(catalogue, 'an')).toMatchObject({ observe: 2, solve: 1, 'share-result': 3 });
    expect(countsOf(catalogue, 'bian')).toMatchObject({ 'share-result': 2, share: 0 });
    // Peers guide nobody.
    expect(countsOf(catalogue, 'an')['guide']).toBe(0);
  });
});

describe('D6, a teacher’s plan: a reflection every week', () => {
  const weeks: Record<string, string> = {
    w01: '2024-09-05',
    w02: '2024-09-15',
    w04: '2024-09-27',
    w05: '2024-10-06',
    w06: '2024-10-09',
    w07: '2024-10-14',
    w07b: '2024-10-20',
    w08: '2024-10-24',
    w10: '2024-11-08',
    w11: '2024-11-12',
    w12: '2024-11-21',
    w13: '2024-11-28',
    w14: '2024-12-05',
    w15: '2024-12-12',
    w16: '2024-12-19',
    w17: '2024-12-26',
    w18: '2025-01-01',
    w19: '2025-01-09',
    w20: '2025-01-19',
    winter: '2025-01-22',
  };
  const answering: Record<string, string> = {
    w04: 'reflections/an',
    w08: 'reflections/w07',
    w13: 'reflections/an',
    w17: 'reflections/an',
    w20: 'reflections/an',
  };
  const files: PlanSchool = {
    'plans/own': {
      title: '岑溪的计划',
      teacher: 'cen',
      semester: AUTUMN,
      goals: ['每周想一件事。'],
      stages: [
        { name: '前一段', from: '2024-09-02', to: '2024-09-30', theme: '外出，建组' },
        { name: '后一段', from: '2024-10-01', to: '2025-01-17', theme: '反思，学生' },
      ],
      commitments: [
        { what: 'reflect', target: 1, per: 'week' },
        { what: 'respond', target: 1, per: 'month', note: '和同伴分享反思' },
        { anyOf: ['train', 'visit'], target: 1, per: 'semester', note: '校内外的研讨会、讲座' },
        { what: 'invite-expert', note: '小组请有经验的同事来' },
      ],
    },
    'reflections/an': reflection('an', '2024-09-03'),
    ...Object.fromEntries(
      Object.entries(weeks).map(([id, date]) => [
        `reflections/${id}`,
        reflection('cen', date, answering[id] === undefined ? {} : { respondsTo: answering[id] }),
      ]),
    ),
    'reflections/w09': reflection('cen', '2024-11-20', { happened: '2024-10-29' }),
    'reflections/w13-copy': reflection('cen', '2024-11-28', { respondsTo: 'reflections/an' }),
    'meetings/train': meeting('training', 'an', '2024-09-20', ['cen'], { hours: 4 }),
    'meetings/train2': meeting('training', 'an', '2024-09-20', ['cen'], {
      hours: 4,
      authors: ['cen'],
    }),
    'meetings/trip': meeting('visit', 'bian', '2024-12-20', ['cen'], { hours: 3, level: 'city' }),
    'meetings/absent': meeting('training', 'an', '2024-12-27', ['bian'], {
      hours: 2,
      authors: ['cen'],
    }),
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    // Nineteen weeks: nothing in the 3rd, two in the 7th; the 2nd on a Sunday of 中秋, the 5th on
    // its make-up Sunday, the 9th written in November, the 18th on New Year's Day, the 20th on the
    // Sunday after the last day. The one of the autumn break and of 22 January belong to no week.
    [
      0,
      '每周一篇',
      'one a week but none in the 3rd and two in the 7th',
      [
        19,
        19,
        19,
        'missed',
        '1/1 1/1 0/1 1/1 1/1 1/1 2/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1 1/1',
      ],
    ],
    [
      1,
      '每月互评',
      'Sep; in Oct only her own; Nov (a copy is no second); Dec; 19 January',
      [4, 5, 5, 'missed', '1/1 0/1 1/1 1/1 1/1'],
    ],
    [
      2,
      '讲座或外出',
      '20 September and 20 December; on the 27th she only took notes',
      [2, 1, 1, 'kept'],
    ],
    [3, '请有经验的人', 'nobody came', [0, 0, 0, 'voluntary']],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'own')[i], truth.length > 4)).toEqual(truth);
  });

  test('figures: weeks covered, all reflections, and the hours of a training once', () => {
    // 18 of 19 weeks; 21 reflections in them and between, the copy aside: 20 listed and the late one.
    expect(countsOf(catalogue, 'cen')).toMatchObject({
      weeks: 18,
      reflect: 21,
      respond: 4,
      train: 1,
      visit: 1,
      training: 2,
      // Four of September, whose minutes two wrote, and three of December.
      'training-hours': 7,
    });
  });

  test('on the Sunday of the seventh week', async () => {
    // Six weeks are over, one of them empty; seven done, for what happened later does not count yet.
    const early = await eleven(files, '2024-10-20');
    const [weekly] = promisesOf(early, 'own');
    expect(asTruth(weekly, false)).toEqual([7, 6, 19, 'short']);
    expect(weekly?.periods.slice(0, 8).map(({ done }) => done)).toEqual([1, 1, 0, 1, 1, 1, 2, 0]);
  });
});

describe('D7, a mentor and a mentee', () => {
  const report = taught('bian', ['2024-12-19', '2024-12-20'], {
    occasion: 'report',
    grades: ['g3'],
    members: [{ id: 'an', role: 'guide' }],
    keyPoints: ['平移的样子。'],
    difficulties: ['方向。'],
    classHours: 2,
  });
  const rounds = report['rounds'] as object[];
  const files: PlanSchool = {
    'teachers/bian': {
      name: '卞青',
      status: 'active',
      teaches: [{ semester: AUTUMN, grades: ['g3'] }],
    },
    'pairs/shitu': {
      kind: 'mentor',
      mentor: 'an',
      mentee: 'bian',
      from: '2024-09-02',
      duties: ['师傅带着研课标', '徒弟带着问题来问'],
      commitments: [
        { what: 'mutual', target: 8, per: 'semester', owedBy: 'mentee' },
        { what: 'mutual', target: 4, per: 'semester', owedBy: 'mentor' },
        { what: 'observe-across', target: 2, per: 'semester', owedBy: 'mentee' },
        { what: 'talk', target: 1, per: 'month', owedBy: 'together', note: '带着问题问师傅' },
        { what: 'report', target: 1, per: 'semester', owedBy: 'mentee' },
        { what: 'guide', owedBy: 'mentor' },
        { note: '指出的，下一次课上要看到改。' },
      ],
    },
    'observations/m1': visit('bian', 'an', '2024-09-10'),
    'observations/m2': visit('bian', 'an', '2024-09-24'),
    'observations/m3': visit('bian', 'an', '2024-10-08'),
    'observations/m4': visit('bian', 'an', '2024-10-22'),
    'observations/m5': visit('bian', 'an', '2024-11-05'),
    'observations/m6': visit('bian', 'an', '2024-11-19', { period: '第二节' }),
    'observations/m6b': visit('cen', 'an', '2024-11-19', { lessonTitle: '《2024-11-19 的课》' }),
    'observations/m7': visit('bian', 'an', '2024-12-03'),
    'observations/m8': visit('bian', 'an', '2025-01-15', {
      happened: '2024-12-17',
      lessonTitle: '十二月的课',
    }),
    'observations/own': visit('bian', 'cen', '2024-10-16', { grades: ['g3'] }),
    'observations/g1': visit('bian', 'cen', '2024-11-06', { grades: ['g1'] }),
    'observations/g6': visit('bian', 'diao', '2024-11-08', { grades: ['g6'] }),
    'observations/f1': visit('an', 'bian', '2024-09-12', {
      suggestions: [{ text: '先让他们画。', accepted: true, change: '先画再说。' }],
    }),
    'observations/f2': visit('an', 'bian', '2024-10-17'),
    'lessons/report': {
      ...report,
      rounds: [
        { ...rounds[0], observers: ['an'] },
        { ...rounds[1], observers: [] },
      ],
      tries: [{ entry: 'observations/f1', suggestion: '1', outcome: '画过以后话多了。' }],
    },
    'meetings/t1': meeting('mentoring', 'an', '2024-09-13', ['bian'], { mode: 'in-person' }),
    'meetings/t2': meeting('mentoring', 'bian', '2024-10-18', ['an'], { mode: 'online' }),
    'meetings/t3': meeting('mentoring', 'an', '2024-11-14', ['bian']),
    'meetings/t4': meeting('seminar', 'cen', '2024-12-11', ['an', 'bian']),
    'meetings/t5': meeting('mentoring', 'an', '2025-01-23', ['bian']),
    'reflections/ask': reflection('bian', '2024-10-11'),
    'reflections/answer': reflection('cen', '2024-10-13', {
      authors: ['cen', 'an'],
      respondsTo: 'reflections/ask',
    }),
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    [
      0,
      '徒弟听师傅',
      'eight days, that of 17 December written in January, 19 November also recorded by Cen',
      [8, 8, 8, 'kept'],
    ],
    [
      1,
      '师傅听徒弟',
      '12 Sep, 17 Oct, and one of the two classes of the report lesson',
      [3, 4, 4, 'missed'],
    ],
    [
      2,
      '跨年级',
      'grades 1 and 6; the master’s and Cen’s third grade is her own',
      [2, 2, 2, 'kept'],
    ],
    [
      3,
      '每月一谈',
      'Sep, Oct, in the autumn break of Nov, none (three of them met), in the winter break',
      [4, 5, 5, 'missed', '1/1 1/1 1/1 0/1 1/1'],
    ],
    [4, '汇报课', 'to two classes', [2, 1, 1, 'kept']],
    // 8 + 3 lessons heard of each other, 4 talks, the second class of the lesson he guided, an
    // answer of which he is the second author.
    [5, '指导', '8 + 3 + 4 + 1 + 1', [17, 0, 0, 'voluntary']],
    [6, '督促改进', 'in words', [0, 0, 0, 'voluntary']],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'shitu')[i], truth.length > 4)).toEqual(truth);
  });

  test('figures of the mentor, by kind', () => {
    expect(countsOf(catalogue, 'an')).toMatchObject({
      guide: 17,
      'guide-heard': 11,
      'guide-talk': 4,
      'guide-role': 2,
      'guide-answer': 1,
    });
  });
});

describe('D8, a group of five that meets every two weeks', () => {
  const met = (date: string, more: object = {}) =>
    meeting('project', 'an', date, ['bian', 'cen'], { group: 'five', ...more });
  const files: PlanSchool = {
    'teachers/geng': { name: '耿松', status: 'active' },
    'groups/five': {
      name: '五人组',
      kind: 'peer',
      leader: 'an',
      weeklySlot: '隔周三',
      members: [
        ...['an', 'bian', 'cen', 'geng'].map((id) => ({ id, from: '2024-09-02' })),
        { id: 'diao', from: '2024-09-02', to: '2024-10-31' },
        { id: 'e', from: '2024-11-01' },
      ],
    },
    'groups/other': {
      name: '另一组',
      kind: 'peer',
      leader: 'bian',
      members: [{ id: 'bian', from: '2024-09-02' }],
    },
    'plans/five': {
      title: '五人组的计划',
      group: 'five',
      semester: AUTUMN,
      project: 'wait',
      goals: ['弄清等待几秒合适。'],
      steps: [
        { what: '查文献', due: '2024-10-10', who: ['bian'], done: 'meetings/f3' },
        { what: '去外校看课', due: '2024-11-30' },
      ],
      commitments: [
        { what: 'meet', target: 1, per: 'fortnight', owedBy: 'together' },
        { what: 'present', target: 1, per: 'semester', owedBy: 'each', note: '轮流定议程' },
        { what: 'project', target: 1, per: 'semester', owedBy: 'together' },
        { what: 'reflect', owedBy: 'each', note: '分享反思' },
      ],
    },
    'plans/leader': {
      title: '组长的计划',
      teacher: 'an',
      semester: AUTUMN,
      goals: ['每次先把要谈的一件事定下来。'],
      commitments: [{ what: 'host', target: 1, per: 'fortnight', note: '主持，定议程' }],
    },
    'projects/wait': {
      authors: ['an', 'bian'],
      group: 'five',
      date: '2024-09-20',
      start: '2024-09-20',
      statusHistory: [
        { status: 'ongoing', date: '2024-09-20' },
        { status: 'changed', date: '2024-12-01', note: '换了班' },
        { status: 'ongoing', date: '2024-12-02' },
      ],
      literature: [{ text: '某某. 等待[J]. 某刊，2020（1）.', readBy: ['bian'] }],
      fieldVisits: [{ date: '2024-11-20', place: '外校', who: ['cen'], seen: '等得更久。' }],
      evidence: [{ what: '开口人数', before: '九人。', after: '十九人。' }],
    },
    'meetings/f1': met('2024-09-11', { presenters: ['an'] }),
    'meetings/f2': met('2024-09-29', { presenters: ['bian', 'cen'] }),
    'meetings/f3': met('2024-10-06', { presenters: ['geng'] }),
    'meetings/f4': met('2024-10-16'),
    'meetings/f4b': met('2024-10-23'),
    'meetings/f5': met('2024-12-01', { happened: '2024-11-07' }),
    'meetings/break': met('2024-11-13'),
    'meetings/f6': met('2024-11-27', {
      group: 'other',
      otherGroups: ['five'],
      presenters: ['e'],
    }),
    'meetings/f8': met('2024-12-18'),
    'meetings/f8b': met('2024-12-18', { group: undefined, authors: ['cen'] }),
    'meetings/f9': met('2025-01-18'),
    'reflections/in': reflection('diao', '2024-10-30'),
    'reflections/out': reflection('diao', '2024-11-05'),
    'reflections/before': reflection('e', '2024-10-30'),
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    // Fortnights of teaching weeks: 1–2, 3–4, 5–6, 7–8, 9–10, 12–13, 14–15, 16–17, 18–20.
    [
      0,
      '每两周',
      'none in 14–15; two in 7–8; 9–10 written late; 12–13 with another group; two minutes of 18 Dec; Saturday 18 Jan',
      [9, 9, 9, 'missed', '1/1 1/1 1/1 2/1 1/1 1/1 0/1 1/1 1/1'],
    ],
    // Diao was a member on 39 of 89 school days (0.44 → 0), E on 44: she is a member from 1
    // November, but at the school from the 18th (0.49 → 0), and presented all the same.
    [1, '轮流定议程', 'An, Bian and Cen together, Geng; E unasked', [5, 4, 4, 'kept']],
    [2, '课题', 'begun on 20 September', [1, 1, 1, 'kept']],
    [
      3,
      '分享反思',
      'Diao’s while he was a member; not after, nor E’s before',
      [1, 0, 0, 'voluntary'],
    ],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'five')[i], truth.length > 4)).toEqual(truth);
  });

  test('the leader hosted whenever they met', () => {
    const [host] = promisesOf(catalogue, 'leader');
    expect(asTruth(host, true)).toEqual([9, 9, 9, 'missed', '1/1 1/1 1/1 2/1 1/1 1/1 0/1 1/1 1/1']);
    expect(countsOf(catalogue, 'bian')['host']).toBe(0);
  });

  test('silence: from 18 December to the last day, 17 January', () => {
    // Eleven minutes of ten meetings; gaps 9, 18, 7, 10, 7, 15, 6, 14, 21, 30 days.
    expect(countsOf(catalogue, 'five')).toMatchObject({ meetings: 10, longestSilenceDays: 30 });
  });
});
