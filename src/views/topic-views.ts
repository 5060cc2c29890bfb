/** What the pages of topics are made of; see views.ts. */
import type { Link, CountedLink, PersonLink } from '../graph/links.ts';
import type { CardGroup } from './entry-card.ts';
import type { Series } from '../graph/series.ts';

export interface TopicCard {
  id: string;
  href: string;
  name: string;
  aliases: string[];
  definition: string;
  count: number;
  people: number;
  latest?: string;
}

export interface TopicPage {
  card: TopicCard;
  /** From the top of the tree of topics down to the parent. */
  ancestors: Link[];
  children: CountedLink[];
  /** Topics that share entries with it, those that share most first; then those it names itself. */
  neighbours: CountedLink[];
  subjects: Link[];
  /** Who is here first, the most involved of them first; `away` says where the others are. */
  people: (PersonLink & { away?: string })[];
  years: Series;
  lessonsByGrade: CardGroup[];
  /** All but the lessons. */
  kinds: CardGroup[];
  /** Nothing but problems stands on it. */
  untouched: boolean;
  /** Asked by the topic itself, or left open by a paper or a project. */
  openQuestions: { from?: Link; texts: string[] }[];
  breadcrumbs: Link[];
}
