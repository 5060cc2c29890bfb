/** Just so much of PDF's grammar as finding streams needs: dictionaries, names, strings. */

/** A name begins with `/`; all else stays as written. References are the words `12 0 R`. */
export type PdfValue = string | PdfValue[] | PdfDictionary;
export type PdfDictionary = Map<string, PdfValue>;

/** Nested deeper than any program writes. */
const DEEPEST = 40;
const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** The dictionary at a place of a file, and the place after it; nothing where there is none. */
export function dictionaryAt(
  text: string,
  at: number,
): { dictionary: PdfDictionary; end: number } | undefined {
  const start = skipped(text, at);
  if (!text.startsWith('<<', start)) return undefined;
  const read = valueAt(text, start, 0);
  return read !== undefined && read.value instanceof Map
    ? { dictionary: read.value, end: read.end }
    : undefined;
}

/** Past white space and remarks. */
export function skipped(text: string, at: number): number {
  let i = at;
  for (;;) {
    while (i < text.length && SPACE.test(text[i] ?? '')) i += 1;
    if (text[i] !== '%') return i;
    while (i < text.length && text[i] !== '\n' && text[i] !== '\r') i += 1;
  }
}

/** `/J#61va` and `/Java` are the same name. */
export function plainName(name: string): string {
  return name.replaceAll(/#([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

interface Read {
  value: PdfValue;
  end: number;
}

function valueAt(text: string, from: number, depth: number): Read | undefined {
  const at = skipped(text, from);
  if (at >= text.length || depth > DEEPEST) return undefined;
  if (text.startsWith('<<', at)) return manyAt(text, at + 2, '>>', depth);
  const one = text[at];
  if (one === '[') return manyAt(text, at + 1, ']', depth);
  if (one === '(') return { value: '()', end: stringEnd(text, at) };
  if (one === '<') {
    const end = text.indexOf('>', at);
    return end < 0 ? undefined : { value: '()', end: end + 1 };
  }
  let end = at + 1;
  while (end < text.length && !DELIMITER.test(text[end] ?? '')) end += 1;
  const word = text.slice(at, end);
  return { value: one === '/' ? plainName(word) : word, end };
}

function manyAt(text: string, from: number, closing: string, depth: number): Read | undefined {
  const values: PdfValue[] = [];
  let at = skipped(text, from);
  while (!text.startsWith(closing, at)) {
    const read = valueAt(text, at, depth + 1);
    if (read === undefined) return undefined;
    values.push(read.value);
    at = skipped(text, read.end);
  }
  const end = at + closing.length;
  return { value: closing === ']' ? values : paired(values), end };
}

/** Keys are names; whatever follows one up to the next key's turn is its value, three words of a reference together. */
function paired(values: readonly PdfValue[]): PdfDictionary {
  const pairs: PdfDictionary = new Map();
  for (let i = 0; i < values.length;) {
    const key = values[i];
    if (typeof key !== 'string' || !key.startsWith('/')) {
      i += 1;
      continue;
    }
    const isReference = values[i + 3] === 'R';
    const value = isReference ? values.slice(i + 1, i + 4).join(' ') : values[i + 1];
    if (value !== undefined) pairs.set(key.slice(1), value);
    i += isReference ? 4 : 2;
  }
  return pairs;
}

/** The place after a string in parentheses, which may stand in one another. */
function stringEnd(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    const one = text[at];
    if (one === '\\') at += 1;
    else if (one === '(') open += 1;
    else if (one === ')' && (open -= 1) === 0) return at + 1;
  }
  return text.length;
}
