/** What systems leave behind is passed over as a plain small file, and as nothing else. */
import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles } from '../../../src/intake/find-files.ts';
import { judgeIgnored } from '../../../src/intake/ignored-files.ts';
import { readFiles } from '../../read-school.ts';
import { smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const NAMES = ['README.md', 'readme.MD', 'Thumbs.db', 'desktop.ini', '.DS_Store', '.gitkeep'];
/** Every depth at which the reader looks around. */
const FOLDERS = ['', 'papers/', 'topics/', 'papers/deep/'];

const store = Buffer.concat([Buffer.from('0000000142756431', 'hex'), Buffer.alloc(6140)]);
const thumbs = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1528)]);
const icon = '[.ShellClassInfo]\r\nIconResource=C:\\Windows\\System32\\SHELL32.dll,4\r\n';
const SOUND: [string, string | Buffer][] = [
  ['README.md', '# 说明\n\n这里放论文，一篇一个文件。\n'],
  ['Thumbs.db', thumbs],
  ['desktop.ini', icon],
  ['Desktop.ini', Buffer.from(`\ufeff${icon}`, 'utf16le')],
  ['.DS_Store', store],
  ['.gitkeep', ''],
  ['.editorconfig', 'root = true\n'],
];

/** `id file` of every fault that is told of what is not read as a record, sorted. */
async function toldIn(content: string): Promise<string[]> {
  const { ignored, faults } = await findFiles(content);
  for (const file of ignored) faults.push(...(await judgeIgnored(content, file, [])));
  return faults.map(({ id, file }) => `${id} ${file}`).sort();
}

async function told(files: Record<string, string | Buffer>): Promise<string[]> {
  return toldIn(await writtenFolder({ 'papers/deep/index.mdx': '正文', ...files }));
}

test('the reader of every build looks at them too', async () => {
  const { faults } = await readFiles({
    ...smallSchool(),
    'papers/README.md': '有事请打 13812345678\n',
    'papers/Thumbs.db/evil.exe': 'MZ',
    'topics/desktop.ini': icon,
  });
  expect(faults.map(({ id, file, line }) => `${id} ${file}:${line}`)).toEqual([
    'privacy-mobile papers/README.md:1',
    'file-unexpected papers/Thumbs.db:1',
  ]);
});

test.each(SOUND)('%s is passed over at every depth', async (name, bytes) => {
  const files = Object.fromEntries(FOLDERS.map((folder) => [folder + name, bytes]));
  expect(await told(files)).toEqual([]);
});

test.each(NAMES)('%s is no name for a folder', async (name) => {
  for (const folder of FOLDERS) {
    const file = folder + name;
    expect(await told({ [`${file}/evil.exe`]: 'MZ' })).toEqual([`file-unexpected ${file}`]);
  }
});

describe('what is not what its name says', () => {
  test.each<[string, string | Buffer]>([
    ['README.md', '字'.repeat(11_000)],
    ['README.md', Buffer.from('ff00', 'hex')],
    ['Thumbs.db', Buffer.concat([thumbs, Buffer.alloc(100_000)])],
    ['Thumbs.db', 'MZ this program'],
    ['desktop.ini', '<script>alert(1)</script>\n'],
    ['desktop.ini', icon.repeat(100)],
    ['.DS_Store', 'MZ this program'],
    ['.DS_Store', Buffer.concat([store, Buffer.alloc(20_000)])],
    ['.evil', Buffer.from('7f454c46ff', 'hex')],
    ['.notes', '记'.repeat(2_000)],
  ])('%s', async (name, bytes) => {
    for (const folder of FOLDERS) {
      expect(await told({ [folder + name]: bytes })).toEqual([`file-unexpected ${folder}${name}`]);
    }
  });
});

describe('what is private is found there too', () => {
  const number = '13812345678';
  test.each<[string, string | Buffer]>([
    ['README.md', `有事请打 ${number}\n`],
    ['.notes', `有事请打 ${number}\n`],
    ['desktop.ini', `[x]\r\nInfoTip=${number}\r\n`],
    ['desktop.ini', Buffer.from(`\ufeff[x]\r\nInfoTip=${number}\r\n`, 'utf16le')],
    ['.DS_Store', Buffer.concat([store, Buffer.from(` ${number} `, 'utf16le').swap16()])],
    ['Thumbs.db', Buffer.concat([thumbs, Buffer.from(` ${number} `, 'utf16le')])],
    ['Thumbs.db', Buffer.concat([thumbs, Buffer.from(` ${number} `)])],
  ])('%s', async (name, bytes) => {
    expect(await told({ [name]: bytes })).toEqual([`privacy-mobile ${name}`]);
  });

  test('and so is what nobody sees', async () => {
    expect(await told({ 'README.md': '看\u202e这里\n' })).toEqual(['control-character README.md']);
  });
});

describe('links and names', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ignored-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a link is no plain file', async () => {
    const content = await writtenFolder(smallSchool());
    await writeFile(path.join(folder, 'note'), '说明\n');
    await symlink(path.join(folder, 'note'), path.join(content, 'README.md'));
    await link(path.join(folder, 'note'), path.join(content, 'papers/.notes'));
    await symlink(folder, path.join(content, 'papers/.DS_Store'));
    expect(await toldIn(content)).toEqual([
      'file-not-plain README.md',
      'file-not-plain papers/.DS_Store',
      'file-not-plain papers/.notes',
    ]);
  });

  test('the repository of the content itself is none of our business', async () => {
    const content = await writtenFolder(smallSchool());
    await mkdir(path.join(content, '.git'));
    await writeFile(path.join(content, '.git/HEAD'), 'ref: refs/heads/main\n');
    expect(await toldIn(content)).toEqual([]);
  });

  test('a name that reads otherwise than it is stored', async () => {
    const names = [
      'lessons/a\u202egpj.exe',
      'lessons/\u200b',
      'papers/deep/b\u2066.png',
      'c\u00ad.md',
    ];
    const files = Object.fromEntries(names.map((name) => [name, 'x']));
    expect(await told(files)).toEqual(names.map((name) => `control-character ${name}`).sort());
  });
});
