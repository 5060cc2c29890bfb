/** What would stop a parser of MDX: told at once, each at its line, and mended where that is certain. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/house-style/house-style.ts';
import { readBody } from '../../../src/body/read-body.ts';
import { bodyOf, faultsOf, html, place, told } from './helpers.ts';

const mended = (source: string, math = false): string => {
  let text = source;
  for (let round = 0; round < 8; round += 1) {
    text = applyEdits(text, readBody(text, { ...place, math }).mends ?? []);
  }
  return text;
};

describe('all faults of a text are told at once', () => {
  test.each([
    [
      '分数 <60 的 {三} 人\n\n<br>\n\n<!-- 待查 -->\n\n见 <https://a.example/x>。',
      [
        ['body-syntax', 10],
        ['code-forbidden', 10],
        ['body-syntax', 12],
        ['body-syntax', 14],
        ['body-syntax', 16],
      ],
    ],
    [
      '{甲\n\n乙 {丙\n\n丁<8',
      [
        ['body-syntax', 10],
        ['body-syntax', 12],
        ['body-syntax', 14],
      ],
    ],
    [
      '<Callout type="note">\n\n甲\n\n<Figure src="./a.png" alt="图">\n\n乙 <p\n\n[x](javascript:x)',
      [
        ['body-syntax', 10],
        ['body-syntax', 14],
        ['body-syntax', 16],
        ['address-forbidden', 18],
      ],
    ],
    [
      '<div>\n\n一<font color="red">红</font>\n\n</div>\n\n> 引用 a<b\n\n- 项 {x}',
      [
        ['tag-unknown', 10],
        ['tag-unknown', 12],
        ['body-syntax', 16],
        ['code-forbidden', 18],
      ],
    ],
    [
      '<u>甲\n\n<u>乙\n\n</sub>',
      [
        ['body-syntax', 10],
        ['body-syntax', 12],
        ['body-syntax', 14],
      ],
    ],
  ])('%j', (source, faults) => {
    expect(told(source)).toEqual(faults);
  });

  test('a line that is told is the one on which the sign stands, in quotes and lists too', () => {
    const source = '> 一\n> 二 <3\n>\n> - 三\n>   四 {x\n';
    expect(faultsOf(source).map(({ line, column }) => [line, column])).toEqual([
      [11, 6],
      [14, 7],
    ]);
  });
});

describe('what is meant for certain is mended', () => {
  test.each([
    ['一<br>二<br/>三</br>', '一<br />二<br/>三<br />'],
    ['见<https://a.example/x>。', '见https://a.example/x。'],
    ['见<https://a.example/x>的', '见[https://a.example/x](https://a.example/x)的'],
    ['写信 <ban@school.example>。', '写信 ban@school.example。'],
    ['前<!-- 注 -->后', '前后'],
    ['一\n\n<!-- 两行\n\n注 -->\n\n二', '一\n\n\n二'],
    ['<style>p { color: red }</style>\n\n字', '\n字'],
    ['集合 {1, {2}}，a<b，<3 分', '集合 \\{1, \\{2}}，a&lt;b，&lt;3 分'],
    ['<div class="x">\n\n**字**\n\n</div>', '\n\n**字**\n\n'],
    ['<span style="x">红<b>字</b></span>', '红字'],
    ['<p>一</p><p>二</p>', '一<br />二'],
    ['<h3>题</h3>', '### 题'],
    ['<a href="https://a.example/x" target="_blank">文字</a>', '[文字](https://a.example/x)'],
    ['<img src="./banshu.png" alt="板书" width="300">', '![板书](./banshu.png)'],
    ['<code>x + 1</code>', '`x + 1`'],
    ['<sub class="x">2</sub>', '<sub >2</sub>'],
    ['a</sub>b', 'ab'],
    ['<Figure src="./a.png" alt="图">', '<Figure src="./a.png" alt="图" />'],
    ['[教案](./jiaoan.md)和[它][1]\n\n[1]: ../x.html', '教案和它\n\n'],
    ['![图](https://a.example/x.png)', '[图：图](https://a.example/x.png)'],
    ['![](img/a.gif)', '（图：a.gif）'],
    ['[![徽](x.svg)](https://a.example)', '[（图：徽）](https://a.example)'],
    ['## 题 ![图](./a.png)', '## 题 （图：图）'],
    ['[去](#没有的小标题)', '去'],
    [
      '<table>\n<tr><th>甲</th><th>乙</th></tr>\n<tr><td>一</td><td>二<br>三|四</td></tr>\n</table>',
      '\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二<br />三\\|四 |\n',
    ],
  ])('%j', (before, after) => {
    expect(mended(before)).toBe(after);
    expect(readBody(after, place).faults.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  test.each([
    ['a component without its end', '<Callout type="note">\n\n字'],
    ['a component with a wrong attribute', '<Callout type=note>字</Callout>'],
    ['a table that Markdown cannot hold', '<table><tr><td colspan="2">字</td></tr></table>'],
    ['code', '`{a} <b>` 与\n\n```\n<!-- x --> {y}\n```'],
    ['escapes', '\\{甲} \\<乙 &lt;丙'],
    ['tags of ours', 'H<sub>2</sub>O，<kbd>Ctrl</kbd>，<br />'],
    ['a formula', '$\\frac{a}{b} < 1$'],
  ])('%s is left alone', (_, source) => {
    expect(mended(source, true)).toBe(source);
  });
});

describe('an indented program is one', () => {
  test('its signs are its own', () => {
    expect(html('例：\n\n    if (a < b) {\n        c()\n    }\n')).toContain(
      '<code>if (a &#x3C; b) {\n    c()\n}\n</code>',
    );
  });

  test.each([
    [
      'a paragraph of Chinese set in by spaces',
      '    今天的课上，生A停了四秒。\n\n    后来他说了。',
    ],
    [
      'what is set in within a component',
      '<Callout type="note">\n\n    words set in\n\n</Callout>',
    ],
    ['what is set in within a list', '- 一\n\n    two'],
  ])('%s is none', (_, source) => {
    expect(html(source)).not.toContain('<pre');
  });
});

describe('an open block is told where it opens', () => {
  test.each([
    ['字\n\n```js\na\n\n## 题', 12],
    ['字\n\n~~~\na', 12],
    ['> ```\n> a', 10],
    ['字\n\n$$\na\n\n后来', 12],
    ['字\n\n$$a\nb$$\n\n后来', 12],
  ])('%j', (source, line) => {
    expect(told(source, true)).toEqual([['block-open', line]]);
  });

  test.each([
    '```\na\n```',
    '~~~~\n~~~\n~~~~',
    '> ```\n> a\n> ```',
    '- ```\n  a\n  ```',
    '$$\na\n$$',
  ])('%j is closed', (source) => {
    expect(told(source, true)).toEqual([]);
  });

  test('a formula whose marks stand beside it is mended', () => {
    expect(mended('$$a\nb$$\n\n后来', true)).toBe('$$\na\nb\n$$\n\n后来');
  });
});

describe('prices are no formulas', () => {
  test.each([
    '一本$5，两本$10。',
    '$5 和 $10',
    '从$3.5元涨到$4元',
    'US$20 or more, US$30 at most',
    '押金$100；退$80',
  ])('%s', (source) => {
    expect(html(source, true)).toBe(`<p>${source}</p>`);
  });

  test.each(['$x$和$y$', '$2x+1=5$，$3$', '$ x $', '$\\text{速度，米} = 3$', '价$5，式$x+1$'])(
    '%s has formulas',
    (source) => {
      expect(html(source, true)).toContain('<math');
    },
  );
});

describe('callouts of GitHub', () => {
  test.each([
    ['> [!NOTE]\n> 字', '[Callout note]<p>字</p>[/Callout]'],
    ['> [!tip] 先读\n> 字', '[Callout tip 先读]<p>字</p>[/Callout]'],
    ['> [!IMPORTANT]\n>\n> - 字', '[Callout important]<ul>\n<li>字</li>\n</ul>[/Callout]'],
    ['> [!WARNING]\n> **重**字', '[Callout warning]<p><strong>重</strong>字</p>[/Callout]'],
    ['> [!CAUTION] 当心\n>\n> 字', '[Callout caution 当心]<p>字</p>[/Callout]'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
    expect(bodyOf(source).nodes).toHaveLength(1);
  });

  test.each(['> [!INFO]\n> 字', '[!NOTE] 字', '一\n[!TIP]\n字'])(
    '%j is none, which is told',
    (source) => {
      expect(told(source)).toEqual([['mark-unread', source.startsWith('一') ? 11 : 10]]);
    },
  );
});

describe('links and pictures that are written nearly right', () => {
  test.each(['![图 一.png]', '见 ![ban-shu.JPG] 。', '甲\n![a.webp]\n乙'])(
    'a picture without an address is told: %s',
    (source) => {
      expect(told(source).map(([id]) => id)).toContain('mark-unread');
    },
  );

  test.each(['`![a.png]`', '\\![a.png]', '[a.png] 是文件名', '![注意]'])('silent: %s', (source) => {
    expect(told(source).map(([id]) => id)).not.toContain('mark-unread');
  });

  test('a link right behind a bare address gets its space, one behind a backslash is none', () => {
    const glued = 'https://a.example/x[看图](https://a.example/b)';
    expect(told(glued)).toEqual([['mark-unread', 10]]);
    expect(mended(glued)).toBe('https://a.example/x [看图](https://a.example/b)');
    expect(told('\\[看图](https://a.example/b)')).toEqual([]);
  });
});
