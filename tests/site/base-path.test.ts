import { beforeAll, expect, test } from 'vitest';
import { serveDirectory } from '../../bin/serve-directory.ts';
import { buildSite, type BuiltSite } from './build-site.ts';
import { findBadLinks, tellBadLinks } from './links.ts';

const base = '/teaching/';
let site: BuiltSite;

// A second build of the sample school: only this file needs it.
beforeAll(async () => {
  site = await buildSite({ env: { BASE_PATH: base, SITE_URL: 'https://school.example' } });
});

test('the sample school builds to live in a folder of a host', () => {
  expect(site.status, site.output).toBe(0);
});

test('every address keeps inside the folder', () => {
  expect(tellBadLinks(findBadLinks(site.outDir, base))).toEqual([]);
});

test('the server shows it there and nowhere else', async () => {
  const server = await serveDirectory({ dir: site.outDir, base });
  try {
    expect(server.url).toMatch(/:\d+\/teaching\/$/);
    const front = await fetch(server.url);
    expect(front.status).toBe(200);
    expect(await front.text()).toContain(`href="${base}lessons/"`);
    expect((await fetch(new URL('/lessons/', server.url))).status).toBe(404);
  } finally {
    await server.close();
  }
});
