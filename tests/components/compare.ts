import { quoted, type ComponentCases } from '../components.ts';

export const cases: ComponentCases = {
  accepted: [
    [
      '<Compare before="原" after="后">\n讲\n---\n练\n</Compare>',
      '[Compare 原 后][part]<p>讲</p>[part]<p>练</p>[/Compare]',
    ],
    [
      '<Compare before="原" after="后">\n\n- 讲\n\n***\n\n## 练\n\n</Compare>',
      '[Compare 原 后][part]<ul>\n<li>讲</li>\n</ul>[part]<h2 id="s-练">练</h2>[/Compare]',
    ],
  ],
  texts: [['<Compare before="原" after="后">\n讲\n---\n练\n</Compare>', ['原', '后', '讲', '练']]],
  refused: [
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
  ],
  attacks: {
    texts: [
      (text) =>
        `<Compare before="${quoted(text).slice(0, 20)}" after="二">\n一\n\n---\n\n${text}\n</Compare>`,
    ],
    tags: [(tag) => `<Compare before="一" after="二">\n\n${tag}\n\n---\n\n二\n\n</Compare>`],
  },
};
