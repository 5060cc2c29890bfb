import { collectionNames, collections } from '../../model/kinds.ts';
import type { Word } from '../../model/words/vocabulary.ts';
import { recordsOf, type Catalogue } from '../../graph/catalogue.ts';
import { semesterLink, type Link } from '../../graph/links.ts';
import { shownName } from '../../graph/shown-name.ts';
import { statusOf } from '../../graph/status.ts';
import { isWithdrawn, WITHDRAWN } from '../../graph/withdrawn.ts';

export interface SearchOption {
  /** As in the search index and in addresses. */
  id: string;
  name: string;
}

/** One way to narrow a search. */
export interface SearchFacet {
  /** As in the search index and in addresses. */
  name: string;
  title: string;
  options: SearchOption[];
}

/** Pages that are no record: shelves, calendars, the guide. */
export const SHELVES: SearchOption = { id: 'shelves', name: '栏目与指南' };

/** What a search can be narrowed to: only what occurs, in the order of the shelves. */
export function searchFacets(catalogue: Catalogue): SearchFacet[] {
  const { words, entries } = catalogue;
  const stages = new Set<string>(entries.flatMap((entry) => entry.stages));
  const semesters = [...new Set(entries.map((entry) => entry.semester))].sort().reverse();
  const facets = [
    { name: 'kind', title: '种类', options: [...kinds(catalogue), SHELVES] },
    { name: 'stage', title: '学段', options: occurring(words.stages, stages) },
    { name: 'subject', title: '学科', options: occurring(words.subjects, catalogue.bySubject) },
    { name: 'grade', title: '年级', options: occurring(words.grades, catalogue.byGrade) },
    {
      name: 'topic',
      title: '专题',
      options: [...catalogue.topics.values()].map(({ id, data }) => ({ id, name: data.name })),
    },
    {
      name: 'teacher',
      title: '教师',
      options: [...catalogue.teachers.keys()].map((id) => ({ id, name: shownName(catalogue, id) })),
    },
    {
      name: 'semester',
      title: '学期',
      options: semesters.map((id) => ({ id, name: semesterLink(catalogue, id).label })),
    },
    { name: 'status', title: '进展', options: statuses(catalogue) },
  ];
  return facets.filter(({ options }) => options.length > 0);
}

/** The lists of all kinds there are, for a browser that runs no script. */
export function searchShelves(catalogue: Catalogue): Link[] {
  return kinds(catalogue).map(({ id, name }) => ({ label: name, href: `/${id}/` }));
}

function kinds(catalogue: Catalogue): SearchOption[] {
  const present = collections.filter((kind) => recordsOf(catalogue, kind).length > 0);
  return present.map((id) => ({ id, name: collectionNames[id] }));
}

function occurring(
  words: readonly Word[],
  present: { has: (id: string) => boolean },
): SearchOption[] {
  return words.filter(({ id }) => present.has(id)).map(({ id, name }) => ({ id, name }));
}

/** In the order of the vocabularies, which is that of a project's and a problem's life; what was withdrawn comes last. */
function statuses(catalogue: Catalogue): SearchOption[] {
  const { projectStatuses, problemStatuses } = catalogue.words;
  const names = new Map(
    catalogue.entries.flatMap((entry) => {
      const status = statusOf(catalogue, entry);
      return status === undefined ? [] : [[status.id, status.name] as const];
    }),
  );
  const order = [
    ...projectStatuses.map(({ id }) => `project-${id}`),
    ...problemStatuses.map(({ id }) => `problem-${id}`),
  ];
  const told = order.flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  return catalogue.entries.some(isWithdrawn) ? [...told, WITHDRAWN] : told;
}
