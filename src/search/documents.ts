/** The search documents of a site: one for everything that has a page. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { recordLink } from '../graph/links.ts';
import { partsIn } from '../graph/parts.ts';
import type { RecordBase } from '../graph/records.ts';
import { statusOf } from '../graph/status.ts';
import type { Body } from '../body/body.ts';
import { dataKinds, type DataKind } from '../model/kinds.ts';
import { termUses, type TermUse } from '../model/fields/schema-walk.ts';
import { schemas } from '../records/kinds.ts';
import { entryCard } from '../views/entry-card.ts';
import { ownFacts } from '../views/told-fields.ts';
import type { SearchDocument } from './document.ts';
import { fieldTexts } from './field-texts.ts';
import { shelfDocuments } from './shelf-documents.ts';

/** @param bodyOf the stored body under a key */
export function searchDocuments(
  catalogue: Catalogue,
  bodyOf: (key: string) => Body,
): SearchDocument[] {
  return [
    ...catalogue.entries.map((entry) => ofEntry(catalogue, entry, bodyOf(entry.bodyKey))),
    ...dataKinds.flatMap((kind) =>
      [...catalogue[kind].values()].map((record) => ofRecord(catalogue, kind, record)),
    ),
    ...shelfDocuments(catalogue),
  ];
}

function ofEntry(catalogue: Catalogue, entry: Entry, body: Body): SearchDocument {
  const card = entryCard(catalogue, entry);
  const { collection, data } = entry;
  const status = statusOf(catalogue, entry);
  const people = [...partsIn(entry).keys()].filter((id) => catalogue.teachers.has(id));
  return {
    url: card.href,
    title: card.title,
    date: data.date,
    summary: data.summary,
    headings: body.headings.map(({ id, text }) => ({ id, text })),
    blocks: [
      ...fieldTexts(catalogue, collection, data).map((text) => ({ text })),
      ...body.text,
      ...ownFacts(catalogue, entry, (own) => own.searched).map(({ label, text }) => ({
        text: `${label}：${text}`,
      })),
    ],
    filters: {
      kind: [collection],
      stage: entry.stages,
      subject: data.subject === undefined ? [] : [data.subject],
      grade: data.grades ?? [],
      topic: data.topics.filter((id) => catalogue.topics.has(id)),
      teacher: people,
      semester: [entry.semester],
      status: status === undefined ? [] : [status.id],
    },
    // Whoever had a part in it, though no field names them as such.
    extra: people.map((id) => catalogue.teachers.get(id)?.data.name ?? ''),
    meta: { people: card.authors.map((author) => author.label).join('、') },
  };
}

function ofRecord(
  catalogue: Catalogue,
  kind: DataKind,
  { id, data }: RecordBase<DataKind>,
): SearchDocument {
  const link = recordLink(catalogue, kind, id);
  const uses = termUses(schemas[kind], data);
  const seen = (to: 'teachers' | 'topics') =>
    referred(uses, to).filter((one) => catalogue[to].has(one));
  return {
    url: link?.href ?? '',
    title: link?.label ?? '',
    headings: [],
    blocks: fieldTexts(catalogue, kind, data).map((text) => ({ text })),
    filters: {
      kind: [kind],
      stage: words(uses, 'stages'),
      subject: words(uses, 'subjects'),
      grade: words(uses, 'grades'),
      topic: kind === 'topics' ? [id] : seen('topics'),
      teacher: kind === 'teachers' ? [id] : seen('teachers'),
    },
  };
}

function words(uses: readonly TermUse[], vocabulary: string): string[] {
  const own = uses.filter(({ term }) => 'vocabulary' in term && term.vocabulary === vocabulary);
  return [...new Set(own.map(({ value }) => value))];
}

function referred(uses: readonly TermUse[], to: string): string[] {
  const own = uses.filter(({ term }) => 'reference' in term && term.reference === to);
  return [...new Set(own.map(({ value }) => value))];
}
