import type { Catalogue } from './catalogue.ts';
import { semesterLink } from './links.ts';

export interface SearchOption {
  id: string;
  name: string;
}

/** What a search can be narrowed to: only what occurs, in the order of the shelves. */
export function searchOptions(
  catalogue: Catalogue,
): Record<'subjects' | 'topics' | 'teachers' | 'semesters', SearchOption[]> {
  const semesters = Map.groupBy(catalogue.entries, (entry) => entry.semester);
  return {
    subjects: catalogue.words.subjects
      .filter((word) => catalogue.bySubject.has(word.id))
      .map((word) => ({ id: word.id, name: word.name })),
    topics: [...catalogue.topics.values()].map(({ id, data }) => ({ id, name: data.name })),
    teachers: [...catalogue.teachers.values()].map(({ id, data }) => ({ id, name: data.name })),
    semesters: [...semesters.keys()]
      .sort()
      .reverse()
      .map((id) => ({ id, name: semesterLink(catalogue, id).label })),
  };
}
