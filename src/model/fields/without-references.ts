import * as z from 'zod';
import { terms } from './fields.ts';
import type { ReferenceTarget } from '../kinds.ts';
import { bare } from './schema-walk.ts';

const GONE = Symbol('gone');

/**
 * The data of a record without the references that lead to what is gone: a list loses the
 * item, an optional field is left out, and where the schema wants a reference it becomes
 * empty, which leads nowhere. `data` must have passed the schema; it is not changed.
 */
export function withoutReferences<T extends object>(
  schema: z.core.$ZodType,
  data: T,
  isGone: (target: ReferenceTarget, value: string) => boolean,
): T {
  const strip = (declared: z.core.$ZodType, value: unknown): unknown => {
    const inner = bare(declared);
    const term = terms.get(inner as z.ZodType);
    if (term !== undefined) {
      const gone = 'reference' in term && isGone(term.reference, String(value));
      return gone ? GONE : value;
    }
    if (inner instanceof z.ZodArray && Array.isArray(value)) {
      return value.map((one) => strip(inner.element as z.core.$ZodType, one)).filter(isThere);
    }
    if (inner instanceof z.ZodObject && typeof value === 'object' && value !== null) {
      return stripFields(inner, value);
    }
    return value;
  };

  /** Part of a record that has lost what it was about, as a member its person, is gone itself. */
  const stripFields = (object: z.ZodObject, value: object): unknown => {
    const kept: Record<string, unknown> = {};
    let hasLost = false;
    for (const [name, one] of Object.entries(value)) {
      const field = object.shape[name] as z.core.$ZodType | undefined;
      const stripped = field === undefined ? one : strip(field, one);
      if (stripped === GONE) hasLost = true;
      if (stripped !== GONE) kept[name] = stripped;
      else if (!(field instanceof z.ZodOptional)) {
        if (value !== data) return GONE;
        kept[name] = '';
      }
    }
    // Who was named in one of two ways is nobody once in neither; only their words stay.
    const isNobody = hasLost && value !== data && !object.safeParse(kept).success;
    return isNobody && !hasWords(object, kept) ? GONE : kept;
  };

  return strip(schema, data) as T;
}

/** Whether something is written in it, and not only chosen from a vocabulary. */
function hasWords(object: z.ZodObject, fields: Record<string, unknown>): boolean {
  return Object.entries(fields).some(([name, one]) => {
    const field = object.shape[name] as z.core.$ZodType | undefined;
    const isTerm = field !== undefined && terms.get(bare(field) as z.ZodType) !== undefined;
    return typeof one === 'string' && !isTerm;
  });
}

function isThere(value: unknown): boolean {
  return value !== GONE;
}
