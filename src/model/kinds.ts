/**
 * The kinds of record: the folder of `src/content` that holds them, which is also the first part
 * of their address, and what a page calls one. Whatever else a kind is stands in a folder of the
 * same name, `src/records/<kind>/`; `src/records/kinds.ts` asks for it.
 */

/** Kinds of writing, each an `.mdx` file with frontmatter and a body, in the order a page tells them. */
const entries = {
  lessons: '课例',
  reflections: '反思',
  readings: '共读',
  papers: '论文',
  projects: '课题',
  problems: '问题',
  observations: '听课记录',
  meetings: '活动纪要',
};
/**
 * Kinds of plain data, each a `.yml` file. A kind whose records go with those of another stands
 * after it, so that it is known by then who is hidden (`partiesOf`).
 */
const data = {
  teachers: '教师',
  topics: '专题',
  groups: '小组',
  books: '书',
  pairs: '结对',
  plans: '计划',
};

export type EntryKind = keyof typeof entries;
export type DataKind = keyof typeof data;
export type Collection = EntryKind | DataKind;
/** Collections a field may point into. `entries` stands for any kind of writing. */
export type ReferenceTarget = Collection | 'entries';

export const entryKinds = Object.keys(entries) as EntryKind[];
export const dataKinds = Object.keys(data) as DataKind[];
export const collections: readonly Collection[] = [...entryKinds, ...dataKinds];

/** Chinese names of the collections, as shown. */
export const collectionNames: Record<Collection, string> = { ...entries, ...data };

/** The field that keeps the ids a record used to have; the aliases of a topic are other names of it. */
export function formerIdsField(kind: Collection): 'aliases' | 'formerIds' {
  return isEntryKind(kind) ? 'aliases' : 'formerIds';
}

export function isEntryKind(name: string): name is EntryKind {
  return Object.hasOwn(entries, name);
}

/** The same kinds in the order in which people take them up: most begin with a reflection. */
export function reflectionsFirst<K extends Collection>(kinds: readonly K[]): K[] {
  const isFirst = (kind: K): boolean => kind === 'reflections';
  return [...kinds.filter(isFirst), ...kinds.filter((kind) => !isFirst(kind))];
}
