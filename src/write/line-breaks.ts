/** Everyone here counts in texts whose lines end with `\n`; a file keeps the line breaks it has. */
import { applyEdits } from '../house-style/house-style.ts';

type Edit = Parameters<typeof applyEdits>[1][number];

const BREAK = /\r\n?|\n/g;

export function withPlainBreaks(text: string): string {
  return text.replace(BREAK, '\n');
}

/** The break of the first line that has one: what is added ends as the others do. */
export function usualBreak(text: string): string {
  return text.match(BREAK)?.[0] ?? '\n';
}

/** Where an offset into the text with plain breaks stands in the text as it is. */
export function offsetsIn(text: string): (plain: number) => number {
  // Each `\r\n` is one sign in the plain text and two in this.
  const longer = [...text.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  return (plain) => {
    let [low, high] = [0, longer.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((longer[middle] ?? 0) < plain) low = middle + 1;
      else high = middle;
    }
    return plain + low;
  };
}

/** Applies edits that were found in the text with plain breaks. */
export function applyToBreaks(text: string, edits: readonly Edit[]): string {
  if (!text.includes('\r')) return applyEdits(text, edits);
  const at = offsetsIn(text);
  const own = usualBreak(text);
  return applyEdits(
    text,
    edits.map((edit) => ({
      start: at(edit.start),
      end: at(edit.end),
      text: edit.text.replaceAll('\n', own),
    })),
  );
}

/** `after`, which has plain breaks, with those that its lines had in `before`; a line that is new has the usual one. */
export function withBreaksOf(before: string, after: string): string {
  if (!before.includes('\r')) return after;
  const own = usualBreak(before);
  const had = new Map<string, string[]>();
  const breaks = before.match(BREAK) ?? [];
  before.split(/\r\n?|\n/).forEach((line, i) => {
    const found = breaks[i];
    if (found !== undefined) had.set(line, [...(had.get(line) ?? []), found]);
  });
  const lines = after.split('\n');
  const last = lines.pop() ?? '';
  return lines.map((line) => line + (had.get(line)?.shift() ?? own)).join('') + last;
}

/** The offset after the line break that ends the line of `at`; a block of text ends with its own. */
export function endOfLine(source: string, at: number): number {
  if (source.charAt(at - 1) === '\n') return at;
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}
