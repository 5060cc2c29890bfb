/**
 * A school of which every number is known, for it was written to be counted: what five
 * colleagues did in one autumn, most of it seen by their colleagues only.
 */
import { mdx, longText, meetingFields, projectFields, smallSchool } from '../small-school.ts';

/** The days on which a reflection was written, a week apart. */
const weekly = (count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(2025, 8, 4 + 7 * i)).toISOString().slice(0, 10),
  );

const reflection = (title: string, author: string, date: string, more: object = {}): string =>
  mdx(
    { title, date, authors: [author], summary: '一件小事。', topics: ['waiting'], ...more },
    longText,
  );

/** Twenty weeks, twenty reflections, none of them for everyone. */
const quiet = weekly(20).map((date, i): [string, string] => [
  `reflections/quiet-${i}.mdx`,
  reflection('静静地写', 'he-jing', date, { visibility: 'school' }),
]);

/** Three for everyone, four more for the school. */
const both = weekly(7).map((date, i): [string, string] => [
  `reflections/both-${i}.mdx`,
  reflection('有的给人看', 'du-fu', date, i < 3 ? {} : { visibility: 'school' }),
]);

/** Mentor and mentee in ten meetings of their group; nobody else was written down. */
const together = weekly(10).map((date, i): [string, string] => [
  `meetings/together-${i}.mdx`,
  mdx(
    {
      ...meetingFields,
      title: '一起备课',
      date,
      authors: ['li-bai'],
      kind: 'lesson-prep',
      host: 'li-bai',
      attended: ['li-bai', 'he-jing'],
      ...extrasOf(i),
    },
    '说了说下周的课。',
  ),
]);

function extrasOf(i: number): object {
  // Four answers on the first day, six on the second: the means are told from all other numbers.
  if (i === 0) return { survey: { n: 4, mean: 3.37 }, expected: ['li-bai', 'he-jing', 'gao-shi'] };
  if (i === 1) return { survey: { n: 6, mean: 4.73 } };
  return i === 2
    ? { nextActions: [{ who: 'he-jing', what: '把错例抄出来', due: '2025-11-03' }] }
    : {};
}

const demos = [1, 2, 3].map((i): [string, string] => [
  `lessons/demo-${i}.mdx`,
  mdx(
    {
      title: `示范课第${i}节`,
      date: `2025-11-0${i + 2}`,
      authors: ['li-bai'],
      summary: '上给大家看。',
      topics: ['waiting'],
      subject: 'chinese',
      grades: ['g3'],
      teacher: 'li-bai',
      lessonTitle: '小河',
      lessonType: 'new',
      occasion: 'demo',
      focusQuestion: '看得见吗？',
      members: [{ id: 'du-fu', role: 'observe' }],
      rounds: [{ date: `2025-11-0${i + 2}`, kind: 'teach', focus: '看', evidence: ['看了'] }],
    },
    '## 第一次\n\n大家看着窗外。',
  ),
]);

const plan = (title: string, owner: string, commitments: string[]): string =>
  `title: ${title}\n${owner}semester: 2025-2026-1\ngoals: [想一件事]\ncommitments:\n${commitments.map((one) => `  - { ${one} }\n`).join('')}`;

/** @param more lines of the school's file */
export function countedSchool(more = ''): Record<string, string> {
  const small = smallSchool();
  return {
    ...smallSchool({
      'reflections/one.mdx': undefined,
      'observations/river.mdx': undefined,
      'meetings/waiting.mdx': undefined,
    }),
    'school.yml': (small['school.yml'] ?? '') + more,
    'teachers/he-jing.yml': 'name: 何静静\nstatus: active\n',
    'teachers/gao-shi.yml': 'name: 高适适\nstatus: active\n',
    'groups/hill.yml':
      'name: 小山组\nkind: teaching-research\nleader: li-bai\nmembers:\n' +
      ['li-bai', 'he-jing', 'gao-shi']
        .map((id) => `  - { id: ${id}, from: 2025-09-01 }\n`)
        .join(''),
    'pairs/hill.yml':
      'kind: mentor\nmentor: li-bai\nmentee: he-jing\nfrom: 2025-09-01\ncommitments:\n' +
      '  - { owedBy: together, what: meet, target: 2, per: month, note: 师徒每月谈两次 }\n' +
      '  - { owedBy: mentor, what: demo, target: 3, per: semester, note: 让徒弟听 }\n',
    'plans/li-bai.yml': plan('李的打算', 'teacher: li-bai\n', [
      'what: lesson, target: 1, per: semester',
    ]),
    'plans/he-jing.yml': plan('何的打算', 'teacher: he-jing\n', [
      'what: reflect, target: 1, per: week',
    ]),
    'plans/du-fu.yml': plan('杜的打算', 'teacher: du-fu\n', [
      'what: reflect, target: 1, per: month',
    ]),
    'plans/hill.yml': plan('小山组的打算', 'group: hill\n', [
      'what: respond, target: 1, per: semester',
    ]),
    'plans/school.yml': plan('全校的打算', '', ['what: solve, target: 1, per: semester']),
    'projects/late.mdx': mdx(
      { ...projectFields, title: '还没交的课题', midtermDue: '2025-12-01' },
      '数一数。',
    ),
    ...Object.fromEntries([...quiet, ...both, ...together, ...demos]),
  };
}
