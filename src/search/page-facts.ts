/** What is known of the page of a record without reading it: by what a search is narrowed and ordered. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { recordLink } from '../graph/links.ts';
import { partsIn } from '../graph/parts.ts';
import type { RecordBase } from '../graph/records.ts';
import { statusOf } from '../graph/status.ts';
import { isWithdrawn, WITHDRAWN } from '../graph/withdrawn.ts';
import { dataKinds, type DataKind } from '../model/kinds.ts';
import { termUses, type TermUse } from '../model/fields/schema-walk.ts';
import { schemas } from '../records/kinds.ts';
import { entryCard } from '../views/entry-card.ts';
import { SHELVES } from '../views/shelves/search-options.ts';
import type { SearchDocument } from './document.ts';

export type PageFacts = Pick<SearchDocument, 'filters' | 'date' | 'meta'>;

/** Of every record that has a page, by its address from the site's root, `/lessons/x/`. */
export function pageFacts(catalogue: Catalogue): Map<string, PageFacts> {
  return new Map([
    ...catalogue.entries.map((entry) => ofEntry(catalogue, entry)),
    ...dataKinds.flatMap((kind) =>
      [...catalogue[kind].values()].map((record) => ofRecord(catalogue, kind, record)),
    ),
  ]);
}

/** Of a page that is no record's: a shelf, a calendar, a chapter of the guide, a page of the school's own. */
export const FACTS_OF_OTHERS: PageFacts = { filters: { kind: [SHELVES.id] } };

function ofEntry(catalogue: Catalogue, entry: Entry): [string, PageFacts] {
  const card = entryCard(catalogue, entry);
  const { collection, data } = entry;
  const status = statusOf(catalogue, entry);
  const filters = {
    kind: [collection],
    stage: entry.stages,
    subject: data.subject === undefined ? [] : [data.subject],
    grade: data.grades ?? [],
    topic: data.topics.filter((id) => catalogue.topics.has(id)),
    teacher: [...partsIn(entry).keys()].filter((id) => catalogue.teachers.has(id)),
    semester: [entry.semester],
    status: [
      ...(status === undefined ? [] : [status.id]),
      ...(isWithdrawn(entry) ? [WITHDRAWN.id] : []),
    ],
  };
  const people = card.authors.map((author) => author.label).join('、');
  return [card.href, { date: data.date, filters, meta: { people } }];
}

function ofRecord(
  catalogue: Catalogue,
  kind: DataKind,
  { id, data }: RecordBase<DataKind>,
): [string, PageFacts] {
  const uses = termUses(schemas[kind], data);
  const seen = (to: 'teachers' | 'topics') =>
    referred(uses, to).filter((one) => catalogue[to].has(one));
  const filters = {
    kind: [kind],
    stage: words(uses, 'stages'),
    subject: words(uses, 'subjects'),
    grade: words(uses, 'grades'),
    topic: kind === 'topics' ? [id] : seen('topics'),
    teacher: kind === 'teachers' ? [id] : seen('teachers'),
  };
  return [recordLink(catalogue, kind, id)?.href ?? '', { filters }];
}

function words(uses: readonly TermUse[], vocabulary: string): string[] {
  const own = uses.filter(({ term }) => 'vocabulary' in term && term.vocabulary === vocabulary);
  return [...new Set(own.map(({ value }) => value))];
}

function referred(uses: readonly TermUse[], to: string): string[] {
  const own = uses.filter(({ term }) => 'reference' in term && term.reference === to);
  return [...new Set(own.map(({ value }) => value))];
}
