/**
 * A body that is read piece by piece gives the tree that the parser gives for the whole:
 * node for node, place for place, mistake for mistake.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../../src/mdx/frontmatter.ts';
import { plainBlock } from '../../../src/mdx/plain/blocks.ts';
import { sideOf } from '../../../src/mdx/plain/emphasis.ts';
import { linesOf } from '../../../src/mdx/plain/lines.ts';
import { prescan } from '../../../src/mdx/prescan.ts';
import { parseBody } from '../../../src/mdx/stretches.ts';
import { parseTree } from '../../../src/mdx/syntax.ts';
import { generateSchool } from '../../bench/generate.ts';
import { anyMarkdown, anyMdx, anyText } from '../../security/nasty.ts';
import { payloads } from '../../security/payloads.ts';
import { teachersProse } from '../../security/teachers-prose.ts';
import { plainWriting } from './plain-writing.ts';

const TIMEOUT = 120_000;
const root = path.resolve(import.meta.dirname, '../../..');

function outcome(parse: typeof parseBody, source: string, math: boolean): unknown {
  try {
    return parse(source, math);
  } catch (error) {
    const { message, place } = error as { message: string; place?: unknown };
    return { message, place };
  }
}

function expectSame(written: string, math = false): void {
  // As `readBody` has it: what the gate before the parser refuses never comes here.
  const source = written.replace(/\r\n?/g, '\n');
  if (prescan(source, { file: 'a', firstLine: 1 }).length > 0) return;
  expect(outcome(parseBody, source, math)).toStrictEqual(outcome(parseTree, source, math));
}

const read = (text: string) => plainBlock(linesOf(text), 0);

describe('what most writing consists of is read without the parser', () => {
  test.each([
    ['a paragraph', '孩子等了三秒。'],
    ['a paragraph of two lines', '孩子等了三秒，\n又等了三秒。'],
    ['a word in bold', '要紧的是**“等待”**，不是*快*。'],
    ['a link', '见[《等待》](/readings/2025-09-24-a/)。'],
    ['a link elsewhere', '见[标准](https://example.org/a?b=1#c)。'],
    ['a heading', '## 第1次'],
    ['a list', '- 一\n- **二**'],
    ['a numbered list', '9. 一\n10. 二'],
    ['a quotation', '> 他说：“再等等。”'],
    ['a table', '| 组 | 次 |\n| --- | ---: |\n| 第1组 | *3* |\n| 第2组 |  |'],
    ['a rule', '---'],
  ])('%s', (_, text) => {
    const lines = text.split('\n').length;
    expect(read(text)?.next).toBe(lines);
    expect(read(`${text}\n\n别的。\n`)?.next).toBe(lines);
    expectSame(text);
    expectSame(`别的。\n\n${text}\n\n别的。\n`);
  });
});

describe('what is not sure is left to the parser', () => {
  test.each([
    ['emphasis in emphasis', '***重***'],
    ['emphasis that is not closed', '3*4'],
    ['emphasis of two lengths', '**重*'],
    ['emphasis beside a space', '** 重**'],
    ['emphasis beside a sign it does not know', '😀**重**'],
    ['a picture', '![图](./a.png)'],
    ['a bracket', '[甲]乙'],
    ['an address', '见 https://a.cn'],
    ['an address in a link', '[https://a.cn](https://a.cn)'],
    ['an entity', '甲&amp;乙'],
    ['a tag', '水是H<sub>2</sub>O'],
    ['a code', '按`Tab`'],
    ['a hard break', '一  \n二'],
    ['an indented line', '一\n 二'],
    ['a heading below', '一\n==='],
    ['a heading with marks after it', '## 一 ##'],
    ['a list right after a line', '一\n- 二'],
    ['a list in a list', '- 一\n  - 二'],
    ['a list with room between', '- 一\n\n- 二'],
    ['a list that goes on', '- 一\n\n  二'],
    ['two lists', '- 一\n* 二'],
    ['a task', '- [x] 一'],
    ['a quotation that goes on', '> 一\n二'],
    ['a short row', '| 一 | 二 |\n| --- | --- |\n| 三 |'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeUndefined();
    expectSame(text);
    expectSame(`别的。\n\n${text}\n\n别的。\n`);
  });
});

test('every entry of the example content', () => {
  const content = path.join(root, 'src/content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' });
  const entries = files.filter((file) => file.endsWith('.mdx'));
  expect(entries.length).toBeGreaterThan(40);
  for (const file of entries) {
    const parts = splitFrontmatter(readFileSync(path.join(content, file), 'utf8'), file);
    if ('problems' in parts) throw new Error(file);
    expectSame(parts.body);
    expectSame(parts.body, true);
  }
});

test('a text with everything in it', () => {
  expectSame(readFileSync(path.join(import.meta.dirname, 'fixtures/corpus.mdx'), 'utf8'), true);
});

test('a large school', () => {
  const { files, entries } = generateSchool({ entries: 60 });
  for (const file of entries) expectSame((files.get(file) ?? '').replace(/^---\n.*?\n---\n/s, ''));
});

test('what teachers type', () => {
  for (const { text } of teachersProse(500)) expectSame(text);
});

test(
  'what attackers write',
  () => {
    for (const { source, math } of payloads()) {
      expectSame(`甲。\n\n${source}\n\n- 乙\n- 丙\n`, math);
    }
  },
  TIMEOUT,
);

test(
  'emphasis beside every character it claims to know',
  () => {
    const known: string[] = [];
    for (let code = 0x20; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      // Of Han characters, all alike, every fiftieth.
      if (/[\u3400-\u9fff]/.test(character) && code % 50 > 0) continue;
      if (sideOf(character) !== undefined) known.push(character);
    }
    expect(known.length).toBeGreaterThan(500);
    for (const one of known) {
      const forms = ['a', '甲', '”', ' '].flatMap((other) => [
        `子${one}**${other}子**。`,
        `子${other}*${one}子*。`,
        `子**子${one}**${other}子`,
        `子*子${other}*${one}子`,
      ]);
      expectSame([...forms, `**${one}**`, `*${one}*子`].join('\n\n'));
    }
  },
  TIMEOUT,
);

describe('whatever is written', () => {
  test.each([
    ['for the most part plain', plainWriting, 3_000],
    ['any text', anyText, 500],
    ['anything like Markdown', anyMarkdown, 1_500],
    ['anything like Markdown with tags', anyMdx, 1_500],
  ] as const)(
    '%s',
    (_, writing, numRuns) => {
      fc.assert(fc.property(writing, fc.boolean(), expectSame), { numRuns });
    },
    TIMEOUT,
  );
});
