/** Fields as they are written into a file: quoted where YAML wants it, words in a row, all else in lines of its own. */
import { Document, isScalar, isSeq, type Scalar } from 'yaml';
import { isSentences, type Field } from '../records/field-list.ts';

/** Between words in a row these are taken for what parts them; see `list-separators.ts`. */
const LIKE_COMMA = /[，、；]/;
const STYLE = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true } as const;

/** Data without what is empty: texts of nothing but space, lists and rows in which nothing stands. */
export function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.replace(/\r\n?/g, '\n').trim();
    return text === '' ? undefined : text;
  }
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((one) => one !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .map(([key, one]): [string, unknown] => [key, withoutEmpty(one)])
      .filter(([, one]) => one !== undefined);
    return fields.length === 0 ? undefined : Object.fromEntries(fields);
  }
  return value ?? undefined;
}

/** The fields of `data` in the order of their declaration, those that it does not name after them. */
export function inOrder(
  data: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
): [key: string, value: unknown, field: Field | undefined][] {
  const known = new Map(fields.map((field) => [field.key, field]));
  const keys = [
    ...fields.map(({ key }) => key).filter((key) => Object.hasOwn(data, key)),
    ...Object.keys(data).filter((key) => !known.has(key)),
  ];
  return keys.map((key) => [key, data[key], known.get(key)]);
}

/**
 * A field with its value, which is not empty, as lines that begin in the first column.
 *
 * @param field its declaration, where it is known
 */
export function pairLines(key: string, value: unknown, field?: Field): string[] {
  const name = scalarText(key);
  if (Array.isArray(value)) {
    if (isRow(value, field)) return [`${name}: ${flowText(value)}`];
    const below = value.flatMap((one) => itemLines(one, field));
    return [`${name}:`, ...below.map((line) => (line === '' ? '' : `  ${line}`))];
  }
  if (isFields(value)) {
    const below = mappingLines(value, partsOf(field));
    return [`${name}:`, ...below.map((line) => (line === '' ? '' : `  ${line}`))];
  }
  return asYaml({ k: value }).map((line, i) => (i === 0 ? `${name}${line.slice(1)}` : line));
}

/** An item of a list that takes lines of its own, from its dash on. */
export function itemLines(value: unknown, field?: Field): string[] {
  if (!isFields(value)) return asYaml([value]);
  return mappingLines(value, partsOf(field)).map((line, i) =>
    i === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`,
  );
}

function mappingLines(value: Record<string, unknown>, fields: readonly Field[]): string[] {
  return inOrder(value, fields).flatMap(([key, one, field]) => pairLines(key, one, field));
}

/** A value on one line, as it stands between brackets. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isFields(value)) {
    const pairs = Object.entries(value).map(([key, one]) => `${scalarText(key)}: ${flowText(one)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  const document = new Document([value], { version: '1.2', schema: 'core' });
  const contents: unknown = document.contents;
  if (isSeq(contents)) contents.flow = true;
  const item: unknown = document.get(0, true);
  if (typeof value === 'string' && LIKE_COMMA.test(value) && isScalar(item))
    item.type = 'QUOTE_DOUBLE';
  return document.toString(STYLE).trimEnd().slice(1, -1).trim();
}

/**
 * A value of one line that stands behind a name or a dash.
 *
 * @param type as it is to be quoted; plain where it can be
 */
export function scalarText(value: unknown, type?: Scalar.Type): string {
  const document = new Document({ k: value }, { version: '1.2', schema: 'core' });
  const node: unknown = document.get('k', true);
  if (isScalar(node)) {
    const isLong = typeof value === 'string' && value.includes('\n');
    if (isLong) node.type = 'QUOTE_DOUBLE';
    else if (type !== undefined) node.type = type;
  }
  return document.toString(STYLE).trimEnd().slice('k: '.length);
}

/** Whether a list stands in a row: of words, and of what is short where nobody says what it is. */
function isRow(value: readonly unknown[], field?: Field): boolean {
  if (!value.every((one) => !isCompound(one) && !String(one).includes('\n'))) return false;
  return field === undefined
    ? value.every((one) => String(one).length <= 40)
    : !isSentences(field) && field.value.type !== 'fields';
}

export function partsOf(field: Field | undefined): readonly Field[] {
  return field?.value.type === 'fields' ? field.value.fields : [];
}

export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCompound(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function asYaml(data: unknown): string[] {
  return new Document(data, { version: '1.2', schema: 'core' })
    .toString(STYLE)
    .trimEnd()
    .split('\n');
}
