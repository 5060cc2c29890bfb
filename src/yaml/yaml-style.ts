/** Where the fields of a record depart from the house style, and from the order of their schema. */
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { terms } from '../model/fields/fields.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { bare, meaningAt } from '../model/fields/schema-walk.ts';
import { isSuspect, proseEdits, trailingEdits, type Edit } from '../house-style/house-style.ts';

/** A mapping whose keys stand in another order than those of its schema. */
export interface Misplaced {
  /** The mapping's own declaration. */
  declared: z.core.$ZodType;
  pairs: Pair<Node>[];
  /** The same in the order of the schema; keys it does not know come last. */
  ordered: Pair<Node>[];
}

/** The edits that the texts of `source` need, as offsets into it; `contents` is its parsed form. */
export function fieldEdits(contents: YAMLMap, schema: z.core.$ZodType, source: string): Edit[] {
  if (!isSuspect(source)) return [];
  const edits: Edit[] = [];
  const kept: [number, number][] = [];
  walk(contents, schema);
  return [...edits, ...trailingEdits(source, kept)].sort((a, b) => a.start - b.start);

  function walk(node: unknown, declared: z.core.$ZodType | undefined): void {
    const inner = declared === undefined ? undefined : bare(declared);
    if (isMap(node)) {
      for (const { key, value } of node.items) walk(value, fieldOf(inner, key));
    } else if (isSeq(node)) {
      const element = inner instanceof z.ZodArray ? (inner.element as z.core.$ZodType) : undefined;
      for (const one of node.items) walk(one, element);
    } else if (isScalar(node) && node.range) {
      const [start, end] = node.range;
      kept.push([start, end]);
      const written = source.slice(start, end);
      // What stands after a backslash in double quotes is not what it looks like.
      const literal = node.type !== 'QUOTE_DOUBLE' || !written.includes('\\');
      if (literal && isProse(inner)) edits.push(...proseEdits(written, start).filter(isSure));
    }
  }
}

/** The innermost mapping that is out of order, if there is one. Mappings on one line, `{ … }`, are left alone. */
export function misplacedKeys(node: unknown, declared: z.core.$ZodType): Misplaced | undefined {
  const inner = bare(declared);
  if (isSeq(node) && inner instanceof z.ZodArray) {
    return firstOf(node.items, (one) => misplacedKeys(one, inner.element as z.core.$ZodType));
  }
  if (!isMap<Node, Node>(node) || !(inner instanceof z.ZodObject)) return undefined;
  const below = firstOf(node.items, ({ key, value }) => {
    const field = fieldOf(inner, key);
    return field === undefined ? undefined : misplacedKeys(value, field);
  });
  if (below !== undefined || node.flow === true) return below;

  const keys = Object.keys(inner.shape);
  const rank = (pair: Pair<Node>): number => {
    const at = keys.indexOf(nameOf(pair.key));
    return at < 0 ? keys.length : at;
  };
  const ordered = [...node.items].sort((a, b) => rank(a) - rank(b));
  return ordered.every((pair, i) => pair === node.items[i])
    ? undefined
    : { declared: inner, pairs: node.items, ordered };
}

/** @param placeOf where an offset into the fields stands in the file */
export function orderWarning(misplaced: Misplaced, placeOf: (offset: number) => Place): Fault {
  const at = misplaced.pairs.findIndex((pair, i) => pair !== misplaced.ordered[i]);
  const key = misplaced.pairs[at]?.key;
  const allowed = misplaced.ordered.map(({ key: one }) => {
    const { title } = meaningAt(misplaced.declared, [nameOf(one)]);
    return title === undefined ? String(one) : `${String(one)}（${title}）`;
  });
  return fault('key-order', placeOf(key?.range?.[0] ?? 0), '填写项的次序和模板里的不一样。', {
    found: String(key),
    allowed: allowed.join('、'),
  });
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fieldOf(inner: z.core.$ZodType | undefined, key: unknown): z.core.$ZodType | undefined {
  if (!(inner instanceof z.ZodObject)) return undefined;
  const shape = inner.shape as Record<string, z.core.$ZodType>;
  const name = nameOf(key);
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Text in the writer's own words: no id, no word of a vocabulary, nothing with a form to keep. */
function isProse(inner: z.core.$ZodType | undefined): boolean {
  if (!(inner instanceof z.ZodString) || terms.has(inner)) return false;
  const checks = inner._zod.def.checks ?? [];
  return !checks.some((one) => one._zod.def.check === 'string_format');
}

/** In fields a point between Han characters is more often part of a name (`奥斯卡.王尔德`) than a full stop. */
function isSure(edit: Edit): boolean {
  return edit.text !== '。';
}
