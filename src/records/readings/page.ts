import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { readingMargin, type ReadingMargin } from '../../views/reading-margin.ts';
import { entryPage, withoutCards, type EntryPage } from '../../views/entry-page.ts';

/** 共读笔记: what was read with which question, and beside the text what was said of it. */
export interface ReadingPage extends EntryPage {
  question?: string;
  margin: ReadingMargin;
}

export function readingPage(catalogue: Catalogue, entry: Entry<'readings'>): ReadingPage {
  const { question } = entry.data;
  const margin = readingMargin(catalogue, entry);
  return {
    ...withoutCards(entryPage(catalogue, entry), margin.named),
    ...(question === undefined ? {} : { question }),
    margin,
  };
}
