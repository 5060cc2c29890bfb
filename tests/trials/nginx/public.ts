/** The public edition, at the root of a host and in a folder of one. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildSite, projectRoot } from '../../site/build-site.ts';
import type { Trial } from '../trial.ts';
import { askRaw, parseRaw, Visitor } from './ask.ts';
import { faultsInBrowser } from './browse.ts';
import { startNginx } from './server.ts';
import {
  headersWrong,
  kindsMissing,
  ONLY_PUBLIC,
  wronglyServed,
  type Expected,
  type Place,
} from './served.ts';

export const DOC = 'docs/deployment.md';
const FOLDER = 'jy';

export async function tryPublic(t: Trial, browser: Browser): Promise<void> {
  await tryAt(t, browser, '/');
  await tryAt(t, browser, `/${FOLDER}/`);
}

async function tryAt(t: Trial, browser: Browser, base: string): Promise<void> {
  const inFolder = base !== '/';
  const { outDir, status, output } = await buildSite({
    env: { BASE_PATH: base, ARCHIVE: '2025-2026-1' },
  });
  if (status !== 0) throw new Error(output);
  const policies = policiesOf(outDir);
  const home = await mkdtemp(join(t.scratch, 'public-'));
  const root = join(home, inFolder ? `srv/www/localhost/${FOLDER}` : 'srv/www/tongban');
  await mkdir(dirname(root), { recursive: true });
  await cp(outDir, root, { recursive: true });
  const nginx = await startNginx(home, {
    doc: DOC,
    blocks: [
      '<site>-headers.conf',
      '-search-headers.conf',
      '-types.conf',
      ...(inFolder ? ['-folder.conf', 'sites-available/<host>.conf'] : ['/<site>.conf']),
    ],
    names: { site: 'tongban', folder: FOLDER, ...namesOf(policies) },
  });
  const visitor = new Visitor(nginx.port);
  const where = inFolder ? `in the folder ${base}` : 'at the root';
  try {
    const place = { base, expected: expectedOf(policies) };
    t.hold(`the public edition ${where}: every file comes, as what it is`, [
      ...kindsMissing(outDir, ONLY_PUBLIC),
      ...(await wronglyServed(visitor, outDir, place)),
    ]);
    t.hold(`… what is missing and what is misspelt`, await misspelt(visitor, outDir, place));
    t.hold(`… the door without encryption leads to the other`, await ledOn(nginx.plainPort, base));
    const address = `https://localhost:${nginx.port}${base}`;
    t.hold(
      '… in a browser: styles, pictures, search, check',
      await faultsInBrowser(browser, address),
    );
  } finally {
    visitor.close();
    await nginx.close();
  }
}

/** As `npm run policy` prints them. */
export function policiesOf(outDir: string): Expected['policies'] {
  const script = join(projectRoot, 'bin/content-policy.ts');
  const printed = (...more: string[]): string =>
    execFileSync(process.execPath, [script, outDir, ...more], { encoding: 'utf8' }).trim();
  return { pages: printed(), search: printed('--search') };
}

/** What the docs call them. */
export function namesOf({ pages, search }: Expected['policies']): Record<string, string> {
  return { policy: pages, 'search-policy': search };
}

export function expectedOf(policies: Expected['policies'], cache?: string): Expected {
  return {
    policies,
    headers: {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    },
    cache: {
      asked: cache ?? 'no-cache',
      forever: cache ?? 'public, max-age=31536000, immutable',
    },
  };
}

async function ledOn(plainPort: number, base: string): Promise<string[]> {
  const path = `${base}search/?q=%E8%AF%BE`;
  const told = parseRaw(await askRaw(plainPort, `GET ${path} HTTP/1.0\r\n\r\n`, false));
  const leads = `${told.status} ${told.headers.location}`;
  return leads === `301 https://localhost${path}` ? [] : [`${path} is answered with ${leads}`];
}

/** A folder without its slash is led on; a page that is not there is told by ours, as a 404. */
export async function misspelt(
  visitor: Visitor,
  outDir: string,
  { base, expected, headers = {} }: Place,
): Promise<string[]> {
  const lost = await readFile(join(outDir, '404.html'));
  const faults: string[] = [];
  for (const folder of ['lessons', 'lessons/2025-10-15-luxiantu', ...(base === '/' ? [] : [''])]) {
    const path = `${base}${folder}`.replace(/\/$/, '');
    const { status, headers: said } = await visitor.ask({ path: `${path}?a=1`, headers });
    if (
      status !== 301 ||
      !/^\/(?!\/)/.test(said.location ?? '') ||
      !said.location?.startsWith(`${path}/`)
    )
      faults.push(`${path} is answered with ${status} ${said.location}`);
  }
  for (const path of ['no-such-page/', 'lessons/none', '_astro/none.css', 'x.php', 'a%20b/']) {
    const told = await visitor.ask({ path: base + path, headers });
    if (told.status !== 404 || !told.body.equals(lost))
      faults.push(`${base + path} is answered with ${told.status}, ${told.body.length} bytes`);
    if (/immutable/.test(told.headers['cache-control'] ?? ''))
      faults.push(`that there is no ${base + path} would be remembered for a year`);
    faults.push(...headersWrong(told, expected).map((why) => `${base + path}: ${why}`));
  }
  return faults;
}
