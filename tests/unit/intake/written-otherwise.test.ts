/** Days, semesters, names of fields and rows of words as people write them: understood, and mended by one command. */
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/intake/read-file.ts';
import {
  dayWritten,
  schoolYearWritten,
  semesterWritten,
} from '../../../src/model/fields/written-day.ts';
import { fixSchool, fixText } from '../../../src/write/fix.ts';
import { readFiles } from '../../read-school.ts';
import { mdx, paperFields, smallSchool } from '../../small-school.ts';

describe('a day', () => {
  test.each([
    ...['2025年9月19日', '2025/9/19', '2025.9.19', '2025-9-19', '20250919', '２０２５－０９－１９'],
    ...['2025 年 9 月 19 日', '2025年9月19日（周五）', '2025年9月19号', '二〇二五年九月十九日'],
    ...['2025-09-19 08:30', '2025-09-19T08:30:00', '2025年9月19日 星期五 下午3:30', '2025—09—19'],
  ])('%s', (text) => {
    expect(dayWritten(text)).toBe('2025-09-19');
  });

  test.each([
    ...['2025年9月', '9月19日', '2025年9月31日', '2025-02-29', '19/9/2025', '25-9-19', '2025.9/19'],
    // Somewhere else it may be another day.
    '2025-09-19T23:00:00Z',
  ])('%s is none', (text) => {
    expect(dayWritten(text)).toBeUndefined();
  });

  test.each([
    ['二零二四年十月三十一日', '2024-10-31'],
    ['二○二五年十二月一日', '2025-12-01'],
  ])('%s', (text, day) => {
    expect(dayWritten(text)).toBe(day);
  });
});

test.each([
  ['2025—2026学年第一学期', '2025-2026-1'],
  ['2025-2026学年度第2学期', '2025-2026-2'],
  ['2025-26学年第二学期', '2025-2026-2'],
  ['2025学年第一学期', '2025-2026-1'],
  ['2025年秋季学期', '2025-2026-1'],
  ['2026年春季学期', '2025-2026-2'],
  ['2025-2027学年第一学期', undefined],
  // In some places the autumn is 下学期.
  ['2025学年上学期', undefined],
])('the semester %s', (text, id) => {
  expect(semesterWritten(text)).toBe(id);
});

test.each([
  ['2025—2026学年', '2025-2026'],
  ['2025学年', '2025-2026'],
  ['2025', undefined],
])('the school year %s', (text, id) => {
  expect(schoolYearWritten(text)).toBe(id);
});

const head = `标题: 两次等待的差别
日期: 2026年1月5日
作者: [du-fu]
摘要: 数了三十二节课。
topics: [waiting]
keywords: 等待、提问，倾听
PaperType: survey
publication: unpublished
`;

describe('fields under their Chinese names', () => {
  test('are understood, and written under their own', () => {
    const text = `---\n${head}---\n\n字。\n`;
    const { data, faults } = readFile('papers', 'papers/a.mdx', text);
    expect(faults).toEqual([]);
    expect(data).toMatchObject({
      title: '两次等待的差别',
      date: '2026-01-05',
      keywords: ['等待', '提问', '倾听'],
      paperType: 'survey',
    });
    const fixed = fixText('papers', text);
    expect(fixed).toContain('title: 两次等待的差别\ndate: 2026-01-05\nauthors: [du-fu]\n');
    expect(fixed).toContain('keywords: [等待, 提问, 倾听]\npaperType: survey\n');
    expect(fixText('papers', fixed)).toBe(fixed);
  });

  test('are told where the same field is there already', () => {
    const text = mdx(paperFields, '字。').replace('date:', '标题: 又一个\ndate:');
    const { faults } = readFile('papers', 'papers/a.mdx', text);
    expect(faults).toMatchObject([{ id: 'field-unknown', found: '标题' }]);
  });

  test('inside of lists too', async () => {
    const { faults, records } = await readFiles(
      smallSchool({
        'groups/hill.yml':
          '名称: 小山组\nkind: 教研组\n组长: 李白白\n组员:\n  - { id: 李白白, 加入: 2025年9月1日 }\n',
      }),
    );
    expect(faults.filter(({ file }) => file === 'groups/hill.yml')).toEqual([]);
    expect(records.groups[0]?.data.members).toMatchObject([{ id: 'li-bai', from: '2025-09-01' }]);
  });
});

test.each([
  ['keywords:\n  － 等待\n  － 提问\n  － 倾听', 'keywords:\n  [等待, 提问, 倾听]'],
  ['keywords:\n  -\u3000等待\n  -\u3000提问\n  -\u3000倾听', 'keywords:\n  [等待, 提问, 倾听]'],
  ['keywords:\n  1. 等待\n  2. 提问\n  3. 倾听', 'keywords:\n  [等待, 提问, 倾听]'],
])('lines that YAML takes for one text: %j', (written, meant) => {
  const text = mdx(paperFields, '字。').replace('paperType:', `${written}\npaperType:`);
  const { data, faults } = readFile('papers', 'papers/a.mdx', text);
  expect(faults).toEqual([]);
  expect(data).toMatchObject({ keywords: ['等待', '提问', '倾听'] });
  expect(fixText('papers', text)).toContain(`${meant}\n`);
});

describe('the file of the school', () => {
  const text = `校名：小山学校
简称: 小山
purpose: 只为测试: 而有的学校。
semesters:
  － { id: 2025—2026学年第一学期, start: 2025年9月1日, end: 2026/1/30 }
vocabulary:
  学科:
\t- { id: body-art, name: 体艺 }
today: 2026-06-01
sample: 是
`;

  test('is mended in the same way', () => {
    const fixed = fixSchool(text);
    expect(fixed).toContain('name: 小山学校\nshortName: 小山\n');
    expect(fixed).toContain('{ id: 2025-2026-1, start: 2025-09-01, end: 2026-01-30 }');
    expect(fixed).toContain("purpose: '只为测试: 而有的学校。'\n");
    expect(fixed).toContain('  subjects:\n');
    expect(fixed).toContain('sample: true\n');
    expect(fixSchool(fixed)).toBe(fixed);
    expect(fixSchool(text.replaceAll('\n', '\r\n'))).toBe(fixed.replaceAll('\n', '\r\n'));
  });

  test('can be read once it is', async () => {
    const broken = await readFiles(smallSchool({ 'school.yml': text }));
    expect(broken.faults.map(({ line }) => line)).toEqual([1, 3, 5, 8]);
    expect(broken.faults.every(({ hint }) => hint?.includes('--fix'))).toBe(true);
    const { school } = await readFiles(smallSchool({ 'school.yml': fixSchool(text) }));
    expect(school).toMatchObject({ name: '小山学校', sample: true });
  });

  test('its own words are understood by their names', async () => {
    const { records, faults } = await readFiles(
      smallSchool({
        'school.yml': fixSchool(text),
        'teachers/li-bai.yml': 'name: 李白白\nstatus: 在职\nsubjects: [体艺]\n',
      }),
    );
    expect(faults.filter(({ file }) => file.startsWith('teachers/'))).toEqual([]);
    expect(records.teachers.find(({ id }) => id === 'li-bai')?.data.subjects).toEqual(['body-art']);
  });
});
