/** Which field stands at a place of a file. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { YamlRead } from './yaml.ts';

/**
 * Steps to the innermost field or item that stands at a line, or at a column of it; nothing where
 * none does.
 *
 * @param line 1-based, of the text that was read
 * @param column 1-based; without it the field in which the line begins
 */
export function pathAt(
  { written, source }: YamlRead,
  line: number,
  column?: number,
): (string | number)[] | undefined {
  const before = source
    .split('\n')
    .slice(0, line - 1)
    .join('\n');
  const start = line === 1 ? 0 : before.length + 1;
  const text = source.slice(start, (source.indexOf('\n', start) + 1 || source.length + 1) - 1);
  const at = start + (column === undefined ? (/^[\s-]*/.exec(text)?.[0].length ?? 0) : column - 1);
  const path = written === undefined ? [] : stepsTo(written, at);
  return path.length === 0 ? undefined : path;
}

function stepsTo(node: unknown, at: number): (string | number)[] {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.findLast(({ key }) => (key.range?.[0] ?? Infinity) <= at);
    if (pair === undefined || !isScalar(pair.key) || at > endOf(pair.value ?? pair.key)) return [];
    return [String(pair.key.value), ...stepsTo(pair.value, at)];
  }
  if (isSeq<Node>(node)) {
    const i = node.items.findLastIndex((one) => (one.range?.[0] ?? Infinity) <= at);
    return i < 0 ? [] : [i, ...stepsTo(node.items[i], at)];
  }
  return [];
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}
