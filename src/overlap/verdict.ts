/** The verdict in words: what to do, what was compared with what, and nothing about what was not looked at. */
import { actions } from './advice.ts';
import type { Level, Relation, Verdict } from './answer.ts';

/** Where nothing is near, and there is something to look at. */
const LOOK = '先看最接近的几条再定';
/** Where no word is shared. */
const OTHER_WORDS = '换几个词再查一次';
/** Where the title has no word to compare by. */
const BE_CLEARER = '把题目写具体再查';
const FIRST = '可以做，也请记下来';

export interface Found {
  title: string;
  /** Of each work that is near. */
  near: readonly Level[];
  /** Works as near that were withdrawn. */
  withdrawn: number;
  /** To the nearest of all these, of those that stand first. */
  relation: Relation | undefined;
  /** Works that are shown although they are not near. */
  weak: number;
  atLeast: boolean;
  comparable: boolean;
  records: number;
  research: number;
}

export function verdictOf(found: Found): Verdict {
  const { near, atLeast, comparable, records, research } = found;
  const high = near.filter((level) => level === 'high').length;
  const partial = near.length - high;
  return {
    level: high > 0 ? 'high' : partial > 0 ? 'partial' : 'none',
    advice: adviceOf(found),
    high,
    partial,
    atLeast,
    comparable,
    records,
    research,
    text: textOf(found, high, partial),
  };
}

function adviceOf({ relation, comparable, records, weak }: Found): string {
  if (relation !== undefined) return actions[relation];
  if (!comparable) return BE_CLEARER;
  if (records === 0) return FIRST;
  return weak > 0 ? LOOK : OTHER_WORDS;
}

function textOf(
  { title, atLeast, comparable, records, weak, withdrawn }: Found,
  high: number,
  partial: number,
): string {
  if (!comparable) {
    return `“${title}”里没有可以拿来比较的词，只有各个题目都有的词或符号，所以没有比较。请写上研究什么，例如哪一课、哪种做法。`;
  }
  if (records === 0) return '本校库里还没有可以比较的记录。';
  const compared = `和本校库 ${records} 条的题目、关键词、摘要比较：`;
  const told = [
    ...(high > 0 ? [`${high} 项高度相近`] : []),
    ...(partial > 0 ? [`${partial} 项部分相近`] : []),
  ];
  const other =
    withdrawn === 0
      ? ''
      : `${told.length > 0 ? '另有' : '只有'} ${withdrawn} 项相近的已经撤回，不作依据。`;
  if (told.length > 0) return `${compared}${atLeast ? '至少 ' : ''}${told.join('，')}。${other}`;
  if (withdrawn > 0) return compared + other;
  return weak > 0
    ? `${compared}没有到“相近”的程度，最接近的 ${weak} 条列在下面，请自己看一看。正文没有比较。`
    : `${compared}没有查到相同的词。别人也许用了别的词，正文也没有比较。`;
}
