/**
 * What may be followed: the site, a kind, a topic, a teacher. A program asks for one of these
 * files now and then, and shows whoever subscribed to it what is new.
 *
 * Only the public edition has them: such a program often runs with somebody else, who fetches
 * without a password and keeps what was fetched. And only where the address of the site is
 * known, for what stands in them is read far from it.
 */
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { isWithdrawn, standingNotices, WITHDRAWN } from '../../graph/withdrawn.ts';
import { dayInChinese } from '../../model/calendar/calendar.ts';
import { kindLink, recordLink, type Link } from '../../graph/links.ts';
import { entryKinds } from '../../model/kinds.ts';
import { entryCard } from '../entry-card.ts';
import type { Frame } from '../frame.ts';

export interface Feed {
  /** Path of the folder it stands in, without slashes at its ends; absent for that of the whole site. */
  of?: string;
  /** Whole addresses: of itself in both forms, and of the page it belongs to. */
  atom: string;
  json: string;
  page: string;
  title: string;
  description: string;
  licence: string;
  /** Who is behind all of it. */
  school: FeedPerson;
  /** Day of the newest entry, or of the newest correction, `YYYY-MM-DD`: never the day of the build, or every build would be news. */
  updated: string;
  /** Newest first, never empty. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Stays the same when the entry is renamed, so that nobody is told of it twice. */
  id: string;
  address: string;
  title: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Day on which it was last corrected, or withdrawn; otherwise its own. */
  changed: string;
  /** As the public sees them; empty where it sees none of them. */
  authors: FeedPerson[];
  summary: string;
  /** Its kind and its topics, by their names. */
  tags: string[];
}

export interface FeedPerson {
  name: string;
  address?: string;
}

/** How a page offers its feed. */
export interface Follow {
  /** 订阅这个专题. */
  words: string;
  /** As programs list it. */
  title: string;
  /** Paths without base. */
  atom: string;
  json: string;
}

/** What is followed, before anything is written about it. */
interface Subject {
  /** Path of its page without slashes at its ends. */
  of?: string;
  title: string;
  description: string;
  words: string;
  entries: readonly Entry[];
}

const NEWEST = 30;
const ATOM = 'feed.xml';
const JSON_FEED = 'feed.json';

/** Whether this edition has feeds at all. */
export function hasFeeds({ audience, siteUrl }: Pick<Frame, 'audience' | 'siteUrl'>): boolean {
  return audience === 'public' && siteUrl !== '';
}

/** Every feed of the site; of what nothing was written about yet there is none. */
export function feeds(catalogue: Catalogue, frame: Frame): Feed[] {
  if (!hasFeeds(frame)) return [];
  const toFeed = feedMaker(catalogue, frame);
  return [...subjectsOf(catalogue).values()].map(toFeed);
}

/**
 * How the page of a kind, a topic or a teacher offers its feed; nothing where there is none.
 *
 * @param of path of the page without slashes at its ends, `topics/x`; empty for the whole site
 */
export function follow(catalogue: Catalogue, frame: Frame, of: string): Follow | undefined {
  const subject = hasFeeds(frame) ? subjectsOf(catalogue).get(of) : undefined;
  if (subject === undefined) return undefined;
  const folder = folderOf(subject);
  const { words, title } = subject;
  return { words, title, atom: folder + ATOM, json: folder + JSON_FEED };
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, Subject>>();

/** By path; every page of a record asks, so they are gathered once. */
function subjectsOf(catalogue: Catalogue): ReadonlyMap<string, Subject> {
  let subjects = known.get(catalogue);
  if (subjects === undefined) {
    const all = [
      theSite(catalogue),
      ...kinds(catalogue),
      ...topics(catalogue),
      ...people(catalogue),
    ];
    subjects = new Map(
      all.filter(({ entries }) => entries.length > 0).map((one) => [one.of ?? '', one]),
    );
    known.set(catalogue, subjects);
  }
  return subjects;
}

function theSite({ school, entries }: Catalogue): Subject {
  return { title: school.name, description: school.purpose, words: '订阅全站', entries };
}

function kinds(catalogue: Catalogue): Subject[] {
  return entryKinds.map((kind) => ({
    of: kind,
    ...titled(catalogue, kindLink(kind)),
    words: '订阅这一类',
    entries: catalogue.byKind[kind],
  }));
}

function topics(catalogue: Catalogue): Subject[] {
  return [...catalogue.topics.values()].map(({ id, data }) => ({
    of: `topics/${id}`,
    ...titled(catalogue, recordLink(catalogue, 'topics', id)),
    description: data.definition,
    words: '订阅这个专题',
    entries: catalogue.byTopic.get(id) ?? [],
  }));
}

function people(catalogue: Catalogue): Subject[] {
  return [...catalogue.teachers.keys()].map((id) => ({
    of: `teachers/${id}`,
    ...titled(catalogue, recordLink(catalogue, 'teachers', id)),
    words: '订阅这位老师的',
    entries: (catalogue.byPerson.get(id) ?? []).map(({ entry }) => entry),
  }));
}

function titled(
  { school }: Catalogue,
  link: Link | undefined,
): Pick<Subject, 'title' | 'description'> {
  const name = link?.label ?? '';
  return {
    title: `${name} · ${school.shortName}`,
    description: `${school.name}“${name}”里最近写下的。`,
  };
}

function folderOf({ of }: Pick<Subject, 'of'>): string {
  return of === undefined ? '/' : `/${of}/`;
}

function feedMaker(catalogue: Catalogue, frame: Frame): (subject: Subject) => Feed {
  const whole = (path: string): string => frame.siteUrl + encodeURI(path);
  const toEntry = (entry: Entry): FeedEntry => feedEntry(catalogue, entry, whole);
  const school = { name: frame.schoolName, address: whole('/') };
  return (subject) => {
    const folder = folderOf(subject);
    const entries = subject.entries.slice(0, NEWEST).map(toEntry);
    return {
      ...(subject.of === undefined ? {} : { of: subject.of }),
      atom: whole(folder + ATOM),
      json: whole(folder + JSON_FEED),
      page: whole(folder),
      title: subject.title,
      description: subject.description,
      licence: frame.licence,
      school,
      updated: entries.map(({ changed }) => changed).reduce((a, b) => (a > b ? a : b), ''),
      entries,
    };
  };
}

function feedEntry(catalogue: Catalogue, entry: Entry, whole: (path: string) => string): FeedEntry {
  const { href, title, date, summary, authors, topics, kindName } = entryCard(catalogue, entry);
  const [first = entry.id] = entry.data.aliases ?? [];
  // Whoever was told of it is told what became of it.
  const notices = standingNotices(entry);
  const told = notices.map(({ name, date: on, text }) => `${name}（${dayInChinese(on)}）：${text}`);
  return {
    id: whole(`/${entry.collection}/${first}/`),
    address: whole(href),
    title: isWithdrawn(entry) ? `${title}（${WITHDRAWN.name}）` : title,
    day: date,
    changed: notices.map((one) => one.date).reduce((a, b) => (a > b ? a : b), date),
    authors: authors.map(({ label, href: own }) => ({
      name: label,
      ...(own === undefined ? {} : { address: whole(own) }),
    })),
    summary: isWithdrawn(entry) ? told.join('\n') : [...told, summary].join('\n'),
    tags: [kindName, ...topics.map(({ label }) => label)],
  };
}
