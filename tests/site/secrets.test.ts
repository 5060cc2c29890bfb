/**
 * A school full of marked secrets, built for each audience: no byte of the output, the
 * indexes, the archives and the pictures included, holds a trace of what the audience may not see.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections, isEntryKind } from '../../src/model/kinds.ts';
import { schemas } from '../../src/records/kinds.ts';
import { parseYaml, splitFrontmatter } from '../../src/yaml/frontmatter.ts';
import { writtenFolder } from '../written-folder.ts';
import { buildSite, makeScratch } from './build-site.ts';
import { filesOf } from './page.ts';
import { plainBytes } from './plain-bytes.ts';
import { declared } from './secret-school/entry-fields.ts';
import {
  marks,
  mixedRules,
  picturedKinds,
  ranks,
  type Rank,
  type Shape,
} from './secret-school/marks.ts';
import { secretSchool } from './secret-school/secret-school.ts';
import { pictureOf } from './secret-school/text.ts';

const whole: Shape = { ranks, twist: '', rules: mixedRules };
/** The same school to whoever sees what is public: its secrets are fewer and others. */
const without: Shape = { ranks: ['public'], twist: '-other', rules: mixedRules };

const DAY = '2026-05-01T08:00:00+0800';

let schoolOut: string;
let publicOut: string;
let otherOut: string;

beforeAll(async () => {
  const contentDir = await writtenSchool(whole);
  const env = { OUT_DIR: await makeScratch(), CACHE_DIR: await makeScratch() };
  schoolOut = await makeScratch();
  await build(contentDir, { ...env, AUDIENCE: 'school' });
  execFileSync('cp', ['-r', `${env.OUT_DIR}/.`, schoolOut]);
  // Into the same folder, with the same cache: what the school saw must not stay behind.
  await build(contentDir, { ...env, AUDIENCE: 'public' });
  publicOut = env.OUT_DIR;
  otherOut = await makeScratch();
  await build(await writtenSchool(without), { OUT_DIR: otherOut });
});

/** With a history in which a hidden teacher has touched a file that everyone may see. */
async function writtenSchool(shape: Shape): Promise<string> {
  const contentDir = await writtenFolder(await secretSchool(shape));
  const commit = (author: string): void => {
    const who = ['-c', `user.name=${author}`, '-c', 'user.email=nobody@hill.example'];
    const env = { ...process.env, GIT_AUTHOR_DATE: DAY, GIT_COMMITTER_DATE: DAY };
    execFileSync('git', [...who, 'add', '.'], { cwd: contentDir, env });
    execFileSync('git', [...who, 'commit', '-qm', 'x'], { cwd: contentDir, env });
  };
  execFileSync('git', ['init', '-q'], { cwd: contentDir });
  commit(`${marks.public.han}老师`);
  if (shape === whole) {
    const file = join(contentDir, `papers/${marks.public.word}-paper.mdx`);
    for (const rank of ['school', 'private'] as const) {
      await appendFile(file, '\n');
      commit(`${marks[rank].han}老师`);
    }
  } else {
    await appendFile(join(contentDir, `papers/${marks.public.word}-paper.mdx`), '\n\n');
    commit(`${marks.public.han}老师`);
  }
  return contentDir;
}

async function build(contentDir: string, env: Record<string, string>): Promise<void> {
  const { status, output } = await buildSite({ contentDir, env: { ARCHIVE: 'all', ...env } });
  expect(status, output).toBe(0);
}

/** Files of a site, by name or by content, that hold a mark of a rank. */
function traces(outDir: string, rank: Rank): string[] {
  const { han, word } = marks[rank];
  return filesOf(outDir).filter((file) => {
    const text = `${file}\n${plainBytes(outDir, file).toString('utf8')}`;
    const says = text.includes(han) && !isDictionary(file, text);
    return says || text.toLowerCase().includes(word) || text.includes(escaped(han));
  });
}

/** A script of ours that knows how every character is read has the marks among them, and nothing of anybody. */
function isDictionary(file: string, text: string): boolean {
  if (!/^_astro\/.*\.js$/.test(file)) return false;
  return new Set(text.match(/\p{Script=Han}/gu)).size > 10_000;
}

/** As JSON and addresses may spell a character. */
function escaped(han: string): string {
  return encodeURIComponent(han);
}

test('the school of secrets has every field of every kind of record, at every rank', async () => {
  const files = Object.entries(await secretSchool(whole));
  for (const collection of collections) {
    const own = isEntryKind(collection) ? declared.map(({ name }) => name) : [];
    const wanted = [...Object.keys(schemas[collection].shape), ...own];
    for (const rank of ranks) {
      const theirs = files.filter(
        ([name]) =>
          name.startsWith(`${collection}/${marks[rank].word}`) && !/\.(?:png|csv)$/.test(name),
      );
      const fields = new Set(theirs.flatMap(([name, text]) => Object.keys(fieldsOf(name, text))));
      const missing = wanted.filter((field) => !fields.has(field));
      // A record says who may see it, unless the school's rule says the same; and the top of a tree has no parent.
      const ruled = missing.filter((field) => field === 'visibility' || field === 'parent');
      expect(missing, `${collection} of the rank ${rank}`).toEqual(ruled);
    }
  }
});

test('a page tells every field of its record in which words stand', async () => {
  const files = Object.entries(await secretSchool(whole));
  const { han, word } = marks.public;
  const untold = new Set<string>();
  for (const [name, text] of files) {
    const [kind = ''] = name.split('/');
    if (!name.includes(`/${word}`) || !/\.(?:mdx|yml)$/.test(name)) continue;
    const page = readFileSync(join(schoolOut, name.replace(/\.\w+$/, ''), 'index.html'), 'utf8');
    for (const [field, value] of Object.entries(fieldsOf(name, text))) {
      const words = JSON.stringify(value).match(new RegExp(`${han}[^"]+`, 'g')) ?? [];
      if (words.some((one) => !page.includes(one))) untold.add(`${kind}.${field}`);
    }
  }
  // A note tells namesakes apart, and here nobody shares a name.
  expect([...untold]).toEqual(['teachers.nameNote']);
});

function fieldsOf(name: string, text: string | Buffer): object {
  const source = String(text);
  const parts = name.endsWith('.mdx') ? splitFrontmatter(source, name) : { frontmatter: source };
  if ('faults' in parts) throw new Error(name);
  const parsed = parseYaml(parts.frontmatter, { file: name, firstLine: 1 });
  return 'data' in parsed ? (parsed.data as object) : {};
}

test('the marks are seen where they may stand: in pages, the index, old addresses', () => {
  for (const [outDir, rank] of [
    [publicOut, 'public'],
    [schoolOut, 'public'],
    [schoolOut, 'school'],
  ] as const) {
    const { word } = marks[rank];
    const found = traces(outDir, rank).join('\n');
    expect(found).toContain(`lessons/${word}-lesson-`);
    expect(found).toContain(`teachers/${word}-teacher/index.html`);
    expect(found).toContain(`topics/${word}-was-topic/index.html`);
    expect(found).toContain('_search/index/0/list-');
    expect(found).toMatch(/_search\/texts\//);
    expect(found).toMatch(/^overlap\//m);
    for (const place of [
      'semesters/2025-2026-1/archive.zip',
      'semesters/2025-2026-1/projects.csv',
      'semesters/2025-2026-1/tables.xlsx',
      'calendar/2025-2026-1.ics',
      'choose/index.html',
      'projects/index.html',
      'orphans/index.html',
    ]) {
      expect(found).toContain(place);
    }
    // Whoever is outside gets data to take along, colleagues get none.
    expect(/^records\//m.test(found)).toBe(outDir === publicOut);
    expect(found).toMatch(/^citations\//m);
    expect(found).toMatch(/^topics\/.*\/works\.bib$/m);
  }
});

test('of a meeting that does not say who may read it, everyone sees the subject, the school the minutes', () => {
  const page = `meetings/${marks.public.word}-quiet-0/index.html`;
  expect(traces(publicOut, 'public')).toContain(page);
  expect(traces(schoolOut, 'public')).toContain(page);
  expect(traces(schoolOut, 'school')).toContain(page);
  const text = readFileSync(join(schoolOut, page), 'utf8');
  for (const said of ['议程', '决定', '要做', '来宾', '正文', '图注', '资源', '自定的话']) {
    expect(text).toContain(marks.school.han + said);
  }
});

describe('no byte tells of', () => {
  test('what is private, to the school', () => {
    expect(traces(schoolOut, 'private')).toEqual([]);
  });

  test('what is private, to the public', () => {
    expect(traces(publicOut, 'private')).toEqual([]);
  });

  test('what is for the school, to the public', () => {
    expect(traces(publicOut, 'school')).toEqual([]);
  });
});

test('the public sees byte for byte what it would see if there were other secrets, or none', () => {
  expect(filesOf(publicOut)).toEqual(filesOf(otherOut));
  // Names of files tell enough; two pages side by side would fill the screen.
  const differing = filesOf(publicOut).filter((file) => {
    const [here, there] = [publicOut, otherOut].map((outDir) => readFileSync(join(outDir, file)));
    return here === undefined || there === undefined || !here.equals(there);
  });
  expect(differing).toEqual([]);
});

test('a source is handed out whole or not at all, and only of what everyone may see', async () => {
  const files = await secretSchool(whole);
  const handedOut = (outDir: string): [string, string][] =>
    filesOf(outDir)
      .filter((file) => file.startsWith('_desk/sources/'))
      .flatMap((file) =>
        Object.entries(JSON.parse(readFileSync(join(outDir, file), 'utf8')) as object),
      );
  for (const [file, text] of [...handedOut(publicOut), ...handedOut(schoolOut)]) {
    // The history has given one of them another line break at its end.
    expect(text.trimEnd()).toBe(String(files[file]).trimEnd());
  }
  expect(handedOut(schoolOut).length).toBeGreaterThan(0);
  // Every entry here names something of each rank.
  expect(handedOut(publicOut)).toEqual([]);
});

describe('pictures', () => {
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const sizesOf = async (outDir: string, rank: Rank): Promise<string[]> => {
    const hashes = await Promise.all(
      picturedKinds.map(async (kind) => hashOf(await pictureOf(rank, kind)).slice(0, 16)),
    );
    return filesOf(outDir).filter((file) => hashes.some((hash) => file.includes(hash)));
  };

  test('those of hidden entries are in no size and under no name there', async () => {
    const shown = (await sizesOf(schoolOut, 'school')).map((file) =>
      hashOf(readFileSync(join(schoolOut, file))),
    );
    expect(shown).toHaveLength(3 * picturedKinds.length);
    for (const [outDir, rank] of [
      [publicOut, 'school'],
      [publicOut, 'private'],
      [schoolOut, 'private'],
    ] as const) {
      expect(await sizesOf(outDir, rank)).toEqual([]);
    }
    const all = filesOf(publicOut).map((file) => hashOf(readFileSync(join(publicOut, file))));
    expect(all.filter((one) => shown.includes(one))).toEqual([]);
  });

  test('no picture is there as it was handed in', async () => {
    const sources = await Promise.all(
      ranks.flatMap((rank) => picturedKinds.map((kind) => pictureOf(rank, kind))),
    );
    const handedIn = new Set(sources.map(hashOf));
    for (const outDir of [schoolOut, publicOut]) {
      const all = filesOf(outDir).map((file) => hashOf(readFileSync(join(outDir, file))));
      expect(all.filter((one) => handedIn.has(one))).toEqual([]);
    }
  });
});
