/**
 * The first version of a record's file: what is known is filled in, what may be added stands
 * below it as comments that say what it means.
 */
import { Document, isCollection } from 'yaml';
import { formerIdsField, isEntryKind, type Collection } from '../model/kinds.ts';
import { fieldsOf, isSentences, type Field } from '../records/field-list.ts';
import type { OwnField } from '../records/own-fields.ts';
import type { Vocabularies } from '../model/words/vocabulary.ts';
import { bodyTemplate } from '../records/body-template.ts';

export interface NewRecord {
  collection: Collection;
  id: string;
  /** Fields that are known; required ones that are missing are left empty, to be filled in. */
  data: Readonly<Record<string, unknown>>;
  /** Entries only. Without it the body is questions, and the entry a draft that no build publishes. */
  body?: string | undefined;
  /** Whether what may be added is left out: nobody is going to fill it in right away. */
  isBare?: boolean;
}

export interface WrittenRecord {
  /** Relative to the content directory. */
  file: string;
  text: string;
}

/** Longer lists of words are looked up in the guide. */
const WORDS_IN_COMMENT = 10;
const HOW_TO =
  '# 行首有“# ”的是选填的项：要填哪一项，就删去那几行开头的“# ”，把说明换成内容；不填的不用管。';

export function scaffold(
  record: NewRecord,
  words: Vocabularies,
  own: readonly OwnField[] = [],
): WrittenRecord {
  const { collection, id, data, body } = record;
  const fields = fieldsOf(collection, own);
  const isEntry = isEntryKind(collection);
  const isDraft = isEntry && body === undefined;
  const isBare = record.isBare === true;
  const lines = [
    ...(isBare ? [] : [HOW_TO]),
    ...fields
      // A new file has had no other name.
      .filter(({ key }) => key !== formerIdsField(collection))
      .flatMap((field) =>
        isDraft && field.key === 'visibility'
          ? [draftLine(data['visibility'])]
          : anyField(field, data, words, isBare),
      ),
  ];
  const front = lines.join('\n');
  return isEntry
    ? {
        file: `${collection}/${id}.mdx`,
        text: `---\n${front}\n---\n\n${(body ?? bodyTemplate(collection)).trim()}\n`,
      }
    : { file: `${collection}/${id}.yml`, text: `${front}\n` };
}

/** Questions are long enough to pass for a text, so a file that still holds them must not be published. */
function draftLine(wanted: unknown): string {
  const later =
    wanted === undefined || wanted === 'private' ? '删去这一行' : `改成 ${String(wanted)}`;
  return `visibility: private # 还没写好，先不发布；正文写好以后，${later}。`;
}

/** In the order of the schema, which is the order the checker asks for. */
function anyField(
  field: Field,
  data: Readonly<Record<string, unknown>>,
  words: Vocabularies,
  isBare: boolean,
): string[] {
  const value = data[field.key];
  if (field.required || value !== undefined) return writtenField(field, value, words, isBare);
  return isBare ? [] : optionalField(field, words).map((line) => `# ${line}`);
}

/** A field with its value, or empty under a line that says what to write. */
function writtenField(
  field: Field,
  value: unknown,
  words: Vocabularies,
  isBare: boolean,
): string[] {
  const { key } = field;
  if (field.value.type === 'fields') {
    const { fields } = field.value;
    const items = (field.many && Array.isArray(value) ? value : [value ?? {}]) as Record<
      string,
      unknown
    >[];
    const above = value === undefined ? [`# 【必填】${field.title}：${field.description}`] : [];
    const below = items.flatMap((one) => {
      const inside = fields.flatMap((part) => anyField(part, one, words, isBare));
      return field.many ? asItem(inside) : indented(inside, '  ');
    });
    return [...above, `${key}:`, ...below];
  }
  if (value !== undefined) return asYaml(key, value, !isSentences(field));
  return [
    `# 【必填】${field.title}：${meaningOf(field, words)}`,
    field.many ? `${key}: []` : `${key}:`,
  ];
}

/** What takes effect once the `# ` in front of its lines is gone. */
function optionalField(field: Field, words: Vocabularies): string[] {
  const { key } = field;
  if (field.value.type === 'fields') {
    const inside = field.value.fields.flatMap((one) => optionalField(one, words));
    return [`${key}:`, ...(field.many ? asItem(inside) : indented(inside, '  '))];
  }
  const meaning = meaningOf(field, words);
  if (!field.many) return [`${key}: ${meaning}`];
  // Words and short texts stand in a row; a sentence takes a line of its own.
  return isSentences(field) ? [`${key}:`, `  - ${meaning}`] : [`${key}: [${meaning}]`];
}

function meaningOf(field: Field, words: Vocabularies): string {
  const { value, description } = field;
  if (value.type !== 'word' || !('vocabulary' in value.term)) return description;
  const list = words[value.term.vocabulary];
  const shown = list.length > WORDS_IN_COMMENT ? list.slice(0, 3) : list;
  const written = shown.map(({ id, name }) => `${id}（${name}）`).join('、');
  const more = shown.length < list.length ? '……，全部的词见投稿指南的“填写项”。' : '';
  return `${description}写名称或代号：${written}${more}`;
}

/** One item of a list; comments of its first field stand in front of the dash. */
function asItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, i) => `${i < first ? '  ' : i === first ? '  - ' : '    '}${line}`);
}

function indented(lines: readonly string[], by: string): string[] {
  return lines.map((line) => by + line);
}

/** Quoted where YAML wants it; lists of words in a row. */
function asYaml(key: string, value: unknown, mayBeRow: boolean): string[] {
  const document = new Document({ [key]: value }, { version: '1.2', schema: 'core' });
  const node = document.get(key, true);
  if (isCollection(node)) node.flow = mayBeRow && isRow(value);
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: true })
    .trimEnd()
    .split('\n');
}

function isRow(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one.length <= 40);
}
