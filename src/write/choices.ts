/** What a field may point at: the words of a vocabulary, or the records a school already has. */
import { pinyin } from 'pinyin-pro';
import type { Records } from '../graph/records.ts';
import { sortKeyOf } from '../graph/sort-key.ts';
import {
  collectionNames,
  collections,
  entryKinds,
  isEntryKind,
  type Collection,
  type DataKind,
  type EntryKind,
  type ReferenceTarget,
} from '../model/kinds.ts';
import type { OwnField } from '../records/own-fields.ts';
import type { Term } from '../model/fields/fields.ts';
import { titleOf, writtenTitle, type RecordOf } from '../records/kinds.ts';
import { Roster, type Called } from '../records/called.ts';
import { compare } from '../model/text/compare.ts';
import { nearest } from '../model/text/nearest.ts';
import { vocabularyTitles, type Vocabularies } from '../model/words/vocabulary.ts';

export interface Choice {
  /** What goes into the file. */
  id: string;
  /** What a teacher knows it by. */
  name: string;
  aliases?: readonly string[] | undefined;
  /** What tells it from another of the same name. */
  note?: string;
}

/** Everything there is to choose from, and the fields that the school has besides ours. */
export interface World {
  records: { readonly [C in Collection]: readonly Pick<Records[C][number], 'id' | 'data'>[] };
  words: Vocabularies;
  own: readonly OwnField[];
}

/** Words in the order of their vocabulary, people and topics in pinyin order, entries newest first. */
export function choicesOf(
  term: Term,
  { records, words }: Pick<World, 'records' | 'words'>,
): Choice[] {
  if ('vocabulary' in term) return [...words[term.vocabulary]];
  const { reference } = term;
  if (reference === 'entries') {
    return entryKinds.flatMap((kind) =>
      newestFirst(records, kind).map((one) => ({ ...one, id: `${kind}/${one.id}` })),
    );
  }
  return isEntryKind(reference) ? newestFirst(records, reference) : inOrder(records, reference);
}

/** What the choices are called, for messages: 词表“学科”, 教师. */
export function listName(term: Term): string {
  return 'vocabulary' in term
    ? `词表“${vocabularyTitles[term.vocabulary]}”`
    : `${targetName(term.reference)}名单`;
}

export function targetName(target: ReferenceTarget): string {
  return target === 'entries' ? '条目' : collectionNames[target];
}

const rosters = new WeakMap<World['records'], Roster>();

/** The ids meant by what somebody has written, as in a file: none, one, or as many as are called so. */
export function meantBy(written: string, term: Term, { records, words }: World): string[] {
  let roster = rosters.get(records);
  if (roster === undefined) {
    const called = collections.flatMap((collection): Called[] =>
      records[collection].map(({ id, data }) => ({ collection, id, data: { ...data } })),
    );
    roster = new Roster(called, words);
    rosters.set(records, roster);
  }
  return roster.meant(term, written);
}

/** The choice most like what is written, when any is near. */
export function nearestChoice(written: string, choices: readonly Choice[]): Choice | undefined {
  const near = nearest(
    written,
    choices.map(({ id, name, aliases = [] }) => ({ id, names: [name, ...aliases] })),
  );
  return choices.find(({ id }) => id === near);
}

function inOrder(records: World['records'], kind: DataKind): Choice[] {
  return records[kind]
    .map(({ id, data }) => {
      const name = nameIn(records, kind, id) ?? id;
      const aliases = 'aliases' in data ? data.aliases : [];
      const key = kind === 'teachers' ? sortKeyOf(data as RecordOf['teachers']) : pinyinOf(name);
      const note = 'nameNote' in data ? data.nameNote : undefined;
      return { choice: { id, name, aliases, ...(note === undefined ? {} : { note }) }, key };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ choice }) => choice);
}

/** As it stands in the record, which is how a teacher writes it down: a book without its marks. */
function nameIn(records: World['records'], kind: Collection, id: string): string | undefined {
  const data = records[kind].find((one) => one.id === id)?.data;
  if (data === undefined) return undefined;
  return (
    writtenTitle(data) ??
    titleOf(kind, data, {
      word: (_, word) => word,
      record: (other, ref) => nameIn(records, other, ref),
    })
  );
}

function newestFirst(records: World['records'], kind: EntryKind): Choice[] {
  return [...records[kind]]
    .sort((a, b) => compare(b.data.date, a.data.date))
    .map(({ id, data }) => ({ id, name: data.title }));
}

function pinyinOf(name: string): string {
  return pinyin(name, { toneType: 'none' });
}
