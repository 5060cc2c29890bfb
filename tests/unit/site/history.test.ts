/** Real repositories, made for the test: nothing about git is imagined. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/graph/catalogue.ts';
import { entryPage } from '../../../src/views/entry-page.ts';
import { readHistory } from '../../../src/site/history.ts';
import { readFolder } from '../../read-school.ts';
import { mdx, paperFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

function git(dir: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: dir, stdio: 'ignore' });
}

function commit(dir: string, author: string, day: string): void {
  git(dir, 'add', '-A');
  git(
    dir,
    '-c',
    'user.name=机器',
    '-c',
    'user.email=machine@hill.example',
    'commit',
    '-m',
    'change',
    `--author=${author} <a@hill.example>`,
    `--date=${day}T12:00:00Z`,
  );
}

async function repository(): Promise<string> {
  const dir = await writtenFolder({
    'content/reflections/一.mdx': '一',
    'content/papers/two.mdx': '二',
    'outside.txt': '外',
  });
  git(dir, 'init', '-b', 'main');
  commit(dir, '李白白', '2025-09-10');
  await writeFile(path.join(dir, 'content/papers/two.mdx'), '二二');
  commit(dir, '杜甫甫', '2025-10-11');
  await writeFile(path.join(dir, 'content/papers/two.mdx'), '二二二');
  commit(dir, '李白白', '2025-11-12');
  return dir;
}

test('every file has the day of its last change and everyone who changed it, the last one first', async () => {
  const dir = await repository();
  expect(await readHistory(path.join(dir, 'content'))).toEqual(
    new Map([
      ['papers/two.mdx', { changed: '2025-11-12', contributors: ['李白白', '杜甫甫'] }],
      ['reflections/一.mdx', { changed: '2025-09-10', contributors: ['李白白'] }],
    ]),
  );
});

test('a shallow clone shows nothing rather than a wrong day', async () => {
  const dir = await repository();
  const shallow = await mkdtemp(path.join(tmpdir(), 'shallow-'));
  git(shallow, 'clone', '--depth', '1', `file://${dir}`, 'clone');
  expect(await readHistory(path.join(shallow, 'clone/content'))).toEqual(new Map());
});

test('so does a folder without a repository, and one without a commit', async () => {
  expect(await readHistory(await mkdtemp(path.join(tmpdir(), 'plain-')))).toEqual(new Map());
  const fresh = await mkdtemp(path.join(tmpdir(), 'fresh-'));
  git(fresh, 'init');
  expect(await readHistory(fresh)).toEqual(new Map());
});

describe('a file that was renamed', () => {
  /** Long enough to be known again after a change. */
  const text = (more = '') =>
    `---\ntitle: 等待\n---\n\n${'一句话，又一句话。\n'.repeat(12)}${more}`;
  const write = (dir: string, file: string, words: string) =>
    writeFile(path.join(dir, 'content', file), words);
  const move = (dir: string, from: string, to: string) =>
    rename(path.join(dir, 'content', from), path.join(dir, 'content', to));
  const told = async (dir: string, file: string) =>
    (await readHistory(path.join(dir, 'content'))).get(file);

  async function begun(): Promise<string> {
    const dir = await writtenFolder({ 'content/papers/old.mdx': text(), 'content/papers/x': '外' });
    git(dir, 'init', '-b', 'main');
    // A machine on which git is told not to look for renames.
    git(dir, 'config', 'diff.renames', 'false');
    commit(dir, '李白白', '2025-09-10');
    return dir;
  }

  test('keeps its authors, and its last change is the renaming', async () => {
    const dir = await begun();
    await move(dir, 'papers/old.mdx', 'papers/new.mdx');
    commit(dir, '杜甫甫', '2025-12-13');
    expect(await told(dir, 'papers/new.mdx')).toEqual({
      changed: '2025-12-13',
      contributors: ['杜甫甫', '李白白'],
    });
    expect(await told(dir, 'papers/old.mdx')).toBeUndefined();
  });

  test('keeps them through several names, folders and changes on the way', async () => {
    const dir = await begun();
    await mkdir(path.join(dir, 'content/papers/third'));
    for (const [from, to, author, day] of [
      ['papers/old.mdx', 'papers/second.mdx', '杜甫甫', '2025-10-11'],
      ['papers/second.mdx', 'papers/third/index.mdx', '王维维', '2025-11-12'],
    ] as const) {
      await move(dir, from, to);
      await write(dir, to, text(author));
      commit(dir, author, day);
    }
    await write(dir, 'papers/third/index.mdx', text('末'));
    commit(dir, '李白白', '2026-01-02');
    expect(await told(dir, 'papers/third/index.mdx')).toEqual({
      changed: '2026-01-02',
      contributors: ['李白白', '王维维', '杜甫甫'],
    });
  });

  test('leaves its name to another, which has nothing of it', async () => {
    const dir = await begun();
    await move(dir, 'papers/old.mdx', 'papers/new.mdx');
    commit(dir, '杜甫甫', '2025-10-11');
    await write(dir, 'papers/old.mdx', '别的一篇，什么都不一样。');
    commit(dir, '王维维', '2025-11-12');
    expect(await told(dir, 'papers/old.mdx')).toEqual({
      changed: '2025-11-12',
      contributors: ['王维维'],
    });
    expect((await told(dir, 'papers/new.mdx'))?.contributors).toEqual(['杜甫甫', '李白白']);
  });

  test('takes the name of one that is gone, and nothing else of it', async () => {
    const dir = await begun();
    await write(dir, 'papers/new.mdx', '这一篇后来删了。');
    commit(dir, '王维维', '2025-10-01');
    await rm(path.join(dir, 'content/papers/new.mdx'));
    commit(dir, '王维维', '2025-10-02');
    await move(dir, 'papers/old.mdx', 'papers/new.mdx');
    commit(dir, '杜甫甫', '2025-10-11');
    expect((await told(dir, 'papers/new.mdx'))?.contributors).toEqual(['杜甫甫', '李白白']);
  });

  test('keeps what a branch did to it meanwhile under the old name', async () => {
    const dir = await begun();
    git(dir, 'switch', '-c', 'aside');
    await write(dir, 'papers/old.mdx', text('旁边的一句。'));
    commit(dir, '王维维', '2025-11-12');
    git(dir, 'switch', 'main');
    await move(dir, 'papers/old.mdx', 'papers/new.mdx');
    commit(dir, '杜甫甫', '2025-10-11');
    const identity = ['-c', 'user.name=机器', '-c', 'user.email=machine@hill.example'];
    git(dir, ...identity, '-c', 'merge.renames=true', 'merge', '--no-edit', 'aside');
    const known = await told(dir, 'papers/new.mdx');
    expect(known?.contributors.toSorted()).toEqual(['李白白', '杜甫甫', '王维维'].toSorted());
    expect(await told(dir, 'papers/old.mdx')).toBeUndefined();
  });
});

test('on a page stand the teachers of the school among them, and no other account', async () => {
  const files = Object.entries(smallSchool()).map(([name, text]) => [`content/${name}`, text]);
  const dir = await writtenFolder(Object.fromEntries(files) as Record<string, string>);
  git(dir, 'init', '-b', 'main');
  commit(dir, '李白白', '2025-10-10');
  const paper = path.join(dir, 'content/papers/survey.mdx');
  await writeFile(paper, mdx(paperFields, '三十二节课的记录。又一节。'));
  commit(dir, 'build bot', '2025-10-11');
  await rename(paper, path.join(dir, 'content/papers/count.mdx'));
  commit(dir, 'Du Fu', '2025-10-12');
  const { school, records } = await readFolder(path.join(dir, 'content'));
  if (school === undefined) throw new Error('no school');
  const history = await readHistory(path.join(dir, 'content'));
  const catalogue = buildCatalogue(records, {
    school,
    audience: 'public',
    today: '2026-06-01',
    history,
  });
  const entry = catalogue.byRef.get('papers/count');
  if (entry === undefined) throw new Error('no entry');
  expect(entryPage(catalogue, entry).history).toEqual({
    changed: '2025-10-12',
    contributors: ['Du Fu', '李白白'],
  });
});
