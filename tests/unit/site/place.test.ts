/** What one build keeps for the next, and for which. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writtenFolder } from '../../written-folder.ts';

const source = pathToFileURL(path.resolve(import.meta.dirname, '../../../src/site/place.ts')).href;

interface Work {
  root: string;
  /** What is changed in the settings of a public build under `/` for `https://hill.example`. */
  changes?: { audience?: string; basePath?: string; contentDir?: string };
  address?: string;
  command?: string;
  /** Whether it gets as far as its end. */
  finishes?: boolean;
}

/**
 * One build, as a process of its own: it answers what it found of the page that builds
 * before it have kept, and keeps its own.
 */
async function work({ root, changes, address, command, finishes = true }: Work): Promise<string> {
  const settings = {
    ...{
      programDir: root,
      schoolDir: root,
      cacheDir: path.join(root, 'cache'),
      contentDir: path.join(root, 'content'),
    },
    ...{ audience: 'public', basePath: '/', ...changes },
  };
  const asked = [settings, command ?? 'build', address ?? 'https://hill.example'];
  const script = `
    import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
    import { takePlace } from ${JSON.stringify(source)};
    const place = takePlace(...${JSON.stringify(asked)});
    const page = place.astro + '/dist/index.html';
    console.log(existsSync(page) ? readFileSync(page, 'utf8') : 'nothing');
    mkdirSync(place.astro + '/dist', { recursive: true });
    writeFileSync(page, ${JSON.stringify(`${settings.audience}, kept`)});
    if (${finishes}) place.seal();
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  return said.trim();
}

const project = () => writtenFolder({ 'src/site/a.ts': '// one', 'package-lock.json': '{}' });

test('a finished build finds what the one before it has kept, and nobody else’s', async () => {
  const root = await project();
  expect(await work({ root })).toBe('nothing');
  expect(await work({ root, changes: { audience: 'school' } })).toBe('nothing');
  expect(await work({ root })).toBe('public, kept');
  for (const other of [
    { changes: { basePath: '/school/' } },
    { changes: { contentDir: path.join(root, 'other') } },
    { address: 'https://other.example' },
    { command: 'sync' },
  ]) {
    expect(await work({ root, ...other }), JSON.stringify(other)).toBe('nothing');
  }
  expect(await work({ root, changes: { audience: 'school' } })).toBe('school, kept');
});

test('one that did not get to its end leaves nothing, though others before it did', async () => {
  const root = await project();
  await work({ root });
  expect(await work({ root, finishes: false })).toBe('public, kept');
  expect(await work({ root })).toBe('nothing');
  expect(await work({ root })).toBe('public, kept');
});

test('another program, or other packages, begin anew', async () => {
  const root = await project();
  await work({ root });
  for (const file of ['src/site/a.ts', 'package-lock.json']) {
    writeFileSync(path.join(root, file), '{ "two": 2 }');
    expect(await work({ root }), file).toBe('nothing');
    expect(await work({ root }), file).toBe('public, kept');
  }
});

test('what was cut is not used', async () => {
  const root = await project();
  await work({ root });
  const cache = path.join(root, 'cache');
  const page = readdirSync(cache, { recursive: true }).find((one) => String(one).endsWith('.html'));
  truncateSync(path.join(cache, String(page)), 3);
  expect(await work({ root })).toBe('nothing');
});
