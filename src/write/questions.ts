/** What has to be asked before a record of a kind can be written down, read off its schema. */
import type { Collection } from '../model/kinds.ts';
import { explainIssues } from '../model/faults/explain.ts';
import { fieldsOf, type Field } from '../records/field-list.ts';
import { schemaOf, type OwnField } from '../records/own-fields.ts';
import { dataFrom, type Given } from '../records/answers.ts';
import { choicesOf, listName, meantBy, nearestChoice, type Choice, type World } from './choices.ts';

export interface Question {
  /** `title`, `rounds.date`: the path of the field, and the flag that answers it. */
  path: string;
  /** `轮次 · 日期`. */
  title: string;
  field: Field;
  /** May be given several times: it is a list, or stands in the items of one. */
  repeats: boolean;
}

/** One question for every field that holds a value, those below other fields included. */
export function allQuestions(collection: Collection, own: readonly OwnField[]): Question[] {
  return questionsIn(fieldsOf(collection, own), () => true);
}

/** Those without whose answers nothing can be written. */
export function requiredQuestions(collection: Collection, own: readonly OwnField[]): Question[] {
  return questionsIn(fieldsOf(collection, own), (field) => field.required);
}

/** What the answers given so far make necessary: a paper in a journal wants the journal. */
export function furtherQuestions(
  collection: Collection,
  given: Given,
  own: readonly OwnField[],
): Question[] {
  const fields = fieldsOf(collection, own);
  const data = dataFrom(fields, given);
  const { error } = schemaOf(collection, own).safeParse(data);
  const wanted = (error?.issues ?? [])
    .filter((issue) => issue.code === 'custom' && issue.path.length === 1)
    .map((issue) => fields.find(({ key }) => key === issue.path[0]))
    .filter((field) => field !== undefined && data[field.key] === undefined);
  return wanted.flatMap((field) =>
    field === undefined ? [] : questionsIn([{ ...field, required: true }], (one) => one.required),
  );
}

function questionsIn(
  fields: readonly Field[],
  asked: (field: Field) => boolean,
  above: { path: string; title: string; repeats: boolean } = {
    path: '',
    title: '',
    repeats: false,
  },
): Question[] {
  return fields.filter(asked).flatMap((field) => {
    const path = above.path + field.key;
    const title = above.title + field.title;
    const repeats = above.repeats || field.many;
    return field.value.type === 'fields'
      ? questionsIn(field.value.fields, asked, { path: `${path}.`, title: `${title} · `, repeats })
      : [{ path, title, field, repeats }];
  });
}

/** What counts where nothing is said; nothing for most fields. */
export function usualAnswer(
  path: string,
  given: Given,
  today: string,
): readonly string[] | undefined {
  switch (path) {
    case 'date':
    case 'members.from':
      return [today];
    case 'rounds.date':
      return given['date'] ?? [today];
    // The leader is a member too; the others may be added in the file.
    case 'members.id':
      return given['leader'];
    default:
      return undefined;
  }
}

/** Names of people, words and titles give way to the ids that stand in files, and days to their form. */
export function asIds(question: Question, written: readonly string[], world: World): string[] {
  const { value, read } = question.field;
  if (read !== undefined) return written.map((one) => read(one) ?? one);
  if (!('term' in value)) return [...written];
  const { term } = value;
  return written.map((one) => {
    const [id = one, ...more] = meantBy(one, term, world);
    // Of two who are called so neither is taken; the objection asks which.
    return more.length > 0 ? one : id;
  });
}

/**
 * What is wrong with an answer, in one or two sentences; nothing when it will do.
 *
 * @param others what else is answered: a number of times wants to know of what
 */
export function objection(
  collection: Collection,
  question: Question,
  answer: readonly string[],
  world: World,
  others: Given,
): string | undefined {
  return (
    unknownChoice(question, answer, world) ??
    againstSchema(collection, question, answer, others, world.own)
  );
}

function unknownChoice(
  { title, field }: Question,
  answer: readonly string[],
  world: World,
): string | undefined {
  if (!('term' in field.value)) return undefined;
  const { term } = field.value;
  const choices = choicesOf(term, world);
  const unknown = answer.find((one) => !choices.some(({ id }) => id === one));
  if (unknown === undefined || unknown === '') return undefined;
  const meant = meantBy(unknown, term, world);
  if (meant.length > 1) {
    const all = meant.map((id) => told(choices.find((one) => one.id === id) ?? { id, name: '' }));
    return `“${title}”：叫“${unknown}”的有 ${meant.length} 个：${all.join('、')}。请写其中一个的代号。`;
  }
  const near = nearestChoice(unknown, choices);
  const known = choices.slice(0, 12).map(told);
  const hint =
    near === undefined
      ? `可以写 ${known.join('、')}${choices.length > known.length ? '……' : ''}。`
      : `是不是想写 ${told(near)}？`;
  return `“${title}”：${listName(term)}里没有“${unknown}”。${hint}`;
}

function told({ id, name, note }: Choice): string {
  return `${id}（${note === undefined ? name : `${name}，${note}`}）`;
}

function againstSchema(
  collection: Collection,
  { path }: Question,
  answer: readonly string[],
  others: Given,
  own: readonly OwnField[],
): string | undefined {
  const schema = schemaOf(collection, own);
  const data = dataFrom(fieldsOf(collection, own), { ...others, [path]: answer });
  const { error } = schema.safeParse(data);
  // The rest of the record is not written yet; only what is said about this field counts.
  const about = (error?.issues ?? []).filter(
    (issue) => issue.path.filter((step) => typeof step === 'string').join('.') === path,
  );
  const [first] = explainIssues(about, schema, data, () => ({ file: '', line: 1 }));
  if (first === undefined) return undefined;
  return [first.message, first.allowed === undefined ? '' : `可以写：${first.allowed}。`].join('');
}
