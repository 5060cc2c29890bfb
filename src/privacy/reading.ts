/**
 * A text as its readers see it: references and escapes decoded, what is invisible left out,
 * wide characters made narrow, tags without attributes and the targets of links taken away.
 * Every character still knows where in the source it stands.
 */
import { decoded, folded } from './written-character.ts';

export interface Reading {
  text: string;
  /** The offset in the source of each unit of `text` and of its end; absent where they are the same. */
  origin?: Uint32Array;
}

/** Stands where a tag was: it joins what is on its sides, as the page does, and has no width. */
export const JOINT = '\u2060';

const NOT_AS_WRITTEN = new RegExp(
  [
    // References; what JSON, YAML and Markdown escape, a line that goes on after a backslash too.
    String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,20}\d{0,2});`,
    String.raw`\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[NLP]|[tnr](?![a-z])|[!-\/:-@\[-\x60\{-~])`,
    // A digit in a box, with or without its colour.
    String.raw`\d\ufe0f?\u20e3`,
    String.raw`[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]+`,
    String.raw`[０-９Ａ-Ｚａ-ｚ＠．－＋＿]`,
    String.raw`[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]`,
    String.raw`<\/?[A-Za-z][\w.:\-]{0,40}\s{0,3}\/?>|<\/?>`,
    String.raw`<!--\D{0,80}?-->|\{\/\*\D{0,80}?\*\/\}`,
    // Numbers to be dialled and addresses of mail stay, and what is no address at all.
    String.raw`(?<=\]\()(?<target>(?!(?:tel|sms|callto|mailto):|[\d+ \-]{5,20}\))[^\s\(\)]+)`,
    String.raw`\[\^[^\]\s]{1,40}\]`,
    // The marks before each line of a quotation.
    String.raw`(?<=\n)(?:[ \t]{0,3}>[ \t]?){1,8}`,
  ].join('|'),
  'gu',
);

/** @param source of a whole file, in any of the languages an entry is made of */
export function readingOf(source: string): Reading {
  return rewritten({ text: source }, NOT_AS_WRITTEN, ([written], target) => {
    if (target !== undefined) return '';
    const first = written.charAt(0);
    if (first === '&' || first === '\\') return decoded(written);
    if (first === '<') return /^<br\b/i.test(written) ? ' ' : JOINT;
    if (first === '[' || first === '{') return JOINT;
    if (/^\s*>/.test(written)) return '';
    return folded(written);
  });
}

/** The same reading with each match replaced; nothing in linear time is lost of the way back. */
export function rewritten(
  reading: Reading,
  pattern: RegExp,
  replace: (match: RegExpExecArray, target?: string) => string,
): Reading {
  const parts: string[] = [];
  // Nothing is replaced by more than twice its length.
  const origin = new Uint32Array(2 * reading.text.length + 1);
  let length = 0;
  let done = 0;
  const keep = (end: number): void => {
    parts.push(reading.text.slice(done, end));
    for (let at = done; at < end; at += 1) origin[length++] = sourceOffset(reading, at);
    done = end;
  };
  for (const match of reading.text.matchAll(pattern)) {
    keep(match.index);
    const instead = replace(match, match.groups?.['target']);
    parts.push(instead);
    origin.fill(sourceOffset(reading, match.index), length, (length += instead.length));
    done = match.index + match[0].length;
  }
  if (done === 0) return reading;
  keep(reading.text.length);
  origin[length] = sourceOffset(reading, reading.text.length);
  return { text: parts.join(''), origin };
}

/** Where in the source the unit at `at` of a reading comes from. */
export function sourceOffset({ origin }: Reading, at: number): number {
  return origin?.[at] ?? at;
}
