import { unified } from 'unified';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { fault, type Fault } from '../../../src/model/faults/fault.ts';
import { gateComment } from '../../../src/gate/gate-comment.ts';
import { gateResultOf, parseGateResult } from '../../../src/gate/gate-result.ts';

const file = 'src/content/papers/a.mdx';
const mistake = fault('reference-unknown', { file, line: 4 }, '没有代号为“li-bo”的教师。');
const doubt = fault('entry-removed', { file, line: 1 }, '论文“a”被删去了。');
const content = (...faults: Fault[]) => gateResultOf('content', [], faults, 12);

describe('what the author reads', () => {
  test('when all is well', () => {
    expect(gateComment({ result: content(), paths: [file] })).toBe(
      '内容检查通过，一共看了 12 篇。谢谢！接下来由同事来读。',
    );
  });

  test('when something has to be mended: what must be comes first, with the way out', () => {
    const comment = gateComment({ result: content(doubt, mistake), paths: [file] });
    expect(comment).toMatch(
      /^有 1 处需要修改.*\n\n```text\nsrc\/content\/papers\/a\.mdx:4 {2}没有/,
    );
    expect(comment.indexOf('怎样改：')).toBeLessThan(comment.indexOf('也可以：'));
    expect(comment).toContain('[entry-removed]');
  });

  test('when the program is touched as well', () => {
    const comment = gateComment({ result: content(), paths: [file, 'bin/check.mjs'] });
    expect(comment).toMatch(
      /^\*\*这次修改还动了程序文件\*\* `bin\/check\.mjs`，请拆成两个合并请求/,
    );
  });

  test('when the check itself is touched, its result counts for nothing', () => {
    const paths = [file, '.github/workflows/check.yml'];
    const comment = gateComment({ result: content(), paths });
    expect(comment).toContain('检查的结果不能作数');
    expect(comment).not.toContain('检查通过');
  });

  test('when the check came to no result', () => {
    const comment = gateComment({ paths: [file], run: 'https://host.example/runs/1' });
    expect(comment).toContain('检查没有跑完，不是你的错');
    expect(comment).toContain('https://host.example/runs/1');
  });

  test('when a new paper is near to past work, what to do about it', () => {
    const note = {
      file,
      verdict: '和本校库 12 条比较：1 项高度相近。',
      hits: ['1. 【高度相近】甲'],
    };
    const comment = gateComment({
      result: gateResultOf('content', [], [], 12, [note]),
      paths: [file],
    });
    expect(comment).toContain('谢谢！');
    expect(comment).toMatch(
      /\*\*选题查新\*\*.*\n\n```text\nsrc\/content\/papers\/a\.mdx\n和本校库/,
    );
  });

  test('nothing, when only the program is touched', () => {
    const result = gateResultOf('maintenance', ['bin/a.ts'], [], 0);
    expect(gateComment({ result, paths: ['bin/a.ts'] })).toBe('');
  });
});

describe('what a stranger wrote', () => {
  const hostile = [
    '@everyone 看 https://evil.example www.evil.example #1',
    '```\n# 大标题\n<img src=x onerror=alert(1)>',
    '![图](https://evil.example/a.png) [点](javascript:alert(1))',
    '````\n~~~\n</details>',
    '\u202e\u0000',
  ];

  test('stays text: no link, mention, image, heading or tag comes of it', () => {
    const faults = hostile.map((words) => ({
      ...fault('file-name', { file: `a\`${words}`, line: 1 }, words, { found: words }),
      hint: words,
    }));
    const paths = [file, ...hostile, ...hostile.map((words) => `\`${words}\``)];
    const notes = hostile.map((words) => ({ file: words, verdict: words, hits: [words, words] }));
    const result = gateResultOf('content', [], faults, 12, notes);
    const comment = gateComment({ result, paths });
    const kinds = new Map<string, number>();
    const text: string[] = [];
    visit(unified().use(remarkParse).use(remarkGfm).parse(comment), (node) => {
      kinds.set(node.type, (kinds.get(node.type) ?? 0) + 1);
      if (node.type === 'text') text.push(node.value);
    });
    expect([...kinds.keys()].sort()).toEqual([
      'code',
      'inlineCode',
      'paragraph',
      'root',
      'strong',
      'text',
    ]);
    // The faults, and the notes on topics.
    expect(kinds.get('code')).toBe(2);
    expect(text.join('')).not.toMatch(/evil|everyone|大标题|onerror/);
    expect(comment).not.toContain('\u202e');
  });

  test('never makes a comment longer than a host takes', () => {
    const long = fault('file-name', { file, line: 1 }, '长'.repeat(1_900));
    const note = { file, verdict: '长', hits: Array<string>(3).fill('长'.repeat(1_900)) };
    const faults = Array.from({ length: 200 }, () => long);
    const result = gateResultOf('content', [], faults, 1, Array(5).fill(note));
    const comment = gateComment({ result, paths: [file] });
    expect(comment.length).toBeGreaterThan(20_000);
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/还有 \d+ 处没有列在这里。/);
  });
});

describe('a result that comes back as a file', () => {
  test('is read as it was written', () => {
    const result = content(mistake, doubt);
    expect(parseGateResult(JSON.stringify(result))).toEqual(result);
  });

  test('never grows beyond what may be read back', () => {
    const many = Array.from({ length: 500 }, () => ({ ...mistake, found: '长'.repeat(5_000) }));
    const outside = Array.from({ length: 500 }, (_, i) => `bin/${i}.ts`);
    const note = { file, verdict: '长', hits: Array<string>(9).fill('长'.repeat(5_000)) };
    const result = gateResultOf('mixed', outside, many, 1, Array(9).fill(note));
    expect(result).toMatchObject({ more: 300 });
    expect(parseGateResult(JSON.stringify(result))).toEqual(result);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another shape', '[]'],
    ['a field we do not know', JSON.stringify({ ...content(), number: 7 })],
    ['a kind we do not know', JSON.stringify({ ...content(), kind: 'fine' })],
    ['a fault we do not know', JSON.stringify(content({ ...mistake, id: 'x' as 'file-name' }))],
    ['a number that is none', JSON.stringify({ ...content(), checked: '1; rm' })],
    ['too much', JSON.stringify({ ...content(), faults: Array(201).fill(mistake) })],
  ])('is taken for none when it is %s', (_, json) => {
    expect(parseGateResult(json)).toBeUndefined();
  });
});
