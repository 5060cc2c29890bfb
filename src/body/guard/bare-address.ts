/**
 * Addresses that stand bare in a text. Chinese follows them without a space, so an address ends
 * where its own grammar does: at Chinese punctuation, and at Chinese words, unless these are a
 * name of a domain or a part of the path.
 */

export interface Stretch {
  text: string;
  /** Where it leads; absent where it is no address. */
  url?: string;
}

const START = /https?:\/\/|(?<![\w.@/:-])www\.(?=[a-z0-9])/gi;
const HAN = String.raw`\p{Script=Han}`;
/** A domain of ASCII, or one that ends as Chinese domains do. */
const HOST = new RegExp(
  String.raw`(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\]|(?:[\w${HAN}-]+\.)+(?:中国|中國|公司|网络|網絡|中文网|网址|网店|网站|集团|政务|公益|商城|在线|移动|手机|信息|游戏|娱乐|广东|佛山|我爱你|香港|台湾|台灣|新加坡|澳门|慈善|组织机构|机构))(?::\d{1,5})?(?=[^\w]|$)`,
  'uy',
);
const CREDENTIALS = /[^\s/@\p{Script=Han}]*@/uy;
/** Words of Chinese are a part of the path where it begins a step with them, or goes on behind them. */
const PATH = new RegExp(
  String.raw`(?:[\x21-\x3B\x3D\x3F-\x7E]|(?<=[/=&_%(#?-])${HAN}+|(?<=${HAN}[\w-]*)${HAN}+|${HAN}+(?=\.[a-z\d]{2,5}(?![a-z\d])|/(?!/)))*`,
  'uiy',
);

/** The text in stretches, of which some are addresses. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { index, 0: scheme } of text.matchAll(START)) {
    if (index < done) continue;
    const end = endOf(text, index, scheme);
    if (end === undefined) continue;
    if (index > done) stretches.push({ text: text.slice(done, index) });
    const shown = text.slice(index, end);
    stretches.push({ text: shown, url: /^www/i.test(shown) ? `http://${shown}` : shown });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done) });
  return stretches;
}

/** Where the address that begins at `index` ends; nothing where no host follows. */
function endOf(text: string, index: number, scheme: string): number | undefined {
  const start = /^www/i.test(scheme) ? index : index + scheme.length;
  // Whoever hides where an address leads is told by the guard.
  const host = matchEnd(CREDENTIALS, text, start) ?? start;
  const afterHost = matchEnd(HOST, text, host);
  if (afterHost === undefined) return undefined;
  const end = /[/?#]/.test(text.charAt(afterHost))
    ? (matchEnd(PATH, text, afterHost) ?? afterHost)
    : afterHost;
  return trimmed(text, afterHost, end);
}

/** Without the points and brackets that belong to the sentence. */
function trimmed(text: string, from: number, end: number): number {
  for (let at = end; at > from; at -= 1) {
    const last = text.charAt(at - 1);
    const address = text.slice(from, at);
    const opens = { ')': '(', ']': '[' }[last];
    const closes = opens !== undefined && countOf(address, last) > countOf(address, opens);
    if (!/[.,:;!?'"*_~(|]/.test(last) && !closes) return at;
  }
  return from;
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : at + found[0].length;
}
