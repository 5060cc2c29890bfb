/** The search documents of a catalogue: entries with all their words, people, and topics. */
import type { Catalogue, Entry, Person } from '../graph/catalogue.ts';
import { deedsIn } from '../graph/parts.ts';
import { entryCard } from '../views/entry-card.ts';
import type { RecordBase } from '../graph/records.ts';
import { ownFacts } from '../views/told-fields.ts';
import { statusOf } from '../graph/status.ts';
import { teacherCard } from '../records/teachers/page.ts';
import type { EntryCard } from '../views/entry-card.ts';
import type { Body } from '../body/body.ts';
import type { SearchDocument } from './document.ts';
import { fieldTexts } from './field-texts.ts';

/** @param bodyOf the stored body under a key */
export function searchDocuments(
  catalogue: Catalogue,
  bodyOf: (key: string) => Body,
): SearchDocument[] {
  return [
    ...catalogue.entries.map((entry) => ofEntry(catalogue, entry, bodyOf(entry.bodyKey))),
    ...[...catalogue.teachers.values()].map((person) => ofPerson(catalogue, person)),
    ...[...catalogue.topics.values()].map((topic) => ofTopic(topic)),
  ];
}

function ofEntry(catalogue: Catalogue, entry: Entry, body: Body): SearchDocument {
  const card = entryCard(catalogue, entry);
  const { data } = entry;
  const status = statusOf(catalogue, entry);
  const people = [...deedsIn(entry).keys()].filter((id) => catalogue.teachers.has(id));
  const topics = data.topics.filter((id) => catalogue.topics.has(id));
  return {
    url: card.href,
    title: card.title,
    date: data.date,
    summary: data.summary,
    headings: body.headings.map(({ id, text }) => ({ id, text })),
    blocks: [
      ...fieldTexts(catalogue, entry).map((text) => ({ text })),
      ...body.text,
      // Shown on the page, so a hit in them is shown as its reason too.
      ...shelves(card, data.keywords).map((text) => ({ text })),
      ...ownFacts(catalogue, entry, (own) => own.searched).map(({ label, text }) => ({
        text: `${label}：${text}`,
      })),
    ],
    filters: {
      kind: [entry.collection],
      stage: entry.stages,
      subject: data.subject === undefined ? [] : [data.subject],
      grade: data.grades ?? [],
      topic: topics,
      teacher: people,
      semester: [entry.semester],
      status: status === undefined ? [] : [status.id],
    },
    extra: [
      ...people.map((id) => catalogue.teachers.get(id)?.data.name ?? ''),
      ...(card.subject === undefined ? [] : [card.subject.label]),
      ...card.grades.map((grade) => grade.label),
      ...(status === undefined ? [] : [status.name]),
    ],
    meta: { people: card.authors.map((author) => author.label).join('、') },
  };
}

function shelves(card: EntryCard, keywords: readonly string[] = []): string[] {
  return [
    `专题：${card.topics.map((topic) => topic.label).join('、')}`,
    ...(keywords.length === 0 ? [] : [`关键词：${keywords.join('；')}`]),
  ];
}

function ofPerson(catalogue: Catalogue, person: Person): SearchDocument {
  const card = teacherCard(catalogue, person);
  return {
    url: card.href,
    title: card.name,
    ...(person.data.about === undefined ? {} : { summary: person.data.about }),
    headings: [],
    blocks: person.data.expertise.map((text) => ({ text })),
    filters: { kind: ['teachers'], teacher: [person.id], subject: person.data.subjects },
    extra: [...card.posts, ...card.subjects.map((subject) => subject.label)],
  };
}

function ofTopic(topic: RecordBase<'topics'>): SearchDocument {
  return {
    url: `/topics/${topic.id}/`,
    title: topic.data.name,
    summary: topic.data.definition,
    headings: [],
    blocks: topic.data.openQuestions.map((text) => ({ text })),
    filters: { kind: ['topics'], topic: [topic.id], subject: topic.data.subjects },
    extra: topic.data.aliases,
  };
}
