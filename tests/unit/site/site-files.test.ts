/** What the files of a site know of those that stand in the target already. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/intake/hash.ts';
import { renewTarget } from '../../../src/site/renew-target.ts';
import { SiteFiles } from '../../../src/site/site-files.ts';
import { writtenFolder } from '../../written-folder.ts';

const OPEN = 'Disallow:\n';
const CLOSED = 'Disallow: /\n';

let target: string;
let site: SiteFiles;
beforeEach(async () => {
  const files = { 'robots.txt': CLOSED, 'a/index.html': 'a', 'gone/index.html': 'gone' };
  target = await writtenFolder(files);
  const hashes = new Map(Object.entries(files).map(([name, text]) => [name, hashOf(text)]));
  const room = path.join(await mkdtemp(path.join(tmpdir(), 'room-')), 'site');
  site = new SiteFiles(room, { folder: target, hashes });
});
const read = (name: string): Promise<string> => readFile(path.join(target, name), 'utf8');

test('what stands with the same bytes is not written, what is new comes, what is none of it goes', async () => {
  site.write('a/index.html', 'a');
  site.write('b/index.html', 'b');
  expect([...site.fresh]).toEqual(['b/index.html']);
  await renewTarget(site, target);
  expect([await read('a/index.html'), await read('b/index.html')]).toEqual(['a', 'b']);
  await expect(read('gone/index.html')).rejects.toThrow('ENOENT');
});

describe('of two who write one file the last one counts', () => {
  test.each([
    ['as it stands', CLOSED],
    ['as it does not stand', 'User-agent: odd\n'],
    ['twice the same', OPEN],
  ])('%s', async (_, last) => {
    site.write('robots.txt', OPEN);
    site.write('robots.txt', last);
    expect(site.read('robots.txt').toString()).toBe(last);
    expect(site.hashes.get('robots.txt')).toBe(hashOf(last));
    await renewTarget(site, target);
    expect(await read('robots.txt')).toBe(last);
  });
});

test('what a build that was killed has left beside the target does not stand in the way', async () => {
  const left = '.tongban-new/b/index.html';
  const hashes = new Map([...site.standing, [left, hashOf('half')]]);
  const again = new SiteFiles(site.folder, { folder: target, hashes });
  again.write('b/index.html', 'b');
  await renewTarget(again, target);
  expect(await read('b/index.html')).toBe('b');
  await expect(read(left)).rejects.toThrow('ENOENT');
});
