/** Reads the arguments of `npm run new`: a kind of record, and a flag for each of its fields. */
import { parseArgs } from 'node:util';
import { collectionNames, collections, type Collection } from '../src/model/kinds.ts';
import { isSentences } from '../src/records/field-list.ts';
import type { OwnField } from '../src/records/own-fields.ts';
import { nearest } from '../src/model/text/nearest.ts';
import type { Given } from '../src/records/answers.ts';
import { allQuestions, type Question } from '../src/write/questions.ts';
import { Refusal } from '../src/write/refusal.ts';

export interface Flags {
  collection?: Collection;
  given: Given;
  slug?: string;
  /** `-` stands for what comes in through standard input. */
  body?: string;
  help: boolean;
}

/** Flags that are no fields. */
const others = ['slug', 'body', 'content', 'help'] as const;

/** The folder of content that is named, which decides what fields there are. */
export function contentFlag(args: readonly string[]): string | undefined {
  return tokensOf(args)
    .filter((token) => token.kind === 'option')
    .findLast(({ name }) => name === 'content')?.value;
}

export function readFlags(args: readonly string[], own: readonly OwnField[]): Flags {
  const tokens = tokensOf(args);
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const options = tokens.filter((token) => token.kind === 'option');
  const help = options.some(({ name }) => name === 'help' || name === 'h');

  const [word, ...rest] = words;
  const collection = word === undefined ? undefined : kindOf(word);
  if (word !== undefined && collection === undefined) throw new Refusal(2, [unknownKind(word)]);
  const faults = rest.map((one) => `不明白“${one}”。一句话里有空格时，请用引号把它括起来。`);

  const questions = new Map(
    (collection === undefined ? [] : allQuestions(collection, own)).map((one) => [one.path, one]),
  );
  const given: Record<string, string[]> = {};
  const flags: Flags = { given, help, ...(collection === undefined ? {} : { collection }) };
  for (const { name, value } of options) {
    const question = questions.get(name);
    if (name === 'help' || name === 'h') continue;
    if (question === undefined && !isOther(name)) faults.push(unknownFlag(name, questions));
    else if (value === undefined) faults.push(`--${name} 后面请写上内容。`);
    else if (question !== undefined) (given[name] ??= []).push(...valuesIn(value, question));
    else if (name === 'slug') flags.slug = value;
    else if (name === 'body') flags.body = value;
    // Where the content is was known before: `contentFlag`.
  }
  for (const [path, values] of Object.entries(given)) {
    const question = questions.get(path);
    if (question !== undefined && values.length > 1 && !question.repeats) {
      faults.push(`--${path} 写了 ${values.length} 次，只能写一次。`);
    }
  }
  if (faults.length > 0) throw new Refusal(2, faults);
  return flags;
}

/** Not strict: its messages are English, and the flags depend on the kind. */
function tokensOf(args: readonly string[]) {
  return parseArgs({ args: joined(args), strict: false, tokens: true }).tokens;
}

/** `--title 标题` becomes `--title=标题`, whatever the words begin with. */
function joined(args: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const [arg = '', next] = args.slice(i, i + 2);
    const takesNext = /^--[\w.-]+$/.test(arg) && arg !== '--help';
    if (!takesNext || next === undefined || next.startsWith('--')) out.push(arg);
    else {
      out.push(`${arg}=${next}`);
      i += 1;
    }
  }
  return out;
}

function kindOf(word: string): Collection | undefined {
  return collections.find((one) => one === word || collectionNames[one] === word);
}

function unknownKind(word: string): string {
  const near = nearest(word, collections);
  const all = collections.map((one) => `${one}（${collectionNames[one]}）`).join('、');
  return `没有“${word}”这一类。${near === undefined ? '' : `是不是想写 ${near}？`}可以写：${all}。`;
}

function unknownFlag(name: string, questions: ReadonlyMap<string, Question>): string {
  if (questions.size === 0) return `先写要新建哪一类，再写 --${name}，例如 reflections --title …。`;
  const near = nearest(name, [...questions.keys(), ...others]);
  return near === undefined
    ? `没有 --${name} 这个选项。加上 --help 可以看到全部选项。`
    : `没有 --${name} 这个选项，是不是想写 --${near}？`;
}

function isOther(name: string): boolean {
  return (others as readonly string[]).includes(name);
}

/** Ids and words have no commas; sentences do, so those are given one flag each. */
export function valuesIn(value: string, { field, repeats }: Question): string[] {
  const isWords = field.value.type === 'word' || field.value.type === 'reference';
  if (!repeats || !(isWords || (field.many && !isSentences(field)))) return [value];
  return value
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** What `--help` prints. */
export function usage(collection: Collection | undefined, own: readonly OwnField[]): string {
  const kinds = collections.map((one) => `${one}（${collectionNames[one]}）`).join('、');
  if (collection === undefined) {
    return [
      '新建一篇：npm run new -- 类别 [--填写项 内容 …]，什么都不写，就一项一项地问。',
      `类别：${kinds}。`,
      '某一类有哪些填写项：npm run new -- reflections --help',
      '换学期，照上学期写下学期的开头：npm run new -- semester --help',
    ].join('\n');
  }
  const rows = allQuestions(collection, own).map(({ path, title, field }) => {
    const must = field.required ? '' : '（选填）';
    return `  --${path}  ${title}${must}：${field.description}`;
  });
  return [
    `npm run new -- ${collection} [--填写项 内容 …]`,
    '',
    ...rows,
    '  --slug  文件名，不写时由日期和标题的拼音拼成。',
    '  --body  正文；写 - 时从标准输入读；不写时留下引导的问题。',
    '  --content  内容目录，不写时是 src/content。',
    '',
    '有几个时，写几次，或用逗号隔开；老师、专题、词表里的词，写名称或代号都可以。',
  ].join('\n');
}
