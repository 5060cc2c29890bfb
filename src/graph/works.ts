/** Pieces of research: a project with its papers and reports is one, and so is a paper without a project. */
import type { Catalogue, Entry } from './catalogue.ts';
import { isWithdrawn } from './withdrawn.ts';

/** What somebody set out to find out, as against what happened in class or was thought of it. */
export function isResearch(entry: Entry): entry is Entry<'projects' | 'papers'> {
  return entry.collection === 'projects' || entry.collection === 'papers';
}

/**
 * What is no research but shows what occupies people, and can be used again, which nothing can that
 * was withdrawn. Records of visits and meetings touch on much and pursue nothing.
 */
export function isPractice(entry: Entry): boolean {
  return (
    !isResearch(entry) &&
    !isWithdrawn(entry) &&
    entry.collection !== 'observations' &&
    entry.collection !== 'meetings'
  );
}

/** What the topic check compares with, and counts. */
export function isCompared(entry: Entry): boolean {
  return isResearch(entry) || isPractice(entry);
}

/** Research that others may build on. */
export function isStandingResearch(entry: Entry): entry is Entry<'projects' | 'papers'> {
  return isResearch(entry) && !isWithdrawn(entry);
}

/**
 * The entry that stands for the work: the project of a paper, or the entry itself. What was
 * withdrawn is a work by itself: neither the rest of the work falls with it, nor is it covered by the rest.
 */
export function workOf(catalogue: Catalogue, entry: Entry): Entry {
  if (entry.collection !== 'papers' || entry.data.project === undefined) return entry;
  const project = catalogue.byRef.get(`projects/${entry.data.project}`);
  return project === undefined || isWithdrawn(entry) || isWithdrawn(project) ? entry : project;
}

/** Entries that this one leads to or is led to from, each once. */
export function linkedWith(catalogue: Catalogue, { ref }: Entry): Entry[] {
  const refs = new Set([
    ...(catalogue.leadsTo.get(ref) ?? []).map((relation) => relation.to),
    ...(catalogue.ledToFrom.get(ref) ?? []).map((relation) => relation.from),
  ]);
  return [...refs].flatMap((other) => catalogue.byRef.get(other) ?? []);
}

/** A project tells its open questions once; its papers only where it tells none. */
export function questionsLeftBy(
  catalogue: Catalogue,
  entry: Entry<'projects' | 'papers'>,
): string[] {
  const work = workOf(catalogue, entry);
  const told =
    work !== entry && work.collection === 'projects' && work.data.openQuestions.length > 0;
  return told ? [] : (entry.data.openQuestions ?? []);
}

/** Whether nobody has done anything about it yet but name a problem. */
export function isUntouched(entries: readonly Entry[]): boolean {
  return entries.every((entry) => entry.collection === 'problems');
}
