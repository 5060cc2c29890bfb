/**
 * Additions to a `.yml` file that somebody wrote: of the text only the lines concerned change,
 * and what is added is set as its neighbours are.
 */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { z } from 'zod';
import { applyEdits } from '../../house-style/house-style.ts';
import { keyEdits } from '../../yaml/key-names.ts';
import { parseYaml } from '../../yaml/frontmatter.ts';
import { endOfLine, withBreaksOf, withPlainBreaks } from '../line-breaks.ts';

interface Edit {
  start: number;
  end: number;
  text: string;
}

type Data = Readonly<Record<string, unknown>>;

/** A file with what stands in it, by the names that the schema has for its fields. */
export class WrittenFile {
  readonly #text: string;
  readonly #source: string;
  readonly #written: YAMLMap;
  /** By where a name stands: the name that was meant. */
  readonly #meant: ReadonlyMap<number, string>;
  readonly #edits: Edit[] = [];

  /** @throws TypeError where the text holds no fields; what the reader has accepted does */
  constructor(text: string, schema: z.core.$ZodType) {
    this.#text = text;
    this.#source = withPlainBreaks(text).replace(/^\ufeff/, '');
    const parsed = parseYaml(this.#source, { file: '', firstLine: 1 });
    if ('faults' in parsed || parsed.written === undefined) throw new TypeError('no fields');
    this.#written = parsed.written;
    this.#meant = new Map(keyEdits(parsed.written, schema).map((one) => [one.start, one.text]));
  }

  /** Adds an item to a list of the file, behind its `after`th, or as its first one. */
  addItem(list: string, after: number, item: Data, remark?: string): void {
    const seq = this.#pairOf(this.#written, list)?.value;
    if (!isSeq<Node>(seq) || seq.items.length === 0) throw new TypeError(`no list ${list}`);
    this.#edits.push(
      seq.flow === true ? inRow(seq, after, item) : this.#onLines(seq, after, item, remark),
    );
  }

  /** Adds a field to an item of a list, or to the file itself, right behind another. */
  addField(place: { list: string; at: number } | undefined, behind: string, data: Data): void {
    const map = place === undefined ? this.#written : this.#itemOf(place.list, place.at);
    const pair = this.#pairOf(map, behind);
    if (pair === undefined) throw new TypeError(`no field ${behind}`);
    const end = endOf((pair.value ?? pair.key) as Node);
    const text = map.flow === true ? oneLine(data).slice(2, -2) : onLines(data);
    if (map.flow === true) this.#edits.push({ start: end, end, text: `, ${text}` });
    else
      this.#edits.push(this.#lineBehind(end, ' '.repeat(this.#columnOf(pair.key as Node)) + text));
  }

  /** The whole text with what was added, and with the line breaks it had. */
  get after(): string {
    const mark = this.#text.startsWith('\ufeff') ? '\ufeff' : '';
    const before = this.#text.slice(mark.length);
    return mark + withBreaksOf(before, applyEdits(this.#source, this.#edits));
  }

  #itemOf(list: string, at: number): YAMLMap {
    const seq = this.#pairOf(this.#written, list)?.value;
    const item: unknown = isSeq(seq) ? seq.items[at] : undefined;
    if (!isMap(item)) throw new TypeError(`no item ${at} of ${list}`);
    return item;
  }

  #pairOf(map: YAMLMap, name: string) {
    return map.items.find(({ key }) => {
      if (!isScalar(key)) return false;
      return (this.#meant.get(key.range?.[0] ?? -1) ?? String(key.value)) === name;
    });
  }

  /** Set on one line or on several, whichever its neighbours are, with their fields' order. */
  #onLines(seq: YAMLSeq<Node>, after: number, item: Data, remark: string | undefined): Edit {
    const neighbour = seq.items[Math.max(after, 0)] as Node;
    const isFlow = isMap(neighbour) && neighbour.flow === true;
    const start = neighbour.range?.[0] ?? 0;
    const dash = this.#source.lastIndexOf('-', start - 1);
    const indent = ' '.repeat(this.#columnAt(dash));
    const text = isFlow
      ? `- ${oneLine(item)}`
      : onLines(isMap(neighbour) ? this.#inOrderOf(neighbour, item) : item)
          .split('\n')
          .map((line, i) => (i === 0 ? '- ' : '  ') + line)
          .join('\n');
    const said = remark === undefined ? text : `# ${remark}\n${text}`;
    const lines = said.replaceAll(/^/gm, indent);
    if (after >= 0) return this.#lineBehind(endOf(neighbour), lines);
    const at = dash - indent.length;
    return { start: at, end: at, text: `${lines}\n` };
  }

  #inOrderOf(neighbour: YAMLMap, item: Data): Data {
    const names = neighbour.items.map(({ key }) => String(isScalar(key) ? key.value : ''));
    const rank = (name: string): number =>
      names.includes(name) ? names.indexOf(name) : names.length;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => rank(a) - rank(b)));
  }

  #lineBehind(end: number, line: string): Edit {
    const at = endOfLine(this.#source, end);
    const text = this.#source.charAt(at - 1) === '\n' ? `${line}\n` : `\n${line}`;
    return { start: at, end: at, text };
  }

  #columnOf(node: Node): number {
    return this.#columnAt(node.range?.[0] ?? 0);
  }

  #columnAt(at: number): number {
    return at - (this.#source.lastIndexOf('\n', at - 1) + 1);
  }
}

function inRow(seq: YAMLSeq<Node>, after: number, item: Data): Edit {
  const neighbour = seq.items[Math.max(after, 0)] as Node;
  const at = after < 0 ? (neighbour.range?.[0] ?? 0) : endOf(neighbour);
  return { start: at, end: at, text: after < 0 ? `${oneLine(item)}, ` : `, ${oneLine(item)}` };
}

/** Where what is written of a node ends; that of a list or mapping on lines reaches over what follows. */
function endOf(node: Node): number {
  if ((isMap<Node, Node | null>(node) || isSeq<Node>(node)) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) {
      const inner = isMap(node)
        ? ((last as { value: Node | null }).value ?? (last as { key: Node }).key)
        : last;
      return endOf(inner as Node);
    }
  }
  return node.range?.[1] ?? 0;
}

/** `{ id: lin-qi, grades: [g5] }`. */
function oneLine(data: Data): string {
  const document = new Document(data, { version: '1.2', schema: 'core' });
  visit(document, {
    Collection(_key, node) {
      node.flow = true;
    },
  });
  return tightened(document.toString({ lineWidth: 0, flowCollectionPadding: true }))
    .trimEnd()
    .replaceAll(/\n\s*/g, ' ');
}

/** A field a line; what stands in a field is set in a row, a list of several things on lines of its own. */
function onLines(data: Data): string {
  const document = new Document(data, { version: '1.2', schema: 'core' });
  visit(document, {
    Collection(_key, node, path) {
      const isInside = path.length > 2 || (isSeq(node) && !node.items.some(isMap));
      node.flow = path.length > 1 && isInside;
    },
  });
  return tightened(document.toString({ lineWidth: 0, flowCollectionPadding: true })).trimEnd();
}

/** Lists in a row stand close to their brackets, `[a, b]`, mappings do not. */
export function tightened(source: string): string {
  const edits: Edit[] = [];
  visit(parseDocument(source), {
    Seq(_key, { flow, range, items }) {
      if (flow !== true || range === null || range === undefined || items.length === 0) return;
      const [start, end] = range;
      if (source.startsWith('[ ', start))
        edits.push({ start: start + 1, end: start + 2, text: '' });
      if (source.slice(0, end).endsWith(' ]'))
        edits.push({ start: end - 2, end: end - 1, text: '' });
    },
  });
  return applyEdits(source, edits);
}
