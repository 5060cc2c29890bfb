/**
 * Formulas as Word has them (Office MathML, ECMA-376 part 1, 22.1), made of the MathML of a page.
 * Plain data on both sides.
 */
import { bracketed, endOfTerm, largeOf, unwrapped, type Large } from './math-rows.ts';
import { accents, longArrows, parting, scripts } from './omml-signs.ts';
import type { MathNode } from './paper.ts';

export interface Omml {
  /** Without its prefix: `frac` is `m:frac`. */
  name: string;
  /** Its one attribute, `m:val`. */
  val?: string;
  children: Omml[];
  text?: string;
}

/** What MathML has and this does not know. */
class Untold extends Error {}

/** Nothing where it holds something that Word could not be told. */
export function ommlOf(math: MathNode): Omml[] | undefined {
  try {
    return sequence([math]);
  } catch (error) {
    if (error instanceof Untold) return undefined;
    throw error;
  }
}

const element = (name: string, ...children: Omml[]): Omml => ({ name, children });
const property = (name: string, val: string): Omml => ({ name, val, children: [] });
/** Nothing to be seen, where an argument would else be drawn as an empty box. */
const NOTHING = '\u200a';
const argument = (name: string, content: readonly Omml[]): Omml =>
  element(name, ...(content.length === 0 ? [words(NOTHING)] : content));
const within = (name: string, nodes: readonly (MathNode | undefined)[]): Omml =>
  argument(name, sequence(nodes.filter((one) => one !== undefined)));

/** Nodes in a row; a sum takes along what it is of, up to the next sign that parts terms. */
function sequence(nodes: readonly MathNode[]): Omml[] {
  const row = bracketed(nodes.flatMap(unwrapped));
  const made: Omml[] = [];
  for (let i = 0; i < row.length; i += 1) {
    const node = row[i] as MathNode;
    const next = row[i + 1];
    if (node.name === 'msubsup' && isEmpty(node.children[0]) && next !== undefined) {
      // ¹⁴₆C: what stands in front belongs to what follows.
      const [, below, above] = node.children;
      made.push(
        element('sPre', within('sub', [below]), within('sup', [above]), within('e', [next])),
      );
      i += 1;
      continue;
    }
    const large = largeOf(node);
    const end = large === undefined ? i : endOfTerm(row, i + 1);
    if (large !== undefined && end > i + 1) {
      made.push(nary(large, row.slice(i + 1, end)));
      i = end - 1;
    } else made.push(...single(node));
  }
  return made;
}

function isEmpty(node: MathNode | undefined): boolean {
  return node === undefined || sequence([node]).length === 0;
}

function nary({ sign, under, over, isBeside }: Large, of: readonly MathNode[]): Omml {
  return element(
    'nary',
    element(
      'naryPr',
      property('chr', sign),
      property('limLoc', isBeside ? 'subSup' : 'undOvr'),
      ...(under === undefined ? [property('subHide', '1')] : []),
      ...(over === undefined ? [property('supHide', '1')] : []),
    ),
    element('sub', ...(under === undefined ? [] : sequence([under]))),
    element('sup', ...(over === undefined ? [] : sequence([over]))),
    within('e', of),
  );
}

function single(node: MathNode): Omml[] {
  const { name, children, attributes, text } = node;
  const [first, second, third] = children;
  switch (name) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
    case 'ms':
      return /^[\u2061-\u2064]*$/.test(text) ? [] : [letters(node)];
    case 'mspace':
      return space(attributes['width'] ?? '');
    case 'mfrac': {
      const isBare = /^0(?:px|em)?$/.test(attributes['linethickness'] ?? '');
      const look = isBare ? [element('fPr', property('type', 'noBar'))] : [];
      return [element('f', ...look, within('num', [first]), within('den', [second]))];
    }
    case 'msqrt': {
      const hidden = element('radPr', property('degHide', '1'));
      return [element('rad', hidden, element('deg'), within('e', children))];
    }
    case 'mroot':
      return [element('rad', within('deg', [second]), within('e', [first]))];
    case 'msub':
      return [element('sSub', within('e', [first]), within('sub', [second]))];
    case 'msup':
      return [element('sSup', within('e', [first]), within('sup', [second]))];
    case 'msubsup':
      return [
        element('sSubSup', within('e', [first]), within('sub', [second]), within('sup', [third])),
      ];
    case 'mover':
      return [above(first, second)];
    case 'munder':
      return [below(first, second)];
    case 'munderover':
      return [element('limUpp', argument('e', [below(first, second)]), within('lim', [third]))];
    case 'mrow':
      return [fenced(children)];
    case 'mtable':
      return [matrix(node)];
    case 'mphantom':
      return [element('phant', element('phantPr', property('show', '0')), within('e', children))];
    case 'menclose':
      if (attributes['notation'] !== 'box') throw new Untold(name);
      return [element('borderBox', within('e', children))];
    default:
      throw new Untold(name);
  }
}

function letters({ name, text, attributes }: MathNode): Omml {
  // Han characters and words are no variables.
  if (name === 'mtext' || /\p{Script=Han}/u.test(text)) return words(text);
  const variant = attributes['mathvariant'];
  const script = variant === undefined ? undefined : scripts[variant];
  if (script !== undefined) return run(text, [property('scr', script), property('sty', 'p')]);
  if (variant === 'bold') return run(text, [property('sty', 'b')]);
  if (variant === 'bold-italic') return run(text, [property('sty', 'bi')]);
  // lim, sin: a name, in which no letter is a variable.
  if (name === 'mi' && [...text].length > 1) return words(text);
  return run(text, name === 'mi' && variant !== 'normal' ? [] : [property('sty', 'p')]);
}

/** Half an em and more is meant to be seen. */
function space(width: string): Omml[] {
  const ems = Number.parseFloat(width);
  return ems >= 0.5 ? [words('\u00a0'.repeat(Math.round(ems * 2)))] : [];
}

/** Set as in a text. */
function words(text: string): Omml {
  return run(text, [element('nor')]);
}

function run(text: string, look: readonly Omml[] = []): Omml {
  const told = { name: 't', children: [], text };
  return look.length === 0 ? element('r', told) : element('r', element('rPr', ...look), told);
}

/** A mark over letters, a brace, a word over an arrow, or a limit. */
function above(base: MathNode | undefined, over: MathNode | undefined): Omml {
  const mark = signOf(over);
  const accent = accents[mark ?? ''];
  if (accent === 'bar')
    return element('bar', element('barPr', property('pos', 'top')), within('e', [base]));
  if (accent === 'brace') return grouped(mark ?? '', 'top', base);
  if (accent !== undefined) {
    return element('acc', element('accPr', property('chr', accent)), within('e', [base]));
  }
  return element('limUpp', argument('e', long(base)), within('lim', [over]));
}

function below(base: MathNode | undefined, under: MathNode | undefined): Omml {
  const mark = signOf(under);
  const accent = accents[mark ?? ''];
  if (accent === 'bar')
    return element('bar', element('barPr', property('pos', 'bot')), within('e', [base]));
  if (accent === 'brace') return grouped(mark ?? '', 'bot', base);
  return element('limLow', argument('e', long(base)), within('lim', [under]));
}

function grouped(sign: string, place: 'top' | 'bot', of: MathNode | undefined): Omml {
  const aligned = property('vertJc', place === 'top' ? 'bot' : 'top');
  const look = element('groupChrPr', property('chr', sign), property('pos', place), aligned);
  return element('groupChr', look, within('e', [of]));
}

/** A single sign, whatever is wrapped around it. */
function signOf(node: MathNode | undefined): string | undefined {
  const [only, ...more] = node === undefined ? [] : unwrapped(node);
  return more.length === 0 && only?.name === 'mo' ? only.text : undefined;
}

/** An arrow that is written on is a long one. */
function long(base: MathNode | undefined): Omml[] {
  const arrow = longArrows[signOf(base) ?? ''];
  return arrow === undefined ? sequence(base === undefined ? [] : [base]) : [run(arrow)];
}

function fenced(children: readonly MathNode[]): Omml {
  const look = element(
    'dPr',
    property('begChr', children[0]?.text ?? ''),
    property('endChr', children.at(-1)?.text ?? ''),
  );
  return element('d', look, within('e', children.slice(1, -1)));
}

function matrix({ children, attributes }: MathNode): Omml {
  // A sum written out in rows, with lines drawn under them, Word has no formula for.
  if (/solid|dashed/.test(`${attributes['rowlines'] ?? ''}${attributes['columnlines'] ?? ''}`)) {
    throw new Untold('lines');
  }
  const rows = children.map((row) => row.children);
  const columns = Math.max(...rows.map((row) => row.length), 1);
  const sides = (attributes['columnalign'] ?? '').split(/\s+/).filter((one) => one !== '');
  const looks = Array.from({ length: columns }, (_, i) =>
    element(
      'mc',
      element(
        'mcPr',
        property('count', '1'),
        property('mcJc', sides[i] ?? sides.at(-1) ?? 'center'),
      ),
    ),
  );
  return element(
    'm',
    element('mPr', property('plcHide', '1'), element('mcs', ...looks)),
    ...rows.map((row) =>
      element('mr', ...Array.from({ length: columns }, (_, i) => cell(row[i]?.children ?? []))),
    ),
  );
}

/** What begins with a sign between two terms has its first one in the cell before. */
function cell(nodes: readonly MathNode[]): Omml {
  const [first] = nodes.flatMap(unwrapped);
  const isSecond = first?.name === 'mo' && parting.has(first.text);
  return argument('e', [...(isSecond ? [words(NOTHING)] : []), ...sequence(nodes)]);
}
