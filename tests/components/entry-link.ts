import { quoted, type ComponentCases } from '../components.ts';

export const cases: ComponentCases = {
  accepted: [
    [
      '前<EntryLink to="lessons/a">文</EntryLink>后',
      '<p>前[EntryLink lessons/a]文[/EntryLink]后</p>',
    ],
    ['<EntryLink to="lessons/a" />', '<p>[EntryLink lessons/a]</p>'],
  ],
  texts: [['前[链](/lessons/a/)后', ['前链后']]],
  refused: [
    ['<EntryLink to="x">a</EntryLink>', ['attribute-invalid', 10], 'lessons/'],
    ['[<EntryLink to="lessons/a"/>](https://a.cn)', ['component-content', 10], '分开'],
  ],
  attacks: {
    texts: [(text) => `<EntryLink to="lessons/a">${text}</EntryLink>`],
    addresses: [(address) => `<EntryLink to="${quoted(address)}">点</EntryLink>`],
  },
};
