/** What the page of an entry shows, whichever kind it is. */
import type { Catalogue, Entry, History } from '../graph/catalogue.ts';
import { entryLink, home, kindLink, type Fact, type Link } from '../graph/links.ts';
import { pictureOf, type Picture } from '../graph/picture.ts';
import { onSameLesson, relatedEntries } from '../graph/related.ts';
import type { RelationKind } from '../records/declaration.ts';
import { resourcesOf, type ResourceView } from '../graph/resources.ts';
import {
  isWithdrawn,
  standingNotices,
  WITHDRAWN,
  type StandingNotice,
} from '../graph/withdrawn.ts';
import { citedEntry, type CitedEntry } from '../publish/reference.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import { factsByField } from './by-field.ts';
import { entryCard, type EntryCard } from './entry-card.ts';
import type { CardLink } from './share-card.ts';
import { ownFacts } from './told-fields.ts';
import { writingOn, type WritingOn } from './writing-on.ts';

/** A relation seen from one entry: 回应了, 得到的回应, 同一节课 …. */
export interface RelationGroup {
  title: string;
  cards: EntryCard[];
}

/** What every page of an entry has. */
export interface EntryPage {
  card: EntryCard;
  /** What browsers, hits of search engines and shared links call it; one that was withdrawn says so. */
  name: string;
  /** What became of it since it was published, to be read before it. */
  notices: StandingNotice[];
  /** Under which the body is stored; changes whenever the text does. */
  bodyKey: string;
  /** Where the links of the body lead; entries the audience may not see are absent. */
  targets: Record<string, Link>;
  /** Prepared pictures by the `src` written in the body. */
  pictures: Record<string, Picture>;
  /** What readers may take along. */
  resources: ResourceView[];
  /** In the opening: what is particular to the kind, then the school's own fields and the keywords. */
  facts: Fact[];
  consent?: string;
  /** What it stands on or answers, and what came of it; groups without entries are left out. */
  before: RelationGroup[];
  after: RelationGroup[];
  sameLesson: EntryCard[];
  /** On the same topics, the nearest first. */
  related: EntryCard[];
  previous?: Link;
  next?: Link;
  /** Where the host lets its file be edited; for whoever runs no script. */
  edit?: string;
  /** What may be written from here. */
  writing: WritingOn;
  history?: History;
  /** As what it is cited. */
  cited: CitedEntry;
  /** What a chat shows of it, where that is not the card of its kind. */
  share?: CardLink;
  breadcrumbs: Link[];
}

const beforeTitles: Record<RelationKind, string> = {
  responds: '它回应的',
  'takes-up': '它接着做的那一步',
  tries: '它试的是这里的建议',
  'about-lesson': '它说的这节课',
  observes: '听的这节课',
  'of-project': '所属的课题',
  'solved-by': '解决它的',
  yields: '做出来的成果',
  'shared-at': '在这里讲给同事听',
  cites: '它提到的',
};
const afterTitles: Record<RelationKind, string> = {
  responds: '回应它的',
  'takes-up': '接着做了它的下一步的',
  tries: '后来照建议又试的课',
  'about-lesson': '上过以后的反思',
  observes: '听过这节课的记录',
  'of-project': '课题的报告与论文',
  'solved-by': '它解决的问题',
  yields: '出自这个课题',
  'shared-at': '在这里讲给大家听的',
  cites: '后来提到它的',
};

/** @param facts what is particular to the kind */
export function entryPage(
  catalogue: Catalogue,
  entry: Entry,
  facts: readonly Fact[] = [],
): EntryPage {
  const { data } = entry;
  const edit = catalogue.editAddress(entry.file);
  const history = catalogue.history.get(entry.file);
  const card = entryCard(catalogue, entry);
  return {
    card,
    name: isWithdrawn(entry) ? `${data.title}（${WITHDRAWN.name}）` : data.title,
    notices: standingNotices(entry),
    bodyKey: entry.bodyKey,
    ...bodyWorld(catalogue, entry),
    resources: resourcesOf(catalogue, entry),
    facts: [
      ...facts,
      ...ownFacts(catalogue, entry),
      ...factsByField(entry.collection, { keywords: data.keywords?.join('；') }),
    ],
    ...(data.consent === undefined
      ? {}
      : { consent: nameOf(catalogue.words.consents, data.consent) }),
    before: before(catalogue, entry),
    after: after(catalogue, entry),
    sameLesson: onSameLesson(catalogue, entry).map((one) => entryCard(catalogue, one)),
    related: relatedEntries(catalogue, entry).map((one) => entryCard(catalogue, one)),
    ...neighbours(catalogue, entry),
    ...(edit === undefined ? {} : { edit }),
    writing: writingOn(catalogue, entry),
    ...(history === undefined ? {} : { history }),
    cited: citedEntry(catalogue, entry),
    breadcrumbs: [home, kindLink(entry.collection), { label: data.title }],
  };
}

/** The page without cards that its own shape shows already; groups of which nothing is left are gone. */
export function withoutCards<P extends EntryPage>(page: P, refs: readonly string[]): P {
  const shown = new Set(refs);
  const rest = (groups: readonly RelationGroup[]): RelationGroup[] =>
    groups
      .map(({ title, cards }) => ({ title, cards: cards.filter(({ ref }) => !shown.has(ref)) }))
      .filter(({ cards }) => cards.length > 0);
  return {
    ...page,
    before: rest(page.before),
    after: rest(page.after),
    related: page.related.filter(({ ref }) => !shown.has(ref)),
  };
}

function before(catalogue: Catalogue, entry: Entry): RelationGroup[] {
  const relations = catalogue.leadsTo.get(entry.ref) ?? [];
  return groups(catalogue, beforeTitles, relations, (relation) => relation.to);
}

function after(catalogue: Catalogue, entry: Entry): RelationGroup[] {
  const relations = catalogue.ledToFrom.get(entry.ref) ?? [];
  return groups(catalogue, afterTitles, relations, (relation) => relation.from);
}

function groups<R extends { kind: RelationKind }>(
  catalogue: Catalogue,
  titles: Record<RelationKind, string>,
  relations: readonly R[],
  other: (relation: R) => string,
): RelationGroup[] {
  return (Object.keys(titles) as RelationKind[]).flatMap((kind) => {
    const cards = relations
      .filter((relation) => relation.kind === kind)
      .flatMap((relation) => catalogue.byRef.get(other(relation)) ?? [])
      .map((one) => entryCard(catalogue, one));
    return cards.length === 0 ? [] : [{ title: titles[kind], cards }];
  });
}

/** What a body needs besides its own text: where its links lead, and its pictures. */
export function bodyWorld(
  catalogue: Catalogue,
  entry: Entry,
): Pick<EntryPage, 'targets' | 'pictures'> {
  return {
    targets: targetsOf(catalogue, entry),
    pictures: Object.fromEntries(
      Object.entries(entry.pictures).map(([src, picture]) => [src, pictureOf(picture)]),
    ),
  };
}

function targetsOf(catalogue: Catalogue, entry: Entry): Record<string, Link> {
  return Object.fromEntries(
    entry.links.flatMap((ref) => {
      const target = catalogue.byRef.get(ref);
      return target === undefined ? [] : [[ref, entryLink(target)] as const];
    }),
  );
}

/** The entries of the same kind before and after it in time. */
function neighbours(catalogue: Catalogue, entry: Entry): { previous?: Link; next?: Link } {
  const shelf = catalogue.byKind[entry.collection] as readonly Entry[];
  const here = positionsOf(shelf).get(entry) ?? 0;
  const earlier = shelf[here + 1];
  const later = shelf[here - 1];
  return {
    ...(earlier === undefined ? {} : { previous: entryLink(earlier) }),
    ...(later === undefined ? {} : { next: entryLink(later) }),
  };
}

const positions = new WeakMap<readonly Entry[], Map<Entry, number>>();

function positionsOf(shelf: readonly Entry[]): Map<Entry, number> {
  let known = positions.get(shelf);
  if (known === undefined) {
    known = new Map(shelf.map((entry, i) => [entry, i]));
    positions.set(shelf, known);
  }
  return known;
}
