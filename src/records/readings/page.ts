import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { kindLink, personLinks, recordLinks, type Fact } from '../../graph/links.ts';
import { factsByField, sectionsByField } from '../../views/by-field.ts';
import type { RecordOf } from '../kinds.ts';
import { entryPage, type EntryPage } from '../../views/entry-page.ts';

/** 共读笔记: what was read with which question, and what came of the talk. */
export interface ReadingPage extends EntryPage {
  question?: string;
  /** What came of the talk. */
  outcome: { title: string; texts: string[] }[];
}

export function readingPage(catalogue: Catalogue, entry: Entry<'readings'>): ReadingPage {
  const { question, disagreement, actionToTry } = entry.data;
  return {
    ...entryPage(catalogue, entry, factsOf(catalogue, entry)),
    ...(question === undefined ? {} : { question }),
    outcome: [
      ...(disagreement === undefined ? [] : [{ title: '还没谈拢的', texts: [disagreement] }]),
      ...sectionsByField('readings', { actionToTry }),
    ],
  };
}

function factsOf(catalogue: Catalogue, { data }: Entry<'readings'>): Fact[] {
  const book = catalogue.books.get(data.book)?.data;
  return [
    ...(book === undefined
      ? []
      : [
          { label: kindLink('books').label, links: recordLinks(catalogue, 'books', [data.book]) },
          { label: '版本', text: imprintOf(book) },
        ]),
    { label: '读的部分', text: data.scope },
    ...factsByField('readings', {
      sessionNo: data.sessionNo === undefined ? undefined : `第${data.sessionNo}次`,
      leadReader: personLinks(catalogue, [data.leadReader]),
      group: recordLinks(catalogue, 'groups', [data.group]),
    }),
  ];
}

function imprintOf({ author, translator, publisher, year }: RecordOf['books']): string {
  return [
    author,
    translator === undefined ? undefined : `${translator}译`,
    publisher,
    year?.toString(),
  ]
    .filter((part) => part !== undefined)
    .join('，');
}
