import { expect, test } from 'vitest';
import { fromHtml } from '../../../src/foreign/from-html.ts';
import { fromWebClipboard, fromWordClipboard, fromWpsClipboard } from '../../clipboard.ts';
import { readMended } from './mended.ts';

test('what Word puts on the clipboard', () => {
  const { markdown, pictures, changes, math } = fromHtml(fromWordClipboard);
  expect(markdown).toBe(String.raw`## 一、教学目标

1. 读准字音，能说出**夜色**的特点。
   1. 荷的读音
2. 集合\{1,2}里，x\<3。

- 带一本书

| 环节 | 做法 |
| --- | --- |
| 读 | 齐读<br />分读 |
| 读 | 默读 |

![第 1 张图](./tu-1.jpg)

文本框里的话

框外的话

面积是$a^{2}$。注[^1]

[^1]: 出自校刊。
`);
  expect(pictures).toEqual([
    {
      name: 'tu-1.jpg',
      alt: '第 1 张图',
      described: false,
      from: { address: 'file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg' },
    },
  ]);
  expect(changes.join('\n')).toMatch(/小标题：“一、教学目标”/);
  expect(changes.join('\n')).toMatch(/1 个文本框/);
  expect(readMended(markdown, math).errors).toEqual([]);
});

test('what WPS puts on the clipboard', () => {
  const { markdown, changes } = fromHtml(fromWpsClipboard);
  expect(markdown).toBe(
    '## 一、活动准备\n\n### （一）书\n\n每人一本，提前读完。\n\n## 二、活动过程\n\n1. 听\n2. 议\n',
  );
  expect(changes.join('\n')).toMatch(/2 处编号（“①”、“②”）/);
});

test('what a page of the web puts on the clipboard', () => {
  const { markdown, changes } = fromHtml(fromWebClipboard);
  expect(markdown).toBe(`## 怎样听课

坐在**学生**旁边。

记下他说的话。

- 看
  - 写

> 教是为了不教。

[（图：课堂）](https://img.example.cn/a.png)[更多](https://example.cn/list?id=1&utm=2)收藏

\`\`\`
a < b
\`\`\`
`);
  expect(changes).toEqual([
    '有 1 张图片在别的网站上，只留了链接。要放进来，请先存到电脑上，再插入。',
  ]);
});

test.each([
  ['a numbered sentence', '<p>1. 先读，再说。</p><p>别的</p>', '1. 先读，再说。\n\n别的\n'],
  ['an outline is none', '<p>一、甲</p><p>二、乙</p>', '一、甲\n\n二、乙\n'],
  ['steps', '<p>（1）甲</p><p>（2）乙</p>', '1. 甲\n2. 乙\n'],
  ['points', '<p>• 甲</p><p>• 乙</p>', '- 甲\n- 乙\n'],
  ['lines of one paragraph', '<p>1. 甲<br>2. 乙</p>', '1. 甲\n2. 乙\n'],
  ['a price', '<p>每本 $5</p>', '每本 $5\n'],
  ['blanks to be filled in', '<p>答：<u>　　　　</u>。</p>', '答：\\_\\_\\_\\_。\n'],
  ['bold over paragraphs', '<b><p>甲</p><p>乙</p></b>', '**甲**\n\n**乙**\n'],
  ['bold beside signs', '<p>他说<b>“好”</b>了</p>', '他说**“好”**了\n'],
  ['bold that no mark can show', '<p>a<b>!</b>b</p>', 'a!b\n'],
  ['a list within a quote', '<blockquote><ul><li>甲</ul></blockquote>', '> - 甲\n'],
  ['a list that goes on', '<ol start=3><li>甲<li>乙</ol>', '3. 甲\n4. 乙\n'],
  ['a ruby', '<ruby>荷<rp>(</rp><rt>hé</rt><rp>)</rp></ruby>', '荷（hé）\n'],
  ['a box to tick', '<p><input type=checkbox checked>会</p>', '☑会\n'],
  [
    'a picture in a cell',
    '<table><tr><td>甲<td><img src="data:image/png;base64,iVBORw0KGgo=" alt="板书"></table>',
    '| 甲 | ![板书](./tu-1.png) |\n| --- | --- |\n',
  ],
  [
    'a title over a table',
    '<table><tr><td colspan=2>表一<tr><td>甲<td>乙</table>',
    '表一\n\n| 甲 | 乙 |\n| --- | --- |\n',
  ],
])('%s', (_, html, markdown) => {
  expect(fromHtml(html).markdown).toBe(markdown);
});
