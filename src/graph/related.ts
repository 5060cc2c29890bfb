import type { Catalogue, Entry } from './catalogue.ts';

const MOST = 4;
/** A crowded topic has hundreds; the newest of it are near enough. */
const LOOK_AT = 60;

/**
 * Entries on the same topics a reader of this one may want next: those most like it in
 * subject, grade and people that are not already named as linked or on the same lesson.
 */
export function relatedEntries(catalogue: Catalogue, entry: Entry): Entry[] {
  const linked = linkedRefs(catalogue, entry);
  for (const other of onSameLesson(catalogue, entry)) linked.add(other.ref);
  const scores = new Map<Entry, number>();
  for (const topic of entry.data.topics) {
    for (const other of (catalogue.byTopic.get(topic) ?? []).slice(0, LOOK_AT)) {
      if (!linked.has(other.ref) && !scores.has(other)) scores.set(other, likeness(entry, other));
    }
  }
  // `scores` keeps newest first within a topic, and sorting is stable.
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([other]) => other);
}

/** Shared topics count most; then the same subject, grade and people. */
function likeness(a: Entry, b: Entry): number {
  return (
    4 * shared(a.data.topics, b.data.topics) +
    (a.data.subject !== undefined && a.data.subject === b.data.subject ? 2 : 0) +
    shared(a.data.grades ?? [], b.data.grades ?? []) +
    shared(a.data.authors, b.data.authors)
  );
}

/** Other entries on the same lesson, not linked directly: what colleagues wrote about the class they all saw. */
export function onSameLesson(catalogue: Catalogue, entry: Entry): Entry[] {
  const lesson = lessonOf(entry);
  if (lesson === undefined || entry.collection === 'lessons') return [];
  const linked = linkedRefs(catalogue, entry);
  return (catalogue.ledToFrom.get(`lessons/${lesson}`) ?? [])
    .filter((relation) => relation.kind === 'about-lesson' && !linked.has(relation.from))
    .flatMap((relation) => catalogue.byRef.get(relation.from) ?? []);
}

/** The entry itself, and those that it or they have linked. */
function linkedRefs(catalogue: Catalogue, entry: Entry): Set<string> {
  return new Set([
    entry.ref,
    ...(catalogue.leadsTo.get(entry.ref) ?? []).map((relation) => relation.to),
    ...(catalogue.ledToFrom.get(entry.ref) ?? []).map((relation) => relation.from),
  ]);
}

/** The lesson a reflection speaks of, or a lesson itself. */
function lessonOf(entry: Entry): string | undefined {
  if (entry.collection === 'lessons') return entry.id;
  return entry.collection === 'reflections' ? entry.data.lesson : undefined;
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length;
}
