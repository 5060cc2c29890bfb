/** Signs at the start of a line that look like marks of Markdown and are none. */
import type { Mend } from '../guard/findings.ts';
import { replaced, type Rule } from './mark.ts';
import { BLOT, type Line } from './prose.ts';

const WORD = String.raw`[\p{L}“‘「『《〈（【]`;

const HEADING = new RegExp(String.raw`^([#＃]{1,6})([\u3000\u00A0 ]*)(?=${WORD}|\d)`, 'u');

const headings: Rule = ({ lines }) =>
  lines.flatMap(({ text, start }) => {
    const [whole, signs = '', room = ''] = HEADING.exec(text) ?? [];
    if (whole === undefined) return [];
    const wide = signs.includes('＃');
    const apart = room !== '';
    const digit = /\d/.test(text.charAt(whole.length));
    // `#教研#`, `#1` and `＃3` are words of their own.
    const isOne = signs.length === 1 && (isTag(text) || !HAN.test(text.charAt(whole.length)));
    if (!apart && (digit || isOne)) return [];
    const level = '#'.repeat(signs.length);
    return [
      {
        id: 'mark-unread',
        at: start,
        found: text,
        message: wide
          ? '小标题前面的“＃”是全角的，不会成为小标题。'
          : apart
            ? '小标题的“#”后面不是英文空格，不会成为小标题。'
            : '小标题的“#”后面少一个空格，不会成为小标题。',
        allowed: `${level} ${text.slice(whole.length)}`,
        ...(signs.length > 1 || apart || wide
          ? { mends: [replaced(start, whole.length, `${level} `)] }
          : {}),
      },
    ];
  });

function isTag(text: string): boolean {
  return /[#＃]/.test(text.slice(1)) || text.length > 30 || /[。！？；]$/.test(text.trimEnd());
}

const HAN = /[\p{Script=Han}\p{Pi}“‘《（【「『]/u;
const ITEM = new RegExp(String.raw`^(?:([-*])|(\d{1,3})([.)]))(?=${WORD})(?!\2\d)`, 'u');

/** Lines that begin as items of a list would, were there a space. */
const lists: Rule = ({ lines }) => {
  const items = lines.map((line) => ({ line, mark: ITEM.exec(line.text) }));
  const marked = items.filter((one) => one.mark !== null);
  const [first] = marked;
  if (first === undefined) return [];
  const kind = kindOf(first.mark);
  if (marked.some(({ mark }) => kindOf(mark) !== kind)) return [];
  // One alone within a paragraph is a word that happens to stand there, and `-verbose` one of a program.
  const isProse = HAN.test(first.line.text.charAt(first.mark?.[0].length ?? 0));
  if (marked.length === 1 && (first !== items[0] || !isProse)) return [];
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
      ...(marked.length > 1 && interrupts
        ? {
            mends: marked.map((one) =>
              replaced(one.line.start + (one.mark?.[0].length ?? 0), 0, ' '),
            ),
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
];

function chinese(numeral: string): number {
  const digit = (sign: string): number => '一二三四五六七八九'.indexOf(sign) + 1;
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  return (numeral.includes('十') ? (digit(tens ?? '') || 1) * 10 : 0) + digit(ones ?? '');
}

const joined: Rule = ({ lines }) => {
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

const RULER = /^[ \t|｜:：\-－—─]+$/;

/** A table drawn with full-width bars. */
const tables: Rule = ({ lines }) => {
  const first = lines.findIndex(({ text }) => barsIn(text) >= 2 && text.includes('｜'));
  if (first < 0) return [];
  let end = first;
  while (end < lines.length && barsIn(lines[end]?.text ?? '') >= 2) end += 1;
  const rows = lines.slice(first, end);
  const [head, second] = rows;
  if (head === undefined || second === undefined) return [];
  const ruled = RULER.test(second.text);
  const even = rows.every(({ text }) => barsIn(text) === barsIn(head.text));
  const columns = head.text
    .trim()
    .replace(/^[|｜]|[|｜]$/g, '')
    .split(/[|｜]/).length;
  const ruler = `|${' --- |'.repeat(columns)}`;
  const lead = (line: Line): Mend[] =>
    [...line.text].flatMap((sign, i) => (sign === '｜' ? [replaced(line.start + i, 1, '|')] : []));
  const mends = rows.flatMap((line, i) => {
    if (ruled && i === 1) return [replaced(line.start, line.text.length, ruler)];
    return [
      ...lead(line),
      ...(!ruled && i === 0 ? [replaced(line.start + line.text.length, 0, `\n${ruler}`)] : []),
    ];
  });
  const inContainer = rows.some(({ start }, i) => i > 0 && start !== lineStart(rows[i - 1]));
  return [
    {
      id: 'mark-unread',
      at: head.start,
      found: head.text,
      message: '表格用了全角的竖线“｜”，不会排成表格。',
      hint: '请换成英文的竖线 |，第二行写 | --- | --- |；运行 npm run check -- --fix 可以一次改好。',
      ...(even && (ruled || !inContainer) && !head.text.includes(BLOT) ? { mends } : {}),
    },
  ];
};

function lineStart(before: Line | undefined): number {
  return before === undefined ? 0 : before.start + before.text.length + 1;
}

function barsIn(text: string): number {
  return text.match(/[|｜]/g)?.length ?? 0;
}

/** Marks of other programs, which stand on lines of their own. */
const FOREIGN: readonly { pattern: RegExp; message: string; hint: string; removed?: true }[] = [
  {
    pattern: /^:{3,}\s*(?:\{?[\w-]+.*)?$/,
    message: '“:::”在这里没有特别的意思，会照样显示。',
    hint: '提示框请写成 <Callout type="tip">…</Callout>，或写成引用，第一行写 > [!TIP]。',
  },
  {
    pattern: /^\[(?:TOC|\[TOC\])\]$/i,
    message: '“[TOC]”在这里没有特别的意思，会照样显示。',
    hint: '目录由网站自己排，请删去这一行；运行 npm run check -- --fix 可以一次改好。',
    removed: true,
  },
  {
    pattern: /^\[!\w+\]/,
    message: '这个记号不会成为提示框，会照样显示。',
    hint: '请写在引用的第一行：> [!NOTE]；也可以是 [!TIP]、[!IMPORTANT]、[!WARNING]、[!CAUTION]、[!QUESTION]。',
  },
];

const foreign: Rule = ({ lines, alert }) =>
  lines.flatMap(({ text, start }, i) => {
    if (alert === true && i === 0) return [];
    const rule = FOREIGN.find(({ pattern }) => pattern.test(text.trim()));
    if (rule === undefined) return [];
    const { message, hint, removed } = rule;
    const mends = removed ? { mends: [replaced(start, text.length, '')] } : {};
    return [{ id: 'mark-unread' as const, at: start, found: text, message, hint, ...mends }];
  });

export const lineRules: readonly Rule[] = [headings, lists, joined, tables, foreign];
