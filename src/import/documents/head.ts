/**
 * What stands above a text in a school: its title, a line for each of 作者、学科、日期, or a table
 * of them. What is the name of a field goes into the field; all else stays in the text.
 */
import type { Collection } from '../../model/kinds.ts';
import { fieldsOf } from '../../records/field-list.ts';
import { dataFrom } from '../../records/answers.ts';
import { allQuestions, asIds } from '../../write/questions.ts';
import { dayWritten } from '../../model/fields/written-day.ts';
import type { Ground } from '../ground.ts';
import { fieldNamed, BODY, NOTHING } from '../tables/columns.ts';
import { plain } from './lines.ts';

export interface Head {
  title?: string;
  data: Record<string, unknown>;
  /** The text without what went into fields. */
  rest: string;
  told: string[];
}

/** Lines in which the head of a text may stand. */
const LOOKED_AT = 30;
const LONGEST_TITLE = 40;
/** `作者：陆小满　学科：语文` are two. */
const LABELLED =
  /([\p{Script=Han}A-Za-z]{1,10})\s*[:：]\s*(.*?)(?=(?:\s{1,}|　+)[\p{Script=Han}A-Za-z]{1,10}\s*[:：]|$)/gu;

export function headOf(markdown: string, collection: Collection, ground: Ground): Head {
  const lines = markdown.split('\n');
  const given: Record<string, string[]> = {};
  const told: string[] = [];
  const gone = new Set<number>();
  const put = (label: string, value: string): boolean => {
    const written = value.trim();
    const path = pathOf(label, written, collection, ground);
    if (path === undefined || written === '' || given[path] !== undefined) return false;
    given[path] = [written];
    return true;
  };

  const first = lines.findIndex((line) => line.trim() !== '');
  const title = titleIn(lines, first);
  if (title !== undefined) gone.add(title.line);
  let isHead = true;
  for (const [i, line] of lines.slice(0, LOOKED_AT).entries()) {
    if (gone.has(i) || line.trim() === '') continue;
    if (line.trimStart().startsWith('|')) {
      if (putRow(line, put)) gone.add(i);
      continue;
    }
    if (!isHead) continue;
    const text = plain(line);
    const pairs = [...text.matchAll(LABELLED)];
    const all = pairs
      .map(([whole]) => whole)
      .join('')
      .replace(/\s/g, '').length;
    const isLabelled = pairs.length > 0 && all === text.replace(/\s/g, '').length;
    if (isLabelled && pairs.every(([, label = '', value = '']) => put(label, value))) gone.add(i);
    else if (putByline(text, given, ground)) gone.add(i);
    // A long paragraph or a heading begins the text itself.
    else if (text.length > LONGEST_TITLE || /^\s*#/.test(line)) isHead = false;
  }

  const questions = new Map(
    allQuestions(collection, ground.school.fields).map((one) => [one.path, one]),
  );
  const ids = Object.fromEntries(
    Object.entries(given).map(([path, values]) => {
      const question = questions.get(path);
      if (question === undefined) return [path, values];
      const parts =
        question.repeats && 'term' in question.field.value ? values.flatMap(namesIn) : values;
      return [path, asIds(question, parts, ground.world)];
    }),
  );
  return {
    ...(title === undefined ? {} : { title: title.text }),
    data: dataFrom(fieldsOf(collection, ground.school.fields), ids),
    rest: withoutEmptyTables(lines.filter((_, i) => !gone.has(i)))
      .join('\n')
      .trim(),
    told,
  };
}

function namesIn(text: string): string[] {
  return text.split(/[、，,；;/\s]+/).filter((one) => one !== '');
}

/** The first heading of all, or a first line that is short and no sentence. */
function titleIn(
  lines: readonly string[],
  first: number,
): { line: number; text: string } | undefined {
  const line = lines[first] ?? '';
  const text = plain(line);
  if (/^\s*#\s/.test(line) && text !== '') return { line: first, text };
  const isShort = text.length <= LONGEST_TITLE && text !== '' && !/[。；：:，]/.test(text);
  const isBare = !/^\s*(?:[-*+>|]|\d+[.)])/.test(line) || /^\s*\*\*/.test(line);
  return isShort && isBare ? { line: first, text } : undefined;
}

/** A day may stand behind 时间 as well. */
function pathOf(
  label: string,
  value: string,
  collection: Collection,
  ground: Ground,
): string | undefined {
  const path = fieldNamed(label, collection, ground.school.fields);
  if (path !== undefined && path !== BODY && path !== NOTHING) return path;
  const isDay = /时间|日期|写于/.test(label) && dayWritten(value) !== undefined;
  if (isDay) return 'date';
  return /^(?:作者|执笔|执笔人|撰稿|撰写人|姓名|教师|记录人|听课人)$/.test(label)
    ? authorPath(collection)
    : undefined;
}

function authorPath(collection: Collection): string | undefined {
  return fieldsOf(collection).find(({ key }) => key === 'authors' || key === 'teacher')?.key;
}

/** `星槎实验学校 陆小满`, or a day alone. */
function putByline(text: string, given: Record<string, string[]>, ground: Ground): boolean {
  const day = dayWritten(text.replace(/^[（(]|[）)]$/g, ''));
  if (day !== undefined && given['date'] === undefined) {
    given['date'] = [day];
    return true;
  }
  if (text.length > LONGEST_TITLE || given['authors'] !== undefined) return false;
  const { name, shortName } = ground.school;
  const people = text
    .replace(name, '')
    .replace(shortName ?? name, '')
    .trim();
  const named = people.split(/[\s、，,]+/).filter((one) => one !== '');
  if (named.length === 0 || !named.every((one) => ground.teachersCalled(one).length === 1))
    return false;
  given['authors'] = named;
  return true;
}

/** `| 学科 | 语文 | 年级 | 三年级 |`, where every name is one of a field. */
function putRow(line: string, put: (label: string, value: string) => boolean): boolean {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(plain);
  const pairs = cells.flatMap((cell, i) =>
    i % 2 === 0 ? [[cell, cells[i + 1] ?? ''] as const] : [],
  );
  const filled = pairs.filter(([label, value]) => label !== '' || value !== '');
  return (
    filled.length > 0 && filled.every(([label, value]) => put(label.replace(/[:：\s]/g, ''), value))
  );
}

/** What is left of a table whose rows went into fields: its rule, and headings without words. */
function withoutEmptyTables(lines: readonly string[]): string[] {
  const isRule = (line: string): boolean => /^\s*\|[\s|:-]*$/.test(line);
  const isRow = (line: string | undefined): boolean => line?.trimStart().startsWith('|') === true;
  return lines.filter((line, i) => {
    if (!isRule(line)) return true;
    const [above, below] = [lines[i - 1], lines[i + 1]];
    return (isRow(above) && !isRule(above ?? '')) || (isRow(below) && isRow(above));
  });
}
