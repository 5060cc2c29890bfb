import { collectionNames } from '../model/kinds.ts';
import { entryDeclarations } from '../records/kinds.ts';
import { visibilityOf } from '../records/visibility.ts';
import { compare } from '../model/text/compare.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { tellsOfEarlier } from '../counts/late.ts';
import {
  entryLink,
  gradeLink,
  namesIn,
  personLinks,
  recordLinks,
  semesterLink,
  subjectLink,
} from '../graph/links.ts';
import { pictureOf } from '../graph/picture.ts';
import type { EntryKind } from '../model/kinds.ts';
import type { Link } from '../graph/links.ts';
import { roundPath, type PathStep } from './round-path.ts';
import { standingMark, type StandingMark } from '../graph/withdrawn.ts';

/** One line of an entry in a list. */
export interface EntryCard {
  /** `lessons/2025-10-15-luxiantu`. */
  ref: string;
  kind: EntryKind;
  kindName: string;
  href: string;
  title: string;
  date: string;
  authors: Link[];
  summary: string;
  topics: Link[];
  subject?: Link;
  grades: Link[];
  semester: Link;
  /** What it is about in a few words: the lesson's or the book's title, the kind of paper. */
  about?: string;
  /** Whether nobody but its writer sees it; never so in what is published. */
  isDraft?: true;
  /** 补记10月8日的事, where it was written down long after. */
  late?: string;
  /** 已撤回, 有更正. */
  standing?: StandingMark;
  /** Of a lesson: its way. */
  path?: PathStep[];
  /** The first picture of its text, as small as it is published. */
  picture?: string;
}

/** Cards under one heading: a semester, a kind, a year. */
export interface CardGroup {
  title: string;
  /** Leads to the whole list, which may be longer than the cards. */
  href?: string;
  count: number;
  cards: EntryCard[];
  /** Those for which the page has no room as cards and no list leads to: a line each, folded. */
  folded?: FoldedLine[];
}

export interface FoldedLine {
  link: Link;
  date: string;
}

/** One card an entry and catalogue, since an entry stands in many lists. */
const cards = new WeakMap<Entry, EntryCard>();

export function entryCard(catalogue: Catalogue, entry: Entry): EntryCard {
  const made = cards.get(entry);
  if (made !== undefined) return made;
  const { data } = entry;
  const standing = standingMark(entry);
  const about = entryDeclarations[entry.collection].about(data, namesIn(catalogue));
  const card: EntryCard = {
    ref: entry.ref,
    kind: entry.collection,
    kindName: collectionNames[entry.collection],
    href: `/${entry.ref}/`,
    title: data.title,
    date: data.date,
    ...(visibilityOf(entry.collection, data, catalogue.school) === 'private'
      ? { isDraft: true }
      : {}),
    ...tellsOfEarlier(entry),
    authors: personLinks(catalogue, data.authors),
    summary: data.summary,
    topics: recordLinks(catalogue, 'topics', data.topics),
    ...(data.subject === undefined ? {} : { subject: subjectLink(catalogue, data.subject) }),
    grades: (data.grades ?? []).map((grade) => gradeLink(catalogue, grade)),
    semester: semesterLink(catalogue, entry.semester),
    ...(about === undefined ? {} : { about }),
    ...(standing === undefined ? {} : { standing }),
    ...(entry.collection === 'lessons' ? { path: roundPath(catalogue, entry.data) } : {}),
    ...firstPicture(entry),
  };
  cards.set(entry, card);
  return card;
}

function firstPicture({ pictures }: Entry): Pick<EntryCard, 'picture'> {
  const [first] = Object.values(pictures);
  const smallest = first === undefined ? undefined : pictureOf(first).sources.at(-1);
  return smallest === undefined ? {} : { picture: smallest.href };
}

/** The first of them as cards; the others, where no list holds them, as lines. */
export function shownOf(
  catalogue: Catalogue,
  entries: readonly Entry[],
  most: number,
  isWholeList: boolean,
): Pick<CardGroup, 'cards' | 'folded'> {
  const rest = isWholeList ? entries.slice(most) : [];
  return {
    cards: entries.slice(0, most).map((entry) => entryCard(catalogue, entry)),
    ...(rest.length === 0
      ? {}
      : { folded: rest.map((entry) => ({ link: entryLink(entry), date: entry.data.date })) }),
  };
}

/**
 * Cards under their semesters, the last one first, in each in the order they come.
 * @param most cards of all semesters together; the others follow as lines
 */
export function bySemester(
  catalogue: Catalogue,
  entries: readonly Entry[],
  most = Infinity,
): CardGroup[] {
  const groups = [...Map.groupBy(entries, (entry) => entry.semester)];
  // What was written down late stands among newer entries.
  groups.sort(([a], [b]) => compare(b, a));
  let room = most;
  return groups.map(([semester, group]) => {
    const { label, href } = semesterLink(catalogue, semester);
    const shown = shownOf(catalogue, group, room, true);
    room -= shown.cards.length;
    return {
      title: label,
      ...(href === undefined ? {} : { href }),
      count: group.length,
      ...shown,
    };
  });
}
