/**
 * Fields that a school declares in `school.yml` for its entries. A declaration becomes a zod
 * field with its words, as those in `records/` are, so the check, the guide, the questions, the
 * templates, the pages and the search take it from the same list as ours.
 *
 * In a file such a field stands beside ours, at the top level. In a record that has been read its
 * value stands in `data.own`, under its name: `(await getCollection('lessons'))[0].data.own`.
 */
import * as z from 'zod';
import { collectionNames, entryKinds, isEntryKind, type Collection } from '../model/kinds.ts';
import { day, line, oneOrMore, prose, uniqueList } from '../model/fields/fields.ts';
import { schemas } from './kinds.ts';
import { renamingsOf } from '../model/fields/renamed-fields.ts';

/** What is said in a few sentences; more belongs into the text of the entry. */
const LONGEST_TEXT = 300;
/** Short enough to stand in a row with others. */
const LONGEST_WORD = 40;
const MOST_WORDS = 20;

/** As our own are written: `focusQuestion`. */
const NAME = /^[a-z][a-zA-Z0-9]{1,39}$/;
/** What `npm run new` takes for something else, and what YAML does. */
const RESERVED = new Set(['slug', 'body', 'content', 'help', 'true', 'false', 'null']);

/** `2025` in YAML is a number; as a choice it is the word that stands there. */
const asWord = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

/** One declaration. */
export const ownField = z.strictObject({
  kind: oneOrMore(z.enum(entryKinds)).meta({
    title: '哪几类',
    description: '哪一类条目有这个填写项，例如 lessons；几类都有时写成 [lessons, papers]。',
  }),
  name: z.string().trim().meta({
    title: '名称',
    description: '写在文章信息栏里的英文名称，例如 equipment。',
  }),
  label: line(12).meta({ title: '显示的名称', description: '页面上显示的中文名称，例如 教具。' }),
  description: line(100).meta({
    title: '说明',
    description: '一句话告诉老师这里写什么，投稿指南和模板里会用到。',
  }),
  type: z.enum(['text', 'list', 'choice', 'date', 'number', 'yes-no']).meta({
    title: '写法',
    description:
      'text 一段文字，list 几个词，choice 几个里选一个，date 日子，number 数字，yes-no 是或否。',
  }),
  choices: uniqueList(z.preprocess(asWord, line(LONGEST_WORD)))
    .min(2)
    .max(MOST_WORDS)
    .optional()
    .meta({ title: '选项', description: '写法是 choice 时，可以选的有哪几个。' }),
  required: z.boolean().default(false).meta({
    title: '必填',
    description: '每一篇都要填写时写 true；以前的条目也要补上。',
  }),
  search: z
    .boolean()
    .default(true)
    .meta({ title: '能搜到', description: '不想让站内搜索找到它时写 false。' }),
});

export type OwnField = z.infer<typeof ownField>;

/** The values of own fields by their names, as a record holds them. */
export const ownValues = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);
export type WithOwn = { own?: z.infer<typeof ownValues> };

/** The list in `school.yml`. */
export const ownFields = z
  .array(ownField)
  .max(30)
  .default([])
  .superRefine((declared, context) => {
    declared.forEach((field, i) => {
      const fault = nameFault(field) ?? clash(field, declared.slice(0, i)) ?? choiceFault(field);
      if (fault === undefined) return;
      const { at, message, ...params } = fault;
      context.addIssue({ code: 'custom', path: [i, at], message, params });
    });
  });

interface Fault {
  at: 'name' | 'label' | 'choices';
  message: string;
  allowed: string;
  hint: string;
}

function nameFault({ name }: OwnField): Fault | undefined {
  const rule = {
    at: 'name',
    allowed: '两到四十个英文字母和数字，以小写字母开头，例如 equipment、groupSize',
    hint: '请换一个名称：不用汉字、空格和连字符，几个词连在一起时，后面的词用大写字母开头。',
  } as const;
  if (!NAME.test(name)) return { ...rule, message: `“${name}”不能用来做填写项的名称。` };
  if (RESERVED.has(name) || name in {}) {
    return { ...rule, message: `“${name}”另有用处，不能用来做填写项的名称。` };
  }
  return undefined;
}

/** The same name, or the same words on the page, as a field of ours or one declared before. */
function clash(field: OwnField, before: readonly OwnField[]): Fault | undefined {
  for (const kind of field.kind) {
    const theKind = collectionNames[kind];
    const former = renamingsOf(kind).find(({ from }) => from === field.name);
    const known = [
      ...Object.entries(schemas[kind].shape).map(([name, declared]) => ({
        name,
        label: z.globalRegistry.get(declared)?.title,
      })),
      ...before.filter((one) => one.kind.includes(kind)),
    ];
    const sameName = known.find(({ name }) => name === field.name);
    if (sameName !== undefined || former !== undefined) {
      const label = sameName?.label ?? `现在叫 ${former?.to ?? ''}`;
      return {
        at: 'name',
        message: `${theKind}已经有“${field.name}”（${label}）这个填写项了。`,
        allowed: `${theKind}还没有的名称`,
        hint: '要填的就是那一项时，这里不用再写；要记另一件事时，请换一个名称。',
      };
    }
    const sameLabel = known.find(({ label }) => label === field.label);
    if (sameLabel !== undefined) {
      return {
        at: 'label',
        message: `${theKind}的填写项 ${sameLabel.name} 已经叫“${field.label}”了，页面上会分不清。`,
        allowed: `${theKind}还没有的显示名称`,
        hint: `请换一个显示的名称；要填的就是那一项时，直接用 ${sameLabel.name}。`,
      };
    }
  }
  return undefined;
}

function choiceFault({ type, choices }: OwnField): Fault | undefined {
  if (type === 'choice' && choices === undefined) {
    return {
      at: 'choices',
      message: '写法是 choice 时，要写明有哪几个选项。',
      allowed: `2 到 ${MOST_WORDS} 个选项，例如 choices: [磁贴, 平板]`,
      hint: '请加上“选项”（choices）；不限定选项时，把“写法”（type）改成 text（一段文字）或 list（几个词）。',
    };
  }
  if (type !== 'choice' && choices !== undefined) {
    return {
      at: 'choices',
      message: `写法是 ${type} 时，不用写选项。`,
      allowed: '只有“写法”（type）是 choice 才写“选项”（choices）',
      hint: '要从这几个里选一个时，把“写法”（type）改成 choice；不然请删去“选项”（choices）。',
    };
  }
  return undefined;
}

/** Those that a kind of record has. */
function ownOf(collection: Collection, own: readonly OwnField[]): OwnField[] {
  return isEntryKind(collection) ? own.filter(({ kind }) => kind.includes(collection)) : [];
}

/** By their names, those that a kind of record has. */
export function ownByName(
  collection: Collection,
  own: readonly OwnField[],
): ReadonlyMap<string, OwnField> {
  return new Map(ownOf(collection, own).map((field) => [field.name, field]));
}

const extended = new WeakMap<readonly OwnField[], Map<Collection, z.ZodObject>>();

/** What a file of a kind may hold: our fields, and after them those of the school. */
export function schemaOf(collection: Collection, own: readonly OwnField[]): z.ZodObject {
  const ours = schemas[collection] as unknown as z.ZodObject;
  const further = ownOf(collection, own);
  if (further.length === 0) return ours;
  const known = extended.get(own) ?? new Map<Collection, z.ZodObject>();
  extended.set(own, known);
  let schema = known.get(collection);
  if (schema === undefined) {
    const shape = Object.fromEntries(further.map((field) => [field.name, declarationOf(field)]));
    schema = ours.safeExtend(shape) as z.ZodObject;
    known.set(collection, schema);
  }
  return schema;
}

function declarationOf(field: OwnField): z.ZodType {
  const value = valueOf(field);
  return (field.required ? value : value.optional()).meta({
    title: field.label,
    description: meaningOf(field),
  });
}

function valueOf({ type, choices = [] }: OwnField): z.ZodType {
  switch (type) {
    case 'text':
      return prose(LONGEST_TEXT);
    case 'list':
      return uniqueList(line(LONGEST_WORD)).min(1).max(MOST_WORDS);
    case 'choice':
      return z.preprocess(asWord, z.enum(choices));
    case 'date':
      return day();
    case 'number':
      return z.number();
    case 'yes-no':
      return z.boolean();
  }
}

/** With what may be chosen, which nobody has to look up then. */
function meaningOf({ description, type, choices = [] }: OwnField): string {
  const sentence = /[。！？]$/.test(description) ? description : `${description}。`;
  if (type === 'choice') return `${sentence}选一个：${choices.join('、')}。`;
  return type === 'yes-no' ? `${sentence}是写 true，否写 false。` : sentence;
}

/** Fields of the school stand apart in a record, so that none can be taken for one of ours. */
export function withOwnApart(
  collection: Collection,
  data: Readonly<Record<string, unknown>>,
  own: readonly OwnField[],
): Record<string, unknown> {
  const names = ownByName(collection, own);
  const isOwn = ([name]: [string, unknown]): boolean => names.has(name);
  const theirs = Object.entries(data).filter(isOwn);
  if (theirs.length === 0) return { ...data };
  const ours = Object.entries(data).filter((one) => !isOwn(one));
  return { ...Object.fromEntries(ours), own: Object.fromEntries(theirs) };
}
