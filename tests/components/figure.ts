import { quoted, type ComponentCases } from '../components.ts';

export const cases: ComponentCases = {
  accepted: [
    ['<Figure src="./a.png" alt="图" caption="注" />', '[Figure ./a.png 图 注]'],
    ['前<Figure src="./a.png" alt="图" />后', '<p>前</p>[Figure ./a.png 图]<p>后</p>'],
  ],
  texts: [['前\n\n![替](./a.png "注")\n\n后', ['前', '注', '后']]],
  refused: [
    ['<Figure src="./a.png" />', ['image-alt', 10], 'alt'],
    ['<Figure src="./a.png" alt=" " />', ['image-alt', 10], 'alt'],
    ['<Figure src="./a.png" alt="x">字</Figure>', ['component-content', 10], 'caption'],
    ['前<Figure src="./a.png" alt="x">字</Figure>后', ['component-content', 10], 'caption'],
    ['<Figure src="https://a.cn/b.png" alt="x" />', ['image-forbidden', 10], '下载'],
  ],
  attacks: {
    texts: [(text) => `<Figure src="./a.png" alt="${quoted(text)}" caption="${quoted(text)}" />`],
    addresses: [(address) => `<Figure src="${quoted(address)}" alt="图" />`],
  },
};
