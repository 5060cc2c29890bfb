/** A name stands for an id wherever one is wanted, and nobody who reads the records sees a difference. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { readContent } from '../../../src/intake/read-content.ts';
import { findFiles } from '../../../src/intake/find-files.ts';
import { readFile as readRecord } from '../../../src/intake/read-file.ts';
import { buildCatalogue } from '../../../src/graph/catalogue.ts';
import {
  collectionNames,
  entryKinds,
  isEntryKind,
  type Collection,
} from '../../../src/model/kinds.ts';
import type { Term } from '../../../src/model/fields/fields.ts';
import { understood } from '../../../src/model/fields/understand.ts';
import { extendVocabularies } from '../../../src/model/words/vocabulary.ts';
import { answerOf, Roster, type Called } from '../../../src/records/called.ts';
import { fieldsOf, type Field } from '../../../src/records/field-list.ts';
import { schemas } from '../../../src/records/kinds.ts';
import { splitFrontmatter } from '../../../src/yaml/frontmatter.ts';
import { check } from '../../../src/write/check.ts';
import { readFiles, readFolder } from '../../read-school.ts';
import {
  longText,
  mdx,
  reflectionFields,
  lessonFields,
  observationFields,
  paperFields,
  smallSchool,
} from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const sample = path.join(root, 'src/content');
const words = extendVocabularies();

/** What a teacher would write: the first name that nothing else in the same place has. */
function nameFor(term: Term, id: string, names: ReadonlyMap<string, string>): string {
  const own =
    'vocabulary' in term ? words[term.vocabulary].find((one) => one.id === id)?.name : undefined;
  if ('vocabulary' in term) return own ?? id;
  const key = term.reference === 'entries' ? id : `${term.reference}/${id}`;
  return names.get(key) ?? id;
}

async function sampleNames(): Promise<Map<string, string>> {
  const { records } = await readFolder(sample);
  const names = new Map<string, string>();
  for (const kind of Object.keys(records) as Collection[]) {
    const titles = records[kind].map(({ id, data }) => {
      const { name, title, mentor, mentee } = data as unknown as Record<string, string | undefined>;
      const person = (ref = ''): string =>
        records.teachers.find((one) => one.id === ref)?.data.name ?? ref;
      return [
        id,
        kind === 'pairs' ? `${person(mentor)}和${person(mentee)}` : (name ?? title ?? id),
      ] as const;
    });
    for (const [id, title] of titles) {
      const isShared = titles.filter(([, other]) => other === title).length > 1;
      if (!isShared)
        names.set(`${kind}/${id}`, isEntryKind(kind) ? `${collectionNames[kind]}/${title}` : title);
    }
  }
  return names;
}

/** The file with each id that it names replaced; how many there were. */
function renamed(
  collection: Collection,
  file: string,
  text: string,
  names: ReadonlyMap<string, string>,
): { text: string; count: number } {
  const { uses } = readRecord(collection, file, text);
  const parts = isEntryKind(collection) ? splitFrontmatter(text, file) : undefined;
  if (parts !== undefined && 'faults' in parts) throw new Error(file);
  const source = parts?.frontmatter ?? text;
  const document = parseDocument(source);
  const edits = uses.flatMap(({ at, value, term }) => {
    const node: unknown = document.getIn(at, true);
    const name = nameFor(term, value, names);
    return isScalar(node) && node.range && name !== value ? [{ range: node.range, name }] : [];
  });
  let out = source;
  for (const { range, name } of edits.toSorted((a, b) => b.range[0] - a.range[0])) {
    out = out.slice(0, range[0]) + JSON.stringify(name) + out.slice(range[1]);
  }
  return { text: text.replace(source, () => out), count: edits.length };
}

const told = (records: Awaited<ReturnType<typeof readFolder>>['records']): unknown =>
  Object.values(records).flatMap((list) =>
    (list as { id: string; file: string; data: object; links?: string[] }[]).map(
      ({ id, file, data, links }) => ({ id, file, data, links }),
    ),
  );

test(
  'the whole sample with names for ids reads as it did, and --fix writes it back',
  { timeout: 120_000 },
  async () => {
    const names = await sampleNames();
    const { files } = await findFiles(sample);
    const own: Record<string, string> = {};
    const before: Record<string, string> = {};
    let count = 0;
    for (const { collection, file } of files) {
      const text = await readFile(path.join(sample, file), 'utf8');
      const written = renamed(collection, file, text, names);
      before[file] = text;
      own[file] = written.text;
      count += written.count;
    }
    expect(count).toBeGreaterThan(2_000);
    const beside: Record<string, Buffer> = {};
    const { pictures, attachments } = await findFiles(sample);
    for (const file of [...pictures, ...attachments])
      beside[file] = await readFile(path.join(sample, file));
    const folder = await writtenFolder({ ...own, ...beside });
    const was = await readFolder(sample);
    const is = await readFolder(folder);
    expect(is.faults).toEqual([]);
    expect(JSON.stringify(told(is.records))).toBe(JSON.stringify(told(was.records)));
    expect(is.reworded.size).toBeGreaterThan(100);

    const where = {
      programDir: root,
      schoolDir: root,
      contentDir: folder,
      cacheDir: await mkdtemp(path.join(tmpdir(), 'cache-')),
    };
    const { mended, faults } = await check(where, { fix: true });
    expect(faults).toEqual([]);
    expect(new Set(mended)).toEqual(is.reworded);
    for (const [file, text] of Object.entries(before)) {
      // What was in quotes where it need not be is no longer.
      expect((await readFile(path.join(folder, file), 'utf8')).replaceAll('"', '')).toBe(
        text.replaceAll('"', ''),
      );
    }
  },
);

describe('every field of every kind that holds an id takes a name', () => {
  const called: Called[] = [
    { collection: 'teachers', id: 'wang-fang', data: { name: '王芳' } },
    { collection: 'teachers', id: 'li-ming', data: { name: '李明' } },
    { collection: 'topics', id: 'daodu', data: { name: '导读', aliases: ['阅读指导'] } },
    { collection: 'groups', id: 'yuwen', data: { name: '语文组' } },
    { collection: 'books', id: 'shu', data: { title: '给教师的建议' } },
    {
      collection: 'pairs',
      id: 'wang-li',
      data: { mentor: 'wang-fang', mentee: 'li-ming', kind: 'mentor' },
    },
    { collection: 'plans', id: 'jihua', data: { title: '一学期的打算' } },
    ...entryKinds.map((collection) => ({
      collection,
      id: `a-${collection}`,
      data: { title: `一篇${collectionNames[collection]}` },
    })),
  ];
  const answer = answerOf(new Roster(called, words).names());
  const namesOf = (term: Term): [id: string, name: string][] => {
    if ('vocabulary' in term) return words[term.vocabulary].map(({ id, name }) => [id, name]);
    if (term.reference === 'entries')
      return entryKinds.map((kind) => [`${kind}/a-${kind}`, `一篇${collectionNames[kind]}`]);
    const own: Partial<Record<Collection, string>> = {
      teachers: '王芳',
      topics: '导读',
      groups: '语文组',
      books: '《给教师的建议》',
      pairs: '王芳、李明',
      plans: '一学期的打算',
    };
    const one = called.find(({ collection }) => collection === term.reference);
    return [[one?.id ?? '', own[term.reference] ?? `一篇${collectionNames[term.reference]}`]];
  };
  const cases = (
    fields: readonly Field[],
    kind: Collection,
    wrap: (inner: unknown) => unknown,
    label: string,
  ): [string, Collection, Term, (value: unknown) => unknown][] =>
    fields.flatMap((field) => {
      const inside = (inner: unknown): unknown =>
        wrap({ [field.key]: field.many ? [inner] : inner });
      if (field.value.type === 'fields')
        return cases(field.value.fields, kind, inside, `${label}${field.key}.`);
      return 'term' in field.value
        ? [
            [`${label}${field.key}`, kind, field.value.term, inside] as [
              string,
              Collection,
              Term,
              (value: unknown) => unknown,
            ],
          ]
        : [];
    });
  const all = (Object.keys(schemas) as Collection[]).flatMap((kind) =>
    cases(fieldsOf(kind), kind, (inner) => inner, `${kind}.`),
  );

  test('there are as many as the schemas declare', () => expect(all.length).toBeGreaterThan(120));
  test.each(all)('%s', (_, kind, term, wrap) => {
    for (const [id, name] of namesOf(term)) {
      const read = (value: unknown): unknown =>
        understood(schemas[kind], wrap(value), answer, () => undefined).data;
      expect(read(name)).toEqual(wrap(id));
      expect(read(` ${name} `)).toEqual(wrap(id));
      expect(read(id)).toEqual(wrap(id));
    }
  });
});

const one = (
  change: object,
  more: Record<string, string | undefined> = {},
): Record<string, string> =>
  smallSchool({
    'reflections/one.mdx': mdx({ ...reflectionFields, ...change }, longText),
    ...more,
  });

describe('what is understood', () => {
  test.each([
    ['a name', { authors: ['杜甫甫'] }, { authors: ['du-fu'] }],
    [
      'two in one, by a full stop of lists',
      { authors: ['李白白、杜甫甫'] },
      { authors: ['li-bai', 'du-fu'] },
    ],
    [
      'two in one, by a full-width comma',
      { authors: ['李白白，杜甫甫'] },
      { authors: ['li-bai', 'du-fu'] },
    ],
    ['full-width brackets', { authors: '［李白白，杜甫甫］' }, { authors: ['li-bai', 'du-fu'] }],
    ['one without brackets', { authors: '杜甫甫' }, { authors: ['du-fu'] }],
    ['full-width letters', { authors: ['ｄｕ－ｆｕ'] }, { authors: ['du-fu'] }],
    ['capital letters', { authors: ['Du-Fu'] }, { authors: ['du-fu'] }],
    ['a title of respect', { authors: ['杜甫甫老师'] }, { authors: ['du-fu'] }],
    ['a space within the name', { authors: ['杜 甫甫'] }, { authors: ['du-fu'] }],
    ['traditional characters', { authors: ['陳國樑'] }, { authors: ['chen'] }],
    ['a former id', { authors: ['old-du'] }, { authors: ['du-fu'] }],
    ['another name of a topic', { topics: ['候答'] }, { topics: ['waiting'] }],
    [
      'a traditional word of a vocabulary',
      { subject: '語文', grades: ['五年級'] },
      { subject: 'chinese', grades: ['g5'] },
    ],
    ['another word for a grade', { grades: ['初一'] }, { grades: ['g7'] }],
    ['an entry by its title', { lesson: '三年级《小河》：等一等' }, { lesson: 'river' }],
    [
      'an entry by kind and title',
      { links: ['课例/三年级《小河》：等一等'] },
      { links: ['lessons/river'] },
    ],
    ['an entry by its id alone', { links: ['silence'] }, { links: ['problems/silence'] }],
    ['是', { math: '是' }, { math: true }],
    [
      'full-width brackets around words',
      { keywords: '［阅读，导读，慢读者］' },
      { keywords: ['阅读', '导读', '慢读者'] },
    ],
  ])('%s', async (_, written, read) => {
    const { records, faults } = await readFiles(
      one(written, {
        'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: 在职\nformerIds: [old-du]\n',
        'teachers/chen.yml': 'name: 陈国梁\nstatus: active\n',
        'topics/waiting.yml': 'name: 等待\naliases: [候答]\ndefinition: 提问以后等多久。\n',
      }),
    );
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(records.reflections[0]?.data).toMatchObject(read);
  });

  test('a number where a text is wanted is read as it is written', async () => {
    const text = mdx(reflectionFields, longText).replace(
      'title: "放不下的一件事"',
      'title: 2025.10',
    );
    const { records, faults } = await readFiles(smallSchool({ 'reflections/one.mdx': text }));
    expect(faults).toEqual([]);
    expect(records.reflections[0]?.data.title).toBe('2025.10');
  });

  test('a number that stands in quotes or in full width is a number', async () => {
    const { records, faults } = await readFiles(
      smallSchool({
        'lessons/river.mdx': mdx({ ...lessonFields, classHours: '２', classSize: '40' }, '正文。'),
      }),
    );
    expect(faults).toEqual([]);
    expect(records.lessons[0]?.data).toMatchObject({ classHours: 2, classSize: 40 });
  });
});

describe('rules between fields hold for names as for ids', () => {
  test('a leader by name among members by id', async () => {
    const { faults, records } = await readFiles(
      smallSchool({
        'groups/hill.yml':
          'name: 小山组\nkind: 教研组\nleader: 李白白\nmembers:\n  - { id: li-bai, from: 2025-09-01 }\n',
      }),
    );
    expect(faults).toEqual([]);
    expect(records.groups[0]?.data.leader).toBe('li-bai');
  });

  test.each([
    [
      'the same person under two names is named twice',
      {
        'reflections/one.mdx': mdx(
          { ...reflectionFields, authors: ['李白白', 'li-bai'] },
          longText,
        ),
      },
      /只写一次/,
    ],
    [
      'who looks on at their own lesson',
      { 'observations/river.mdx': mdx({ ...observationFields, authors: ['李白白'] }, '') },
      /同一位/,
    ],
    [
      'a word that asks for another field',
      { 'papers/survey.mdx': mdx({ ...paperFields, publication: '期刊' }, '正文。') },
      /期刊/,
    ],
  ])('%s', async (_, changes, message) => {
    const { faults } = await readFiles(smallSchool(changes));
    expect(faults.map((fault) => fault.message)).toEqual([expect.stringMatching(message)]);
  });

  test('who may see a record is understood in words too', async () => {
    const { records, school } = await readFiles(one({ visibility: '不发布' }));
    if (school === undefined) throw new Error();
    for (const audience of ['public', 'school'] as const) {
      const { byKind } = buildCatalogue(records, { school, audience, today: '2026-06-01' });
      expect(byKind.reflections).toEqual([]);
    }
  });
});

describe('two teachers of one name', () => {
  const two = {
    'teachers/wang-fang.yml': 'name: 王芳\nnameNote: 高年级\nstatus: active\nsubjects: [语文]\n',
    'teachers/wang-fang-2.yml': 'name: 王芳\nstatus: active\nsubjects: [math]\n',
  };

  test('are told until both have a note of their own', async () => {
    const { faults } = await readFiles(smallSchool(two));
    expect(faults).toMatchObject([{ id: 'name-shared', file: 'teachers/wang-fang-2.yml' }]);
    const noted = (note: string): Promise<{ faults: unknown[] }> =>
      readFiles(
        smallSchool({
          ...two,
          'teachers/wang-fang-2.yml': `name: 王 芳\nnameNote: ${note}\nstatus: active\n`,
        }),
      );
    expect((await noted('高年级')).faults).toHaveLength(2);
    expect((await noted('低年级')).faults).toEqual([]);
  });

  test('a reference by that name is an error that tells both, one with its note is none', async () => {
    const { faults } = await readFiles(one({ authors: ['王芳'] }, two));
    expect(faults[0]).toMatchObject({
      id: 'reference-ambiguous',
      file: 'reflections/one.mdx',
      line: 4,
      found: '王芳',
      allowed: 'wang-fang（高年级，语文）、wang-fang-2（数学）',
    });
    const { records } = await readFiles(one({ authors: ['王芳（高年级）'] }, two));
    expect(records.reflections[0]?.data.authors).toEqual(['wang-fang']);
  });

  test('of one whom not everybody may see nothing but the id is told', async () => {
    const hidden = {
      ...two,
      'teachers/wang-fang-2.yml': `${two['teachers/wang-fang-2.yml']}visibility: private\n`,
    };
    const { faults } = await readFiles(one({ authors: ['王芳'] }, hidden));
    expect(faults[0]?.allowed).toBe('wang-fang（高年级，语文）、wang-fang-2');
  });
});

test('an id comes before whoever is called so', async () => {
  const { records, faults } = await readFiles(
    one(
      { authors: ['anna'] },
      {
        'teachers/anna.yml': 'name: 安娜\nstatus: active\n',
        'teachers/smith.yml': 'name: Anna\nstatus: active\n',
      },
    ),
  );
  expect(faults).toEqual([]);
  expect(records.reflections[0]?.data.authors).toEqual(['anna']);
});

test('a record with a fault of its own has its name all the same', async () => {
  const { faults } = await readFiles(
    one(
      { authors: ['杜甫甫'] },
      { 'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\njoined: 昨天\n' },
    ),
  );
  expect(faults.map(({ file }) => file)).toEqual(['teachers/du-fu.yml']);
});

test('what is remembered counts only while the name means the same', async () => {
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const folder = await writtenFolder(one({ authors: ['杜甫甫'] }));
  const read = (): ReturnType<typeof readContent> =>
    readContent({
      programDir: root,
      schoolDir: root,
      contentDir: folder,
      cacheDir,
      willReadAgain: true,
    });
  expect((await read()).records.reflections[0]?.data.authors).toEqual(['du-fu']);
  await writeFile(path.join(folder, 'teachers/du-fu.yml'), 'name: 杜子美\nstatus: active\n');
  expect((await read()).faults).toMatchObject([{ id: 'reference-unknown', found: '杜甫甫' }]);
  await writeFile(path.join(folder, 'teachers/other.yml'), 'name: 杜甫甫\nstatus: active\n');
  expect((await read()).records.reflections[0]?.data.authors).toEqual(['other']);
});

test('--fix writes the ids, and leaves every other byte', async () => {
  const text = `---\ntitle: 放不下的一件事\ndate: 2025-10-10\nauthors: ['杜甫甫'] # 我写的\nsummary: 课上的一件小事。\ntopics:\n  - 等待\nsubject: 语文\ngrades: [三年级、四年级]\nlinks:\n  - silence，papers/survey\nmath: 否\n---\n\n${longText}\n`;
  const folder = await writtenFolder(smallSchool({ 'reflections/one.mdx': text }));
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const { faults, mended } = await check(
    { programDir: root, schoolDir: root, contentDir: folder, cacheDir },
    { fix: true },
  );
  expect(faults).toEqual([]);
  expect(mended).toEqual(['reflections/one.mdx']);
  expect(await readFile(path.join(folder, 'reflections/one.mdx'), 'utf8')).toBe(
    text
      .replace("'杜甫甫'", 'du-fu')
      .replace('- 等待', '- waiting')
      .replace('语文', 'chinese')
      .replace('三年级、四年级', 'g3, g4')
      .replace('- silence，papers/survey', '- problems/silence\n  - papers/survey')
      .replace('否', 'false'),
  );
});

test('the school says yes in words too, and a draft is called so', async () => {
  const files = one({ visibility: '草稿' });
  const school = (files['school.yml'] ?? '').replace('sample: true', 'sample: 是');
  const read = await readFiles({ ...files, 'school.yml': school.replace('小山\n', '2025\n') });
  expect(read.faults).toEqual([]);
  expect(read.school).toMatchObject({ sample: true, shortName: '2025' });
  expect(read.drafts).toEqual(['reflections/one.mdx']);
});
