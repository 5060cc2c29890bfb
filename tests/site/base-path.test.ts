/** The school's edition of the sample in a folder of a host; `archive.test.ts` has a public one. */
import { beforeAll, expect, test } from 'vitest';
import { serveDirectory } from '../../bin/serve-directory.ts';
import type { BuiltSite } from './build-site.ts';
import { findBadLinks, tellBadLinks } from './links.ts';
import { FOLDER, schoolEdition } from './school-edition.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await schoolEdition();
});

test('the sample school builds to live in a folder of a host', () => {
  expect(site.status, site.output).toBe(0);
});

test('every address keeps inside the folder', () => {
  expect(tellBadLinks(findBadLinks(site.outDir, FOLDER))).toEqual([]);
});

test('the server shows it there and nowhere else', async () => {
  const server = await serveDirectory({ dir: site.outDir, base: FOLDER });
  try {
    expect(server.url).toMatch(/:\d+\/teaching\/$/);
    const front = await fetch(server.url);
    expect(front.status).toBe(200);
    expect(await front.text()).toContain(`href="${FOLDER}lessons/"`);
    expect((await fetch(new URL('/lessons/', server.url))).status).toBe(404);
  } finally {
    await server.close();
  }
});
