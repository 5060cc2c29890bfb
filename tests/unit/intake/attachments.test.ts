/** Files that entries give away: which are taken, which are refused and why, and which are published. */
import { link, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/graph/catalogue.ts';
import { entryPage } from '../../../src/views/entry-page.ts';
import { resourcesPage } from '../../../src/views/shelves/resources-page.ts';
import type { Fault } from '../../../src/model/faults/fault.ts';
import { SiteFiles } from '../../../src/site/site-files.ts';
import { writeAttachments } from '../../../src/site/write-attachments.ts';
import { docx, pptx, xlsx } from '../../office-file.ts';
import { readFiles, readFolder } from '../../read-school.ts';
import { lessonFields, longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const giving = (...files: string[]) =>
  files.map((file) => ({ title: '记录单', kind: 'sheet', file, licence: '校内自由使用' }));
const lesson = (file: string, more: object = {}) =>
  mdx({ ...lessonFields, resources: giving(file), ...more }, '正文。');
const pdf = Buffer.from('%PDF-1.7\n…');

type Files = Record<string, string | Buffer>;

describe('what is taken', () => {
  test.each<[string, Buffer | string]>([
    ['a.pdf', pdf],
    ['a.docx', docx()],
    ['a.xlsx', xlsx()],
    ['a.pptx', pptx()],
    ['a.csv', '\ufeff等了几秒,开口的人\r\n3,9\r\n'],
    ['a.txt', '等三秒。\n'],
  ])('%s', async (name, bytes) => {
    const { faults, records } = await readFiles({
      ...smallSchool({ 'lessons/river.mdx': lesson(name) }),
      [`lessons/${name}`]: bytes,
    });
    expect(faults).toEqual([]);
    expect(records.lessons[0]?.files[name]).toMatchObject({
      name,
      bytes: Buffer.from(bytes).length,
    });
  });
});

describe('what is refused', () => {
  test.each<[string, string, Files, Partial<Fault>]>([
    ['a file that is not there', 'a.pdf', {}, { id: 'resource-missing', line: 9, found: 'a.pdf' }],
    [
      'a program with another ending',
      'a.pdf',
      { 'lessons/a.pdf': 'MZ…' },
      { id: 'resource-forbidden', allowed: '真正的 pdf 文件' },
    ],
    [
      'a page called a sheet',
      'a.xlsx',
      { 'lessons/a.xlsx': '<html>' },
      { id: 'resource-forbidden' },
    ],
    [
      'a plain archive called a document',
      'a.docx',
      { 'lessons/a.docx': Buffer.from('PK\u0003\u0004x') },
      { id: 'resource-forbidden' },
    ],
    [
      'macros',
      'a.docx',
      { 'lessons/a.docx': docx({ types: ['application/vnd.ms-office.vbaProject'] }) },
      { id: 'resource-forbidden', found: '宏' },
    ],
    [
      'a table in another encoding',
      'a.csv',
      { 'lessons/a.csv': Buffer.from([0xb5, 0xc8, 0x2c]) },
      { id: 'resource-forbidden', allowed: 'UTF-8 编码、没有控制字符的文本' },
    ],
    [
      'a text with control characters',
      'a.txt',
      { 'lessons/a.txt': 'a\u0000b' },
      { id: 'resource-forbidden' },
    ],
    [
      'too large a file',
      'a.pdf',
      { 'lessons/a.pdf': Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)]) },
      { id: 'resource-forbidden', found: '5.0 MB' },
    ],
    [
      'a mobile number in a table',
      'a.csv',
      { 'lessons/a.csv': `家长,138${'0013'}8000\n` },
      { id: 'privacy-mobile', file: 'lessons/river.mdx', line: 9 },
    ],
  ])('%s', async (_, name, files, expected) => {
    const { faults } = await readFiles({
      ...smallSchool({ 'lessons/river.mdx': lesson(name) }),
      ...files,
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(expected);
  });

  test('a file that no entry names', async () => {
    const { faults } = await readFiles({ ...smallSchool(), 'lessons/a.pdf': pdf });
    expect(faults).toMatchObject([
      { id: 'file-unexpected', file: 'lessons/a.pdf', found: 'a.pdf' },
    ]);
  });

  test('… unless the entry that may name it could not be read', async () => {
    const { faults } = await readFiles({
      ...smallSchool({ 'lessons/river.mdx': lesson('a.pdf', { occasion: undefined }) }),
      'lessons/a.pdf': pdf,
    });
    expect(faults.map((one) => one.id)).not.toContain('file-unexpected');
  });

  test('another kind of file, named or not', async () => {
    const { faults } = await readFiles({
      ...smallSchool({ 'lessons/river.mdx': lesson('a.docm') }),
      'lessons/a.docm': docx(),
    });
    expect(faults.map((one) => one.id)).toEqual(['file-unexpected', 'field-format']);
  });

  test.each([
    ['a link', symlink],
    ['a second name of a file', link],
  ])('%s', async (_, connect) => {
    const folder = await writtenFolder({
      ...smallSchool({ 'lessons/river.mdx': lesson('a.pdf') }),
    });
    const outside = await writtenFolder({ 'x.pdf': pdf.toString() });
    await connect(path.join(outside, 'x.pdf'), path.join(folder, 'lessons/a.pdf'));
    const { faults } = await readFolder(folder);
    expect(faults).toMatchObject([{ id: 'file-not-plain' }]);
    await rm(folder, { recursive: true });
  });
});

describe('what is published', () => {
  const files = {
    ...smallSchool({
      'lessons/river.mdx': lesson('a.pdf'),
      'reflections/one.mdx': mdx(
        {
          ...reflectionFields,
          lesson: 'river',
          resources: [
            {
              title: '大文件',
              kind: 'media',
              address: 'https://pan.example/x',
              licence: '校内',
              size: '80 MB',
            },
          ],
        },
        longText,
      ),
      'papers/survey.mdx': undefined,
    }),
    'papers/hidden/index.mdx': mdx(
      {
        title: '藏着的',
        date: '2026-01-05',
        authors: ['du-fu'],
        summary: '数。',
        topics: ['waiting'],
        paperType: 'survey',
        publication: 'unpublished',
        visibility: 'private',
        resources: giving('secret.csv'),
      },
      '正文。',
    ),
    'papers/hidden/secret.csv': '甲,乙\n',
    'lessons/a.pdf': pdf,
  };
  const catalogueOf = async () => {
    const { school, records, faults } = await readFiles(files);
    if (school === undefined || faults.length > 0) throw new Error(JSON.stringify(faults));
    return buildCatalogue(records, { school, audience: 'public', today: '2026-06-01' });
  };

  test('files of entries that are seen, under their bytes and their name; hidden ones stay where they are', async () => {
    const out = await mkdtemp(path.join(tmpdir(), 'attachments-'));
    const catalogue = await catalogueOf();
    expect(writeAttachments(catalogue, new SiteFiles(out))).toBe(1);
    const written = await readdir(path.join(out, 'files'));
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^[0-9a-f]{12}-a\.pdf$/);
    expect(await readFile(path.join(out, 'files', written[0] ?? ''))).toEqual(pdf);
    const entry = catalogue.byRef.get('lessons/river');
    expect(entry && entryPage(catalogue, entry).resources).toEqual([
      {
        title: '记录单',
        kind: '学习单',
        href: `/files/${written[0] ?? ''}`,
        licence: '校内自由使用',
        format: 'PDF',
        size: '1 KB',
        external: false,
      },
    ]);
    await rm(out, { recursive: true });
  });

  test('by the lesson they belong to', async () => {
    const page = resourcesPage(await catalogueOf());
    expect(
      page.groups.map(({ title, items }) => [
        title,
        ...items.map(({ entry, resources }) => [entry.label, ...resources.map((one) => one.title)]),
      ]),
    ).toEqual([['语文', ['三年级《小河》：等一等', '大文件', '记录单']]]);
  });
});
