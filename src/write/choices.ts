/** What a field may point at: the words of a vocabulary, or the records a school already has. */
import { pinyin } from 'pinyin-pro';
import type { Records } from '../graph/records.ts';
import { sortKeyOf } from '../graph/sort-key.ts';
import {
  collectionNames,
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
import { compare } from '../model/text/compare.ts';
import { nearest } from '../model/text/nearest.ts';
import { vocabularyTitles, type Vocabularies } from '../model/words/vocabulary.ts';

export interface Choice {
  /** What goes into the file. */
  id: string;
  /** What a teacher knows it by. */
  name: string;
  aliases?: readonly string[] | undefined;
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

/** The choice meant by an id, a name or another name; the name in front is the one a teacher knows. */
export function choiceFor(written: string, choices: readonly Choice[]): Choice | undefined {
  return (
    choices.find(({ id }) => id === written) ??
    choices.find(({ name, aliases }) => name === written || aliases?.includes(written))
  );
}

/** The choice most like what is written, when any is near. */
export function nearestChoice(written: string, choices: readonly Choice[]): Choice | undefined {
  const near = nearest(
    written,
    choices.flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases]),
  );
  return near === undefined ? undefined : choiceFor(near, choices);
}

function inOrder(records: World['records'], kind: DataKind): Choice[] {
  return records[kind]
    .map(({ id, data }) => {
      const name = nameIn(records, kind, id) ?? id;
      const aliases = 'aliases' in data ? data.aliases : [];
      const key = kind === 'teachers' ? sortKeyOf(data as RecordOf['teachers']) : pinyinOf(name);
      return { choice: { id, name, aliases }, key };
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
