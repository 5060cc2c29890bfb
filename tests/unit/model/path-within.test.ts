import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWithin,
  OutsideFolder,
  pathWithin,
  placeWithin,
} from '../../../src/model/paths/path-within.ts';

describe('parts become one path below the folder', () => {
  test.each([
    [['index.html'], 'index.html'],
    [['lessons/a', 'index.html'], 'lessons/a/index.html'],
    [['lessons/a', './照片.png'], 'lessons/a/照片.png'],
    [['a//b/', '.', 'c.txt'], 'a/b/c.txt'],
    [['.astro', '...x', 'a..b', 'nul-1', 'console', 'com'], '.astro/...x/a..b/nul-1/console/com'],
    [['%2e%2e', '100%。'], '%2e%2e/100%。'],
  ])('%j', (parts, expected) => {
    expect(placeWithin(...parts)).toBe(expected);
    expect(pathWithin('/site', ...parts)).toBe(path.join('/site', expected));
  });
});

describe('there is no path', () => {
  test.each([
    ['up', ['..']],
    ['up and down again', ['a/../b']],
    ['up in another part', ['lessons', '../../x']],
    ['from the root', ['/etc/hostname']],
    ['from the root in a later part', ['a', '/etc/hostname']],
    ['nowhere', ['']],
    ['to the folder itself', ['.', './']],
    ['without parts', []],
    ['up as Windows writes it', ['..\\x']],
    ['to a drive', ['C:/x']],
    ['to the place on a drive', ['c:x']],
    ['to another machine', ['\\\\host\\share']],
    ['to a hidden stream', ['a.txt:stream']],
    ['to a device', ['a/CON']],
    ['to a device with an ending', ['nul.tar.gz']],
    ['to a device with a space', ['con .txt']],
    ['to a device with a raised number', ['COM¹']],
    ['to what Windows shortens to ..', ['.. /x']],
    ['to a name that ends in a dot', ['a./b']],
    ['through a NUL', ['a\0.png']],
    ['through a line break', ['a\n/b']],
    ['through what is not seen', ['.\u200b./a']],
    ['into the repository', ['.GIT/config']],
    ['through half a character', ['a\ud800']],
    ['too long a way', ['字'.repeat(100)]],
  ])('%s', (_, parts) => {
    expect(placeWithin(...parts)).toBeUndefined();
    expect(() => pathWithin('/site', ...parts)).toThrow(OutsideFolder);
  });
});

/** What attackers put together, besides any text at all. */
const step = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    '',
    ' ',
    '...',
    '..;',
    '~',
    '\\',
    '..\\',
    '\\..',
    'C:',
    'c:..',
    '//',
    '\\\\?\\C:',
    'con',
    'AUX.txt',
    'lpt9 ',
    '\0',
    '%2e%2e',
    '%2f',
    '%5c',
    '．．',
    '‥',
    '\u202e..',
    'a',
    '照片.png',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const part = fc
  .array(fc.tuple(step, fc.constantFrom('', '/', '\\', './')), { maxLength: 5 })
  .map((pairs) => pairs.flat().join(''));
const parts = fc.array(part, { maxLength: 4 });

test('for any parts, on any system, the path is inside or there is none', () => {
  let inside = 0;
  fc.assert(
    fc.property(parts, (given) => {
      const place = placeWithin(...given);
      if (place === undefined) {
        expect(() => pathWithin('/site', ...given)).toThrow(OutsideFolder);
        return;
      }
      inside += 1;
      // What each system itself makes of it.
      expect(path.posix.resolve('/site', place)).toBe(`/site/${place}`);
      expect(path.win32.resolve('C:\\site', place)).toBe(
        `C:\\site\\${place.replaceAll('/', '\\')}`,
      );
      expect(isWithin('/site', pathWithin('/site', ...given))).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  // The property holds something.
  expect(inside).toBeGreaterThan(500);
});

test('what is written there lies there, as the disk tells it', async () => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'within-')));
  let written = 0;
  for (const given of fc.sample(parts, 2_000)) {
    const place = placeWithin('given', ...given, 'file.txt');
    if (place === undefined) continue;
    const file = pathWithin(folder, place);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'x');
    expect((await realpath(file)).startsWith(folder + path.sep)).toBe(true);
    written += 1;
  }
  expect(written).toBeGreaterThan(50);
});

test.each([
  ['/site', '/site/a', true],
  ['/site', '/site/..a', true],
  ['/site', '/site', false],
  ['/site', '/site-school/a', false],
  ['/site', '/', false],
])('below %s is %s: %s', (folder, file, expected) => {
  expect(isWithin(folder, file)).toBe(expected);
});
