import * as z from 'zod';
import { bare, meaningAt } from './schema-walk.ts';

export interface ExplanationLeft {
  path: PropertyKey[];
  /** Chinese name of the field. */
  title: string;
  text: string;
}

/** Fields whose value is still the sentence that explains them; `data` may be anything. */
export function explanationsLeft(schema: z.core.$ZodType, data: unknown): ExplanationLeft[] {
  const walk = (
    declared: z.core.$ZodType,
    value: unknown,
    path: PropertyKey[],
    meaning: { title?: string; description?: string },
  ): ExplanationLeft[] => {
    if (typeof value === 'string') {
      const { title, description } = meaning;
      const text = value.trim();
      return title !== undefined && text !== '' && description?.trim() === text
        ? [{ path, title, text }]
        : [];
    }
    const inner = bare(declared);
    if (inner instanceof z.ZodArray && Array.isArray(value)) {
      const element = inner.element as z.core.$ZodType;
      return value.flatMap((one, i) => walk(element, one, [...path, i], meaning));
    }
    if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
    return Object.entries(inner.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) =>
      walk(field, (value as Record<string, unknown>)[key], [...path, key], meaningAt(inner, [key])),
    );
  };
  return walk(schema, data, [], {});
}
