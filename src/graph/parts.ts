import type { Part } from '../records/declaration.ts';
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
 * Having been at a meeting is no part of one's own, nor is having been observed.
 */
export function partsIn({ collection, data }: Entry): Map<string, Set<Part>> {
  const parts = new Map<string, Set<Part>>();
  const people =
    entryDeclarations[collection].peopleIn?.(data) ??
    data.authors.map((id) => [id, 'wrote'] as const);
  for (const [id, part] of people) {
    if (id === undefined) continue;
    const own = parts.get(id);
    if (own === undefined) parts.set(id, new Set([part]));
    else own.add(part);
  }
  return parts;
}
