/** Small schools with one thing wrong: which file and line are named, and with what words. */
import { link, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { collections } from '../../../src/model/kinds.ts';
import type { Fault } from '../../../src/model/faults/fault.ts';
import { readFiles, readFolder } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  paperFields,
  readingFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const reflection = (change: object, body = longText): string =>
  mdx({ ...reflectionFields, ...change }, body);

/** Where pictures are, it must be said how consent was settled. */
const settledFields = { ...paperFields, consent: 'not-needed' };

const picture = await sharp({
  create: { width: 40, height: 30, channels: 3, background: '#b43' },
})
  .png()
  .toBuffer();

test('a sound school has no fault and keeps every record', async () => {
  const { records, faults, checked } = await readFiles(smallSchool());
  expect(faults).toEqual([]);
  expect(checked).toBe(Object.keys(smallSchool()).length - 1);
  for (const collection of collections) {
    expect(records[collection]).toHaveLength(collection === 'teachers' ? 2 : 1);
  }
});

describe('one fault, told once, at its place', () => {
  type Case = [string, Record<string, string | undefined>, Partial<Fault>];
  test.each<Case>([
    [
      'an author who does not exist',
      { 'reflections/one.mdx': reflection({ authors: ['li-bo'] }) },
      {
        id: 'reference-unknown',
        file: 'reflections/one.mdx',
        line: 4,
        found: 'li-bo',
        hint: '是不是想写 li-bai（李白白）？',
      },
    ],
    [
      'an author whose name is misspelt',
      { 'reflections/one.mdx': reflection({ authors: ['李百白'] }) },
      { id: 'reference-unknown', line: 4, hint: '是不是想写 li-bai（李白白）？' },
    ],
    [
      'a topic that does not exist',
      { 'reflections/one.mdx': reflection({ topics: ['wating'] }) },
      {
        id: 'reference-unknown',
        line: 6,
        message: '没有代号为“wating”的专题。',
        hint: '是不是想写 waiting（等待）？',
      },
    ],
    [
      'a subject with a misspelt name',
      { 'lessons/river.mdx': mdx({ ...lessonFields, subject: '语闻' }, '正文。') },
      {
        id: 'term-unknown',
        file: 'lessons/river.mdx',
        line: 7,
        hint: '是不是想写 chinese（语文）？',
      },
    ],
    [
      'a book that does not exist',
      { 'readings/chapter.mdx': mdx({ ...readingFields, book: 'some-bok' }, '正文。') },
      {
        id: 'reference-unknown',
        file: 'readings/chapter.mdx',
        line: 7,
        hint: '是不是想写 some-book（某书）？',
      },
    ],
    [
      'a link to an entry that does not exist',
      { 'papers/survey.mdx': mdx({ ...paperFields, links: ['lessons/rivers'] }, '正文。') },
      {
        id: 'reference-unknown',
        line: 7,
        found: 'rivers',
        hint: '是不是想写 river（三年级《小河》：等一等）？',
      },
    ],
    [
      'a link without its collection, to one of two',
      { 'papers/survey.mdx': mdx({ ...paperFields, links: ['river'] }, '正文。') },
      {
        id: 'reference-ambiguous',
        line: 7,
        allowed: 'lessons/river（课例，2025-10-09）、observations/river',
      },
    ],
    [
      'an entry that links to itself',
      { 'papers/survey.mdx': mdx({ ...paperFields, links: ['papers/survey'] }, '正文。') },
      { id: 'reference-unknown', line: 7, message: '这一篇指向了自己。' },
    ],
    [
      'a lesson reflected on that does not exist',
      { 'reflections/one.mdx': reflection({ lesson: 'lake' }) },
      { id: 'reference-unknown', line: 7, message: '没有代号为“lake”的课例。' },
    ],
    [
      'a link in the text to an entry that does not exist',
      {
        'papers/survey.mdx': mdx(
          paperFields,
          '看<EntryLink to="lessons/rever">那节课</EntryLink>。',
        ),
      },
      {
        id: 'link-unknown',
        file: 'papers/survey.mdx',
        line: 11,
        hint: '是不是想写 river（三年级《小河》：等一等）？',
      },
    ],
    [
      'a stage that does not fit the grade',
      { 'reflections/one.mdx': reflection({ stage: 'junior', grades: ['g3'] }) },
      { id: 'field-rule', line: 7, message: '学段“初中”和年级“三年级”对不上。' },
    ],
    [
      'too short a reflection',
      { 'reflections/one.mdx': reflection({}, '今天很好。') },
      { id: 'body-short', found: '4 字', allowed: '至少 200 字' },
    ],
    [
      'an entry without a text',
      { 'papers/survey.mdx': mdx(paperFields, '') },
      { id: 'body-short', file: 'papers/survey.mdx', allowed: '不能为空' },
    ],
    [
      'someone who left before arriving',
      {
        'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: moved\njoined: 2025-09-01\nleft: 2025-08-01\n',
      },
      { id: 'date-order', file: 'teachers/du-fu.yml', line: 4, found: '2025-08-01' },
    ],
    [
      'a former id that is in use',
      {
        'reflections/one.mdx': reflection({ aliases: ['two'] }),
        'reflections/two.mdx': reflection({ summary: '另一件小事。' }),
      },
      { id: 'id-taken', file: 'reflections/one.mdx', line: 7, found: 'two' },
    ],
    [
      'a topic that is its own ancestor',
      {
        'topics/waiting.yml': 'name: 等待\ndefinition: 定义。\nparent: asking\n',
        'topics/asking.yml': 'name: 提问\ndefinition: 定义。\nparent: waiting\n',
      },
      { id: 'field-rule', file: 'topics/asking.yml', line: 3 },
    ],
    [
      'a field that does not exist',
      { 'topics/waiting.yml': 'name: 等待\ndefinitoin: 定义。\ndefinition: 定义。\n' },
      { id: 'field-unknown', file: 'topics/waiting.yml', line: 2, hint: '是不是想写 definition（界定）？' },
    ],
    [
      'a file name that cannot be an address',
      { 'topics/等待.yml': 'name: 二\ndefinition: 定义。\n' },
      { id: 'file-name', file: 'topics/等待.yml', found: '等待' },
    ],
    [
      'a folder that does not exist',
      { 'lesson/river.mdx': 'x' },
      { id: 'file-unexpected', file: 'lesson', hint: '是不是想放进 lessons？' },
    ],
    [
      'a program among the entries',
      { 'lessons/evil.js': 'process.exit()' },
      { id: 'file-unexpected', file: 'lessons/evil.js', allowed: '.mdx 文件和图片' },
    ],
    [
      'an entry in two shapes',
      { 'reflections/one/index.mdx': reflection({}) },
      { id: 'id-taken', file: 'reflections/one/index.mdx', found: 'one' },
    ],
    [
      'a picture that is not there',
      { 'papers/survey.mdx': mdx(settledFields, '<Figure src="./a.png" alt="图" />\n\n正文。') },
      { id: 'image-missing', file: 'papers/survey.mdx', line: 12, found: './a.png' },
    ],
    [
      'a picture that is something else',
      {
        'papers/survey.mdx': mdx(settledFields, '<Figure src="./a.png" alt="图" />\n\n正文。'),
        'papers/a.png': '<svg onload="x"/>',
      },
      {
        id: 'image-forbidden',
        file: 'papers/survey.mdx',
        line: 12,
        allowed: 'PNG、JPEG、WebP、AVIF',
      },
    ],
    [
      'an override that makes a text read otherwise than it is',
      { 'reflections/one.mdx': reflection({}, `${longText}\n\n看\u202e这里`) },
      { id: 'control-character', line: 11, column: 2, found: 'U+202E' },
    ],
    [
      'a school without semesters',
      { 'school.yml': 'name: 校\nshortName: 校\npurpose: 学。\nsemesters: []\n' },
      { id: 'field-length', file: 'school.yml', line: 4 },
    ],
  ])('%s', async (_, changes, expected) => {
    const { faults } = await readFiles(smallSchool(changes));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(expected);
    expect(faults[0]?.message).toMatch(/\p{Script=Han}.*。$/u);
  });
});

test('every fault of every file is told at once, in the order of files and lines', async () => {
  const { faults } = await readFiles(
    smallSchool({
      'topics/waiting.yml': 'name: 等待\n',
      'reflections/one.mdx': reflection(
        { authors: ['nobody'], date: '昨天' },
        '{process.env.TOKEN}',
      ),
      'lessons/river.mdx': mdx({ ...lessonFields, occasion: 'party' }, '<script>alert(1)</script>'),
    }),
  );
  expect(faults.map((one) => `${one.file}:${one.line} ${one.id}`)).toEqual([
    'lessons/river.mdx:12 term-unknown',
    'lessons/river.mdx:17 tag-unknown',
    'reflections/one.mdx:3 field-format',
    'reflections/one.mdx:9 code-forbidden',
    'topics/waiting.yml:1 field-missing',
  ]);
});

test('a fault of one record does not make faults of those that name it', async () => {
  const { faults } = await readFiles(smallSchool({ 'teachers/li-bai.yml': 'nam: 李白白\n' }));
  expect(new Set(faults.map((one) => one.file))).toEqual(new Set(['teachers/li-bai.yml']));
});

describe('files are looked at before they are opened', () => {
  test('a symbolic link is refused, wherever it leads', async () => {
    const folder = await writtenFolder(smallSchool());
    await writeFile(path.join(folder, 'secret.mdx'), 'secret');
    await symlink(path.join(folder, 'secret.mdx'), path.join(folder, 'papers/linked.mdx'));
    const { faults } = await readFolder(folder);
    expect(faults.map((one) => [one.file, one.id])).toEqual([
      ['papers/linked.mdx', 'file-not-plain'],
      ['secret.mdx', 'file-unexpected'],
    ]);
  });

  test('so is a hard link', async () => {
    const folder = await writtenFolder(smallSchool());
    await link(path.join(folder, 'papers/survey.mdx'), path.join(folder, 'papers/copy.mdx'));
    const { faults } = await readFolder(folder);
    expect(faults.map((one) => one.id)).toEqual(['file-not-plain', 'file-not-plain']);
  });

  test('a text in another encoding is refused', async () => {
    const folder = await writtenFolder(smallSchool());
    await writeFile(path.join(folder, 'topics/waiting.yml'), Buffer.from([0x6e, 0xc4, 0xe3, 0xba]));
    const { faults } = await readFolder(folder);
    expect(faults.map((one) => [one.file, one.id])).toEqual([
      ['topics/waiting.yml', 'file-not-utf8'],
    ]);
  });

  test('a text of more than 200 KB is refused', async () => {
    const { faults } = await readFiles(
      smallSchool({ 'papers/survey.mdx': mdx(paperFields, '长'.repeat(70_000)) }),
    );
    expect(faults.map((one) => one.id)).toEqual(['file-too-large']);
  });
});

test('a picture beside an entry is measured, and known by its bytes', async () => {
  const { records, faults } = await readFiles({
    ...smallSchool({ 'papers/survey.mdx': undefined }),
    'papers/survey/index.mdx': mdx(
      settledFields,
      '<Figure src="./a.png" alt="一个色块" />\n\n正文。',
    ),
    'papers/survey/a.png': picture,
  });
  expect(faults).toEqual([]);
  expect(records.papers[0]?.pictures['./a.png']).toMatchObject({ width: 40, height: 30 });
  expect(records.papers[0]?.pictures['./a.png']?.hash).toMatch(/^[0-9a-f]{40}$/);
});

describe('what is remembered between two readings', () => {
  test('changes nothing about the outcome', async () => {
    const folder = await writtenFolder(
      smallSchool({ 'reflections/two.mdx': reflection({ authors: ['nobody'] }) }),
    );
    const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
    const cold = await readFolder(folder, cache);
    const warm = await readFolder(folder, cache);
    expect(cold.faults).toHaveLength(1);
    expect(warm).toEqual(cold);
  });

  test('does not outlive an edit', async () => {
    const folder = await writtenFolder(smallSchool());
    const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
    const before = await readFolder(folder, cache);
    await writeFile(path.join(folder, 'reflections/one.mdx'), reflection({ title: '换了题目' }));
    const after = await readFolder(folder, cache);
    expect(after.records.reflections[0]?.data.title).toBe('换了题目');
    expect(after.records.reflections[0]?.bodyKey).not.toBe(before.records.reflections[0]?.bodyKey);
    expect(after.records.papers).toEqual(before.records.papers);
  });

  test('is read anew when a body was deleted', async () => {
    const folder = await writtenFolder(smallSchool());
    const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
    const before = await readFolder(folder, cache);
    for (const file of await readdir(cache, { recursive: true })) {
      if (file.endsWith('.pack')) await rm(path.join(cache, file));
    }
    expect(await readFolder(folder, cache)).toEqual(before);
  });
});
