/**
 * What a template has to know of the fields of a kind, as plain data: read off the schemas, so that
 * the other generators show each field that this project shows, under its name.
 */
import { z } from 'zod';
import { terms } from '../../../src/model/fields/fields.ts';
import { bare, meaningAt } from '../../../src/model/fields/schema-walk.ts';
import { collections } from '../../../src/model/kinds.ts';
import { baseVocabularies } from '../../../src/model/words/words.ts';
import { schemas } from '../../../src/records/kinds.ts';

export interface FieldShape {
  key: string;
  /** Chinese name. */
  label: string;
  /** Words of this vocabulary; `records` where it names another record, `files` what lies beside it. */
  of?: string;
  /** What stands in front of the value for it to be an address: the kind it names, or nothing. */
  kind?: string;
  /** Of an object, or of each of a list of objects. */
  fields?: FieldShape[];
}

/** What a template shows in places of their own, or nowhere. */
const APART = new Set(['title', 'name', 'date', 'authors', 'summary', 'topics', 'visibility']);

/** The fields of each kind, in the order of its schema. */
export function shapes(): Record<string, FieldShape[]> {
  return Object.fromEntries(
    collections.map((kind) => [
      kind,
      fieldsOf(schemas[kind], []).filter(({ key }) => !APART.has(key)),
    ]),
  );
}

/** Names of all words, by vocabulary and id. */
export function words(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(baseVocabularies).map(([name, list]) => [
      name,
      Object.fromEntries(list.map(({ id, name: shown }) => [id, shown])),
    ]),
  );
}

function fieldsOf(schema: z.core.$ZodType, path: readonly string[]): FieldShape[] {
  const inner = bare(schema);
  const object = inner instanceof z.ZodArray ? bare(inner.element as z.core.$ZodType) : inner;
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape as Record<string, z.core.$ZodType>).map(([key, field]) => {
    const { title = key } = meaningAt(object, [key]);
    const fields = fieldsOf(field, [...path, key]);
    return {
      key,
      label: title,
      ...(key === 'file' ? { of: 'files' } : termOf(field)),
      ...(fields.length > 0 ? { fields } : {}),
    };
  });
}

function termOf(field: z.core.$ZodType): Pick<FieldShape, 'of' | 'kind'> {
  const inner = bare(field);
  const one = inner instanceof z.ZodArray ? bare(inner.element as z.core.$ZodType) : inner;
  const term = terms.get(one as z.ZodType);
  if (term === undefined) return {};
  if ('vocabulary' in term) return { of: term.vocabulary };
  return { of: 'records', kind: term.reference === 'entries' ? '' : `${term.reference}/` };
}
