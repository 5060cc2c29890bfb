import { quoted, type ComponentCases } from '../components.ts';

export const cases: ComponentCases = {
  accepted: [
    [
      '<Observation title="区角">\n- 9:05 | 搭**积木** | 为什么？\n- 9:10｜收\n</Observation>',
      '[Observation 区角][part 9:05][part]搭<strong>积木</strong>[part]为什么？[part 9:10][part]收[/Observation]',
    ],
  ],
  texts: [['<Observation>\n- 早上 | 看 | 想\n</Observation>', ['早上', '看', '想']]],
  refused: [
    ['<Observation>\n- 9:00 | 看\n- 看\n</Observation>', ['component-content', 12], '<Observation'],
    ['<Observation>\n- 1|2|3|4\n</Observation>', ['component-content', 11], '<Observation'],
    ['<Observation>\n9:00 | 看\n</Observation>', ['component-content', 11], '<Observation'],
    ['<Observation>\n-  | 看\n</Observation>', ['component-content', 11], '<Observation'],
  ],
  attacks: {
    texts: [
      (text) =>
        `<Observation title="${quoted(text)}">\n- 9:05 | ${text} | ${text}\n- ${text.slice(0, 12)} | 一\n</Observation>`,
    ],
  },
};
