/** Which characters are digits to a reader, and of what worth. */

const HAN = [
  '〇零洞',
  '一壹弌幺〡',
  '二贰貳弍〢',
  '三叁參叄弎〣',
  '四肆〤',
  '五伍〥',
  '六陆陸〦',
  '七柒拐〧',
  '八捌〨',
  '九玖勾〩',
];
const OF_HAN = new Map(HAN.flatMap((signs, worth) => [...signs].map((sign) => [sign, worth])));

/** Circled and dotted digits that Unicode takes apart into nothing: first code, its worth, how many. */
const CIRCLED = [
  [0x24eb, 11, 10],
  [0x24f5, 1, 10],
  [0x24ff, 0, 1],
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1],
] as const;

/** A class for regular expressions with the flag `u`; not all it holds is a digit. */
export const DIGIT_CLASS = String.raw`\p{Nd}\p{No}\p{Nl}${HAN.join('')}`;

export interface DigitSign {
  /** Usually one; `10` for ⑩; empty where the character is none, as ½. */
  digits: string;
  /** Signs of one script look alike: `一13800138000` is 一 and a number. */
  script: string;
}

const known = new Map<string, DigitSign>();

/** @param sign one character of {@link DIGIT_CLASS} */
export function digitSign(sign: string): DigitSign {
  if (sign >= '0' && sign <= '9') return { digits: sign, script: 'ascii' };
  const before = known.get(sign);
  if (before !== undefined) return before;
  const found = lookedUp(sign);
  known.set(sign, found);
  return found;
}

function lookedUp(sign: string): DigitSign {
  const han = OF_HAN.get(sign);
  if (han !== undefined) return { digits: String(han), script: 'han' };
  const code = sign.codePointAt(0) ?? 0;
  const circled = CIRCLED.find(([first, , count]) => code >= first && code < first + count);
  if (circled !== undefined)
    return { digits: String(circled[1] + code - circled[0]), script: 'sign' };
  // ⒈ is `1.`, ㈠ is `(一)`.
  const plain = [...sign.normalize('NFKC')].filter((one) => !'().,'.includes(one));
  const worths = plain.map((one) => (/^\d$/.test(one) ? one : String(OF_HAN.get(one) ?? '?')));
  if (!worths.includes('?')) return { digits: worths.join(''), script: 'sign' };
  if (!/^\p{Nd}$/u.test(sign)) return { digits: '', script: '' };
  // Digits of a script stand in order, ten by ten.
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return { digits: String((code - first) % 10), script: `${first}` };
}
