/** The words of a body, block by block, as the search and the counting want them. */
import type { Heading, TextBlock } from '../body.ts';
import { componentNamed } from '../components/registry.ts';
import type { ComponentElement, HtmlNode } from './to-hast.ts';

/** Elements whose words do not run on from what is before them. */
const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr th td div section details summary hr'.split(
    ' ',
  ),
);
const HEADING = /^h([1-6])$/;

/**
 * Headings of depth 2 to 4 and all text blocks. A heading is a block itself, under its own
 * id; alt texts, speakers, formulas and the numbers of footnotes are not text.
 */
export function readText(children: readonly HtmlNode[]): {
  headings: Heading[];
  text: TextBlock[];
} {
  const headings: Heading[] = [];
  const text: TextBlock[] = [];
  let under: string | undefined;
  let words = '';

  const flush = (): string => {
    const block = words.replace(/\s+/g, ' ').trim();
    words = '';
    if (block !== '') text.push({ text: block, ...(under === undefined ? {} : { under }) });
    return block;
  };
  const apart = (read: () => void): string => {
    flush();
    read();
    return flush();
  };
  const all = (nodes: readonly HtmlNode[]) => nodes.forEach(walk);
  const readComponent = ({ name, props, children }: ComponentElement): void => {
    const component = componentNamed(name);
    if (component?.place === 'inline') return all(children);
    const read = (said: object, below: readonly HtmlNode[]): void => {
      for (const [key, value] of Object.entries(said)) {
        if (component?.words.includes(key)) apart(() => (words = String(value)));
      }
      for (const child of below) {
        if (child.type === 'part') apart(() => read(child.props, child.children));
        else walk(child);
      }
    };
    apart(() => read(props, children));
  };

  const walk = (node: HtmlNode): void => {
    if (node.type === 'text') words += node.value;
    else if (node.type === 'component') readComponent(node);
    else if (node.type === 'element') {
      const { tagName, properties } = node;
      if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) return;
      const depth = Number(HEADING.exec(tagName)?.[1] ?? 0);
      if (depth > 0) {
        flush();
        under = String(properties['id'] ?? '');
        const isLabel = under.endsWith('footnote-label') && node.position === undefined;
        if (isLabel) return;
        const title = apart(() => all(node.children));
        if (depth >= 2 && depth <= 4) headings.push({ depth, id: under, text: title });
      } else if (tagName === 'br') words += ' ';
      else if (blocks.has(tagName)) apart(() => all(node.children));
      else all(node.children);
    }
  };
  apart(() => all(children));
  return { headings, text };
}

/** Written characters: each Han character counts one, each run of Latin letters or digits counts one. */
export function countCharacters(text: string): number {
  return text.match(/\p{Script=Han}|[\p{Script=Latin}\p{M}\p{Nd}]+/gu)?.length ?? 0;
}
