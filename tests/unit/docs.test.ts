/** What the docs tell people to type is there, and the two languages say the same. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { school } from '../../src/records/school.ts';
import { blocksOf } from '../trials/nginx/blocks.ts';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const docs = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll(path.sep, '/')}`),
];
const chinese = docs.filter((doc) => doc.startsWith('docs/zh/'));
const READMES = ['README.md', 'README.zh-CN.md'];
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

test('there are docs in both languages', () => {
  expect(docs).toEqual(
    expect.arrayContaining([
      ...READMES,
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'docs/deployment.md',
      'docs/zh/deployment.md',
    ]),
  );
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

  test('leads to files that there are, and to headings in them', () => {
    const links = [...textOf(doc).matchAll(/\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const wrong = links.filter(([, to = '', heading]) => {
      const file = to === '' ? doc : path.posix.join(path.posix.dirname(doc), to);
      if (!existsSync(path.join(root, file))) return true;
      return heading !== undefined && !headingsOf(file).includes(decodeURIComponent(heading));
    });
    expect(wrong.map(([link]) => link)).toEqual([]);
  });

  test('has sound shell', () => {
    for (const [, indent = '', block = ''] of textOf(doc).matchAll(/^( *)```sh\n(.*?)^ *```/gms)) {
      // `<host>` is the reader's own word, and would be read as a file to take in.
      const script = block
        .replaceAll(new RegExp(`^${indent}`, 'gm'), '')
        .replace(/<[^<>\n]+>/g, 'x');
      execFileSync('bash', ['-n'], { input: script });
    }
  });
});

/** Ids of a file's headings, as the hosts of repositories make them. */
function headingsOf(file: string): string[] {
  const prose = textOf(file).replace(/^```.*?^```/gms, '');
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, text = '']) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every trial has its command', () => {
  const trials = readdirSync(path.join(root, 'tests/trials'), { withFileTypes: true })
    .filter((one) => one.isFile() && one.name !== 'trial.ts' && one.name !== 'soffice.ts')
    .map(({ name }) => `node tests/trials/${name}`);
  expect(trials.length).toBeGreaterThan(0);
  expect(Object.values(scripts)).toEqual(expect.arrayContaining(trials));
});

test('servers are configured alike in both languages', () => {
  const plain = (block: string): string[] =>
    block.split('\n').filter((line) => !/^\s*#(?! \/)/.test(line));
  const english = blocksOf('docs/deployment.md');
  const told = chinese.flatMap((doc) => [...blocksOf(doc)]);
  expect(told.map(([name]) => name).sort()).toEqual([...english.keys()].sort());
  for (const [name, block] of told) expect(plain(block)).toEqual(plain(english.get(name) ?? '一'));
  expect(english.get('/etc/nginx/sites-available/<site>-school.conf')).toContain('auth_basic ');
});

describe('the two READMEs', () => {
  const first = (doc: string, row: RegExp): string[] =>
    [...textOf(doc).matchAll(row)].map(([, one = '']) => one.trim());

  test('lead to each other', () => {
    const [english = '', own = ''] = READMES;
    expect(textOf(english)).toContain(`](${own})`);
    expect(textOf(own)).toContain(`](${english})`);
  });

  test.each(READMES)('%s has every setting that the program reads, and no other', (readme) => {
    const settings = textOf('src/site/settings.ts');
    const read = [...settings.matchAll(/\benv\['([A-Z_]+)'\]/g)].map(([, name]) => name);
    // Only the benchmark leaves the search and the cards out.
    const forSchools = new Set(read.filter((name) => name !== 'SEARCH' && name !== 'CARDS'));
    expect(first(readme, /^\| `([A-Z_]+)` /gm).sort()).toEqual([...forSchools].sort());
  });

  test('have the same commands', () => {
    const commands = READMES.map((readme) => first(readme, /^\| `(npm run [^`]+)`/gm));
    expect(commands[0]?.length).toBeGreaterThan(5);
    expect(commands[1]?.map(inEnglish)).toEqual(commands[0]?.map(inEnglish));
  });

  function inEnglish(command: string): string {
    return command.replace(/"[^"]*"/, '""');
  }
});

describe('the docs for a school’s IT teacher', () => {
  test('are all in the index', () => {
    const index = textOf('docs/zh/README.md');
    const others = chinese
      .map((doc) => path.posix.basename(doc))
      .filter((one) => one !== 'README.md');
    expect(others.filter((one) => !index.includes(`](${one})`))).toEqual([]);
  });

  test('show a school’s file that the check takes', () => {
    const shown = chinese.flatMap((doc) => [
      ...textOf(doc).matchAll(/^```yaml\n(# school\.yml\n.*?)^```/gms),
    ]);
    expect(shown.length).toBeGreaterThan(0);
    for (const [, block = ''] of shown) school.parse(parse(block));
  });

  test('say of each host whether it was tried', () => {
    const text = textOf('docs/zh/deployment.md');
    for (const name of ['对象存储加 CDN', 'EdgeOne Pages', '宝塔面板', 'IIS']) {
      const [, section = ''] = text.split(`\n## ${name}\n`);
      expect(section.split('\n## ')[0], name).toContain('**未试过**');
    }
  });
});
