/** Lists of plain texts as they are typed: sentences a line each, words in a row. */

/** What a line of a list is told from the next by. */
export type Between = 'lines' | 'words';

/** A sentence takes more than that; what takes less is a word. As `field-list.ts` has it. */
const LONGEST_WORD = 40;

export function betweenOf({ each }: { each?: number }): Between {
  return (each ?? 0) > LONGEST_WORD ? 'lines' : 'words';
}

/** Marks of a list that somebody typed out of habit, `1.` or `- ` or `一、`, are none of the text. */
const MARK =
  /^\s*(?:[-*•·]\s+|\d{1,2}(?:[.．](?!\d)|、)\s*|[（(]\d{1,2}[)）]\s*|[一二三四五六七八九十]{1,3}、\s*)/;

export function textsIn(typed: string, between: Between): string[] {
  const parts = typed.split(between === 'lines' ? /\n+/ : /[、；;，,\n]+/);
  return parts.map((one) => one.replace(MARK, '').trim()).filter((one) => one !== '');
}

export function typedFrom(texts: readonly string[], between: Between): string {
  return texts.join(between === 'lines' ? '\n' : '、');
}
