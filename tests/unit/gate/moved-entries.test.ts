import { expect, test } from 'vitest';
import { dataIn, formerIdsIn, goneRecords, movedEntries } from '../../../src/gate/moved-entries.ts';
import { ownFaults } from '../../../src/write/own-faults.ts';
import { fault } from '../../../src/model/faults/fault.ts';

const none: ReadonlySet<string> = new Set();
const paper = { collection: 'papers', id: 'a', file: 'src/content/papers/a.mdx' } as const;

test('a record is gone when its id is, whatever its file is called now', () => {
  const before = [
    'src/content/papers/a.mdx',
    'src/content/papers/b.mdx',
    'src/content/papers/b.png',
    'src/content/teachers/c.yml',
  ];
  const after = ['src/content/papers/b/index.mdx', 'src/content/teachers/c.yml'];
  expect(goneRecords(before, after)).toEqual([paper]);
});

test('a book has no address that could be lost', () => {
  expect(goneRecords(['src/content/books/a.yml'], [])).toEqual([]);
});

test('a rename is told at the new file, with the line to write', () => {
  const to = 'src/content/papers/b.mdx';
  expect(movedEntries([paper], [{ path: to, from: paper.file }], none, none)).toMatchObject([
    {
      id: 'entry-moved',
      severity: 'error',
      file: to,
      hint: expect.stringContaining('aliases: [a]'),
    },
  ]);
});

test('a topic keeps its old ids under another name', () => {
  const gone = { collection: 'topics', id: 'a', file: 'src/content/topics/a.yml' } as const;
  const moved = { path: 'src/content/topics/b.yml', from: gone.file };
  expect(movedEntries([gone], [moved], none, none)[0]?.hint).toContain('formerIds: [a]');
});

test('from one kind to another no address leads on, so it counts as deleted', () => {
  const moved = { path: 'src/content/reflections/a.mdx', from: paper.file };
  expect(movedEntries([paper], [moved], none, none)).toMatchObject([
    { id: 'entry-removed', severity: 'warning', file: paper.file },
  ]);
});

test('an old id that is answered for is not lost; the same id of another kind is', () => {
  expect(movedEntries([paper], [], new Set(['papers/a']), none)).toEqual([]);
  expect(movedEntries([paper], [], new Set(['lessons/a']), none)).toHaveLength(1);
});

test('what never had an address may go without a word', () => {
  expect(movedEntries([paper], [], none, new Set([paper.file]))).toEqual([]);
});

test('old ids are read off the frontmatter or the whole file', () => {
  expect(formerIdsIn('src/content/papers/b.mdx', '---\naliases: [a, c]\n---\n\n字')).toEqual([
    'papers/a',
    'papers/c',
  ]);
  expect(formerIdsIn('src/content/topics/b.yml', 'formerIds:\n  - a\n')).toEqual(['topics/a']);
});

test.each([
  ['no frontmatter', 'src/content/papers/b.mdx', '字'],
  ['broken YAML', 'src/content/topics/b.yml', 'formerIds: [a'],
  ['a list instead of fields', 'src/content/topics/b.yml', '- a'],
  ['a word instead of a list', 'src/content/topics/b.yml', 'formerIds: a'],
  ['no record', 'src/content/README.md', 'formerIds: [a]'],
])('%s: no old ids, and no failure', (_, path, text) => {
  expect(formerIdsIn(path, text)).toEqual([]);
  expect(() => dataIn(path, text)).not.toThrow();
});

test('a pull request answers for the files it touches and for what it breaks elsewhere', () => {
  const at = (file: string, line = 1) => fault('reference-unknown', { file, line }, '没有。');
  const before = [at('old'), at('old'), at('mine')];
  const after = [at('old'), at('old'), at('old', 2), at('mine'), at('broken')];
  const { own, old } = ownFaults(after, new Set(['mine']), before);
  expect(own).toEqual([at('old', 2), at('mine'), at('broken')]);
  expect(old).toBe(2);
});
