/** What a parser could not read reliably (`body/parse/prescan.ts`), made readable without losing a word. */
import type { Told } from '../told.ts';

/** Each a little below what the reader takes. */
const LONGEST_LINE = 18_000;
const LONGEST_WORD = 1_900;
const LONGEST_RUN = 180;
const MOST_OPEN = 28;
const MOST_BRACKETS = 450;
const MOST_EMPHASIS = 1_400;

/** Stretches of one sign are cut short, what has no space gets one, and signs beyond measure are written by number. */
export function fitted(text: string, told: Told): string {
  return text
    .split(/\n(?=\n)/)
    .map((block) => fittedBlock(block, told))
    .join('\n');
}

function fittedBlock(block: string, told: Told): string {
  const short = block.replace(/([!-~])\1{200,}/g, (_, sign: string) => {
    told.note('cut');
    return sign.repeat(LONGEST_RUN);
  });
  const apart = short.replace(new RegExp(`[!-~]{${LONGEST_WORD}}(?=[!-~])`, 'g'), (word) => {
    told.note('cut');
    return `${word} `;
  });
  const lines = apart.split('\n').map((line) => {
    if (line.length <= LONGEST_LINE || line.startsWith('|')) return line;
    told.note('cut');
    return line
      .replace(new RegExp(`.{1,${LONGEST_LINE - 100}}[。！？；， ]`, 'gu'), '$&\n')
      .trimEnd();
  });
  const whole = lines.join('\n');
  return isDense(whole)
    ? whole.replace(/(?<!\]|\\|<\/?\w*)[([](?!\/|\^)|\\[*_~[]/g, byNumber)
    : whole;
}

function isDense(block: string): boolean {
  let open = 0;
  let deepest = 0;
  for (const sign of block) {
    if ('([{'.includes(sign)) open += 1;
    if (')]}'.includes(sign) && open > 0) open -= 1;
    deepest = Math.max(deepest, open);
  }
  const brackets = block.match(/[([{]/g)?.length ?? 0;
  const emphasis = block.match(/[*_~]/g)?.length ?? 0;
  return deepest > MOST_OPEN || brackets > MOST_BRACKETS || emphasis > MOST_EMPHASIS;
}

function byNumber(found: string): string {
  return `&#${found.slice(-1).charCodeAt(0)};`;
}
