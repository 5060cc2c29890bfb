/** Who and what a generated school is made of: everything but the writing. */
import type { z } from 'zod';
import type { DataKind } from '../../src/model/kinds.ts';
import type { schemas } from '../../src/records/kinds.ts';
import type { school } from '../../src/records/school.ts';
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

/** Made-up colleagues, topics, groups and books, growing slowly with the number of entries. */
export class Cast {
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

export function schoolRecord(): z.input<typeof school> {
  const holidays = (year: number) => [
    { name: '国庆节', from: `${year}-10-01`, to: `${year}-10-07` },
  ];
  return {
    name: '量尺学校',
    shortName: '量尺',
    purpose: '只为测量速度而造的学校。',
    address: 'https://school.example',
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

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);
}
