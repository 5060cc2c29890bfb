/** 谁能讲什么: what colleagues can tell others or help them with, by word. */
import type { Catalogue, Person } from './catalogue.ts';
import { home, personLinks } from './links.ts';
import type { Link } from './views.ts';

export interface ExpertisePage {
  /** Words that several share come first, then in the order of their people. */
  words: { word: string; people: Link[] }[];
  breadcrumbs: Link[];
}

export const EXPERTISE: Link = { label: '谁能讲什么', href: '/teachers/expertise/' };

export function expertisePage(catalogue: Catalogue): ExpertisePage {
  const told = [...catalogue.teachers.values()]
    .filter(isHere)
    .flatMap(({ id, data }) => data.expertise.map((word) => ({ word, id })));
  return {
    words: [...Map.groupBy(told, ({ word }) => word)]
      .map(([word, own]) => ({
        word,
        people: personLinks(
          catalogue,
          own.map(({ id }) => id),
        ),
      }))
      .sort((a, b) => b.people.length - a.people.length),
    breadcrumbs: [home, { label: '教师', href: '/teachers/' }, { label: EXPERTISE.label }],
  };
}

/** Whoever has left is not there to be asked. */
function isHere({ data }: Person): boolean {
  return data.status === 'active' || data.status === 'external';
}
