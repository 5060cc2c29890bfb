/** What stands within a paragraph, a heading or a cell: words, `**…**`, `*…*` and `[…](…)`. */
import type { PhrasingContent, Text } from 'mdast';
import { closes, opens, sideOf } from './emphasis.ts';
import { pointAt, type Lines, type Position } from './lines.ts';

/** Where a stretch of writing stands: offsets, and the line, from 0, on which it begins. */
export interface Stretch {
  lines: Lines;
  line: number;
  from: number;
  to: number;
}

/** What may mean something, besides words. The sign of formulas is refused where the blocks are. */
const SIGN = /[\\`*_~{}<&@[\]\t]/g;
/** GFM makes links of these. Without the flag `i`, which makes it ten times slower. */
const ADDRESS = /[wW]{3}|[hH][tT]{2}[pP]/;
/** No brackets, spaces, quotation marks, escapes or entities. */
const LINK = /\[([^\\`*_~{}<>&@![\]\n]+)\]\(([^\s\p{Cc}\\`{}<>&@[\]()"'|]+)\)/uy;

/** The nodes of a stretch; nothing where something stands in it that only a parser can judge. */
export function plainInline(stretch: Stretch): PhrasingContent[] | undefined {
  const reader = new Reader(stretch);
  for (;;) {
    const at = reader.nextSign(reader.at);
    if (!reader.words(at)) return undefined;
    const sign = reader.text.charAt(at);
    if (sign === '') return reader.nodes;
    const read = sign === '*' ? reader.emphasis() : sign === '[' && reader.link();
    if (!read) return undefined;
  }
}

/** Goes over `text`; its offsets count from the beginning of the stretch. */
class Reader {
  readonly text: string;
  readonly nodes: PhrasingContent[] = [];
  at = 0;
  readonly #lines: Lines;
  readonly #from: number;
  #line: number;

  constructor({ lines, line, from, to }: Stretch) {
    this.text = lines.source.slice(from, to);
    this.#lines = lines;
    this.#line = line;
    this.#from = from;
  }

  nextSign(from: number): number {
    SIGN.lastIndex = from;
    return SIGN.exec(this.text)?.index ?? this.text.length;
  }

  words(end: number): boolean {
    if (end === this.at) return true;
    const words = this.#take(end);
    if (words !== undefined) this.nodes.push(words);
    return words !== undefined;
  }

  /** One star or two, words, and the same again. */
  emphasis(): boolean {
    const { text, at: start } = this;
    const width = text.charAt(start + 1) === '*' ? 2 : 1;
    const inner = start + width;
    const end = this.nextSign(inner);
    const after = end + width;
    if (end === inner || text.slice(end, after) !== text.slice(start, inner)) return false;
    if (text.charAt(after) === '*') return false;
    if (!this.#mayStand(start, inner, opens) || !this.#mayStand(end, after, closes)) return false;
    const line = this.#line;
    this.at = inner;
    const words = this.#take(end);
    if (words === undefined) return false;
    this.at = after;
    const position = this.#position(line, start);
    this.nodes.push({ type: width === 2 ? 'strong' : 'emphasis', children: [words], position });
    return true;
  }

  link(): boolean {
    const start = this.at;
    LINK.lastIndex = start;
    const [whole, label = '', url = ''] = LINK.exec(this.text) ?? [];
    // With `!` before it, it is a picture.
    if (whole === undefined || this.text.charAt(start - 1) === '!') return false;
    this.at = start + 1;
    const words = this.#take(this.at + label.length);
    if (words === undefined) return false;
    this.at = start + whole.length;
    const position = this.#position(this.#line, start);
    this.nodes.push({ type: 'link', title: null, url, children: [words], position });
    return true;
  }

  #mayStand(start: number, end: number, rule: typeof opens): boolean {
    const before = sideOf(this.text.charAt(start - 1));
    const after = sideOf(this.text.charAt(end));
    return before !== undefined && after !== undefined && rule(before, after);
  }

  /** The words up to `end`, unless an address stands bare among them. */
  #take(end: number): Text | undefined {
    const { at: start } = this;
    const line = this.#line;
    const value = this.text.slice(start, end);
    if (ADDRESS.test(value)) return undefined;
    for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) this.#line += 1;
    this.at = end;
    return { type: 'text', value, position: this.#position(line, start) };
  }

  /** From there to where the reader is. */
  #position(line: number, start: number): Position {
    return {
      start: pointAt(this.#lines, line, this.#from + start),
      end: pointAt(this.#lines, this.#line, this.#from + this.at),
    };
  }
}
