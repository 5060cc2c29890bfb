import { codeOf, hiddenIn, isStray, shown } from '../text/hidden.ts';
import { fault, type Place, type Fault } from './fault.ts';

/** As many characters on either side as find the place again. */
const NEAR = 6;

/**
 * The fault a text has when it holds a character nobody sees; nothing when it holds none.
 *
 * @param text as it is after the last decoding
 * @param placeOf where an offset into the text stands in the file
 */
export function hiddenFault(text: string, placeOf: (index: number) => Place): Fault | undefined {
  const hidden = hiddenIn(text);
  if (hidden === undefined) return undefined;
  const { index, sign } = hidden;
  const before = near(text.slice(0, index).split('\n').at(-1) ?? '', -NEAR);
  const after = near(text.slice(index + sign.length).split('\n', 1)[0] ?? '', 0, NEAR);
  return fault(
    'control-character',
    placeOf(index),
    `这里有一个看不见的字符${between(before, after)}。`,
    {
      found: codeOf(sign),
      allowed: '看得见的文字、空格和换行',
      ...(isStray(sign) ? { hint: '多半是复制时带进来的，请删去它。', isMended: true } : {}),
    },
  );
}

function near(line: string, from: number, to?: number): string {
  return shown([...line].slice(from, to).join('').trim());
}

function between(before: string, after: string): string {
  if (before === '' && after === '') return '';
  if (before === '') return `，在“${after}”前面`;
  if (after === '') return `，在“${before}”后面`;
  return `，在“${before}”和“${after}”之间`;
}
