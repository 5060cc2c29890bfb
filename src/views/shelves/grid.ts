import type { Link } from '../../graph/links.ts';

/** Rows × columns of numbers, drawn as a shaded grid with its table. */
export interface Grid {
  label: string;
  columns: Link[];
  /** `depth` where rows stand in a tree. */
  rows: { head: Link; depth?: number; cells: { value: number; href?: string }[] }[];
}

const MOST_NAMED = 3;

/** What is to be seen on it: where most was written, and where nobody has written yet. */
export function gridReading({ rows, columns }: Grid): string {
  const all = rows.flatMap(({ head, cells }) =>
    cells.map(({ value }, i) => ({ value, row: head.label, column: columns[i]?.label ?? '' })),
  );
  const [most] = all.toSorted((a, b) => b.value - a.value);
  if (most === undefined || most.value === 0) return '';
  const empty = rows
    .filter(({ cells }) => cells.every(({ value }) => value === 0))
    .map(({ head }) => head.label);
  const none =
    empty.length === 0
      ? ''
      : `；${empty.slice(0, MOST_NAMED).join('、')}${empty.length > MOST_NAMED ? `等 ${empty.length} 个` : ''}还没有人写`;
  return `最多的是${most.row}（${most.column}），${most.value} 篇${none}。`;
}
