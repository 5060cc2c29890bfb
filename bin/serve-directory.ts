/** A small web server over built pages, which behaves as a static host does. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { findInside } from '../src/intake/find-inside.ts';
import { pathWithin } from '../src/model/paths/path-within.ts';
import { headersFor } from '../src/site/header-rules.ts';
import { HEADERS_FILE, readHeaders } from '../src/site/headers-file.ts';
import { placeOfAddress, staticFiles } from '../src/site/static-files.ts';

export interface ServeOptions {
  /** The folder of built pages. */
  dir: string;
  /** Path the site lives under, `/` or `/teaching/`. */
  base?: string;
  /** First port to try, the next ten are tried after it; 0 takes any free one. */
  port?: number;
  host?: string;
  /**
   * Whether the headers of the site's `_headers` file are sent, as by a host that reads it. Read
   * at every request, so that a rebuild shows. Without them it is a host that cannot be told.
   */
  headers?: boolean;
}

export interface RunningServer {
  /** Address of the front page, with the base path and a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

const FURTHER_PORTS = 10;

/** Serves `dir` until closed. Fails where every port tried is taken. */
export async function serveDirectory(options: ServeOptions): Promise<RunningServer> {
  const { dir, base = '/', port = 0, host = '127.0.0.1', headers = false } = options;
  const root = withSlashes(base);
  const server = createServer(handlerOf(dir, root, headers));
  await listenNear(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://${nameOf(host)}:${taken}${root}`, close: () => close(server) };
}

function handlerOf(dir: string, base: string, withHeaders: boolean) {
  const files = staticFiles(dir);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const [pathname, search] = cutAtQuery(request.url ?? '/');
    if (withHeaders) {
      const own = headersFor(readHeaders(dir), pathname);
      for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    }
    if (base !== '/' && (pathname === '/' || `${pathname}/` === base)) {
      redirect(response, base + search);
      return;
    }
    if (!pathname.startsWith(base)) {
      notFound(dir, response);
      return;
    }
    const inside = pathname.slice(base.length - 1);
    if (inside === `/${HEADERS_FILE}`) {
      // Such hosts obey the file and do not give it away.
      notFound(dir, response);
      return;
    }
    if (isFolderWithoutSlash(dir, inside)) {
      redirect(response, `${pathname}/${search}`);
      return;
    }
    request.url = inside + search;
    files(request, response, () => {
      notFound(dir, response);
    });
  };
}

/** By hand, since `URL` takes a path that begins with `//` for a host. */
function cutAtQuery(url: string): [pathname: string, search: string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/** Static hosts send `/lessons` on to `/lessons/`; relative addresses in the page depend on it. */
function isFolderWithoutSlash(dir: string, pathname: string): boolean {
  if (pathname.endsWith('/') || extname(pathname) !== '') return false;
  const place = placeOfAddress(pathname);
  return place !== undefined && findInside(dir, place, 'index.html') !== undefined;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

function notFound(dir: string, response: ServerResponse): void {
  // That there is nothing may change, whatever is said of the folder.
  if (/immutable/.test(String(response.getHeader('Cache-Control'))))
    response.setHeader('Cache-Control', 'no-cache');
  const page = pathWithin(dir, '404.html');
  if (!existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('404');
    return;
  }
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Length': statSync(page).size,
  });
  createReadStream(page).pipe(response);
}

async function listenNear(server: Server, first: number, host: string): Promise<void> {
  const last = first === 0 ? 0 : first + FURTHER_PORTS;
  for (let port = first; ; port += 1) {
    try {
      await listen(server, port, host);
      return;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= last) throw error;
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => {
      done();
    });
    // Browsers keep connections open; without this, closing waits for them.
    server.closeAllConnections();
  });
}

/** What to write in an address for the machine itself: a wildcard is not a name. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function withSlashes(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  // As it comes in a request: a browser spells letters of other scripts with `%`.
  return inner === '' ? '/' : encodeURI(`/${inner}/`);
}
