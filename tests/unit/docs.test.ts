/** What the docs tell people to type is there, and the two languages say the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../trials/nginx/blocks.ts';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const docs = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll(path.sep, '/')}`),
];
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

test('there are docs in both languages', () => {
  expect(docs).toEqual(expect.arrayContaining(['docs/deployment.md', 'docs/zh/school-edition.md']));
});

describe.each(docs)('%s', (doc) => {
  test('names only commands that there are', () => {
    const named = [...textOf(doc).matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)];
    const missing = named.map(([, name = '']) => name).filter((name) => !(name in scripts));
    // `trial:NAME` stands for all of them.
    expect(missing.filter((name) => name !== 'trial:NAME')).toEqual([]);
  });

  test('starts no program by a Node that may be too old for its types', () => {
    expect(textOf(doc).match(/\bnode bin\/\S+\.ts/g) ?? []).toEqual([]);
  });

  test('leads to files that there are', () => {
    const links = [...textOf(doc).matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)].map(
      ([, to = '']) => to,
    );
    const here = path.dirname(path.join(root, doc));
    expect(links.filter((to) => !existsSync(path.join(here, to)))).toEqual([]);
  });
});

test('every trial has its command', () => {
  const trials = readdirSync(path.join(root, 'tests/trials'), { withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== 'trial.ts')
    .map(({ name }) => `node tests/trials/${name}`);
  expect(trials.length).toBeGreaterThan(0);
  expect(Object.values(scripts)).toEqual(expect.arrayContaining(trials));
});

test('the school’s server is configured alike in both languages', () => {
  const plain = (block: string): string[] =>
    block.split('\n').filter((line) => !/^\s*#(?! \/)/.test(line));
  const [english] = [...blocksOf('docs/deployment.md')].filter(([name]) => /-school/.test(name));
  const [chinese, ...others] = [...blocksOf('docs/zh/school-edition.md')];
  expect(others).toEqual([]);
  expect(chinese?.[0]).toBe(english?.[0]);
  expect(plain(chinese?.[1] ?? '')).toEqual(plain(english?.[1] ?? '一'));
  expect(english?.[1]).toContain('auth_basic ');
});
