/** The pages nginx makes itself, byte for byte: what a visitor who is not let in may be given. */
import { spawnSync } from 'node:child_process';
import type { Told } from './ask.ts';

const TITLES: Readonly<Record<number, readonly string[]>> = {
  301: ['301 Moved Permanently'],
  400: ['400 Bad Request', '400 The plain HTTP request was sent to HTTPS port'],
  401: ['401 Authorization Required'],
  403: ['403 Forbidden'],
  405: ['405 Not Allowed'],
};

/** Headers of a refusal. `etag`, `last-modified`, `content-range` and the like tell of a file. */
const HEADERS = new Set([
  'server',
  'date',
  'content-type',
  'content-length',
  'connection',
  'www-authenticate',
  'cache-control',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
]);

/** `nginx/1.22.1`, as it signs its pages. */
export function signature(): string {
  const { stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  const found = /nginx\/[\d.]+/.exec(stderr)?.[0];
  if (found === undefined) throw new Error(`nginx does not say its version: ${stderr}`);
  return found;
}

/**
 * Why an answer is more than nginx's own refusal; undefined where it is nothing else.
 * The policy in its headers names scripts of the program and is the same in every edition.
 */
export function betrayal(
  { status, headers, body }: Told,
  { sign, method = 'GET', allowed }: { sign: string; method?: string; allowed: readonly number[] },
): string | undefined {
  if (!allowed.includes(status)) return `status ${status}`;
  const strange = Object.keys(headers).filter((name) => !HEADERS.has(name));
  if (strange.length > 0) return `a header ${strange.join(', ')}`;
  if (method === 'HEAD') return body.length === 0 ? undefined : 'a body';
  const own = (TITLES[status] ?? []).map((title) => Buffer.from(pageOf(title, sign)));
  return own.some((page) => page.equals(body)) ? undefined : `a page of ${body.length} bytes`;
}

function pageOf(title: string, sign: string): string {
  const [, words] = /^\d+ (The plain .*)$/.exec(title) ?? [];
  const name = words === undefined ? title : '400 Bad Request';
  return [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${name}</h1></center>`,
    ...(words === undefined ? [] : [`<center>${words}</center>`]),
    `<hr><center>${sign}</center>`,
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}
