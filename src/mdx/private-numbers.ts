/** Numbers that lead to one person: the identity number and the mobile number of the mainland. */

export interface Spot {
  /** Offset in the line, in UTF-16 units. */
  at: number;
  text: string;
}

/** What people put between groups of digits, up to three in a row (`138 - 1234 - 5678`). */
const GAP = String.raw`[ \t\u00a0\u2000-\u200a.·•_‐-―−-]{0,3}`;
const ID_NUMBER = new RegExp(String.raw`(?<!\d)(?:\d${GAP}){17}[\dXx](?!\d)`, 'g');

const BEFORE_86 = String.raw`(?:(?:\+|00)?86[ -]?)?`;
/** In one piece, and no decimals of a longer number. */
const MOBILE = new RegExp(String.raw`(?<!\d)(?<!\d\.)${BEFORE_86}1[3-9]\d{9}(?!\d|\.\d)`, 'g');
/**
 * In groups, and no part of a longer grouped number such as an ISBN or the number of a card.
 * `15000-20000` and `1500 2000 300` are numbers of other things, so only groupings people use
 * for telephones count, and some of them only with hyphens.
 */
const GROUPED = new RegExp(
  String.raw`(?<!\d[ .-]?)${BEFORE_86}[(（]?(?:` +
    String.raw`1[3-9]\d[)）]?[ .·–—-]{1,3}\d{4}(?:[ .·–—-]{1,3})?\d{4}|` +
    String.raw`1[3-9]\d[)）]\d{8}|` +
    String.raw`1[3-9]\d{5}[ -]\d{4}|` +
    String.raw`1[3-9]\d\d-\d{3}-\d{4}|1[3-9]\d\d-\d{4}-\d{3}|1[3-9]\d-\d{3}-\d{5}` +
    String.raw`)(?![ .-]?\d)`,
  'g',
);

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＠．－＋＿\u3000]/g;

/** Full-width digits, letters and the signs of numbers as their half-width twins, length for length. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (one) =>
    one === '\u3000' ? ' ' : String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  );
}

/** Whether there are eleven digits close enough to each other: few lines have them. */
export function hasNumber(line: string): boolean {
  return /\d(?:\D{0,3}\d){10}/.test(line);
}

/** @param line half-width */
export function idNumbersIn(line: string): Spot[] {
  const found: Spot[] = [];
  ID_NUMBER.lastIndex = 0;
  for (let match = ID_NUMBER.exec(line); match !== null; match = ID_NUMBER.exec(line)) {
    if (isIdNumber(match[0].replace(/[^\dXx]/g, ''))) found.push(spotOf(match));
    // Groups before the number may have been taken for a part of it.
    else ID_NUMBER.lastIndex = match.index + 1;
  }
  return found;
}

/** @param line half-width */
export function mobilesIn(line: string): Spot[] {
  const spots = [...line.matchAll(MOBILE), ...line.matchAll(GROUPED)].map(spotOf);
  return spots.filter(
    ({ at, text }) => !(isLetter(line.charAt(at - 1)) && isLetter(line.charAt(at + text.length))),
  );
}

/** Digits between letters are part of a code or a hash. */
function isLetter(character: string): boolean {
  return /^[A-Za-z]$/.test(character);
}

function spotOf(match: RegExpExecArray): Spot {
  return { at: match.index, text: match[0] };
}

/** First two digits: provinces of GB/T 2260, and 91 for the residents' permit of foreigners. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** GB 11643: six digits of a region, a day of birth, three of a series, and a check over all. */
function isIdNumber(number: string): boolean {
  if (!PROVINCES.test(number) || !isDay(number.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(number.charAt(i)), 0);
  return CHECK.charAt(sum % 11) === number.charAt(17).toUpperCase();
}

function isDay(day: string): boolean {
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return (
    /^(?:19|20)/.test(day) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().slice(0, 10) === iso
  );
}
