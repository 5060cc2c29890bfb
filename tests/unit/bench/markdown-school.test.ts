/** A school made of other people's Markdown passes the check, and says what they said. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeMarkdownSchool } from '../../bench/search/markdown-school.ts';
import { readFolder } from '../../read-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const prose =
  '老师们读书的时候常常停下来想一想，有时候想着想着就写了一句话在旁边，后来又把它擦掉了。';
const long = Array.from({ length: 12 }, (_, i) => `第${i}段。${prose}`).join('\n\n');

test('headings, lists, tables, bold words and links stay; what would be refused does not come', async () => {
  const texts = await writtenFolder({
    'a.md': `# 甲篇\n\n${long}\n\n## 小题 {x}\n\n- 一**粗**<b>体</b>\n- [链接](http://x.cn)与\`代码\`\n\n| 列 | 二 |\n| --- | --- |\n| 甲 | 乙 |\n\n\`\`\`js\nnoise()\n\`\`\`\n`,
    'phone.md': `# 有电话\n\n联系人的手机是13912345678，请打电话。\n\n${long}\n`,
    'short.md': '# 短\n\n没有几个字。\n',
    'english.md': `# English\n\n${'Nothing here is written in Chinese. '.repeat(60)}\n`,
    'not-markdown.txt': long,
  });
  const dir = path.join(await writtenFolder({ 'x.txt': '' }), 'content');
  expect(await writeMarkdownSchool(dir, { texts, entries: 10 })).toBe(1);

  const { faults } = await readFolder(dir);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const files = await readdir(path.join(dir, 'reflections'));
  expect(files).toHaveLength(1);
  const text = await readFile(path.join(dir, 'reflections', files[0] ?? ''), 'utf8');
  expect(text).toContain('title: 甲篇（1）');
  expect(text).toContain('## 小题 ｛x｝');
  expect(text).toContain('- 一**粗**');
  expect(text).toContain('- [链接](https://example.org/)与代码');
  expect(text).toContain('| 甲 | 乙 |');
  expect(text).not.toContain('noise');
});
