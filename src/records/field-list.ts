/**
 * What a writer may fill in, read off the schemas as a plain list: the templates, the
 * questions of `npm run new` and the guide's tables are all made of it.
 */
import * as z from 'zod';
import type { Collection } from '../model/kinds.ts';
import { forms, proses, terms, type Term } from '../model/fields/fields.ts';
import { schemas, type RecordOf } from './kinds.ts';
import { ownByName, schemaOf, type OwnField } from './own-fields.ts';
import { bare, meaningAt } from '../model/fields/schema-walk.ts';

export interface Field {
  /** As it stands in the file: `focusQuestion`. */
  key: string;
  title: string;
  description: string;
  required: boolean;
  /** Several of them, as a list. */
  many: boolean;
  value: FieldValue;
  /** Least and most: characters of a text, items of a list. */
  least?: number;
  most?: number;
  /** Characters that each text of a list may have. */
  each?: number;
  /** What counts when nothing is written, as written in a file. */
  usual?: string;
  /** What is written otherwise, in the form that the file wants; nothing where nobody can say. */
  read?: (text: string) => string | undefined;
  /** Of a text that is chosen rather than written. */
  form?: 'semester' | 'school-year';
  /** Of a text, or of each in a list: whether it may be of more than a line. */
  isProse?: true;
  /** Only of a field that the school has declared itself. */
  own?: { searched: boolean };
}

export type FieldValue =
  | { type: 'text' | 'day' | 'number' | 'yes-no' }
  | { type: 'word' | 'reference'; term: Term }
  /** Fields below this one, indented by two. */
  | { type: 'fields'; fields: readonly Field[] }
  /** One word out of a few that the program itself tells apart. */
  | { type: 'choice'; options: string[] };

/** The fields of a kind of record, in the order of its schema; those of the school come last. */
export function fieldsOf(
  collection: Collection,
  own: readonly OwnField[] = NONE,
): readonly Field[] {
  const kinds = ofKinds.get(own) ?? new Map<Collection, readonly Field[]>();
  ofKinds.set(own, kinds);
  const fields = kinds.get(collection) ?? fieldsWithOwn(collection, own);
  kinds.set(collection, fields);
  return fields;
}

const NONE: readonly OwnField[] = [];
/** Every entry of an archive asks for those of its kind. */
const ofKinds = new WeakMap<readonly OwnField[], Map<Collection, readonly Field[]>>();

function fieldsWithOwn(collection: Collection, own: readonly OwnField[]): Field[] {
  const declared = ownByName(collection, own);
  return fieldsIn(schemaOf(collection, own)).map((field) => {
    const theirs = declared.get(field.key);
    return theirs === undefined ? field : { ...field, own: { searched: theirs.search } };
  });
}

/** A field of ours, by its name in the file. */
export type FieldOf<C extends Collection> = keyof RecordOf[C] & string;

/** The Chinese name that the declaration of a field gives it: `fieldName('lessons', 'textbook')` is 教材. */
export function fieldName<C extends Collection>(collection: C, field: FieldOf<C>): string {
  return meaningAt(schemas[collection], [field]).title ?? field;
}

/** The same for any object schema, such as the attributes of a component. */
export function fieldsIn(schema: z.core.$ZodType): Field[] {
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) return [];
  const shape = object.shape as Record<string, z.core.$ZodType>;
  return Object.entries(shape).map(([key, declared]) => {
    const inner = bare(declared);
    const many = inner instanceof z.ZodArray;
    const value = many ? bare(inner.element as z.core.$ZodType) : inner;
    const { title = key, description = '' } = meaningAt(object, [key]);
    return {
      key,
      title,
      description,
      required: !(declared instanceof z.ZodOptional || declared instanceof z.ZodDefault),
      many,
      value: valueOf(value),
      ...limitsOf(inner),
      ...(many ? eachOf(value) : {}),
      ...usualOf(declared),
      ...readOf(value),
    };
  });
}

function valueOf(schema: z.core.$ZodType): FieldValue {
  const term = terms.get(schema as z.ZodType);
  if (term !== undefined) return { type: 'vocabulary' in term ? 'word' : 'reference', term };
  if (schema instanceof z.ZodObject) return { type: 'fields', fields: fieldsIn(schema) };
  if (schema instanceof z.ZodEnum) return { type: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) return { type: 'number' };
  if (schema instanceof z.ZodBoolean) return { type: 'yes-no' };
  if (schema instanceof z.ZodISODate) return { type: 'day' };
  return { type: 'text' };
}

function readOf(schema: z.core.$ZodType): Pick<Field, 'read' | 'form' | 'isProse'> {
  const form = forms.get(schema as z.ZodType);
  return {
    ...(form === undefined ? {} : { read: form.read }),
    ...(form?.of === undefined ? {} : { form: form.of }),
    ...(proses.get(schema as z.ZodType) === undefined ? {} : { isProse: true }),
  };
}

function limitsOf(schema: z.core.$ZodType): { least?: number; most?: number } {
  if (!(schema instanceof z.ZodString || schema instanceof z.ZodArray)) return {};
  const limits: { least?: number; most?: number } = {};
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const { minimum, maximum } = _zod.def as { minimum?: number; maximum?: number };
    if (minimum !== undefined) limits.least = minimum;
    if (maximum !== undefined) limits.most = maximum;
  }
  return limits;
}

function eachOf(element: z.core.$ZodType): { each?: number } {
  const { most } = limitsOf(element);
  return most === undefined ? {} : { each: most };
}

/** Whether a list holds sentences, which take a line each, rather than words in a row. */
export function isSentences(field: Field): boolean {
  return (field.each ?? 0) > 40;
}

function usualOf(schema: z.core.$ZodType): { usual?: string } {
  if (!(schema instanceof z.ZodDefault)) return {};
  const usual: unknown = schema._zod.def.defaultValue;
  return typeof usual === 'string' || typeof usual === 'boolean' ? { usual: String(usual) } : {};
}
