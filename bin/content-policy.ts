/**
 * `node bin/content-policy.ts [dist]`: the Content-Security-Policy under which the built
 * site works, for the configuration of a web server.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathWithin } from '../src/model/path-within.ts';

const folder = argv[2] ?? 'dist';
if (!existsSync(pathWithin(folder, 'index.html'))) {
  console.error(`“${folder}”里还没有建好的网站。请先运行 npm run build。`);
  process.exit(2);
}

const hashes = new Set(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith('.html'))
    .flatMap((one) => inlineScripts(readFileSync(pathWithin(one.parentPath, one.name), 'utf8')))
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`),
);

console.log(
  [
    "default-src 'none'",
    ["script-src 'self'", ...[...hashes].sort()].join(' '),
    // Small style sheets stand in the pages; formulas carry styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
);

/** The pages are our own, written by one program: a script's text never holds its end tag. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes = '']) => !/\bsrc=/.test(attributes))
    .map(([, , text = '']) => text);
}
