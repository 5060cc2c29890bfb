import type { Lesson } from '../model/records/lesson.ts';
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

/** Ids of who taught a lesson, each once: its teacher first; two may have taught it in parallel. */
export function teachersOf({ teacher, members }: Pick<Lesson, 'teacher' | 'members'>): string[] {
  const others = members.flatMap(({ id, role }) =>
    role === 'teach' && id !== undefined ? [id] : [],
  );
  return [...new Set([teacher, ...others])];
}

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
    for (const id of teachersOf(entry.data)) add(id, 'taught');
    for (const { id, role } of entry.data.members) {
      if (id === undefined || role === 'teach') continue;
      add(id, role === 'observe' ? 'observed' : 'helped');
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
