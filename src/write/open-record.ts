/** A file that stands in the content directory, taken apart into what a form shows. */
import { isEntryKind, collections, type Collection } from '../model/kinds.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import { withNewNames } from '../model/fields/renamed-fields.ts';
import { understood } from '../model/fields/understand.ts';
import { answerOf, type Names } from '../records/called.ts';
import { schemaOf, type OwnField } from '../records/own-fields.ts';
import { applyEdits } from '../house-style/house-style.ts';
import { parseYaml, splitFrontmatter } from '../yaml/frontmatter.ts';
import { keyEdits } from '../yaml/key-names.ts';
import type { YamlRead } from '../yaml/yaml.ts';
import { withPlainBreaks } from './line-breaks.ts';

/** By which words of the school a file is understood. */
export interface Understanding {
  own: readonly OwnField[];
  names: Names;
}

export interface OpenedRecord {
  collection: Collection;
  id: string;
  /** By the names of fields; people and all else that has an id stand by it. */
  data: Record<string, unknown>;
  /** Without the empty lines around it; empty for a kind of plain data. */
  body: string;
}

/** The kind and the id that a file's path names; nothing where it is no record's. */
export function recordOfFile(file: string): { collection: Collection; id: string } | undefined {
  const [, kind = '', id = '', ending = ''] = /^([^/]+)\/([^/]+)\.(mdx|yml)$/.exec(file) ?? [];
  const collection = collections.find((one) => one === kind);
  if (collection === undefined || (ending === 'mdx') !== isEntryKind(collection)) return undefined;
  return { collection, id };
}

/**
 * @param file relative to the content directory
 * @param text of the file; a mark before UTF-8 and line breaks of any kind may stand in it
 * @returns faults where its fields cannot be read at all
 */
export function openRecord(
  file: string,
  text: string,
  { own, names }: Understanding,
): OpenedRecord | { faults: Fault[] } {
  const record = recordOfFile(file);
  if (record === undefined) {
    return {
      faults: [fault('file-unexpected', { file, line: 1 }, '这个文件不是一篇条目，打不开。')],
    };
  }
  const head = headOf(record.collection, file, text);
  if ('faults' in head) return head;
  const parsed = parseYaml(head.fields, { file, firstLine: 1 });
  if ('faults' in parsed) return parsed;
  return {
    ...record,
    data: understoodIn(record.collection, parsed, { own, names }),
    body: bodyOf(head.body),
  };
}

/** A file in its two parts, with plain breaks, and where the fields begin in the text with plain breaks. */
export interface Head {
  fields: string;
  body: string;
  /** Offsets into the whole text, the mark before UTF-8 included. */
  fieldsAt: number;
  bodyAt: number;
}

export function headOf(
  collection: Collection,
  file: string,
  text: string,
): Head | { faults: Fault[] } {
  const plain = withPlainBreaks(text);
  const mark = plain.startsWith('\uFEFF') ? 1 : 0;
  if (!isEntryKind(collection)) {
    return { fields: plain.slice(mark), body: '', fieldsAt: mark, bodyAt: plain.length };
  }
  const parts = splitFrontmatter(plain, file);
  if ('faults' in parts) return parts;
  return {
    fields: parts.frontmatter,
    body: parts.body,
    fieldsAt: plain.indexOf('\n') + 1,
    bodyAt: plain.length - parts.body.length,
  };
}

/** The data of parsed fields, under the names of today and with ids for names. */
export function understoodIn(
  collection: Collection,
  parsed: YamlRead,
  { own, names }: Understanding,
): Record<string, unknown> {
  const schema = schemaOf(collection, own);
  const keys = keyEdits(parsed.written, schema);
  const named =
    keys.length === 0
      ? parsed
      : parseYaml(applyEdits(parsed.source, keys), { file: '', firstLine: 1 });
  const source = 'faults' in named ? parsed : named;
  const renamed = withNewNames(collection, source.data);
  const read = understood(schema, renamed.data, answerOf(names), (at) =>
    source.textAt(renamed.writtenAt([...at])),
  );
  return read.data as Record<string, unknown>;
}

/** What of a body stands in a field for text. */
export function bodyOf(body: string): string {
  return body.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}
