/** MathML as rows of signs and terms: what is wrapped around it is taken off, what belongs together is put together. */
import { isClosing, isOpening, largeOperators, parting } from './omml-signs.ts';
import type { MathNode } from './paper.ts';

/** Rows that are no more than that are taken out of their wrapping. */
export function unwrapped(node: MathNode): MathNode[] {
  if (node.name === 'semantics') return node.children.slice(0, 1).flatMap(unwrapped);
  // KaTeX sets operators with limits into the element of a sign.
  const isRow =
    /^(?:math|mrow|mstyle|mpadded)$/.test(node.name) ||
    (/^m[ino]$/.test(node.name) && node.children.length > 0);
  return isRow && !isFenced(node) ? node.children.flatMap(unwrapped) : [node];
}

/** Of what stands between fences that grow with it, KaTeX makes a row. */
function isFenced({ name, children }: MathNode): boolean {
  const isFence = (one: MathNode | undefined): boolean =>
    one?.name === 'mo' && one.attributes['fence'] === 'true';
  return name === 'mrow' && children.length > 1 && isFence(children[0]) && isFence(children.at(-1));
}

/**
 * What stands between brackets becomes one with them, so that an exponent behind the second one
 * is that of the whole; a bracket without another stays a sign.
 */
export function bracketed(row: readonly MathNode[]): MathNode[] {
  const made: MathNode[] = [];
  const open: number[] = [];
  for (const node of row) {
    const closing = closingOf(node);
    const from = closing === undefined ? undefined : open.pop();
    if (closing !== undefined && from !== undefined) {
      const between = made.splice(from);
      const fences = [between[0], closing].map((one) => fence(one?.text ?? ''));
      const children = [fences[0] as MathNode, ...between.slice(1), fences[1] as MathNode];
      const whole: MathNode = { name: 'mrow', attributes: {}, children, text: '' };
      made.push(
        node === closing ? whole : { ...node, children: [whole, ...node.children.slice(1)] },
      );
      continue;
    }
    if (node.name === 'mo' && isOpening(node.text)) open.push(made.length);
    made.push(node);
  }
  return made;
}

/** The bracket that is closed here, whether or not it carries an exponent or an index. */
function closingOf(node: MathNode): MathNode | undefined {
  const [base] = /^msu[bp]/.test(node.name)
    ? node.children[0]
      ? unwrapped(node.children[0])
      : []
    : [node];
  return base?.name === 'mo' && isClosing(base.text) ? (base === node ? node : base) : undefined;
}

function fence(text: string): MathNode {
  return { name: 'mo', attributes: { fence: 'true' }, children: [], text };
}

/** A sign that grows with what it is of, and what stands at its limits. */
export interface Large {
  sign: string;
  under: MathNode | undefined;
  over: MathNode | undefined;
  /** Beside it, and not above and below. */
  isBeside: boolean;
}

export function largeOf({ name, children, text }: MathNode): Large | undefined {
  if (name === 'mo' && largeOperators.has(text)) {
    return { sign: text, under: undefined, over: undefined, isBeside: true };
  }
  const [base, first, second] = children;
  if (base?.name !== 'mo' || !largeOperators.has(base.text)) return undefined;
  const isBeside = /^msu[bp]/.test(name);
  if (name === 'munderover' || name === 'msubsup') {
    return { sign: base.text, under: first, over: second, isBeside };
  }
  if (name === 'munder' || name === 'msub') {
    return { sign: base.text, under: first, over: undefined, isBeside };
  }
  return name === 'mover' || name === 'msup'
    ? { sign: base.text, under: undefined, over: first, isBeside }
    : undefined;
}

/** Where the term ends that begins at `from`: a sum is of no more. */
export function endOfTerm(row: readonly MathNode[], from: number): number {
  let depth = 0;
  for (let i = from; i < row.length; i += 1) {
    const { name, text } = row[i] as MathNode;
    if (name !== 'mo') continue;
    if (isOpening(text)) depth += 1;
    else if (isClosing(text)) depth -= 1;
    if (depth < 0 || (depth === 0 && parting.has(text))) return i;
  }
  return row.length;
}
