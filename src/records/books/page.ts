/** 书: what was read together, session by session, and what nobody agreed on. */
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryCard } from '../../views/entry-card.ts';
import { byDay } from '../../graph/by-day.ts';
import { happenedOn } from '../../graph/happening.ts';
import { entryLink, fullestFirst, home, kindLink, personLinks } from '../../graph/links.ts';
import { factsByField } from '../../views/by-field.ts';
import type { RecordBase } from '../../graph/records.ts';
import type { CountedLink, Fact, Link } from '../../graph/links.ts';
import type { EntryCard } from '../../views/entry-card.ts';
import type { ShelfIndex } from '../../views/shelves/all-shelves.ts';
import { compare } from '../../model/text/compare.ts';
import { bookWritingLink } from '../../views/writing-on.ts';

export interface BookPage {
  href: string;
  title: string;
  about?: string;
  /** For whoever finds the page in a search. */
  description: string;
  facts: Fact[];
  sessions: BookSession[];
  /** Who led a session, the most frequent first. */
  leads: CountedLink[];
  disagreements: { text: string; from: Link }[];
  toTry: { text: string; from: Link }[];
  /** 读书会 whose minutes name the book. */
  meetings: EntryCard[];
  writing: Link[];
  breadcrumbs: Link[];
}

export interface BookSession {
  date: string;
  link: Link;
  /** 第三次. */
  no?: string;
  scope: string;
  lead?: Link;
  question?: string;
}

export function bookPage(catalogue: Catalogue, book: RecordBase<'books'>): BookPage {
  const { data, id } = book;
  const readings = readingsOf(catalogue, id);
  const told = (field: 'disagreement' | 'actionToTry') =>
    readings.flatMap((entry) => {
      const text = entry.data[field];
      return text === undefined ? [] : [{ text, from: entryLink(entry) }];
    });
  return {
    href: `/books/${id}/`,
    title: `《${data.title}》`,
    ...(data.about === undefined ? {} : { about: data.about }),
    description: data.about ?? `《${data.title}》：读过几次，谁领读，哪里没有谈拢。`,
    facts: factsByField('books', {
      author: data.author,
      translator: data.translator,
      publisher: data.publisher,
      year: data.year === undefined ? undefined : `${data.year}年`,
    }),
    sessions: readings.map((entry) => session(catalogue, entry)),
    leads: leadsOf(catalogue, readings),
    disagreements: told('disagreement'),
    toTry: told('actionToTry'),
    meetings: catalogue.byKind.meetings
      .filter((entry) => entry.data.book === id)
      .map((entry) => entryCard(catalogue, entry)),
    writing: [bookWritingLink(id)],
    breadcrumbs: [home, kindLink('books'), { label: `《${data.title}》` }],
  };
}

/** Every book, those read most often first, of equally read ones the one taken up last. */
export function bookIndex(catalogue: Catalogue): ShelfIndex {
  const books = [...catalogue.books.values()].map(({ id, data }) => {
    const readings = readingsOf(catalogue, id);
    return {
      label: `《${data.title}》`,
      href: `/books/${id}/`,
      count: readings.length,
      latest: readings.at(-1)?.data.date ?? '',
    };
  });
  const inOrder = books.toSorted(
    (a, b) => b.count - a.count || compare(b.latest, a.latest) || compare(a.href, b.href),
  );
  const section = (title: string, isIn: (count: number) => boolean) => {
    const links = inOrder
      .filter((book) => isIn(book.count))
      .map(({ label, href, count }) => ({ label, href, count }));
    return links.length === 0 ? [] : [{ title, links }];
  };
  return {
    title: kindLink('books').label,
    lead: '每一本书下面，都有读过几次、谁领读、哪里没有谈拢。数字是共读笔记的篇数。',
    sections: [
      ...section('读过的', (count) => count > 0),
      ...section('还没有留下笔记的', (count) => count === 0),
    ],
    breadcrumbs: [home, { label: kindLink('books').label }],
  };
}

function readingsOf({ byKind }: Catalogue, book: string): Entry<'readings'>[] {
  return byKind.readings.filter((entry) => entry.data.book === book).toSorted(byDay);
}

function session(catalogue: Catalogue, entry: Entry<'readings'>): BookSession {
  const { data } = entry;
  const [lead] = personLinks(catalogue, [data.leadReader]);
  return {
    date: happenedOn(entry),
    link: entryLink(entry),
    ...(data.sessionNo === undefined ? {} : { no: `第${data.sessionNo}次` }),
    scope: data.scope,
    ...(lead === undefined ? {} : { lead }),
    ...(data.question === undefined ? {} : { question: data.question }),
  };
}

function leadsOf(catalogue: Catalogue, readings: readonly Entry<'readings'>[]): CountedLink[] {
  const counts = Map.groupBy(readings, (entry) => entry.data.leadReader ?? '');
  return fullestFirst(
    [...catalogue.teachers.keys()].flatMap((id) =>
      personLinks(catalogue, [id]).map((link) => ({
        ...link,
        count: counts.get(id)?.length ?? 0,
      })),
    ),
  );
}
