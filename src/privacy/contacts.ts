/** Ways to reach one person: addresses of mail, accounts of chat programs, numbers of pupils. */
import { spotsOf, type Spot } from './spot.ts';

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/gi;
const SAID = String.raw`\s{0,2}[:：=是为(（]?\s{0,2}`;
const QQ = new RegExp(
  String.raw`(?:QQ|扣扣|企鹅)(?:群|号|群号|号码|邮箱)?${SAID}[1-9]\d{4,11}(?!\d)`,
  'gi',
);
const WECHAT = String.raw`(?:微信|wechat|weixin|薇信|(?<![a-z])vx)(?:号|ID|账号|号码)?`;
/** A handle is told from a word by what leads to it (`微信：`), or by a digit in it. */
const HANDLE = new RegExp(
  String.raw`${WECHAT}\s{0,2}(?:[:：=是为]\s{0,2}[a-z][\w-]{5,19}|${SAID}(?=[\w-]{0,19}\d{2})[a-z\d][\w-]{5,19})`,
  'gi',
);
/** `学号 12—24 的同学` and `学号1、2、3` are nobody's. */
const PUPIL_NUMBER = new RegExp(
  String.raw`学号${SAID}[a-z]{0,3}\d{2,}(?!\d|\s{0,2}[-—~～至到、和])`,
  'gi',
);
/** Of an examination or of the register of pupils, by what it is called. */
const PAPER_NUMBER = new RegExp(
  String.raw`(?:准考证|学籍|考籍|考生|报名|学生证)(?:辅号|号码|编号|序号|号)${SAID}[a-z]{0,4}\d(?:[ -]?\d){4,19}[\dx]?|考号${SAID}\d(?:[ -]?\d){5,19}`,
  'gi',
);
/** The national register writes a letter before the identity number: G, or L as long as it is not checked. */
const REGISTER = /(?<![A-Za-z\d])[GL][1-8]\d{5}(?:19|20)\d{9}[\dXx](?![A-Za-z\d])/g;

const HINT =
  /@|qq|扣扣|企鹅|微信|wechat|weixin|薇信|vx|学号|(?:证|学籍|考籍|考生|报名|考号)\D{0,12}\d|[GL]\d{17}/i;

/** @param line half-width */
export function contactsIn(line: string): Spot[] {
  if (!HINT.test(line)) return [];
  return [MAIL, QQ, HANDLE, PUPIL_NUMBER, PAPER_NUMBER, REGISTER].flatMap((pattern) =>
    spotsOf(line, pattern),
  );
}
