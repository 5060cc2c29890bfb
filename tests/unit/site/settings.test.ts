import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { editAddress } from '../../../src/catalogue/edit-address.ts';
import { readSettings, siteAddress } from '../../../src/site/settings.ts';

const root = path.resolve('/school');

test('without a word the sample content is built for the public into dist/', () => {
  expect(readSettings({}, root)).toEqual({
    program: root,
    root,
    contentDir: path.resolve(root, 'src/content'),
    outDir: path.resolve(root, 'dist'),
    cacheDir: path.resolve(root, 'node_modules/.cache/tongban'),
    basePath: '/',
    audience: 'public',
    search: true,
    archive: [],
  });
});

describe('settings from the environment', () => {
  test.each([
    ['teaching', '/teaching/'],
    ['/teaching', '/teaching/'],
    ['/a/b/', '/a/b/'],
    ['/', '/'],
    ['', '/'],
  ])('a base path written as “%s” is %s', (written, basePath) => {
    expect(readSettings({ BASE_PATH: written }, root).basePath).toBe(basePath);
  });

  test("the address comes before the school's own, and loses its last slash", () => {
    const school = { address: 'https://hill.example/' };
    const settings = readSettings({ SITE_URL: 'https://other.example/' }, root);
    expect(siteAddress(settings, school)).toBe('https://other.example');
    expect(siteAddress(readSettings({}, root), school)).toBe('https://hill.example');
    expect(siteAddress(readSettings({}, root), undefined)).toBeUndefined();
  });

  test.each([
    [{ AUDIENCE: 'everyone' }, 'AUDIENCE 只能是 public 或 school，现在是“everyone”。'],
    [{ TODAY: '20.11.2026' }, 'TODAY 请写成 2026-11-20 的样子，现在是“20.11.2026”。'],
  ])('%o is refused', (env, message) => {
    expect(() => readSettings(env, root)).toThrow(message);
  });
});

test.each([
  ['github', 'https://host.example/a/b/edit/main/src/content/lessons/x.mdx'],
  ['gitlab', 'https://host.example/a/b/-/edit/main/src/content/lessons/x.mdx'],
  ['gitee', 'https://host.example/a/b/edit/main/src/content/lessons/x.mdx'],
  ['gitea', 'https://host.example/a/b/_edit/main/src/content/lessons/x.mdx'],
] as const)('on %s an entry is edited at %s', (host, address) => {
  const repository = {
    host,
    url: 'https://host.example/a/b/',
    branch: 'main',
    contentPath: 'src/content',
  };
  expect(editAddress(repository, 'lessons/x.mdx')).toBe(address);
  expect(editAddress(undefined, 'lessons/x.mdx')).toBeUndefined();
});
