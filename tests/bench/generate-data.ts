/** Who and what a generated school is made of: everything but the writing. */
import type { z } from 'zod';
import type { DataKind } from '../../src/model/kinds.ts';
import type { schemas } from '../../src/records/kinds.ts';
import type { school } from '../../src/records/school.ts';
import { pairRecord, planRecords } from './generate-plans.ts';
import { madeUpWord, paragraph, phrase } from './prose.ts';
import type { Random } from './random.ts';

type Input = { [K in DataKind]: z.input<(typeof schemas)[K]> };

export const SUBJECTS = [
  'chinese',
  'math',
  'english',
  'science',
  'history',
  'physics',
  'fine-art',
  'pe-health',
];
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];
const GIVEN = [...'安博成达恩方光海静凯兰敏宁平清如思婷文晓雅一远珍'];

/** The sample has twelve plans beside its 116 entries. */
const PLANS = 12 / 116;
const SEMESTERS = ['2024-2025-1', '2024-2025-2', '2025-2026-1', '2025-2026-2', '2026-2027-1'];

/**
 * Made-up colleagues, topics, groups and books, growing slowly with the number of entries: what
 * makes a school's record long is its years. One pair for every four colleagues, as in the sample.
 */
export class Cast {
  readonly teachers: string[];
  readonly topics: string[];
  readonly groups: string[];
  readonly books: string[];
  /** Who is in a group, its leader first. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly pairs: { id: string; both: readonly [string, string] }[];
  readonly plans: number;

  constructor(entries: number) {
    this.teachers = ids('t', 16 + Math.round(entries / 50));
    this.topics = ids('topic', 16 + Math.round(entries / 100));
    this.groups = ids('group', 4 + Math.round(entries / 250));
    this.books = ids('book', 10 + Math.round(entries / 100));
    this.members = new Map(
      this.groups.map((id, i) => [
        id,
        Array.from(
          { length: 7 },
          (_, n) => this.teachers[(i * 5 + n) % this.teachers.length] ?? '',
        ),
      ]),
    );
    this.pairs = ids('pair', Math.floor(this.teachers.length / 4)).map((id, i) => ({
      id,
      both: [this.teachers[i * 2] ?? '', this.teachers[i * 2 + 1] ?? ''],
    }));
    this.plans = Math.round(entries * PLANS);
  }
}

export function schoolRecord(): z.input<typeof school> {
  const holidays = (year: number) => [
    { name: '国庆节', from: `${year}-10-01`, to: `${year}-10-07` },
  ];
  return {
    name: '量尺学校',
    shortName: '量尺',
    purpose: '只为测量速度而造的学校。',
    address: 'https://school.example',
    // As in the sample, so that every kind has pages.
    visibility: { observations: 'public', pairs: 'public', plans: 'public', minutes: 'public' },
    semesters: [2024, 2025, 2026].flatMap((year) => [
      {
        id: `${year}-${year + 1}-1`,
        start: `${year}-09-01`,
        end: `${year + 1}-01-30`,
        holidays: holidays(year),
      },
      { id: `${year}-${year + 1}-2`, start: `${year + 1}-03-01`, end: `${year + 1}-07-03` },
    ]),
  };
}

export function* dataRecords(
  cast: Cast,
  random: Random,
): Generator<[path: string, record: object]> {
  const file = <K extends DataKind>(kind: K, id: string, record: Input[K]): [string, object] => [
    `${kind}/${id}.yml`,
    record,
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
    const members = cast.members.get(id) ?? [];
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
  for (const { id, both } of cast.pairs) yield file('pairs', id, pairRecord(both, random));
  for (const [id, plan] of planRecords(cast.plans, cast, SEMESTERS, random)) {
    yield file('plans', id, plan);
  }
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);
}
