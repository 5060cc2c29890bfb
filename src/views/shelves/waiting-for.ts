import { inQuotes } from '../../model/text/in-quotes.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryLink, personLinks } from '../../graph/links.ts';
import type { Link } from '../../graph/links.ts';
import { compare } from '../../model/text/compare.ts';

/** Something that waits for someone's answer. */
export interface Waiting {
  /** 建议, 回应, 问题. */
  kindName: string;
  text: string;
  by: Link[];
  /** What to answer. */
  about: Link;
  date: string;
  /** What can be done next, one sentence. */
  next: string;
}

/**
 * What waits for a teacher's answer, the newest first: suggestions on their lessons they have
 * said neither yes nor no to, answers to something of theirs that they have not come back
 * to, and problems of theirs that someone has written on.
 */
export function waitingFor(catalogue: Catalogue, teacher: string): Waiting[] {
  return [
    ...suggestions(catalogue, teacher),
    ...answers(catalogue, teacher),
    ...problems(catalogue, teacher),
  ].toSorted((a, b) => compare(b.date, a.date));
}

function suggestions(catalogue: Catalogue, teacher: string): Waiting[] {
  return catalogue.byKind.observations
    .filter(({ data }) => data.teacher === teacher)
    .flatMap((entry) =>
      entry.data.suggestions
        .filter((one) => one.accepted === undefined)
        .map(({ text }) => ({
          kindName: '建议',
          text,
          by: personLinks(catalogue, entry.data.authors),
          about: entryLink(entry),
          date: entry.data.date,
          next: '用不用都请在这条建议下面写一句：采纳了改了什么，没有采纳是为什么。',
        })),
    );
}

/** A reflection on something of theirs, unless they have written on it since. */
function answers(catalogue: Catalogue, teacher: string): Waiting[] {
  return catalogue.byKind.reflections
    .filter(({ ref, data }) => {
      const heard =
        data.respondsTo === undefined ? undefined : catalogue.byRef.get(data.respondsTo);
      return (
        !data.authors.includes(teacher) &&
        (heard?.data.authors.includes(teacher) ?? false) &&
        !hasComeBack(catalogue, ref, teacher)
      );
    })
    .map((entry) => ({
      kindName: '回应',
      text: entry.data.summary,
      by: personLinks(catalogue, entry.data.authors),
      about: entryLink(entry),
      date: entry.data.date,
      next: '同伴回应了你写的。想接着谈，就写一篇反思，再回应过去。',
    }));
}

function problems(catalogue: Catalogue, teacher: string): Waiting[] {
  return catalogue.byKind.problems
    .filter(({ data }) => data.authors.includes(teacher) && data.status !== 'solved')
    .flatMap((problem) =>
      followersOf(catalogue, problem.ref)
        .filter((entry) => !entry.data.authors.includes(teacher))
        .map((entry) => ({
          kindName: '问题',
          text: `你提的${inQuotes(problem.data.title)}，有人写了${inQuotes(entry.data.title)}。`,
          by: personLinks(catalogue, entry.data.authors),
          about: entryLink(entry),
          date: entry.data.date,
          next: '读一读，解决了就把问题的进展改成已解决，写明由哪一篇解决。',
        })),
    );
}

function hasComeBack(catalogue: Catalogue, ref: string, teacher: string): boolean {
  return followersOf(catalogue, ref).some((entry) => entry.data.authors.includes(teacher));
}

/** Entries that lead to it. */
function followersOf(catalogue: Catalogue, ref: string): Entry[] {
  return (catalogue.ledToFrom.get(ref) ?? []).flatMap(
    (relation) => catalogue.byRef.get(relation.from) ?? [],
  );
}
