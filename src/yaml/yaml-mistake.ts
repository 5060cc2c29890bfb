/** What a teacher probably did when the YAML parser says something about tokens. */
import type { ErrorCode } from 'yaml';
import { KEY, slipsIn, type Slip } from './punctuation.ts';

export interface Mistake {
  /** 0-based line of the frontmatter. */
  line: number;
  found: string;
  message: string;
  hint: string;
}

/** Behind the name of a field. */
const value = (pattern: string): RegExp => new RegExp(String.raw`^\s*(?:- +)?${KEY}: +${pattern}`);

const lineMistakes: { pattern: RegExp; message: string; hint: string }[] = [
  {
    pattern: value(String.raw`\[(?:[^\]"'#]|#(?<![ \t]#))*[ \t]#`),
    message: '列表里的“#”和它后面的文字会当成备注，后半个列表就没有了。',
    hint: "请把带 # 的那一项放进英文引号里，例如 ['图书角 #1', 候答]。",
  },
  {
    pattern: value(String.raw`(?:"(?:[^"\\]|\\.)*|'[^']*)$`),
    message: '这一行的引号只写了开头，没有结尾。',
    hint: '请在内容末尾补上同样的引号，或把两边的引号都删去。',
  },
  {
    pattern: value('[“‘][^”’]*$'),
    message: '这一行的中文引号没有配成对。',
    hint: '请补上另一半引号。',
  },
];

/** What is told of slips. */
export function toldSlips(source: string, slips: readonly Slip[]): Mistake[] {
  const lines = source.split('\n');
  return slips.map(({ line, message, mended }) => ({
    line,
    found: (lines[line] ?? '').trim(),
    message,
    hint: `请改成：${mended.trimEnd()}`,
  }));
}

/** The first recognised mistake of each line. Only asked when the text is not what it looks like. */
export function mistakesIn(source: string): Mistake[] {
  const lines = source.split('\n');
  const slips = toldSlips(source, slipsIn(source));
  const others = lines.flatMap((text, line) => {
    const mistake = lineMistakes.find(({ pattern }) => pattern.test(text));
    return mistake === undefined || slips.some((slip) => slip.line === line)
      ? []
      : [{ line, found: text.trim(), message: mistake.message, hint: mistake.hint }];
  });
  return [...slips, ...others].sort((one, other) => one.line - other.line);
}

const quoteIt = '内容里有特殊符号时，请把整项内容放进英文引号里，例如 title: "课例: 图书角"。';

const sentences: Partial<Record<ErrorCode, [message: string, hint: string]>> = {
  TAB_AS_INDENT: [
    '这里用了制表符（Tab）缩进，信息栏只能用空格缩进。',
    '请删去行首的 Tab，改用两个空格。',
  ],
  MULTIPLE_DOCS: ['信息栏中间又出现了一行 ---。', '信息栏只用开头和结尾两行 ---，请删去中间的。'],
  BAD_INDENT: ['这一行的缩进和上下文对不上。', '同一层的各行请左边对齐，下一层多缩进两个空格。'],
  DUPLICATE_KEY: ['同一个填写项写了两次。', '请只保留一处。'],
  MULTILINE_IMPLICIT_KEY: [
    '这一行读起来既不是“名称: 内容”，也不是上一项的继续。',
    '请检查冒号是不是英文半角、后面有没有空格；内容较长时写成 | 加缩进的几行。',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['一行里出现了两个“: ”，分不清哪个是填写项的名称。', quoteIt],
  BAD_SCALAR_START: ['内容以特殊符号开头，机器会把它当成别的意思。', quoteIt],
  UNEXPECTED_TOKEN: ['这里有多出来的文字或符号。', quoteIt],
  BAD_ALIAS: ['内容以 * 或 & 开头，机器会把它当成别的意思。', quoteIt],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠 \\ 有特殊意思，这里用得不对。', '请删去反斜杠，或改用单引号。'],
  MISSING_CHAR: [
    '这里少了一个符号，可能是引号、括号没有配对，或冒号后没有空格。',
    '请检查这一项的引号、括号和冒号。',
  ],
};

/** What to say about an error of the parser that no line explains. */
export function sentenceFor(code: ErrorCode): { message: string; hint?: string } {
  const [message, hint] = sentences[code] ?? ['信息栏这一处解析不了。', undefined];
  return hint === undefined ? { message } : { message, hint };
}
