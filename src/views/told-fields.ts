/** Every field of an entry under its Chinese name, whatever the kind: how an archive tells it. */
import { dayInChinese } from '../model/calendar/calendar.ts';
import { fieldsOf, isSentences, type Field } from '../records/field-list.ts';
import type { Term } from '../model/fields/fields.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { namesIn, type Fact } from '../graph/links.ts';

export type ToldField = { label: string } & (
  { text: string } | { list: string[] } | { parts: ToldField[][] }
);

/** Told in the head of an entry, or of no use on paper. */
const ELSEWHERE = new Set([
  'title',
  'date',
  'authors',
  'summary',
  'visibility',
  'aliases',
  'math',
  'resources',
]);
/** Characters that are taken in at a glance. */
const BRIEF = 40;
const CHOICES: Record<string, string> = { self: '自己选的', school: '学校统一安排的' };

export function toldFields(catalogue: Catalogue, entry: Entry): ToldField[] {
  const fields = fieldsOf(entry.collection, catalogue.school.fields);
  return tellAll(
    catalogue,
    fields.filter((field) => !ELSEWHERE.has(field.key)),
    { ...entry.data, ...entry.data.own },
  );
}

/** Only what stands in fields that the school has declared itself, each in one text. */
export function ownFacts(
  catalogue: Catalogue,
  { collection, data }: Entry,
): (Fact & { text: string })[] {
  if (data.own === undefined) return [];
  const { own } = data;
  return fieldsOf(collection, catalogue.school.fields).flatMap((field) => {
    const told = field.own === undefined ? undefined : tell(catalogue, field, own[field.key]);
    if (told === undefined || !('text' in told)) return [];
    return field.own?.searched === false ? { ...told, isElsewhere: true } : told;
  });
}

function tellAll(
  catalogue: Catalogue,
  fields: readonly Field[],
  data: Record<string, unknown>,
): ToldField[] {
  return fields.flatMap((field) => tell(catalogue, field, data[field.key]) ?? []);
}

function tell(catalogue: Catalogue, field: Field, value: unknown): ToldField | undefined {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined);
  const { title: label } = field;
  if (values.length === 0) return undefined;
  if (field.value.type === 'fields') {
    const { fields } = field.value;
    const parts = values.map((one) => tellAll(catalogue, fields, one as Record<string, unknown>));
    const brief = parts.map(inOneLine);
    return brief.every((one) => one !== undefined) ? listed(label, brief) : { label, parts };
  }
  const texts = values
    .map((one) => fieldText(catalogue, field, String(one)))
    .filter((text) => text !== '');
  if (texts.length === 0) return undefined;
  if (field.value.type === 'word' || field.value.type === 'reference') {
    return { label, text: texts.join('、') };
  }
  return isSentences(field) ? { label, list: texts } : { label, text: texts.join('；') };
}

/** A part of a few words, as 陆小满，执教, or nothing where it takes more. */
function inOneLine(part: readonly ToldField[]): string | undefined {
  const texts = part.map((field) => ('text' in field ? field.text : undefined));
  const line = texts.join('，');
  return texts.includes(undefined) || line.length > BRIEF ? undefined : line;
}

function listed(label: string, list: string[]): ToldField {
  return list.length === 1 ? { label, text: list[0] ?? '' } : { label, list };
}

/** One value of a field as it is shown; empty where the audience may not know it. */
function fieldText(catalogue: Catalogue, { value, own }: Field, text: string): string {
  switch (value.type) {
    case 'day':
      return dayInChinese(text);
    case 'yes-no':
      return text === 'true' ? '是' : '否';
    case 'choice':
      // A school writes its choices as they are shown.
      return own === undefined ? (CHOICES[text] ?? text) : text;
    case 'word':
    case 'reference':
      return termText(catalogue, value.term, text);
    default:
      return text;
  }
}

/** What the audience may not see has no name here. */
function termText(catalogue: Catalogue, term: Term, id: string): string {
  if ('vocabulary' in term) return nameOf(catalogue.words[term.vocabulary], id);
  const { record } = namesIn(catalogue);
  return term.reference === 'entries'
    ? (catalogue.byRef.get(id)?.data.title ?? '')
    : (record(term.reference, id) ?? '');
}
