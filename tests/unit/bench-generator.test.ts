import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { collections, entryKinds, type Collection } from '../../src/model/kinds.ts';
import { schemas } from '../../src/records/kinds.ts';
import { school } from '../../src/records/school.ts';
import { readFiles } from '../read-school.ts';
import { generateSchool, SHARES } from '../bench/generate.ts';

const generated = generateSchool({ entries: 60 });
const records = [...generated.files].filter(([path]) => path !== 'school.yml');

test('the school itself is valid', () => {
  expect(school.safeParse(parse(generated.files.get('school.yml') ?? '')).error).toBeUndefined();
});

test('there are as many entries as asked for, and every kind of record', () => {
  expect(generated.entries).toHaveLength(60);
  const folders = new Set(records.map(([path]) => path.split('/')[0]));
  expect([...folders].sort()).toEqual([...collections].sort());
});

test('kinds share out the entries as they do in the sample school', () => {
  const counts = entryKinds.map((kind) => [
    kind,
    readdirSync(`src/content/${kind}`).filter((file) => file.endsWith('.mdx')).length,
  ]);
  expect(SHARES).toEqual(Object.fromEntries(counts));
  const all = Object.values(SHARES).reduce((sum, one) => sum + one, 0);
  for (const kind of entryKinds) {
    const made = generated.entries.filter((path) => path.startsWith(`${kind}/`)).length;
    expect(Math.abs(made - (60 * SHARES[kind]) / all), kind).toBeLessThan(1);
  }
});

test('the check of a school finds no fault', async () => {
  const { faults, checked } = await readFiles({
    ...Object.fromEntries(generated.files),
    ...Object.fromEntries(generated.pictures),
  });
  expect(faults).toEqual([]);
  expect(checked).toBe(records.filter(([path]) => !path.endsWith('.csv')).length);
});

test.each(records.filter(([path]) => !path.endsWith('.csv')))('%s is valid', (path, text) => {
  const collection = path.split('/')[0] as Collection;
  const data: unknown = parse(path.endsWith('.mdx') ? (text.split('---\n')[1] ?? '') : text);
  expect(schemas[collection].safeParse(data).error).toBeUndefined();
});

test('the same seed gives the same school, another seed another', () => {
  expect(generateSchool({ entries: 20, seed: 7 })).toEqual(
    generateSchool({ entries: 20, seed: 7 }),
  );
  expect(generateSchool({ entries: 20, seed: 7 })).not.toEqual(
    generateSchool({ entries: 20, seed: 8 }),
  );
});

describe('bodies are like real ones', () => {
  const bodies = generated.entries.map(
    (path) => (generated.files.get(path) ?? '').split('---\n')[2] ?? '',
  );

  test('about 2,200 Chinese characters', () => {
    const lengths = bodies.map((body) => body.match(/\p{Script=Han}/gu)?.length ?? 0);
    const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
    expect(mean).toBeGreaterThan(2000);
    expect(mean).toBeLessThan(2400);
  });

  test('headings, lists, a table, a quotation, emphasis and links to earlier entries only', () => {
    generated.entries.forEach((path, i) => {
      const body = bodies[i] ?? '';
      for (const mark of [/^## /m, /^### /m, /^- /m, /^1\. /m, /^\| /m, /^> /m, /\*\*“/]) {
        expect(body).toMatch(mark);
      }
      const before = generated.entries.slice(0, i).map((one) => `/${one.replace('.mdx', '/')}`);
      for (const [, address] of body.matchAll(/(?<!!\[[^\]]*)\]\(([^)]+)\)/g)) {
        expect(before, `${path} links forward`).toContain(address);
      }
      if (i > 0) expect(body).toMatch(/\]\(/);
    });
  });

  test('some lessons show a picture that stands beside them', () => {
    expect(generated.pictures.size).toBeGreaterThan(0);
    for (const path of generated.pictures.keys()) {
      const entry = generated.files.get(path.replace('.png', '.mdx')) ?? '';
      expect(entry).toContain(`](${path.split('/')[1]})`);
    }
  });
});
