/** Ways to ask for a file without being let in. */
import type { Asked } from './ask.ts';

export interface Attempt extends Asked {
  /** What is tried, for the report. */
  what: string;
}

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const encoded = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Addresses that a careless server takes for `path`, which begins with `/`. */
function spellings(path: string): [what: string, path: string][] {
  const folder = path.replace(/index\.html$/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  const before = path.slice(0, path.length - last.length);
  return [
    ['as it is', path],
    ['the folder', folder],
    ['the folder without its slash', folder.replace(/(?<=.)\/$/, '')],
    ['a second slash in front', `/${path}`],
    ['every slash twice', path.replaceAll('/', '//')],
    ['a dot as a folder', `/.${path}`],
    ['a folder and out of it', `/x/..${path}`],
    ['out of the root', `/..${path}`],
    ['an encoded dot', `/%2e${path}`],
    ['encoded dots', `/%2e%2e${path}`],
    ['encoded dots and slash', `/x%2f%2e%2e${path}`],
    ['encoded twice', `/%252e%252e${path}`],
    ['dots and a semicolon', `/..;${path}`],
    ['a parameter', `${path};jsessionid=1`],
    ['the ending’s dot encoded', path.replace(/\.(?=[^.]*$)/, '%2e')],
    ['the last name encoded', before + encoded(last)],
    ['wholly encoded', `/${encoded(path.slice(1))}`],
    ['back-slashes', path.replaceAll('/', '\\')],
    ['in capitals', path.toUpperCase()],
    ['a slash at its end', `${path}/`],
    ['a dot at its end', `${path}.`],
    ['dots at its end', `${path}...`],
    ['a space at its end', `${path}%20`],
    ['a zero byte at its end', `${path}%00`],
    ['a zero byte and another ending', `${path}%00.css`],
    ['another file behind it', `${path}/x.css`],
    ['a query', `${path}?a=/_astro/x.css`],
    ['a fragment', `${path}#x`],
    ['a stream of it', `${path}::$DATA`],
    ['packed', `${path}.gz`],
    ['a copy', `${path}~`],
    ['below the hashed files', `/_astro/..${path}`],
    ['below the hashed files, encoded', `/_astro/%2e%2e${path}`],
    ['absolute', `https://localhost${path}`],
    ['absolute, of another host', `https://open.example${path}`],
  ];
}

/** `password` is right for `name`; `hash` is what the server keeps of it. */
function credentials(name: string, password: string, hash: string): [string, string][] {
  return [
    ['a wrong password', basic(`${name}:wrong`)],
    ['the password with more behind it', basic(`${name}:${password}x`)],
    ['the password’s beginning', basic(`${name}:${password.slice(0, -1)}`)],
    ['an empty password', basic(`${name}:`)],
    ['no colon', basic(name)],
    ['nobody', basic(':')],
    ['another name', basic(`x${name}:${password}`)],
    ['the name in capitals', basic(`${name.toUpperCase()}:${password}`)],
    ['a zero byte behind the name', basic(`${name}\0:${password}`)],
    ['the kept hash', basic(`${name}:${hash}`)],
    ['nothing', 'Basic '],
    ['what is not base64', 'Basic ****'],
    ['the password unencoded', Buffer.from(`Basic ${name}:${password}`).toString('latin1')],
    ['another scheme', basic(`${name}:${password}`).replace('Basic', 'Bearer')],
    ['Digest', `Digest username="${name}", realm="x", response="y"`],
  ];
}

/** Everything that is tried on one file. `etag` is the one its true answer carries. */
export function attemptsOn(
  path: string,
  etag: string,
  key: { name: string; password: string; hash: string },
): Attempt[] {
  const folder = path.replace(/index\.html$/, '');
  const withHeaders = (what: string, headers: Record<string, string>, method = 'GET'): Attempt => ({
    what,
    method,
    path: folder,
    headers,
  });
  return [
    ...spellings(path).map(([what, odd]) => ({ what: `address: ${what}`, path: odd })),
    ...credentials(key.name, key.password, key.hash).map(([what, Authorization]) =>
      withHeaders(`password: ${what}`, { Authorization }),
    ),
    withHeaders('HEAD', {}, 'HEAD'),
    withHeaders('a part of it', { Range: 'bytes=0-99' }),
    withHeaders('its end', { Range: 'bytes=-1' }),
    withHeaders('a part if unchanged', { Range: 'bytes=0-', 'If-Range': etag }),
    withHeaders('if it is another', { 'If-None-Match': etag }),
    withHeaders('if there is any', { 'If-Match': '*' }),
    withHeaders('if there is none', { 'If-None-Match': '*' }, 'HEAD'),
    withHeaders('if newer', { 'If-Modified-Since': new Date().toUTCString() }),
    withHeaders('packed', { 'Accept-Encoding': 'gzip, deflate, br' }),
    withHeaders('from the machine itself', {
      'X-Forwarded-For': '127.0.0.1',
      Forwarded: 'for=::1',
    }),
    withHeaders('as a proxy would', { Via: '1.1 proxy', 'X-Remote-User': key.name }),
    withHeaders('another host', { Host: 'open.example' }),
    withHeaders('a proxy’s password', {
      'Proxy-Authorization': basic(`${key.name}:${key.password}`),
    }),
    withHeaders('a cookie', { Cookie: `auth=${key.name}; session=1` }),
    { what: 'rewritten', path: '/', headers: { 'X-Original-URL': path, 'X-Rewrite-URL': path } },
    ...['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND', 'TRACE'].map((method) =>
      withHeaders(method, {}, method),
    ),
  ];
}

/** By hand: older HTTP, folded and doubled headers, and none at all. */
export function rawAttemptsOn(path: string): { what: string; text: string }[] {
  return [
    { what: 'HTTP/1.0', text: `GET ${path} HTTP/1.0\r\n\r\n` },
    { what: 'HTTP/0.9', text: `GET ${path}\r\n` },
  ];
}
