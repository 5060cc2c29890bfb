/** Signs of formulas that Word wants to know by what they do. */

/** What grows with what it is of: sums, products, integrals, unions. */
export const largeOperators: ReadonlySet<string> = new Set('∑∏∐∫∬∭∮∯∰⋂⋃⋀⋁⨀⨁⨂⨄⨆');

/** Where a term ends, of which there is a sum. */
export const parting: ReadonlySet<string> = new Set([
  ...'=<>≤≥≦≧≠≈≡∼≃≅∝+-−±∓,;，；:：⇒⇐⇔→←↔⟹⟺∈∉⊂⊆⊃⊇',
  '⩽',
  '⩾',
]);

export function isOpening(sign: string): boolean {
  return '([{⟨⌊⌈'.includes(sign) && sign !== '';
}

export function isClosing(sign: string): boolean {
  return ')]}⟩⌋⌉'.includes(sign) && sign !== '';
}

/** Signs above or below letters: the combining one that Word asks for, a line, or a brace. */
export const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  ˊ: '\u0301',
  ˋ: '\u0300',
  ˇ: '\u030c',
  '˘': '\u0306',
  '\u20d7': '\u20d7',
  '→': '\u20d7',
  '←': '\u20d6',
  ˉ: 'bar',
  '¯': 'bar',
  '‾': 'bar',
  '―': 'bar',
  _: 'bar',
  '⏞': 'brace',
  '⏟': 'brace',
};

/** Alphabets of MathML by the names that Word has for them. */
export const scripts: Readonly<Record<string, string>> = {
  'double-struck': 'double-struck',
  script: 'script',
  fraktur: 'fraktur',
  'sans-serif': 'sans-serif',
  monospace: 'monospace',
};

/** By the short one. */
export const longArrows: Readonly<Record<string, string>> = {
  '→': '⟶',
  '←': '⟵',
  '↔': '⟷',
  '⇒': '⟹',
  '⇐': '⟸',
  '⇔': '⟺',
};
