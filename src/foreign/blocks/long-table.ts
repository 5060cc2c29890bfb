/**
 * A table whose cells hold whole passages: the form of a lesson plan, or its steps side by side.
 * What named a row or a column becomes a heading or a word in bold before what it named.
 */
import { wordsOf, type Block, type Inline } from './blocks.ts';

/** The cells of a row that are not empty, each with the column it begins in. */
export type Row = { column: number; blocks: Block[] }[];

/** Below the headings of HTML, and above those that are typed within the table. */
const NAMED_BY_TABLE = 9;
const LONGEST_NAME = 16;
const LONGEST_VALUE = 40;

export function longTable(rows: readonly Row[]): Block[] {
  let heads: ReadonlyMap<number, string> | undefined;
  return rows.flatMap((row, i) => {
    const named = headsIn(row, rows[i + 1]);
    if (named !== undefined) {
      heads = named;
      return [];
    }
    if (heads !== undefined && row.length > 1 && row.every(({ column }) => heads?.has(column)))
      return stepOf(row, heads);
    heads = undefined;
    return pairsOf(row);
  });
}

/** The names of columns, where this row is nothing else and the next has as many cells with more in them. */
function headsIn(row: Row, next: Row | undefined): ReadonlyMap<number, string> | undefined {
  const names = row.map(({ blocks }) => nameOf(blocks));
  if (row.length < 2 || names.some((name) => name === undefined) || next === undefined)
    return undefined;
  const columns = new Set(row.map(({ column }) => column));
  const fits = next.length === row.length && next.every(({ column }) => columns.has(column));
  const rest = next.slice(1).some(({ blocks }) => nameOf(blocks) === undefined);
  // 课题 | 背影 | 课时 | 1 is no row of names.
  return fits && rest && !(row.length === 2 && next.length === 2)
    ? new Map(row.map(({ column }, i) => [column, names[i] ?? '']))
    : undefined;
}

function stepOf(row: Row, heads: ReadonlyMap<number, string>): Block[] {
  return row.flatMap(({ column, blocks }, i) => {
    const name = nameOf(blocks);
    const head = heads.get(column) ?? '';
    return i === 0 && name !== undefined ? [headingOf(blocks, head)] : named(head, blocks);
  });
}

/** A name and what it names, side by side. */
function pairsOf(row: Row): Block[] {
  const out: Block[] = [];
  for (let i = 0; i < row.length; i += 1) {
    const { blocks } = row[i] as Row[number];
    const value = row[i + 1]?.blocks;
    const name = nameOf(blocks);
    if (name === undefined) out.push(...blocks);
    else if (value === undefined) out.push(...(row.length === 1 ? [headingOf(blocks)] : blocks));
    else {
      out.push(...(isShort(value) ? named(name, value) : [headingOf(blocks), ...value]));
      i += 1;
    }
  }
  return out;
}

function named(name: string, blocks: readonly Block[]): Block[] {
  const words: Inline[] = [
    { type: 'words', text: name.replace(/[：:]$/u, ''), bold: true },
    { type: 'words', text: '：' },
  ];
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph'
    ? [{ type: 'paragraph', line: [...words, ...first.line] }, ...rest]
    : [{ type: 'paragraph', line: words }, ...blocks];
}

/** @param head what the column is called: 环节, of which this is one */
function headingOf(blocks: readonly Block[], head = ''): Block {
  const before: Inline[] =
    head === '' ? [] : [{ type: 'words', text: `${head.replace(/[：:]$/u, '')}：` }];
  const line = blocks.flatMap((block) => (block.type === 'paragraph' ? block.line : []));
  const plain = line.map((one) => (one.type === 'words' ? { ...one, bold: false } : one));
  const level = NAMED_BY_TABLE;
  return {
    type: 'heading',
    level,
    line: [...before, ...plain.filter(({ type }) => type !== 'break')],
  };
}

/** A short line that could name something; absent where a cell holds more. */
function nameOf(blocks: readonly Block[]): string | undefined {
  const parts = blocks.map((block) =>
    block.type === 'paragraph' &&
    block.line.every(({ type }) => type === 'words' || type === 'break')
      ? // 教 学 过 程 stands one character a line in a narrow cell.
        wordsOf(block.line)
      : undefined,
  );
  if (parts.some((part) => part === undefined)) return undefined;
  const name = parts.join('').trim();
  return name === '' || name.length > LONGEST_NAME || /[。！？；]/u.test(name) ? undefined : name;
}

function isShort(blocks: readonly Block[]): boolean {
  const [only, ...more] = blocks;
  return (
    only?.type === 'paragraph' && more.length === 0 && wordsOf(only.line).length <= LONGEST_VALUE
  );
}
