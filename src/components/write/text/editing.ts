/** What a press of a button or of a key does to a text: one stretch of it is replaced by another. Plain data. */

export interface Selected {
  text: string;
  from: number;
  to: number;
}

export interface Edit {
  from: number;
  to: number;
  text: string;
  /** What is selected afterwards, as offsets in the whole; without it the cursor stands behind. */
  select?: readonly [from: number, to: number];
}

/** Puts marks around what is selected, or takes them off; where nothing is selected, around a word to be typed over. */
export function marked({ text, from, to }: Selected, mark: string, word: string): Edit {
  const around = text.slice(from - mark.length, from) === mark && text.startsWith(mark, to);
  const chosen = text.slice(from, to);
  if (around && !isLonger(text, from, to, mark)) {
    const start = from - mark.length;
    return {
      from: start,
      to: to + mark.length,
      text: chosen,
      select: [start, start + chosen.length],
    };
  }
  if (chosen.startsWith(mark) && chosen.endsWith(mark) && chosen.length > 2 * mark.length) {
    const bare = chosen.slice(mark.length, -mark.length);
    return { from, to, text: bare, select: [from, from + bare.length] };
  }
  // Room at the ends, and lines that a mark cannot reach over, stay outside.
  const [, lead = '', core = '', trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(chosen) ?? [];
  const inner = core === '' ? word : core.replace(/\n{2,}/g, `${mark}$&${mark}`);
  const start = from + lead.length + mark.length;
  return {
    ...{ from, to, text: lead + mark + inner + mark + trail },
    select: [start, start + inner.length],
  };
}

/** One star beside the cursor may be half of two. */
function isLonger(text: string, from: number, to: number, mark: string): boolean {
  return mark.length === 1 && text.charAt(from - 2) === mark && text.charAt(to + 1) === mark;
}

/** The whole lines that a selection touches. */
function linesOf({ text, from, to }: Selected): { from: number; to: number; lines: string[] } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  // A selection that ends where a line begins does not touch it.
  const last = to > from && text.charAt(to - 1) === '\n' ? to - 1 : to;
  const next = text.indexOf('\n', last);
  const end = next < 0 ? text.length : next;
  return { from: start, to: end, lines: text.slice(start, end).split('\n') };
}

/** Nothing → `##` → `###` → nothing. A heading has an empty line before it. */
export function heading(selected: Selected): Edit {
  const { from, to, lines } = linesOf(selected);
  const marks = ['', '## ', '### '];
  const [line = ''] = lines;
  const [mark = ''] = /^#{1,6} +/.exec(line) ?? [];
  const next = marks[(Math.max(0, marks.indexOf(mark)) + 1) % marks.length] ?? '';
  const words = line.slice(mark.length);
  const before = next !== '' && mark === '' ? gapBefore(selected.text, from) : '';
  const typed = words === '' && next !== '' ? '小标题' : words;
  const rest = lines
    .slice(1)
    .map((one) => `\n${one}`)
    .join('');
  const start = from + before.length + next.length;
  return {
    ...{ from, to, text: before + next + typed + rest },
    select:
      words === '' ? [start, start + typed.length] : [start + typed.length, start + typed.length],
  };
}

function gapBefore(text: string, at: number): string {
  if (at === 0 || text.slice(0, at).endsWith('\n\n')) return '';
  return text.charAt(at - 1) === '\n' ? '\n' : '\n\n';
}

const MARKS = /^(\s*)(?:[-*+] +|\d{1,9}[.)] +|> ?)?/;

/** Makes every line an item, or takes the marks off where all have them. */
export function listed(selected: Selected, kind: 'points' | 'numbers' | 'quote'): Edit {
  const { from, to, lines } = linesOf(selected);
  const written = lines.filter((line) => line.trim() !== '');
  const isOne = { points: /^\s*[-*+] /, numbers: /^\s*\d{1,9}[.)] /, quote: /^> ?/ }[kind];
  const isAll = written.length > 0 && written.every((line) => isOne.test(line));
  let number = 0;
  const changed = lines.map((line) => {
    if (line.trim() === '' && written.length > 0) return kind === 'quote' && !isAll ? '>' : line;
    if (isAll) return line.replace(MARKS, '$1');
    number += 1;
    const mark = { points: '- ', numbers: `${number}. `, quote: '> ' }[kind];
    return kind === 'quote' ? mark + line : line.replace(MARKS, `$1${mark}`);
  });
  // A list right behind a paragraph would be read as its next line in some places.
  const alone =
    from === 0 ||
    selected.text.slice(0, from).endsWith('\n\n') ||
    isOne.test(lineBefore(selected.text, from));
  const before = isAll || alone ? '' : '\n';
  const text = before + changed.join('\n');
  return { from, to, text, select: [from + text.length, from + text.length] };
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 2) + 1, Math.max(0, at - 1));
}

/** Puts a block on lines of its own, with an empty line on either side. `|…|` in it is what is to be typed over. */
export function block({ text, from, to }: Selected, written: string): Edit {
  const before = text.slice(0, from).trim() === '' ? '' : gapBefore(text, from);
  const rest = text.slice(to);
  const after =
    rest.trim() === ''
      ? '\n'
      : rest.startsWith('\n\n')
        ? ''
        : rest.startsWith('\n')
          ? '\n'
          : '\n\n';
  const start = from + before.length;
  const end = start + written.length;
  return { from, to, text: before + written + after, select: [end, end] };
}

/** A table with a head; the first cell of the head is selected. */
export function table(selected: Selected, columns: number, rows: number): Edit {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = Array.from({ length: columns }, (_, i) => `第 ${i + 1} 列`);
  const lines = [
    line(head),
    line(head.map(() => '---')),
    ...Array.from({ length: rows }, () => line(head.map(() => '  '))),
  ];
  const made = block(selected, lines.join('\n'));
  const start = made.from + made.text.indexOf('| ') + 2;
  return { ...made, select: [start, start + (head[0]?.length ?? 0)] };
}

export function linked({ text, from, to }: Selected): Edit {
  const chosen = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(chosen)) {
    const words = '链接的文字';
    return { from, to, text: `[${words}](${chosen})`, select: [from + 1, from + 1 + words.length] };
  }
  const words = chosen === '' ? '链接的文字' : chosen;
  const start = from + words.length + 3;
  return { from, to, text: `[${words}](https://)`, select: [start, start + 8] };
}

const ITEM = /^(\s*(?:> ?)*)([-*+]|(\d{1,9})([.)]))( +)(\[[ x]\] )?/i;
const QUOTE = /^(?:> ?)+/;

/** What Enter does in a list or a quote: the next item, or the end of the list in an empty one; nothing elsewhere. */
export function continued({ text, from, to }: Selected): Edit | undefined {
  if (from !== to) return undefined;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
  const line = text.slice(start, end);
  const [mark, lead = '', sign = '', number, dot = '', room = ' ', box] = ITEM.exec(line) ?? [];
  if (mark !== undefined) {
    if (from < start + mark.length) return undefined;
    if (line.length === mark.length)
      return { from: start, to: end, text: lead.replace(/\s+$/, '') };
    const next = number === undefined ? sign : `${Number(number) + 1}${dot}`;
    return { from, to, text: `\n${lead}${next}${room}${box === undefined ? '' : '[ ] '}` };
  }
  const [quote] = QUOTE.exec(line) ?? [];
  if (quote === undefined || from < start + quote.length) return undefined;
  return line.length === quote.length
    ? { from: start, to: end, text: '' }
    : { from, to, text: `\n${quote}` };
}

/** Moves items one level in or out; nothing where there are none. */
export function shifted(selected: Selected, out: boolean): Edit | undefined {
  const { from, to, lines } = linesOf(selected);
  if (!lines.every((line) => ITEM.test(line) || line.trim() === '')) return undefined;
  const text = lines
    .map((line) => (line.trim() === '' ? line : out ? line.replace(/^ {1,3}/, '') : `   ${line}`))
    .join('\n');
  return text === lines.join('\n')
    ? undefined
    : { from, to, text, select: [from + text.length, from + text.length] };
}
