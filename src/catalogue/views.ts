/**
 * What pages are made of. A page is a pure function of one of these views: whatever it
 * takes from elsewhere (names, titles, backlinks) is already in it, so a hash of the view
 * tells whether the page has to be rendered again.
 *
 * Every `href` is a path of the site without the base path (`/lessons/…/`).
 */
import type { Shade } from '../model/accent.ts';
import type { EntryKind } from '../model/collections.ts';
import type { Filing } from '../model/filing.ts';
import type { Moment } from './higher-voices.ts';
import type { Trial, Tried } from './suggestion-chain.ts';
import type { Round } from '../model/records/lesson.ts';
import type { ProblemBoard } from './problem-board.ts';
import type { CitationEdition } from './citation.ts';
import type { CitedSource } from './cited-work.ts';
import type { ProjectLedger } from './project-ledger.ts';

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

/** How far something promised has come: a shape and a word for it, never a colour alone. */
export interface StateMark {
  state: 'kept' | 'running' | 'short' | 'missed' | 'voluntary';
  stateName: string;
}

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
  /** 补记10月8日的事, where it was written down long after. */
  late?: string;
}

/** Cards under one heading: a semester, a kind, a year. */
export interface CardGroup {
  title: string;
  /** Leads to the whole list, which may be longer than the cards. */
  href?: string;
  count: number;
  cards: EntryCard[];
}

/** A relation seen from one entry: 回应了, 得到的回应, 同一节课 …. */
export interface RelationGroup {
  title: string;
  cards: EntryCard[];
}

export interface History {
  /** Day of the last change to the file. */
  changed: string;
  /** Teachers who have changed it, by the names of their accounts, the last one first. */
  contributors: string[];
}

/** What every page of an entry has. */
export interface EntryPage {
  card: EntryCard;
  /** Names as they are signed with: without the note that tells namesakes apart. */
  signedBy: string[];
  /** Under which the body is stored; changes whenever the text does. */
  bodyKey: string;
  /** Where the links of the body lead; entries the audience may not see are absent. */
  targets: Record<string, Link>;
  /** Prepared pictures by the `src` written in the body. */
  pictures: Record<string, Picture>;
  /** What readers may take along. */
  resources: ResourceView[];
  keywords: string[];
  /** What stands in fields that the school has declared itself. */
  own: Fact[];
  group?: Link;
  level?: string;
  consent?: string;
  /** What it stands on or answers, and what came of it; groups without entries are left out. */
  before: RelationGroup[];
  after: RelationGroup[];
  sameLesson: EntryCard[];
  /** On the same topics, the nearest first. */
  related: EntryCard[];
  previous?: Link;
  next?: Link;
  edit?: string;
  history?: History;
  /** As what it is cited. */
  source: CitedSource;
  breadcrumbs: Link[];
}

export interface Picture {
  /** Widest first, each an address without the base path. */
  sources: { href: string; width: number }[];
  width: number;
  height: number;
}

/** Something to take along: a file of the site, or, `external`, an address elsewhere. */
export interface ResourceView {
  title: string;
  kind: string;
  href: string;
  licence: string;
  /** PDF, XLSX. */
  format?: string;
  size?: string;
  external: boolean;
}

export interface ReadingPage extends EntryPage {
  book?: {
    title: string;
    href: string;
    author: string;
    translator?: string;
    publisher?: string;
    year?: number;
  };
  scope: string;
  leadReader?: Link;
  sessionNo?: number;
  question?: string;
  disagreement?: string;
  actionToTry?: string;
}

export interface RoundView extends Omit<
  Round,
  'suggestions' | 'expertComment' | 'kind' | 'teacher' | 'observers'
> {
  no: number;
  kind: string;
  kindName: string;
  /** Without `by` where the audience may not see who it was. */
  suggestions: { text: string; by?: Link; accepted: boolean; change?: string; trials: Trial[] }[];
  expertComment?: { by?: Link; questions: string[]; text: string };
  /** Who taught it, where several taught the lesson; and who sat in it. */
  people?: { teacher?: Link; observers: Link[] };
}

export interface LessonPage extends EntryPage {
  teacher?: Link;
  lessonTitle: string;
  lessonType: string;
  occasion: string;
  focusQuestion: string;
  textbook?: string;
  classSize?: number;
  members: { person: Link; role: string }[];
  rounds: RoundView[];
  nextRound?: string;
  /** The four moments at which a higher voice may come; empty where none came. */
  moments: Moment[];
  /** 教学设计: goals, key points, difficulties, hours, foreseen answers, tasks of observers. */
  design: { title: string; texts: string[] }[];
  tried: Tried[];
  /** Where the plan of research to print stands. */
  sheet: Link;
}

export interface ReflectionPage extends EntryPage {
  reflectionKind: string;
  respondsTo?: EntryCard;
  lesson?: EntryCard;
  book?: string;
  nextStep?: string;
  /** Entries that took the next step. */
  takenUp: EntryCard[];
}

export interface PaperPage extends EntryPage {
  paperType: string;
  publication: string;
  journal?: string;
  award?: string;
  references: string[];
  openQuestions: string[];
}

/** A number per year or semester, drawn as bars with its table. */
export interface Series {
  label: string;
  points: { label: string; value: number; href?: string }[];
}

/** Rows × columns of numbers, drawn as a shaded grid with its table. */
export interface Grid {
  label: string;
  columns: Link[];
  /** `depth` where rows stand in a tree. */
  rows: { head: Link; depth?: number; cells: { value: number; href?: string }[] }[];
}

/** A list of entries and the ways to narrow it. */
export interface ListPage {
  /** Path without base, the first page's. */
  href: string;
  title: string;
  lead: string;
  count: number;
  groups: CardGroup[];
  facets: { title: string; links: CountedLink[]; clear?: Link }[];
  /** Lessons only: subject × grade, each cell a link. */
  grid?: Grid;
  /** Problems only, and the whole list: by how far they have come. */
  board?: ProblemBoard;
  /** Projects only. */
  ledger?: ProjectLedger;
  pages: { current: number; total: number; links: CountedLink[] };
  breadcrumbs: Link[];
}

/** A subject, a grade or a semester: what stands on that shelf. */
export interface ShelfPage {
  title: string;
  lead: string;
  facts: Fact[];
  /** Pages of the same semester that are no entries: plans, pairs, the calendar. */
  more?: { title: string; links: Link[] }[];
  people: PersonLink[];
  topics: CountedLink[];
  kinds: CardGroup[];
  weeks?: Series;
  previous?: Link;
  next?: Link;
  breadcrumbs: Link[];
}

export interface ShelfIndex {
  title: string;
  lead: string;
  sections: { title: string; links: CountedLink[] }[];
  breadcrumbs: Link[];
}

export interface FrontPage {
  doors: { title: string; text: string; href: string; links: Link[] }[];
  latest: EntryCard[];
  semester: { link: Link; counts: CountedLink[]; weeks?: Series };
  /** Topics × kinds: where the research is dense or empty. */
  coverage: Grid;
  figures: { label: string; value: number; href: string }[];
}

/** What the frame of every page shows. */
export interface Frame {
  schoolName: string;
  shortName: string;
  purpose: string;
  notice?: string;
  licence: string;
  /** Numbers under which the site is filed, and where each leads. */
  filings: Filing[];
  /** The school's own picture, before its name. */
  logo?: Picture;
  /** The school's own colour, where it has one. */
  accent?: { light: Shade; dark: Shade };
  repository?: string;
  audience: 'public' | 'school';
  today: string;
  /** Address of the site, its base path included, without a trailing slash; empty when it is not known. */
  siteUrl: string;
  /** The edition of GB/T 7714 by which the site is cited. */
  citation: CitationEdition;
}
