/**
 * Days, semesters and school years as people write them, read where there is one thing they can
 * mean. 上学期 and 下学期 are not read: which of them is in autumn differs from place to place.
 */

const WEEKDAY = String.raw`(?:\s*\(?(?:周|星期|礼拜)[一二三四五六日天1-7]\)?)?`;
/** Of the place where the school is; with a time zone the day might be another one. */
const TIME = String.raw`(?:(?:\s*T|\s+|(?<=[日号)]))\s*(?:[上下]午|早上|晚上)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?`;
const DAY = new RegExp(
  String.raw`^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*[日号]?${WEEKDAY}${TIME}$`,
);
const SHORT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERALS =
  /^[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号]$/;
const DIGITS = '〇一二三四五六七八九';

/** `2025年9月19日`, `2025/9/19`, `2025-09-19 08:30` as `2025-09-19`; nothing where it is no day. */
export function dayWritten(text: string): string | undefined {
  const plain = plainly(text);
  const digits = NUMERALS.test(plain) ? inDigits(plain) : plain;
  const [, year = '', sign, month = '', other, day = ''] = DAY.exec(digits) ?? [];
  if (year !== '') {
    const isOne = sign === '年' ? other === '月' : other === sign;
    return isOne ? realDay(year, month, day) : undefined;
  }
  const short = SHORT.exec(digits);
  return short === null ? undefined : realDay(short[1] ?? '', short[2] ?? '', short[3] ?? '');
}

/** `2025—2026学年第一学期`, `2025学年第一学期`, `2025年秋季学期` as `2025-2026-1`. */
export function semesterWritten(text: string): string | undefined {
  const plain = plainly(text).replace(/\s+/g, '');
  const season = /^(\d{4})年?([春秋])季?(?:学期)?$/.exec(plain);
  if (season !== null) {
    const year = Number(season[1]);
    return season[2] === '秋' ? `${year}-${year + 1}-1` : `${year - 1}-${year}-2`;
  }
  const [, from = '', to, half = ''] =
    /^(\d{4})(?:[-/至](\d{2}|\d{4}))?(?:学年度?第?|-|第)([一二12])(?:学期)?$/.exec(plain) ?? [];
  const years = yearsOf(from, to);
  return years === undefined ? undefined : `${years}-${'一1'.includes(half) ? 1 : 2}`;
}

/** `2025—2026学年`, `2025学年` as `2025-2026`. */
export function schoolYearWritten(text: string): string | undefined {
  const plain = plainly(text).replace(/\s+/g, '');
  const [, from = '', to] = /^(\d{4})(?:[-/至](\d{2}|\d{4}))?(?:学年度?)?$/.exec(plain) ?? [];
  return to === undefined && !plain.endsWith('学年') ? undefined : yearsOf(from, to);
}

function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[—–－─~～]+/g, '-')
    .trim();
}

function yearsOf(from: string, to: string | undefined): string | undefined {
  const next = String(Number(from) + 1);
  if (from === '' || (to !== undefined && !next.endsWith(to))) return undefined;
  return `${from}-${next}`;
}

function realDay(year: string, month: string, day: string): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
  return isReal ? written : undefined;
}

/** `二〇二五年九月十九日` as `2025年9月19日`. */
function inDigits(text: string): string {
  const [year = '', rest = ''] = text.split('年');
  const digit = (sign: string): string => String('零○'.includes(sign) ? 0 : DIGITS.indexOf(sign));
  const number = (numeral: string): string => {
    if (!numeral.includes('十')) return [...numeral].map(digit).join('');
    const [tens = '', ones = ''] = numeral.split('十');
    return `${tens === '' ? 1 : digit(tens)}${ones === '' ? 0 : digit(ones)}`;
  };
  return `${[...year].map(digit).join('')}年${rest.replace(/[一二三四五六七八九十]+/g, number)}`;
}
