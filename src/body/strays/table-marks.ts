/** Lines with bars that make no table. */
import type { Mend } from '../guard/findings.ts';
import { replaced, type Rule } from './mark.ts';
import { BLOT, type Line } from './prose.ts';

const RULER = /^[ \t|｜:：\-－—─]+$/;

/** A line with full-width bars, or one that begins and ends with bars. */
function isRow({ text }: Line): boolean {
  return barsIn(text) >= 2 && (text.includes('｜') || /^\|.*\|$/.test(text.trim()));
}

/** A table drawn with full-width bars, or without the row that makes it one. */
export const tables: Rule = ({ lines }) => {
  const first = lines.findIndex(isRow);
  if (first < 0) return [];
  let end = first;
  while (end < lines.length && barsIn(lines[end]?.text ?? '') >= 2) end += 1;
  const rows = lines.slice(first, end);
  const [head, second] = rows;
  if (head === undefined || second === undefined) return [];
  const ruled = RULER.test(second.text);
  const even = rows.every(({ text }) => barsIn(text) === barsIn(head.text));
  const columns = head.text
    .trim()
    .replace(/^[|｜]|[|｜]$/g, '')
    .split(/[|｜]/).length;
  const ruler = `|${' --- |'.repeat(columns)}`;
  const lead = (line: Line): Mend[] =>
    [...line.text].flatMap((sign, i) => (sign === '｜' ? [replaced(line.start + i, 1, '|')] : []));
  const mends = rows.flatMap((line, i) => {
    if (ruled && i === 1) return [replaced(line.start, line.text.length, ruler)];
    return [
      ...lead(line),
      ...(!ruled && i === 0 ? [replaced(line.start + line.text.length, 0, `\n${ruler}`)] : []),
    ];
  });
  const inContainer = rows.some(({ start }, i) => i > 0 && start !== lineStart(rows[i - 1]));
  return [
    {
      id: 'mark-unread',
      at: head.start,
      found: head.text,
      message: rows.some(({ text }) => text.includes('｜'))
        ? '表格用了全角的竖线“｜”，不会排成表格。'
        : '表格的第二行不是 | --- | --- | 的样子，不会排成表格。',
      hint: '竖线用英文的 |，第二行写 | --- | --- |。',
      ...(even && (ruled || !inContainer) && !head.text.includes(BLOT) ? { mends } : {}),
    },
  ];
};

function lineStart(before: Line | undefined): number {
  return before === undefined ? 0 : before.start + before.text.length + 1;
}

function barsIn(text: string): number {
  return text.match(/[|｜]/g)?.length ?? 0;
}
