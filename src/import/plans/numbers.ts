/** Numbers as Chinese plans write them: 一、两、十五、3, and what stands around them. */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((sign, i) => [sign, i]),
);

/** What a number is written in. */
export const NUMERAL = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';

/** 0 to 199; nothing for what is none. */
export function numberIn(written: string): number | undefined {
  if (/^\d{1,3}$/.test(written)) return Number(written);
  const [, tens, ones] =
    /^(?:([一二三四五六七八九])?十)?([一二两三四五六七八九])?$/.exec(written) ?? [];
  if (written === '' || (tens === undefined && ones === undefined && written !== '十'))
    return undefined;
  const ten = written.includes('十') ? (DIGITS[tens ?? '一'] ?? 1) * 10 : 0;
  return ten + (ones === '两' ? 2 : (DIGITS[ones ?? '零'] ?? 0));
}
