/** What makes an address look like another, whatever kind it is. */
import { hiddenIn } from '../text/hidden.ts';

export interface Refusal {
  kind: 'refused';
  /** Whole sentence. */
  message: string;
  hint: string;
}

export const refused = (message: string, hint: string): Refusal => ({
  kind: 'refused',
  message,
  hint,
});

const MAX_LENGTH = 2_000;
/** C0 and C1 controls, white space, zero-width and direction-changing characters, soft hyphen. */
const UNSEEN = /[\p{Cc}\p{Cf}\s]/u;
/** An address inside an address is encoded once more; deeper than this nobody reads it. */
const DEPTH = 3;

/**
 * @param what the address is called in a sentence
 * @param isFile whether it names a file, which can be called otherwise
 */
export function refuseDisguise(url: string, what: string, isFile: boolean): Refusal | undefined {
  if (url === '') return refused(`${what}是空的。`, `请补上${what}。`);
  if (url.length > MAX_LENGTH)
    return refused(`${what}太长。`, `请换成 ${MAX_LENGTH} 个字符以内的地址。`);
  if (isFile && / /.test(url) && !UNSEEN.test(url.replaceAll(' ', '')))
    return refused(`${what}里有空格。`, renameHint(url));
  if (UNSEEN.test(url) || hiddenIn(url) !== undefined)
    return refused(`${what}里有空格或看不见的字符。`, '请删去空格；网址里必须有空格时，写成 %20。');
  if (url.includes('\\')) return refused(`${what}里有反斜杠 \\。`, '请改用斜杠 /。');
  const [place = ''] = url.split(/[?#]/, 1);
  if (hiddenIn(decoded(url)) !== undefined || /[\t\n\r]/.test(decoded(place)))
    return refused(
      `${what}里有用 % 写出来的看不见的字符。`,
      '请从浏览器的地址栏重新复制一次，或删去 % 开头的那一段。',
    );
  return undefined;
}

/** A space cannot stand in it however it is written: the file has to be called otherwise. */
export function renameHint(url: string): string {
  const name = url
    .replace(/^.*\//, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/-+(?=\.)/g, '');
  return `请把这个文件改名为 ${name}，这里也写 ${name}。`;
}

/** Bytes that are no UTF-8, as in older Chinese addresses, become signs that hide nothing. */
function decoded(url: string): string {
  let text = url;
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const bytes = run
        .slice(1)
        .split('%')
        .map((byte) => Number.parseInt(byte, 16));
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
    });
    if (next === text) break;
    text = next;
  }
  return text;
}
