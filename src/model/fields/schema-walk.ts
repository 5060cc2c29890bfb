/**
 * Walks a zod schema beside the data it describes. The reference check and the messages
 * both need to know which declaration a value belongs to, and zod's issues only give paths.
 */
import * as z from 'zod';
import { forms, terms, type Term } from './fields.ts';

/**
 * Takes `optional`, `default` and the like off, down to the declaration that carries the shape;
 * of what is put into shape before it is looked at, that of the shape.
 */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  for (;;) {
    if (
      inner instanceof z.ZodOptional ||
      inner instanceof z.ZodDefault ||
      inner instanceof z.ZodNullable
    ) {
      inner = inner._zod.def.innerType;
    } else if (inner instanceof z.ZodPipe && inner._zod.def.in instanceof z.ZodTransform) {
      inner = inner._zod.def.out;
    } else return inner;
  }
}

/** The declaration at `path`, or nothing where the path leaves the schema. */
function declarationAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  let here: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const inner: z.core.$ZodType = bare(here);
    if (inner instanceof z.ZodObject) here = inner.shape[String(step)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) here = inner.element as z.ZodType;
    else if (inner instanceof z.ZodRecord) here = inner.valueType as z.ZodType;
    else return undefined;
    if (here === undefined) return undefined;
  }
  return here;
}

/** Chinese name and meaning of the field at `path`, looked for through its wrappers. */
export function meaningAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): { title?: string; description?: string } {
  const declaration = declarationAt(schema, path);
  if (declaration === undefined) return {};
  const outer = z.globalRegistry.get(declaration);
  const meta = outer?.title === undefined ? z.globalRegistry.get(bare(declaration)) : outer;
  return {
    ...(meta?.title === undefined ? {} : { title: meta.title }),
    ...(meta?.description === undefined ? {} : { description: meta.description }),
  };
}

/** How the field at `path` is written, where it has a form of its own. */
export function formAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const declaration = declarationAt(schema, path);
  return declaration && forms.get(bare(declaration) as z.ZodType)?.allowed;
}

/** Names of the fields allowed at `path`; empty where it is not an object. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const declaration = declarationAt(schema, path);
  const inner = declaration === undefined ? undefined : bare(declaration);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** In a row stand words; a longer text may well have a comma of its own. */
const LONGEST_WORD = 40;

/** Whether what stands in a list is a word in its writer's own language, no id and no sentence. */
export function isWord(element: z.core.$ZodType): boolean {
  if (!(element instanceof z.ZodString) || terms.has(element)) return false;
  const longest = Math.min(
    ...(element._zod.def.checks ?? []).map(
      (one) => (one._zod.def as { maximum?: number }).maximum ?? Infinity,
    ),
  );
  return longest <= LONGEST_WORD;
}

/** A value that names something else: a word of a vocabulary or another record. */
export interface TermUse {
  path: PropertyKey[];
  value: string;
  term: Term;
}

/** All such values in `data`, in the order of the schema. `data` must have passed the schema. */
export function termUses(
  schema: z.core.$ZodType,
  data: unknown,
  path: PropertyKey[] = [],
): TermUse[] {
  const inner = bare(schema);
  const term = terms.get(inner as z.ZodType);
  if (term !== undefined) return typeof data === 'string' ? [{ path, value: data, term }] : [];
  if (inner instanceof z.ZodObject && typeof data === 'object' && data !== null) {
    return Object.entries(inner.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) =>
      termUses(field, (data as Record<string, unknown>)[key], [...path, key]),
    );
  }
  if (inner instanceof z.ZodArray && Array.isArray(data)) {
    const element = inner.element as z.core.$ZodType;
    return data.flatMap((one, i) => termUses(element, one, [...path, i]));
  }
  return [];
}
