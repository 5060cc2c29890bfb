/** Where the fields of a record depart from the house style, and from the order of their schema. */
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import * as z from 'zod';
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
  for (const { node, start, end, isProse } of scalarsIn(contents, schema)) {
    kept.push([start, end]);
    const written = source.slice(start, end);
    // What stands after a backslash in double quotes is not what it looks like.
    const literal = node.type !== 'QUOTE_DOUBLE' || !written.includes('\\');
    if (literal && isProse) edits.push(...proseEdits(written, start).filter(isSure));
  }
  return [...edits, ...trailingEdits(source, kept)].sort((a, b) => a.start - b.start);
}

interface FoundScalar {
  node: Scalar;
  /** Offsets into the source. */
  start: number;
  end: number;
  /** Whether it is in the writer's own words. */
  isProse: boolean;
}

function scalarsIn(node: unknown, declared: z.core.$ZodType | undefined): FoundScalar[] {
  const inner = declared === undefined ? undefined : bare(declared);
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => scalarsIn(value, fieldOf(inner, key)));
  }
  if (isSeq(node)) {
    const element = inner instanceof z.ZodArray ? (inner.element as z.core.$ZodType) : undefined;
    return node.items.flatMap((one) => scalarsIn(one, element));
  }
  if (!isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  return [{ node, start, end, isProse: isProse(inner) }];
}

/**
 * Words that stand behind a ` #` and are a remark to YAML, where the writer most likely meant them.
 *
 * @param placeOf where an offset into the fields stands in the file
 */
export function remarkWarnings(
  contents: YAMLMap,
  schema: z.core.$ZodType,
  source: string,
  placeOf: (offset: number) => Place,
): Fault[] {
  if (!/[ \t]#/.test(source)) return [];
  return scalarsIn(contents, schema).flatMap(({ node, start, end, isProse }) => {
    // Where nothing stands before it, its space belongs to the name of the field.
    const remark = (start === end ? /^#[^\s#].*/ : /^[ \t]+#.*/).exec(source.slice(end))?.[0];
    if (remark === undefined || !isProse || node.type !== 'PLAIN') return [];
    const whole = source.slice(start, end) + remark.trimEnd();
    return [
      fault(
        'comment-in-field',
        placeOf(end + remark.search('#')),
        '“#”和它后面的文字会当成备注，不会发布。',
        {
          found: whole,
          allowed: `'${whole.replaceAll("'", "''")}'`,
          hint: '是内容的一部分时，请把整项内容放进英文引号里；真是备注的，请另起一行，以 # 开头。',
        },
      ),
    ];
  });
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
    isMended: true,
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
