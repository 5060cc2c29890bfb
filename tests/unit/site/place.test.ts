/** What one build keeps for the next, and for which. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
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
}

/**
 * One build, as a process of its own: it answers what it found of the page that builds
 * before it have kept, and keeps its own.
 */
async function work({ root, changes, address, command }: Work): Promise<string> {
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
    import { existsSync, readFileSync, writeFileSync } from 'node:fs';
    import { takePlace } from ${JSON.stringify(source)};
    const place = takePlace(...${JSON.stringify(asked)});
    console.log(existsSync(place.pages) ? readFileSync(place.pages, 'utf8') : 'nothing');
    writeFileSync(place.pages, ${JSON.stringify(`${settings.audience}, kept`)});
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

test('another program, or other packages, begin anew', async () => {
  const root = await project();
  await work({ root });
  for (const file of ['src/site/a.ts', 'package-lock.json']) {
    writeFileSync(path.join(root, file), '{ "two": 2 }');
    expect(await work({ root }), file).toBe('nothing');
    expect(await work({ root }), file).toBe('public, kept');
  }
});
