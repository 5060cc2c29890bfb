/** Where the headings of a table stand, and of which kind its rows are. */
import { collectionNames, collections, type Collection } from '../../model/kinds.ts';
import { requiredQuestions } from '../../write/questions.ts';
import type { OwnField } from '../../records/own-fields.ts';
import { kindIn } from '../kind-words.ts';
import { columnsOf } from './columns.ts';
import type { Sheet } from './sheet.ts';

/** A title, a line for who fills it in, and a heading of two rows may stand above. */
const LOOKED_AT = 8;

export interface Header {
  /** The row of the headings, from 0. */
  row: number;
  headings: string[];
}

export interface KindGuess {
  collection: Collection;
  /** How it was found out, in Chinese. */
  because: string;
}

/** The row that names most fields of the kind; nothing where none names two. */
export function headerOf(
  { rows }: Sheet,
  collection: Collection,
  own: readonly OwnField[],
  said: ReadonlyMap<string, string> = new Map(),
): Header | undefined {
  const scored = rows.slice(0, LOOKED_AT).map((headings, row) => ({
    row,
    headings,
    score: score(headings, collection, own, said),
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, one) => (one.score > (most?.score ?? 0) ? one : most),
    undefined,
  );
  return best === undefined ? undefined : { row: best.row, headings: best.headings };
}

function score(
  headings: readonly string[],
  collection: Collection,
  own: readonly OwnField[],
  said: ReadonlyMap<string, string>,
): number {
  const found = columnsOf(headings, collection, own, said);
  const paths = (sure: boolean): number =>
    new Set(
      found.filter((one) => one.path !== undefined && one.isSure === sure).map((one) => one.path),
    ).size;
  return paths(true) + paths(false) / 4;
}

/** What the rows of a table are; nothing where two kinds are as likely. */
export function kindOfTable(sheet: Sheet, own: readonly OwnField[]): KindGuess | undefined {
  const title = sheet.rows
    .slice(0, 2)
    .flatMap((row) => row.slice(0, 1))
    .join(' ');
  const spoken = kindIn(sheet.name) ?? kindIn(title);
  const scored = collections
    .map((collection) => ({
      collection,
      score: fit(sheet, collection, own) + (collection === spoken ? 1.5 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || first.score < 1.5) return undefined;
  if (second !== undefined && first.score - second.score < 0.25) return undefined;
  const { collection } = first;
  const from = collection === spoken ? '表名和列名' : '列名';
  return { collection, because: `看${from}，这是${collectionNames[collection]}` };
}

/** How many fields a row names, and how much of what the kind cannot do without. */
function fit(sheet: Sheet, collection: Collection, own: readonly OwnField[]): number {
  const header = headerOf(sheet, collection, own);
  if (header === undefined) return 0;
  const named = new Set(
    columnsOf(header.headings, collection, own).flatMap(({ path, isSure }) =>
      path !== undefined && isSure ? [path] : [],
    ),
  );
  const required = requiredQuestions(collection, own).map(({ path }) => path);
  const met = required.filter((path) => named.has(path)).length / Math.max(1, required.length);

  return named.size / 2 + 2 * met;
}
