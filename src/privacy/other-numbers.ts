/** Numbers that may be private: landlines, cards of banks, papers of pupils. They warn. */
import { groupsOf, mayBegin, worthOf, type Digit } from './digit-runs.ts';
import type { PrivateNumber } from './private-number.ts';

/** Area codes begin with a nought; 8 digits in the large cities, 7 or 8 elsewhere. */
const LANDLINE = /^0(?:10[2-9]\d{7}|2\d[2-9]\d{7}|[3-9]\d\d[2-9]\d{6,7})$/;
const LANDLINE_GROUPS = /^(?:1[012]|[34]-[78]|[34]-[34]-4|[78]-4)$/;
/** `0830-20261128` is an hour and a day. */
const DAY = /^0\d\d\d20\d\d(?:0[1-9]|1[0-2])[0-3]\d$/;

export function landlinesIn(run: readonly Digit[]): PrivateNumber[] {
  return fitting(run, [12, 11, 10], (number, digits) => {
    const grouping = groupsOf(digits).sizes.join('-');
    return LANDLINE.test(number) && LANDLINE_GROUPS.test(grouping) && !DAY.test(number);
  });
}

/** UnionPay and what else banks here give out. */
const ISSUER = /^(?:62|4|5[1-5]|3[4-7]|60|65|68|9[4-9])/;
const CARD_GROUPS = /^(?:1[6-9]|4-4-4-4(?:-[1-3])?|6-1[0-3]|4-6-5|4-4-4-[5-7])$/;

export function cardsIn(run: readonly Digit[]): PrivateNumber[] {
  return fitting(run, [19, 18, 17, 16], (number, digits) => {
    const grouping = groupsOf(digits).sizes.join('-');
    return ISSUER.test(number) && CARD_GROUPS.test(grouping) && passesLuhn(number);
  });
}

/** Every stretch of one of the lengths that begins and ends where a number may, the longest first. */
function fitting(
  run: readonly Digit[],
  lengths: readonly number[],
  fits: (number: string, digits: readonly Digit[]) => boolean,
): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  for (let i = 0; i < run.length; i += 1) {
    // No decimals of another number.
    if (!mayBegin(run, i) || run[i]?.before === 'dot') continue;
    const length = lengths.find((one) => {
      if (i + one > run.length || !mayBegin(run, i + one)) return false;
      const digits = run.slice(i, i + one);
      const { gaps } = groupsOf(digits);
      // Numbers in a row, and more of them.
      if (gaps.some((gap) => gap !== 'space' && gap !== 'join')) return false;
      if (gaps.some((gap) => gap === run[i]?.before && i > 0)) return false;
      if (gaps.some((gap) => gap === run[i + one]?.before)) return false;
      return fits(worthOf(digits), digits);
    });
    if (length === undefined) continue;
    const digits = run.slice(i, i + length);
    found.push({
      at: digits[0]?.at ?? 0,
      end: digits.at(-1)?.end ?? 0,
      digits: worthOf(digits),
    });
    i += length - 1;
  }
  return found;
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((all, digit, i) => {
    const worth = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return all + (worth > 9 ? worth - 9 : worth);
  }, 0);
  return sum % 10 === 0;
}
