/**
 * What follows from the records: who wrote, what stands on which shelf, and what leads
 * where, in both directions. Built once a process; pages only ask.
 */
import { semesterIdOf } from '../model/calendar/calendar.ts';
import {
  dataKinds,
  entryKinds,
  isEntryKind,
  type Collection,
  type DataKind,
  type EntryKind,
} from '../model/kinds.ts';
import type { School } from '../records/school.ts';
import type { Audience } from '../records/visibility.ts';
import { compare } from '../model/text/compare.ts';
import { extendVocabularies, stageOfGrade, type Vocabularies } from '../model/words/vocabulary.ts';
import { happenedOn } from './happening.ts';
import type { EntryRecord, RecordBase, Records, SourcePicture } from './records.ts';
import type { Part } from '../records/declaration.ts';
import { partsIn } from './parts.ts';
import { noteAsked } from './fleeting.ts';
import { relationsOf, type Relation } from './relations.ts';
import { sortKeyOf } from './sort-key.ts';
import { plainName, shownNames, visibleRecords } from './visible-records.ts';

export interface History {
  /** Day of the last change to the file. */
  changed: string;
  /** Teachers who have changed it, by the names of their accounts, the last one first. */
  contributors: string[];
}

export type Entry<K extends EntryKind = EntryKind> = { [P in K]: EntryOf<P> }[K];

interface EntryOf<K extends EntryKind> extends EntryRecord<K> {
  /** `collection/id`, unique over all kinds. */
  ref: string;
  /** Id of the semester in which what it tells of happened. */
  semester: string;
  /** 学段, written or following from the grades. */
  stages: string[];
}

export type Person = RecordBase<'teachers'> & { sortKey: string };

export interface Involvement {
  entry: Entry;
  parts: ReadonlySet<Part>;
}

type DataRecords = { readonly [K in DataKind]: ReadonlyMap<string, RecordBase<K>> };

export interface Catalogue extends DataRecords {
  school: School;
  /** The school's own picture, at the head of every page. */
  logo?: SourcePicture;
  words: Vocabularies;
  audience: Audience;
  /** Day of the build, `YYYY-MM-DD`. */
  today: string;
  /** Newest first; on the same day by ref. */
  entries: readonly Entry[];
  byRef: ReadonlyMap<string, Entry>;
  byKind: { readonly [K in EntryKind]: readonly Entry<K>[] };
  /** In pinyin order. */
  teachers: ReadonlyMap<string, Person>;
  /** By the ref an entry leads to or is led to from. */
  leadsTo: ReadonlyMap<string, readonly Relation[]>;
  ledToFrom: ReadonlyMap<string, readonly Relation[]>;
  byTopic: ReadonlyMap<string, readonly Entry[]>;
  /** Only subjects and grades that something was written for. */
  bySemester: ReadonlyMap<string, readonly Entry[]>;
  bySubject: ReadonlyMap<string, readonly Entry[]>;
  byGrade: ReadonlyMap<string, readonly Entry[]>;
  /** By teacher, what each did in which entry, newest first. */
  byPerson: ReadonlyMap<string, readonly Involvement[]>;
  /** By file, from the repository's history. */
  history: ReadonlyMap<string, History>;
  /** Where a file of the content directory can be edited on the host. */
  editAddress: (file: string) => string | undefined;
}

export interface Circumstances {
  school: School;
  /** The picture that the school's file names. */
  logo?: SourcePicture;
  audience: Audience;
  today: string;
  /** Whether drafts are shown too, as to whoever writes them. Never in anything that is published. */
  withDrafts?: boolean;
  history?: ReadonlyMap<string, History>;
  editAddress?: (file: string) => string | undefined;
}

/** What the audience may not see is dropped here, before anything is derived from it. */
export function buildCatalogue(all: Records, circumstances: Circumstances): Catalogue {
  const { school, audience, today, withDrafts = false } = circumstances;
  const records = visibleRecords(all, school, audience, withDrafts);

  const entries = entryKinds
    .flatMap((kind) => (records[kind] as EntryRecord[]).map((one) => toEntry(one, school)))
    .sort(newestFirst);
  const byRef = new Map(entries.map((entry) => [entry.ref, entry]));
  const relations = entries.flatMap((entry) =>
    relationsOf(entry).filter((relation) => byRef.has(relation.to)),
  );
  const people = records.teachers
    .map((one) => ({ ...one, sortKey: sortKeyOf(one.data) }))
    .sort((a, b) => compare(a.sortKey, b.sortKey) || compare(a.id, b.id));

  return {
    school,
    ...(circumstances.logo === undefined ? {} : { logo: circumstances.logo }),
    words: extendVocabularies(school.vocabulary),
    audience,
    get today() {
      noteAsked('day');
      return today;
    },
    entries,
    byRef,
    byKind: Object.fromEntries(
      entryKinds.map((kind) => [kind, entries.filter((entry) => entry.collection === kind)]),
    ) as unknown as Catalogue['byKind'],
    ...(Object.fromEntries(
      dataKinds.map((kind) => [kind, byId<RecordBase<DataKind>>(records[kind])]),
    ) as unknown as DataRecords),
    teachers: byId(people),
    leadsTo: Map.groupBy(relations, (relation) => relation.from),
    ledToFrom: Map.groupBy(relations, (relation) => relation.to),
    byTopic: groupByEach(entries, (entry) => entry.data.topics),
    bySemester: Map.groupBy(entries, ({ semester }) => semester),
    bySubject: groupByEach(entries, ({ data }) =>
      data.subject === undefined ? [] : [data.subject],
    ),
    byGrade: groupByEach(entries, ({ data }) => data.grades ?? []),
    byPerson: involvements(entries),
    history: historyOf(shownNames(records), circumstances.history ?? new Map()),
    editAddress: circumstances.editAddress ?? (() => undefined),
  };
}

function toEntry(record: EntryRecord, school: School): Entry {
  const { stage, grades } = record.data;
  const stages = new Set(stage === undefined ? [] : [stage]);
  for (const grade of grades ?? []) {
    const own = stageOfGrade(grade, school.gradeSystem);
    if (own !== undefined) stages.add(own);
  }
  return {
    ...record,
    get bodyKey() {
      noteAsked(`texts of ${record.collection}`);
      return record.bodyKey;
    },
    ref: `${record.collection}/${record.id}`,
    semester: semesterIdOf(happenedOn(record as Pick<Entry, 'data'>), school.semesters),
    stages: [...stages],
  } as Entry;
}

/**
 * Only teachers who may be seen have touched a file: who may not is not given away, and an
 * account that is nobody's here (a machine, a helper from outside, a mistyped name) is no author.
 */
function historyOf(
  names: ReadonlySet<string>,
  history: ReadonlyMap<string, History>,
): ReadonlyMap<string, History> {
  return new Histories(
    [...history].map(([file, { changed, contributors }]) => [
      file,
      { changed, contributors: contributors.filter((name) => names.has(plainName(name))) },
    ]),
  );
}

class Histories extends Map<string, History> {
  override get(file: string): History | undefined {
    for (const kind of entryKinds) if (file.startsWith(`${kind}/`)) noteAsked(`texts of ${kind}`);
    return super.get(file);
  }
}

function involvements(entries: readonly Entry[]): Map<string, Involvement[]> {
  const people = new Map<string, Involvement[]>();
  for (const entry of entries) {
    for (const [id, parts] of partsIn(entry)) {
      const own = people.get(id);
      if (own === undefined) people.set(id, [{ entry, parts }]);
      else own.push({ entry, parts });
    }
  }
  return people;
}

/** All records of a kind: entries the newest first, teachers in pinyin order. */
export function recordsOf(
  catalogue: Catalogue,
  kind: Collection,
): readonly RecordBase<Collection>[] {
  return isEntryKind(kind) ? catalogue.byKind[kind] : [...catalogue[kind].values()];
}

function newestFirst(a: Entry, b: Entry): number {
  return compare(b.data.date, a.data.date) || compare(a.ref, b.ref);
}

function byId<R extends { id: string }>(list: readonly R[]): Map<string, R> {
  return new Map(list.map((one) => [one.id, one]));
}

/** Like `Map.groupBy` for values that belong to several groups. */
export function groupByEach<T>(
  list: readonly T[],
  keysOf: (one: T) => readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}
