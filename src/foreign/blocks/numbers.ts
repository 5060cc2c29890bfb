/** Numbers as teachers type them at the head of a line: 第一章, 一、, （一）, 1., （1）, ①; and points. */

export interface Numbered {
  /** The higher the figure, the lower the level it shows. */
  rank: number;
  number: number;
  /** With the room behind it. */
  mark: string;
}

const DIGITS = '一二三四五六七八九十';
const HAN = `[${DIGITS}]{1,3}`;

const FORMS: readonly [rank: number, pattern: RegExp][] = [
  [0, new RegExp(`^第(${HAN}|\\d{1,2})[章编部篇](?=[\\s：:、]|.{1,30}$)[\\s：:、]*`, 'u')],
  [1, new RegExp(`^第(${HAN}|\\d{1,2})节(?=[\\s：:、]|.{1,30}$)[\\s：:、]*`, 'u')],
  [2, new RegExp(`^(${HAN})[、．.]\\s*`, 'u')],
  [3, new RegExp(`^[（(](${HAN})[)）][、.]?\\s*`, 'u')],
  [4, /^(\d{1,3})(?:[.．](?!\d)|、)\s*/u],
  [5, /^(?:[（(](\d{1,3})[)）]|(\d{1,3})[)）])[、.]?\s*/u],
  [6, /^([①-⑳])\s*/u],
];

/** The rank of `1.`, the first that Markdown has too. */
export const DECIMAL = 4;

/** The number at the head of a line; absent where there is none. */
export function numberAt(text: string): Numbered | undefined {
  for (const [rank, pattern] of FORMS) {
    const [mark, one, other] = pattern.exec(text) ?? [];
    if (mark !== undefined) return { rank, number: valueOf(one ?? other ?? ''), mark };
  }
  return undefined;
}

function valueOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  if (/^[①-⑳]/.test(written)) return written.charCodeAt(0) - 0x245f;
  const digit = (sign: string | undefined): number => (sign ? DIGITS.indexOf(sign) + 1 : 0);
  const at = written.indexOf('十');
  if (at < 0) return digit(written);
  return (digit(written.slice(0, at)) || 1) * 10 + digit(written.slice(at + 1));
}

const POINT = /^[•·●○◆◇■□▪◾▶►‣▲△★☆✓✔➢➤※][ \u3000]*(?=\S)/u;

/** A point at the head of a line, with the room behind it; empty where there is none. */
export function pointAt(text: string): string {
  return POINT.exec(text)?.[0] ?? '';
}

/** What a list's own label says: a point, or a number. */
export interface Label {
  ordered: boolean;
  number: number;
  /** Whether Markdown writes it the same way. */
  plain: boolean;
}

/** The letters that are points in the fonts Word draws points with. */
const LETTERS_OF_FONTS = /^[lnuovqØüwF§]$/;

/** Reads the label of an item; nothing where it is one that belongs to headings: 一、, 第一章. */
export function labelOf(written: string): Label | undefined {
  const label = written.trim();
  if (label === '' || LETTERS_OF_FONTS.test(label) || /^[^\p{L}\p{N}]+$/u.test(label))
    return { ordered: false, number: 1, plain: true };
  const found = numberAt(label);
  if (found !== undefined && found.rank < DECIMAL) return undefined;
  if (found !== undefined)
    return { ordered: true, number: found.number, plain: /^\d+[.)]$/.test(label) };
  const [, last] = /(\d{1,4})[.)）、．]*$/.exec(label) ?? [];
  if (last !== undefined)
    return { ordered: true, number: Number(last), plain: /^\d+[.)]?$/.test(label) };
  const [, letter = ''] = /^[（(]?([a-z])[.)）、．]*$/i.exec(label) ?? [];
  if (letter !== '' && !/[iv]/i.test(letter))
    return { ordered: true, number: letter.toLowerCase().charCodeAt(0) - 96, plain: false };
  return /^[（(]?[ivxlc]+[.)）、．]*$/i.test(label)
    ? { ordered: true, number: romanOf(label), plain: false }
    : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanOf(label: string): number {
  const values = [...label.toLowerCase()].flatMap((sign) => ROMAN[sign] ?? []);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
