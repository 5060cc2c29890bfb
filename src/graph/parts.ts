import type { Deed } from '../records/declaration.ts';
import { entryDeclarations } from '../records/kinds.ts';
import type { Lesson } from '../records/lessons/schema.ts';
import type { Entry } from './catalogue.ts';

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
export function deedsIn({ collection, data }: Entry): Map<string, Set<Deed>> {
  const deeds = new Map<string, Set<Deed>>();
  const people =
    entryDeclarations[collection].peopleIn?.(data) ??
    data.authors.map((id) => [id, 'wrote'] as const);
  for (const [id, deed] of people) {
    if (id === undefined) continue;
    const own = deeds.get(id);
    if (own === undefined) deeds.set(id, new Set([deed]));
    else own.add(deed);
  }
  return deeds;
}
