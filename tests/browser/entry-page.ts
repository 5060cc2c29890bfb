/** The page of an entry of the sample school, with another text in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { inject } from 'vitest';
import { attribute, type Element } from '../site/page.ts';

export const ENTRY = 'lessons/2025-10-15-luxiantu/';

/** @param html what stands in the page instead of the entry's own text */
export function pageWith(html: string): string {
  const page = readFileSync(join(inject('site').outDir, ENTRY, 'index.html'), 'utf8');
  const prose = find(parse(page, { sourceCodeLocationInfo: true }), (element) =>
    (attribute(element, 'class') ?? '').split(' ').includes('prose'),
  )?.sourceCodeLocation;
  if (!prose?.startTag || !prose.endTag) throw new Error('no text on the page of an entry');
  return page.slice(0, prose.startTag.endOffset) + html + page.slice(prose.endTag.startOffset);
}

function find(
  node: DefaultTreeAdapterMap['node'],
  fits: (element: Element) => boolean,
): Element | undefined {
  if ('tagName' in node && fits(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}
