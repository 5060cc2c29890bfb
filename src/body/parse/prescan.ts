/**
 * The gate before any parser: one walk over the characters that refuses what could make a
 * Markdown parser slow or deep. Parsers are quadratic in unmatched brackets and emphasis
 * marks, and recursive in containers; prose comes nowhere near these numbers.
 */
import { fault, type Fault } from '../../model/faults/fault.ts';

/** Generous: about ten times what was seen in the longest real entries. */
const limits = {
  /** The file gate allows 200 KB; a Chinese character takes three bytes. */
  total: 200_000,
  line: 20_000,
  /** Two thousand one-line quotes take a parser a tenth of a second, sixty thousand a minute. */
  lines: 5_000,
  /** All of {@link MARKS} in one body; each costs a parser up to 30 microseconds. */
  marks: 20_000,
  /** ASCII without a space; addresses are the longest honest case, browsers accept some 2,000. */
  word: 2_000,
  /** `______` to be filled in, or a rule drawn with `-----`. */
  run: 200,
  /** Each length of a run of backticks is searched for separately to the end of the paragraph. */
  fence: 32,
  depth: 32,
  containers: 8,
  /** Quote and list marks of all lines together; parsers are quadratic in them. */
  contained: 6_000,
  indent: 80,
  cells: 100,
  tags: 1_000,
  /** Per paragraph or other block without an empty line. */
  brackets: 500,
  emphasis: 1_500,
} as const;

/** What each character of ASCII counts as; this walk looks at every character there is. */
const [MARK, OPENING, CLOSING, EMPHASIS] = [1, 2, 4, 8];
const counts = new Uint8Array(128);
for (const [characters, kind] of [
  ['*_~[]{}<>!&\\|$#`@', MARK],
  ['([{', OPENING],
  [')]}', CLOSING],
  ['*_~', EMPHASIS],
] as const) {
  for (const character of characters)
    counts[character.charCodeAt(0)] = (counts[character.charCodeAt(0)] ?? 0) | kind;
}

export function prescan(source: string, place: { file: string; firstLine: number }): Fault[] {
  const told = new Map<string, Fault>();
  let line = place.firstLine;
  const tell = (rule: string, found: string, allowed: string) => {
    if (told.has(rule)) return;
    const message = `这里${found}，机器没有办法可靠地读懂。`;
    told.set(
      rule,
      fault('body-too-complex', { file: place.file, line }, message, { found, allowed }),
    );
  };

  if (source.length > limits.total) {
    tell('total', `正文有 ${source.length} 个字符`, `一篇正文不超过 ${limits.total} 个字符`);
    return [...told.values()];
  }

  let block = newBlock();
  let tags = 0;
  let marks = 0;
  let contained = 0;
  const lines = source.split('\n');
  if (lines.length > limits.lines) {
    tell('lines', `正文有 ${lines.length} 行`, `一篇正文不超过 ${limits.lines} 行`);
    return [...told.values()];
  }
  for (const text of lines) {
    if (text.trim() === '') block = newBlock();
    if (text.length > limits.line) {
      tell('line', `一行有 ${text.length} 个字符`, `一行不超过 ${limits.line} 个字符`);
    }
    const lead = leadOf(text);
    contained += lead.containers;
    if (lead.containers > limits.containers) {
      tell(
        'containers',
        `一行开头有 ${lead.containers} 层引用或列表`,
        `不超过 ${limits.containers} 层`,
      );
    }
    if (contained > limits.contained) {
      tell(
        'contained',
        '一篇里的引用和列表特别多',
        `一篇不超过 ${limits.contained} 个引用和列表记号`,
      );
    }
    if (lead.indent > limits.indent) {
      tell('indent', `列表缩进了 ${lead.indent} 格`, `缩进不超过 ${limits.indent} 格`);
    }

    let run = 0;
    let word = 0;
    let cells = 0;
    let before = -1;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        word = 0;
        before = code;
        continue;
      }
      const character = text.charAt(at);
      run = code === before ? run + 1 : 1;
      before = code;
      word = code > 32 && code < 127 ? word + 1 : 0;
      if (code === 0) tell('null', '有一个看不见的空字符', '不含控制字符的文字');
      if (word > limits.word)
        tell('word', '有一串特别长的字母或符号', `不间断的字母和符号不超过 ${limits.word} 个`);
      if (character === '`' || character === '$') {
        if (run > limits.fence)
          tell('fence', `连写了很多个“${character}”`, `连写不超过 ${limits.fence} 个`);
      } else if (run > limits.run && code > 32 && code < 127) {
        tell('run', `连写了很多个“${character}”`, `同一个符号连写不超过 ${limits.run} 个`);
      }
      const kind = counts[code] ?? 0;
      if (kind & MARK) marks += 1;
      if (character === '|') cells += 1;
      if (kind & EMPHASIS) block.emphasis += 1;
      if (kind & OPENING) {
        block.brackets += 1;
        block.depth += 1;
      }
      if (kind & CLOSING && block.depth > 0) block.depth -= 1;
      if (character === '<' && /[a-z/!>]/i.test(text.charAt(at + 1))) tags += 1;
    }
    if (cells > limits.cells)
      tell('cells', `一行有 ${cells} 条竖线`, `一行不超过 ${limits.cells} 条`);
    if (block.depth > limits.depth)
      tell('depth', '括号套了很多层', `括号不超过 ${limits.depth} 层`);
    if (block.brackets > limits.brackets) {
      tell('brackets', '一段里有很多括号', `一段里的左括号不超过 ${limits.brackets} 个`);
    }
    if (block.emphasis > limits.emphasis) {
      tell('emphasis', '一段里有很多 *、_ 或 ~', `一段里这些符号不超过 ${limits.emphasis} 个`);
    }
    if (marks > limits.marks)
      tell('marks', '一篇里的符号特别多', `一篇不超过 ${limits.marks} 个 Markdown 符号`);
    if (tags > limits.tags) tell('tags', '尖括号标签特别多', `一篇不超过 ${limits.tags} 个标签`);
    line += 1;
  }
  return [...told.values()];
}

function newBlock() {
  return { depth: 0, brackets: 0, emphasis: 0 };
}

/** Quote and list marks at the start of a line, and how far the first list mark is indented. */
function leadOf(text: string): { containers: number; indent: number } {
  let containers = 0;
  let indent = 0;
  let at = 0;
  for (;;) {
    while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
    const mark = /^(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))/.exec(text.slice(at, at + 11));
    if (!mark) return { containers, indent };
    // Only the room before marks makes depth; an indented poem or program does not.
    if (mark[0] !== '>') indent = Math.max(indent, at);
    containers += 1;
    at += mark[0].length;
  }
}
