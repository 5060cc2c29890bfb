/**
 * The file of a new record as its writer hands it in: what is filled in, in the order of the
 * schema, and below it the text. Nothing is explained in it; for a file that is still to be filled
 * in see `scaffold.ts`.
 */
import { isEntryKind, type Collection } from '../model/kinds.ts';
import { fieldsOf } from '../records/field-list.ts';
import type { OwnField } from '../records/own-fields.ts';
import { inOrder, isFields, pairLines, withoutEmpty } from '../yaml/write-yaml.ts';

/**
 * @param data by the names of fields in the file; what is empty is left out
 * @param body Markdown; of a kind without a text it is left out
 * @returns the text of the file, with `\n` at the end of its lines
 */
export function compose(
  collection: Collection,
  data: Readonly<Record<string, unknown>>,
  body: string,
  own: readonly OwnField[] = [],
): string {
  const front = frontmatterOf(collection, data, own);
  if (!isEntryKind(collection)) return front;
  const text = body.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return `---\n${front}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** The fields alone, each line ended. */
export function frontmatterOf(
  collection: Collection,
  data: Readonly<Record<string, unknown>>,
  own: readonly OwnField[] = [],
): string {
  const filled = withoutEmpty(data);
  if (!isFields(filled)) return '';
  return inOrder(filled, fieldsOf(collection, own))
    .flatMap(([key, value, field]) => pairLines(key, value, field))
    .map((line) => `${line}\n`)
    .join('');
}
