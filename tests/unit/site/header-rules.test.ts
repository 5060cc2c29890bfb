import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDirectory, type RunningServer } from '../../../bin/serve-directory.ts';
import {
  FOR_COLLEAGUES,
  FOREVER,
  foldersOfHashed,
  hashedFolders,
  headerRules,
  headersFor,
  secureHeaders,
  type HeaderRule,
} from '../../../src/site/header-rules.ts';
import { scriptSources } from '../../../src/site/content-policy.ts';
import { filesIn, nameOf } from '../../../src/site/kept-program.ts';
import { SiteFiles } from '../../../src/site/site-files.ts';
import { headersText, readHeaders, rulesIn, writeHeaders } from '../../../src/site/headers-file.ts';
import { blocksOf } from '../../trials/nginx/blocks.ts';
import { writtenFolder } from '../../written-folder.ts';

const files = [
  'semesters/2025-2026-1/books.csv',
  'semesters/2025-2026-2/books.csv',
  'semesters/2025-2026-1/index.html',
  'calendar/2025-2026-1.ics',
  'files/536521cf6760-biao.csv',
  'files/536521cf6760-jilu.pdf',
];
const facts = {
  audience: 'public',
  base: '/',
  policies: { pages: "default-src 'none'", search: "default-src 'none'" },
  pages: ['lessons', 'semesters', 'calendar'],
  forever: ['_astro', '_search/index'],
  files,
} as const;

const always = { 'Content-Security-Policy': "default-src 'none'", ...secureHeaders };
const forever = { ...always, 'Cache-Control': FOREVER };
const csv = { ...always, 'Content-Type': 'text/csv; charset=utf-8' };

test.each<[string, Record<string, string>]>([
  ['/', always],
  ['/lessons/2025-10-15-daodu/', always],
  ['/404.html', always],
  ['/_astro/Page.C9LyolzY.css', forever],
  ['/_search/index/0/facets-850e59ca30.json', forever],
  // Says which parts belong together, and must not be kept.
  ['/_search/start.json', always],
  ['/semesters/2025-2026-2/books.csv', csv],
  ['/semesters/2025-2026-1/', always],
  ['/semesters/books.csv', always],
  ['/files/536521cf6760-biao.csv', csv],
  ['/files/536521cf6760-jilu.pdf', always],
  ['/calendar/2025-2026-1.ics', { ...always, 'Content-Type': 'text/calendar; charset=utf-8' }],
  ['/calendar/2025-2026-1/', always],
])('%s comes with what is declared for it', (pathname, headers) => {
  expect(headersFor(headerRules(facts), pathname)).toEqual(headers);
});

test('the school’s edition is kept by no proxy, whatever is asked for', () => {
  const rules = headerRules({ ...facts, audience: 'school' });
  for (const pathname of [
    '/',
    '/_astro/Page.C9LyolzY.css',
    '/_search/index/0/facets-850e59ca30.json',
  ])
    expect(headersFor(rules, pathname)).toEqual({ ...always, 'Cache-Control': FOR_COLLEAGUES });
});

test('only the search and scripts may count in WebAssembly', () => {
  const policies = { pages: "script-src 'self'", search: "script-src 'self' 'wasm-unsafe-eval'" };
  const rules = headerRules({ ...facts, policies });
  const both = `${policies.search}, ${policies.pages}`;
  const sent = ['/', '/404.html', '/lessons/', '/lessons/x/', '/search/', '/_astro/thread.js'].map(
    (pathname) => headersFor(rules, pathname)['Content-Security-Policy'],
  );
  expect(sent).toEqual([both, both, both, both, policies.search, policies.search]);
});

test('in a folder of a host the rules are about that folder, as a browser spells it', () => {
  const rules = headerRules({ ...facts, base: '/教研/' });
  expect(headersFor(rules, encodeURI('/教研/_astro/a.css'))).toEqual(forever);
  expect(headersFor(rules, encodeURI('/教研/'))).toEqual(always);
  expect(headersFor(rules, '/other/')).toEqual({});
});

test('there are no more rules than a host reads, and what is safe comes first', () => {
  const many = Array.from({ length: 300 }, (_, i) => `files/536521cf6760-${i}.csv`);
  const rules = headerRules({ ...facts, files: [...many, ...files] });
  expect(rules).toHaveLength(100);
  expect(rules[0]?.headers).toEqual(always);
  expect(headersFor(rules, '/calendar/2025-2026-1.ics')).toHaveProperty('Content-Type');
});

test('two rules for one address give both values, as hosts do', () => {
  const rules: HeaderRule[] = [
    { path: '/*', headers: { A: '1' } },
    { path: '/a/:b/c', headers: { A: '2', B: '3' } },
  ];
  expect(headersFor(rules, '/a/x/c')).toEqual({ A: '1, 2', B: '3' });
  expect(headersFor(rules, '/a//c')).toEqual({ A: '1' });
  expect(headersFor(rules, '/a/x/y/c')).toEqual({ A: '1' });
});

test('what is written into the file is read out of it', () => {
  const rules = headerRules(facts);
  expect(rulesIn(headersText(rules))).toEqual(rules);
  expect(rulesIn(`# a note\n\n${headersText(rules)}`)).toEqual(rules);
  for (const line of headersText(rules).split('\n')) expect(line.length).toBeLessThan(2_000);
});

test('the docs tell a server of one’s own the same', () => {
  const blocks = blocksOf('docs/deployment.md');
  const text = [...blocks.values()].join('\n');
  for (const [name, value] of Object.entries(secureHeaders))
    expect(text).toContain(`add_header ${name} ${value} always;`);
  expect(text).toContain(`add_header Cache-Control "${FOREVER}";`);
  expect(text).toContain(`add_header Cache-Control "${FOR_COLLEAGUES}" always;`);
  const folders = [...hashedFolders, ...foldersOfHashed.map((one) => `${one}/[^/]+`)].join('|');
  expect(text.split(`(?:${folders})/`)).toHaveLength(3);
});

describe.each([
  ['/', 'public'],
  ['/teaching/', 'public'],
  ['/教研/', 'school'],
] as const)('a site under %s for the %s', (base, audience) => {
  let dir: string;
  let server: RunningServer;
  beforeAll(async () => {
    dir = await writtenFolder({
      'index.html': '<script>one()</script>',
      '404.html': 'lost',
      'lessons/x/index.html': 'x',
      'search/index.html': 'x',
      '_astro/a.css': 'p{}',
      '_search/start.json': 'x',
      '_search/index/0/facets-850e59ca30.json': 'x',
      'overlap/manifest.json': '{}',
      'overlap/5d1f2baebf5d215f/a.json': '{}',
      'semesters/2025-2026-1/books.csv': '书名',
      'calendar/2025-2026-1.ics': 'BEGIN',
    });
    writeHeaders(filesHere(dir), { audience, base }, scriptSources('<script>one()</script>'));
    server = await serveDirectory({ dir, base, headers: true });
  });
  afterAll(() => server.close());

  const names = [
    ...['content-security-policy', 'x-content-type-options', 'referrer-policy'],
    ...['cache-control', 'content-type'],
  ];

  test.each([
    ['', false],
    ['lessons/x/', false],
    ['search/', false],
    ['_astro/a.css', true],
    ['_search/start.json', false],
    ['_search/index/0/facets-850e59ca30.json', true],
    ['overlap/manifest.json', false],
    ['overlap/5d1f2baebf5d215f/a.json', true],
    ['semesters/2025-2026-1/books.csv', false],
    ['calendar/2025-2026-1.ics', false],
  ])('is served “%s” with the headers of its file', async (file, isForever) => {
    const response = await fetch(server.url + file);
    expect(response.status).toBe(200);
    const declared = headersFor(readHeaders(dir), new URL(response.url).pathname);
    const policies = declared['Content-Security-Policy'] ?? '';
    expect(policies).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-/);
    const isStrict = /script-src 'self' 'sha256-/.test(policies);
    expect(isStrict).toBe(
      /^$|^(?:lessons|semesters|calendar)\//.test(file) && !/\.\w+$/.test(file),
    );
    for (const name of names) {
      const [, value] = Object.entries(declared).find(([one]) => one.toLowerCase() === name) ?? [];
      if (value !== undefined) expect(response.headers.get(name), name).toBe(value);
    }
    const cache = { public: isForever ? FOREVER : 'no-cache', school: FOR_COLLEAGUES }[audience];
    expect(response.headers.get('cache-control')).toBe(cache);
  });

  test('remembers nothing of what is missing, and does not give the file away', async () => {
    for (const missing of ['_astro/none.css', '_headers']) {
      const response = await fetch(server.url + missing);
      expect([response.status, await response.text()]).toEqual([404, 'lost']);
      expect(response.headers.get('cache-control') ?? '').not.toContain('immutable');
      expect(response.headers.get('content-security-policy')).toContain('default-src');
    }
  });
});

test('a site that was built without the file is served without', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'bare-'));
  expect(readHeaders(dir)).toEqual([]);
  writeHeaders(new SiteFiles(dir), { audience: 'public', base: '/' }, []);
  expect(await readFile(path.join(dir, '_headers'), 'utf8')).toMatch(/^\/\*\n {2}Content-Security/);
});

/** A site that somebody else has written. */
function filesHere(dir: string): SiteFiles {
  const site = new SiteFiles(dir);
  for (const file of filesIn(dir)) site.note(nameOf(dir, file), '');
  return site;
}
