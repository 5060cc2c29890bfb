/**
 * Which field the column of a list means. There is no list of names for columns: what a field is
 * called stands in its schema, and what a school has declared itself is found in the same way.
 */
import type { Collection } from '../../model/kinds.ts';
import { nearest } from '../../model/text/nearest.ts';
import { vocabularyTitles } from '../../model/words/vocabulary.ts';
import type { OwnField } from '../../records/own-fields.ts';
import { allQuestions, type Question } from '../../write/questions.ts';

/** The text of the entry itself, which is no field. */
export const BODY = 'body';
/** Somebody has said that the column is not wanted. */
export const NOTHING = 'nothing';

export interface Column {
  /** From 0. */
  index: number;
  /** As it stands in the sheet. */
  heading: string;
  /** The path of a field, {@link BODY} or {@link NOTHING}; absent where nobody knows. */
  path?: string;
  /** Whether the name of the field stands there; otherwise it was guessed, and is told. */
  isSure: boolean;
  /** What could be meant, where it is one of several. */
  candidates: Question[];
}

/** What people put around the name: numbers of questions, remarks in brackets, `请填写您的`. */
const AROUND =
  /^(?:Q?\d+[.、:．]\s*)|[(（【[].*?[)）】\]]|[*＊:：?？]|^(?:请)?(?:填写|选择|输入|写出)?(?:您|你)?(?:的|所在的?)?/g;
const BODIES = /^(?:正文|全文|内容|反思内容|主要内容|记录|心得|感悟)$/;

/** What is about a person and no business of a site: it is carried nowhere. */
const PERSONAL =
  /手机|电话|联系方式|身份证|证件号|住址|地址|出生|生日|年龄|性别|民族|籍贯|婚|政治面貌|邮箱|e-?mail|微信号|QQ号?$|银行|工资|IP$/i;
/** What a form adds by itself. */
const OF_FORMS =
  /^(?:序号|编号|提交时间|提交答卷时间|答卷时间|开始答题时间|结束答题时间|答题时长|提交者|提交人|答题时间|所用时间|来源|来源详情|来自IP|总分|审核状态|更新时间|填写ID|id)$/i;

export function isPersonal(heading: string): boolean {
  return PERSONAL.test(heading);
}

export function isOfForm(heading: string): boolean {
  return OF_FORMS.test(bareName(heading));
}

/**
 * @param said what somebody has said of columns, by their headings: a path, {@link BODY} or {@link NOTHING}
 */
export function columnsOf(
  headings: readonly string[],
  collection: Collection,
  own: readonly OwnField[],
  said: ReadonlyMap<string, string> = new Map(),
): Column[] {
  const questions = allQuestions(collection, own);
  return headings.map((heading, index): Column => {
    const told = said.get(heading) ?? said.get(bareName(heading));
    if (told !== undefined) return { index, heading, path: told, isSure: true, candidates: [] };
    return { index, heading, ...meantBy(heading, questions) };
  });
}

/** The field that is named on a command line: by its path or its Chinese name; nothing where none or several. */
export function fieldNamed(
  name: string,
  collection: Collection,
  own: readonly OwnField[],
): string | undefined {
  if (name === BODY || name === '正文') return BODY;
  if (name === NOTHING || name === '不收') return NOTHING;
  const { path, isSure } = meantBy(name, allQuestions(collection, own));
  return isSure ? path : undefined;
}

function meantBy(
  heading: string,
  questions: readonly Question[],
): Pick<Column, 'path' | 'isSure' | 'candidates'> {
  const name = bareName(heading);
  const unknown = { isSure: false, candidates: [] };
  if (name === '') return unknown;
  for (const named of NAMED) {
    const [first, ...more] = uppermost(questions.filter((one) => named(one, name)));
    if (first !== undefined && more.length === 0)
      return { path: first.path, isSure: true, candidates: [] };
    if (first !== undefined) return { isSure: false, candidates: [first, ...more] };
  }
  if (BODIES.test(name)) return { path: BODY, isSure: true, candidates: [] };
  if (isPersonal(heading) || isOfForm(heading)) return unknown;
  return guessed(name, questions);
}

/** What a record of any kind is called by. */
const NAME = /^(?:名称|名字|姓名|标题|题目|名)$/;
/** Forms of lesson plans say 课题 for what is taught, which here is a research project. */
const TAUGHT = /^(?:课题|课题名|课题名称|课名|课文)$/;

/** By falling certainty. */
const NAMED: readonly ((question: Question, name: string) => boolean)[] = [
  ({ path, title }, name) => [path, title].some((one) => bareName(one) === name),
  ({ field }, name) => bareName(field.title) === name || field.key.toLowerCase() === name,
  ({ field: { value } }, name) =>
    'term' in value &&
    'vocabulary' in value.term &&
    vocabularyTitles[value.term.vocabulary] === name,
  ({ path, field }, name) =>
    NAME.test(name) && /^(?:name|title)$/.test(path) && field.value.type === 'text',
  ({ path }, name) => TAUGHT.test(name) && path === 'lessonTitle',
];

function guessed(
  name: string,
  questions: readonly Question[],
): Pick<Column, 'path' | 'isSure' | 'candidates'> {
  const titled = questions.filter(({ field }) => {
    const title = bareName(field.title);
    return title.length > 1 && (name.includes(title) || (name.length > 1 && title.includes(name)));
  });
  const longest = Math.max(0, ...titled.map(({ field }) => overlap(name, bareName(field.title))));
  const best = uppermost(
    titled.filter(({ field }) => overlap(name, bareName(field.title)) === longest),
  );
  const [first, ...more] = best;
  if (first !== undefined && more.length === 0)
    return { path: first.path, isSure: false, candidates: best };
  if (first !== undefined) return { isSure: false, candidates: best };
  const near = nearest(
    name,
    questions.map(({ path, field }) => ({ id: path, names: [bareName(field.title)] })),
  );
  const question = questions.find(({ path }) => path === near);
  return question === undefined || name.length < 2
    ? { isSure: false, candidates: [] }
    : { path: question.path, isSure: false, candidates: [question] };
}

/** How much of the one stands in the other; the end of a Chinese name says what it is. */
function overlap(name: string, title: string): number {
  const shared = Math.min(name.length, title.length);
  return shared + (name.endsWith(title) || title.endsWith(name) ? 0.5 : 0);
}

/** A field of the record itself comes before one of its parts. */
function uppermost(questions: readonly Question[]): Question[] {
  const top = questions.filter(({ path }) => !path.includes('.'));
  return top.length > 0 ? top : [...questions];
}

function bareName(text: string): string {
  return text.normalize('NFKC').replace(AROUND, '').replace(/\s+/g, '').toLowerCase();
}
