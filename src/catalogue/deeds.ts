import type { Entry } from './catalogue.ts';

/** What a person did in an entry, in the order a page tells it. */
export type Deed = 'taught' | 'wrote' | 'led' | 'observed' | 'helped';

/** Everyone in an entry with what they did there: a lesson is taught by one and made by many. */
export function deedsIn(entry: Entry): Map<string, Set<Deed>> {
  const deeds = new Map<string, Set<Deed>>();
  const add = (id: string, deed: Deed): void => {
    const own = deeds.get(id);
    if (own === undefined) deeds.set(id, new Set([deed]));
    else own.add(deed);
  };
  for (const id of entry.data.authors) add(id, 'wrote');
  if (entry.collection === 'lessons') {
    add(entry.data.teacher, 'taught');
    for (const { id, role } of entry.data.members) {
      // Two may teach in parallel; one of them is named as the lesson's teacher.
      add(id, role === 'teach' ? 'taught' : role === 'observe' ? 'observed' : 'helped');
    }
  }
  if (entry.collection === 'readings' && entry.data.leadReader !== undefined) {
    add(entry.data.leadReader, 'led');
  }
  return deeds;
}
