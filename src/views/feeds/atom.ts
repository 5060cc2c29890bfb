/** A feed as Atom, RFC 4287. */
import { Feed as Writer, type Author } from 'feed';
import type { Feed, FeedEntry, FeedPerson } from './feeds.ts';

/** The same bytes for the same content: neither a clock nor the program's version enters. */
export function atomText(feed: Feed): string {
  const writer = new Writer({
    id: feed.page,
    title: asText(feed.title),
    description: asText(feed.description),
    copyright: asText(feed.licence),
    updated: beginningOf(feed.updated),
    author: author(feed.school),
    link: feed.page,
    feedLinks: { atom: feed.atom },
    generator: false,
  });
  for (const entry of feed.entries) writer.addItem(item(entry));
  return `${writer.atom1()}\n`;
}

/** The library writes title and summary of an entry as HTML, so their text is made HTML first. */
function item({ id, address, title, day, changed, authors, summary }: FeedEntry) {
  return {
    id,
    link: address,
    title: asHtml(title),
    description: asHtml(summary),
    date: beginningOf(changed),
    published: beginningOf(day),
    author: authors.map(author),
  };
}

function author({ name, address }: FeedPerson): Author {
  return { name: asText(name), ...(address === undefined ? {} : { link: address }) };
}

/**
 * Midnight at Greenwich is eight in the morning of the same day in China: whichever of the two a
 * program shows, the day is right.
 */
function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** What XML 1.0 cannot hold, however it is written: most control characters, halves of a pair. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The writer takes a `&amp;` for a `&` that is escaped already; with every `&` escaped it is right. */
function asText(text: string): string {
  return text.replace(NOT_XML, '').replaceAll('&', '&amp;');
}

/** Stands in CDATA: with `>` escaped too, no `]]>` is left to end it. */
function asHtml(text: string): string {
  return asText(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
