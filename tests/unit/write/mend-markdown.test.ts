/** The one function that mends: byte by byte what it was apart from its mends, done at once, free of Node. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/intake/read-file.ts';
import { fixText } from '../../../src/write/fix.ts';
import { layOut } from '../../security/lay-out.ts';
import { mdx, paperFields } from '../../small-school.ts';

const head = mdx(paperFields, '').trimEnd();
const file = (body: string): string => `${head}\n${body}`;
const fixed = (text: string): string => fixText('papers', text);

describe('line breaks stay what they are', () => {
  const before = file('\n##第一次\n用 AI 备课\n\n-甲\n-乙\n\n一<br>二{三}\n');
  const after = file('\n## 第一次\n用AI备课\n\n- 甲\n- 乙\n\n一<br />二\\{三}\n');
  const mixed = (text: string): string => {
    const breaks = ['\r\n', '\n', '\r'];
    let at = 0;
    return text.replace(/\n/g, () => breaks[at++ % breaks.length] ?? '\n');
  };

  test.each([
    ['of Unix', (text: string) => text],
    ['of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['of old machines', (text: string) => text.replaceAll('\n', '\r')],
    ['of all of them', mixed],
    ['behind a mark of UTF-8', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('%s', (_, as) => {
    expect(fixed(as(before))).toBe(as(after));
    expect(fixed(as(after))).toBe(as(after));
  });

  test('fields that change places take theirs along', () => {
    const text = 'definition: 界定。\r\nname: 等待\naliases: [候 1 答]\r\n';
    expect(fixText('topics', text)).toBe('name: 等待\naliases: [候1答]\r\ndefinition: 界定。\r\n');
  });

  test('a last line without one gets that of the others', () => {
    expect(fixed(file('字').replaceAll('\n', '\r'))).toBe(file('字\n').replaceAll('\n', '\r'));
  });
});

describe('dashes of a Chinese keyboard around the head', () => {
  const near = (sign: string): string => file('\n字\n').replaceAll(/^---$/gm, sign);
  test.each(['———', '－－－', '——', ' ---'])('%s', (sign) => {
    expect(fixed(near(sign))).toBe(file('\n字\n'));
    expect(fixed(near(sign).replaceAll('\n', '\r\n'))).toBe(
      file('\n字\n').replaceAll('\n', '\r\n'),
    );
  });

  test('a text that only begins with dashes is left alone', () => {
    expect(fixed('———\n他说。\n')).toBe('———\n他说。\n');
  });
});

test('marks nobody sees are taken out', () => {
  expect(fixed(file('\n看\u200b这里\n'))).toBe(file('\n看这里\n'));
});

describe('names are left alone', () => {
  test.each([
    '《汤姆.索亚历险记》里的汤姆.索亚',
    '奥斯卡.王尔德和列夫.托尔斯泰',
    '见附件教案.初稿.docx',
    '网站是例子.中国，不带前缀',
    '图1:说明.png，教案 2.pdf',
    'https://a.example/a,b.c?d=e:f',
    '`甲.乙,丙`',
  ])('%s', (body) => {
    expect(fixed(file(`\n${body}\n`))).toBe(file(`\n${body}\n`));
  });
});

const pieces = fc.constantFrom(
  ...['孩子', '读书', 'AI', '3', ' ', '\n', '\n\n', '，', '。', '（', '）', '"', "'", '&lt;', '\\'],
  ...['<', '>', '{', '}', '</', '/>', '<br>', '<div>', '</div>', '<u>', '</u>', '<b>', '</b>'],
  ...['<!--', '-->', '<https://a.example/x>', '<a@b.example>', '<img src="x.png">', '<p>', '</p>'],
  ...[
    '<a href="https://a.example">',
    '</a>',
    '<h2>',
    '</h2>',
    '<td>',
    '<table>',
    '</table>',
    '<hr>',
  ],
  ...['##', '＃', '# ', '#　', '-', '*', '1.', '2.', '**', '==', '[[', ']]', '[', ']', '(', ')'],
  ...[
    '[文](',
    '[文]（',
    'https://a.example/x',
    './a b.png)',
    '！',
    '![图](b.gif)',
    '[^1]',
    '[^1]: 注',
  ],
  ...[
    '｜甲｜乙｜\n',
    '| --- | --- |\n',
    '|',
    '> ',
    '- ',
    '1. ',
    '    ',
    '```\n',
    '$',
    '$$',
    '（1）',
    '①',
  ],
  ...[
    '<Callout type="note">\n',
    '\n</Callout>\n',
    '> [!NOTE]\n',
    ':::tip\n',
    '[TOC]',
    '\r',
    '\r\n',
  ],
);
const bodies = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(''));

describe('a link that leads nowhere loses no word', () => {
  test.each([
    ['[文](孩子)', '文（孩子）'],
    ['[文](a.example)', '文（a.example）'],
    ['[文](./a.docx)', '文'],
    ['[文](a "孩子")', '文（a，孩子）'],
    ['[文](./教案.docx)', '文（./教案.docx）'],
    ['[文](javascript:a)', '文'],
    ['[文](#没有)', '文'],
  ])('%s', (before, after) => {
    expect(fixed(file(`\n看${before}\n`))).toBe(file(`\n看${after}\n`));
  });

  test.each([
    ['[文](www.a.example/x)', '[文](https://www.a.example/x)'],
    ['[文](https：//a.example)', '[文](https://a.example)'],
    ['[文](//a.example/x)', '[文](https://a.example/x)'],
    ['[文](lessons/river)', '[文](/lessons/river)'],
  ])('%s gets the address it was meant to have', (before, after) => {
    expect(fixed(file(`\n看${before}\n`))).toBe(file(`\n看${after}\n`));
  });
});

describe('whatever is written', () => {
  test('needs no second mending, and loses no word', { timeout: 120_000 }, () => {
    let taken = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const mended = fixed(file(`\n${body}\n`));
        expect(fixed(mended)).toBe(mended);
        for (const word of ['孩子', '读书']) {
          expect(countOf(mended, word)).toBe(countOf(visible(body), word));
        }
        const { body: read } = readFile('papers', 'papers/a.mdx', mended);
        if (read === undefined) return;
        taken += 1;
        expect(layOut(read.nodes)).not.toContain('undefined');
      }),
      { numRuns: 1_500 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  test('what is sound already is not touched', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const text = fixed(file(`\n${body}\n`));
        const { faults } = readFile('papers', 'papers/a.mdx', text);
        fc.pre(faults.length === 0);
        expect(fixed(text)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });
});

/** Comments go, whatever stands in them; what only names a heading that is not there may. */
function visible(body: string): string {
  return body.replace(/<!--[^]*?-->/g, '').replace(/\]\(#[^()\s]*(?=\))/g, '](#');
}

function countOf(text: string, word: string): number {
  return text.split(word).length - 1;
}

test('it knows no file and nothing of Node', () => {
  const seen = new Set<string>();
  const foreign: string[] = [];
  const look = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = readFileSync(name, 'utf8');
    for (const [, from = ''] of source.matchAll(
      /^(?:import|export)(?! type)[^;]*?from '([^']+)'/gm,
    )) {
      if (from.startsWith('node:')) foreign.push(`${name}: ${from}`);
      if (from.startsWith('.')) look(path.resolve(path.dirname(name), from));
    }
  };
  look(path.resolve(import.meta.dirname, '../../../src/write/fix.ts'));
  expect(seen.size).toBeGreaterThan(50);
  expect(foreign).toEqual([]);
});
