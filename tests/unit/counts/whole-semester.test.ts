/**
 * One autumn of a small school, with something of everything in it, and every number of it
 * counted by hand: Bai mentors Du, both and Li are the group on the hill, Wang teaches elsewhere.
 * Counted on 1 June, when the autumn is over: 21 teaching weeks, 22 without the week of holiday.
 */
import { describe, expect, test } from 'vitest';
import type { Count } from '../../../src/counts/count.ts';
import { groupCounts } from '../../../src/counts/group-counts.ts';
import { pairProgress } from '../../../src/counts/promises/pair-progress.ts';
import { teacherCounts } from '../../../src/counts/teacher-counts.ts';
import { autumn, catalogueWith, people, type Written } from './records.ts';

const hill = { group: 'hill' };
const taught = (date: string, more: object = {}) => ({
  kind: 'teach',
  date,
  focus: '等',
  ...more,
});
const taken = { text: '多等三秒', by: 'du', accepted: true, change: '等了' };
const left = { text: '少问一句', by: 'du', accepted: false };

const written: Written[] = [
  ['reflections/a', { date: '2025-09-10', authors: ['bai'] }],
  ['reflections/b', { date: '2025-09-12', authors: ['bai'] }],
  ['reflections/du', { date: '2025-09-20', authors: ['du'] }],
  ['reflections/c', { date: '2025-10-15', authors: ['bai'], respondsTo: 'reflections/du' }],
  ['reflections/before', { date: '2025-06-15', authors: ['bai'] }],
  [
    'lessons/demo',
    {
      ...hill,
      date: '2025-10-21',
      authors: ['bai'],
      teacher: 'bai',
      lessonTitle: '示范',
      occasion: 'demo',
      members: [{ id: 'du', role: 'observe' }],
      rounds: [taught('2025-10-20', { suggestions: [taken, left] })],
    },
  ],
  [
    'lessons/open',
    {
      ...hill,
      date: '2025-11-05',
      authors: ['du'],
      teacher: 'du',
      lessonTitle: '公开',
      occasion: 'open',
      members: [{ id: 'bai', role: 'guide' }],
      rounds: [taught('2025-11-05', { expertComment: { by: 'bai', text: '好' } })],
    },
  ],
  [
    'lessons/report',
    {
      ...hill,
      date: '2025-09-25',
      authors: ['du'],
      teacher: 'du',
      lessonTitle: '汇报',
      occasion: 'report',
      rounds: [taught('2025-09-25', { suggestions: [{ ...left, by: 'li' }] })],
    },
  ],
  [
    'observations/bai',
    {
      ...hill,
      date: '2025-11-12',
      authors: ['bai'],
      teacher: 'du',
      lessonTitle: '常态',
      lesson: undefined,
      suggestions: [{ text: '再慢一点', accepted: true, change: '慢了' }],
    },
  ],
  [
    'observations/outside',
    {
      date: '2025-11-14',
      authors: ['bai'],
      teacher: undefined,
      guestTeacher: '外校的王老师',
      lessonTitle: '外面',
      lesson: undefined,
    },
  ],
  [
    'meetings/prepare',
    {
      ...hill,
      date: '2025-09-18',
      title: '备课',
      kind: 'lesson-prep',
      authors: ['bai'],
      host: 'bai',
      attended: ['du'],
    },
  ],
  [
    'meetings/seminar',
    {
      ...hill,
      date: '2025-10-22',
      title: '研讨',
      kind: 'seminar',
      authors: ['li'],
      host: 'li',
      presenters: ['du'],
    },
  ],
  [
    'meetings/training',
    {
      date: '2025-11-20',
      title: '培训',
      kind: 'training',
      authors: ['li'],
      host: 'li',
      group: undefined,
      attended: ['bai', 'wang'],
      hours: 3,
    },
  ],
  [
    'meetings/visit',
    {
      date: '2025-12-04',
      title: '外出',
      kind: 'visit',
      authors: ['li'],
      host: 'li',
      group: undefined,
      attended: ['bai', 'wang'],
      hours: 4,
    },
  ],
  [
    'meetings/talk',
    {
      date: '2025-12-10',
      title: '谈话',
      kind: 'mentoring',
      authors: ['bai'],
      host: 'bai',
      group: undefined,
      attended: ['du'],
    },
  ],
  ['readings/chapter', { ...hill, date: '2025-11-26', authors: ['du'], leadReader: 'bai' }],
  ['papers/both', { date: '2025-12-20', authors: ['du', 'bai'] }],
  ['papers/one', { date: '2025-12-21', authors: ['du', 'li'] }],
  [
    'projects/over',
    {
      date: '2025-09-20',
      authors: ['bai'],
      statusHistory: [
        { status: 'ongoing', date: '2025-09-20' },
        { status: 'concluded', date: '2025-12-30' },
      ],
      status: 'concluded',
    },
  ],
  ['problems/raised', { ...hill, date: '2025-09-15', authors: ['li'] }],
  [
    'problems/solved',
    {
      ...hill,
      date: '2025-09-16',
      authors: ['li'],
      status: 'solved',
      solvedBy: ['reflections/c'],
    },
  ],
];

const catalogue = catalogueWith([...people, ...written]);
const wanted = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error('not there');
  return one;
};
const valuesOf = (counts: readonly Count[]) =>
  Object.fromEntries(counts.map(({ id, value }) => [id, value]));
const count = (counts: readonly Count[], id: string): Count =>
  wanted(counts.find((one) => one.id === id));

describe('a teacher’s semester', () => {
  const bai = teacherCounts(catalogue, wanted(catalogue.teachers.get('bai')), autumn);

  test('has each number of what they did', () => {
    expect(valuesOf(bai)).toEqual({
      reflect: 3,
      // Two posts of one week are one week.
      weeks: 2,
      respond: 1,
      // Du’s lesson and the one outside; being the guide of a lesson is not sitting in it.
      observe: 2,
      // Both were of the third grade, which Bai was seen teaching.
      'observe-across': 0,
      'be-observed': 1,
      mutual: 1,
      prepare: 1,
      present: 0,
      // 备课, 培训, 外出 and 谈话.
      meet: 4,
      seminar: 0,
      review: 0,
      'reflect-together': 0,
      symposium: 0,
      talk: 1,
      demo: 1,
      report: 0,
      open: 0,
      outreach: 0,
      lesson: 1,
      read: 1,
      'lead-read': 1,
      'read-book': 1,
      paper: 1,
      train: 1,
      'give-training': 0,
      visit: 1,
      'invite-expert': 0,
      share: 0,
      'share-result': 0,
      // The preparation and the talk.
      host: 2,
      evaluate: 0,
      'give-resource': 0,
      raise: 0,
      solve: 1,
      'observe-outside': 1,
      taught: 1,
      helped: 1,
      taken: 1,
      projects: 1,
      training: 2,
      // Of the training and the visit together.
      'training-hours': 7,
      // Two lessons of each other’s, the talk, the guided one and the answer.
      guide: 5,
      'guide-heard': 2,
      'guide-talk': 1,
      'guide-role': 1,
      'guide-comment': 1,
      'guide-answer': 1,
    });
  });

  test('says what is beside the number', () => {
    expect(count(bai, 'weeks').text).toBe('2/21 周');
    expect(count(bai, 'training').text).toBe('2 次');
    expect(count(bai, 'training-hours').text).toBe('7 学时');
    expect(count(bai, 'taken').text).toBe('2 条里采纳 1 条，改了 1 节课');
    expect(count(bai, 'guide').text).toBe('1 位徒弟，5 次');
    expect(count(bai, 'demo').text).toBe('1 节');
  });

  test('leads to what was counted, oldest first', () => {
    expect(count(bai, 'reflect').events).toEqual([
      { day: '2025-09-10', files: ['reflections/a'] },
      { day: '2025-09-12', files: ['reflections/b'] },
      { day: '2025-10-15', files: ['reflections/c'] },
    ]);
    expect(count(bai, 'guide').events).toEqual([
      { day: '2025-10-15', files: ['reflections/c'] },
      { day: '2025-10-20', files: ['lessons/demo'] },
      { day: '2025-11-05', files: ['lessons/open'] },
      { day: '2025-11-12', files: ['observations/bai'] },
      { day: '2025-12-10', files: ['meetings/talk'] },
    ]);
    expect(count(bai, 'guide').evidence).toEqual([
      'reflections/c',
      'lessons/demo',
      'lessons/open',
      'observations/bai',
      'meetings/talk',
    ]);
    expect(count(bai, 'guide-heard').evidence).toEqual(['lessons/demo', 'observations/bai']);
    expect(count(bai, 'helped').evidence).toEqual(['lessons/open']);
    expect(count(bai, 'taken').evidence).toEqual(['lessons/demo']);
    expect(count(bai, 'observe-outside').evidence).toEqual(['observations/outside']);
    expect(count(bai, 'training').evidence).toEqual(['meetings/training', 'meetings/visit']);
    // The day on which it was solved is that of what solved it.
    expect(count(bai, 'solve').events).toEqual([
      { day: '2025-10-15', files: ['problems/solved', 'reflections/c'] },
    ]);
  });

  test('of a mentee has the suggestions on the lessons that others saw', () => {
    const du = teacherCounts(catalogue, wanted(catalogue.teachers.get('du')), autumn);
    expect(count(du, 'taken')).toMatchObject({
      value: 1,
      text: '2 条里采纳 1 条，改了 1 节课',
      evidence: ['observations/bai'],
    });
    expect(valuesOf(du)).toMatchObject({ taught: 2, helped: 1, guide: 0, open: 1, report: 1 });
    expect(count(du, 'guide').text).toBe('0 位徒弟，0 次');
    expect(count(du, 'taught').evidence).toEqual(['lessons/report', 'lessons/open']);
  });
});

describe('a group’s semester', () => {
  const group = groupCounts(catalogue, wanted(catalogue.groups.get('hill')), autumn);

  test('has each number of what names the group', () => {
    expect(valuesOf(group.counts)).toEqual({
      meetings: 2,
      seminars: 1,
      present: 1,
      attendance: 1,
      satisfaction: 0,
      evaluate: 0,
      prepare: 1,
      read: 1,
      open: 3,
      mutual: 2,
      taken: 2,
      raise: 2,
      solve: 1,
    });
  });

  test('leads to what was counted, oldest first', () => {
    const files = (id: string) => count(group.counts, id).evidence;
    expect(files('meetings')).toEqual(['meetings/prepare', 'meetings/seminar']);
    expect(files('open')).toEqual(['lessons/report', 'lessons/demo', 'lessons/open']);
    expect(files('taken')).toEqual(['lessons/demo', 'observations/bai']);
    expect(files('mutual')).toEqual(['lessons/demo', 'observations/bai']);
    expect(files('raise')).toEqual(['problems/raised', 'problems/solved']);
    expect(files('seminars')).toEqual(['meetings/seminar']);
  });

  test('says what is beside the number', () => {
    expect(count(group.counts, 'meetings').text).toBe('2 次，最长隔了 100 天');
    // September to January.
    expect(count(group.counts, 'seminars').text).toBe('1/5 个月');
    expect(count(group.counts, 'taken').text).toBe('4 条里采纳 2 条，改了 2 节课');
    // Of the meeting of which it is written down: Bai and Du of three.
    expect(count(group.counts, 'attendance').text).toBe('67%（1 次，2/3 人次）');
  });
});

describe('a pair’s semester', () => {
  const pair = wanted(catalogue.pairs.get('one'));
  const { counts } = pairProgress(catalogue, pair, autumn);

  test('has each number of what the two did', () => {
    expect(valuesOf(counts)).toEqual({
      'mentor-observed': 1,
      'mentee-observed': 1,
      across: 0,
      demo: 1,
      talks: 1,
      responses: 1,
      // The paper, the reading and the lesson in which each had a part.
      outputs: 4,
    });
  });

  test('leads to what was counted, oldest first', () => {
    const files = (id: string) => count(counts, id).evidence;
    expect(files('mentor-observed')).toEqual(['observations/bai']);
    expect(files('mentee-observed')).toEqual(['lessons/demo']);
    expect(files('talks')).toEqual(['meetings/talk']);
    expect(files('responses')).toEqual(['reflections/c']);
    expect(files('outputs')).toEqual([
      'lessons/demo',
      'lessons/open',
      'readings/chapter',
      'papers/both',
    ]);
  });

  test('names both by their part in it', () => {
    expect(count(counts, 'mentor-observed').label).toBe('师傅听徒弟的课');
    expect(count(counts, 'mentee-observed').label).toBe('徒弟听师傅的课');
  });
});
