/** A table becomes drafts, a row each; rows that say more of the same one are put together. */
import { collectionNames, type Collection } from '../../model/kinds.ts';
import type { Ground } from '../ground.ts';
import type { Incoming, LeftOut } from '../incoming.ts';
import type { Asking } from '../wishes.ts';
import { allKinds } from '../kind-words.ts';
import { answersIn } from './answers.ts';
import { columnsOf, isOfForm, isPersonal, NOTHING, type Column } from './columns.ts';
import { headerOf, kindOfTable } from './header.ts';
import { isOfTable, rowDraft } from './rows.ts';
import type { Sheet } from './sheet.ts';

export interface TableWishes {
  /** Given by `--kind`. */
  kind?: Collection | undefined;
  /** Given by `--column`, by heading. */
  columns: ReadonlyMap<string, string>;
  /** Given by `--set`. */
  set?: Readonly<Record<string, readonly string[]>>;
  asking?: Asking | undefined;
}

export interface TableDrafts {
  drafts: Incoming[];
  left: LeftOut[];
  told: string[];
}

/** @param name of the file, for messages */
export async function tableDrafts(
  sheet: Sheet,
  name: string,
  ground: Ground,
  wishes: TableWishes,
): Promise<TableDrafts> {
  const where = sheet.name === name ? name : `${name}“${sheet.name}”`;
  if (sheet.rows.length === 0) return { drafts: [], left: [], told: [] };
  const own = ground.school.fields;
  if (wishes.kind === undefined || wishes.kind === 'meetings') {
    const { columns, set = {} } = wishes;
    const isOfMeeting = wishes.kind === 'meetings';
    const answers = answersIn(sheet, where, ground, { columns, set, isOfMeeting });
    if (answers !== undefined) return answers;
  }
  const guess = wishes.kind === undefined ? kindOfTable(sheet, own) : undefined;
  const collection = wishes.kind ?? guess?.collection;
  if (collection === undefined) {
    return refused(where, sheet, `看不出这张表里是什么。请用 --kind 写明是哪一类：${allKinds()}。`);
  }
  const header = headerOf(sheet, collection, own, wishes.columns);
  if (header === undefined) {
    return refused(
      where,
      sheet,
      `没有找到列名：前几行里没有一行写着${collectionNames[collection]}的填写项。请在第一行写上列名，例如“标题”“日期”。`,
    );
  }
  const told = [
    ...sheet.told,
    ...(guess === undefined ? [] : [`${guess.because}。不是的话，请用 --kind 写明。`]),
  ];
  const columns: Column[] = [];
  for (const column of columnsOf(header.headings, collection, own, wishes.columns)) {
    const isUnclear = column.path === undefined && column.candidates.length > 0;
    const path =
      isUnclear && wishes.asking !== undefined
        ? await wishes.asking.column(column, collection)
        : column.path;
    columns.push(
      path === undefined ? column : { ...column, path, isSure: column.isSure || isUnclear },
    );
  }
  told.push(...toldOfColumns(columns));

  const rows = sheet.rows.slice(header.row + 1);
  const drafts: Incoming[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.every((cell) => cell === '')) continue;
    const source = `${where} 第 ${header.row + i + 2} 行`;
    if (!isOfTable(row)) {
      told.push(`${source}像是合计或表注，没有收：${row.filter((cell) => cell !== '').join('，')}`);
      continue;
    }
    const draft = rowDraft(row, columns, collection, source, ground.world);
    const same = drafts.find((one) => isSame(one, draft));
    if (same === undefined) drafts.push(draft);
    else drafts[drafts.indexOf(same)] = together(same, draft);
  }
  return { drafts, left: [], told };
}

function refused(source: string, { rows }: Sheet, why: string): TableDrafts {
  return {
    drafts: [],
    told: [],
    left: [{ source, why, text: rows.map((row) => row.join('，')).join('\n') }],
  };
}

/** A guess is told, and so is a column that is carried nowhere. */
function toldOfColumns(columns: readonly Column[]): string[] {
  const told = columns.flatMap(({ heading, path, isSure, candidates }): string[] => {
    if (heading === '' || path === NOTHING) return [];
    if (path === undefined) {
      const hint = candidates
        .map((one) => `--column "${heading}=${one.path}"（${one.title}）`)
        .join('，或 ');
      if (isPersonal(heading)) return [`“${heading}”一列是个人信息，没有收。`];
      if (isOfForm(heading)) return [`“${heading}”一列是表自己的，没有收。`];
      return [
        hint === ''
          ? `“${heading}”一列没有对应的填写项，每一行的内容都记在那一份里。`
          : `“${heading}”一列不知道是哪一项，内容先记在那一份里。是的话，请再导入一次，加上 ${hint}。`,
      ];
    }
    const [question] = candidates;
    if (isSure || question === undefined) return [];
    return [`“${heading}”一列当作“${question.title}”。不是的话，请加上 --column "${heading}=…"。`];
  });
  return [...new Set(told)];
}

/** Two rows of one: all that can stand once only is the same or stands in one of them. */
function isSame(one: Incoming, other: Incoming): boolean {
  if (one.body !== other.body && (one.body ?? '') !== '' && (other.body ?? '') !== '') return false;
  const [name, its] = [identity(one), identity(other)];
  if (name === undefined || name !== its) return false;
  // Words that differ may be those of somebody else who is called so: only rows are put together.
  return Object.entries(other.data).every(
    ([key, value]) => isRows(value) || one.data[key] === undefined || equal(one.data[key], value),
  );
}

function isRows(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'object');
}

function identity({ data }: Incoming): string | undefined {
  const name = data['name'] ?? data['title'];
  return typeof name === 'string'
    ? JSON.stringify([name, data['date'], data['nameNote']])
    : undefined;
}

function together(one: Incoming, other: Incoming): Incoming {
  const data: Record<string, unknown> = { ...one.data };
  for (const [key, value] of Object.entries(other.data)) {
    const known = data[key];
    if (!Array.isArray(value) || !Array.isArray(known)) data[key] = known ?? value;
    else data[key] = [...known, ...value.filter((item) => !known.some((had) => equal(had, item)))];
  }
  const body = [one.body, other.body].find((text) => text !== undefined && text !== '');
  return {
    ...one,
    data,
    ...(body === undefined ? {} : { body }),
    told: [...one.told, ...other.told, `和${other.source}说的是同一个，合成了一份。`],
    remarks: [...new Set([...(one.remarks ?? []), ...(other.remarks ?? [])])],
  };
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
