/** Files of whatever small school there may be at the turn of a semester, sound all of them. */
import fc from 'fast-check';
import { smallSchool } from '../../../small-school.ts';

const people = ['li-bai', 'du-fu', 'wang-wei'] as const;
const grade = fc.constantFrom('k1', 'k3', 'k-mixed', 'g1', 'g5', 'g6', 'g9', 'g12');
const grades = fc.uniqueArray(grade, { minLength: 1, maxLength: 3 });
const semesters = ['2025-2026-1', '2025-2026-2'] as const;

const school = (taught: string) => `name: 小山学校
shortName: 小山
purpose: 只为测试而有的学校。
gradeSystem: ${taught}
semesters:
  - id: 2025-2026-1
    start: 2025-09-01
    end: 2026-01-30
    holidays: [{ name: 国庆节, from: 2025-10-01, to: 2025-10-07 }]
  - id: 2025-2026-2
    start: 2026-03-02
    end: 2026-07-03
today: 2026-06-20
sample: true
`;

/** Written on one line or on several, as people do. */
const styled = (data: object, isFlow: boolean): string =>
  isFlow
    ? `  - ${JSON.stringify(data)}\n`
    : Object.entries(data)
        .map(([key, value], i) => `${i === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}\n`)
        .join('');

const teacher = fc
  .record({
    left: fc.constantFrom(undefined, undefined, '2026-07-03'),
    isFlow: fc.boolean(),
    teaches: fc
      .subarray([...semesters])
      .chain((own) =>
        fc.tuple(...own.map((semester) => grades.map((list) => ({ semester, grades: list })))),
      ),
  })
  .map(
    ({ left, teaches, isFlow }) =>
      (name: string) =>
        [
          `name: ${name}\n# 一直都在\nstatus: ${left === undefined ? 'active' : 'moved'}\n`,
          left === undefined ? '' : `left: ${left}\n`,
          teaches.length === 0
            ? ''
            : `teaches:\n${teaches.map((one) => styled(one, isFlow)).join('')}`,
          '# 末尾的话\n',
        ].join(''),
  );

const from = fc.constantFrom('2023-09-01', '2025-09-01', '2026-03-02');
const to = fc.constantFrom(undefined, undefined, '2026-07-03', '2026-05-01');
const group = fc
  .record({ isFlow: fc.boolean(), days: fc.tuple(...people.map(() => fc.record({ from, to }))) })
  .map(({ isFlow, days }) => {
    const members = days.map(({ from: first, to: last }, i) =>
      styled({ id: people[i], from: first, ...(last && { to: last }) }, isFlow),
    );
    return `name: 小山组\nkind: teaching-research\nleader: li-bai\nmembers:\n${members.join('')}`;
  });

const pair = fc
  .record({ from, to })
  .map(
    ({ from: first, to: last }) =>
      `kind: peer\nmentor: li-bai\nmentee: du-fu\nfrom: ${first}\n${last === undefined ? '' : `to: ${last}\n`}duties:\n  - 互相听课\n`,
  );

const owner = fc.constantFrom(
  '',
  'teacher: li-bai\n',
  'teacher: du-fu\n',
  'group: hill\n',
  'pair: hill\n',
);
const time = fc.constantFrom(
  'semester: 2025-2026-1\n',
  'semester: 2025-2026-2\n',
  'schoolYear: 2025-2026\n',
  'year: 2026\n',
);
const promise = fc.constantFrom(
  '  - { what: reflect, target: 1, per: week }\n',
  '  - { what: observe, target: 2, per: semester, from: 2026-04-01 } # 后来加的\n',
  '  - { what: observe, target: 3, per: semester, to: 2026-03-31 }\n',
  '  - note: 手机放在窗台上\n',
  '  - { what: meet, target: 1, stage: 上半段 }\n',
);
const step = fc.constantFrom(
  '  - { what: 上一节课, due: 2026-04-10, who: [li-bai], done: lessons/river }\n',
  '  - { what: 写一篇, due: 2026-06-12, who: [du-fu] }\n',
);
const plan = fc
  .record({
    title: fc.constantFrom('2025—2026学年第二学期的打算', '打算', '2026年计划'),
    owner,
    time,
    promises: fc.array(promise, { maxLength: 3 }),
    steps: fc.array(step, { maxLength: 2 }),
    hidden: fc.constantFrom('', 'visibility: private\n', 'visibility: school\n'),
    assessed: fc.boolean(),
  })
  .map(
    ({ title, owner: who, time: when, promises, steps, hidden, assessed }) =>
      (after: string) =>
        [
          `# 我写的\ntitle: ${title}\n${who}${when}${after}goals:\n  - 每周想一件事。\n`,
          'stages:\n  - { name: 上半段, from: 2026-03-02, to: 2026-04-30, theme: 听 }\n',
          promises.length === 0 ? '' : `commitments:\n${promises.join('')}`,
          steps.length === 0 ? '' : `steps:\n${steps.join('')}`,
          assessed ? 'assessments:\n  - found: 做到了。\n' : '',
          hidden,
        ].join(''),
  );

/** Files by their paths. */
export const anySchool: fc.Arbitrary<Record<string, string>> = fc
  .record({
    taught: fc.constantFrom('6-3', '5-4'),
    teachers: fc.tuple(teacher, teacher, teacher),
    group,
    pair,
    plans: fc.array(plan, { maxLength: 4 }),
  })
  .map(({ taught, teachers, group: hill, pair: both, plans }) =>
    smallSchool({
      'school.yml': school(taught),
      ...Object.fromEntries(
        teachers.map((one, i) => [
          `teachers/${people[i]}.yml`,
          one(['李白白', '杜甫甫', '王维维'][i] ?? ''),
        ]),
      ),
      'groups/hill.yml': hill,
      'pairs/hill.yml': both,
      'plans/li-bai.yml': undefined,
      ...Object.fromEntries(plans.map((one, i) => [`plans/plan-${i}.yml`, one('')])),
    }),
  );
