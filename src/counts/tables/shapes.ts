import type { Link } from '../../graph/links.ts';

export interface Cell {
  text: string;
  /** The number that the text begins with, where it tells one: a spreadsheet takes it as such. */
  number?: number;
  /** The day that the text begins with, `YYYY-MM-DD`, where it tells one. */
  day?: string;
  /** What the text names or was counted from. */
  links?: Link[];
  /** Whether the links stand for the text themselves, or behind it as its evidence. */
  named?: true;
}

export interface SemesterTable {
  /** Part of its address: `teachers` at `/semesters/…/teachers.csv`. */
  id: string;
  title: string;
  /** What it counts and what it leaves out. */
  lead: string;
  columns: { title: string; explanation?: string }[];
  rows: { cells: Cell[] }[];
}
