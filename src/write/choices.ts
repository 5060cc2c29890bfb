/** What a field may point at: the words of a vocabulary, or the records a school already has. */
import { pinyin } from 'pinyin-pro';
import type { Records } from '../graph/records.ts';
import { sortKeyOf } from '../graph/sort-key.ts';
import {
  collectionNames,
  entryKinds,
  type Collection,
  type EntryKind,
} from '../model/kinds.ts';
import type { OwnField } from '../records/own-fields.ts';
import type { ReferenceTarget, Term } from '../model/fields.ts';
import { nearest } from '../model/nearest.ts';
import { vocabularyTitles, type Vocabularies } from '../model/vocabulary.ts';

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
  switch (term.reference) {
    case 'teachers':
      return inOrder(records.teachers, ({ data }) => ({ name: data.name, key: sortKeyOf(data) }));
    case 'topics':
      return inOrder(records.topics, ({ data }) => named(data.name, data.aliases));
    case 'groups':
      return inOrder(records.groups, ({ data }) => named(data.name));
    case 'books':
      return inOrder(records.books, ({ data }) => named(data.title));
    case 'pairs':
      return inOrder(records.pairs, ({ data }) =>
        named([data.mentor, data.mentee].map((id) => nameOfTeacher(records, id)).join('与')),
      );
    case 'plans':
      return inOrder(records.plans, ({ data }) => named(data.title));
    case 'lessons':
    case 'observations':
    case 'reflections':
    case 'meetings':
    case 'projects':
      return newestFirst(records, term.reference);
    case 'entries':
      return entryKinds.flatMap((kind) =>
        newestFirst(records, kind).map((one) => ({ ...one, id: `${kind}/${one.id}` })),
      );
  }
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

interface Named {
  name: string;
  key: string;
  aliases?: readonly string[];
}

function named(name: string, aliases: readonly string[] = []): Named {
  return { name, aliases, key: pinyin(name, { toneType: 'none' }) };
}

function inOrder<R extends { id: string }>(list: readonly R[], of: (record: R) => Named): Choice[] {
  return list
    .map((record) => ({ id: record.id, ...of(record) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ key: _, ...choice }) => choice);
}

function nameOfTeacher({ teachers }: World['records'], id: string): string {
  return teachers.find((one) => one.id === id)?.data.name ?? id;
}

function newestFirst(records: World['records'], kind: EntryKind): Choice[] {
  return [...records[kind]]
    .sort((a, b) => (a.data.date > b.data.date ? -1 : 1))
    .map(({ id, data }) => ({ id, name: data.title }));
}
