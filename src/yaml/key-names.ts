/**
 * Names of fields as people write them: 标题 for `title`, `Title` and `paper_type` for what is
 * written otherwise here. A field is understood by them, and `--fix` writes its own name in.
 */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import * as z from 'zod';
import type { Edit } from '../house-style/house-style.ts';
import { bare, meaningAt } from '../model/fields/schema-walk.ts';
import { collectionNames } from '../model/kinds.ts';
import { vocabularyTitles } from '../model/words/vocabulary.ts';
import { schemas } from '../records/kinds.ts';
import { school } from '../records/school.ts';

/** The edits that give every field of `contents` the name that `schema` has for it, in the order of the text. */
export function keyEdits(
  contents: YAMLMap | undefined,
  schema: z.core.$ZodType,
): Omit<Edit, 'id'>[] {
  const walk = (node: unknown, declared: z.core.$ZodType): Omit<Edit, 'id'>[] => {
    const inner = bare(declared);
    if (isSeq(node) && inner instanceof z.ZodArray) {
      return node.items.flatMap((one) => walk(one, inner.element as z.core.$ZodType));
    }
    const shape = shapeOf(inner);
    if (!isMap<Node, Node>(node) || shape === undefined) return [];
    const written = node.items.map(({ key }) => nameOf(key));
    return node.items.flatMap(({ key, value }, i) => {
      const own = written[i] ?? '';
      if (Object.hasOwn(shape, own)) return walk(value, shape[own] as z.core.$ZodType);
      const id = meantBy(own, inner);
      const [start, end] = key.range ?? [0, 0];
      // What is named twice, in two ways, is left to the schema.
      if (
        id === undefined ||
        written.some((one, j) => j !== i && (one === id || meantBy(one, inner) === id))
      )
        return [];
      return [{ start, end, text: id }, ...walk(value, shape[id] as z.core.$ZodType)];
    });
  };
  return contents === undefined ? [] : walk(contents, schema);
}

/** What may stand below a mapping, by its name; nothing where any name may. */
function shapeOf(inner: z.core.$ZodType): Record<string, z.core.$ZodType> | undefined {
  if (inner instanceof z.ZodObject) return inner.shape as Record<string, z.core.$ZodType>;
  if (!(inner instanceof z.ZodRecord) || !(inner.keyType instanceof z.ZodEnum)) return undefined;
  return Object.fromEntries(
    inner.keyType.options.map((key) => [String(key), inner.valueType as z.core.$ZodType]),
  );
}

/** Of a mapping by words of the program: what these are called. */
const WORDS: Readonly<Record<string, string>> = { ...vocabularyTitles, ...collectionNames };

/** The one name below a mapping that is called so. */
function meantBy(name: string, inner: z.core.$ZodType): string | undefined {
  const ids = Object.keys(shapeOf(inner) ?? {});
  const titleOf = (id: string): string | undefined =>
    inner instanceof z.ZodObject ? meaningAt(inner, [id]).title : WORDS[id];
  const same = ids.filter((id) => asCompared(id) === asCompared(name));
  const called = ids.filter((id) => titleOf(id) === name.normalize('NFKC').trim());
  const [meant, ...more] = same.length > 0 ? same : called;
  return more.length > 0 ? undefined : meant;
}

function asCompared(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The Chinese names of all fields there are, the longest first. */
export function fieldTitles(): string[] {
  const titles = new Set<string>(Object.values(WORDS));
  const walk = (declared: z.core.$ZodType): void => {
    const inner = bare(declared);
    if (inner instanceof z.ZodArray) walk(inner.element as z.core.$ZodType);
    if (!(inner instanceof z.ZodObject)) return;
    for (const [key, field] of Object.entries(inner.shape as Record<string, z.core.$ZodType>)) {
      const { title } = meaningAt(inner, [key]);
      if (title !== undefined) titles.add(title);
      walk(field);
    }
  };
  for (const schema of [...Object.values(schemas), school]) walk(schema);
  return [...titles].sort((a, b) => b.length - a.length);
}
