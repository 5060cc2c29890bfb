/**
 * A feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. The library that writes Atom
 * writes version 1 only, which knows one author an entry.
 */
import type { Feed, FeedEntry, FeedPerson } from './feeds.ts';

/** The same bytes for the same content. */
export function jsonFeedText(feed: Feed): string {
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.json,
    language: 'zh-CN',
    authors: [author(feed.school)],
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(written)}\n`;
}

function item({ id, address, title, day, changed, authors, summary, tags }: FeedEntry) {
  return {
    id,
    url: address,
    title,
    content_text: summary,
    date_published: `${day}T00:00:00Z`,
    ...(changed === day ? {} : { date_modified: `${changed}T00:00:00Z` }),
    ...(authors.length === 0 ? {} : { authors: authors.map(author) }),
    tags,
  };
}

function author({ name, address }: FeedPerson) {
  return { name, ...(address === undefined ? {} : { url: address }) };
}
