/** A table as it was found: rows of texts, as somebody reads them in the sheet. */
export interface Sheet {
  /** Of a CSV the name of the file. */
  name: string;
  /** All rows from the first, empty ones too: a row is told by its number. */
  rows: string[][];
  /** What was decided when it was read. */
  told: string[];
}

/** A school has hundreds of colleagues and a form some thousands of answers. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
/** More than an entry may have. */
export const LONGEST_CELL = 60_000;

/** Takes the empty rows and columns off the end. */
export function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  return rows.slice(0, last + 1).map((row) => {
    const end = row.findLastIndex((cell) => cell !== '');
    return row.slice(0, end + 1);
  });
}
