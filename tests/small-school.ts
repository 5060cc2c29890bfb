/**
 * The smallest school that has one of everything: the ground on which tests set one thing
 * right or wrong. Everything in it is made up.
 */
import { entryDeclarations } from '../src/records/kinds.ts';

const schoolFile = `name: 小山学校
shortName: 小山
purpose: 只为测试而有的学校。
address: https://hill.example
semesters:
  - { id: 2025-2026-1, start: 2025-09-01, end: 2026-01-30 }
  - { id: 2025-2026-2, start: 2026-03-02, end: 2026-07-03 }
today: 2026-06-01
sample: true
`;

/** A paragraph long enough for a reflection. */
export const longText =
  '今天的课上有一件小事，我想把它记下来，等明天再看看自己当时是怎样想的。'.repeat(8);

const inOrder = new Set(
  Object.values(entryDeclarations).flatMap(({ schema }) => Object.keys(schema.shape)),
);

export interface Frontmatter {
  [field: string]: unknown;
}

/**
 * An `.mdx` file with its fields in the order of the schemas, whatever the order here. JSON
 * is YAML, which keeps these fixtures short and exact.
 */
export function mdx(fields: Frontmatter, body: string): string {
  const unknown = Object.keys(fields).filter((key) => !inOrder.has(key));
  const lines = [...inOrder, ...unknown]
    .filter((key) => key in fields)
    .map((key) => `${key}: ${JSON.stringify(fields[key])}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

export const reflectionFields: Frontmatter = {
  title: '放不下的一件事',
  date: '2025-10-10',
  authors: ['li-bai'],
  summary: '课上的一件小事。',
  topics: ['waiting'],
};

export const lessonFields: Frontmatter = {
  title: '三年级《小河》：等一等',
  date: '2025-10-09',
  authors: ['li-bai'],
  summary: '等了三秒，有人开口了。',
  topics: ['waiting'],
  subject: 'chinese',
  grades: ['g3'],
  teacher: 'li-bai',
  lessonTitle: '小河',
  lessonType: 'new',
  occasion: 'research',
  focusQuestion: '多等三秒会怎样？',
  rounds: [{ date: '2025-10-08', kind: 'teach', focus: '等待的时间', evidence: ['等了三秒'] }],
};

export const readingFields: Frontmatter = {
  title: '一起读一本书',
  date: '2025-10-01',
  authors: ['du-fu'],
  summary: '读了第一章。',
  topics: ['waiting'],
  book: 'some-book',
  scope: '第一章',
};

export const paperFields: Frontmatter = {
  title: '等待时间的调查',
  date: '2026-01-05',
  authors: ['du-fu', 'li-bai'],
  summary: '数了三十二节课。',
  topics: ['waiting'],
  paperType: 'survey',
  publication: 'unpublished',
};

export const projectFields: Frontmatter = {
  title: '等待时间的小课题',
  date: '2025-09-20',
  authors: ['du-fu', 'li-bai'],
  summary: '想知道多等三秒有没有用。',
  topics: ['waiting'],
  level: 'school',
  kind: 'mini',
  status: 'ongoing',
  statusHistory: [{ status: 'ongoing', date: '2025-09-20' }],
};

export const problemFields: Frontmatter = {
  title: '问了没人答',
  date: '2025-09-15',
  authors: ['li-bai'],
  summary: '问题一出口就没有声音。',
  status: 'open',
};

export const observationFields: Frontmatter = {
  title: '听《小河》',
  date: '2025-10-09',
  authors: ['du-fu'],
  summary: '看了等待的三秒。',
  subject: 'chinese',
  grades: ['g3'],
  teacher: 'li-bai',
  lessonTitle: '小河',
  lesson: 'river',
  scheme: 'four-focus',
  points: [{ dimension: '组织教学', focus: '谁在说话', seen: '九个人举手。' }],
};

export const meetingFields: Frontmatter = {
  title: '谈谈等待',
  date: '2025-10-16',
  authors: ['du-fu'],
  summary: '谈了三秒够不够。',
  group: 'hill',
  kind: 'seminar',
  host: 'li-bai',
};

/** Files of a content directory, by path. `changes` replace or (with `undefined`) remove files. */
export function smallSchool(
  changes: Record<string, string | undefined> = {},
): Record<string, string> {
  const files: Record<string, string | undefined> = {
    'school.yml': schoolFile,
    'teachers/li-bai.yml': 'name: 李白白\nstatus: active\nsubjects: [chinese]\n',
    'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\n',
    'topics/waiting.yml': 'name: 等待\ndefinition: 提问以后等多久。\n',
    'groups/hill.yml':
      'name: 小山组\nkind: teaching-research\nleader: li-bai\nmembers:\n  - { id: li-bai, from: 2025-09-01 }\n',
    'books/some-book.yml': 'title: 某书\nauthor: 某人\n',
    'reflections/one.mdx': mdx(reflectionFields, longText),
    'lessons/river.mdx': mdx(lessonFields, '## 第一次\n\n大家看着窗外。'),
    'readings/chapter.mdx': mdx(readingFields, '我们读了第一章。'),
    'papers/survey.mdx': mdx(paperFields, '三十二节课的记录。'),
    'projects/waiting.mdx': mdx(projectFields, '先数一数，再等一等。'),
    'problems/silence.mdx': mdx(problemFields, ''),
    'observations/river.mdx': mdx(observationFields, ''),
    'meetings/waiting.mdx': mdx(meetingFields, ''),
    'pairs/hill.yml': 'kind: peer\nmentor: li-bai\nmentee: du-fu\nfrom: 2025-09-01\n',
    'plans/li-bai.yml':
      'title: 一学期的打算\nteacher: li-bai\nsemester: 2025-2026-1\ngoals:\n  - 每周想一件事。\ncommitments:\n  - { what: reflect, target: 1, per: week }\n',
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
