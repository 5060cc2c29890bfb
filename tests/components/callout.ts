import { quoted, type ComponentCases } from '../components.ts';

export const cases: ComponentCases = {
  accepted: [
    [
      '<Callout type="tip" title="议">\n- 一\n\n<Figure src="./a.png" alt="图" />\n</Callout>',
      '[Callout tip 议]<ul>\n<li>一</li>\n</ul>[Figure ./a.png 图][/Callout]',
    ],
    ['<Callout type="note">一句</Callout>', '[Callout note]<p>一句</p>[/Callout]'],
    [
      '> <Callout type="note">\n> 一句\n> </Callout>',
      '<blockquote>\n[Callout note]<p>一句</p>[/Callout]\n</blockquote>',
    ],
  ],
  texts: [['<Callout type="note" title="题">\n文\n</Callout>', ['题', '文']]],
  refused: [
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
  ],
  attacks: {
    texts: [
      (text) => `<Callout type="note" title="${quoted(text)}">一</Callout>`,
      (text) => `<Callout type="${quoted(text)}">一</Callout>`,
    ],
    tags: [(tag) => `<Callout type="note">${tag}</Callout>`],
    programs: [
      (program) => `<Callout type="note">${program}</Callout>`,
      (program) => `<Callout type=${program}>一</Callout>`,
      (program) => `<Callout type="note" title=${program}>一</Callout>`,
    ],
  },
};
