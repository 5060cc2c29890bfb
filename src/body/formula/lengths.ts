/** How far a formula may reach: the lengths in KaTeX's MathML, measured in em of the text around it. */

/** em in one of each unit, at the size KaTeX counts with: 10 pt to the em. */
const EM_PER: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.4306,
  mu: 1 / 18,
  pt: 0.1,
  px: 0.10037,
  bp: 0.10037,
  mm: 0.28453,
  cm: 2.8453,
  in: 7.227,
  pc: 1.2,
  dd: 0.107,
  cc: 1.28401,
  nd: 0.1067,
  nc: 1.28037,
  sp: 1 / 655_360,
};

/** A length in em; nothing where it is none. Percentages are no lengths. */
export function inEm(length: string): number | undefined {
  const match = /^\s*([-+]?\s*(?:\d+(?:\.\d*)?|\.\d+))\s*([a-z]{2})?\s*$/.exec(length);
  const number = Number(match?.[1]?.replace(/\s/g, ''));
  const per = match?.[2] === undefined ? 1 : EM_PER[match[2]];
  if (match === null || per === undefined) return undefined;
  // `0` needs no unit.
  return match[2] === undefined && number !== 0 ? undefined : number * per;
}

/** A page is some 36 em wide; a blank to be filled in takes 10. */
const WIDEST = 20;
/** What is pulled back stands over what is left of it. */
const FURTHEST_BACK = -1;

/** Least and most of each length that MathML has, in em. */
export const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  width: [FURTHEST_BACK, WIDEST],
  height: [-1, 10],
  depth: [-1, 10],
  voffset: [-1, 1],
  lspace: [0, 1],
  rspace: [0, 1],
  rowspacing: [0, 2],
  columnspacing: [0, 2],
  linethickness: [0, 0.3],
  minsize: [0, 8],
  maxsize: [0, 8],
};

/** All spaces and rules of one formula together, forwards and backwards. */
export const MOST_TOGETHER = 100;
export const MOST_BACK_TOGETHER = -4;
/** `\Huge` is 2.488 times as large as the text; sizes within sizes multiply. */
export const SCALES = [0.4, 2.5] as const;

/** Where a writer can have written such a length. */
const COMMANDS: Readonly<Record<string, RegExp>> = {
  width: /\\(?:[mh]?kern|[mh]skip|hspace|rule)(?![a-zA-Z@])/g,
  height: /\\(?:rule(?![a-zA-Z@])|\\)/g,
  depth: /\\rule(?![a-zA-Z@])/g,
  voffset: /\\rule(?![a-zA-Z@])/g,
  linethickness: /\\(?:above|genfrac)(?![a-zA-Z@])/g,
  mathsize:
    /\\(?:sixptsize|tiny|scriptsize|footnotesize|small|normalsize|[lL]arge|LARGE|[hH]uge)(?![a-zA-Z@])/g,
};

const WRITTEN = /[-+]?\s*(?:\d+(?:\.\d*)?|\.\d+)\s*[a-z]{2}/g;

/** The command in a formula that wrote this length, and where; the likeliest if none fits. */
export function writerOf(
  formula: string,
  attribute: string,
  em: number,
): { command: string; at: number } | undefined {
  const uses = [...formula.matchAll(COMMANDS[attribute] ?? /(?!)/g)].map((match) => {
    const rest = formula.slice(match.index + match[0].length);
    // Up to the next command, and no further than two lengths stand.
    const own = /^[^\\]{0,80}/.exec(rest)?.[0] ?? '';
    const lengths = (own.match(WRITTEN) ?? []).map((one) => Math.abs(inEm(one) ?? 0));
    return { command: match[0], at: match.index, lengths };
  });
  const near = (length: number): boolean => Math.abs(length - Math.abs(em)) < 0.01 + length / 100;
  const use = uses.find(({ lengths }) => lengths.some(near)) ?? uses[0];
  return use && { command: use.command, at: use.at };
}
