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
  const { total, hasWords, anywhere, related, respelled } = answer;
  if (!hasWords)
    return total === 0 ? '这个范围里还没有内容。' : `这个范围里有 ${total} 条，新的在前。`;
  if (total > 0)
    return `找到 ${total} 条${howFound(answer)}。${droppedOf(answer)}${meaningsOf(answer)}`;
  if (anywhere > 0) return `这个范围里没有${inQuotes(query.trim())}，不限范围有 ${anywhere} 条。`;
  const [meant] = respelled;
  if (meant !== undefined) {
    const first = related.length > 0 ? `下面是${inQuotes(meant.query)}的。` : '';
    return `没有哪一条写到${inQuotes(query.trim())}。${first}`;
  }
  const lacks = related.map(({ missing = [] }) => missing);
  const [first = []] = lacks;
  if (first.length > 0) return `没有哪一页同时符合这几样。${missingIn(first, lacks)}`;
  const nearby = related.length > 0 ? '下面是相近的。' : '';
  return `没有哪一条写到${inQuotes(query.trim())}。${nearby}`;
}

/** Whether the words stand there, or only what they were taken for. */
function howFound({ total, written, chips }: Answer): string {
  if (chips.length === 0 || written === total) return '';
  return written === 0 ? '，是按下面的意思找的' : `，其中 ${written} 条写着这些字`;
}

/** What words could have meant, had anything fitted. */
function droppedOf({ dropped }: Answer): string {
  if (dropped.length === 0) return '';
  const [{ said = '' } = {}] = dropped;
  const words = dropped.length === 1 ? inQuotes(said) : '这几个词';
  return `没有符合${words}的页，所以只按字面找了。`;
}

function missingIn(first: readonly string[], lacks: readonly (readonly string[])[]): string {
  const isSame = lacks.every((one) => one.join() === first.join());
  return isSame
    ? `下面的页缺${first.map(inQuotes).join('和')}。`
    : '下面的页各缺一点，缺什么写在后面。';
}

/** Which other names were understood, so that nobody wonders why something was found. */
function meaningsOf({ meanings, chips }: Answer): string {
  const names = new Map<string, string[]>();
  const isChip = (said: string, name: string) =>
    chips.some((chip) => chip.said === said && chip.names.includes(name));
  for (const { said, name } of meanings.filter((one) => !isChip(one.said, one.name)))
    names.set(said, [...(names.get(said) ?? []), inQuotes(name)]);
  return [...names].map(([said, all]) => `${inQuotes(said)}也当作${all.join('和')}找了。`).join('');
}
