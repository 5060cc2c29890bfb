/**
 * The fields of a kind as a JSON Schema, by which an editor completes and explains what is written
 * into a file. It is read off the same form as the desk's. Wherever an id stands, a name may stand
 * too, so ids are offered and nothing else is refused.
 */
import type { DeskChoice, DeskDescription, DeskField, DeskKind } from './description.ts';

/** As much of JSON Schema, draft 2020-12, as is needed here. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

type Choices = Pick<DeskDescription, 'words' | 'records' | 'semesters'>;

export function editorSchema(form: DeskKind, choices: Choices): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: form.name,
    description: `${form.asks}。`,
    ...fieldsSchema(form.fields, choices),
  };
}

function fieldsSchema(fields: readonly DeskField[], choices: Choices): JsonSchema {
  const required = fields.filter((field) => field.required).map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field, choices)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function fieldSchema(field: DeskField, choices: Choices): JsonSchema {
  const { title, description, many, least, most, usual } = field;
  const told = {
    title,
    description,
    ...(usual === undefined ? {} : { default: readUsual(field) }),
  };
  if (!many) return { ...told, ...valueSchema(field, choices, { least, most }) };
  const items = valueSchema(field, choices, { most: field.each });
  const list = {
    type: 'array',
    items,
    ...(least === undefined ? {} : { minItems: least }),
    ...(most === undefined ? {} : { maxItems: most }),
  };
  // Of words and names one may stand alone, or several in one text.
  return field.value.type === 'fields' ? { ...told, ...list } : { ...told, anyOf: [list, TEXT] };
}

const TEXT = { type: 'string' };
/** What is read as text though YAML takes it for something else: a title that is a year. */
const AS_TEXT = { type: ['string', 'number', 'boolean'] };

function valueSchema(
  { value }: DeskField,
  choices: Choices,
  { least, most }: { least?: number | undefined; most?: number | undefined },
): JsonSchema {
  switch (value.type) {
    case 'fields':
      return fieldsSchema(value.fields, choices);
    case 'number':
      return { type: ['number', 'string'] };
    case 'yes-no':
      return { type: ['boolean', 'string'] };
    case 'choice':
      return offered(value.options);
    case 'word':
      return offered(choices.words[value.vocabulary] ?? []);
    case 'reference':
      return value.target === 'entries' ? TEXT : offered(choices.records[value.target] ?? []);
    case 'semester':
      return offered(choices.semesters);
    case 'text':
      return {
        ...AS_TEXT,
        ...(least === undefined ? {} : { minLength: least }),
        ...(most === undefined ? {} : { maxLength: most }),
      };
    default:
      return TEXT;
  }
}

/** Ids with their names, as an editor lists them; a name will do as well. */
function offered(choices: readonly Pick<DeskChoice, 'id' | 'name'>[]): JsonSchema {
  if (choices.length === 0) return AS_TEXT;
  return { anyOf: [...choices.map(({ id, name }) => ({ const: id, title: name })), AS_TEXT] };
}

function readUsual({ value, usual }: DeskField): unknown {
  return value.type === 'yes-no' ? usual === 'true' : usual;
}
