/**
 * Which stars begin and which end an emphasis, by the rules of CJK-friendly emphasis
 * (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md), as far as
 * the characters beside them are common ones.
 */

/** What a character is to the stars beside it. */
type Side = 'space' | 'mark' | 'cjk' | 'letter';

/** Han characters, and the punctuation that is as wide as they are. */
const CJK = /[\u3001-\u3003\u3008-\u3011\u3014-\u301b\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]/;
/** Marks that Chinese shares with other writing are none of its own: “ ” ‘ ’ — … · */
const MARK = /[!-/:-@[-`{-~\u00b7\u2014\u2018\u2019\u201c\u201d\u2026]/;

/** Nothing for the characters this knows nothing of. @param character empty at the end of a text */
export function sideOf(character: string): Side | undefined {
  if (character === '' || character === ' ' || character === '\n') return 'space';
  if (CJK.test(character)) return 'cjk';
  if (/[A-Za-z0-9]/.test(character)) return 'letter';
  return MARK.test(character) ? 'mark' : undefined;
}

/** Whether a run of stars between these may begin an emphasis. */
export function opens(before: Side, after: Side): boolean {
  return after === 'mark' ? before !== 'letter' : after !== 'space';
}

/** Whether a run of stars between these may end one. */
export function closes(before: Side, after: Side): boolean {
  return opens(after, before);
}
