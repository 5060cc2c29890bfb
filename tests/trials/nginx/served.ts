/** Every file of a build, as a server has to send it. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { filesOf } from '../../site/page.ts';
import { each, type Told, type Visitor } from './ask.ts';

/** What a browser has to be told a file is; an ending that is not here stops the trial. */
const TYPES: Readonly<Record<string, RegExp>> = {
  '.html': /^text\/html; charset=utf-8$/,
  '.css': /^text\/css; charset=utf-8$/,
  '.js': /^(?:application|text)\/javascript; charset=utf-8$/,
  '.json': /^application\/json$/,
  '.jsonl': /^application\/jsonl$/,
  '.xml': /^text\/xml$/,
  '.bib': /^application\/x-bibtex; charset=utf-8$/,
  '.ris': /^application\/x-research-info-systems; charset=utf-8$/,
  '.csv': /^text\/csv; charset=utf-8$/,
  '.ics': /^text\/calendar; charset=utf-8$/,
  '.txt': /^text\/plain; charset=utf-8$/,
  '.md': /^text\/markdown; charset=utf-8$/,
  '.svg': /^image\/svg\+xml$/,
  '.png': /^image\/png$/,
  '.webp': /^image\/webp$/,
  '.wasm': /^application\/wasm$/,
  '.pdf': /^application\/pdf$/,
  '.zip': /^application\/zip$/,
  '.docx': /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
  '.xlsx': /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
  '.pptx': /^application\/vnd\.openxmlformats-officedocument\.presentationml\.presentation$/,
  // `_headers`, which is for other hosts.
  '': /^application\/octet-stream$/,
  '.bin': /^application\/octet-stream$/,
  '.pagefind': /^application\/octet-stream$/,
  '.pf_index': /^application\/octet-stream$/,
};

/** In a folder named by a hash, or named by one itself. */
const NEVER_CHANGES =
  /^(?:_astro|_pictures|_search\/index|_desk\/made|_desk\/sources|overlap\/[^/]+)\//;

export interface Expected {
  /** Of pages, and of what the search counts with. */
  policies: { pages: string; search: string };
  /** Other headers of every file of the site, in small letters. */
  headers: Readonly<Record<string, string>>;
  /** `Cache-Control` of what never changes, and of the rest. */
  cache: { forever: string; asked: string };
}

export interface Place {
  /** Where the site lives, with a slash at both ends. */
  base: string;
  expected: Expected;
  /** What is sent along with every request. */
  headers?: Record<string, string>;
}

/** Kinds of which a build of the sample school has at least one file, so that each was tried. */
const KINDS = [
  '.html',
  '.css',
  '.js',
  '.json',
  '.bin',
  '.pagefind',
  '.pf_index',
  '.csv',
  '.ics',
  '.bib',
  '.ris',
  '.xlsx',
  '.webp',
  '.zip',
];

/** What others are given to take along. */
export const ONLY_PUBLIC = ['.jsonl', '.xml', '.png'];

export function kindsMissing(outDir: string, more: readonly string[] = []): string[] {
  const there = new Set(filesOf(outDir).map((file) => extname(file)));
  return [...KINDS, ...more]
    .filter((kind) => !there.has(kind))
    .map((kind) => `no ${kind} was there to ask for`);
}

/**
 * One line for each file that does not come as it should: its bytes, its type, its headers.
 */
export async function wronglyServed(
  visitor: Visitor,
  outDir: string,
  { base, expected, headers = {} }: Place,
): Promise<string[]> {
  const faults: string[] = [];
  const asked = filesOf(outDir).flatMap((file) => {
    const written = encodeURI(file);
    const own = { file, headers, path: base + written };
    if (!/(?:^|\/)index\.html$/.test(file)) return [own];
    const folder = base + written.replace(/index\.html$/, '');
    return [own, { ...own, path: folder }];
  });
  await each(asked, async ({ file, ...one }) => {
    const told = await visitor.ask(one);
    const bytes = readFileSync(join(outDir, file));
    faults.push(...wrongIn(file, told, bytes, expected).map((why) => `${one.path}: ${why}`));
  });
  return faults;
}

function wrongIn(file: string, told: Told, bytes: Buffer, expected: Expected): string[] {
  const type = TYPES[extname(file)];
  if (type === undefined) return ['the trial does not know what type it should have'];
  const said = told.headers['content-type'] ?? 'none';
  const forever = NEVER_CHANGES.test(file);
  const cache = forever ? expected.cache.forever : expected.cache.asked;
  return [
    ...(told.status === 200 ? [] : [`status ${told.status}`]),
    ...(told.body.equals(bytes) ? [] : [`${told.body.length} bytes, and not those of the file`]),
    ...(type.test(said) ? [] : [`type ${said}`]),
    ...(told.headers['cache-control'] === cache
      ? []
      : [`cache-control ${told.headers['cache-control']}`]),
    ...headersWrong(told, expected, file),
  ];
}

/** The policy and its like, which stand on every answer; a 404 comes as a page, whatever was asked for. */
export function headersWrong(told: Told, expected: Expected, file = '404.html'): string[] {
  const { pages, search } = expected.policies;
  // To what nobody takes for a page or a script it makes no difference.
  const allowed = /^(?:search|_astro)\//.test(file)
    ? [search]
    : NEVER_CHANGES.test(file)
      ? [pages, search]
      : [pages];
  const policy = told.headers['content-security-policy']?.toString() ?? '';
  const wrong = allowed.includes(policy) ? [] : [`content-security-policy ${policy}`];
  const others = Object.entries(expected.headers).flatMap(([name, value]) =>
    told.headers[name] === value ? [] : [`${name} ${told.headers[name]?.toString()}`],
  );
  return [...wrong, ...others];
}
