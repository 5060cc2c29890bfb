import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../cpu.ts';
import { prescan } from '../../../src/body/parse/prescan.ts';
import { readBody } from '../../../src/body/read-body.ts';
import { html, place, faultsOf, told } from './helpers.ts';

describe('addresses that are refused', () => {
  const links = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'java&NewLine;script:alert(1)',
    '<java script:alert(1)>',
    '<&#1;javascript:alert(1)>',
    '<&#8203;javascript:alert(1)>',
    '< javascript:alert(1)>',
    'javascript\\:alert(1)',
    '%6Aavascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>',
    'data:text/html;base64,PHN2Zz4=',
    'blob:https://a.cn/x',
    'file:///etc/passwd',
    'ftp://a.cn/x',
    'tel:123',
    'view-source:https://a.cn',
    '//evil.com/x',
    '\\\\\\\\evil.com',
    '/\\\\evil.com',
    'https:evil.com',
    'https:///evil.com',
    'https://user:word@evil.com/',
    'https://school.cn@evil.com/',
    'https://@evil.com/',
    'https://a.cn\\\\@evil.com',
    'https://',
    'http://[::1]:80/',
    'https://a cn/'.replace(' ', '&nbsp;'),
    '../../etc/passwd',
    '/lessons/../admin/',
    '/lessons/%2e%2e/',
    '/lessons/A/',
    '/admin/x/',
    './x.mdx',
    'x.html',
    '?q=1',
    '#',
    '#"onclick',
    'mailto:a',
    'mailto:a@b.cn?cc=all@b.cn&body=x',
  ];
  test.each(links)('[x](%s)', (address) => {
    expect(told(`[x](${address})`)).toEqual([['address-forbidden', 10]]);
  });
  test.each(links.filter((address) => !address.startsWith('<') && !address.includes(' ')))(
    '[x]: %s',
    (address) => {
      expect(told(`[x]\n\n[x]: ${address}`)).toEqual([['address-forbidden', 12]]);
      expect(told(`一\n\n[x]: ${address}`)[0]?.[0]).toBe('address-forbidden');
    },
  );

  test.each([
    'https://a.cn/b.png',
    '//a.cn/b.png',
    'data:image/png;base64,AAAA',
    'javascript:x',
    'file:///a.png',
    './a.svg',
    './a.SVG',
    './a.gif',
    './a.svg.png',
    './a.png?x',
    './a.png#x',
    './a%2epng',
    '../a.png',
    './../a.png',
    './b/a.png',
    '/a.png',
    '/images/../a.png',
    '/images/%2e%2e/a.png',
    '/images/x/a.png',
    '/images//a.png',
    '\\\\a.png',
    '.png',
    './.a.png',
    './a.png.',
    '<./a b.png>',
    './a.png&#0;',
    './a&#x202E;gnp.png',
  ])('![x](%s)', (address) => {
    expect(told(`![x](${address})`)).toEqual([['image-forbidden', 10]]);
  });
});

describe('programs', () => {
  test.each([
    ['{process.env.TOKEN}', 'code-forbidden'],
    ['一 {process.env.TOKEN} 二', 'code-forbidden'],
    ['{(() => { while (true) {} })()}', 'code-forbidden'],
    ["{await import('node:fs')}", 'code-forbidden'],
    ["import fs from 'node:fs'", 'code-forbidden'],
    ["import 'data:text/javascript,1'", 'code-forbidden'],
    ["import x from './a.txt?raw'", 'code-forbidden'],
    ["一\nimport x from 'y'", 'code-forbidden'],
    ["import {readFile} from 'node:fs'", 'code-forbidden'],
    ['export const a = 1', 'code-forbidden'],
    ['export default () => null', 'code-forbidden'],
    ['export {a}', 'code-forbidden'],
    ['export async function getStaticPaths() {}', 'code-forbidden'],
    ['{import.meta.glob("/**")}', 'code-forbidden'],
    ['<Callout type="note">{x}</Callout>', 'code-forbidden'],
    ['<Callout type={process.env.T}>a</Callout>', 'code-forbidden'],
    ['<Callout type={`note`}>a</Callout>', 'code-forbidden'],
    ['<Callout {...process.env}>a</Callout>', 'code-forbidden'],
    ['<Callout {...{type: "note"}}>a</Callout>', 'code-forbidden'],
    ['<kbd {...x}>a</kbd>', 'code-forbidden'],
    ['## {x}', 'code-forbidden'],
    ['| {x} |\n|---|\n| a |', 'code-forbidden'],
    ['[{x}](https://a.cn)', 'code-forbidden'],
    ['[^1]\n\n[^1]: {x}', 'code-forbidden'],
  ])('%j is refused', (source, id) => {
    expect(told(source).map(([first]) => first)).toContain(id);
    expect(readBody(source, place).body).toBeUndefined();
  });

  test('a word of a program in prose is a word', () => {
    expect(html('import 是英语的“进口”，export 是“出口”。')).toBe(
      '<p>import 是英语的“进口”，export 是“出口”。</p>',
    );
    expect(html('`import x from "y"` 与 `{x}`')).toContain('<code>');
  });
});

describe('tags of HTML', () => {
  const names =
    'script style iframe object embed svg math form input button textarea select base meta link img video audio source template noscript frame frameset applet marquee a div span p html head body title table portal dialog slot';
  test.each(
    names
      .split(' ')
      .flatMap((name) => [name, name.toUpperCase(), name.charAt(0).toUpperCase() + name.slice(1)]),
  )('<%s>', (name) => {
    expect(told(`<${name} />`)).toEqual([['tag-unknown', 10]]);
    expect(told(`一<${name} src="x" srcset="https://a.cn 2x" onerror="x">二</${name}>`)).toEqual([
      ['tag-unknown', 10],
    ]);
  });

  test.each([
    '<u onclick="x">a</u>',
    '<u style="position:fixed">a</u>',
    '<mark id="forms">a</mark>',
    '<details open="">\n<summary>a</summary>\n\nb\n</details>',
    '<details>\n<summary onclick="x">a</summary>\n\nb\n</details>',
    '<br class="x" />',
    '<Callout type="note" id="x">a</Callout>',
    '<Callout type="note" onmouseover="x">a</Callout>',
    '<Figure src="./a.png" alt="x" srcset="https://a.cn 2x" />',
    '<Figure src="./a.png" alt="x" onerror="x" />',
    '<EntryLink to="lessons/a" href="javascript:x">a</EntryLink>',
    '<Callout type="note" constructor="x">a</Callout>',
    '<Callout type="note" dangerouslySetInnerHTML="x">a</Callout>',
    '<Callout type="note" set:html="x">a</Callout>',
    '<Callout type="note" client:load="">a</Callout>',
  ])('%s', (source) => {
    expect(told(source)).toEqual([['attribute-invalid', expect.any(Number)]]);
  });

  test('__proto__ as an attribute is refused and pollutes nothing', () => {
    expect(readBody('<Callout type="note" __proto__="x">a</Callout>', place).body).toBeUndefined();
    expect(({} as { type?: string }).type).toBeUndefined();
  });

  test.each([
    '<constructor />',
    '<toString />',
    '<__proto__ />',
    '<a.b />',
    '<svg:script />',
    '<>x</>',
    '<Fragment />',
  ])('%s', (source) => {
    expect(told(source)).toEqual([['tag-unknown', 10]]);
  });

  test.each([
    '<javascript:alert(1)>',
    '<data:text/html,x>',
    '<!DOCTYPE html>',
    '<?php x ?>',
    '<![CDATA[x]]>',
    '<!-- x -->',
  ])('%s', (source) => {
    expect(readBody(source, place).body).toBeUndefined();
    expect(faultsOf(source)).toHaveLength(1);
  });

  test.each([
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['\\<img src=x onerror=y>', '<p>&#x3C;img src=x onerror=y></p>'],
    ['`<script>`', '<p><code>&#x3C;script></code></p>'],
    ['![" onerror="x](./a.png \'"onload="\')', '[Figure ./a.png " onerror="x "onload="]'],
    [
      '[x](https://a.cn/"onclick="x)',
      '<p><a href="https://a.cn/%22onclick=%22x" rel="noopener noreferrer">x</a></p>',
    ],
    [
      "[x](https://a.cn '\"><script>')",
      '<p><a href="https://a.cn" title="&#x22;><script>" rel="noopener noreferrer">x</a></p>',
    ],
    ['a\0b', undefined],
  ])('%j stays text', (source, expected) => {
    if (expected === undefined) expect(readBody(source, place).body).toBeUndefined();
    else expect(html(source)).toBe(expected);
  });

  test('whatever is given an id, it has the prefix', () => {
    const made = html('# a\n\n## b\n\n[^forms] [^forms]\n\n[^forms]: c\n\n### \n\n## constructor');
    const ids = [...made.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThanOrEqual(7);
    expect(ids.filter((id) => !id?.startsWith('s-'))).toEqual([]);
    expect(made).not.toMatch(/\sname=/);
  });

  test('no id of a writer is without the prefix', () => {
    expect(html('## forms\n\n## location')).toBe(
      '<h2 id="s-forms">forms</h2><h2 id="s-location">location</h2>',
    );
  });
});

describe('bombs', () => {
  const repeated = [
    '{',
    '[',
    '>',
    '*',
    '`',
    '<',
    '(',
    '_',
    '~',
    '![',
    '[^',
    '$',
    '{(',
    '> ',
    '- ',
    '1. ',
    '<u>',
    '</',
    '|',
    '**a',
    '*a ',
    'a* ',
    '[](',
    '{`',
    '$a',
  ];
  const bombs: [string, string][] = repeated.map((unit) => [
    `10,000 × ${unit}`,
    unit.repeat(10_000),
  ]);
  bombs.push(
    [
      'backticks of growing length',
      Array.from({ length: 600 }, (_, length) => '`'.repeat(length + 1)).join(' '),
    ],
    [
      'lists by indentation',
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    ],
    ['60,000 quotes', '\n> '.repeat(60_000)],
    ['quotes in lists in quotes', '> - > - > - > - a\n'.repeat(4_900)],
    [
      'a wide table of short rows',
      `${'|a'.repeat(90)}|\n${'|-'.repeat(90)}|\n${'|\n'.repeat(4_000)}`,
    ],
    // 18 KB of this overflow the stack of a parser that reads JavaScript.
    ['18 KB of nested brackets', `{${'('.repeat(18_000)}`],
    ['18 KB of nested brackets in lines', `{${'((((\n'.repeat(3_600)}`],
    ['nested brackets in an attribute', `<Callout type={${'('.repeat(18_000)}}>a</Callout>`],
    ['nested tags of one letter', '<a>'.repeat(3_000)],
    ['nested links', `${'['.repeat(3_000)}a${'](b)'.repeat(3_000)}`],
    ['link references without an end', '[a]: <'.repeat(5_000)],
    ['footnotes that are not there', '[^a]'.repeat(5_000)],
    ['addresses in a row', 'https://a.cn/('.repeat(5_000)],
    ['entities without an end', '&#x'.repeat(5_000)],
    ['an entity of a thousand digits', `[a](&#${'1'.repeat(3_000)};)`],
    ['strikethroughs', '~~a'.repeat(5_000)],
    ['lists that begin at every number', '1. a\n'.repeat(6_000)],
    ['lists of lists', '- - - - - - - a\n'.repeat(4_000)],
    ['tables of tables', '|-\n'.repeat(6_000)],
    ['definitions', Array.from({ length: 4_900 }, (_, i) => `[a${i}]: /b`).join('\n')],
    ['backslashes', '\\['.repeat(15_000)],
    ['lists behind a line break of old', `\r${'1. '.repeat(3_000)}`],
    ['nested emphasis', '*a '.repeat(700) + 'a*'.repeat(700)],
    ['nested tags', '<u>'.repeat(400) + '</u>'.repeat(400)],
    ['tags closed by text', '<u>/>'.repeat(900)],
    ['very long', '字'.repeat(200_001)],
  );
  test.each(bombs)('%s', (_name, source) => {
    const start = cpuMs();
    for (const math of [false, true]) {
      const { body, faults } = readBody(source, { ...place, math });
      expect(body).toBeUndefined();
      expect(faults.length).toBeGreaterThan(0);
    }
    // Well under a second each on an idle machine; the room is for busy ones.
    expect(cpuMs() - start).toBeLessThan(2_000);
  });

  // A few bytes of these abort a parser that takes `import` for a module.
  test.each([
    "import '",
    'import "',
    "import a from '",
    "import {a} from 'b",
    'import {"a',
    "export * from '",
    'export const a = `',
    "import ''''''''''\"\"\"\"",
    `import ${"'".repeat(150)}`,
    'import "\\',
    'import /',
    'export {',
    "import('a",
  ])('%j is read in an instant, and nothing of it is run', (source) => {
    const start = cpuMs();
    for (const body of [
      source,
      `一\n\n${source}`,
      `${source}\n\n二`,
      `> ${source}`,
      `- ${source}`,
    ]) {
      expect(() => readBody(body, place)).not.toThrow();
      const read = readBody(body, place).body;
      if (read) expect(JSON.stringify(read.nodes)).not.toMatch(/<(?!\/?(?:p|ul|li|blockquote)>)/);
    }
    expect(cpuMs() - start).toBeLessThan(2_000);
  });

  test.each(['\\sqrt'.repeat(399), '{'.repeat(30), '\\left('.repeat(300), `x${'^{a'.repeat(30)}`])(
    'the formula %j ends',
    (formula) => {
      const start = cpuMs();
      expect(() => readBody(`$${formula}$`, { ...place, math: true })).not.toThrow();
      expect(cpuMs() - start).toBeLessThan(2_000);
    },
  );

  test.each(['[', '{', '*', '>', '`'])('10,000 × %s never reach the parser', (mark) => {
    expect(prescan(mark.repeat(10_000), place)[0]).toMatchObject({
      id: 'body-too-complex',
      line: 10,
    });
  });

  test('the line of the trouble is told', () => {
    expect(prescan(`一\n\n${'['.repeat(100)}`, place)).toMatchObject([{ line: 12 }]);
  });

  test('ordinary writing is far from every limit', () => {
    const paragraph = `${'孩子们把积木（红的、蓝的）排成一列，**一边数一边说**：“还差三块！”:-) '.repeat(60)}\n\n`;
    expect(prescan(paragraph.repeat(30), place)).toEqual([]);
    expect(prescan('填空：______，________________。'.repeat(20), place)).toEqual([]);
  });
});
