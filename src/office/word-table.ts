/** The cells of a table, and how wide its columns are: Word and LibreOffice want to be told. */
import { TableCell, VerticalAlign, type Paragraph, type Table as WordTable } from 'docx';
import { textOf, type Block, type Cell } from './paper.ts';

/** Of a column, in characters: none narrower, and beyond the most its lines are broken. */
const WIDTH = { least: 4, most: 24 };
/** 五号, in twentieths of a point. */
const CHARACTER = 210;
const PADDING = { top: 40, bottom: 40, left: 90, right: 90 };

export interface WordRow {
  children: TableCell[];
  isHead: boolean;
}

/** @param area width of the table, in twentieths of a point */
export function tableCells(
  rows: readonly Cell[][],
  area: number,
  inside: (block: Block) => (Paragraph | WordTable)[],
): { widths: number[]; cells: WordRow[] } {
  const widths = widthsOf(rows, area);
  return {
    widths,
    cells: rows.map((row) => ({
      isHead: row.every((cell) => cell.isHead),
      children: row.map((cell) => tableCell(cell, inside)),
    })),
  };
}

function tableCell(cell: Cell, inside: (block: Block) => (Paragraph | WordTable)[]): TableCell {
  // A cell has to hold a paragraph, and one behind a table within it.
  const blocks: Block[] = cell.blocks.length === 0 ? [{ type: 'text', words: [] }] : cell.blocks;
  return new TableCell({
    children: blocks.flatMap(inside),
    margins: PADDING,
    ...(cell.isHead ? { shading: { fill: 'EFEFEF' }, verticalAlign: VerticalAlign.CENTER } : {}),
    ...(cell.across > 1 ? { columnSpan: cell.across } : {}),
    ...(cell.down > 1 ? { rowSpan: cell.down } : {}),
  });
}

/**
 * What a column wants, as long as that is no more than its fair share of what is left; the others
 * share the rest. So short columns stay on one line, and long texts have all the room there is.
 */
function widthsOf(rows: readonly Cell[][], area: number): number[] {
  const wanted = wantedWidths(rows);
  const widths = wanted.map(() => 0);
  let open = wanted.map((_, i) => i);
  let rest = area;
  for (;;) {
    const fair = rest / open.length;
    const modest = open.filter((i) => (wanted[i] ?? 0) <= fair);
    // Where all are modest, what is left over is shared out too.
    if (modest.length === 0 || modest.length === open.length) break;
    for (const i of modest) {
      widths[i] = wanted[i] ?? 0;
      rest -= widths[i] ?? 0;
    }
    open = open.filter((i) => !modest.includes(i));
  }
  const sum = open.reduce((all, i) => all + (wanted[i] ?? 0), 0);
  for (const i of open) widths[i] = Math.floor(((wanted[i] ?? 0) / sum) * rest);
  return widths;
}

/** Of each column, in twentieths of a point. */
function wantedWidths(rows: readonly Cell[][]): number[] {
  const columns = Math.max(...rows.map((row) => row.reduce((sum, one) => sum + one.across, 0)));
  const longest = Array.from({ length: columns }, () => WIDTH.least);
  for (const row of rows) {
    let at = 0;
    for (const cell of row) {
      if (cell.across === 1) {
        const own = Math.min(WIDTH.most, longestLine(cell.blocks));
        longest[at] = Math.max(longest[at] ?? 0, own);
      }
      at += cell.across;
    }
  }
  return longest.map((one) => (one + 0.5) * CHARACTER + PADDING.left + PADDING.right);
}

/** In Chinese characters. */
function longestLine(blocks: readonly Block[]): number {
  const lines = blocks.flatMap((block) => {
    if (block.type === 'drawing') return [WIDTH.most];
    if (block.type === 'table') return [WIDTH.most];
    return textOf(block.words).split('\n').map(lengthOf);
  });
  return Math.ceil(Math.max(0, ...lines));
}

/** Between Chinese and digits or letters programs set a quarter of a character: 2026 年 3 月 has three. */
function lengthOf(line: string): number {
  const wide = [...line].map((one) => one > '\u02ff');
  const seams = wide.filter((one, i) => i > 0 && one !== wide[i - 1]).length;
  return wide.reduce((sum, one) => sum + (one ? 1 : 0.5), 0) + seams / 4;
}
