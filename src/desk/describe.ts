/** Makes what the desk is told about a school, of what the audience may see of it. */
import { semesterLabel } from '../model/calendar/calendar.ts';
import {
  collectionNames,
  collections,
  dataKinds,
  isEntryKind,
  reflectionsFirst,
  type Collection,
  type DataKind,
} from '../model/kinds.ts';
import type { VocabularyName } from '../model/words/vocabulary.ts';
import { recordsOf, type Catalogue } from '../graph/catalogue.ts';
import { bodyTemplate } from '../records/body-template.ts';
import { isLater } from '../records/declaration.ts';
import { fieldsOf, type Field } from '../records/field-list.ts';
import { declarations } from '../records/kinds.ts';
import type { OwnField } from '../records/own-fields.ts';
import { choicesOf, type Choice, type World } from '../write/choices.ts';
import type {
  DeskChoice,
  DeskDescription,
  DeskEntry,
  DeskField,
  DeskKind,
  DeskValue,
} from './description.ts';
import { typedFor } from './keys.ts';

/** The forms, and all there is to choose from but the entries. */
export function deskDescription(catalogue: Catalogue): DeskDescription {
  const { school, audience, today, words } = catalogue;
  const kinds = reflectionsFirst(collections).map((kind) => deskKind(kind, school.fields));
  const vocabularies = new Set(kinds.flatMap(({ fields }) => fields.flatMap(vocabulariesIn)));
  const world = worldOf(catalogue);
  return {
    school: school.name,
    audience,
    today,
    kinds,
    words: Object.fromEntries(
      [...vocabularies].map((name) => [name, words[name].map((word) => choice(word))]),
    ),
    records: Object.fromEntries(
      dataKinds.map((kind) => [
        kind,
        choicesOf({ reference: kind }, world).map((one) => {
          const teacher = kind === 'teachers' ? catalogue.teachers.get(one.id) : undefined;
          return choice(one, teacher?.sortKey);
        }),
      ]),
    ),
    semesters: school.semesters.map(({ id, start, end }) => ({
      id,
      name: semesterLabel(id, school.semesterLabel),
      from: start,
      to: end,
    })),
    ...(school.repository === undefined ? {} : { repository: { ...school.repository } }),
  };
}

/** Entries to refer to or to correct, the newest first. */
export function deskEntries({ entries }: Catalogue): DeskEntry[] {
  return entries.map(({ ref, data: { title, date } }) => ({
    id: ref,
    name: title,
    date,
    keys: typedFor([title]),
  }));
}

/** The form of one kind; the same whatever school it is, save for the fields of its own. */
export function deskKind(kind: Collection, own: readonly OwnField[] = []): DeskKind {
  const { asks, first } = declarations[kind];
  return {
    kind,
    name: collectionNames[kind],
    asks,
    fields: fieldsOf(kind, own).map((field) => ({
      ...deskField(field),
      ...(isLater(kind, field.key) ? { later: true } : {}),
    })),
    first,
    ...(isEntryKind(kind) ? { template: bodyTemplate(kind) } : {}),
  };
}

function deskField(field: Field): DeskField {
  const { key, title, description, required, many, least, most, each, usual, own } = field;
  return {
    key,
    title,
    description,
    required,
    many,
    value: deskValue(field),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(each === undefined ? {} : { each }),
    ...(usual === undefined ? {} : { usual }),
    ...(own === undefined ? {} : { own: true }),
  };
}

function deskValue({ value, form, isProse }: Field): DeskValue {
  switch (value.type) {
    case 'fields':
      return { type: 'fields', fields: value.fields.map(deskField) };
    case 'choice':
      return { type: 'choice', options: value.options.map((id) => ({ id, name: id })) };
    case 'word':
    case 'reference':
      return 'vocabulary' in value.term
        ? { type: 'word', vocabulary: value.term.vocabulary }
        : { type: 'reference', target: value.term.reference };
    case 'text':
      return form === undefined ? { type: 'text', long: isProse === true } : { type: form };
    default:
      return { type: value.type };
  }
}

function vocabulariesIn({ value }: DeskField): VocabularyName[] {
  if (value.type === 'fields') return value.fields.flatMap(vocabulariesIn);
  return value.type === 'word' ? [value.vocabulary] : [];
}

function choice({ id, name, aliases = [], note }: Choice, syllables?: string): DeskChoice {
  return {
    id,
    name,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(note === undefined ? {} : { note }),
    keys: typedFor([name, ...aliases], syllables),
  };
}

function worldOf(catalogue: Catalogue): Pick<World, 'records' | 'words'> {
  const records = Object.fromEntries(
    collections.map((kind) => [kind, recordsOf(catalogue, kind as DataKind)]),
  ) as unknown as World['records'];
  return { records, words: catalogue.words };
}
