/** What programs read about a work in the head of its page: Highwire's tags, for scholarly search, and Dublin Core. */
import type { Reference } from './reference.ts';
import { writtenDay } from './written-day.ts';

export interface MetaTag {
  name: string;
  content: string;
}

/** A page that is a work. */
export interface Article {
  /** `YYYY-MM-DD`. */
  date: string;
  authors: string[];
  tags: MetaTag[];
}

/**
 * @param title of the page, which says where a work was withdrawn
 * @param licence what others may do with it
 */
export function metaTags(
  { work, address, date, publisher, keywords }: Reference,
  title: string,
  licence: string,
): MetaTag[] {
  const isKnown = /^https?:/.test(address);
  const tags: [string, string | undefined][] = [
    ['citation_title', title],
    ...work.authors.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', writtenDay(date, '/')],
    ...published(work, publisher),
    ['citation_language', 'zh-CN'],
    ['citation_keywords', keywords.join('; ') || undefined],
    ['citation_fulltext_html_url', isKnown ? address : undefined],
    ['DC.title', title],
    ...work.authors.map((name): [string, string] => ['DC.creator', name]),
    ['DC.date', date],
    ['DC.type', 'Text'],
    ['DC.publisher', publisher],
    ['DC.language', 'zh-CN'],
    ['DC.rights', licence],
    ['DC.identifier', isKnown ? address : undefined],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

function published(work: Reference['work'], publisher: string): [string, string | undefined][] {
  switch (work.mark) {
    case 'J': {
      const [first, last] = work.pages?.split(/\s*[-–—]+\s*/) ?? [];
      return [
        ['citation_journal_title', work.journal],
        ['citation_issue', work.issue],
        ['citation_firstpage', first],
        ['citation_lastpage', last],
      ];
    }
    case 'R/OL':
      return [
        ['citation_technical_report_institution', publisher],
        ['citation_technical_report_number', work.number],
      ];
    default:
      return [['citation_publisher', publisher]];
  }
}
