/** Signs that Word names by a font and a place in it. */

/** What teachers put into forms and lists: boxes, ticks, hands, arrows, stars. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '☐',
  0xab: '★',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x50: '✓',
  0x4f: '✗',
  0x52: '☑',
  0x54: '☒',
  0xa3: '☐',
  0x2a: '☐',
};

/** The font Symbol has the Greek letters where ASCII has those that sound like them. */
const GREEK: Readonly<Record<string, string>> = {
  a: 'α',
  b: 'β',
  g: 'γ',
  d: 'δ',
  e: 'ε',
  z: 'ζ',
  h: 'η',
  q: 'θ',
  i: 'ι',
  k: 'κ',
  l: 'λ',
  m: 'μ',
  n: 'ν',
  x: 'ξ',
  p: 'π',
  r: 'ρ',
  s: 'σ',
  t: 'τ',
  u: 'υ',
  f: 'φ',
  c: 'χ',
  y: 'ψ',
  w: 'ω',
  D: 'Δ',
  G: 'Γ',
  L: 'Λ',
  P: 'Π',
  Q: 'Θ',
  S: 'Σ',
  W: 'Ω',
  F: 'Φ',
  Y: 'Ψ',
  X: 'Ξ',
};
const SYMBOL: Readonly<Record<number, string>> = {
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xa3: '≤',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xa5: '∞',
  0xd0: '∠',
  0xce: '∈',
  0xc8: '∪',
  0xc7: '∩',
  0xae: '→',
  0xde: '⇒',
  0xb7: '•',
  0x5e: '⊥',
  0x5c: '∴',
};

/** A box where nobody knows the sign, so that the reader sees that there was one. */
export function signOf(font: string, code: string): string {
  const place = Number.parseInt(code, 16) & 0xff;
  if (/^wingdings 2/i.test(font)) return WINGDINGS_2[place] ?? '□';
  if (/^wingdings|^webdings/i.test(font)) return WINGDINGS[place] ?? '□';
  if (/^symbol/i.test(font)) return SYMBOL[place] ?? GREEK[String.fromCharCode(place)] ?? '□';
  const point = Number.parseInt(code, 16);
  return point >= 0x20 && (point < 0xd800 || point > 0xf8ff) && point <= 0xffff
    ? String.fromCharCode(point)
    : '□';
}
