/** Signs that look like those of a list and make none. */
import type { Mend } from '../guard/findings.ts';
import { HAN, replaced, WORD, type Rule } from './mark.ts';
import type { Line } from './prose.ts';

const ITEM = new RegExp(String.raw`^(?:([-*])|(\d{1,3})([.)]))(?=${WORD})(?!\2\d)`, 'u');

/** Lines that begin as items of a list would, were there a space. */
export const lists: Rule = ({ lines, inItem = false }) => {
  const items = lines.map((line) => ({ line, mark: ITEM.exec(line.text) }));
  const marked = items.filter((one) => one.mark !== null);
  const [first] = marked;
  if (first === undefined) return [];
  const kind = kindOf(first.mark);
  if (marked.some(({ mark }) => kindOf(mark) !== kind)) return [];
  // One alone within a paragraph is a word that happens to stand there, and `-verbose` one of a program.
  const isProse = HAN.test(first.line.text.charAt(first.mark?.[0].length ?? 0));
  const goesOn = inItem && first !== items[0];
  if (marked.length === 1 && (goesOn ? !isProse : first !== items[0] || !isProse)) return [];
  const { line, mark } = first;
  const sign = mark?.[0] ?? '';
  const interrupts = mark?.[1] !== undefined || mark?.[2] === '1' || first === items[0];
  return [
    {
      id: 'mark-unread',
      at: line.start,
      found: line.text,
      message: `列表的“${sign}”后面少一个空格，不会排成列表。`,
      allowed: `${sign} ${line.text.slice(sign.length)}`,
      ...((marked.length > 1 || goesOn) && interrupts
        ? {
            mends: marked.map((one) =>
              replaced(one.line.start + (one.mark?.[0].length ?? 0), 0, ' '),
            ),
          }
        : {}),
    },
  ];
};

/** Signs that stand before the items of a list elsewhere; a dash may also be one of speech. */
const BULLET = /^(?:[•·●○◆◇■□▪‣－–][ \u3000]*|—(?!—)[ \u3000]*)(?=[^\s—－–-])/u;

/** Items behind points and full-width dashes, of which Markdown makes one running line. */
export const bullets: Rule = ({ lines }) => {
  const marks = lines.map(({ text }) => BULLET.exec(text)?.[0]);
  const first = marks.findIndex((mark, i) => mark !== undefined && marks[i + 1] !== undefined);
  const [line, mark] = [lines[first], marks[first]];
  if (line === undefined || mark === undefined) return [];
  const alike = marks.every((one) => one === undefined || one.charAt(0) === mark.charAt(0));
  return [
    {
      id: 'mark-unread',
      at: line.start,
      found: line.text,
      message: `“${mark.trim()}”在这里不是列表的记号，几行会连成一段。`,
      allowed: `- ${line.text.slice(mark.length)}`,
      ...(alike
        ? {
            mends: lines.flatMap(({ start }, i) => {
              const one = marks[i];
              return one === undefined ? [] : [replaced(start, one.length, '- ')];
            }),
          }
        : {}),
    },
  ];
};

function kindOf(mark: RegExpExecArray | null): string {
  return mark?.[1] ?? mark?.[3] ?? '';
}

/** Numbers that Markdown makes no list of, so that the lines run on. */
const NUMBERED: readonly [RegExp, (found: string) => number][] = [
  [/^（(\d{1,3})）/, Number],
  [/^\((\d{1,3})\)/, Number],
  [/^(\d{1,3})[、．）]/, Number],
  [/^([①-⑳])/u, (sign) => sign.charCodeAt(0) - 0x245f],
  [/^([一二三四五六七八九十]{1,3})、/, chinese],
  [/^（([一二三四五六七八九十]{1,3})）/, chinese],
  [/^第([一二三四五六七八九十]{1,3})(?=[，、：])/, chinese],
  [/^([A-H])[.．、)）](?=[\p{Script=Han}“‘《（])/u, (sign) => sign.charCodeAt(0)],
];

function chinese(numeral: string): number {
  const digit = (sign: string): number => '一二三四五六七八九'.indexOf(sign) + 1;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  return (numeral.includes('十') ? (digit(tens ?? '') || 1) * 10 : 0) + digit(ones ?? '');
}

export const joined: Rule = ({ lines }) => {
  for (const [pattern, numberOf] of NUMBERED) {
    const marked = lines.flatMap((line, i) => {
      const found = pattern.exec(line.text)?.[1];
      return found === undefined ? [] : [{ line, before: lines[i - 1], number: numberOf(found) }];
    });
    const running = marked.slice(1).filter(({ before }) => before?.broken === false);
    const [first] = running;
    if (first === undefined) continue;
    const counts = marked.every(({ number }, i) => number === (marked[0]?.number ?? 0) + i);
    return [
      {
        id: 'lines-joined',
        at: first.line.start,
        found: first.line.text,
        message: '这一行和上一行之间没有空行，会连成一段。',
        ...(counts
          ? {
              mends: running.flatMap(({ before }) =>
                before === undefined ? [] : breakAfter(before),
              ),
            }
          : {}),
      },
    ];
  }
  return [];
};

function breakAfter({ text, start }: Line): Mend[] {
  const end = text.trimEnd().length;
  return [{ start: start + end, end: start + text.length, text: '\\' }];
}
