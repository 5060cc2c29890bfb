/** Formulas of teachers as Word gets them: what they say is there, and Word is told how it is set. */
import katex from 'katex';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { ommlOf, type Omml } from '../../../src/office/omml.ts';
import type { MathNode } from '../../../src/office/paper.ts';
import { displayFormulas, inlineFormulas } from '../../formulas/honest.ts';

type Node = DefaultTreeAdapterMap['childNode'];

/** As the page has it. */
function mathOf(tex: string, displayMode: boolean): MathNode {
  const html = katex.renderToString(tex, { output: 'mathml', displayMode, strict: 'ignore' });
  const find = (nodes: readonly Node[]): MathNode | undefined => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      const found = node.tagName === 'math' ? nodeOf(node) : find(node.childNodes);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const math = find(parseFragment(html).childNodes);
  if (math === undefined) throw new Error(html);
  return math;
}

function nodeOf(element: DefaultTreeAdapterMap['element']): MathNode {
  const elements = element.childNodes.filter((one) => 'tagName' in one);
  return {
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    children: elements.map(nodeOf),
    text:
      elements.length > 0
        ? ''
        : element.childNodes.map((one) => ('value' in one ? one.value : '')).join(''),
  };
}

/** `frac(num(r:a) den(r:b))`, properties left out. */
function told({ name, children, text, val }: Omml): string {
  if (text !== undefined) return text;
  if (name === 'chr' || name === 'begChr' || name === 'endChr') return `${name}=${val ?? ''}`;
  const inner = children
    .map(told)
    .filter((one) => one !== '')
    .join(' ');
  if (/Pr$/.test(name)) {
    const signs = children.filter((one) => /chr$/i.test(one.name)).map(told);
    return signs.length > 0 ? `[${signs.join(' ')}]` : '';
  }
  return name === 'r' ? inner : `${name}(${inner})`;
}

const read = (tex: string, isDisplay = false): string =>
  (ommlOf(mathOf(tex, isDisplay)) ?? []).map(told).join(' ');

test.each([
  [String.raw`\frac{1}{2}`, 'f(num(1) den(2))'],
  [String.raw`\sqrt{2}`, 'rad(deg() e(2))'],
  [String.raw`\sqrt[3]{x}`, 'rad(deg(3) e(x))'],
  ['x_1', 'sSub(e(x) sub(1))'],
  ['x^2', 'sSup(e(x) sup(2))'],
  ['x_1^2', 'sSubSup(e(x) sub(1) sup(2))'],
  [String.raw`\sum_{i=1}^{n} x_i+1`, 'nary([chr=∑] sub(i = 1) sup(n) e(sSub(e(x) sub(i)))) + 1'],
  [
    String.raw`\sum_{i=1}^{n}(a+b)=c`,
    'nary([chr=∑] sub(i = 1) sup(n) e(d([begChr=( endChr=)] e(a + b)))) = c',
  ],
  [String.raw`\int_0^1 f`, 'nary([chr=∫] sub(0) sup(1) e(f))'],
  [String.raw`\overline{AB}`, 'bar(e(A B))'],
  [String.raw`\hat{y}`, 'acc([chr=\u0302] e(y))'],
  [String.raw`\vec{a}`, 'acc([chr=\u20d7] e(a))'],
  [String.raw`\binom{n}{k}`, 'd([begChr=( endChr=)] e(f(num(n) den(k))))'],
  ['(a+b)^2', 'sSup(e(d([begChr=( endChr=)] e(a + b))) sup(2))'],
  ['[0,1)', 'd([begChr=[ endChr=)] e(0 , 1))'],
  [String.raw`{}^{14}_{6}\mathrm{C}`, 'sPre(sub(6) sup(14) e(C))'],
  [String.raw`A\xrightarrow{f}B`, 'A limUpp(e(⟶) lim(f)) B'],
])('%s is %s', (tex, words) => {
  expect(read(tex)).toBe(words);
});

test.each([
  [
    String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}`,
    'd([begChr=( endChr=)] e(m(mr(e(1) e(2)) mr(e(3) e(4)))))',
  ],
  [String.raw`\left(\frac{a}{b}\right)`, 'd([begChr=( endChr=)] e(f(num(a) den(b))))'],
  [String.raw`\lim_{x\to 0}x`, 'limLow(e(lim) lim(x → 0)) x'],
])('on a line of its own %s is %s', (tex, words) => {
  expect(read(tex, true).replaceAll(/\s+/g, ' ')).toContain(words);
});

test.each([
  [String.raw`\cancel{3}`, 'a line through a number'],
  [String.raw`\begin{array}{r}1\\ \hline 2\end{array}`, 'a sum written out'],
])('%s, %s, stays as it was written', (tex) => {
  expect(ommlOf(mathOf(tex, true))).toBeUndefined();
});

describe('of what teachers write', () => {
  const all = [
    ...inlineFormulas.map((tex) => [tex, false] as const),
    ...displayFormulas.map((tex) => [tex, true] as const),
  ];

  test('nearly all becomes a formula, and every letter of it is there', () => {
    const untold: string[] = [];
    for (const [tex, isDisplay] of all) {
      const math = mathOf(tex, isDisplay);
      const omml = ommlOf(math);
      if (omml === undefined) {
        untold.push(tex);
        continue;
      }
      const words = omml.map(told).join('');
      for (const leaf of leavesOf(math)) expect(words, tex).toContain(leaf);
    }
    expect(untold.length).toBeLessThan(all.length / 20);
  });
});

/** Numbers, variables and words: what no sign of Word's own may stand for. */
function leavesOf({ name, children, text }: MathNode): string[] {
  if (name === 'annotation' || name === 'mo') return [];
  return children.length === 0 ? [text].filter((one) => one !== '') : children.flatMap(leavesOf);
}
