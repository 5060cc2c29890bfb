/** A head that was pasted once more, below the one that counts. */
import { KEY } from './punctuation.ts';

const FIELD = new RegExp(`^${KEY}(?::(?:\\s|$)|：)`);
/** A line of a list, of a longer text, of a comment. */
const MORE = /^(?:\s+\S|-\s|#|\s*$)/;

/** The first line of it, counted from 0; nothing where the body begins with none. */
export function secondFrontmatter(body: string): number | undefined {
  const lines = body.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  if (open < 0 || !/^---[ \t]*$/.test(lines[open] ?? '')) return undefined;
  const close = lines.findIndex((line, i) => i > open && /^---[ \t]*$/.test(line));
  const inner = lines.slice(open + 1, close);
  const isHead =
    inner.some((line) => FIELD.test(line)) &&
    inner.every((line) => FIELD.test(line) || MORE.test(line));
  return close > open && isHead ? open : undefined;
}
