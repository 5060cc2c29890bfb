/** What stands in the declared fields of a record, as its page shows it. */
import { promiseSentence } from '../counts/promises/promise-sentence.ts';
import { ownerOf } from '../counts/promises/owner.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { isEntryKind, type Collection } from '../model/kinds.ts';
import { fieldsOf, type Field } from '../records/field-list.ts';
import type { Commitment } from '../records/shared/commitment.ts';
import { fieldText } from '../views/told-fields.ts';

/** Head of the document already, or for machines and not shown. */
const ELSEWHERE = new Set([
  'title',
  'name',
  'date',
  'summary',
  'visibility',
  'formerIds',
  'sortKey',
  'math',
]);
/** Of an entry: what it was called in addresses before. A topic's are other names. */
const FORMER = 'aliases';
/** Addresses and names of files stand behind links. */
const BEHIND_LINKS = new Set(['file', 'address', 'size']);
/** Told as sentences, not word by word. */
const PROMISES = 'commitments';
/** What is only named on a page has a page of its own, where its name is found. */
const NAMED = new Set(['teachers', 'topics', 'groups', 'books']);

/**
 * One text for each value of each field, in the order of the schema; those of the school's
 * own are `ownFacts`.
 *
 * @param data what the audience may see of it
 */
export function fieldTexts(
  catalogue: Catalogue,
  collection: Collection,
  data: Readonly<Record<string, unknown>>,
): string[] {
  return fieldsOf(collection)
    .filter(({ key }) => !ELSEWHERE.has(key) && !(key === FORMER && isEntryKind(collection)))
    .flatMap((field) => {
      if (field.key === PROMISES) return promises(catalogue, data);
      return textsOf(catalogue, field, data[field.key]);
    });
}

function textsOf(catalogue: Catalogue, field: Field, value: unknown): string[] {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined);
  if (values.length === 0 || !isShown(field)) return [];
  if (field.value.type !== 'fields') {
    return values
      .map((one) => fieldText(catalogue, field, String(one)))
      .filter((text) => text !== '');
  }
  const { fields } = field.value;
  return values.flatMap((one) =>
    fields.flatMap((inner) =>
      textsOf(catalogue, inner, (one as Readonly<Record<string, unknown>>)[inner.key]),
    ),
  );
}

function isShown({ key, value }: Field): boolean {
  if (BEHIND_LINKS.has(key)) return false;
  if (value.type === 'reference')
    return 'reference' in value.term && NAMED.has(value.term.reference);
  return value.type !== 'yes-no' && value.type !== 'choice';
}

function promises(catalogue: Catalogue, data: Readonly<Record<string, unknown>>): string[] {
  const commitments = (data[PROMISES] ?? []) as Commitment[];
  const owner = ownerOf({ data });
  return commitments.map((one) => promiseSentence(catalogue, one, owner));
}
