import { describe, expect, test } from 'vitest';
import { components } from '../../../src/body/components/components.ts';
import { bodyOf, html, problemsOf, told } from './helpers.ts';

describe('components', () => {
  test.each(Object.entries(components))(
    'the example of %s in the guide is sound',
    (name, { example }) => {
      expect(bodyOf(example).nodes.length, name).toBeGreaterThan(0);
    },
  );

  test.each(Object.entries(components))(
    'every attribute of %s is explained in Chinese',
    (_name, { schema }) => {
      for (const attribute of Object.values(schema.shape)) {
        const meta = attribute.meta() as { title?: string; description?: string } | undefined;
        expect(meta?.title).toMatch(/\p{Script=Han}/u);
        expect(meta?.description).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  test.each([
    [
      '<Callout type="tip" title="议">\n- 一\n\n<Figure src="./a.png" alt="图" />\n</Callout>',
      '[callout tip 议]<ul>\n<li>一</li>\n</ul>[figure ./a.png 图 ][/callout]',
    ],
    ['<Callout type="note">一句</Callout>', '[callout note ]<p>一句</p>[/callout]'],
    [
      '> <Callout type="note">\n> 一句\n> </Callout>',
      '<blockquote>\n[callout note ]<p>一句</p>[/callout]\n</blockquote>',
    ],
    [
      '<Dialogue>\n师：看**图**\n生A: 好\n（笑）\n</Dialogue>',
      '[turn 师]看<strong>图</strong>[turn 生A]好[turn -]（笑）',
    ],
    ['<Dialogue>\n\n师：一\n\n生：二\n\n</Dialogue>', '[turn 师]一[turn 生]二'],
    [
      '<Dialogue>\n**师：**一\n**生A**：二\n师（笑着）：三\n</Dialogue>',
      '[turn 师]一[turn 生A]二[turn 师]（笑着）三',
    ],
    [
      '<Dialogue>\n师：见 https://a.cn/x：y\n</Dialogue>',
      '[turn 师]见 <a href="https://a.cn/x" rel="noopener noreferrer">https://a.cn/x</a>：y',
    ],
    [
      '<Observation>\n- 9:05 | 搭**积木** | 为什么？\n- 9:10｜收\n</Observation>',
      '[row 9:05]搭<strong>积木</strong>[thought]为什么？[row 9:10]收',
    ],
    ['<Compare before="原" after="后">\n讲\n---\n练\n</Compare>', '[原]<p>讲</p>[后]<p>练</p>'],
    [
      '<Compare before="原" after="后">\n\n- 讲\n\n***\n\n## 练\n\n</Compare>',
      '[原]<ul>\n<li>讲</li>\n</ul>[后]<h2 id="s-练">练</h2>',
    ],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('footnotes and headings inside components are found', () => {
    const body = bodyOf(
      '<Compare before="原" after="后">\n## 讲[^1]\n\n***\n\n练\n\n[^1]: 注\n</Compare>',
    );
    expect(body.headings).toEqual([{ depth: 2, id: 's-讲1', text: '讲' }]);
    expect(body.text.map(({ text }) => text)).toEqual(['原', '后', '讲', '练', '注']);
  });
});

describe('what is told about components', () => {
  test.each([
    ['<Calout type="note">a</Calout>', ['tag-unknown', 10], '<Callout>'],
    ['<callout type="note">a</callout>', ['tag-unknown', 10], '<Callout>'],
    ['<Callout type="nots">a</Callout>', ['attribute-invalid', 10], 'note'],
    ['<Callout type="note" titel="x">a</Callout>', ['attribute-invalid', 10], 'title'],
    ['<Callout>a</Callout>', ['attribute-invalid', 10], 'type="…"'],
    ['<Callout type>a</Callout>', ['attribute-invalid', 10], 'type="内容"'],
    ['<Callout type="note" type="tip">a</Callout>', ['attribute-invalid', 10], '一处'],
    [
      `<Callout type="note" title="${'长'.repeat(61)}">a</Callout>`,
      ['attribute-invalid', 10],
      '短',
    ],
    ['<Callout type={x}>a</Callout>', ['code-forbidden', 10], 'type="内容"'],
    ['<Callout type="note" {...x}>a</Callout>', ['code-forbidden', 10], '&#123;'],
    ['<Callout type="note" style="color:red">a</Callout>', ['attribute-invalid', 10], '网站'],
    ['<Callout type="note" onclick="x()">a</Callout>', ['attribute-invalid', 10], '网站'],
    ['<Callout type="note" className="x">a</Callout>', ['attribute-invalid', 10], '网站'],
    ['<Callout type="note" />', ['component-content', 10], '<Callout'],
    ['前<Callout type="note">a</Callout>', ['component-content', 10], '单独放一行'],
    ['<Figure src="./a.png" />', ['image-alt', 10], 'alt'],
    ['<Figure src="./a.png" alt=" " />', ['image-alt', 10], 'alt'],
    ['<Figure src="./a.png" alt="x">字</Figure>', ['component-content', 10], 'caption'],
    ['<Figure src="https://a.cn/b.png" alt="x" />', ['image-forbidden', 10], '下载'],
    ['<Dialogue>\n师：好\n大家好\n</Dialogue>', ['component-content', 12], '<Dialogue'],
    ['<Dialogue>\n师：\n</Dialogue>', ['component-content', 11], '<Dialogue'],
    ['<Dialogue>\n班上所有的同学：好\n</Dialogue>', ['component-content', 11], '<Dialogue'],
    ['<Dialogue>\n8:30：好\n</Dialogue>', ['component-content', 11], '<Dialogue'],
    ['<Dialogue>\n（笑）好（停）\n</Dialogue>', ['component-content', 11], '<Dialogue'],
    ['<Dialogue>\n师：好\n\n- 列表\n</Dialogue>', ['component-content', 13], '<Dialogue'],
    ['<Dialogue>\n师：![图](./a.png)\n</Dialogue>', ['image-forbidden', 11], '移出来'],
    ['<Dialogue />', ['component-content', 10], '<Dialogue'],
    ['<Observation>\n- 9:00 | 看\n- 看\n</Observation>', ['component-content', 12], '<Observation'],
    ['<Observation>\n- 1|2|3|4\n</Observation>', ['component-content', 11], '<Observation'],
    ['<Observation>\n9:00 | 看\n</Observation>', ['component-content', 11], '<Observation'],
    ['<Observation>\n-  | 看\n</Observation>', ['component-content', 11], '<Observation'],
    ['<Compare before="a" after="b">\nx\n</Compare>', ['component-content', 10], '<Compare'],
    [
      '<Compare before="a" after="b">\nx\n\n---\n\n---\n\ny\n</Compare>',
      ['component-content', 15],
      '<Compare',
    ],
    [
      '<Compare before="a" after="b">\n\n---\n\ny\n</Compare>',
      ['component-content', 12],
      '<Compare',
    ],
    ['<EntryLink to="x">a</EntryLink>', ['attribute-invalid', 10], 'lessons/'],
    ['[<EntryLink to="lessons/a"/>](https://a.cn)', ['component-content', 10], '分开'],
    ['<kbd class="x">a</kbd>', ['attribute-invalid', 10], '属性'],
    ['<br>a</br>', ['component-content', 10], '<br />'],
    ['<summary>x</summary>', ['component-content', 10], '<details>'],
    ['<details>\nx\n</details>', ['component-content', 10], '<summary>'],
    ['<mark>\n一\n\n二\n</mark>', ['component-content', 10], '分段'],
    ['<img src="x" />', ['tag-unknown', 10], '!['],
    ['<b>x</b>', ['tag-unknown', 10], '**'],
  ] as const)('%j', (source, expected, hint) => {
    const problems = problemsOf(source);
    expect(problems.map(({ id, line }) => [id, line])).toEqual([expected]);
    expect(problems[0]?.hint).toContain(hint);
    expect(problems[0]?.message).toMatch(/^[^a-z]*.*。$/u);
    expect(problems[0]?.found).toBeTruthy();
    expect(problems[0]?.allowed).toBeTruthy();
  });

  test('all problems of a body are told at once, in the order of the lines', () => {
    expect(
      told(
        '{a}\n\n<Callout type="x" b="c">\n[a](javascript:x)\n\n![](../b.svg)\n</Callout>\n\n<iframe />',
      ),
    ).toEqual([
      ['code-forbidden', 10],
      ['attribute-invalid', 12],
      ['attribute-invalid', 12],
      ['address-forbidden', 13],
      ['image-alt', 15],
      ['image-forbidden', 15],
      ['tag-unknown', 18],
    ]);
  });
});
