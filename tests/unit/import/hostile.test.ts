/** Files that are not what they seem are refused in words, and nothing of them gets in. */
import { describe, expect, test } from 'vitest';
import { takeIn } from '../../../src/import/take.ts';
import type { History } from '../../../src/import/wishes.ts';
import { docx, packed, xlsx } from '../../office-file.ts';
import { writePacket } from '../../../src/packet/packet.ts';
import { groundOf } from './ground-of.ts';

const NO_HISTORY: History = {
  current: () => Promise.resolve(undefined),
  bytes: () => Promise.resolve(undefined),
  versions: () => Promise.resolve([]),
  merged: () => Promise.resolve(undefined),
};

async function take(name: string, bytes: Uint8Array | string) {
  const source = {
    name,
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes),
  };
  return takeIn(source, await groundOf(), { columns: new Map(), set: {} }, NO_HISTORY);
}

/** A sheet of a workbook; LibreOffice and Excel write what stands around it. */
const sheet = (cells: string, more = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData>${more}</worksheet>`;
const workbook = (xml: string, parts: Record<string, string> = {}): Buffer =>
  xlsx({
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="教师" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': xml,
      ...parts,
    },
  });
const cell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const LIST = `<row r="1">${cell('A1', '姓名')}${cell('B1', '学科')}</row><row r="2">${cell('A2', '王之涣')}${cell('B2', '语文')}</row>`;

test('a workbook made by hand is one', async () => {
  const { outgoing, left } = await take('教师.xlsx', workbook(sheet(LIST)));
  expect(left).toEqual([]);
  expect(outgoing.map(({ file }) => file)).toEqual(['teachers/wang-zhihuan.yml']);
});

const bomb = packed({ 'xl/workbook.xml': Buffer.alloc(200 * 1024 * 1024, 0x20) });
const entities = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>';

describe.each<[string, string, () => Buffer | string, RegExp]>([
  ['a workbook that unpacks to 200 MB', 'a.xlsx', () => bomb, /多得异常/],
  ['a ZIP that unpacks to 200 MB', 'a.zip', () => bomb, /多得异常/],
  ['a document that unpacks to 200 MB', 'a.docx', () => bomb, /多得异常/],
  [
    'a workbook with entities',
    'a.xlsx',
    () => workbook(`${entities}${sheet(LIST)}`),
    /文档类型声明/,
  ],
  [
    'a document with entities',
    'a.docx',
    () => docx({ parts: { 'word/document.xml': `${entities}<w:document/>` } }),
    /文档类型声明/,
  ],
  [
    'a cell in the last row there is',
    'a.xlsx',
    () => workbook(sheet(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`)),
    /表太大了/,
  ],
  [
    'a sheet merged a thousand times over',
    'a.xlsx',
    () =>
      workbook(
        sheet(
          LIST + `<row r="9000">${cell('A9000', 'x')}</row>`,
          `<mergeCells>${'<mergeCell ref="A1:GR9000"/>'.repeat(1000)}</mergeCells>`,
        ),
      ),
    /表太大了/,
  ],
  ['a workbook that is none', 'a.xlsx', () => docx(), /不是 \.xlsx/],
  ['a document that is none', 'a.docx', () => xlsx(), /不是 \.docx/],
  ['a ZIP that is none', 'a.zip', () => 'PK\u0003\u0004 nothing', /没有打开/],
  ['an old document', '计划.doc', () => '\u00d0\u00cf', /另存为 \.docx/],
  ['a program', 'setup.exe', () => 'MZ', /不认识这种文件/],
])('%s', (_, name, bytes, why) => {
  test('is refused in words', async () => {
    const { outgoing, left } = await take(name, bytes() as Buffer);
    expect(outgoing).toEqual([]);
    expect(left.map((one) => one.why).join('')).toMatch(why);
  });
});

describe('a ZIP', () => {
  /** A ZIP whose names are written as they come: our own writer refuses these. */
  const named = (name: string): Buffer => {
    const stand = 'x'.repeat(Buffer.byteLength(name));
    const zip = packed({ [stand]: '---\ntitle: a\n---\n' });
    return Buffer.from(
      zip.toString('latin1').replaceAll(stand, Buffer.from(name).toString('latin1')),
      'latin1',
    );
  };
  test.each(['../teachers/a.yml', '/etc/cron.d/a.yml', 'teachers/../../a.yml', 'C:\\a.yml'])(
    'with a file called %s is refused',
    async (name) => {
      const { outgoing, left } = await take('a.zip', named(name));
      expect(outgoing).toEqual([]);
      expect(left).toHaveLength(1);
    },
  );
});

test.each([
  '../school.yml',
  'school.yml',
  'lessons/../../x.mdx',
  'teachers/a.mdx',
  '/etc/passwd',
  'lessons/.git.mdx',
  'nothing/a.mdx',
])('a packet that names %s is told, with its text', async (path) => {
  const { outgoing, left } = await take(
    'a.txt',
    writePacket({ files: [{ path, text: 'name: x\n' }] }),
  );
  expect(outgoing).toEqual([]);
  expect(left).toMatchObject([{ text: 'name: x\n' }]);
});

test('a number that no file may hold is not carried on', async () => {
  const text = '# 反思\n\n作者：李白白\n日期：2025-10-01\n\n家长的电话是 13800138000。\n';
  const { outgoing, left } = await take('反思.md', text);
  expect(outgoing).toEqual([]);
  expect(JSON.stringify(left)).not.toContain('13800138000');
  expect(left[0]?.why).toContain('请在原来的文件里改好');
});

test('what nobody can read is kept as it stands, in a draft', async () => {
  const text = '# 反思\n\n作者：李白白\n日期：2025-10-01\n\n```\n没有结尾的一段\n';
  const { outgoing } = await take('反思.md', text);
  expect(outgoing).toMatchObject([{ isDraft: true }]);
  expect(outgoing[0]?.text).toContain('没有结尾的一段');
});
