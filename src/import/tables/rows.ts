/** A row of a list becomes what is known of a record. */
import { isEntryKind, type Collection } from '../../model/kinds.ts';
import { partsOf } from '../../model/fields/understand.ts';
import { fieldsOf, isSentences } from '../../records/field-list.ts';
import { dataFrom, type Given } from '../../records/answers.ts';
import { allQuestions, asIds, type Question } from '../../write/questions.ts';
import type { World } from '../../write/choices.ts';
import { BODY, isOfForm, isPersonal, NOTHING, type Column } from './columns.ts';
import type { Incoming } from '../incoming.ts';

/** What stands below a table, or between its parts. */
const TOTAL = /^(?:合计|总计|小计|共计|平均|备注|说明|填表人)/;

export function isOfTable(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '') && !TOTAL.test(cells.find((cell) => cell !== '') ?? '');
}

export function rowDraft(
  cells: readonly string[],
  columns: readonly Column[],
  collection: Collection,
  source: string,
  world: World,
): Incoming {
  const questions = new Map(allQuestions(collection, world.own).map((one) => [one.path, one]));
  const given: Record<string, readonly string[]> = {};
  const told: string[] = [];
  const further: { heading: string; cell: string }[] = [];
  const texts: string[] = [];
  for (const { index, heading, path } of columns) {
    const cell = (cells[index] ?? '').trim();
    if (cell === '' || path === NOTHING) continue;
    const question = path === undefined ? undefined : questions.get(path);
    if (path === BODY) texts.push(cell);
    else if (question === undefined) {
      if (!isPersonal(heading) && !isOfForm(heading)) further.push({ heading, cell });
    } else if (given[question.path] !== undefined && !question.repeats) {
      told.push(`有两列都像“${question.title}”，用了前一列，后一列是“${cell}”。`);
      further.push({ heading, cell });
    } else {
      given[question.path] = [...(given[question.path] ?? []), ...valuesOf(cell, question, world)];
    }
  }
  const isEntry = isEntryKind(collection);
  const body = [...texts, ...(isEntry ? further.map(asSection) : [])].join('\n\n');
  return {
    source,
    collection,
    data: dataFrom(fieldsOf(collection, world.own), resolved(given, questions, world)),
    ...(isEntry ? { body } : {}),
    told,
    ...(isEntry ? {} : { remarks: further.map(({ heading, cell }) => `${heading}：${cell}`) }),
  };
}

function asSection({ heading, cell }: { heading: string; cell: string }): string {
  return `## ${heading.replace(/\s+/g, ' ')}\n\n${cell}`;
}

function resolved(given: Given, questions: ReadonlyMap<string, Question>, world: World): Given {
  return Object.fromEntries(
    Object.entries(given).map(([path, written]) => {
      const question = questions.get(path);
      return [path, question === undefined ? written : asIds(question, written, world)];
    }),
  );
}

/** The values that stand in a cell, as they would be given one by one. */
function valuesOf(cell: string, question: Question, world: World): string[] {
  const { field, repeats } = question;
  const { value } = field;
  if (!repeats) return [single(cell, question)];
  if ('term' in value) {
    const whole = asIds(question, [cell], world)[0];
    if (whole !== cell) return [cell];
    const parts = partsOf(cell.replace(/[\n/／|]+/g, '、'));
    return parts.flatMap((part) => splitAtSpaces(part, question, world));
  }
  if (value.type === 'text') {
    return isSentences(field) || !field.many
      ? sentencesOf(cell)
      : partsOf(cell.replace(/\n+/g, '、'));
  }
  return cell
    .split(/[\n；;]+/)
    .map((one) => single(one.trim(), question))
    .filter((one) => one !== '');
}

/** `张三 李四` are two, where both are known; `Mary Smith` is one. */
function splitAtSpaces(part: string, question: Question, world: World): string[] {
  const names = part.split(/\s+/);
  const ids = asIds(question, names, world);
  return names.length > 1 && ids.every((id, i) => id !== names[i]) ? names : [part];
}

/** A line each, or what is numbered. */
export function sentencesOf(cell: string): string[] {
  return cell
    .split(/\n+|(?=(?:^|[。；;])\s*(?:[（(]?\d{1,2}[）).、．]))|[；;]/)
    .map((one) => one.replace(/^[。；;\s]*(?:[（(]?\d{1,2}[）).、．]|[-•·])?\s*/u, '').trim())
    .filter((one) => one !== '');
}

/** Units and years stand with numbers, and a day may be all that is known of a year. */
function single(cell: string, { field: { value, most } }: Question): string {
  const plain = cell.normalize('NFKC').trim();
  if (value.type === 'number') {
    const [, number] =
      /^(\d{4})(?:[-/.年].*)$/.exec(plain) ??
      /^(-?\d+(?:\.\d+)?)\s*[\p{Script=Han}]{1,3}$/u.exec(plain) ??
      [];
    const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(plain)?.[1];
    if (percent !== undefined) return String(Number((Number(percent) / 100).toPrecision(12)));
    return number ?? plain;
  }
  // Only a text of some length may be of several lines.
  return value.type === 'text' && (most ?? 0) > 60 ? cell : cell.replace(/\s*\n\s*/g, ' ');
}
