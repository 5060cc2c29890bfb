import { inQuotes } from '../model/text/in-quotes.ts';

/** A title inside a sentence; one that names a book already has these marks within. */
export function quoted(title: string): string {
  return title.includes('《') ? inQuotes(title) : `《${title}》`;
}
