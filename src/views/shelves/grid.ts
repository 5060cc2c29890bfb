import type { Link } from '../../graph/links.ts';

/** Rows × columns of numbers, drawn as a shaded grid with its table. */
export interface Grid {
  label: string;
  columns: Link[];
  /** `depth` where rows stand in a tree. */
  rows: { head: Link; depth?: number; cells: { value: number; href?: string }[] }[];
}
