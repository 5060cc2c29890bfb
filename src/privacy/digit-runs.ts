/** Digits that stand close enough to each other to be one number, with what stands between them. */
import { DIGIT_CLASS, digitSign } from './digits.ts';
import { JOINT } from './reading.ts';

/**
 * What parts a digit from the one before it: nothing or marks of Markdown, which leave one
 * number; a space; the end of a line; the comma of a list; a single full stop; any other sign
 * people put into telephone numbers; or more than any number holds.
 */
export type Gap = 'none' | 'mark' | 'space' | 'line' | 'list' | 'dot' | 'join' | 'break';

export interface Digit {
  worth: string;
  /** Offsets in the text: of the character, and after it. */
  at: number;
  end: number;
  before: Gap;
  script: string;
}

const SIGNS = String.raw`\s\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}⁃➖−－ー,，、;；\/／⁄∕·•・‧∙⋅●■◆★☆▪◦.。…~～〜_\[\]"':：*\x60$\\^${JOINT}`;
/** A link beside a link with a hyphen between takes seven. */
const MOST_SIGNS = 8;
/** Digits and signs have nothing in common, so no match is ever tried in two ways. */
const PART = `([${SIGNS}]{0,${MOST_SIGNS}})([${DIGIT_CLASS}])`;
/** A file of nothing but digits is looked at in stretches. */
const MOST_DIGITS = 4096;

/** @param least how many digits a run must have to be of interest */
export function* digitRuns(text: string, least: number): Generator<Digit[]> {
  const beginning = new RegExp(
    `[${DIGIT_CLASS}](?:[${SIGNS}]{0,${MOST_SIGNS}}[${DIGIT_CLASS}]){4}`,
    'gu',
  );
  const part = new RegExp(PART, 'uy');
  // Most digits of a text stand alone; what is known of them costs more than to pass them over.
  for (let hit = beginning.exec(text); hit !== null; hit = beginning.exec(text)) {
    let run: Digit[] = [];
    let end = hit.index;
    part.lastIndex = end;
    for (let found = part.exec(text); found !== null; found = part.exec(text)) {
      const [whole, between = '', sign = ''] = found;
      const { digits, script } = digitSign(sign);
      const before = gapOf(between);
      if (before === 'break' || digits === '' || run.length >= MOST_DIGITS) {
        if (run.length >= least) yield run;
        run = [];
      }
      end += whole.length;
      for (const [i, worth] of [...digits].entries()) {
        const gap = i === 0 ? before : 'none';
        run.push({ worth, at: end - sign.length, end, before: gap, script });
      }
    }
    if (run.length >= least) yield run;
    beginning.lastIndex = end;
  }
}

function gapOf(between: string): Gap {
  if (between === '') return 'none';
  const lines = between.split('\n').length - 1;
  // `- ` after the end of a line begins another item of a list.
  if (lines > 1 || (lines === 1 && /\n\s*[-*]\s/.test(between))) return 'break';
  // Columns of a table that is drawn with spaces.
  if (/ {4}/.test(between)) return 'break';
  const bare = between.replace(MARKS, '');
  if (bare === '') return 'mark';
  if (lines === 1) return 'line';
  if (bare.trim() === '') return 'space';
  if (/[,，、;；]/.test(bare)) return 'list';
  return bare === '.' ? 'dot' : 'join';
}

/** Of emphasis, code, links and formulas; a single `*` or `_` may as well be a sign of its own. */
const MARKS = new RegExp(String.raw`\*\*+|__+|~~|[\x60$\[\]\\${JOINT}]|\(\)`, 'g');

/** Whether a number may begin at `i`: after something else, or where the look of the digits changes. */
export function mayBegin(run: readonly Digit[], i: number): boolean {
  const [last, digit] = [run[i - 1], run[i]];
  if (digit === undefined || last === undefined) return true;
  return last.at !== digit.at && (digit.before !== 'none' || digit.script !== last.script);
}

/** How many digits stand together between the signs, as `[3, 4, 4]`; marks part nothing. */
export function groupsOf(digits: readonly Digit[]): { sizes: number[]; gaps: Gap[] } {
  const sizes: number[] = [];
  const gaps: Gap[] = [];
  digits.forEach(({ before }, i) => {
    const isOfGroup = i > 0 && (before === 'none' || before === 'mark');
    if (i > 0 && !isOfGroup) gaps.push(before);
    sizes.push((isOfGroup ? (sizes.pop() ?? 0) : 0) + 1);
  });
  return { sizes, gaps };
}

export function worthOf(digits: readonly Digit[]): string {
  return digits.map(({ worth }) => worth).join('');
}
