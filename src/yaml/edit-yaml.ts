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
import { flowList, flowMapping } from './flow-edits.ts';
import { lastOf, nameOf, Odd, Places, startOf } from './places.ts';
import { inOrder, isFields, itemLines, pairLines, partsOf, scalarText } from './write-yaml.ts';

type TextEdit = Omit<Edit, 'id'>;
type Data = Readonly<Record<string, unknown>>;

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
  readonly #at: Places;
  readonly #whole: ReadonlySet<string>;

  constructor(source: string, whole: ReadonlySet<string>) {
    this.#source = source;
    this.#at = new Places(source);
    this.#whole = whole;
  }

  /** @throws Odd */
  mapping(node: YAMLMap, before: Data, after: Data, fields: readonly Field[]): void {
    if (node.flow === true) {
      this.#replace(node, flowMapping(node, before, after, fields, this.#at));
      return;
    }
    const pairs = node.items as Pair<Node, Node | null>[];
    const [first] = pairs;
    if (first === undefined) throw new Odd();
    const column = this.#at.columnOf(startOf(first.key));
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
      if (above !== undefined) this.#insertBelow(this.#at.endOf(above), column, lines);
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
    if (start === end || !this.#at.inBlock(node)) throw new Odd();
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const last = isBlock ? this.#at.withoutBreaks(end) : end;
    const rest = this.#source.slice(last, this.#at.lineEnd(last)).trim();
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
      this.#replace(node, flowList(node, before, after, field, this.#at));
      return;
    }
    const [first] = items;
    if (first === undefined) throw new Odd();
    const column = this.#at.dashOf(first) - this.#at.lineStart(startOf(first));
    let above: number | undefined;
    for (const { from, to } of aligned(before, after)) {
      if (to === undefined && from !== undefined) this.#removeItem(items[from] as Node);
      else if (from === undefined && to !== undefined) {
        const lines = itemLines(after[to], field);
        if (above === undefined) this.#insertBefore(this.#at.dashOf(first), column, lines);
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
        const start = this.#at.dashOf(node);
        const end = this.#at.lineEnd(this.#at.withoutBreaks(lastOf(node)));
        this.edits.push({ start, end, text: at(column, itemLines(after, field)) });
      },
    );
  }

  /** Brackets that go over several lines may hold remarks: they are left to whoever writes them anew. */
  #replace(node: Node, text: string): void {
    const [start, end] = node.range ?? [0, 0];
    if (this.#source.slice(start, end).includes('#')) throw new Odd();
    this.edits.push({ start, end, text });
  }

  #removePair(pair: Pair<Node, Node | null>, next: Pair<Node, Node | null> | undefined): void {
    const start = startOf(pair.key);
    const line = this.#at.lineStart(start);
    if (this.#source.slice(line, start).trim() === '') {
      this.edits.push({ start: line, end: this.#at.nextLine(this.#at.endOf(pair)), text: '' });
    } else if (next !== undefined) {
      this.edits.push({ start, end: startOf(next.key), text: '' });
    } else throw new Odd();
  }

  #removeItem(node: Node): void {
    const start = this.#at.lineStart(this.#at.dashOf(node));
    this.edits.push({
      start,
      end: this.#at.nextLine(this.#at.withoutBreaks(lastOf(node))),
      text: '',
    });
  }

  #rewrite(pair: Pair<Node, Node | null>, column: number, lines: readonly string[]): void {
    const end = this.#at.lineEnd(this.#at.endOf(pair));
    this.edits.push({ start: startOf(pair.key), end, text: at(column, lines) });
  }

  #insertBelow(offset: number, column: number, lines: readonly string[]): void {
    const end = this.#at.lineEnd(this.#at.withoutBreaks(offset));
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

function isCompound(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
