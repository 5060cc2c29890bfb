/** Writing that is plain for the most part, with something in it now and then that is not. */
import fc from 'fast-check';

const plain = [
  ...['甲', '乙丙', '好', 'a', '12', '“引”', '（注）', '《书》', '，', '。', '——', '…', '·', ' '],
  ...['**重**', '*轻*', '**“重”**', '*（轻）*', '[题](/lessons/a/)', '[站](https://a.cn/x?y=1#z)'],
];
const odd = [
  ...'!().:-+=|$#>/"\'~_*`[]\\&@<{}'.split(''),
  ...['**', '***', '__', '](', '[a]', '[b][a]', '![图](./a.png)', '`码`', '$x$', '~~删~~'],
  ...['http', 'https://a.cn', 'www.a.cn', 'a@b.cn', '&amp;', '<b>', '</b>', '<br />', '{x}'],
  ...['\t', '  ', '\n', '\u3000', '\u00a0', '\u200b', '\u2028', '😀', '𠮷', '①', 'é', '한', 'か'],
];
const starts = [
  ...['', '', '', '', '', '- ', '- ', '1. ', '2. ', '> ', '## ', '# ', '| 甲 | 乙 |'],
  ...['| --- | ---: |', '|:-:|---|', '| 一 | *二* |', '| 一 || 二 |'],
];
const oddStarts = [
  ...['* ', '+ ', '10. ', '2) ', '-', '#', '>', '1.', '|', '--- ', '---', '***', '===', '----'],
  ...['####### ', '##', '- - ', '- [x] ', '-  ', '> > ', '> - ', '  ', '    ', '\t', '\u3000'],
  ...['<Callout type="note">', '</Callout>', '<Figure src="./a.png" alt="图" />', '<b>', '</b>'],
  ...['<Dialogue>', '</Dialogue>', '```', '~~~', '$$', '[^1]: ', '[a]: b', '{', '}', '[^1]'],
];

const mostly = (common: readonly string[], rare: readonly string[], weight: number) =>
  fc.oneof(
    { weight, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );

const line = fc
  .tuple(mostly(starts, oddStarts, 6), fc.array(mostly(plain, odd, 15), { maxLength: 6 }))
  .map(([start, words]) => start + words.join(''));

/** Up to ten lines, most of them with an empty line after them. */
export const plainWriting = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n \n')), {
    maxLength: 10,
  })
  .map((written) => written.flat().join(''));
