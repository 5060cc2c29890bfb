/** What stands between brackets or braces, with other values: what stays keeps how it is written. */
import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Field } from '../records/field-list.ts';
import { alike, aligned } from './alike.ts';
import { nameOf, type Places } from './places.ts';
import { flowText, inOrder, isFields, partsOf, scalarText } from './write-yaml.ts';

type Data = Readonly<Record<string, unknown>>;

/** @param before the data of `node` */
export function flowMapping(
  node: YAMLMap,
  before: Data,
  after: Data,
  fields: readonly Field[],
  at: Places,
): string {
  const pairs = new Map(
    (node.items as Pair<Node, Node | null>[]).map((pair) => [nameOf(pair.key), pair]),
  );
  const written = inOrder(
    Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined)),
    [...pairs.keys()].every((key) => fields.some((one) => one.key === key)) ? fields : [],
  ).map(([key, value, field]) => {
    const pair = pairs.get(key);
    if (pair === undefined) return `${scalarText(key)}: ${flowText(value)}`;
    return `${at.textOf(pair.key)}: ${flowValue(pair.value, before[key], value, field, at)}`;
  });
  return `{ ${written.join(', ')} }`;
}

/** @param before as many items as `node` has */
export function flowList(
  node: YAMLSeq,
  before: unknown[],
  after: unknown[],
  field: Field | undefined,
  at: Places,
): string {
  const items = node.items as Node[];
  const written = aligned(before, after).flatMap(({ from, to }) => {
    if (to === undefined) return [];
    if (from === undefined) return [flowText(after[to])];
    return [flowValue(items[from] ?? null, before[from], after[to], field, at)];
  });
  return `[${written.join(', ')}]`;
}

function flowValue(
  node: Node | null,
  before: unknown,
  after: unknown,
  field: Field | undefined,
  at: Places,
): string {
  if (node !== null && alike(before, after)) return at.textOf(node);
  if (isMap(node) && isFields(before) && isFields(after))
    return flowMapping(node, before, after, partsOf(field), at);
  const isList = isSeq(node) && Array.isArray(before) && node.items.length === before.length;
  if (isList && Array.isArray(after)) return flowList(node, before, after, field, at);
  return flowText(after);
}
