/**
 * Fields of a file set to other values, as edits of its text: a field that stays as it is keeps
 * every byte, with the remarks around it, its quotes and its place.
 */
import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from '../house-style/house-style.ts';
import type { Field } from '../records/field-list.ts';
import { alike, aligned } from './alike.ts';
import {
  flowText,
  inOrder,
  isFields,
  itemLines,
  pairLines,
  partsOf,
  scalarText,
} from './write-yaml.ts';

type TextEdit = Omit<Edit, 'id'>;
type Data = Readonly<Record<string, unknown>>;

/** A layout that cannot be edited piece by piece. */
class Odd extends Error {}

/**
 * @param contents the parsed form of `source`
 * @param before the data as `contents` is understood, with nothing empty in it
 * @param after the same as it is to be
 * @param whole fields at the top that are written anew instead of edited, by name
 */
export function fieldChanges(
  contents: YAMLMap,
  source: string,
  change: { before: Data; after: Data; fields: readonly Field[]; whole?: ReadonlySet<string> },
): TextEdit[] {
  const { before, after, fields, whole = new Set() } = change;
  const editor = new Editor(source, whole);
  editor.mapping(contents, before, after, fields);
  // Of two at one place what is put in comes first.
  return editor.edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

class Editor {
  readonly edits: TextEdit[] = [];
  readonly #source: string;
  readonly #whole: ReadonlySet<string>;

  constructor(source: string, whole: ReadonlySet<string>) {
    this.#source = source;
    this.#whole = whole;
  }

  /** @throws Odd */
  mapping(node: YAMLMap, before: Data, after: Data, fields: readonly Field[]): void {
    if (node.flow === true) {
      this.#replace(node, this.#flowMapping(node, before, after, fields));
      return;
    }
    const pairs = node.items as Pair<Node, Node | null>[];
    const [first] = pairs;
    if (first === undefined) throw new Odd();
    const column = this.#columnOf(startOf(first.key));
    const staying: Pair<Node, Node | null>[] = [];
    pairs.forEach((pair, i) => {
      const key = nameOf(pair.key);
      const value = after[key];
      const field = fields.find((one) => one.key === key);
      if (value === undefined && before[key] !== undefined) {
        this.#removePair(pair, pairs[i + 1]);
        return;
      }
      staying.push(pair);
      if (alike(before[key], value)) return;
      this.#attempt(
        () => {
          if (this.#whole.has(key)) throw new Odd();
          this.#value(pair.value, column, { before: before[key], after: value, field });
        },
        () => {
          this.#rewrite(pair, column, pairLines(key, value, field));
        },
      );
    });
    const present = new Set(pairs.map(({ key }) => nameOf(key)));
    // What no schema names comes after all that it does.
    const rank = (key: string): number => {
      const at = fields.findIndex((one) => one.key === key);
      return at < 0 ? fields.length : at;
    };
    for (const [key, value, field] of inOrder(after, fields)) {
      if (present.has(key)) continue;
      const lines = pairLines(key, value, field);
      const above = staying.findLast((one) => rank(nameOf(one.key)) < rank(key));
      if (above !== undefined) this.#insertBelow(this.#endOf(above), column, lines);
      else this.#insertBefore(startOf((staying[0] ?? first).key), column, lines);
    }
  }

  #value(
    node: Node | null,
    column: number,
    { before, after, field }: { before: unknown; after: unknown; field: Field | undefined },
  ): void {
    if (isMap(node) && isFields(before) && isFields(after)) {
      this.mapping(node, before, after, partsOf(field));
    } else if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
      this.#list(node, before, after, field);
    } else if (isScalar(node) && !isCompound(before) && !isCompound(after)) {
      this.#scalar(node, after, column);
    } else throw new Odd();
  }

  #scalar(node: Scalar, after: unknown, column: number): void {
    const [start, end] = node.range ?? [0, 0];
    if (start === end || !this.#inBlock(node)) throw new Odd();
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const last = isBlock ? this.#withoutBreaks(end) : end;
    const rest = this.#source.slice(last, this.#lineEnd(last)).trim();
    if (typeof after === 'string' && after.includes('\n') && rest === '') {
      const [, ...lines] = pairLines('k', after);
      const head = scalarHead(after);
      const text = [head, ...lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line))];
      this.edits.push({ start, end: last, text: text.join('\n') });
      return;
    }
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const type = quoted && typeof after === 'string' ? node.type : undefined;
    this.edits.push({ start, end: last, text: scalarText(after, type) });
  }

  #list(node: YAMLSeq, before: unknown[], after: unknown[], field: Field | undefined): void {
    const items = node.items as Node[];
    // One text may have named several.
    if (items.length !== before.length) throw new Odd();
    if (node.flow === true) {
      this.#replace(node, this.#flowList(node, before, after, field));
      return;
    }
    const [first] = items;
    if (first === undefined) throw new Odd();
    const column = this.#dashOf(first) - this.#lineStart(startOf(first));
    let above: number | undefined;
    for (const { from, to } of aligned(before, after)) {
      if (to === undefined && from !== undefined) this.#removeItem(items[from] as Node);
      else if (from === undefined && to !== undefined) {
        const lines = itemLines(after[to], field);
        if (above === undefined) this.#insertBefore(this.#dashOf(first), column, lines);
        else this.#insertBelow(lastOf(items[above] as Node), column, lines);
      } else if (from !== undefined && to !== undefined) {
        above = from;
        if (!alike(before[from], after[to]))
          this.#item(items[from] as Node, column, before[from], after[to], field);
      }
    }
  }

  #item(
    node: Node,
    column: number,
    before: unknown,
    after: unknown,
    field: Field | undefined,
  ): void {
    this.#attempt(
      () => {
        if (isMap(node) && isFields(before) && isFields(after))
          this.mapping(node, before, after, partsOf(field));
        else if (isScalar(node) && !isCompound(after)) this.#scalar(node, after, column);
        else throw new Odd();
      },
      () => {
        const start = this.#dashOf(node);
        const end = this.#lineEnd(this.#withoutBreaks(lastOf(node)));
        this.edits.push({ start, end, text: at(column, itemLines(after, field)) });
      },
    );
  }

  /** Of what stands between braces: what stays keeps how it is written. */
  #flowMapping(node: YAMLMap, before: Data, after: Data, fields: readonly Field[]): string {
    const pairs = new Map(
      (node.items as Pair<Node, Node | null>[]).map((pair) => [nameOf(pair.key), pair]),
    );
    const written = inOrder(
      Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined)),
      [...pairs.keys()].every((key) => fields.some((one) => one.key === key)) ? fields : [],
    ).map(([key, value, field]) => {
      const pair = pairs.get(key);
      if (pair === undefined) return `${scalarText(key)}: ${flowText(value)}`;
      const name = this.#textOf(pair.key);
      return `${name}: ${this.#flowValue(pair.value, before[key], value, field)}`;
    });
    return `{ ${written.join(', ')} }`;
  }

  #flowList(node: YAMLSeq, before: unknown[], after: unknown[], field: Field | undefined): string {
    const items = node.items as Node[];
    const written = aligned(before, after).flatMap(({ from, to }) => {
      if (to === undefined) return [];
      if (from === undefined) return [flowText(after[to])];
      return [this.#flowValue(items[from] ?? null, before[from], after[to], field)];
    });
    return `[${written.join(', ')}]`;
  }

  #flowValue(node: Node | null, before: unknown, after: unknown, field: Field | undefined): string {
    if (node !== null && alike(before, after)) return this.#textOf(node);
    if (isMap(node) && isFields(before) && isFields(after))
      return this.#flowMapping(node, before, after, partsOf(field));
    if (
      isSeq(node) &&
      Array.isArray(before) &&
      Array.isArray(after) &&
      node.items.length === before.length
    )
      return this.#flowList(node, before, after, field);
    return flowText(after);
  }

  /** Brackets that go over several lines may hold remarks: they are left to whoever writes them anew. */
  #replace(node: Node, text: string): void {
    const [start, end] = node.range ?? [0, 0];
    if (this.#source.slice(start, end).includes('#')) throw new Odd();
    this.edits.push({ start, end, text });
  }

  #removePair(pair: Pair<Node, Node | null>, next: Pair<Node, Node | null> | undefined): void {
    const start = startOf(pair.key);
    const line = this.#lineStart(start);
    if (this.#source.slice(line, start).trim() === '') {
      this.edits.push({ start: line, end: this.#nextLine(this.#endOf(pair)), text: '' });
    } else if (next !== undefined) {
      this.edits.push({ start, end: startOf(next.key), text: '' });
    } else throw new Odd();
  }

  #removeItem(node: Node): void {
    const start = this.#lineStart(this.#dashOf(node));
    this.edits.push({ start, end: this.#nextLine(this.#withoutBreaks(lastOf(node))), text: '' });
  }

  #rewrite(pair: Pair<Node, Node | null>, column: number, lines: readonly string[]): void {
    const end = this.#lineEnd(this.#endOf(pair));
    this.edits.push({ start: startOf(pair.key), end, text: at(column, lines) });
  }

  #insertBelow(offset: number, column: number, lines: readonly string[]): void {
    const end = this.#lineEnd(this.#withoutBreaks(offset));
    const last = this.edits.at(-1);
    const text = `\n${' '.repeat(column)}${at(column, lines)}`;
    if (last?.start === end && last.end === end) last.text += text;
    else this.edits.push({ start: end, end, text });
  }

  #insertBefore(offset: number, column: number, lines: readonly string[]): void {
    const text = `${at(column, lines)}\n${' '.repeat(column)}`;
    const last = this.edits.at(-1);
    if (last?.start === offset && last.end === offset) last.text += text;
    else this.edits.push({ start: offset, end: offset, text });
  }

  /** Tries the finer way, and takes back what it has done where it does not lead on. */
  #attempt(finer: () => void, coarser: () => void): void {
    const done = this.edits.length;
    try {
      finer();
    } catch (error) {
      if (!(error instanceof Odd)) throw error;
      this.edits.length = done;
      coarser();
    }
  }

  /** Where the value of a pair ends, or its name where there is none. */
  #endOf({ key, value }: Pair<Node, Node | null>): number {
    const end = value === null ? 0 : lastOf(value);
    return end === 0 ? this.#lineEnd(key.range?.[1] ?? 0) : this.#withoutBreaks(end);
  }

  /** The dash of an item, which stands alone before it on its line. */
  #dashOf(node: Node): number {
    const start = startOf(node);
    const line = this.#lineStart(start);
    const [, indent = ''] = /^( *)-[ ]+$/.exec(this.#source.slice(line, start)) ?? [];
    if (this.#source.charAt(line + indent.length) !== '-' || start === line) throw new Odd();
    return line + indent.length;
  }

  #inBlock(node: Scalar): boolean {
    const start = node.range?.[0] ?? 0;
    return (
      /(?:^|[:-] +)$/.test(this.#source.slice(this.#lineStart(start), start)) ||
      node.type?.startsWith('BLOCK') === true
    );
  }

  #textOf(node: Node): string {
    const [start, end] = node.range ?? [0, 0];
    return this.#source.slice(start, end);
  }

  #columnOf(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  #lineStart(offset: number): number {
    return this.#source.lastIndexOf('\n', offset - 1) + 1;
  }

  #lineEnd(offset: number): number {
    const end = this.#source.indexOf('\n', offset);
    return end < 0 ? this.#source.length : end;
  }

  #nextLine(offset: number): number {
    return this.#lineEnd(offset) + 1;
  }

  /** A block of text ends behind its last line break. */
  #withoutBreaks(offset: number): number {
    let end = offset;
    while (end > 0 && /\s/.test(this.#source.charAt(end - 1))) end -= 1;
    return end;
  }
}

/** Lines of which the first begins where it is put, the others in the column. */
function at(column: number, lines: readonly string[]): string {
  return lines
    .map((line, i) => (i === 0 || line === '' ? line : ' '.repeat(column) + line))
    .join('\n');
}

/** `|-` or another sign, as the whole text wants it. */
function scalarHead(text: string): string {
  return (pairLines('k', text)[0] ?? '').slice('k: '.length);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where the last value in a node ends; 0 where that is nothing. */
function lastOf(node: Node): number {
  if (isMap<Node, Node | null>(node) && node.flow !== true) {
    const last = node.items.at(-1);
    const value = last?.value;
    const end = value === null || value === undefined ? 0 : lastOf(value);
    return end === 0 ? (last?.key.range?.[1] ?? 0) : end;
  }
  if (isSeq<Node>(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined ? 0 : lastOf(last);
  }
  const [start, end] = node.range ?? [0, 0];
  return start === end ? 0 : end;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function isCompound(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
