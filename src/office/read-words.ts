/** Words within a line of a page, with what they look like. */
import type { MathNode, Words } from './paper.ts';

type Look = Omit<Words, 'text' | 'math'>;

/** What stands on the page but on no paper. */
export const OFF_PAPER =
  'script, style, template, noscript, svg, nav, button, input, select, textarea, [hidden], .no-print, .visually-hidden, [data-off-paper]';

const LOOKS: Readonly<Record<string, Look>> = {
  B: { bold: true },
  STRONG: { bold: true },
  DT: { bold: true },
  EM: { italic: true },
  I: { italic: true },
  DEL: { struck: true },
  S: { struck: true },
  SUB: { raised: 'sub' },
  SUP: { raised: 'super' },
};

/** The words of some nodes; white space is as a browser shows it. */
export function wordsOf(nodes: Iterable<Node>): Words[] {
  return tidied([...nodes].flatMap((node) => wordsIn(node, {})));
}

function wordsIn(node: Node, look: Look): Words[] {
  if (node instanceof Text) return [{ text: node.data.replaceAll(/[ \t\r\n]+/g, ' '), ...look }];
  if (!(node instanceof Element) || node.matches(OFF_PAPER)) return [];
  if (node.matches('br')) return [{ text: '\n', ...look }];
  if (node.matches('.katex, .katex-display')) return [formulaOf(node, look)];
  const own = { ...look, ...LOOKS[node.tagName], ...linkOf(node) };
  return [...node.childNodes].flatMap((child) => wordsIn(child, own));
}

function linkOf(element: Element): Look {
  if (!(element instanceof HTMLAnchorElement) || !/^(?:https?|mailto):/.test(element.href))
    return {};
  // Within the page itself: there is nothing to be led to on paper.
  return element.getAttribute('href')?.startsWith('#') === true ? {} : { href: element.href };
}

/** With its source, for whatever has no words for the formula itself. */
function formulaOf(element: Element, look: Look): Words {
  const text = element.querySelector('annotation')?.textContent.trim() ?? element.textContent;
  const math = element.querySelector('math');
  return { text, ...look, italic: true, ...(math === null ? {} : { math: mathOf(math) }) };
}

function mathOf(element: Element): MathNode {
  const children = [...element.children].map(mathOf);
  return {
    name: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children,
    text: children.length === 0 ? element.textContent : '',
  };
}

/** Without space at the ends of lines, between lines, or twice. */
function tidied(words: readonly Words[]): Words[] {
  const kept: Words[] = [];
  for (const one of words) {
    const before = kept.at(-1)?.text ?? '\n';
    let text = /\s$/.test(before) ? one.text.replace(/^ +/, '') : one.text;
    if (one.text === '\n' && kept.length > 0) trimEnd(kept);
    text = text.replaceAll(/ *\n */g, '\n');
    if (text !== '') kept.push({ ...one, text });
  }
  trimEnd(kept);
  return kept.filter(({ text }) => text !== '');
}

function trimEnd(kept: Words[]): void {
  const last = kept.pop();
  if (last === undefined) return;
  const text = last.text.replace(/ +$/, '');
  if (text !== '') kept.push({ ...last, text });
}
