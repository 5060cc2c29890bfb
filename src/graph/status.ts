import { nameOf } from '../model/words/vocabulary.ts';
import type { Catalogue, Entry } from './catalogue.ts';

/** How far a project or a problem has come; undefined for what is finished once it is written. */
export function statusOf(
  catalogue: Catalogue,
  entry: Entry,
): { id: string; name: string } | undefined {
  switch (entry.collection) {
    case 'projects': {
      const id = entry.data.status;
      return { id: `project-${id}`, name: nameOf(catalogue.words.projectStatuses, id) };
    }
    case 'problems': {
      const id = entry.data.status;
      return { id: `problem-${id}`, name: nameOf(catalogue.words.problemStatuses, id) };
    }
    default:
      return undefined;
  }
}
