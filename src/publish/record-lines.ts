/** The lines of the published record file: every record of the catalogue, as its audience may know it. */
import { citation, type CitationEdition } from '../graph/citation.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { happenedOn } from '../graph/happening.ts';
import { namesIn, recordLink, semesterLink } from '../graph/links.ts';
import type { RecordBase } from '../graph/records.ts';
import { statusOf } from '../graph/status.ts';
import { withdrawnNote } from '../graph/withdrawn.ts';
import { termUses } from '../model/fields/schema-walk.ts';
import {
  collectionNames,
  dataKinds,
  entryKinds,
  isEntryKind,
  type Collection,
  type DataKind,
} from '../model/kinds.ts';
import { compare } from '../model/text/compare.ts';
import { nameOf, type VocabularyName } from '../model/words/vocabulary.ts';
import { schemas } from '../records/kinds.ts';
import { cslItem } from './csl.ts';
import type { DataLine, EntryLine, RecordLine } from './record-line.ts';
import { citedEntry, referenceTo, type Publisher } from './reference.ts';

/** Stands in a reference for the day of citing, which whoever cites fills in. */
const ACCESSED = '{accessed}';

type Line<K extends keyof EntryLine> = NonNullable<EntryLine[K]>;
type Suggestion = Line<'suggestions'>[number];

/** What the lines are made with. */
export interface Lines {
  catalogue: Catalogue;
  publisher: Publisher;
  /** What the page of a record itself says, by its address from the site's root, `/lessons/x/`. */
  textOf: (path: string) => string;
}

/** A file of lines. */
export interface Shard {
  kind: Collection;
  /** Absent for kinds without a date. */
  year?: string;
  lines: () => Iterable<RecordLine>;
}

/** Every file there is: the records of a kind and year, oldest first. Lines are made as they are asked for. */
export function* recordShards(made: Lines): Generator<Shard> {
  const { catalogue } = made;
  for (const kind of entryKinds) {
    const entries = (catalogue.byKind[kind] as readonly Entry[]).toSorted(
      (a, b) => compare(a.data.date, b.data.date) || compare(a.ref, b.ref),
    );
    for (const [year, own] of Map.groupBy(entries, ({ data }) => data.date.slice(0, 4))) {
      yield { kind, year, lines: () => own.values().map((entry) => entryLine(made, entry)) };
    }
  }
  for (const kind of dataKinds) {
    const records = [...catalogue[kind].values()].toSorted((a, b) => compare(a.id, b.id));
    if (records.length === 0) continue;
    yield { kind, lines: () => records.values().map((one) => dataLine(made, kind, one)) };
  }
}

function entryLine({ catalogue, publisher, textOf }: Lines, entry: Entry): EntryLine {
  const { data, ref, collection } = entry;
  const { words, school } = catalogue;
  const word = wordsOf(catalogue);
  const happened = happenedOn(entry);
  const status = statusOf(catalogue, entry);
  return {
    id: ref,
    kind: collection,
    kindName: collectionNames[collection],
    url: `${publisher.siteUrl}/${ref}/`,
    title: data.title,
    authors: data.authors.flatMap((id) => personOf(catalogue, publisher, { id }) ?? []),
    date: data.date,
    ...(happened === data.date ? {} : { happened }),
    semester: { id: entry.semester, name: semesterLink(catalogue, entry.semester).label },
    topics: data.topics.flatMap((id) => topicOf(catalogue, publisher, id)),
    stages: entry.stages.map((id) => word('stages', id)),
    ...(data.subject === undefined ? {} : { subject: word('subjects', data.subject) }),
    grades: (data.grades ?? []).map((id) => ({ id, name: nameOf(words.grades, id) })),
    ...textbookOf(catalogue, entry),
    keywords: data.keywords ?? [],
    summary: data.summary,
    ...(status === undefined ? {} : { status }),
    ...roundsOf(catalogue, publisher, entry),
    links: linksOf(catalogue, ref),
    corrections: data.corrections ?? [],
    ...(data.withdrawn === undefined ? {} : { withdrawn: data.withdrawn }),
    text: textOf(`/${ref}/`),
    licence: school.licence,
    reference: referenceOf(catalogue, publisher, entry, school.citation),
  };
}

function dataLine(
  { catalogue, publisher, textOf }: Lines,
  kind: DataKind,
  { id, data }: RecordBase<DataKind>,
): DataLine {
  const path = `/${kind}/${id}/`;
  const named = termUses(schemas[kind], data).flatMap(({ term, value }) => {
    if (!('reference' in term)) return [];
    if (term.reference === 'entries') return catalogue.byRef.has(value) ? [value] : [];
    return recordLink(catalogue, term.reference, value) === undefined
      ? []
      : [`${term.reference}/${value}`];
  });
  return {
    id: `${kind}/${id}`,
    kind,
    kindName: collectionNames[kind],
    url: publisher.siteUrl + path,
    title: namesIn(catalogue).record(kind, id) ?? id,
    otherNames: 'aliases' in data ? data.aliases : [],
    names: [...new Set(named)],
    text: textOf(path),
    licence: catalogue.school.licence,
  };
}

function wordsOf({ words }: Catalogue) {
  return (vocabulary: VocabularyName, id: string) => ({ id, name: nameOf(words[vocabulary], id) });
}

/** Nobody where the audience may not see who it was. */
function personOf(
  catalogue: Catalogue,
  { siteUrl }: Publisher,
  { id, guest }: { id?: string | undefined; guest?: string | undefined },
): Line<'authors'>[number] | undefined {
  const link = id === undefined ? undefined : recordLink(catalogue, 'teachers', id);
  if (link === undefined) return guest === undefined ? undefined : { name: guest };
  return { id: `teachers/${id ?? ''}`, name: link.label, url: siteUrl + (link.href ?? '') };
}

function topicOf(catalogue: Catalogue, { siteUrl }: Publisher, id: string): Line<'topics'> {
  const topic = catalogue.topics.get(id);
  if (topic === undefined) return [];
  const { name, aliases } = topic.data;
  return [{ id: `topics/${id}`, name, otherNames: aliases, url: `${siteUrl}/topics/${id}/` }];
}

function textbookOf(catalogue: Catalogue, { data }: Entry): Pick<EntryLine, 'textbook'> {
  if (!('textbook' in data) || data.textbook === undefined) return {};
  const { edition, ...rest } = data.textbook;
  return { textbook: { edition: wordsOf(catalogue)('textbooks', edition), ...rest } };
}

function roundsOf(
  catalogue: Catalogue,
  publisher: Publisher,
  { collection, data }: Entry,
): Pick<EntryLine, 'rounds' | 'suggestions'> {
  const suggestion = (
    no: string,
    one: { text: string; by?: string | undefined; guest?: string | undefined } & Pick<
      Suggestion,
      'accepted' | 'change'
    >,
  ): Suggestion => {
    const by = personOf(catalogue, publisher, { id: one.by, guest: one.guest });
    return {
      no,
      text: one.text,
      ...(by === undefined ? {} : { by }),
      ...(one.accepted === undefined ? {} : { accepted: one.accepted }),
      ...(one.change === undefined ? {} : { change: one.change }),
    };
  };
  if (collection === 'observations') {
    return { suggestions: data.suggestions.map((one, i) => suggestion(String(i + 1), one)) };
  }
  if (collection !== 'lessons') return {};
  return {
    rounds: data.rounds.map((round, i) => {
      const teacher = personOf(catalogue, publisher, { id: round.teacher ?? data.teacher });
      return {
        no: i + 1,
        date: round.date,
        kind: wordsOf(catalogue)('roundKinds', round.kind),
        ...(teacher === undefined ? {} : { teacher }),
        focus: round.focus,
        evidence: round.evidence,
        suggestions: round.suggestions.map((one, at) => suggestion(`${i + 1}-${at + 1}`, one)),
        ...(round.changed === undefined ? {} : { changed: round.changed }),
      };
    }),
  };
}

function linksOf({ leadsTo, ledToFrom }: Catalogue, ref: string): EntryLine['links'] {
  const inOrder = (all: EntryLine['links']['to']) =>
    all.sort((a, b) => compare(a.id, b.id) || compare(a.as, b.as));
  return {
    to: inOrder((leadsTo.get(ref) ?? []).map(({ to, kind }) => ({ id: to, as: kind }))),
    from: inOrder((ledToFrom.get(ref) ?? []).map(({ from, kind }) => ({ id: from, as: kind }))),
  };
}

function referenceOf(
  catalogue: Catalogue,
  publisher: Publisher,
  entry: Entry,
  edition: CitationEdition,
): EntryLine['reference'] {
  const reference = referenceTo(citedEntry(catalogue, entry), publisher);
  return {
    gbt7714: citation(reference.work, edition, ACCESSED, withdrawnNote(entry)),
    csl: { ...cslItem(reference) },
  };
}

/** Which of the files a record stands in: `papers-2026.jsonl`, `teachers.jsonl`. */
export function shardName({ kind, year }: Pick<Shard, 'kind' | 'year'>): string {
  return isEntryKind(kind) ? `${kind}-${year ?? ''}.jsonl` : `${kind}.jsonl`;
}
