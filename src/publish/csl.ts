/** References as CSL-JSON, which Zotero, Pandoc and citation processors read. */
import { authorName } from '../graph/author-name.ts';
import type { Reference } from './reference.ts';

/** A day, or a year alone. */
interface CslDate {
  'date-parts': [number[]];
}

/** The part of a CSL item that a school's works need. */
export interface CslItem {
  id: string;
  type: 'webpage' | 'report' | 'article-journal';
  title: string;
  author?: ({ literal: string } | { family: string; given: string; suffix?: string })[];
  issued: CslDate;
  accessed?: CslDate;
  URL: string;
  publisher?: string;
  'container-title'?: string;
  issue?: string;
  page?: string;
  genre?: string;
  number?: string;
  abstract?: string;
  keyword?: string;
  note?: string;
  language: string;
}

/** @param cited day of citing, `YYYY-MM-DD` */
export function cslItem(reference: Reference, cited?: string): CslItem {
  const { key, work, address, date, abstract, keywords, note } = reference;
  const authors = work.authors.map(nameOf);
  return {
    id: key,
    title: work.title,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...ofMark(reference),
    issued: work.mark === 'J' ? { 'date-parts': [[work.year]] } : dateOf(date),
    ...(cited === undefined ? {} : { accessed: dateOf(cited) }),
    URL: address,
    ...(abstract === undefined ? {} : { abstract }),
    ...(keywords.length === 0 ? {} : { keyword: keywords.join(', ') }),
    ...(note === undefined ? {} : { note }),
    language: 'zh-CN',
  };
}

function ofMark({ work, publisher }: Reference): Pick<CslItem, 'type'> & Partial<CslItem> {
  switch (work.mark) {
    case 'J':
      return {
        type: 'article-journal',
        'container-title': work.journal,
        ...(work.issue === undefined ? {} : { issue: work.issue }),
        ...(work.pages === undefined ? {} : { page: work.pages }),
      };
    case 'R/OL':
      return {
        type: 'report',
        publisher,
        genre: '研究报告',
        ...(work.number === undefined ? {} : { number: work.number }),
      };
    default:
      // The name of the site, where a style asks for one.
      return { type: 'webpage', 'container-title': publisher, publisher };
  }
}

function nameOf(written: string): NonNullable<CslItem['author']>[number] {
  const name = authorName(written);
  if ('literal' in name) return name;
  const { family, given, suffix } = name;
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}

function dateOf(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}
