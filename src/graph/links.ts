/** Addresses of everything on the site, and the names that go with them. */
import { semesterLabel } from '../model/calendar.ts';
import { collectionNames, type EntryKind } from '../model/kinds.ts';
import { nameOf } from '../model/vocabulary.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { shownName } from './shown-name.ts';

/** A name that leads somewhere, or, where the audience may not see the place, only a name. */
export interface Link {
  label: string;
  href?: string;
}

/** What is said in a word or two, or by names that lead somewhere. */
export type Fact = { label: string } & ({ text: string } | { links: Link[] });

/** A link with the number of entries behind it. */
export interface CountedLink extends Link {
  count: number;
  /** The page that is being looked at. */
  current?: boolean;
}

/** A person, with how many of the entries on a shelf are theirs; the public is not told. */
export type PersonLink = Link & Partial<CountedLink>;

export const home: Link = { label: '首页', href: '/' };

export function entryLink(entry: Entry): Link {
  return { label: entry.data.title, href: `/${entry.ref}/` };
}

export function kindLink(kind: EntryKind): Link {
  return { label: collectionNames[kind], href: `/${kind}/` };
}

/** People the audience may not see are left out, not named. */
export function personLinks(catalogue: Catalogue, ids: readonly string[]): Link[] {
  return ids
    .filter((id) => catalogue.teachers.has(id))
    .map((id) => ({ label: shownName(catalogue, id), href: `/teachers/${id}/` }));
}

export function topicLinks(catalogue: Catalogue, ids: readonly string[]): Link[] {
  return ids.flatMap((id) => {
    const topic = catalogue.topics.get(id);
    return topic === undefined ? [] : [{ label: topic.data.name, href: `/topics/${id}/` }];
  });
}

export function groupLink(catalogue: Catalogue, id: string): Link | undefined {
  const group = catalogue.groups.get(id);
  return group === undefined ? undefined : { label: group.data.name, href: `/groups/${id}/` };
}

/** 沈知微—陆小满, the mentor first; between peers 方砚、顾亦宁. */
export function pairLink(catalogue: Catalogue, id: string): Link | undefined {
  const pair = catalogue.pairs.get(id);
  if (pair === undefined) return undefined;
  const { mentor, mentee, kind } = pair.data;
  const names = personLinks(catalogue, [mentor, mentee]).map((link) => link.label);
  return { label: names.join(kind === 'mentor' ? '—' : '、'), href: `/pairs/${id}/` };
}

export function bookLink({ books }: Catalogue, id: string): Link | undefined {
  const book = books.get(id);
  return book === undefined
    ? undefined
    : { label: `《${book.data.title}》`, href: `/books/${id}/` };
}

/** A subject nothing was written for has no page, only a name. */
export function subjectLink(catalogue: Catalogue, id: string): Link {
  const label = nameOf(catalogue.words.subjects, id);
  return catalogue.bySubject.has(id) ? { label, href: `/subjects/${id}/` } : { label };
}

export function gradeLink(catalogue: Catalogue, id: string): Link {
  const label = nameOf(catalogue.words.grades, id);
  return catalogue.byGrade.has(id) ? { label, href: `/grades/${id}/` } : { label };
}

export function semesterLink(catalogue: Catalogue, id: string): Link {
  return {
    label: semesterLabel(id, catalogue.school.semesterLabel),
    href: `/semesters/${id}/`,
  };
}

/** The links whose count is not zero, the fullest shelf first. */
export function fullestFirst(links: readonly CountedLink[]): CountedLink[] {
  return links.filter((link) => link.count > 0).sort((a, b) => b.count - a.count);
}
