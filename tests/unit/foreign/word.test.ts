/** Documents that LibreOffice wrote (`tests/word-sources.ts`, `npm run trial:word`). */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fromWord, NotReadable } from '../../../src/foreign/from-word.ts';
import { DOT } from '../../word-sources.ts';
import { readMended } from './mended.ts';

async function taken(name: string) {
  const bytes = readFileSync(new URL(`documents/${name}.docx`, import.meta.url));
  const result = await fromWord(new Uint8Array(bytes), { whole: true });
  expect(readMended(result.markdown, result.math).errors).toEqual([]);
  return { ...result, lines: result.markdown.split('\n').filter((line) => line.trim() !== '') };
}

test('headings that are only typed are headings of the level their number shows', async () => {
  const { title, lines } = await taken('typed');
  expect(title).toBe('《荷塘》教学设计');
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([
    '## 一、教学目标',
    '## 二、教学过程',
    '### （一）导入',
    '### （二）品读',
    '## 三、板书设计',
  ]);
});

test('numbered sentences are a list, and signs that would mean something stay signs', async () => {
  const { lines } = await taken('typed');
  expect(lines).toContain('1. 读出语气，能说说作者为什么在夜里出门，这一句写得很长。');
  expect(lines).toContain(
    String.raw`2. 学会用 \{1,2} 和 x\<3 这样的记号，也会写 \*号\* 与 \_下划线\_。`,
  );
});

test('looks that say something come along, those that do not are told', async () => {
  const { markdown, changes } = await taken('typed');
  expect(markdown).toContain('H<sub>2</sub>O，面积是 m<sup>2</sup>');
  expect(markdown).toContain(String.raw`题目：\_\_\_\_\_\_\_\_；作者：*Zhu*`);
  expect(markdown).toContain('[一个链接](https://example.cn/a?b=1&c=2)');
  expect(markdown).not.toContain('这一句看不见');
  expect(changes.join('\n')).toMatch(/带颜色（“这一句是红的”）/);
  expect(changes.join('\n')).toMatch(/1 处文字在原文里是隐藏的/);
});

test('numbers that the program counts are there, in headings and in lists', async () => {
  const { markdown } = await taken('lists');
  expect(markdown).toContain('## 一、准备');
  expect(markdown).toContain('## 二、过程');
  expect(markdown).toContain(
    '1. 选一篇课文\n   1. 人人读两遍\n      1. 记下疑问\n      2. 标出页码\n   2. 写一句话\n2. 定下时间',
  );
  expect(markdown).toContain('- 先听课\n  - 坐在学生旁边\n- 再议课');
});

test('merged cells are taken apart, and told', async () => {
  const { lines, changes } = await taken('tables');
  expect(lines.slice(1, 5)).toEqual([
    String.raw`| 课时 | 内容 | 作业 \| 说明 |`,
    '| --- | --- | --- |',
    '| 第一课时 | 读课文 | 抄写 |',
    '| 第一课时 | 议一议 |  |',
  ]);
  expect(changes.join('\n')).toMatch(/2 个合并的单元格/);
});

test('a form that holds a whole plan becomes headings and text', async () => {
  const { lines } = await taken('tables');
  expect(lines).toContain('**课题**：荷塘');
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([
    '## 课时安排',
    '## 教案',
    '### 教学目标',
    '### 教学过程',
    '#### 一、导入',
    '#### 二、品读',
  ]);
});

test('pictures stand where they stood, with their bytes and their words', async () => {
  const { markdown, pictures } = await taken('pictures');
  expect(markdown).toBe(
    '第一张图说的是黑板：\n\n![黑板上写着题目](./tu-1.png)\n\n文字中间\n\n![第 2 张图](./tu-2.png)\n\n还有一张。\n',
  );
  expect(pictures.map(({ described }) => described)).toEqual([true, false]);
  for (const { from } of pictures)
    expect('bytes' in from && Buffer.from(from.bytes).toString('base64')).toBe(DOT);
});

test('formulas are formulas', async () => {
  const { markdown, math } = await taken('formulas');
  expect(math).toBe(true);
  expect(markdown).toBe(
    '分数是$\\frac{a+1}{b}$，根号是$\\sqrt{x}\\ge 0$。\n\n$$\n\\sum_{i=1}^{n}{i^{2}}\n$$\n',
  );
});

test('words beside the text are not lost: notes, boxes, sounds; what was deleted is told', async () => {
  const { markdown, changes } = await taken('beside');
  expect(markdown).toContain('正文第一句[^1]说完了。');
  expect(markdown).toContain('[^1]: 出自校刊。');
  expect(markdown).toContain('文本框里的第一句。\n\n文本框里的第二句。');
  expect(markdown).toContain('荷（hé）是注音的');
  expect(markdown).not.toMatch(/删掉的话|批注里的话/);
  expect(changes.join('\n')).toMatch(/1 个文本框.*\n.*1 处删去的字.*\n.*1 条批注/);
});

describe('what is no document says so', () => {
  const cases: readonly [string, Uint8Array<ArrayBuffer>, RegExp][] = [
    ['an old one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /旧的 \.doc/],
    ['a text', new TextEncoder().encode('你好'), /不是 Word 文件/],
    ['nothing', new Uint8Array(), /不是 Word 文件/],
    ['a sheet', zipOf('xl/workbook.xml', '<workbook/>'), /不是 Word 文件/],
    ['a broken one', broken(zipOf('word/document.xml', '<w:document/>')), /坏了/],
    [
      'one that unpacks to more than any text',
      zipOf('word/document.xml', ' '.repeat(41_000_000)),
      /坏了/,
    ],
  ];
  test.each(cases)('%s', async (_, bytes, message) => {
    await expect(fromWord(bytes)).rejects.toThrow(message);
    await expect(fromWord(bytes)).rejects.toBeInstanceOf(NotReadable);
  });
});

/** A ZIP file with one part. */
function zipOf(name: string, text: string): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(text);
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(title.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + title.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, title, packed, entry, title, end]));
}

function broken(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  // The first byte of what was packed.
  return bytes.map((byte, i) => (i >= 47 && i < 60 ? byte ^ 0xff : byte));
}
