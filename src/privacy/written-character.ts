/** What an escape, a reference or a wide character stands for. */

/** Named references of HTML that people put into or between numbers. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', emsp13: ' ', emsp14: ' ', numsp: ' ', puncsp: ' ' },
  ...{ thinsp: ' ', ThinSpace: ' ', hairsp: ' ', VeryThinSpace: ' ', MediumSpace: ' ' },
  ...{ NonBreakingSpace: ' ', Tab: ' ', NewLine: '\n' },
  ...{ shy: '', zwnj: '', zwj: '', lrm: '', rlm: '', NoBreak: '', ZeroWidthSpace: '' },
  ...{ NegativeThinSpace: '', NegativeMediumSpace: '', NegativeThickSpace: '' },
  ...{ hyphen: '-', dash: '-', ndash: '-', mdash: '-', horbar: '-', minus: '-', lowbar: '_' },
  ...{ middot: '·', centerdot: '·', bull: '·', period: '.', comma: ',', semi: ';', colon: ':' },
  ...{ sol: '/', frasl: '/', bsol: '\\', vert: '|', lpar: '(', rpar: ')', plus: '+', num: '#' },
  ...{ lsqb: '[', rsqb: ']', ast: '*', commat: '@', equals: '=', quot: '"', apos: "'" },
  ...{ amp: '&', lt: '<', gt: '>', sup1: '¹', sup2: '²', sup3: '³', times: '×' },
};

/** @param written one reference (`&#49;`) or one escape (`\x31`, `\-`); unknown ones stay */
export function decoded(written: string): string {
  if (written.startsWith('&')) {
    const [, hex, decimal] = /^&#(?:[xX]([\da-fA-F]+)|(\d+));$/.exec(written) ?? [];
    if (hex !== undefined) return ofCode(Number.parseInt(hex, 16));
    if (decimal !== undefined) return ofCode(Number(decimal));
    return NAMED[written.slice(1, -1)] ?? written;
  }
  const rest = written.slice(1);
  if (/^[xuU][\da-fA-F]/.test(rest)) return ofCode(Number.parseInt(rest.slice(1), 16));
  if (/^\r?\n/.test(rest)) return '';
  return /^[NLPtnr]/.test(rest) ? ' ' : rest;
}

function ofCode(code: number): string {
  return code <= 0x10ffff ? folded(String.fromCodePoint(code)) : '';
}

/** Narrow for wide, a space for any space, nothing for the invisible. */
export function folded(character: string): string {
  if (/^\d\ufe0f?\u20e3$/u.test(character)) return '⓪①②③④⑤⑥⑦⑧⑨'.charAt(Number(character[0]));
  if (/^[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]+$/u.test(character)) return '';
  if (/^[０-９Ａ-Ｚａ-ｚ＠．－＋＿]$/.test(character)) return character.normalize('NFKC');
  return /^[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]$/.test(character)
    ? ' '
    : character;
}
