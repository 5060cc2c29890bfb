/** The verdict from lists alone. `tests/site/gate.test.ts` has the same with real repositories. */
import { describe, expect, test } from 'vitest';
import { recordAt } from '../../../src/gate/areas.ts';
import { shownOnOneLine } from '../../../src/model/text/hidden.ts';
import { awkwardness } from '../../../src/gate/awkward-path.ts';
import { parseChanges, parseTree, type Change, type TreeFile } from '../../../src/gate/changes.ts';
import { judge } from '../../../src/gate/gate.ts';

const added = (path: string): Change => ({ path, mode: '100644' });
const file = (path: string, size = 10): TreeFile => ({ path, mode: '100644', oid: 'a', size });

/** A pull request that adds these files and nothing else. */
const verdictOn = (...paths: string[]) =>
  judge(
    paths.map(added),
    paths.map((path) => file(path)),
  );

describe('git’s listings', () => {
  test('of changes: added, changed, deleted, moved, and turned into a link', () => {
    const listing = [
      ':000000 100644 00 aa A',
      'a\nb.mdx',
      ':100644 100644 aa bb M',
      'c',
      ':100644 000000 bb 00 D',
      'd',
      ':100644 100644 bb cc R087',
      'e',
      'f',
      ':100644 120000 cc dd T',
      'g',
      '',
    ].join('\0');
    expect(parseChanges(listing)).toEqual([
      { path: 'a\nb.mdx', mode: '100644' },
      { path: 'c', oldMode: '100644', mode: '100644' },
      { path: 'd', oldMode: '100644' },
      { path: 'f', from: 'e', oldMode: '100644', mode: '100644' },
      { path: 'g', oldMode: '100644', mode: '120000' },
    ]);
    expect(parseChanges('')).toEqual([]);
  });

  test('of a tree: files with their sizes, submodules without', () => {
    const listing = '100644 blob aa     123\ta b\tc\x00160000 commit bb       -\td\x00';
    expect(parseTree(listing)).toEqual([
      { path: 'a b\tc', mode: '100644', oid: 'aa', size: 123 },
      { path: 'd', mode: '160000', oid: 'bb' },
    ]);
    expect(parseTree('')).toEqual([]);
  });
});

describe('what a pull request is about', () => {
  test.each([
    [['src/content/papers/a.mdx', 'public/images/a.png'], 'content', []],
    [['bin/check.mjs'], 'maintenance', ['bin/check.mjs']],
    [['src/content/papers/a.mdx', 'README.md'], 'mixed', ['README.md']],
    [['src/content/papers/a.mdx', 'school.yml'], 'mixed', ['school.yml']],
    [['src/content/school.yml'], 'maintenance', ['src/content/school.yml']],
    [['src/contents/a.mdx'], 'maintenance', ['src/contents/a.mdx']],
    [['public/favicon.svg'], 'maintenance', ['public/favicon.svg']],
    [[], 'nothing', []],
  ])('%j is %s', (paths, kind, outside) => {
    expect(verdictOn(...paths)).toMatchObject({ kind, outside });
  });

  test('a file moved out of the program counts at both ends', () => {
    const moved = { ...added('src/content/papers/a.mdx'), from: 'bin/check.mjs' };
    expect(judge([moved], []).outside).toEqual(['bin/check.mjs']);
  });

  test('files outside are told once, the first ten by name', () => {
    const program = Array.from({ length: 12 }, (_, i) => `bin/${String(i).padStart(2, '0')}.ts`);
    const { faults } = verdictOn('src/content/papers/a.mdx', ...program);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      id: 'pull-request-mixed',
      message: '这次修改还动了 12 个程序文件。',
    });
    expect(faults[0]?.found).toMatch(/^bin\/00\.ts、.*bin\/09\.ts 等 12 个$/);
    expect(faults[0]?.hint).toContain('请拆成两个合并请求');
  });
});

describe('too much at once', () => {
  test('300 files are still read, 301 are not', () => {
    const paths = Array.from({ length: 301 }, (_, i) => `src/content/papers/a${i}.mdx`);
    expect(verdictOn(...paths.slice(1)).faults).toEqual([]);
    expect(verdictOn(...paths).faults).toMatchObject([
      { id: 'pull-request-large', found: '301 个文件' },
    ]);
  });

  test('neither are 61 MB of pictures, though each alone is small enough', () => {
    const paths = Array.from({ length: 61 }, (_, i) => `public/images/a${i}.png`);
    const tree = paths.map((path) => file(path, 1024 * 1024));
    expect(judge(paths.map(added), tree.slice(1)).faults).toEqual([]);
    expect(judge(paths.map(added), tree).faults).toMatchObject([
      { id: 'pull-request-large', found: '61 MB', allowed: '最多 60 MB' },
    ]);
  });

  test('what was there before is not counted', () => {
    const tree = Array.from({ length: 400 }, (_, i) => file(`public/images/a${i}.png`, 1e6));
    expect(judge([added('src/content/papers/a.mdx')], tree).faults).toEqual([]);
  });
});

describe('what was there before', () => {
  test('is no fault of this pull request, and still is not written out', () => {
    const link = { path: 'src/content/papers/link.mdx', mode: '120000', oid: 'a', size: 4 };
    const { faults, withheld } = judge([added('src/content/papers/a.mdx')], [link]);
    expect(faults).toEqual([]);
    expect(withheld).toEqual(new Set([link.path]));
  });

  test('keeps its name when a newcomer differs in case, of the file or of the folder', () => {
    const tree = [file('src/content/Papers/b.mdx'), file('src/content/papers/a.mdx')];
    const { faults } = judge([added('src/content/Papers/b.mdx')], tree);
    expect(faults).toMatchObject([
      {
        id: 'path-clash',
        file: 'src/content/Papers/b.mdx',
        message: '它和 src/content/papers 只差字母大小写，或只差同一个字的两种存法。',
      },
    ]);
  });
});

describe('a path that not every computer can keep', () => {
  test.each([
    ['a/../b', '“..”'],
    ['a//b', '“”'],
    ['a/.GIT/config', '“.GIT”'],
    ['a/b\\c', '\\'],
    ['a/b:c', ':'],
    ['a/b?', '?'],
    ['a/aux.mdx', 'aux.mdx'],
    ['a/COM1', 'COM1'],
    ['a/b.', '空格或点'],
    ['a/b ', '空格或点'],
    ['a/b\nc', 'U+000A'],
    ['a/b\u202ec', 'U+202E'],
    ['a/b\u200bc', 'U+200B'],
    ['a/\uFFFD', 'UTF-8'],
    [`a/${'长'.repeat(70)}`, '太长'],
  ])('%j', (path, reason) => {
    expect(awkwardness(path)).toContain(reason);
  });

  test.each([
    'src/content/papers/2025-09-19-tushujiao.mdx',
    'public/images/图 一.png',
    'a/console.mdx',
  ])('%s is fine', (path) => {
    expect(awkwardness(path)).toBeUndefined();
  });

  test('is printed on one line, with nothing that steers a terminal', () => {
    expect(shownOnOneLine('a\n\u001b[31m\u202eb')).toBe('a⟨U+000A⟩⟨U+001B⟩[31m⟨U+202E⟩b');
  });
});

test.each([
  ['src/content/papers/a.mdx', { collection: 'papers', id: 'a' }],
  ['src/content/papers/a/index.mdx', { collection: 'papers', id: 'a' }],
  ['src/content/teachers/li-bai.yml', { collection: 'teachers', id: 'li-bai' }],
  ['src/content/papers/a/b.mdx', undefined],
  ['src/content/papers/a.yml', undefined],
  ['src/content/papers/a.png', undefined],
  ['src/content/school.yml', undefined],
  ['papers/a.mdx', undefined],
])('the record in %s', (path, record) => {
  expect(recordAt(path)).toEqual(record);
});
