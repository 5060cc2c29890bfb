import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../cpu.ts';
import { parseYaml, splitFrontmatter } from '../../../src/yaml/frontmatter.ts';

const file = 'lessons/a.mdx';
const place = { file, firstLine: 2 };

const read = (source: string) => {
  const result = parseYaml(source, place);
  if ('faults' in result) throw new Error(result.faults.map(({ message }) => message).join('\n'));
  return result;
};
const told = (source: string) => {
  const result = parseYaml(source, place);
  return 'faults' in result ? result.faults : [];
};

describe('splitFrontmatter', () => {
  test.each([
    [
      '---\na: 1\n---\n\n正文',
      { frontmatter: 'a: 1', frontmatterLine: 2, body: '\n正文', bodyLine: 4 },
    ],
    [
      '\uFEFF---\r\na: 1\r\nb: 2\r\n---\r\n正\r\n文',
      { frontmatter: 'a: 1\nb: 2', frontmatterLine: 2, body: '正\n文', bodyLine: 5 },
    ],
    ['---  \n---\n', { frontmatter: '', frontmatterLine: 2, body: '', bodyLine: 3 }],
    ['---\na: 1\n---', { frontmatter: 'a: 1', frontmatterLine: 2, body: '', bodyLine: 4 }],
    [
      '---\na: "x ---"\n---\n一\n\n---\n\n二',
      { frontmatter: 'a: "x ---"', frontmatterLine: 2, body: '一\n\n---\n\n二', bodyLine: 4 },
    ],
  ])('%j', (source, expected) => {
    expect(splitFrontmatter(source, file)).toEqual(expected);
  });

  test.each([
    ['正文', 1],
    ['', 1],
    ['\n---\na: 1\n---', 1],
    ['———\na: 1\n———', 1],
    ['---\na: 1', 1],
    ['---\na: 1\n——\n正文', 3],
  ])('%j has none', (source, line) => {
    const result = splitFrontmatter(source, file);
    expect('faults' in result && result.faults).toMatchObject([
      { id: 'frontmatter-missing', file, line },
    ]);
  });
});

describe('parseYaml', () => {
  test('gives plain data', () => {
    expect(
      read('title: 图书角\ndate: 2025-09-19\nauthors:\n  - zhang\nmath: true\nround: 2').data,
    ).toEqual({
      title: '图书角',
      date: '2025-09-19',
      authors: ['zhang'],
      math: true,
      round: 2,
    });
  });

  test.each(['2025-09-19', '2025-09-19T10:00:00Z', '08:30', 'yes', 'no', 'on', '0b1', '1_000'])(
    '%s stays a string in the core schema',
    (value) => {
      expect(read(`a: ${value}`).data).toEqual({ a: value });
    },
  );

  test('nothing at all is an empty record', () => {
    const { data, lineOf } = read('');
    expect(data).toEqual({});
    expect(lineOf(['title'])).toEqual({ line: 2, column: 1 });
    expect(read('# 注释').data).toEqual({});
  });

  test('knows where everything stands', () => {
    const { lineOf } = read(
      'title: x\nauthors:\n  - zhang\n  - li\nplan:\n  - goal: g\n    steps: [a, b]',
    );
    expect(lineOf(['title'])).toEqual({ line: 2, column: 1 });
    expect(lineOf(['authors', 1])).toEqual({ line: 5, column: 5 });
    expect(lineOf(['plan', 0, 'steps'])).toEqual({ line: 8, column: 5 });
    expect(lineOf(['plan', 0, 'steps', 1])).toEqual({ line: 8, column: 16 });
    expect(lineOf(['plan', 0, 'missing'])).toEqual({ line: 7, column: 5 });
    expect(lineOf(['missing'])).toEqual({ line: 2, column: 1 });
    expect(lineOf(['title', 'deeper'])).toEqual({ line: 2, column: 1 });
  });

  test.each([
    ['a: &x 1', '锚点'],
    ['a: &x 1\nb: *x', '别名'],
    ['a: !!js/function "x"', '标签'],
    ['a: !x 1', '标签'],
    ['a: !!str 1', '标签'],
    ['<<: {a: 1}', '合并键'],
    ['__proto__: 1', '__proto__'],
    ['constructor: 1', 'constructor'],
    ['a:\n  prototype: 1', 'prototype'],
    ['"__proto__": {a: 1}', '__proto__'],
    ['? [a]\n: 1', '填写项的名称'],
    [`a: ${'['.repeat(25)}${']'.repeat(25)}`, '嵌套'],
    ['%YAML 1.1\n---\na: 1', '%'],
  ])('%j is forbidden', (source, word) => {
    const faults = told(source);
    expect(faults[0]).toMatchObject({ id: 'yaml-forbidden', file });
    expect(faults.map(({ message }) => message).join()).toContain(word);
  });

  test.each([
    ['title：图书角', 2, '全角冒号'],
    ['date: 2025-09-19\ntitle：图书角', 3, '全角冒号'],
    ['title：图书角\ndate: 2025-09-19', 2, '全角冒号'],
    ['title:图书角\ndate: 2025-09-19', 2, '少了一个空格'],
    ['title:图书角', 2, '少了一个空格'],
    ['a:\n\t- b', 3, 'Tab'],
    ['a: 1\ntitle: "图书角\ndate: 2025', 3, '引号'],
    ['a: 1\nb: 2\na: 3', 4, '两次'],
    ['title: 课例: 图书角', 2, '特殊符号'],
    ['a: 1\n  b: 2', undefined, ''],
    ['title: "书"的故事', 2, '特殊符号'],
    ['title: @x', 2, '特殊符号'],
    ['- a\n- b', 2, '一项一项'],
    ['只是文字', 2, '一项一项'],
    ['a: 1\n---\nb: 2', 3, '---'],
    ['a: [1, 2', undefined, ''],
  ])('%j is told', (source, line, words) => {
    const faults = told(source);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatchObject({
      id: 'yaml-invalid',
      file,
      ...(line === undefined ? {} : { line }),
    });
    expect(faults[0]?.message).toContain(words);
    expect(faults[0]?.message).toMatch(/。$/);
    expect(faults[0]?.found).toBeTruthy();
  });

  test.each([
    ['5,000 keys', Array.from({ length: 5000 }, (_, index) => `a${index}: 1`).join('\n')],
    ['3,000 lists in lists', '- '.repeat(3000)],
    ['10,000 brackets', '['.repeat(10_000)],
    ['10,000 brackets over lines', '[\n'.repeat(10_000)],
    ['3,000 keys of keys', '? '.repeat(3000)],
    [
      'maps by indentation',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('%s are refused at once', (_name, source) => {
    const start = cpuMs();
    expect(told(source)[0]?.id).toMatch(/^yaml-/);
    expect(cpuMs() - start).toBeLessThan(1_000);
  });

  test('a value in quotes may hold anything', () => {
    expect(read('title: "*课例*: 图书角 & 【一】"').data).toEqual({
      title: '*课例*: 图书角 & 【一】',
    });
  });
});
