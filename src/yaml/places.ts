/** Where the parts of a mapping stand in its source, by lines and columns of whoever wrote it. */
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';

/** A layout that cannot be edited piece by piece. */
export class Odd extends Error {}

export class Places {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Where the value of a pair ends, or its name where there is none. */
  endOf({ key, value }: Pair<Node, Node | null>): number {
    const end = value === null ? 0 : lastOf(value);
    return end === 0 ? this.lineEnd(key.range?.[1] ?? 0) : this.withoutBreaks(end);
  }

  /** The dash of an item, which stands alone before it on its line. */
  dashOf(node: Node): number {
    const start = startOf(node);
    const line = this.lineStart(start);
    const [, indent = ''] = /^( *)-[ ]+$/.exec(this.#source.slice(line, start)) ?? [];
    if (this.#source.charAt(line + indent.length) !== '-' || start === line) throw new Odd();
    return line + indent.length;
  }

  inBlock(node: Scalar): boolean {
    const start = node.range?.[0] ?? 0;
    return (
      /(?:^|[:-] +)$/.test(this.#source.slice(this.lineStart(start), start)) ||
      node.type?.startsWith('BLOCK') === true
    );
  }

  textOf(node: Node): string {
    const [start, end] = node.range ?? [0, 0];
    return this.#source.slice(start, end);
  }

  columnOf(offset: number): number {
    return offset - this.lineStart(offset);
  }

  lineStart(offset: number): number {
    return this.#source.lastIndexOf('\n', offset - 1) + 1;
  }

  lineEnd(offset: number): number {
    const end = this.#source.indexOf('\n', offset);
    return end < 0 ? this.#source.length : end;
  }

  nextLine(offset: number): number {
    return this.lineEnd(offset) + 1;
  }

  /** A block of text ends behind its last line break. */
  withoutBreaks(offset: number): number {
    let end = offset;
    while (end > 0 && /\s/.test(this.#source.charAt(end - 1))) end -= 1;
    return end;
  }
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where the last value in a node ends; 0 where that is nothing. */
export function lastOf(node: Node): number {
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

/** The name that a key gives; empty where it is none. */
export function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
