/** Signs at the start of a line that look like marks of Markdown and are none. */
import { kindNames, kinds, type CalloutKind } from '../components/callout/callout-kinds.ts';
import { bullets, joined, lists } from './list-marks.ts';
import { HAN, replaced, WORD, type Rule } from './mark.ts';
import { tables } from './table-marks.ts';

const HEADING = new RegExp(String.raw`^([#＃]{1,6})([\u3000\u00A0 ]*)(?=${WORD}|\d)`, 'u');

const headings: Rule = ({ lines }) =>
  lines.flatMap(({ text, start }) => {
    const [whole, signs = '', room = ''] = HEADING.exec(text) ?? [];
    if (whole === undefined) return [];
    const wide = signs.includes('＃');
    const apart = room !== '';
    const digit = /\d/.test(text.charAt(whole.length));
    // `#教研#`, `#1` and `＃3` are words of their own.
    const next = text.charAt(whole.length);
    if (!apart && signs.length === 1 && (digit || isTag(text) || !HAN.test(next))) return [];
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
    hint: '目录由网站自己排，请删去这一行。',
    removed: true,
  },
  {
    pattern: /^(?:\[!\w+\]|[［【[][!！][\w\p{Script=Han}]{1,12}[］】\]])/u,
    message: '这个记号不会成为提示框，会照样显示。',
    hint: '请写在引用的第一行：> [!NOTE]；也可以是 [!TIP]、[!IMPORTANT]、[!WARNING]、[!CAUTION]、[!QUESTION]。',
  },
];

/** What people call the callouts of GitHub, besides the words of the page. */
const CALLED: Readonly<Record<string, CalloutKind>> = {
  提示: 'tip',
  注意: 'caution',
  警告: 'warning',
  重要: 'important',
  备注: 'note',
  问题: 'question',
  讨论: 'question',
};

/** The mark of a callout behind full-width signs or a Chinese name. */
function alertMeant(text: string): { length: number; mark: string } | undefined {
  const [whole = '', name = ''] =
    /^[［【[][!！]([\w\p{Script=Han}]{1,12})[］】\]]/u.exec(text) ?? [];
  const kind =
    CALLED[name] ?? kinds.find((one) => one === name.toLowerCase() || kindNames[one] === name);
  return kind === undefined
    ? undefined
    : { length: whole.length, mark: `[!${kind.toUpperCase()}]` };
}

const foreign: Rule = ({ lines, alert }) =>
  lines.flatMap(({ text, start }, i) => {
    if (alert === true && i === 0) return [];
    const rule = FOREIGN.find(({ pattern }) => pattern.test(text.trim()));
    if (rule === undefined) return [];
    const { message, hint, removed } = rule;
    const meant = alertMeant(text);
    const mends = removed
      ? { mends: [replaced(start, text.length, '')] }
      : meant !== undefined && alert === false && i === 0
        ? { mends: [replaced(start, meant.length, meant.mark)] }
        : {};
    return [{ id: 'mark-unread' as const, at: start, found: text, message, hint, ...mends }];
  });

const NOTE = /^\[\^[^\]\s^]+\]：\s*/;
const QUOTE = /^＞[ \u3000]*(?=\S)/;

/** A mark that is right but for the sign of a Chinese keyboard in it. */
const wide: Rule = ({ lines }) =>
  lines.flatMap(({ text, start }) => {
    const note = NOTE.exec(text)?.[0];
    if (note !== undefined) {
      const plain = `${note.slice(0, note.indexOf('：'))}: `;
      return [
        {
          id: 'mark-unread' as const,
          at: start,
          found: text,
          message: '脚注的冒号是全角的，不会成为脚注。',
          allowed: plain + text.slice(note.length),
          mends: [replaced(start, note.length, plain)],
        },
      ];
    }
    const quote = QUOTE.exec(text)?.[0];
    if (quote === undefined) return [];
    return [
      {
        id: 'mark-unread' as const,
        at: start,
        found: text,
        message: '引用的“＞”是全角的，不会成为引用。',
        allowed: `> ${text.slice(quote.length)}`,
        mends: [replaced(start, quote.length, '> ')],
      },
    ];
  });

export const lineRules: readonly Rule[] = [headings, lists, bullets, joined, tables, wide, foreign];
