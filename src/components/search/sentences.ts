/** What the search page says of an answer. */
import { inQuotes } from '../../model/text/in-quotes.ts';
import type { Answer } from '../../search/query.ts';
import { MOST_CHARACTERS } from './address.ts';

export const INVITATION = '写下要找的词，或选一个范围。';
export const UNDER_WAY = '正在找……';
export const FAILED = '索引没有取到：可能是网络断了，也可能是网站正在换新的一版。';
const PARTIAL = '索引有一部分没有取到，下面可能不全。';
const CUT = `问题太长，只找了前 ${MOST_CHARACTERS} 个字。`;

export function sentenceOn(answer: Answer, query: string, isCut: boolean): string {
  const notes = [...(isCut ? [CUT] : []), ...(answer.isPartial ? [PARTIAL] : [])];
  return [...notes, foundBy(answer, query)].join('');
}

function foundBy(answer: Answer, query: string): string {
  const { total, hasWords, anywhere, related } = answer;
  if (!hasWords)
    return total === 0 ? '这个范围里还没有内容。' : `这个范围里有 ${total} 条，新的在前。`;
  if (total > 0) return `找到 ${total} 条。${meaningsOf(answer)}`;
  if (anywhere > 0) return `这个范围里没有${inQuotes(query.trim())}，不限范围有 ${anywhere} 条。`;
  const nearby = related.length > 0 ? '下面是相近的。' : '';
  return `没有哪一条写到${inQuotes(query.trim())}。${nearby}`;
}

/** Which other names were understood, so that nobody wonders why something was found. */
function meaningsOf({ meanings }: Answer): string {
  const names = new Map<string, string[]>();
  for (const { said, name } of meanings)
    names.set(said, [...(names.get(said) ?? []), inQuotes(name)]);
  return [...names].map(([said, all]) => `${inQuotes(said)}也当作${all.join('和')}找了。`).join('');
}
