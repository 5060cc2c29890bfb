/** More small schools in which a count may go wrong, each with what is true, counted by hand. */
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { groupCounts } from '../../../src/counts/group-counts.ts';
import { owedBy } from '../../../src/counts/promises/owed.ts';
import { countsReport } from '../../../src/counts/report.ts';
import { teacherCounts } from '../../../src/counts/teacher-counts.ts';
import { schoolWith, type SmallSchool } from './school-2024.ts';

const AUTUMN = '2024-2025-1';
const observing = (observer: string, teacher: string, date: string, more: object = {}) => ({
  authors: [observer],
  teacher,
  date,
  ...more,
});
const own = (teacher: string, ...commitments: object[]): SmallSchool => ({
  [`plans/${teacher}`]: { teacher, semester: AUTUMN, commitments },
});
const plan = (owner: object, ...commitments: object[]): SmallSchool => ({
  'plans/p': { ...owner, semester: AUTUMN, commitments },
});
const promise = (catalogue: Catalogue, id: string, i = 0) => {
  const all = countsReport(catalogue, { plan: id }).plans.flatMap((one) => one.promises);
  if (all[i] === undefined) throw new Error(`no promise ${i} in ${id}`);
  return all[i];
};
const counts = (catalogue: Catalogue, teacher: string, semester = AUTUMN) =>
  countsReport(catalogue, { teacher }).teachers.find((one) => one.semester === semester)?.counts ??
  {};
const autumnOf = (catalogue: Catalogue) => {
  const found = catalogue.school.semesters.find(({ id }) => id === AUTUMN);
  if (found === undefined) throw new Error('no autumn');
  return found;
};
const pair = { kind: 'mentor', mentor: 'li', mentee: 'zhou', from: '2024-09-02' };
const taughtOn = (teacher: string, date: string, more: object = {}) => ({
  teacher,
  date,
  rounds: [{ date, kind: 'teach', focus: '看' }],
  ...more,
});

describe('who was there', () => {
  test('who only took notes of a meeting had no part in it', () => {
    const catalogue = schoolWith({
      'pairs/two': pair,
      ...plan({ pair: 'two' }, { what: 'seminar', target: 1, per: 'semester' }),
      ...own('zhou', { what: 'meet', target: 1, per: 'semester' }),
      'meetings/a': { date: '2024-10-10', host: 'li', authors: ['zhou'], attended: ['wu'] },
    });
    expect(promise(catalogue, 'p').done).toBe(0);
    expect(promise(catalogue, 'zhou').done).toBe(0);
  });

  test('a guest of a teacher’s name is not that teacher', () => {
    const guest = (observer: string) =>
      observing(observer, 'li', '2024-10-10', { teacher: undefined, guestTeacher: '李明远' });
    const catalogue = schoolWith({
      'observations/a': guest('zhou'),
      'observations/b': guest('wu'),
      'meetings/m': { date: '2024-10-11', host: 'wu', attended: [], guests: ['李明远'] },
    });
    expect(counts(catalogue, 'li')).toMatchObject({ 'be-observed': 0, meet: 0 });
    // Both sat in one lesson, given by somebody of another school.
    expect(counts(catalogue, 'zhou')).toMatchObject({ observe: 1, 'observe-outside': 1 });
  });

  test('two teachers of one name are two', () => {
    const catalogue = schoolWith({
      'teachers/zhou': { name: '李明远', nameNote: '语文组' },
      'observations/a': observing('zhou', 'li', '2024-10-10'),
    });
    expect(counts(catalogue, 'li')).toMatchObject({ observe: 0, 'be-observed': 1 });
    expect(counts(catalogue, 'zhou')).toMatchObject({ observe: 1, 'be-observed': 0 });
  });

  test('nobody sits in a lesson of their own', () => {
    const catalogue = schoolWith({
      'lessons/l': taughtOn('li', '2024-10-10', {
        members: [
          { id: 'li', role: 'observe' },
          { id: 'zhou', role: 'prepare' },
        ],
      }),
    });
    expect(counts(catalogue, 'li')).toMatchObject({ observe: 0, 'be-observed': 0 });
    expect(counts(catalogue, 'zhou').observe).toBe(0);
  });
});

describe('one event told twice', () => {
  test('minutes of which one forgot to name the group, and a training’s hours', () => {
    const training = {
      date: '2024-10-10',
      title: '命题培训',
      kind: 'training',
      host: 'li',
      attended: ['zhou'],
      hours: 3,
    };
    const catalogue = schoolWith({
      'groups/g': { members: ['li', 'zhou'] },
      'meetings/a': { ...training, group: 'g' },
      'meetings/b': { ...training, title: '命题 培训', authors: ['zhou'] },
    });
    const zhou = catalogue.teachers.get('zhou');
    if (zhou === undefined) throw new Error('no Zhou');
    const hours = teacherCounts(catalogue, zhou, autumnOf(catalogue)).find(
      ({ id }) => id === 'training-hours',
    );
    expect(hours).toMatchObject({ value: 3, text: '3 学时' });
    expect(counts(catalogue, 'zhou')).toMatchObject({ meet: 1, train: 1 });
  });

  test('on one day two groups of one title hold two meetings', () => {
    const prep = { date: '2024-10-10', title: '集体备课', kind: 'lesson-prep' };
    const catalogue = schoolWith({
      'groups/g': { members: ['li'] },
      'groups/h': { leader: 'wu', members: ['wu'] },
      ...plan({}, { what: 'prepare', target: 1, per: 'semester', owedBy: 'together' }),
      'meetings/a': { ...prep, host: 'li', group: 'g' },
      'meetings/b': { ...prep, host: 'wu', group: 'h' },
    });
    expect(promise(catalogue, 'p').done).toBe(2);
  });

  test('a lesson written up by its teacher and by a colleague', () => {
    const demo = taughtOn('li', '2024-10-10', { occasion: 'demo' });
    const catalogue = schoolWith({
      ...own('li', { what: 'demo', target: 2, per: 'semester' }),
      'lessons/a': demo,
      'lessons/b': {
        ...demo,
        authors: ['wu'],
        date: '2024-10-20',
        title: '另写的一篇',
        occasion: 'routine',
        members: [{ id: 'wu', role: 'observe' }],
      },
      'observations/c': observing('zhou', 'li', '2024-10-25', {
        lesson: 'b',
        happened: '2024-10-10',
      }),
    });
    expect(promise(catalogue, 'li')).toMatchObject({ done: 1, state: 'missed' });
    expect(promise(catalogue, 'li').evidence).toEqual([
      { day: '2024-10-10', files: ['lessons/a', 'lessons/b', 'observations/c'] },
    ]);
    // One lesson, in which two sat; two cases, by one author each.
    expect(counts(catalogue, 'li')).toMatchObject({ 'be-observed': 1, lesson: 1 });
    expect(counts(catalogue, 'wu')).toMatchObject({ observe: 1, lesson: 1 });
  });

  test('but of another class it is another lesson', () => {
    const at = (classLabel: string) => ({
      occasion: 'demo',
      title: classLabel,
      rounds: [{ date: '2024-10-10', kind: 'teach', focus: '看', classLabel }],
    });
    const catalogue = schoolWith({
      ...own('li', { what: 'demo', target: 2, per: 'semester' }),
      'lessons/a': taughtOn('li', '2024-10-10', at('四（1）班')),
      'lessons/b': taughtOn('li', '2024-10-10', at('四（2）班')),
    });
    expect(promise(catalogue, 'li').done).toBe(2);
  });

  test('what two saw and told at one meeting, and a copied file with its resources', () => {
    const resources = [
      { title: '课件', kind: 'slides', address: 'https://a.example/x', licence: '校内' },
    ];
    const given = { date: '2024-10-12', authors: ['zhou'], resources };
    const told = { sharedAt: 'meetings/m' };
    const catalogue = schoolWith({
      ...plan({}, { what: 'share', owedBy: 'together' }),
      'observations/a': observing('zhou', 'li', '2024-10-10', told),
      'observations/b': observing('wu', 'li', '2024-10-10', told),
      'meetings/m': { date: '2025-01-10', happened: '2024-10-11', host: 'feng', attended: [] },
      'reflections/a': given,
      'reflections/b': given,
    });
    expect(promise(catalogue, 'p').done).toBe(1);
    expect(promise(catalogue, 'p').evidence[0]?.day).toBe('2024-10-11');
    expect(counts(catalogue, 'zhou')).toMatchObject({ share: 1, 'give-resource': 1 });
    expect(counts(catalogue, 'wu').share).toBe(1);
  });

  test('a survey that two minutes repeat; fewer than five answers are none', () => {
    const met = { host: 'li', group: 'g', attended: ['zhou'] };
    const catalogue = schoolWith({
      'groups/g': { members: ['li', 'zhou'] },
      'meetings/a': { ...met, date: '2024-10-10', survey: { n: 6, mean: 4 } },
      'meetings/b': { ...met, date: '2024-10-10', authors: ['zhou'], survey: { n: 6, mean: 4 } },
      'meetings/c': { ...met, date: '2024-11-10', survey: { n: 4, mean: 1 } },
    });
    const group = catalogue.groups.get('g');
    if (group === undefined) throw new Error('no group');
    const { satisfaction } = groupCounts(catalogue, group, autumnOf(catalogue));
    expect(satisfaction).toMatchObject({ answers: 6, mean: 4 });
  });
});

describe('people who write together', () => {
  test('a reflection of two is one of each, and an answer counts for the second author', () => {
    const catalogue = schoolWith({
      'pairs/two': pair,
      'reflections/asks': { date: '2024-10-08', authors: ['zhou'] },
      'reflections/answers': {
        date: '2024-10-10',
        authors: ['wu', 'li'],
        respondsTo: 'reflections/asks',
      },
    });
    expect(counts(catalogue, 'li')).toMatchObject({ reflect: 1, respond: 1, 'guide-answer': 1 });
    expect(counts(catalogue, 'wu')).toMatchObject({ reflect: 1, respond: 1, guide: 0 });
  });

  test('a problem is solved on the day of what solved it, by both', () => {
    const catalogue = schoolWith({
      'problems/p': {
        date: '2024-06-03',
        authors: ['zhou'],
        status: 'solved',
        solvedBy: ['reflections/r'],
      },
      'reflections/r': { date: '2025-01-30', happened: '2024-09-20', authors: ['wu'] },
    });
    expect(counts(catalogue, 'zhou')).toMatchObject({ raise: 0, solve: 1 });
    expect(counts(catalogue, 'zhou', '2023-2024-2')).toMatchObject({ raise: 1, solve: 0 });
    expect(counts(catalogue, 'wu').solve).toBe(1);
  });
});

describe('when it happened', () => {
  test('two visits of one semester are returned, though one was written down in the next', () => {
    const catalogue = schoolWith(
      {
        ...own('zhou', { what: 'mutual', target: 1, per: 'semester' }),
        'observations/a': observing('zhou', 'li', '2024-10-10'),
        'observations/b': observing('li', 'zhou', '2025-02-20', { happened: '2025-01-08' }),
      },
      { spring2025: true, today: '2025-03-01' },
    );
    expect(promise(catalogue, 'zhou')).toMatchObject({ done: 1, state: 'kept' });
  });

  test('a year’s plan asks for the semesters that begin in it', () => {
    const catalogue = schoolWith(
      {
        'plans/y': {
          teacher: 'zhou',
          year: 2025,
          commitments: [
            { what: 'observe', target: 1, per: 'semester' },
            { what: 'reflect', target: 1, per: 'month' },
          ],
        },
        'observations/a': observing('zhou', 'li', '2024-10-10'),
      },
      { spring2025: true, today: '2025-03-01' },
    );
    expect(promise(catalogue, 'y')).toMatchObject({ done: 0, required: 1, state: 'running' });
    // January is of the year, though its semester began in the one before.
    expect(promise(catalogue, 'y', 1).periods[0]).toMatchObject({ from: '2025-01-01' });
  });

  test('a project counts in every semester in which it went on', () => {
    const project = (steps: [string, string][]) => ({
      date: '2024-03-04',
      authors: ['zhou'],
      start: '2024-03-04',
      status: steps.at(-1)?.[0],
      reason: '停了。',
      statusHistory: steps.map(([status, date]) => ({ status, date })),
    });
    const asked = own('zhou', { what: 'project', target: 1, per: 'semester' });
    const going = schoolWith({ ...asked, 'projects/p': project([['ongoing', '2024-03-04']]) });
    expect(promise(going, 'zhou')).toMatchObject({ done: 1, state: 'kept' });
    const stopped = schoolWith({
      ...asked,
      'projects/p': project([
        ['ongoing', '2024-03-04'],
        ['terminated', '2024-06-20'],
      ]),
    });
    expect(promise(stopped, 'zhou')).toMatchObject({ done: 0, state: 'missed' });
  });

  test('a promise from the middle of a month is asked in proportion', () => {
    const catalogue = schoolWith(
      own('zhou', {
        what: 'reflect',
        target: 4,
        per: 'month',
        from: '2024-10-21',
        to: '2024-11-15',
      }),
    );
    // 9 of 18 school days of October, 11 of 21 of November.
    expect(promise(catalogue, 'zhou').periods.map((one) => one.required)).toEqual([2, 2]);
  });
});

describe('who came and went', () => {
  test('who left the school left the group, with a date there or without', () => {
    const catalogue = schoolWith({
      'teachers/wu': { status: 'moved', left: '2024-10-11' },
      'groups/g': { members: ['li', 'zhou', 'wu'] },
      ...plan({ group: 'g' }, { what: 'reflect', target: 4, per: 'semester', owedBy: 'each' }),
      'reflections/a': { date: '2024-10-10', authors: ['wu'] },
      'reflections/b': { date: '2024-10-15', authors: ['wu'] },
    });
    const shares = promise(catalogue, 'p').shares?.map(({ who, done, required }) => [
      who,
      done,
      required,
    ]);
    // 23 of 92 school days: 4 × 23 / 92 is 1; what was written after the last day is nobody’s here.
    expect(shares).toEqual([
      ['li', 0, 4],
      ['zhou', 0, 4],
      ['wu', 1, 1],
    ]);
  });

  test('a member who came back belonged twice, and the time between is not asked', () => {
    const catalogue = schoolWith({
      'groups/g': {
        members: [
          { id: 'li', from: '2024-09-02', to: '2024-09-30' },
          { id: 'li', from: '2024-12-30' },
        ],
      },
      ...plan(
        { group: 'g' },
        { what: 'reflect', target: 8, per: 'semester', owedBy: 'each' },
        { what: 'meet', target: 8, per: 'semester', owedBy: 'together' },
      ),
      ...Object.fromEntries(
        ['2024-09-20', '2024-11-20', '2025-01-10'].flatMap((date) => [
          [`reflections/${date}`, { date, authors: ['li'] }],
          [`meetings/${date}`, { date, host: 'li', group: 'g' }],
        ]),
      ),
    });
    // 19 and 14 of 92 school days: 8 × 33 / 92 is 2.9. The group was nobody in between.
    expect(promise(catalogue, 'p', 0)).toMatchObject({ done: 2, required: 3 });
    expect(promise(catalogue, 'p', 1)).toMatchObject({ done: 2, required: 3 });
  });

  test('who left before the semester owes nothing of the group’s', () => {
    const catalogue = schoolWith({
      'groups/g': { members: ['li', { id: 'wu', from: '2023-09-01', to: '2024-06-30' }] },
      ...plan({ group: 'g' }, { what: 'prepare', target: 2, per: 'semester' }),
    });
    const sources = (id: string) => owedBy(catalogue, id, autumnOf(catalogue)).length;
    expect([sources('li'), sources('wu')]).toEqual([1, 0]);
  });

  test('the lessons of a pair that has ended are no more its own', () => {
    const catalogue = schoolWith({
      'pairs/two': {
        ...pair,
        to: '2024-10-31',
        commitments: [
          { what: 'mutual', owedBy: 'mentor' },
          { what: 'guide', owedBy: 'mentor' },
        ],
      },
      'observations/a': observing('li', 'zhou', '2024-10-31'),
      'observations/b': observing('li', 'zhou', '2024-11-01'),
    });
    expect([0, 1].map((i) => promise(catalogue, 'two', i).done)).toEqual([1, 1]);
    expect(counts(catalogue, 'li')).toMatchObject({ observe: 2, guide: 1 });
  });
});

test('of lessons heard together, only those of another grade are across grades', () => {
  const teaches = [{ semester: AUTUMN, grades: ['g3'] }];
  const catalogue = schoolWith({
    'teachers/li': { teaches },
    'teachers/zhou': { teaches },
    'groups/g': { members: ['li', 'zhou'] },
    ...plan(
      { group: 'g' },
      { what: 'observe-across', target: 1, per: 'semester', owedBy: 'together' },
    ),
    'observations/a': observing('zhou', 'wu', '2024-10-10', { grades: ['g3'] }),
    'observations/b': observing('li', 'wu', '2024-10-11', { grades: ['g5'] }),
  });
  expect(promise(catalogue, 'p').done).toBe(1);
});

describe('a smaller share', () => {
  const friday = (week: number) =>
    new Date(Date.UTC(2024, 8, 6) + (week - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
  const written = (weeks: number[]) =>
    Object.fromEntries(
      weeks.map((week) => [
        `reflections/${String(week).padStart(2, '0')}`,
        { date: friday(week), authors: ['zhou'] },
      ]),
    );
  const half = own('zhou', { what: 'reflect', target: 1, per: 'week', share: 0.5 });
  // Twenty weeks; half of one a week is one in two weeks, whichever of the two.
  const odd = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19];

  test.each([
    ['in the odd weeks', odd],
    ['in the even weeks', odd.map((week) => week + 1)],
  ])('half of one a week is ten of twenty, %s', (_, weeks) => {
    const reflect = promise(schoolWith({ ...half, ...written(weeks) }), 'zhou');
    expect(reflect).toMatchObject({ done: 10, required: 10, state: 'kept' });
    expect(reflect.periods[0]).toMatchObject({ label: '第1周到第2周', done: 1, required: 1 });
  });

  test('two weeks without one are not made up for by two in the next', () => {
    const reflect = promise(schoolWith({ ...half, ...written([3, 4, ...odd.slice(2)]) }), 'zhou');
    expect(reflect).toMatchObject({ done: 10, required: 10, state: 'missed' });
  });

  test('three quarters of two a week are three in two weeks', () => {
    const asked = own('zhou', { what: 'reflect', target: 2, per: 'week', share: 0.75 });
    const { required, periods } = promise(schoolWith(asked), 'zhou');
    expect(required).toBe(30);
    expect(periods.slice(0, 4).map((one) => one.required)).toEqual([2, 1, 2, 1]);
  });

  test('for a part of the semester, and the whole again', () => {
    const asked = own(
      'zhou',
      { what: 'reflect', target: 1, per: 'month', share: 0.5, to: '2024-10-31' },
      { what: 'reflect', target: 1, per: 'month', from: '2024-11-01' },
    );
    const catalogue = schoolWith(asked);
    // September and October together one; November, December and January one each.
    expect(promise(catalogue, 'zhou', 0)).toMatchObject({ required: 1 });
    expect(promise(catalogue, 'zhou', 1)).toMatchObject({ required: 3 });
  });
});

test('a lesson to which somebody was asked, and who was', () => {
  const invited = { what: 'be-observed', invited: true };
  const catalogue = schoolWith({
    ...own('li', invited, { what: 'be-observed' }),
    ...own('zhou', { what: 'observe', invited: true }),
    ...own('wu', { what: 'observe', invited: true }),
    'observations/a': observing('zhou', 'li', '2024-10-10', { invited: true }),
    'observations/b': observing('wu', 'li', '2024-10-10'),
    'observations/c': observing('wu', 'li', '2024-10-11'),
  });
  expect([0, 1].map((i) => promise(catalogue, 'li', i).done)).toEqual([1, 2]);
  expect(['zhou', 'wu'].map((id) => promise(catalogue, id).done)).toEqual([1, 0]);
  expect(promise(catalogue, 'li').evidence).toHaveLength(1);
});

test('a summary at the end, and stories', () => {
  const catalogue = schoolWith({
    ...own(
      'zhou',
      { what: 'reflect', target: 1, per: 'semester', reflectionKind: 'stage' },
      { what: 'reflect', reflectionKind: 'narrative' },
    ),
    'reflections/a': { date: '2025-01-16', authors: ['zhou'], kind: 'stage' },
    'reflections/b': { date: '2024-11-16', authors: ['zhou'], kind: 'narrative' },
    'reflections/c': { date: '2024-11-20', authors: ['zhou'] },
  });
  expect([0, 1].map((i) => promise(catalogue, 'zhou', i).done)).toEqual([1, 1]);
});
