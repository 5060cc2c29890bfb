/** What is told of plans, groups, people and twins: mostly warned, with the reason, not refused. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/model/faults/fault.ts';
import { fixText } from '../../../src/write/fix.ts';
import { readFiles } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  meetingFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

const told = async (changes: Record<string, string>, today = '2026-06-01'): Promise<Fault[]> => {
  const school = (smallSchool()['school.yml'] ?? '').replace(/today: .*/, `today: ${today}`);
  return (await readFiles(smallSchool({ 'school.yml': school, ...changes }))).faults;
};
const ids = (faults: readonly Fault[]): string[] => faults.map((one) => one.id);

describe('a group is who is in it today', () => {
  const peers = (lines: string[], leader = 'peer-a', leaderMore = 'title: senior\n') => ({
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id, i) => [
        `teachers/peer-${id}.yml`,
        `name: 同伴${id}\nstatus: active\nsubjects: [${i % 2 === 0 ? 'chinese' : 'math'}]\n${id === 'a' ? leaderMore : ''}`,
      ]),
    ),
    'groups/peers.yml': `name: 同伴组\nkind: peer\nleader: ${leader}\nmembers:\n${lines.join('')}`,
  });
  const member = (id: string, to = ''): string =>
    `  - { id: peer-${id}, from: 2025-09-01${to === '' ? '' : `, to: ${to}`} }\n`;

  test.each([
    ['2026-07-03', '2026-06-01', 'to the end of the semester, in it'],
    // The membership is dated to the last day of a semester that is over by now.
    ['2026-07-03', '2026-07-20', 'to the end of the semester, in the break after it'],
    ['2026-12-31', '2026-06-01', 'to some day to come'],
  ])('four, dated to %s, are too few on %s: %s', async (to, today) => {
    const faults = await told(peers(['a', 'b', 'c', 'd'].map((id) => member(id, to))), today);
    expect(faults.map(({ id, severity, found }) => [id, severity, found])).toEqual([
      ['group-size', 'warning', '4 人'],
    ]);
  });

  test('five are five, one of them with a planned last day', async () => {
    const lines = [...['a', 'b', 'c', 'd'].map((id) => member(id)), member('e', '2026-06-20')];
    expect(await told(peers(lines))).toEqual([]);
    expect(ids(await told(peers(lines), '2026-06-20'))).toEqual([]);
    expect(ids(await told(peers(lines), '2026-06-21'))).toEqual(['group-size']);
  });

  test('a group that has ended is past', async () => {
    const lines = ['a', 'b', 'c', 'd'].map((id) => member(id, '2025-12-31'));
    expect(await told(peers(lines))).toEqual([]);
  });

  test('is led by one of them', async () => {
    const lines = [...['b', 'c', 'd', 'e'].map((id) => member(id)), member('a', '2026-03-01')];
    const faults = await told(peers([...lines]));
    expect(ids(faults).sort()).toEqual(['group-size', 'leader-left']);
    expect(faults.find(({ id }) => id === 'leader-left')).toMatchObject({
      severity: 'warning',
      file: 'groups/peers.yml',
      line: 3,
      found: 'peer-a',
      allowed: 'peer-b、peer-c、peer-d、peer-e',
    });
  });

  test.each<[string, string, string[]]>([
    ['a senior teacher', 'title: senior\n', []],
    ['someone who has taught for ten years', 'title: second\nstartedTeaching: 2016\n', []],
    ['someone who has taught for nine', 'title: first\nstartedTeaching: 2017\n', ['leader-young']],
    ['someone of whom only the lowest rank is known', 'title: third\n', ['leader-young']],
    ['someone of whom only a middle rank is known', 'title: first\n', []],
    ['someone of whom nothing is known', '', []],
  ])('is led by %s', async (_, more, expected) => {
    const lines = ['a', 'b', 'c', 'd', 'e'].map((id) => member(id));
    const faults = await told(peers(lines, 'peer-a', more));
    expect(ids(faults)).toEqual(expected);
    for (const one of faults) expect(one).toMatchObject({ severity: 'warning', line: 3 });
  });
});

describe('a plan that promises less than the one above it', () => {
  const plan = (more: string, commitments: string[]) =>
    `title: 一份计划\n${more.replace('parents', 'semester: 2025-2026-2\nparents')}${more.includes('parents') ? '' : 'semester: 2025-2026-2\n'}goals: [学]\ncommitments:\n${commitments.map((one) => `  - { what: observe, ${one} }\n`).join('')}`;
  const against = (own: string[], above: string[]) =>
    told({
      'plans/li-bai.yml': plan('teacher: li-bai\nparents: [above]\n', own),
      'plans/above.yml': plan('', above),
    });
  /** Spring from 2 March to 3 July: March to June, the three days of July belong to June. */
  const monthly = 'target: 1, per: month';

  test.each<[string, string[], string[]]>([
    ['four a semester against one a month of four months', ['target: 4, per: semester'], [monthly]],
    [
      'one chosen and one arranged against two',
      [
        'target: 1, per: semester, arrangedBy: self',
        'target: 1, per: semester, arrangedBy: school',
      ],
      ['target: 2, per: semester'],
    ],
    ['half a share', ['target: 1, per: semester, share: 0.5'], ['target: 2, per: semester']],
    ['from a day on', ['target: 1, per: semester, from: 2026-05-01'], ['target: 2, per: semester']],
    [
      'against what is done together',
      ['target: 1, per: semester'],
      ['target: 9, per: semester, owedBy: together'],
    ],
    [
      'against what is asked of one group',
      ['target: 1, per: semester'],
      ['target: 9, per: semester, owedBy: each, of: hill'],
    ],
  ])('does not, with %s', async (_, own, above) => {
    expect(await against(own, above)).toEqual([]);
  });

  test.each<[string, string[], string[], string, string]>([
    [
      'three against four',
      ['target: 3, per: semester'],
      [monthly],
      '每学期 3 节，合起来 3 节',
      '每月 1 节，合起来 4 节（一份计划）',
    ],
    [
      'one and one against three',
      ['target: 1, per: semester', 'target: 1, per: semester, arrangedBy: school'],
      ['target: 3, per: semester'],
      '每学期 1 节，加上每学期 1 节，合起来 2 节',
      '每学期 3 节，合起来 3 节（一份计划）',
    ],
  ])('is warned of with the sum: %s', async (_, own, above, found, allowed) => {
    const faults = await against(own, above);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      id: 'plan-less',
      severity: 'warning',
      file: 'plans/li-bai.yml',
      line: 7,
      found,
      allowed,
    });
  });
});

test.each([
  ['teacher: li-bai\n', 'mentor', ['each', 'together']],
  ['group: hill\n', 'each-group', ['each', 'together']],
  ['pair: hill\n', 'each-pair', ['each', 'together', 'mentor', 'mentee']],
  ['', 'mentee', ['each', 'together', 'each-group', 'each-pair']],
])('in the plan of %j nobody is %s', async (owner, owedBy, allowed) => {
  const faults = await told({
    'plans/own.yml': `title: 一份计划\n${owner}semester: 2025-2026-1\ngoals: [学]\ncommitments:\n  - { what: reflect, target: 1, per: month, owedBy: ${owedBy} }\n`,
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ id: 'owner-side', found: owedBy, file: 'plans/own.yml' });
  expect(faults[0]?.line).toBe(owner === '' ? 5 : 6);
  expect(faults[0]?.allowed?.match(/[a-z-]+(?=（)/g)).toEqual(allowed);
});

describe('a teacher', () => {
  test.each(['moved', 'retired'])(
    'who has %s on a day nobody wrote down is told of',
    async (status) => {
      const file = (more: string) => ({
        'teachers/du-fu.yml': `name: 杜甫甫\nstatus: ${status}\n${more}`,
      });
      const faults = await told(file(''));
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({ id: 'left-when', line: 2, file: 'teachers/du-fu.yml' });
      expect(await told(file('left: 2026-03-01\n'))).toEqual([]);
    },
  );

  test('who shares a name is told of, unless a note stands beside it', async () => {
    const namesake = (note: string) => ({
      'teachers/du-fu-2.yml': `name: 杜甫甫\n${note}status: active\n`,
    });
    const faults = await told(namesake(''));
    expect(faults.map(({ id, file, line, found }) => [id, file, line, found])).toEqual([
      ['name-shared', 'teachers/du-fu-2.yml', 1, 'du-fu-2、du-fu'],
      ['name-shared', 'teachers/du-fu.yml', 1, 'du-fu、du-fu-2'],
    ]);
    expect((await told(namesake('nameNote: 语文组\n'))).map(({ file }) => file)).toEqual([
      'teachers/du-fu.yml',
    ]);
  });
});

describe('two copies of one file', () => {
  test.each([
    ['reflections', 'one', mdx(reflectionFields, longText)],
    ['meetings', 'waiting', mdx(meetingFields, '')],
    ['lessons', 'river', mdx(lessonFields, '正文。')],
  ])('of %s: the later one is told its twin', async (kind, id, text) => {
    const faults = await told({ [`${kind}/${id}.mdx`]: text, [`${kind}/z-again.mdx`]: text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      id: 'record-twin',
      severity: 'warning',
      file: `${kind}/z-again.mdx`,
      line: 2,
    });
    expect(faults[0]?.message).toContain(`${kind}/${id}.mdx`);
  });

  test('are none where the day, the author or the summary is another', async () => {
    for (const change of [
      { date: '2025-10-11' },
      { authors: ['du-fu'] },
      { summary: '另一件事。' },
    ]) {
      const again = mdx({ ...reflectionFields, ...change }, longText);
      expect(await told({ 'reflections/z-again.mdx': again })).toEqual([]);
    }
  });
});

test.each([
  ['lessons/river', '1-1', []],
  ['lessons/river', '1-2', ['1-1']],
  ['lessons/river', '2-1', ['1-1']],
  ['observations/river', '1', ['']],
])('a lesson that tries suggestion %s %s', async (entry, suggestion, known) => {
  const faults = await told({
    'lessons/river.mdx': mdx(
      {
        ...lessonFields,
        rounds: [
          {
            date: '2025-10-08',
            kind: 'teach',
            focus: '等',
            evidence: ['三秒'],
            suggestions: [{ text: '等五秒', by: 'du-fu', accepted: true, change: '等了' }],
          },
        ],
      },
      '正文。',
    ),
    'lessons/later.mdx': mdx(
      {
        ...lessonFields,
        title: '再等一等',
        date: '2025-11-09',
        rounds: [{ date: '2025-11-08', kind: 'teach', focus: '等', evidence: ['五秒'] }],
        tries: [{ entry, suggestion }],
      },
      '正文。',
    ),
  });
  expect(faults.map(({ id, file, found }) => [id, file, found])).toEqual(
    known.length === 0 ? [] : [['suggestion-unknown', 'lessons/later.mdx', suggestion]],
  );
  if (known[0]) expect(faults[0]?.allowed).toBe('1-1');
});

describe('an old name of a field', () => {
  test.each<[string, string, [string, number][]]>([
    [
      'plans/own.yml',
      'title: 一份计划\nteacher: li-bai\nsemester: 2025-2026-1\nparent: li-bai\ngoals: [学]\nassessment: 做到了。\n',
      [
        ['parent', 4],
        ['assessment', 6],
      ],
    ],
    [
      'pairs/own.yml',
      'kind: peer\nmentor: du-fu\nmentee: li-bai\nfrom: 2025-09-01\nquotas:\n  - { by: both, what: reflect, target: 1, per: month }\nassessment: 做到了。\n',
      [
        ['quotas', 5],
        ['by', 6],
        ['assessment', 7],
      ],
    ],
  ])('in %s is read and told', async (file, text, expected) => {
    const { faults, records } = await readFiles(smallSchool({ [file]: text }));
    expect(faults.map(({ id, severity, found, line }) => [id, severity, found, line])).toEqual(
      expected.map(([found, line]) => [
        'field-renamed',
        'warning',
        expect.stringContaining(found),
        line,
      ]),
    );
    const data = [...records.plans, ...records.pairs].find((one) => one.file === file)?.data;
    expect(data?.assessments).toEqual([{ found: '做到了。' }]);
    expect(data?.commitments).toEqual(
      file.startsWith('pairs')
        ? [expect.objectContaining({ what: 'reflect', owedBy: 'each' })]
        : [],
    );
  });
});

test.each<['plans' | 'pairs' | 'meetings', string, string]>([
  [
    'plans',
    'title: 一份计划\nsemester: 2025-2026-1\nparent: above\ngoals:\n  - 学。\nassessment: |-\n  做到了。\n  还差一点。\n',
    'title: 一份计划\nsemester: 2025-2026-1\nparents: [above]\ngoals:\n  - 学。\nassessments:\n  - found: |-\n      做到了。\n      还差一点。\n',
  ],
  [
    'pairs',
    'kind: peer\nmentor: a\nmentee: b\nfrom: 2025-09-01\nquotas:\n  - { by: both, what: reflect, target: 1, per: month }\n  - by: both\n    what: meet\n    target: 1\n    per: month\nassessment: 做到了。\n',
    'kind: peer\nmentor: a\nmentee: b\nfrom: 2025-09-01\ncommitments:\n  - { owedBy: each, what: reflect, target: 1, per: month }\n  - what: meet\n    target: 1\n    per: month\n    owedBy: together\nassessments:\n  - found: 做到了。\n',
  ],
])('--fix writes the names of today into %s, and a second time nothing', (kind, before, after) => {
  expect(fixText(kind, before)).toBe(after);
  expect(fixText(kind, after)).toBe(after);
});

describe('what a promise says of itself', () => {
  const plan = (promise: string) => ({
    'plans/own.yml': `title: 一份计划\nsemester: 2025-2026-1\ngoals: [学]\nstages:\n  - { name: 第一季度, from: 2025-09-01, to: 2025-10-31, theme: 听课 }\ncommitments:\n  - ${promise}\n`,
  });

  test.each([
    ['one way', '{ what: talk, mode: online }'],
    ['any of two', '{ what: talk, mode: [online, visit] }'],
    ['any of two periods', '{ what: meet, target: 1, per: [semester, school-year] }'],
    ['every time', '{ what: evaluate, every: meet, per: month }'],
    ['a stage, whose days need no period', '{ what: observe, target: 2, stage: 第一季度 }'],
    ['a fixed time', '{ what: be-observed, time: 每周三第二节 }'],
  ])('%s is taken', async (_, promise) => {
    expect(await told(plan(promise))).toEqual([]);
  });

  test.each([
    ['term-unknown', 'on-line', '{ what: talk, mode: on-line }'],
    ['term-unknown', 'on-line', '{ what: talk, mode: [visit, on-line] }'],
    ['term-unknown', 'weekly', '{ what: talk, target: 1, per: weekly }'],
    ['stage-unknown', '一季度', '{ what: observe, target: 2, stage: 一季度 }'],
  ])('%s: %s', async (id, found, promise) => {
    expect(await told(plan(promise))).toMatchObject([
      { id, found, line: id === 'stage-unknown' ? 6 : 7 },
    ]);
  });

  test.each([
    ['every time, and so many', '{ what: evaluate, every: meet, target: 2, per: month }'],
    ['every time of what', '{ every: meet, note: 每次都谈 }'],
    ['a stage, and days', '{ what: observe, stage: 第一季度, from: 2025-09-02 }'],
  ])('%s is refused', async (_, promise) => {
    expect(ids(await told(plan(promise)))).toEqual(['field-rule']);
  });

  test('a pair has no stages', async () => {
    const pair = `kind: peer\nmentor: li-bai\nmentee: du-fu\nfrom: 2025-09-01\ncommitments:\n  - { what: talk, stage: 第一季度 }\n`;
    expect(ids(await told({ 'pairs/two.yml': pair }))).toEqual(['field-rule']);
  });
});
