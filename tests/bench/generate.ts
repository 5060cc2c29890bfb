/** A school as large as one likes, to measure with: the same seed gives the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify as stringifyYaml } from 'yaml';
import type { z } from 'zod';
import type { DataKind, EntryKind, schemas } from '../../src/model/collections.ts';
import { addDays } from '../../src/model/calendar.ts';
import type { school } from '../../src/model/school.ts';
import { bodyOf, type LinkTarget } from './generate-body.ts';
import { madeUpWord, paragraph, phrase } from './prose.ts';
import { Random } from './random.ts';

type Input = { [K in keyof typeof schemas]: z.input<(typeof schemas)[K]> };

export interface GeneratedSchool {
  /** Path inside the content directory → text. */
  files: Map<string, string>;
  /** Files of entries in the order of their dates. */
  entries: string[];
}

/** 2024-09-01 to 2027-01-29, three school years in all. */
const FIRST_DAY = '2024-09-01';
const DAYS = 810;
/** How the four kinds share out ten entries. */
const KINDS: EntryKind[] = ['reflections', 'lessons', 'reflections', 'readings', 'reflections', 'papers', 'reflections', 'lessons', 'reflections', 'readings'];

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];
const GIVEN = [...'安博成达恩方光海静凯兰敏宁平清如思婷文晓雅一远珍'];
const SUBJECTS = ['chinese', 'math', 'english', 'science', 'history', 'physics', 'fine-art', 'pe-health'];
const GRADES = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8', 'g9'];

/** Made-up colleagues, topics, groups and books, growing slowly with the number of entries. */
class Cast {
  readonly teachers: string[];
  readonly topics: string[];
  readonly groups: string[];
  readonly books: string[];

  constructor(entries: number) {
    this.teachers = ids('t', 16 + Math.round(entries / 50));
    this.topics = ids('topic', 16 + Math.round(entries / 100));
    this.groups = ids('group', 4 + Math.round(entries / 250));
    this.books = ids('book', 10 + Math.round(entries / 100));
  }
}

export function generateSchool({ entries, seed = 1 }: { entries: number; seed?: number }): GeneratedSchool {
  const random = new Random(seed);
  const cast = new Cast(entries);
  const files = new Map([['school.yml', stringify(schoolRecord())], ...dataFiles(cast, random)]);
  const earlier: LinkTarget[] = [];
  for (let i = 0; i < entries; i += 1) {
    const kind = KINDS[i % KINDS.length] as EntryKind;
    const date = addDays(FIRST_DAY, Math.floor((i * DAYS) / entries));
    const target = { kind, id: `${date}-e${i + 1}`, title: `${phrase(random, 24)}（${i + 1}）` };
    const record = entryRecord(target, date, cast, earlier, random);
    const body = bodyOf(earlier, random);
    files.set(`${kind}/${target.id}.mdx`, `---\n${stringify(record)}---\n\n${body}`);
    earlier.push(target);
  }
  return { files, entries: earlier.map(({ kind, id }) => `${kind}/${id}.mdx`) };
}

export async function writeSchool(dir: string, { files }: GeneratedSchool): Promise<void> {
  for (const folder of new Set([...files.keys()].map((path) => dirname(join(dir, path))))) {
    await mkdir(folder, { recursive: true });
  }
  for (const [path, text] of files) await writeFile(join(dir, path), text);
}

function schoolRecord(): z.input<typeof school> {
  const holidays = (year: number) => [
    { name: '国庆节', from: `${year}-10-01`, to: `${year}-10-07` },
  ];
  return {
    name: '量尺学校',
    shortName: '量尺',
    purpose: '只为测量速度而造的学校。',
    address: 'https://school.example',
    semesters: [2024, 2025, 2026].flatMap((year) => [
      { id: `${year}-${year + 1}-1`, start: `${year}-09-01`, end: `${year + 1}-01-30`, holidays: holidays(year) },
      { id: `${year}-${year + 1}-2`, start: `${year + 1}-03-01`, end: `${year + 1}-07-03` },
    ]),
  };
}

function* dataFiles(cast: Cast, random: Random): Generator<[string, string]> {
  const file = <K extends DataKind>(kind: K, id: string, record: Input[K]): [string, string] => [
    `${kind}/${id}.yml`,
    stringify(record),
  ];
  for (const [i, id] of cast.teachers.entries()) {
    yield file('teachers', id, {
      name: `${SURNAMES[i % SURNAMES.length]}${random.pick(GIVEN)}${random.pick(GIVEN)}`,
      status: 'active',
      stage: 'primary',
      subjects: [random.pick(SUBJECTS)],
      title: random.pick(['senior', 'first', 'second']),
      about: paragraph(random, 40),
    });
  }
  for (const [i, id] of cast.topics.entries()) {
    yield file('topics', id, {
      name: `${madeUpWord(random)}研究${i + 1}`,
      aliases: [`${madeUpWord(random)}${i + 1}`],
      definition: paragraph(random, 60).slice(0, 200),
      openQuestions: [`${phrase(random, 60)}？`],
    });
  }
  for (const [i, id] of cast.groups.entries()) {
    const members = random.pickSome(cast.teachers, 7);
    yield file('groups', id, {
      name: `第${i + 1}互助小组`,
      kind: 'peer',
      leader: members[0] as string,
      members: members.map((member) => ({ id: member, from: '2024-09-01' })),
    });
  }
  for (const [i, id] of cast.books.entries()) {
    yield file('books', id, { title: `${phrase(random, 10)}${i + 1}`, author: '佚名', year: 2020 });
  }
}

function entryRecord(
  { kind, title }: LinkTarget,
  date: string,
  cast: Cast,
  earlier: readonly LinkTarget[],
  random: Random,
): Input[EntryKind] {
  const subject = random.pick(SUBJECTS);
  const grades = [random.pick(GRADES)];
  const [author, ...others] = random.pickSome(cast.teachers, random.between(1, 3));
  const recent = earlier.slice(-200);
  const shared = {
    title,
    date,
    authors: [author as string, ...others],
    summary: paragraph(random, 80).slice(0, 200),
    topics: random.pickSome(cast.topics, random.between(1, 3)),
    keywords: random.pickSome(['候答', '倾听', '批注', '支架', '反馈', '量感', '证据', '互评'], 4),
    group: random.pick(cast.groups),
    links: random.pickSome(recent, random.between(0, 3)).map(({ kind, id }) => `${kind}/${id}`),
    consent: 'not-needed',
  };
  switch (kind) {
    case 'lessons':
      return { ...shared, ...lessonFields(date, author as string, others, random), subject, grades };
    case 'reflections': {
      const lessons = recent.filter((one) => one.kind === 'lessons');
      return {
        ...shared,
        subject,
        grades,
        kind: 'after-lesson',
        ...(lessons.length > 0 ? { lesson: random.pick(lessons).id } : {}),
        nextStep: paragraph(random, 30).slice(0, 200),
      };
    }
    case 'readings':
      return {
        ...shared,
        book: random.pick(cast.books),
        scope: `第${random.between(1, 12)}章`,
        leadReader: author as string,
        question: paragraph(random, 40).slice(0, 200),
        disagreement: paragraph(random, 60).slice(0, 300),
        actionToTry: paragraph(random, 60).slice(0, 300),
      };
    case 'papers':
      return {
        ...shared,
        subject,
        grades,
        paperType: 'lesson-report',
        publication: 'school-exchange',
        references: [`${phrase(random, 30)}[M]. 2020.`, `${phrase(random, 30)}[J]. 2021.`],
        openQuestions: [`${phrase(random, 50)}？`],
      };
  }
}

function lessonFields(date: string, teacher: string, others: string[], random: Random) {
  const suggestion = (accepted: boolean) => ({
    text: paragraph(random, 30).slice(0, 300),
    by: others[0] ?? teacher,
    accepted,
    change: paragraph(random, 30).slice(0, 300),
  });
  const round = (kind: string) => ({
    date,
    kind,
    focus: paragraph(random, 30).slice(0, 200),
    evidence: [paragraph(random, 40).slice(0, 300), paragraph(random, 40).slice(0, 300)],
    suggestions: [suggestion(true), suggestion(false)],
    changed: paragraph(random, 30).slice(0, 300),
  });
  return {
    teacher,
    lessonTitle: phrase(random, 16),
    lessonType: 'new',
    occasion: 'research',
    level: 'school',
    focusQuestion: `${phrase(random, 60)}？`,
    classSize: random.between(28, 48),
    members: others.map((id) => ({ id, role: 'observe' })),
    rounds: [round('prepare'), round('teach')],
  };
}

/** Days in quotation marks: for the YAML of stock Astro a bare day is a timestamp. */
function stringify(record: object): string {
  return stringifyYaml(record, { version: '1.1' });
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);
}
