/** Ways to reach one person: addresses of mail, accounts of chat programs, numbers of pupils. */
import type { Spot } from './private-numbers.ts';

const MAIL = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;
const SAID = String.raw`\s{0,2}[:：是为(（]?\s{0,2}`;
const QQ = new RegExp(
  String.raw`(?:QQ|扣扣|企鹅)(?:群|号|群号|号码)?${SAID}[1-9]\d{4,11}(?!\d)`,
  'gi',
);
const WECHAT = String.raw`(?:微信|wechat|weixin|薇信)(?:号|ID|账号|号码)?`;
/** A handle is told from a word by what leads to it (`微信：`), or by a digit in it. */
const HANDLE = new RegExp(
  String.raw`${WECHAT}\s{0,2}(?:[:：是为]\s{0,2}[a-z][\w-]{5,19}|${SAID}(?=[\w-]{0,19}\d{2})[a-z\d][\w-]{5,19})`,
  'gi',
);
/** `学号 12—24 的同学` and `学号1、2、3` are nobody's. */
const PUPIL_NUMBER = new RegExp(
  String.raw`学号${SAID}[a-z]{0,3}\d{2,}(?!\d|\s{0,2}[-—~～至到、和])`,
  'gi',
);

const HINT = /@|qq|扣扣|企鹅|微信|wechat|weixin|薇信|学号/i;

/** @param line half-width */
export function contactsIn(line: string): Spot[] {
  if (!HINT.test(line)) return [];
  return [MAIL, QQ, HANDLE, PUPIL_NUMBER].flatMap((pattern) =>
    [...line.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] })),
  );
}
