import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { findInside } from '../intake/find-inside.ts';
import { pathWithin, placeWithin } from '../model/paths/path-within.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** What is served for an address, as `sirv` guesses it: the file, or the page of a folder. */
const GUESSES = ['', '.html', '.htm', '/index.html', '/index.htm'];

/**
 * Answers with the files of a folder and with nothing beside it: `sirv` alone takes
 * `/../dist-school/` for a part of `dist`, and follows links. It looks at the disk at every
 * request, so that a rebuild shows without a restart.
 */
export function staticFiles(dir: string): Handler {
  const serve = sirv(dir, { dev: true, etag: true });
  return (request, response, next) => {
    const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
    if (leadsOut(dir, pathname)) next();
    else serve(request, response, next);
  };
}

/**
 * A path of an address as one below the served folder; the folder's own is empty. Nothing
 * where it cannot be decoded or leads out.
 */
export function placeOfAddress(pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const place = decoded.replace(/^\//, '');
  return place === '' ? '' : placeWithin(place);
}

function leadsOut(dir: string, pathname: string): boolean {
  const place = placeOfAddress(pathname);
  if (place === undefined) return true;
  return GUESSES.map((guess) => (place + guess).replace(/^\//, ''))
    .filter((file) => placeWithin(file) !== undefined)
    .some((file) => existsSync(pathWithin(dir, file)) && findInside(dir, file) === undefined);
}
