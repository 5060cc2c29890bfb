/**
 * A work of the site as every form of reference is made from it: plain data, in a browser too.
 * GB/T 7714 is written by `graph/citation.ts`, the other forms stand beside this file.
 */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import type { CitedWork } from '../graph/citation.ts';
import { citedSource, citedWork, type CitedSource } from '../graph/cited-work.ts';
import { withdrawnNote } from '../graph/withdrawn.ts';

/** What an entry gives to a reference; where the site stands is known when a page is drawn. */
export interface CitedEntry {
  /** `papers/x`. */
  ref: string;
  source: CitedSource;
  /** In their order, by the names they sign with: without the note that tells namesakes apart. */
  authors: { name: string; href: string }[];
  title: string;
  /** `YYYY-MM-DD`. */
  date: string;
  abstract: string;
  keywords: string[];
  /** 已撤回（2026年5月8日）. */
  note?: string;
}

export interface Reference {
  /** No other work of the site has it: `papers-x`. */
  key: string;
  work: CitedWork;
  /** Where it is read, also where a journal printed it. */
  address: string;
  /** Day of the text, also where a journal tells only the year. */
  date: string;
  /** The school. */
  publisher: string;
  /** Not where a reference shall be short. */
  abstract?: string;
  keywords: string[];
  note?: string;
}

/** Whose works they are: the school, and where its site stands. */
export interface Publisher {
  schoolName: string;
  /** Without a slash at its end; empty when it is not known. */
  siteUrl: string;
}

/** Authors whom the audience may not see are not named. */
export function citedEntry(catalogue: Catalogue, entry: Entry): CitedEntry {
  const { data, ref } = entry;
  const note = withdrawnNote(entry);
  return {
    ref,
    source: citedSource(catalogue, entry),
    authors: data.authors.flatMap((id) => {
      const name = catalogue.teachers.get(id)?.data.name;
      return name === undefined ? [] : [{ name, href: `/teachers/${id}/` }];
    }),
    title: data.title,
    date: data.date,
    abstract: data.summary,
    keywords: data.keywords ?? [],
    ...(note === undefined ? {} : { note }),
  };
}

export function referenceTo(cited: CitedEntry, { schoolName, siteUrl }: Publisher): Reference {
  const { ref, source, authors, title, date, abstract, keywords, note } = cited;
  const address = `${siteUrl}/${ref}/`;
  const card = { authors: authors.map(({ name }) => name), title, date, address };
  return {
    key: ref.replace('/', '-'),
    work: citedWork(source, card),
    address,
    date,
    publisher: schoolName,
    abstract,
    keywords,
    ...(note === undefined ? {} : { note }),
  };
}
