/** The record file of a site: whole, valid, nothing but what is public, and still where nothing changed. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { serveDirectory } from '../../bin/serve-directory.ts';
import { recordsManifest, type EntryLine } from '../../src/publish/record-line.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../small-school.ts';
import { buildSite, makeScratch } from './build-site.ts';
import { judgeOf, readRecordFile, wrongInManifest, type RecordFile } from './record-file.ts';
import { schoolEdition } from './school-edition.ts';

const isEntry = (line: object): line is EntryLine => 'authors' in line;
const entriesOf = ({ lines }: RecordFile): EntryLine[] =>
  [...lines.values()].flat().filter(isEntry);

describe('the sample school', () => {
  let file: RecordFile;
  let outDir: string;
  beforeAll(() => {
    ({ outDir } = inject('site'));
    file = readRecordFile(outDir);
  });

  test('each file is as the manifest says, and the manifest as it is declared', () => {
    expect(wrongInManifest(outDir)).toEqual([]);
    expect(recordsManifest.parse(file.manifest)).toEqual(file.manifest);
    const all = [...file.lines.values()].flat();
    expect(file.manifest.records).toBe(all.length);
    const counts = Object.values(file.manifest.counts).reduce((sum, one) => sum + one, 0);
    expect(counts).toBe(all.length);
  });

  test('every line keeps to the schema beside it, which refuses others', () => {
    const faults = judgeOf(outDir);
    const all = [...file.lines.values()].flat();
    expect(all.flatMap(faults)).toEqual([]);
    const [line] = entriesOf(file);
    for (const change of [{ title: 7 }, { kind: 'novels' }, { secret: 1 }, { date: undefined }]) {
      const text = JSON.stringify({ ...line, ...change });
      expect(faults(JSON.parse(text)), text).not.toEqual([]);
    }
  });

  test('each record stands once, in the file of its kind and year, and has a page', () => {
    const ids = new Set<string>();
    for (const [path, lines] of file.lines) {
      for (const line of lines) {
        expect(ids.has(line.id), line.id).toBe(false);
        ids.add(line.id);
        expect(path).toBe(
          isEntry(line) ? `${line.kind}-${line.date.slice(0, 4)}.jsonl` : `${line.kind}.jsonl`,
        );
        expect(existsSync(join(outDir, line.id, 'index.html')), line.id).toBe(true);
        expect(line.url).toMatch(new RegExp(`^https?://[^/]+/(?:.+/)?${line.id}/$`));
        expect(line.text.length, line.id).toBeGreaterThan(0);
      }
    }
  });

  test('links stand at both ends', () => {
    const entries = new Map(entriesOf(file).map((one) => [one.id, one]));
    let links = 0;
    for (const { id, links: own } of entries.values()) {
      for (const { id: to, as } of own.to) {
        links += 1;
        expect(entries.get(to)?.links.from).toContainEqual({ id, as });
      }
      for (const { id: from, as } of own.from)
        expect(entries.get(from)?.links.to).toContainEqual({ id, as });
    }
    expect(links).toBeGreaterThan(50);
  });

  test('a lesson has its rounds, what was withdrawn and corrected says so', () => {
    const entries = entriesOf(file);
    const suggestions = entries.flatMap(({ rounds = [] }) =>
      rounds.flatMap((one) => one.suggestions),
    );
    expect(
      suggestions.some(({ accepted, change }) => accepted === true && change !== undefined),
    ).toBe(true);
    const gone = entries.filter(({ withdrawn }) => withdrawn !== undefined);
    expect(gone.length).toBeGreaterThan(0);
    for (const { reference } of gone) {
      expect(reference.gbt7714).toMatch(/已撤回（.+）\.$/);
      expect(reference.csl['note']).toMatch(/^已撤回/);
    }
    expect(entries.some(({ corrections }) => corrections.length > 0)).toBe(true);
    expect(
      entries.every(({ reference }) => !/\{accessed\}.*\{accessed\}/.test(reference.gbt7714)),
    ).toBe(true);
  });

  test('the program in the docs prints a reference for each paper that stands', async () => {
    const docs = readFileSync(resolve(import.meta.dirname, '../../docs/records.md'), 'utf8');
    const [, program = ''] = /```js\n(.*?)```/s.exec(docs) ?? [];
    const server = await serveDirectory({ dir: outDir });
    try {
      const run = promisify(execFile);
      const node = [process.execPath, ['--input-type=module', '-', server.url]] as const;
      const running = run(...node);
      running.child.stdin?.end(program);
      const { stdout } = await running;
      const standing = entriesOf(file).filter(
        ({ kind, withdrawn }) => kind === 'papers' && withdrawn === undefined,
      );
      const lines = stdout.trim().split('\n');
      expect(lines).toHaveLength(standing.length);
      for (const { title } of standing) expect(stdout).toContain(`. ${title}`);
      expect(stdout).not.toContain('{accessed}');
    } finally {
      await server.close();
    }
  });
});

test('the edition for colleagues has none', async () => {
  const { outDir, output, status } = await schoolEdition();
  expect(status, output).toBe(0);
  expect(existsSync(join(outDir, 'records'))).toBe(false);
});

describe('an edit', () => {
  const cache = makeScratch();
  const built = async (changes: Record<string, string>) => {
    const site = await buildSite({
      files: smallSchool({
        'reflections/two.mdx': mdx(
          {
            ...reflectionFields,
            title: '又一件',
            date: '2026-03-10',
            respondsTo: 'reflections/one',
          },
          longText,
        ),
        ...changes,
      }),
      env: { CACHE_DIR: await cache },
    });
    expect(site.status, site.output).toBe(0);
    return new Map(readRecordFile(site.outDir).manifest.files.map((one) => [one.path, one.sha256]));
  };
  const changedBy = async (changes: Record<string, string>) => {
    const [before, after] = [await built({}), await built(changes)];
    const paths = new Set([...before.keys(), ...after.keys()]);
    return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
  };

  test('of a text changes the file it stands in, and no other', async () => {
    const text = `${longText}\n\n后来我又想了想。`;
    expect(await changedBy({ 'reflections/one.mdx': mdx(reflectionFields, text) })).toEqual([
      'reflections-2025.jsonl',
    ]);
  });

  test('that makes a link changes those of both ends', async () => {
    const fields = { ...reflectionFields, links: ['papers/survey'] };
    expect(await changedBy({ 'reflections/one.mdx': mdx(fields, longText) })).toEqual([
      'papers-2026.jsonl',
      'reflections-2025.jsonl',
    ]);
  });
});

test('a site that does not know its address gives none', async () => {
  const files = smallSchool();
  const site = await buildSite({
    files: { ...files, 'school.yml': (files['school.yml'] ?? '').replace(/^address:.*\n/m, '') },
  });
  expect(site.status, site.output).toBe(0);
  expect(existsSync(join(site.outDir, 'records'))).toBe(false);
});
