/** Addresses of everything on the site, and the names that go with them. */
import { semesterLabel } from '../model/calendar/calendar.ts';
import { collectionNames, isEntryKind, type Collection } from '../model/kinds.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import type { Names } from '../records/declaration.ts';
import { declarations, titleOf } from '../records/kinds.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { shownName } from './shown-name.ts';

/** A name that leads somewhere, or, where the audience may not see the place, only a name. */
export interface Link {
  label: string;
  href?: string;
}

/** What is said in a word or two, or by names that lead somewhere. */
export type Fact = {
  label: string;
  /** The search shall not find it here. */
  isElsewhere?: boolean;
} & ({ text: string } | { links: Link[] });

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

/** The whole list of a kind. */
export function kindLink(kind: Collection): Link {
  return { label: declarations[kind].listName ?? collectionNames[kind], href: `/${kind}/` };
}

/** What a record is called and where it stands; nothing where the audience may not see it. */
export function recordLink(catalogue: Catalogue, kind: Collection, id: string): Link | undefined {
  const label = namesIn(catalogue).record(kind, id);
  return label === undefined ? undefined : { label, href: `/${kind}/${id}/` };
}

/** Those the audience may not see are left out, not named; so is what nobody wrote down. */
export function recordLinks(
  catalogue: Catalogue,
  kind: Collection,
  ids: readonly (string | undefined)[],
): Link[] {
  return ids.flatMap((id) => (id === undefined ? [] : (recordLink(catalogue, kind, id) ?? [])));
}

export function personLinks(catalogue: Catalogue, ids: readonly (string | undefined)[]): Link[] {
  return recordLinks(catalogue, 'teachers', ids);
}

/** How the catalogue's audience knows what records point to. */
export function namesIn(catalogue: Catalogue): Names {
  const names: Names = {
    word: (vocabulary, id) => nameOf(catalogue.words[vocabulary], id),
    record: (kind, id) => {
      const found = isEntryKind(kind)
        ? catalogue.byRef.get(`${kind}/${id}`)
        : catalogue[kind].get(id);
      if (found === undefined) return undefined;
      // Whether a name needs its note depends on who else is there.
      if (kind === 'teachers') return shownName(catalogue, id);
      return titleOf(kind, found.data, names);
    },
  };
  return names;
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

/** A semester that has not begun and in which nothing was written has no page, only a name. */
export function semesterLink(catalogue: Catalogue, id: string): Link {
  const { school, today, bySemester } = catalogue;
  const label = semesterLabel(id, school.semesterLabel);
  const begun = school.semesters.some((one) => one.id === id && one.start <= today);
  return begun || bySemester.has(id) ? { label, href: `/semesters/${id}/` } : { label };
}

/** The links whose count is not zero, the fullest shelf first. */
export function fullestFirst(links: readonly CountedLink[]): CountedLink[] {
  return links.filter((link) => link.count > 0).sort((a, b) => b.count - a.count);
}
