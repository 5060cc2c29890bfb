/** Tables as most people write them: a `|` at both ends of each row, no row short of a cell. */
import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { PlainBlock } from './blocks.ts';
import { plainInline } from './inline.ts';
import { isBlank, pointAt, spanOf, startOf, type Lines } from './lines.ts';

const ROW = /^\|.*\|$/;
const DELIMITER = /^ ?:?-+:? ?$/;

export function plainTable(lines: Lines, at: number): PlainBlock | undefined {
  const head = rowAt(lines, at);
  const align = alignAt(lines, at + 1);
  if (head === undefined || align?.length !== head.children.length) return undefined;
  const children = [head];
  let next = at + 2;
  for (; next < lines.texts.length && !isBlank(lines.texts[next] ?? ''); next += 1) {
    const row = rowAt(lines, next);
    if (row?.children.length !== head.children.length) return undefined;
    children.push(row);
  }
  const node: Table = { type: 'table', align, children, position: spanOf(lines, at, next - 1) };
  return { node, next };
}

function alignAt(lines: Lines, line: number): AlignType[] | undefined {
  const text = lines.texts[line] ?? '';
  if (!ROW.test(text)) return undefined;
  const cells = text.slice(1, -1).split('|');
  if (!cells.every((cell) => DELIMITER.test(cell))) return undefined;
  return cells.map((cell) => {
    const [left, right] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')];
    if (left) return right ? 'center' : 'left';
    return right ? 'right' : null;
  });
}

function rowAt(lines: Lines, line: number): TableRow | undefined {
  const text = lines.texts[line] ?? '';
  if (!ROW.test(text)) return undefined;
  const children: TableCell[] = [];
  for (let at = 0; at < text.length - 1;) {
    const end = text.indexOf('|', at + 1);
    const cell = cellAt(lines, line, at, end);
    if (cell === undefined) return undefined;
    children.push(cell);
    at = end;
  }
  return { type: 'tableRow', children, position: spanOf(lines, line, line) };
}

/** The cell between two bars, which stand at these columns. The last cell has both for its own. */
function cellAt(lines: Lines, line: number, bar: number, next: number): TableCell | undefined {
  const text = lines.texts[line] ?? '';
  const start = startOf(lines, line);
  const written = text.slice(bar + 1, next);
  const words = written.replace(/^ +| +$/g, '');
  const from = start + bar + 1 + written.indexOf(words);
  const children = words === '' ? [] : plainInline({ lines, line, from, to: from + words.length });
  if (children === undefined) return undefined;
  const end = next === text.length - 1 ? next + 1 : next;
  const position = {
    start: pointAt(lines, line, start + bar),
    end: pointAt(lines, line, start + end),
  };
  return { type: 'tableCell', children, position };
}
