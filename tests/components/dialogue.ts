import type { ComponentCases } from '../components.ts';

export const cases: ComponentCases = {
  accepted: [
    [
      '<Dialogue>\n师：看**图**\n生A: 好\n（笑）\n</Dialogue>',
      '[Dialogue][part 师]看<strong>图</strong>[part 生A]好[part]（笑）[/Dialogue]',
    ],
    [
      '<Dialogue title="题">\n\n师：一\n\n生：二\n\n</Dialogue>',
      '[Dialogue 题][part 师]一[part 生]二[/Dialogue]',
    ],
    [
      '<Dialogue>\n**师：**一\n**生A**：二\n师（笑着）：三\n</Dialogue>',
      '[Dialogue][part 师]一[part 生A]二[part 师]（笑着）三[/Dialogue]',
    ],
    [
      '<Dialogue>\n师：见 https://a.cn/x：y\n</Dialogue>',
      '[Dialogue][part 师]见 <a href="https://a.cn/x" rel="noopener noreferrer">https://a.cn/x</a>：y[/Dialogue]',
    ],
  ],
  texts: [['<Dialogue title="题">\n师：说\n（笑）\n</Dialogue>', ['题', '说', '（笑）']]],
  refused: [
    ['<Dialogue>\n师：好\n大家好\n</Dialogue>', ['component-content', 12], '<Dialogue'],
    ['<Dialogue>\n师：\n</Dialogue>', ['component-content', 11], '<Dialogue'],
    ['<Dialogue>\n班上所有的同学：好\n</Dialogue>', ['component-content', 11], '<Dialogue'],
    ['<Dialogue>\n8:30：好\n</Dialogue>', ['component-content', 11], '<Dialogue'],
    ['<Dialogue>\n（笑）好（停）\n</Dialogue>', ['component-content', 11], '<Dialogue'],
    ['<Dialogue>\n师：好\n\n- 列表\n</Dialogue>', ['component-content', 13], '<Dialogue'],
    ['<Dialogue>\n师：![图](./a.png)\n</Dialogue>', ['image-forbidden', 11], '移出来'],
    ['<Dialogue />', ['component-content', 10], '<Dialogue'],
  ],
  attacks: {
    texts: [
      (text) => `<Dialogue title='${text.replaceAll("'", '&#39;')}'>\n师：${text}\n</Dialogue>`,
      (text) => `<Dialogue>\n${text.slice(0, 6)}：一\n</Dialogue>`,
    ],
    tags: [(tag) => `<Dialogue>\n师：${tag}\n</Dialogue>`],
  },
};
