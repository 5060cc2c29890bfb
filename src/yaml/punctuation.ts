/**
 * What Chinese keyboards and word processors put where YAML wants plain signs. Each slip is known
 * by its line; the same edit is told as the way to mend it and made by `--fix`.
 */

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

const KEY = String.raw`[A-Za-z][\w-]*`;
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
];

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
    if (/^\s*#/.test(text)) return;
    const kind = KINDS.find(({ pattern }) => pattern.test(text));
    if (kind !== undefined) {
      const mended = kind.mend(text);
      if (mended !== text) slips.push({ line, message: kind.message, mended });
      return;
    }
    const aligned = withoutOddIndent(text, lines.slice(0, line));
    if (aligned !== undefined) slips.push({ line, message: ODD, mended: aligned });
  });
  return slips;
}

const ODD = '这一行的缩进和上下文对不上。';
const PAIR = new RegExp(`^( *(?:- +)*)(${KEY}: +)(?=[^\\s|>&*#])(.*)$`);

/** A field below another that has its value already cannot belong to it: it stands beside it. */
function withoutOddIndent(text: string, before: readonly string[]): string | undefined {
  const own = new RegExp(`^( +)${KEY}:(?: |$)`).exec(text)?.[1]?.length;
  const above = before.findLast((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const pair = above === undefined ? null : PAIR.exec(above);
  if (own === undefined || pair === null) return undefined;
  const column = pair[1]?.length ?? 0;
  return own > column ? ' '.repeat(column) + text.trimStart() : undefined;
}

/**
 * The text with every slip mended; itself where that would not make it readable.
 *
 * @param isReadable whether a text can be parsed
 */
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
