/**
 * The name of an author as forms of reference need it: with its family name apart where somebody
 * may have to set it first or shorten the rest. A name that holds a Chinese character stays whole,
 * for it is set as it is: 欧阳修, 阿依古丽·买买提.
 */

export type AuthorName =
  | { literal: string }
  | {
      family: string;
      given: string;
      /** Jr., III. */
      suffix?: string;
      /** A Chinese name in letters, which nobody shortens. */
      isPinyin?: boolean;
    };

/** Letters and what stands between them in a name; all others are set as they are. */
const LETTERED = /^[\p{Script=Latin}\p{M}\s.,'’‘-]+$/u;
/** They go with the family name that follows. */
const PARTICLE = /^(?:al|bin|da|das|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von)$/iu;
const SUFFIX = /^(?:[js]r\.?|i{2,3}|iv)$/iu;
const SYLLABLES =
  /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]ang|[iu]ong|[aeo]ng|i?ao|ing|[iu]an|u?ai|[iu]e|üe|[aei]n|u[no]|i[aun]|ei|ou|ua|ui|er|[aeiouüv])['’-]?)+$/iu;
/** Of one given name: Shuangzhuang. Longer ones would only keep the pattern above busy. */
const LONGEST_GIVEN = 13;
/** Those of nine in ten Chinese, and the double ones that are not rare. */
const SURNAMES = new Set(
  [
    'bai cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo',
    'han hao he hou hu huang jia jiang jin kang kong lai lei li liang liao lin liu long lu luo lü',
    'ma mao meng mo mu pan peng qi qian qiao qin qiu ren shao shen shi song su sun tan tang tao',
    'tian wan wang wei wen wu xia xiang xiao xie xiong xu xue yan yang yao ye yi yin you yu yuan',
    'zeng zhang zhao zheng zhong zhou zhu zou ouyang shangguan sima zhuge situ huangfu',
  ]
    .join(' ')
    .split(' '),
);

/**
 * @param written as the record has it: `Emily Johnson`, `Johnson, Emily`, `Li Jiangning`, 陆小满
 * @example authorName('Ludwig van Beethoven') // { family: 'van Beethoven', given: 'Ludwig' }
 */
export function authorName(written: string): AuthorName {
  const name = written.trim();
  if (!LETTERED.test(name)) return { literal: name };
  const [before = '', behind] = name.split(/\s*,\s*/, 2);
  if (behind !== undefined && behind !== '' && before !== '')
    return { family: before, given: behind };
  const words = name.split(/\s+/);
  const [first = '', ...rest] = words;
  if (rest.length === 0) return { literal: name };
  if (SURNAMES.has(first.toLowerCase()) && rest.every(isPinyin)) {
    return { family: first, given: rest.join(' '), isPinyin: true };
  }
  return inNaturalOrder(words);
}

function isPinyin(word: string): boolean {
  return word.length <= LONGEST_GIVEN && SYLLABLES.test(word);
}

function inNaturalOrder(words: readonly string[]): AuthorName {
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? last : undefined;
  const named = suffix === undefined ? words : words.slice(0, -1);
  let from = named.length - 1;
  while (from > 1 && PARTICLE.test(named[from - 1] ?? '')) from -= 1;
  return {
    family: named.slice(from).join(' '),
    given: named.slice(0, from).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
