import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathWithin } from '../model/paths/path-within.ts';
import { FOLDER } from '../search/start.ts';

/**
 * The Content-Security-Policy under which a built site works: nothing but what is its own, and
 * of scripts in its pages only those it was built with, by their hashes.
 */
export function contentPolicy(folder: string): string {
  const hashes = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && one.name.endsWith('.html'))
      .flatMap((one) => inlineScripts(readFileSync(pathWithin(one.parentPath, one.name), 'utf8')))
      .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`),
  );
  // The search counts in WebAssembly; a site without one needs none.
  const wasm = existsSync(pathWithin(folder, FOLDER)) ? ["'wasm-unsafe-eval'"] : [];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...wasm, ...[...hashes].sort()].join(' '),
    // Small style sheets stand in the pages; formulas carry styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The pages are our own, written by one program: a script's text never holds its end tag. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes = '']) => !/\bsrc=/.test(attributes))
    .map(([, , text = '']) => text);
}
