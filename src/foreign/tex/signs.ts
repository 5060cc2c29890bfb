/** Signs and words of formulas as TeX writes them. */

/** Signs that TeX takes for marks of its own. */
const MARKS: Readonly<Record<string, string>> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  // Between dollars an escaped one would end the formula.
  $: '\\text{\\textdollar}',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  _: '\\_',
  '^': '\\text{\\textasciicircum}',
  '~': '\\sim ',
  // A bar would part the cells of a table.
  '|': '\\vert ',
};

const SIGNS: Readonly<Record<string, string>> = {
  '×': '\\times ',
  '÷': '\\div ',
  '±': '\\pm ',
  '∓': '\\mp ',
  '·': '\\cdot ',
  '⋅': '\\cdot ',
  '∘': '\\circ ',
  '°': '\\degree ',
  '≤': '\\le ',
  '⩽': '\\leqslant ',
  '≥': '\\ge ',
  '⩾': '\\geqslant ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '≡': '\\equiv ',
  '≅': '\\cong ',
  '∼': '\\sim ',
  '∝': '\\propto ',
  '∞': '\\infty ',
  '∈': '\\in ',
  '∉': '\\notin ',
  '⊂': '\\subset ',
  '⊆': '\\subseteq ',
  '⊄': '\\not\\subset ',
  '∪': '\\cup ',
  '∩': '\\cap ',
  '∅': '\\varnothing ',
  '∀': '\\forall ',
  '∃': '\\exists ',
  '¬': '\\neg ',
  '∧': '\\land ',
  '∨': '\\lor ',
  '∠': '\\angle ',
  '△': '\\triangle ',
  '⊥': '\\perp ',
  '∥': '\\parallel ',
  '∵': '\\because ',
  '∴': '\\therefore ',
  '→': '\\to ',
  '←': '\\leftarrow ',
  '↔': '\\leftrightarrow ',
  '⇒': '\\Rightarrow ',
  '⇔': '\\Leftrightarrow ',
  '⇌': '\\rightleftharpoons ',
  '↑': '\\uparrow ',
  '↓': '\\downarrow ',
  '∂': '\\partial ',
  '∇': '\\nabla ',
  '√': '\\surd ',
  '…': '\\ldots ',
  '⋯': '\\cdots ',
  '⋮': '\\vdots ',
  '⋱': '\\ddots ',
  '′': "'",
  '″': "''",
  '−': '-',
  '∕': '/',
  '∗': '*',
  ℝ: '\\mathbb{R}',
  ℤ: '\\mathbb{Z}',
  ℕ: '\\mathbb{N}',
  ℚ: '\\mathbb{Q}',
  ℂ: '\\mathbb{C}',
};

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho _ sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const CAPITALS = new Set('Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'.split(' '));

function greekOf(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  if (sign === 'ς') return '\\varsigma ';
  if (sign === 'ϕ') return '\\phi ';
  if (sign === 'φ') return '\\varphi ';
  if (sign === 'ϵ') return '\\epsilon ';
  if (sign === 'ε') return '\\varepsilon ';
  const small = GREEK[code - 0x3b1];
  if (small !== undefined && small !== '_') return `\\${small} `;
  const big = GREEK[code - 0x391];
  const name = big === undefined ? '' : big.charAt(0).toUpperCase() + big.slice(1);
  return CAPITALS.has(name) ? `\\${name} ` : undefined;
}

/** Letters of a mathematical face are the plain letters: 𝑥 is x. */
function plain(text: string): string {
  return text.replace(/[\u{1d400}-\u{1d7ff}\u2061-\u2064ℎ]/gu, (sign) =>
    /[\u2061-\u2064]/.test(sign) ? '' : sign.normalize('NFKC'),
  );
}

const NAMES = new Set(
  'sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg lim max min sup inf det dim gcd exp'.split(
    ' ',
  ),
);

/** Runs of Chinese are words, not products of variables. */
const WORDS = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]+/gu;

/** Letters, figures and signs of a formula. */
export function texOfSigns(text: string): string {
  let tex = '';
  let at = 0;
  const source = plain(text);
  for (const { index, 0: words } of source.matchAll(WORDS)) {
    tex += signs(source.slice(at, index)) + texOfWords(words);
    at = index + words.length;
  }
  return tex + signs(source.slice(at));
}

const WITHIN_WORDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash ',
  '~': '\\textasciitilde ',
  '^': '\\textasciicircum ',
  $: '\\textdollar ',
  '|': '\\textbar ',
};

/** Words within a formula, set as words. */
export function texOfWords(text: string): string {
  const safe = [...text].map((sign) => WITHIN_WORDS[sign] ?? MARKS[sign] ?? sign).join('');
  if (safe.trim() === '') return safe === '' ? '' : '\\ ';
  return `\\text{${safe}}`;
}

/** The name of a function, upright: `sin`. */
export function texOfName(name: string): string {
  const written = plain(name).trim();
  if (NAMES.has(written)) return `\\${written} `;
  return /^[a-z]+$/i.test(written) ? `\\operatorname{${written}}` : texOfSigns(written);
}

function signs(text: string): string {
  return [...text]
    .map(
      (sign) =>
        SIGNS[sign] ??
        greekOf(sign) ??
        MARKS[sign] ??
        (/^[\x20-\x7e]$/.test(sign)
          ? sign
          : /\s/.test(sign)
            ? ''
            : /^\p{L}$/u.test(sign)
              ? sign
              : `\\text{${sign}}`),
    )
    .join('');
}

const BRACKETS: Readonly<Record<string, string>> = {
  '(': '(',
  ')': ')',
  '[': '[',
  ']': ']',
  '（': '(',
  '）': ')',
  '{': '\\{',
  '}': '\\}',
  // A bar would part the cells of a table.
  '|': '\\vert ',
  '∣': '\\vert ',
  '‖': '\\Vert ',
  '∥': '\\Vert ',
  '〈': '\\langle ',
  '〉': '\\rangle ',
  '⟨': '\\langle ',
  '⟩': '\\rangle ',
  '⌈': '\\lceil ',
  '⌉': '\\rceil ',
  '⌊': '\\lfloor ',
  '⌋': '\\rfloor ',
  '/': '/',
};

/** A bracket that grows with what it holds; a point is none. */
export function texOfBracket(sign: string): string {
  return BRACKETS[sign.trim()] ?? '.';
}

const OPERATORS: Readonly<Record<string, string>> = {
  '∑': '\\sum',
  '∏': '\\prod',
  '∐': '\\coprod',
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '⋁': '\\bigvee',
  '⋀': '\\bigwedge',
};

/** A large operator; absent where a sign is none. */
export function texOfOperator(sign: string): string | undefined {
  return OPERATORS[sign.trim()];
}

const ACCENTS: Readonly<Record<string, string>> = {
  '\u0302': '\\hat',
  '^': '\\hat',
  '\u0303': '\\tilde',
  '~': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\overline',
  '¯': '\\overline',
  '‾': '\\overline',
  '―': '\\overline',
  _: '\\underline',
  '\u0307': '\\dot',
  '˙': '\\dot',
  '\u0308': '\\ddot',
  '¨': '\\ddot',
  '\u030c': '\\check',
  '\u20d7': '\\vec',
  '→': '\\overrightarrow',
  '⏞': '\\overbrace',
  '⏟': '\\underbrace',
  '⏜': '\\overgroup',
};

/** A whole formula without the braces it can do without, and without two scripts at one place. */
export function finished(tex: string): string {
  return tex
    .replace(/\{([a-z0-9])\}(?=[_^])/gi, '$1')
    .replace(/(?<=\})'/g, "{}'")
    .trim();
}

/** What stands over or under a letter as a mark; absent where a sign is none. */
export function texOfAccent(sign: string): string | undefined {
  return ACCENTS[sign.trim() === '' ? sign : sign.trim()];
}
