/** Full-width signs and odd spaces among the fields: told at their line, and mended by the same edit. */
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/yaml/frontmatter.ts';
import { fixText } from '../../../src/write/fix.ts';

const read = (source: string) => parseYaml(source, { file: 'a', firstLine: 1 });

test('nothing promises a mending that would not come about', () => {
  const parsed = read('name：甲\n"a: [');
  if (!('faults' in parsed)) throw new Error('readable');
  expect(parsed.faults.map(({ hint }) => hint).join()).not.toContain('--fix');
});

describe.each([
  ['a full-width colon', 'title：图书角\ndate: 2025-09-19', 1, 'title: 图书角\ndate: 2025-09-19'],
  [
    'one in the last line',
    'date: 2025-09-19\ntitle ： 图书角',
    2,
    'date: 2025-09-19\ntitle: 图书角',
  ],
  ['the only line', 'name：图书角', 1, 'name: 图书角'],
  [
    'one further in',
    'rounds:\n  - date: 2025-09-19\n    kind：teach',
    3,
    'rounds:\n  - date: 2025-09-19\n    kind: teach',
  ],
  ['no space behind the colon', 'a: 1\ntitle:图书角', 2, 'a: 1\ntitle: 图书角'],
  ['a full-width space behind it', 'a: 1\ntitle:\u3000图书角', 2, 'a: 1\ntitle: 图书角'],
  [
    'indented by a full-width space',
    'textbook:\n\u3000edition: pep\n\u3000unit: 一',
    2,
    'textbook:\n  edition: pep\n  unit: 一',
  ],
  ['indented by a tab', 'textbook:\n\tedition: pep', 2, 'textbook:\n  edition: pep'],
  [
    'a full-width colon in braces',
    'members:\n  - { id：li-bai, from: 2025-09-01 }',
    2,
    'members:\n  - { id: li-bai, from: 2025-09-01 }',
  ],
  [
    'a full-width comma in braces',
    'members:\n  - { id: li-bai，from: 2025-09-01 }',
    2,
    'members:\n  - { id: li-bai, from: 2025-09-01 }',
  ],
  [
    'a line that is one space too far in',
    'title: 图书角\n date: 2025-09-19\nstatus: a',
    2,
    'title: 图书角\ndate: 2025-09-19\nstatus: a',
  ],
  [
    'one too far in within a list',
    'rounds:\n  - date: 2025-09-19\n     kind: teach',
    3,
    'rounds:\n  - date: 2025-09-19\n    kind: teach',
  ],
  ['a Chinese name before a full-width colon', '课文或活动名：小河', 1, '课文或活动名: 小河'],
  ['a name nobody knows at the start of a line', 'a: 1\n别的：张三', 2, 'a: 1\n别的: 张三'],
  ['a colon within a text', 'title: 课例: 图书角', 1, "title: '课例: 图书角'"],
  ['a text that begins in quotes', 'title: "图书角"又空了', 1, `title: '"图书角"又空了'`],
  ['one that begins in brackets', 'title: [导读] 图书角', 1, "title: '[导读] 图书角'"],
  ['one with an apostrophe', "title: @甲 it's", 1, "title: '@甲 it''s'"],
  ['a sign that begins an anchor', 'title: &图书角', 1, "title: '&图书角'"],
  ['signs of emphasis', 'title: *图书角* 又空了', 1, "title: '*图书角* 又空了'"],
  ['a bar before words', 'title: | 图书角', 1, "title: '| 图书角'"],
  ['full-width dashes', 'goals:\n－ 读\n－ 写', 2, 'goals:\n- 读\n- 写'],
  ['points', 'goals:\n· 读\n· 写', 3, 'goals:\n- 读\n- 写'],
  ['numbers', 'goals:\n1、读\n2、写', 2, 'goals:\n- 读\n- 写'],
  ['stars', 'goals:\n* 读\n* 写', 2, 'goals:\n- 读\n- 写'],
  ['dashes without their space', 'goals:\n-读\n-写', 2, 'goals:\n- 读\n- 写'],
  ['full-width commas between quotes', 'a: ["读"，"写"]', 1, 'a: ["读", "写"]'],
  ['a bracket that is not closed', 'a: [读, 写\nb: 1', 1, 'a: [读, 写]\nb: 1'],
  ['a first line that is too far in', '  title: 图书角\ndate: a', 1, 'title: 图书角\ndate: a'],
  ['several slips in one line', 'title：@图书角', 1, "title: '@图书角'"],
])('%s', (_, written, line, meant) => {
  test('is told at its line, with the line that is meant', () => {
    const parsed = read(written);
    if (!('faults' in parsed)) throw new Error(JSON.stringify(parsed.data));
    const first = parsed.faults.find((one) => one.line === line);
    expect(first).toMatchObject({ id: 'yaml-invalid', line });
    expect(first?.hint).toContain(meant.split('\n')[line - 1]?.trimEnd());
    expect(first?.hint).toContain('--fix');
  });

  test('is mended so that it can be read', () => {
    const fixed = fixText('teachers', `${written}\n`);
    expect(read(fixed)).toHaveProperty('data');
    expect(read(fixed)).toMatchObject({ data: (read(meant) as { data: object }).data });
  });
});

test.each([
  [
    'a text of several lines',
    'name：甲\nabout: |\n  乙：丙\n  title：图书角',
    'name: 甲\nabout: |\n  乙：丙\n  title：图书角\n',
  ],
  ['a comment', '# title：图书角\nname：甲', '# title：图书角\nname: 甲\n'],
  ['what cannot be made readable', 'name：甲\n"a: [', 'name：甲\n"a: [\n'],
  ['what can be read', 'name: title：图书角', 'name: title：图书角\n'],
])('left as it is: %s', (_, written, fixed) => {
  expect(fixText('teachers', written)).toBe(fixed);
});
