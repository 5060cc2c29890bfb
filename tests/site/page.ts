/** A built page, read the way a browser would. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

export interface Page {
  /** Path of the file inside the output, with `/`. */
  file: string;
  /** Its address without the base path: `/lessons/x/`, `/404.html`. */
  address: string;
  html: string;
  /** Every element in document order, those inside `<template>` included. */
  elements: Element[];
}

/** Every `.html` of a built site, in the order of their paths; the search index's own files are not pages. */
export function readPages(outDir: string): Page[] {
  return filesOf(outDir)
    .filter((file) => file.endsWith('.html') && !file.startsWith('_search/'))
    .map((file) => readPage(outDir, file));
}

export function readPage(outDir: string, file: string): Page {
  const html = readFileSync(join(outDir, file), 'utf8');
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  let elements: Element[] | undefined;
  return {
    file,
    address,
    html,
    // Many ask for no more than the address or the text.
    get elements() {
      // What stands in `<noscript>` is for readers as well.
      return (elements ??= elementsIn(parse(html, { scriptingEnabled: false })));
    },
  };
}

/** Paths of all files under a folder, relative to it, with `/`, sorted. */
export function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text inside an element, scripts and styles included. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes.map(textOf).join('');
}

function elementsIn(node: Node, found: Element[] = []): Element[] {
  if ('tagName' in node) found.push(node);
  if ('content' in node) elementsIn(node.content, found);
  if (!('childNodes' in node)) return found;
  for (const child of node.childNodes) elementsIn(child, found);
  return found;
}
