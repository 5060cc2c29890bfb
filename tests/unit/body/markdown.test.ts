import { describe, expect, test } from 'vitest';
import { bodyOf, html, told } from './helpers.ts';

describe('Markdown becomes HTML', () => {
  test.each([
    ['中文**“重点”**。', '<p>中文<strong>“重点”</strong>。</p>'],
    ['中文~~“删去”~~。', '<p>中文<del>“删去”</del>。</p>'],
    ['3~6岁和7~9岁', '<p>3~6岁和7~9岁</p>'],
    ['同伴\n互助', '<p>同伴互助</p>'],
    ['peer\nobservation', '<p>peer\nobservation</p>'],
    ['一  \n二', '<p>一<br>\n二</p>'],
    ['## 一 二', '<h2 id="s-一-二">一 二</h2>'],
    ['# 大\n\n## 小', '<h2 id="s-大">大</h2><h3 id="s-小">小</h3>'],
    ['## 同\n\n## 同', '<h2 id="s-同">同</h2><h2 id="s-同-1">同</h2>'],
    ['`{x}` 与 \\{y\\} 与 &#123;z&#125;', '<p><code>{x}</code> 与 {y} 与 {z}</p>'],
    ['a < b，a &lt; c', '<p>a &#x3C; b，a &#x3C; c</p>'],
    ['H<sub>2</sub>O<br/>按<kbd>Ctrl</kbd>', '<p>H<sub>2</sub>O<br>按<kbd>Ctrl</kbd></p>'],
    ['<mark>\n重点\n</mark>', '<p><mark>重点</mark></p>'],
    [
      '<details>\n<summary>板书</summary>\n\n内容\n\n</details>',
      '<details><summary>板书</summary><p>内容</p></details>',
    ],
    [
      '<details><summary>板书</summary>内容</details>',
      '<details><summary>板书</summary><p>内容</p></details>',
    ],
    [
      '```js\nlet a = {b}<c>\n```',
      '<pre tabindex="0"><code class="language-js">let a = {b}&#x3C;c>\n</code></pre>',
    ],
    ['```" onclick=x\nv\n```', '<pre tabindex="0"><code>v\n</code></pre>'],
    ['> 引\n>\n> 文', '<blockquote>\n<p>引</p>\n<p>文</p>\n</blockquote>'],
    ['document.forms $x$', '<p>document.forms $x$</p>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('tables can be scrolled by finger and by keyboard, and align by class', () => {
    const page = html('| 甲 | 乙 |\n|:-:|---|\n| 1 | 2 |');
    expect(page).toMatch(
      /^<div class="table-wrap" tabindex="0" role="group" aria-label="表格：甲、乙"><table aria-label="表格：甲、乙">/,
    );
    expect(page).toContain('<td class="align-center">1</td>');
    expect(page).toMatch(/<\/table><\/div>$/);
    expect(page).not.toContain('align="');
  });

  test('a task list has named marks, no input', () => {
    const page = html('- [x] 备课\n- [ ] 听课');
    expect(page).toContain(
      '<span class="task task-done" role="img" aria-label="已完成"></span> 备课',
    );
    expect(page).toContain('<span class="task" role="img" aria-label="未完成"></span> 听课');
    expect(page).not.toContain('<input');
  });

  test('footnotes speak Chinese and every id has the prefix', () => {
    const page = html('正文[^甲]。\n\n[^甲]: 说明');
    expect(page).toContain('<h2 id="s-footnote-label">脚注</h2>');
    expect(page).toContain('aria-label="回到正文 1"');
    expect(page).toContain('aria-describedby="s-footnote-label"');
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(id).toMatch(/^s-/);
  });

  test('headings of depth 2 to 4 are listed', () => {
    expect(bodyOf('## 一\n\n### 二**重**\n\n#### 三\n\n##### 四').headings).toEqual([
      { depth: 2, id: 's-一', text: '一' },
      { depth: 3, id: 's-二重', text: '二重' },
      { depth: 4, id: 's-三', text: '三' },
    ]);
  });
});

describe('links', () => {
  test.each([
    [
      '[x](https://a.cn/b?c=d#e)',
      '<p><a href="https://a.cn/b?c=d#e" rel="noopener noreferrer">x</a></p>',
    ],
    ['[x](mailto:a@b.cn)', '<p><a href="mailto:a@b.cn">x</a></p>'],
    [
      '见https://a.cn/x，很好（https://b.cn）。',
      '<p>见<a href="https://a.cn/x" rel="noopener noreferrer">https://a.cn/x</a>，很好（<a href="https://b.cn" rel="noopener noreferrer">https://b.cn</a>）。</p>',
    ],
    ['写信给 a@b.cn 吧', '<p>写信给 <a href="mailto:a@b.cn">a@b.cn</a> 吧</p>'],
    ['www.a.cn', '<p><a href="http://www.a.cn" rel="noopener noreferrer">www.a.cn</a></p>'],
    [
      '## 一\n\n[上](#一)[上](#s-一)',
      '<h2 id="s-一">一</h2><p><a href="#s-%E4%B8%80">上</a><a href="#s-%E4%B8%80">上</a></p>',
    ],
    ['前[文](/lessons/a-1/)后', '<p>前[EntryLink lessons/a-1]文[/EntryLink]后</p>'],
    ['[文](../papers/b.mdx#小标题)', '<p>[EntryLink papers/b s-小标题]文[/EntryLink]</p>'],
    ['[文](/readings/c#%E4%B8%80)', '<p>[EntryLink readings/c s-一]文[/EntryLink]</p>'],
    ['[文][1]\n\n[1]: /reflections/d/', '<p>[EntryLink reflections/d]文[/EntryLink]</p>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('entries linked to are listed with their lines', () => {
    const source =
      '一\n\n[a](/lessons/a/)\n[b][1]<EntryLink to="papers/c" />\n\n[1]: ../readings/b.mdx';
    expect(bodyOf(source).links).toEqual([
      { to: 'lessons/a', line: 12 },
      { to: 'readings/b', line: 13 },
      { to: 'papers/c', line: 13 },
    ]);
  });

  test('a heading that is not there is told, with the nearest', () => {
    expect(told('## 导入环节\n\n[上](#导入环结)')).toEqual([['link-unknown', 12]]);
  });
});

describe('pictures', () => {
  test.each([
    ['![图](./a.png "注")', '[Figure ./a.png 图 注]'],
    ['![图](a.JPG)', '[Figure ./a.JPG 图]'],
    ['![图](/images/校门.webp)', '[Figure /images/校门.webp 图]'],
    ['![图][1]\n\n[1]: ./b.avif "注"', '[Figure ./b.avif 图 注]'],
    ['前\n![图](./a.jpeg)\n后', '<p>前</p>[Figure ./a.jpeg 图]<p>后</p>'],
    ['- ![图](./a.png)', '<ul>\n<li>\n[Figure ./a.png 图]\n</li>\n</ul>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('are listed with their lines', () => {
    expect(
      bodyOf('一\n\n![图](./a.png)\n\n<Figure src="/images/b.png" alt="图" />').images,
    ).toEqual([
      { src: './a.png', line: 12 },
      { src: '/images/b.png', line: 14 },
    ]);
  });
});

describe('formulas', () => {
  test('become MathML without a script or a handler', () => {
    const page = html('勾股 $a^{2}+b^2=c^2$\n\n$$\n\\frac{1}{2}\n$$', true);
    expect(page).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
    expect(page).toContain('<div class="math math-display" tabindex="0">');
    expect(page).toContain('<mfrac>');
    expect(page).not.toMatch(/<script|\son\w+=|href/i);
  });

  test.each([
    ['一\n\n$\\frac{1}$', [['body-syntax', 12]]],
    ['$\\nosuch$', [['formula-unknown', 10]]],
    ['$\\def\\a{b}\\a$', [['formula-command', 10]]],
    ['$\\newcommand{\\a}{b}$', [['formula-command', 10]]],
  ])('%j is told', (source, expected) => {
    expect(told(source, true)).toEqual(expected);
  });
});
