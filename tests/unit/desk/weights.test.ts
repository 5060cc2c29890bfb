/**
 * What a phone fetches before the desk says anything about a field, as gzip sends it: the thread
 * with all that it needs at once. What reads a text, sets formulas or knows sounds comes when it is wanted.
 */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const KB = 1000;

let chunks: ReadonlyMap<string, Rolldown.OutputChunk>;

beforeAll(async () => {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: path.join(root, 'src/desk/thread.ts') },
    },
    // As Astro builds threads.
    worker: { format: 'es' },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  chunks = new Map(
    output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
  );
});

/** A chunk, and all that it asks for before it runs. */
function withImports(
  first: Rolldown.OutputChunk,
  seen = new Set<Rolldown.OutputChunk>(),
): Set<Rolldown.OutputChunk> {
  if (seen.has(first)) return seen;
  seen.add(first);
  for (const name of first.imports) {
    const next = chunks.get(name);
    if (next !== undefined) withImports(next, seen);
  }
  return seen;
}

const weightOf = (some: Iterable<Rolldown.OutputChunk>): number =>
  [...some].reduce((sum, { code }) => sum + gzipSync(code).length, 0);

function entry(): Rolldown.OutputChunk {
  const first = [...chunks.values()].find(({ isEntry }) => isEntry);
  if (first === undefined) throw new Error('no thread');
  return first;
}

/** The chunk that holds a module, with what it asks for, as far as the thread has not asked for it. */
function laterWith(module: string): Set<Rolldown.OutputChunk> {
  const holds = [...chunks.values()].find(({ moduleIds }) =>
    moduleIds.some((id) => id.includes(module)),
  );
  if (holds === undefined) throw new Error(module);
  return withImports(holds).difference(withImports(entry()));
}

test('150 KB when the first field is left, and nothing in it that can wait', () => {
  const first = withImports(entry());
  expect(weightOf(first)).toBeLessThanOrEqual(150 * KB);
  const modules = [...first].flatMap(({ moduleIds }) => moduleIds).join('\n');
  for (const later of [
    'pinyin-pro',
    'opencc-js',
    'katex/',
    'micromark',
    'body/read-body.ts',
    'write/correct.ts',
    'checks/check-records.ts',
  ])
    expect(modules).not.toContain(later);
});

test('what reads a text comes with the first of it, and what sets formulas with the first formula', () => {
  expect(weightOf(laterWith('body/read-body.ts'))).toBeLessThanOrEqual(115 * KB);
  expect(
    [...laterWith('body/read-body.ts')].some(({ moduleIds }) =>
      moduleIds.some((id) => id.includes('katex/dist')),
    ),
  ).toBe(false);
  expect(weightOf(laterWith('katex/dist'))).toBeLessThanOrEqual(80 * KB);
});

test('nothing of Node is in any of it', () => {
  for (const { fileName, code, imports, dynamicImports } of chunks.values()) {
    for (const name of [...imports, ...dynamicImports])
      expect(chunks.has(name), `${fileName} → ${name}`).toBe(true);
    expect(code, fileName).not.toMatch(/["']node:|__vite-browser-external|\brequire\(["']/);
  }
});
