/** 旁批: what stands beside the text of a reading: the book, what its readers said, and what was read beside it. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { byDay } from '../graph/by-day.ts';
import { happenedOn } from '../graph/happening.ts';
import {
  entryLink,
  kindLink,
  personLinks,
  recordLinks,
  type Fact,
  type Link,
} from '../graph/links.ts';
import type { Relation } from '../graph/relations.ts';
import { isWithdrawn } from '../graph/withdrawn.ts';
import type { RelationKind } from '../records/declaration.ts';
import type { RecordOf } from '../records/kinds.ts';
import { fieldName } from '../records/field-list.ts';
import { factsByField } from './by-field.ts';

export interface ReadingMargin {
  /** 书, 版本, 读的部分, 领读 …. */
  facts: Fact[];
  /** In the order in which they were said: at the table, then by whoever answered later. */
  notes: MarginNote[];
  /** Other sessions on the book, and what else was open on the table. */
  beside: { title: string; links: Link[] }[];
  /** Refs of the entries that are named here, so that the page does not name them again. */
  named: string[];
}

export interface MarginNote {
  /** 还没谈拢的, 打算试试, 回应. */
  title: string;
  text: string;
  by: Link[];
  date?: string;
  /** The entry in which it was said, where that is another one. */
  from?: Link;
}

/** A column of notes longer than the text is no margin. */
const MOST_ANSWERS = 5;

const answerTitles: Partial<Record<RelationKind, string>> = {
  responds: '回应',
  'takes-up': '后来试了',
  tries: '后来试了',
  cites: '后来提到',
};

export function readingMargin(catalogue: Catalogue, entry: Entry<'readings'>): ReadingMargin {
  const { disagreement, actionToTry } = entry.data;
  const answers = answersTo(catalogue, entry);
  const cited = citedIn(catalogue, entry);
  const sessions = otherSessions(catalogue, entry);
  return {
    facts: factsOf(catalogue, entry),
    notes: [
      ...(disagreement === undefined ? [] : [{ title: '还没谈拢的', text: disagreement, by: [] }]),
      ...(actionToTry === undefined
        ? []
        : [{ title: fieldName('readings', 'actionToTry'), text: actionToTry, by: [] }]),
      ...answers.map(({ title, by }) => ({
        title,
        text: by.data.summary,
        by: personLinks(catalogue, by.data.authors),
        date: by.data.date,
        from: entryLink(by),
      })),
    ],
    beside: [
      { title: '提到的文章', links: cited.map(entryLink) },
      { title: '这本书的其他几次', links: sessions.map(entryLink) },
    ].filter(({ links }) => links.length > 0),
    named: [...answers.map(({ by }) => by), ...cited, ...sessions].map(({ ref }) => ref),
  };
}

/** The first who answered stand first; those for whom there is no room are named below the text. */
function answersTo(
  catalogue: Catalogue,
  { ref }: Entry<'readings'>,
): { title: string; by: Entry }[] {
  return (catalogue.ledToFrom.get(ref) ?? [])
    .flatMap(({ from, kind }: Relation) => {
      const by = catalogue.byRef.get(from);
      const title = answerTitles[kind];
      return by === undefined || title === undefined || isWithdrawn(by) ? [] : [{ title, by }];
    })
    .sort((a, b) => byDay(a.by, b.by))
    .slice(0, MOST_ANSWERS);
}

function citedIn(catalogue: Catalogue, { ref }: Entry<'readings'>): Entry[] {
  return (catalogue.leadsTo.get(ref) ?? []).flatMap(({ to, kind }) =>
    kind === 'cites' ? (catalogue.byRef.get(to) ?? []) : [],
  );
}

function otherSessions(catalogue: Catalogue, entry: Entry<'readings'>): Entry<'readings'>[] {
  return catalogue.byKind.readings
    .filter((one) => one.data.book === entry.data.book && one.ref !== entry.ref)
    .toSorted((a, b) => (happenedOn(a) < happenedOn(b) ? -1 : 1));
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
