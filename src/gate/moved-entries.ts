/**
 * An address once given out should keep leading somewhere: whoever moves a record leaves
 * its old id in it, and whoever deletes one is asked whether that is meant.
 */
import * as z from 'zod';
import { collectionNames, formerIdsField, isEntryKind, type Collection } from '../model/kinds.ts';
import { baseVocabularies } from '../model/words/vocabulary.ts';
import { answerOf, Roster } from '../records/called.ts';
import { schemas } from '../records/kinds.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import { parseYaml, splitFrontmatter } from '../yaml/frontmatter.ts';
import { recordAt } from './areas.ts';
import type { Change } from './changes.ts';

interface Gone {
  collection: Collection;
  id: string;
  /** Where it was, from the repository's root. */
  file: string;
}

/** Records with an address of their own that are there before and not after. */
export function goneRecords(before: readonly string[], after: readonly string[]): Gone[] {
  const left = new Set(after.map(keyAt));
  return before.flatMap((file) => {
    const record = recordAt(file);
    if (record === undefined || left.has(keyAt(file))) return [];
    return formerField(record.collection) === undefined ? [] : [{ ...record, file }];
  });
}

/**
 * @param formerIds `collection/id` of every old id that the changed records answer for
 * @param hidden files of records that never had an address
 */
export function movedEntries(
  gone: readonly Gone[],
  changes: readonly Change[],
  formerIds: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Fault[] {
  return gone
    .filter(
      ({ collection, id, file }) => !formerIds.has(`${collection}/${id}`) && !hidden.has(file),
    )
    .map(({ collection, id, file }) => {
      const field = formerField(collection) ?? '';
      const to = changes.find(({ from }) => from === file)?.path;
      if (to !== undefined && recordAt(to)?.collection === collection) {
        return fault(
          'entry-moved',
          { file: to, line: 1 },
          `${collectionNames[collection]}“${id}”换了文件名，原来的网址会打不开。`,
          {
            found: `${file} → ${to}`,
            hint: `请在这个文件的“曾用代号”（${field}）里写上旧代号：${field}: [${id}]。`,
          },
        );
      }
      return fault(
        'entry-removed',
        { file, line: 1 },
        `${collectionNames[collection]}“${id}”被删去了，原来的网址会打不开。`,
        {
          found: to === undefined ? file : `${file} → ${to}`,
          hint: `如果只是改名，请在新文件的“曾用代号”（${field}）里写上旧代号；确实要删，请在合并请求里说明原因。`,
        },
      );
    });
}

/** Old ids a record answers for, as `collection/id`; none where the file cannot be read. */
export function formerIdsIn(path: string, text: string): string[] {
  const record = recordAt(path);
  const field = record === undefined ? undefined : formerField(record.collection);
  if (record === undefined || field === undefined) return [];
  const ids = dataIn(path, text)[field];
  return Array.isArray(ids) ? ids.map((id) => `${record.collection}/${String(id)}`) : [];
}

/** The fields of a record as written, unchecked; empty where the file cannot be read. */
export function dataIn(path: string, text: string): Record<string, unknown> {
  const record = recordAt(path);
  if (record === undefined) return {};
  const parts = isEntryKind(record.collection) ? splitFrontmatter(text, path) : undefined;
  if (parts !== undefined && 'faults' in parts) return {};
  const parsed = parseYaml(parts?.frontmatter ?? text, { file: path, firstLine: 1 });
  if ('faults' in parsed || typeof parsed.data !== 'object' || parsed.data === null) return {};
  return parsed.data as Record<string, unknown>;
}

/** Who may see a record, as it says itself; nothing where it does not, or the file cannot be read. */
export function visibilityIn(path: string, text: string): { visibility?: string } {
  const { visibility } = dataIn(path, text);
  if (typeof visibility !== 'string') return {};
  return { visibility: meantBy({ vocabulary: 'visibilities' }, visibility) ?? visibility };
}

const meantBy = answerOf(new Roster([], baseVocabularies).names());

/** Where a kind of record keeps its old ids; a kind without pages has no such field. */
function formerField(collection: Collection): 'aliases' | 'formerIds' | undefined {
  const field = formerIdsField(collection);
  const schema: z.ZodType = schemas[collection];
  return schema instanceof z.ZodObject && Object.hasOwn(schema.shape, field) ? field : undefined;
}

function keyAt(file: string): string {
  const record = recordAt(file);
  return record === undefined ? '' : `${record.collection}/${record.id}`;
}
