/** What a reader's phone has to fetch before a page can be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importsIn } from './links.ts';
import { attribute, textOf, type Element, type Page } from './page.ts';

/** Bytes after gzip; each file is compressed by itself, as hosts do. */
export interface Weight {
  html: number;
  css: number;
  script: number;
}

export function weigh(outDir: string, page: Page, base = '/'): Weight {
  const at = base + page.address.slice(1);
  const fileAt = (address: string, from = at): string =>
    decodeURIComponent(new URL(address, `http://site.invalid${from}`).pathname).slice(base.length);
  const read = (file: string): string => readFileSync(join(outDir, file), 'utf8');

  const styles = page.elements
    .filter(isStyleSheet)
    .map((one) => fileAt(attribute(one, 'href') ?? ''));
  const scripts = scriptFiles(page, fileAt, read, base);
  return {
    html: gzipped(page.html),
    css: sum([...inline(page, 'style'), ...styles.map(read)].map(gzipped)),
    script: sum([...inline(page, 'script'), ...[...scripts].map(read)].map(gzipped)),
  };
}

function isStyleSheet(element: Element): boolean {
  return element.tagName === 'link' && /\bstylesheet\b/.test(attribute(element, 'rel') ?? '');
}

/** Files of script that come with the page, and all that they import before they run. */
function scriptFiles(
  page: Page,
  fileAt: (address: string, from?: string) => string,
  read: (file: string) => string,
  base: string,
): Set<string> {
  const files = new Set<string>();
  const take = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const address of importsIn(read(file))) take(fileAt(address, base + file));
  };
  for (const element of page.elements) {
    const preloads = /\bmodulepreload\b/.test(attribute(element, 'rel') ?? '');
    const address = preloads ? attribute(element, 'href') : attribute(element, 'src');
    if (address !== undefined && (preloads || element.tagName === 'script')) take(fileAt(address));
    if (isProgram(element)) for (const one of importsIn(textOf(element))) take(fileAt(one));
  }
  return files;
}

function inline(page: Page, tagName: 'style' | 'script'): string[] {
  return page.elements
    .filter((one) => one.tagName === tagName && (tagName === 'style' || isProgram(one)))
    .map(textOf)
    .filter((text) => text !== '');
}

/** JSON-LD and other data in `<script>` are not run; they count as HTML. */
function isProgram(element: Element): boolean {
  const type = attribute(element, 'type') ?? '';
  return element.tagName === 'script' && /^(module|text\/javascript|)$/.test(type);
}

function gzipped(text: string): number {
  return gzipSync(text).length;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
