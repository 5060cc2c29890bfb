/** Mobile numbers of the mainland: eleven digits in the groups in which people tell them. */
import { groupsOf, mayBegin, worthOf, type Digit, type Gap } from './digit-runs.ts';
import type { PrivateNumber } from './private-number.ts';
import { isDialled, isInCode, isQuantity, isSeries, type Surroundings } from './surroundings.ts';

const LENGTH = 11;
const USUAL = ['11', '3-4-4', '3-8', '7-4', '4-4-3', '4-3-4', '3-3-5', Array(11).fill(1).join('-')];
/** Seldom told so: only between hyphens and the like, or where a later group begins with a nought. */
const SELDOM =
  '3-5-3 3-4-2-2 3-2-2-4 3-2-2-2-2 3-3-3-2 3-3-2-3 3-2-3-3 5-3-3 5-6 6-5 4-7 8-3 1-3-3-4 1-2-4-4 1-10 2-9 9-2'.split(
    ' ',
  );
/** The code of the country, with what dials out. */
const COUNTRY = ['0086', '86', '0'] as const;

/** @param around gives the words around a stretch of the text, by its offsets */
export function mobilesIn(
  run: readonly Digit[],
  around: (at: number, end: number) => Surroundings,
): PrivateNumber[] {
  const found: PrivateNumber[] = [];
  let told = -1;
  for (let i = 0; i + LENGTH <= run.length; i += 1) {
    if (!mayBegin(run, i)) continue;
    const start = afterCountry(run, i);
    const digits = run.slice(start, start + LENGTH);
    if (!isMobile(run, start)) continue;
    const at = run[i]?.at ?? 0;
    const end = digits.at(-1)?.end ?? 0;
    const near = around(at, end);
    if (isInCode(near)) continue;
    const dialled = isDialled(near);
    // With a nought before it, only where someone says that it is dialled.
    if (run[i]?.worth === '0' && start === i + 1 && !dialled) continue;
    if (!dialled && isQuantity(near)) continue;
    if (!isTold({ run, i, start, told, dialled, near })) continue;
    found.push({ at: digits[0]?.at ?? 0, end, digits: worthOf(digits) });
    told = start + LENGTH;
    i = told - 1;
  }
  return found;
}

/** Where the number itself begins, if the code of the country stands before it. */
function afterCountry(run: readonly Digit[], i: number): number {
  const code = COUNTRY.find(
    (one) => worthOf(run.slice(i, i + one.length)) === one && isMobile(run, i + one.length),
  );
  return code === undefined ? i : i + code.length;
}

function isMobile(run: readonly Digit[], start: number): boolean {
  return (
    start + LENGTH <= run.length &&
    run[start]?.worth === '1' &&
    (run[start + 1]?.worth ?? '') >= '3' &&
    mayBegin(run, start + LENGTH)
  );
}

interface Candidate {
  run: readonly Digit[];
  /** Where it begins with the code of the country, and without. */
  i: number;
  start: number;
  /** Where the last number ended that was found in the run. */
  told: number;
  dialled: boolean;
  near: Surroundings;
}

function isTold(candidate: Candidate): boolean {
  const { run, i, start, told, dialled, near } = candidate;
  const digits = run.slice(start, start + LENGTH);
  const { sizes, gaps } = groupsOf(digits);
  const before = i === 0 ? undefined : run[i]?.before;
  const after = run[start + LENGTH]?.before;
  // Decimals, or what stands before a point.
  if (before === 'dot' || (after === 'dot' && !nextIsMobile(run, start))) return false;
  if (gaps.length === 0) return true;
  if (isFoldedLine(digits, gaps, near)) return true;
  // More numbers of the same row: marks of a class, the number of a card, an ISBN.
  const row = gaps[0];
  if (before === row && i === start && told !== i) return false;
  if (after === gaps.at(-1) && !nextIsMobile(run, start)) return false;
  if (!areAlike(gaps)) return false;
  if (dialled) return sizes.join('-') !== '2-3-3-3';
  const isRow = gaps.every((gap) => gap !== 'join');
  if (isRow && (isSeries(near) || areValues(groupTexts(digits)))) return false;
  // A decimal.
  if (gaps.length === 1 && row === 'dot') return false;
  const grouping = sizes.join('-');
  if (USUAL.includes(grouping)) return true;
  if (!SELDOM.includes(grouping) || isRange(groupTexts(digits))) return false;
  return !isRow || hasNought(groupTexts(digits)) || (gaps.length === 1 && row === 'space');
}

function nextIsMobile(run: readonly Digit[], start: number): boolean {
  return isMobile(run, afterCountry(run, start + LENGTH));
}

/** Whoever groups a number does it one way, nearly; brackets may begin it, a line may end anywhere. */
function areAlike(gaps: readonly Gap[]): boolean {
  const rest = gaps[0] === 'join' ? gaps.slice(1) : gaps;
  const kinds = new Set(
    rest.filter((gap) => gap !== 'line').map((gap) => (gap === 'space' ? 'join' : gap)),
  );
  return kinds.size <= 1 && !(gaps.length === LENGTH - 1 && gaps.includes('line'));
}

/** A line of prose that ends within a number, wherever that is. */
function isFoldedLine(digits: readonly Digit[], gaps: readonly Gap[], near: Surroundings): boolean {
  return (
    gaps.length === 1 &&
    gaps[0] === 'line' &&
    digits.length === LENGTH &&
    /\p{Script=Han}[^\d]{0,4}$/u.test(near.before) &&
    !isSeries(near)
  );
}

function groupTexts(digits: readonly Digit[]): string[] {
  const groups: string[] = [];
  for (const { worth, before } of digits) {
    const last = groups.length - 1;
    if (last < 0 || (before !== 'none' && before !== 'mark')) groups.push(worth);
    else groups[last] += worth;
  }
  return groups;
}

/** Round numbers, years. */
function areValues(groups: readonly string[]): boolean {
  if (hasNought(groups)) return false;
  return (
    groups.every((group) => group.length > 1 && group.endsWith('0')) ||
    groups.slice(0, 2).every((group) => /^(?:1[5-9]|20)\d\d$/.test(group))
  );
}

function hasNought(groups: readonly string[]): boolean {
  return groups.slice(1).some((group) => group.length > 1 && group.startsWith('0'));
}

/** `15000-200000` */
function isRange(groups: readonly string[]): boolean {
  return groups.length === 2 && !hasNought(groups) && groups.every((group) => group.endsWith('0'));
}
