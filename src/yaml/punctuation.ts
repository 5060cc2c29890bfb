/**
 * What Chinese keyboards and word processors put where YAML wants plain signs. Each slip is known
 * by its line; the same edit is told as the way to mend it and made by `--fix`.
 */
import { fieldTitles } from './key-names.ts';

export interface Slip {
  /** 0-based line of the fields. */
  line: number;
  message: string;
  /** The line without any slip of this kind. */
  mended: string;
}

interface Kind {
  pattern: RegExp;
  message: string;
  mend: (line: string) => string;
}

/** A field under its own name or its Chinese one: of other words before a colon nobody knows. */
export const KEY = String.raw`(?:[A-Za-z][\w-]*|${fieldTitles().map(escaped).join('|')})`;

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

const HEAD = String.raw`^[\s\u3000]*(?:-[\s\u3000]+)*`;

const KINDS: readonly Kind[] = [
  {
    pattern: /^[ \t]*[\u3000\u00a0]/,
    message: '这一行用全角空格缩进，机器认不出来。',
    mend: (line) =>
      line.replace(/^[ \t\u3000\u00a0]+/, (run) =>
        run.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' ').replaceAll('\t', '  '),
      ),
  },
  {
    pattern: /^ *\t/,
    message: '这一行用了制表符（Tab）缩进，信息栏只能用空格缩进。',
    mend: (line) => line.replace(/^[ \t]+/, (run) => run.replaceAll('\t', '  ')),
  },
  {
    pattern: new RegExp(`${HEAD}${KEY}[ \\u3000]*：`),
    message: '填写项的名称后面用了全角冒号“：”，机器认不出来。',
    mend: (line) =>
      line.replace(new RegExp(`(${HEAD}${KEY})[ \\u3000]*：[ \\u3000]*`), '$1: ').trimEnd(),
  },
  {
    // At the very start of a line stands a name, whether or not there is a field of that name.
    pattern: /^[\p{Script=Han}A-Za-z]{1,12}[ \u3000]*：/u,
    message: '填写项的名称后面用了全角冒号“：”，机器认不出来。',
    mend: (line) => line.replace(/^([^：]*?)[ \u3000]*：[ \u3000]*/, '$1: ').trimEnd(),
  },
  {
    pattern: new RegExp(`${HEAD}${KEY}:(?![ \\t/]|$)`),
    message: '填写项的名称和冒号后面少了一个空格。',
    mend: (line) => line.replace(new RegExp(`(${HEAD}${KEY}):\\u3000*`), '$1: ').trimEnd(),
  },
  {
    pattern: new RegExp(
      `\\{[^}'"]*?${KEY}[ \\u3000]*：|\\{[^}'"]*，[ \\u3000]*${KEY}[ \\u3000]*[:：]`,
    ),
    message: '花括号里用了全角的冒号或逗号，机器认不出来。',
    mend: (line) =>
      line
        .replace(new RegExp(`([{,，][ \\u3000]*${KEY})[ \\u3000]*：[ \\u3000]*`, 'g'), '$1: ')
        .replace(new RegExp(`[ \\u3000]*，[ \\u3000]*(?=${KEY}:)`, 'g'), ', '),
  },
  {
    pattern: /\[.*["'][ \u3000]*[，、；][ \u3000]*["']/,
    message: '方括号里用了全角的逗号或顿号，机器认不出来。',
    mend: (line) => line.replace(/(["'])[ \u3000]*[，、；][ \u3000]*(?=["'])/g, '$1, '),
  },
  {
    pattern: new RegExp(`^( *(?:- +)?${KEY}: +)${oddValue()}[ \\t]*$`, 'u'),
    message: '内容里有特殊符号，机器会当成别的意思。',
    mend: (line) =>
      line.replace(
        new RegExp(`^( *(?:- +)?${KEY}: +)(.*?)[ \\t]*$`),
        (_, key: string, value: string) => `${key}'${value.replaceAll("'", "''")}'`,
      ),
  },
];

/** One line of text that YAML takes for something else, where nothing but the text can be meant. */
function oddValue(): string {
  const odd = [
    // Signs that begin something else, before words that could not follow it.
    '[@%`].*',
    String.raw`[&!*](?=[ \p{Script=Han}“‘《（【])(?!.*[ \t]#).*`,
    String.raw`\*[^*]*\*.*`,
    String.raw`[-?] .*`,
    String.raw`[|>][ \t]+[^\s#].*`,
    // Words behind what is closed already.
    String.raw`"[^"]*"[ \t]*[^\s#,"].*`,
    String.raw`'[^']*'[ \t]*[^\s#,'].*`,
    String.raw`\[[^\]]*\][ \t]*[^\s#,\]].*`,
    // A colon with its space makes a field of what stands before it.
    String.raw`(?!["'[{&*!|>@%#])(?:(?![ \t]#).)*: .*`,
  ];
  return `(?:${odd.join('|')})`;
}

/** A longer line is no slip of the keyboard, and looking for one in it would take long. */
const LONGEST = 2_000;

/** Lines that begin a text of several lines, in which every sign is the writer's. */
const BLOCK = /(?::|-)[ \t]+[|>][-+\d]*[ \t]*(?:#.*)?$/;

/** The slips of a text, the first of each line. */
export function slipsIn(source: string): Slip[] {
  const lines = source.split('\n');
  const slips: Slip[] = [];
  let block = -1;
  lines.forEach((text, line) => {
    const indent = /^[ \t\u3000]*/.exec(text)?.[0].length ?? 0;
    if (block >= 0 && (text.trim() === '' || indent > block)) return;
    block = BLOCK.test(text) ? indent : -1;
    if (/^\s*#/.test(text) || text.length > LONGEST) return;
    const kind = KINDS.find(({ pattern }) => pattern.test(text));
    if (kind !== undefined) {
      const mended = kind.mend(text);
      if (mended !== text) slips.push({ line, message: kind.message, mended });
      return;
    }
    const item = asItem(text, lines.slice(0, line));
    if (item !== undefined && item !== text) slips.push({ line, message: ITEM, mended: item });
    const aligned = withoutOddIndent(text, lines, line);
    if (aligned !== undefined) slips.push({ line, message: ODD, mended: aligned });
    const closed = withBracketClosed(text, lines[line + 1]);
    if (closed !== undefined) slips.push({ line, message: BRACKET, mended: closed });
  });
  return slips;
}

const ODD = '这一行的缩进和上下文对不上。';
const PAIR = new RegExp(`^( *(?:- +)*)(${KEY}: +)(?=[^\\s|>&*#])(.*)$`);

/** A field below another that has its value already cannot belong to it: it stands beside it. */
function withoutOddIndent(
  text: string,
  lines: readonly string[],
  line: number,
): string | undefined {
  const own = new RegExp(`^( +)${KEY}:(?: |$)`).exec(text)?.[1]?.length;
  const above = lines.slice(0, line).findLast(isContent);
  // The first field stands where the others do.
  const isFirst = own !== undefined && above === undefined;
  if (isFirst && lines.some((one) => new RegExp(`^${KEY}:(?: |$)`).test(one)))
    return text.trimStart();
  const pair = above === undefined ? null : PAIR.exec(above);
  if (own === undefined || pair === null) return undefined;
  const column = pair[1]?.length ?? 0;
  return own > column ? ' '.repeat(column) + text.trimStart() : undefined;
}

function isContent(line: string): boolean {
  return line.trim() !== '' && !/^\s*#/.test(line);
}

const ITEM = '这一行是列表里的一项，开头却不是“- ”。';
/** Signs that stand for an item elsewhere: full-width dashes, points, numbers, a dash without its space. */
const ITEM_SIGN =
  /^([ \t\u3000]*)(?:[－—–−·•＊*][ \u3000]*|-(?:\u3000+[ ]*|(?=[^\s-]))|\d{1,2}[.、)）．][ \u3000]*)(\S.*)$/;
const LIST_OF = new RegExp(`^ *(?:- +)?${KEY}:[ \\t]*$`);

/** A line of a list as YAML wants it, where the lines above it lead up to a field without a value. */
function asItem(text: string, before: readonly string[]): string | undefined {
  const [, indent = '', words] = ITEM_SIGN.exec(text) ?? [];
  if (words === undefined) return undefined;
  const above = before.filter(isContent);
  const head = above.findLastIndex((line) => LIST_OF.test(line));
  const isList =
    head >= 0 && above.slice(head + 1).every((line) => /^\s*- /.test(line) || ITEM_SIGN.test(line));
  return isList ? `${indent}- ${words}` : undefined;
}

const BRACKET = '方括号只写了开头，没有结尾。';

/** A row that ends with its line: what follows is another field, or nothing. */
function withBracketClosed(text: string, next: string | undefined): string | undefined {
  const isOpen = new RegExp(`^ *(?:- +)?${KEY}: +\\[[^\\]"'#]*$`).test(text);
  const ends = next === undefined || next.trim() === '' || new RegExp(`^ *${KEY}:`).test(next);
  return isOpen && ends ? `${text.trimEnd()}]` : undefined;
}

/**
 * The slips that make a text unreadable, each with its line as it is once all are mended; none
 * where mending them would not make the text readable.
 *
 * @param isReadable whether a text can be parsed
 */
export function slipsMended(source: string, isReadable: (text: string) => boolean): Slip[] {
  const first = source.split('\n');
  const mended = withoutSlips(source, isReadable).split('\n');
  const told = new Map(slipsIn(source).map((slip) => [slip.line, slip.message]));
  return mended.flatMap((line, i) =>
    line === first[i] ? [] : [{ line: i, message: told.get(i) ?? ODD, mended: line }],
  );
}

/** The text with every slip mended; itself where that would not make it readable. */
export function withoutSlips(source: string, isReadable: (text: string) => boolean): string {
  let text = source;
  for (let round = 0; round < MAX_ROUNDS && !isReadable(text); round += 1) {
    const slips = new Map(slipsIn(text).map(({ line, mended }) => [line, mended]));
    if (slips.size === 0) return source;
    text = text
      .split('\n')
      .map((line, i) => slips.get(i) ?? line)
      .join('\n');
  }
  return isReadable(text) ? text : source;
}

/** A line may hold several slips, one behind the other. */
const MAX_ROUNDS = 8;
