import type { Entry } from './catalogue.ts';

/** What a person did in an entry, in the order a page tells it. */
export type Deed =
  | 'taught'
  | 'wrote'
  | 'headed'
  | 'joined'
  | 'led'
  | 'presented'
  | 'hosted'
  | 'observed'
  | 'helped'
  | 'raised'
  | 'recorded';

/**
 * Everyone in an entry with what they did there: a lesson is taught by one and made by many.
 * Having been at a meeting is no deed of one's own, nor is having been observed.
 */
export function deedsIn(entry: Entry): Map<string, Set<Deed>> {
  const deeds = new Map<string, Set<Deed>>();
  const add = (id: string, deed: Deed): void => {
    const own = deeds.get(id);
    if (own === undefined) deeds.set(id, new Set([deed]));
    else own.add(deed);
  };
  entry.data.authors.forEach((id, i) => add(id, authorship(entry, i)));
  if (entry.collection === 'lessons') {
    add(entry.data.teacher, 'taught');
    for (const { id, role } of entry.data.members) {
      if (id === undefined) continue;
      // Two may teach in parallel; one of them is named as the lesson's teacher.
      add(id, role === 'teach' ? 'taught' : role === 'observe' ? 'observed' : 'helped');
    }
  }
  if (entry.collection === 'readings' && entry.data.leadReader !== undefined) {
    add(entry.data.leadReader, 'led');
  }
  if (entry.collection === 'meetings') {
    add(entry.data.host, 'hosted');
    for (const id of entry.data.presenters) add(id, 'presented');
  }
  return deeds;
}

/** What it means to stand at place `at` among those an entry is by. */
function authorship(entry: Entry, at: number): Deed {
  switch (entry.collection) {
    case 'projects':
      return at === 0 ? 'headed' : 'joined';
    case 'problems':
      return 'raised';
    case 'observations':
      return 'observed';
    case 'meetings':
      return 'recorded';
    default:
      return 'wrote';
  }
}
