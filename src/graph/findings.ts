/** What was found out, and what is still asked: the sentences in which entries themselves say so. */
import type { Catalogue, Entry } from './catalogue.ts';
import { isWithdrawn } from './withdrawn.ts';
import { isStandingResearch, questionsLeftBy } from './works.ts';

export interface Said {
  entry: Entry;
  text: string;
}

/**
 * What entries say that they found: the findings of projects, how problems were solved, and of papers
 * that belong to no project their abstract. Nothing that was withdrawn. In the order of the entries.
 */
export function findingsOf(catalogue: Catalogue, entries: readonly Entry[]): Said[] {
  return entries.flatMap((entry): Said[] => {
    if (isWithdrawn(entry)) return [];
    const texts = textsFound(catalogue, entry);
    return texts.map((text) => ({ entry, text }));
  });
}

function textsFound(catalogue: Catalogue, entry: Entry): readonly string[] {
  switch (entry.collection) {
    case 'projects':
      return entry.data.findings;
    case 'problems':
      return entry.data.status === 'solved' && entry.data.answer !== undefined
        ? [entry.data.answer]
        : [];
    case 'papers': {
      const { project } = entry.data;
      const told = project !== undefined && catalogue.byRef.has(`projects/${project}`);
      return told ? [] : [entry.data.summary];
    }
    default:
      return [];
  }
}

/** What research leaves open, and problems that nobody has solved yet. In the order of the entries. */
export function questionsIn(catalogue: Catalogue, entries: readonly Entry[]): Said[] {
  return entries.flatMap((entry): Said[] => {
    if (isStandingResearch(entry))
      return questionsLeftBy(catalogue, entry).map((text) => ({ entry, text }));
    // Met in someone's class and not solved: a question as well.
    return isOpenProblem(entry) ? [{ entry, text: entry.data.summary }] : [];
  });
}

export function isOpenProblem(entry: Entry): entry is Entry<'problems'> {
  return entry.collection === 'problems' && entry.data.status !== 'solved' && !isWithdrawn(entry);
}
