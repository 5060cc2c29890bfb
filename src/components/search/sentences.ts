/** What the search page says of an answer. */
import type { Answer } from '../../search/query.ts';

export const INVITATION = '写下要找的词，或选一个范围。';
export const UNDER_WAY = '正在找……';
export const FAILED = '搜索没有打开，可能是网络断了。请稍后再试一次。';

export function sentenceOn(answer: Answer, query: string): string {
  const { total, hasWords, anywhere, related } = answer;
  if (!hasWords)
    return total === 0 ? '这个范围里还没有内容。' : `这个范围里有 ${total} 条，新的在前。`;
  if (total > 0) return `找到 ${total} 条。${meaningsOf(answer)}`;
  if (anywhere > 0) return `这个范围里没有“${query.trim()}”，不限范围有 ${anywhere} 条。`;
  const nearby = related.length > 0 ? '下面是相近的。' : '';
  return `没有哪一条写到“${query.trim()}”。${nearby}`;
}

/** Which other names were understood, so that nobody wonders why something was found. */
function meaningsOf({ meanings }: Answer): string {
  const names = new Map<string, string[]>();
  for (const { said, name } of meanings) names.set(said, [...(names.get(said) ?? []), `“${name}”`]);
  return [...names].map(([said, all]) => `“${said}”也当作${all.join('和')}找了。`).join('');
}
