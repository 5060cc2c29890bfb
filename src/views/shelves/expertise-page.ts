/** 谁能讲什么: what colleagues can tell others or help them with, by word. */
import type { Catalogue, Person } from '../../graph/catalogue.ts';
import { deedsDone } from '../../counts/deeds/done.ts';
import { evidenceOf } from '../../counts/count.ts';
import { home, kindLink, personLinks } from '../../graph/links.ts';
import { eventsView, type Evidence } from '../../counts/promises/promise.ts';
import type { Link } from '../../graph/links.ts';

export interface ExpertisePage {
  /** Words that several share come first, then in the order of their people. */
  words: { word: string; people: Link[] }[];
  /** Who of those still here has trained colleagues, with what they told them, in the order of their names. */
  trainers: { person: Link; given: Evidence[] }[];
  breadcrumbs: Link[];
}

export const EXPERTISE: Link = { label: '谁能讲什么', href: '/teachers/expertise/' };

export function expertisePage(catalogue: Catalogue): ExpertisePage {
  const here = [...catalogue.teachers.values()].filter(isHere);
  const told = here.flatMap(({ id, data }) => data.expertise.map((word) => ({ word, id })));
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
    trainers: here.flatMap(({ id }) => {
      const done = deedsDone(catalogue, 'give-training', { person: id });
      const given = eventsView(catalogue, evidenceOf(done.map(({ event }) => event)));
      return given.length === 0
        ? []
        : personLinks(catalogue, [id]).map((person) => ({ person, given }));
    }),
    breadcrumbs: [home, kindLink('teachers'), { label: EXPERTISE.label }],
  };
}

/** Whoever has left is not there to be asked. */
function isHere({ data }: Person): boolean {
  return data.status === 'active' || data.status === 'external';
}
