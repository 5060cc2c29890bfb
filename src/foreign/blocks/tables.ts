/** Tables: merged cells are taken apart, and a form that holds a whole plan becomes headings and text. */
import { isTag, tagsIn, type Tag } from '../tree.ts';
import { wordsOf, type Block, type Paragraph } from './blocks.ts';
import { longTable, type Row } from './long-table.ts';
import type { Reading } from './reading.ts';

/** The reader of a page takes no more bars in a line, and no more cells in a table. */
const MOST_COLUMNS = 90;
const MOST_CELLS = 9_000;
const MOST_SPAN = 1_000;
/** More than this is text, which no cell has room for on a phone. */
const LONGEST_CELL = 160;
const MOST_BLOCKS = 5;

interface Cell {
  blocks: Block[];
  across: number;
  down: number;
}

/** One place of the grid; a merged cell stands in several. */
interface Place {
  cell: Cell;
  firstRow: boolean;
  firstColumn: boolean;
}

type Grid = (Place | undefined)[][];

export function readTable(table: Tag, reading: Reading, read: (cell: Tag) => Block[]): Block[] {
  const { told } = reading;
  const above = tagsIn(table, 'caption').flatMap(read);
  const rows = rowsOf(table).map((row) => cellsOf(row, read));
  const grid = withoutIdleColumns(gridOf(rows));
  const filled = grid.filter((row) => row.length > 0);
  if (filled.every((row) => row.every((place) => isEmpty(place)))) return above;
  const columns = Math.max(...filled.map((row) => row.length));
  if (columns === 1) {
    // A frame around a text.
    return [
      ...above,
      ...filled.flatMap((row) => (row[0]?.firstRow === true ? row[0].cell.blocks : [])),
    ];
  }
  const cells = rows.flat();
  if (cells.some(({ blocks }) => blocks.some(({ type }) => type === 'table')))
    told.note('table-within');
  if (cells.some(isLong) || columns > MOST_COLUMNS || columns * filled.length > MOST_CELLS) {
    told.note('long-table');
    return [...above, ...longTable(filled.map(rowOf))];
  }
  for (const { across, down } of cells) if (across > 1 || down > 1) told.note('merged');
  const [first] = filled;
  // A line over all columns is the title of the table.
  const [title] = first?.every((place) => place?.cell === first[0]?.cell) ? [first[0]?.cell] : [];
  const below = title === undefined || filled.length === 1 ? filled : filled.slice(1);
  if (title !== undefined && below !== filled) above.push(...title.blocks);
  return [
    ...above,
    {
      type: 'table',
      rows: below.map((row) =>
        Array.from({ length: columns }, (_, i) => {
          const place = row[i];
          return place?.firstColumn === true ? place.cell.blocks : [];
        }),
      ),
    },
  ];
}

/** Rows in the order of the text; those of a table within a cell are its own. */
function rowsOf(table: Tag): Tag[] {
  return table.children.filter(isTag).flatMap((one) => {
    if (one.name === 'tr') return [one];
    return /^(?:thead|tbody|tfoot)$/.test(one.name) ? rowsOf(one) : [];
  });
}

function cellsOf(row: Tag, read: (cell: Tag) => Block[]): Cell[] {
  return tagsIn(row)
    .filter(({ name }) => name === 'td' || name === 'th')
    .map((cell) => ({
      blocks: read(cell),
      across: spanIn(cell, 'colspan'),
      down: spanIn(cell, 'rowspan'),
    }));
}

function spanIn(cell: Tag, name: string): number {
  const span = Number.parseInt(cell.attributes[name] ?? '1', 10);
  return span >= 1 ? Math.min(span, MOST_SPAN) : 1;
}

function gridOf(rows: readonly (readonly Cell[])[]): Grid {
  const grid: Grid = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let down = 0; down < cell.down && y + down < rows.length; down += 1)
        for (let across = 0; across < cell.across; across += 1) {
          const line = grid[y + down] as Grid[number];
          line[x + across] ??= { cell, firstRow: down === 0, firstColumn: across === 0 };
        }
      x += cell.across;
    }
  });
  return grid.map((row) => Array.from(row));
}

/** Word counts columns by every edge in a table; one at which no cell begins is none to a reader. */
function withoutIdleColumns(grid: Grid): Grid {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const used = Array.from({ length: width }, (_, x) =>
    grid.some((row) => row[x]?.firstColumn === true),
  );
  return grid.map((row) => row.filter((_, x) => used[x] === true));
}

function isEmpty(place: Place | undefined): boolean {
  return place === undefined || place.cell.blocks.length === 0;
}

function isLong({ blocks }: Cell): boolean {
  return (
    blocks.length > MOST_BLOCKS ||
    blocks.some(({ type }) => type !== 'paragraph' && type !== 'list') ||
    lengthOf(blocks) > LONGEST_CELL
  );
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'list')
      return sum + block.items.reduce((all, item) => all + lengthOf(item), 0);
    return sum + wordsOf((block as Paragraph).line ?? []).length;
  }, 0);
}

/** The cells of a row that begin in it. */
function rowOf(row: Grid[number]): Row {
  return row.flatMap((place, column) =>
    place?.firstRow === true && place.firstColumn && place.cell.blocks.length > 0
      ? [{ column, blocks: place.cell.blocks }]
      : [],
  );
}
