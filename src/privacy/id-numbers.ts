/** The identity number of residents: eighteen signs that check themselves, and the older fifteen. */
import { groupsOf, mayBegin, worthOf, type Digit } from './digit-runs.ts';
import type { PrivateNumber } from './private-number.ts';

/** First two digits: provinces of GB/T 2260, and 91 for the residents' permit of foreigners. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';
/** What stands for a check of ten, after at most the signs that part digits. */
const TEN = /^[^\p{L}\p{N}|]{0,8}[xX×ⅩⅹХΧ✕╳](?![A-Za-z\d])/u;
const LONGEST_TAIL = 12;

/**
 * Eighteen digits however they are grouped: no other number passes the check, holds a day
 * and begins with a province more often than once in a hundred thousand.
 *
 * @param text in which the run was found
 */
export function idNumbersIn(run: readonly Digit[], text: string): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (let i = 0; i + 17 <= run.length; i += 1) {
    if (!mayBegin(run, i)) continue;
    const digits = run.slice(i, i + 17);
    const body = worthOf(digits);
    if (!PROVINCES.test(body) || !isDay(body.slice(6, 14))) continue;
    const last = digits.at(-1) as Digit;
    const check = checkOf(body);
    const next = run[i + 17];
    let end: number | undefined;
    if (check === 'X') {
      const tail = TEN.exec(text.slice(last.end, last.end + LONGEST_TAIL));
      if (tail !== null) end = last.end + tail[0].length;
    } else if (next?.worth === check && mayBegin(run, i + 18)) end = next.end;
    if (end === undefined || isDecimal(run, i, digits)) continue;
    found.push({ at: digits[0]?.at ?? 0, end, digits: body + check });
    i += 16;
  }
  return found;
}

/** Six of a region, a day without its century, three of a series; in one piece or grouped so. */
export function oldIdNumbersIn(run: readonly Digit[]): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (let i = 0; i + 15 <= run.length; i += 1) {
    if (!mayBegin(run, i) || !mayBegin(run, i + 15)) continue;
    const digits = run.slice(i, i + 15);
    const number = worthOf(digits);
    if (!/^(?:15|6-6-3)$/.test(groupsOf(digits).sizes.join('-'))) continue;
    if (!PROVINCES.test(number) || !isDay(`19${number.slice(6, 12)}`)) continue;
    if (isDecimal(run, i, digits)) continue;
    found.push({ at: digits[0]?.at ?? 0, end: digits.at(-1)?.end ?? 0, digits: number });
  }
  return found;
}

function isDecimal(run: readonly Digit[], i: number, digits: readonly Digit[]): boolean {
  return i > 0 && run[i]?.before === 'dot' && groupsOf(digits).sizes.length === 1;
}

/** GB 11643: a check over all seventeen. */
function checkOf(body: string): string {
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(body.charAt(i)), 0);
  return CHECK.charAt(sum % 11);
}

/** @param day as `19491231` */
function isDay(day: string): boolean {
  const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return (
    /^(?:19|20)/.test(day) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().slice(0, 10) === iso
  );
}
