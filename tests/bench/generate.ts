/** A school as large as one likes, to measure with: the same seed gives the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify as stringifyYaml } from 'yaml';
import { schemas } from '../../src/records/kinds.ts';
import { addDays } from '../../src/model/calendar/calendar.ts';
import { bodyOf, type GeneratedKind, type LinkTarget } from './generate-body.ts';
import { Cast, dataRecords, schoolRecord } from './generate-data.ts';
import { entryRecord } from './generate-entry.ts';
import { phrase } from './prose.ts';
import { Random } from './random.ts';

export interface GeneratedSchool {
  /** Path inside the content directory → text. */
  files: Map<string, string>;
  /** Files of entries in the order of their dates. */
  entries: string[];
}

/** 2024-09-01 to 2026-11-20: two school years and the beginning of a third. */
const FIRST_DAY = '2024-09-01';
const DAYS = 810;
/** How the four kinds share out ten entries. */
const KINDS: GeneratedKind[] = [
  'reflections',
  'lessons',
  'reflections',
  'readings',
  'reflections',
  'papers',
  'reflections',
  'lessons',
  'reflections',
  'readings',
];

export function generateSchool({
  entries,
  seed = 1,
}: {
  entries: number;
  seed?: number;
}): GeneratedSchool {
  const random = new Random(seed);
  const cast = new Cast(entries);
  const files = new Map([['school.yml', stringify(schoolRecord())]]);
  for (const [path, record] of dataRecords(cast, random)) files.set(path, stringify(record));
  const earlier: LinkTarget[] = [];
  for (let i = 0; i < entries; i += 1) {
    const kind = KINDS[i % KINDS.length] as GeneratedKind;
    const date = addDays(FIRST_DAY, Math.floor((i * DAYS) / entries));
    const target = { kind, id: `${date}-e${i + 1}`, title: `${phrase(random, 24)}（${i + 1}）` };
    const record = inOrder(kind, entryRecord(target, date, cast, earlier, random));
    const body = bodyOf(earlier, random);
    files.set(`${kind}/${target.id}.mdx`, `---\n${stringify(record)}---\n\n${body}`);
    earlier.push(target);
  }
  return { files, entries: earlier.map(({ kind, id }) => `${kind}/${id}.mdx`) };
}

export async function writeSchool(dir: string, { files }: GeneratedSchool): Promise<void> {
  for (const folder of new Set([...files.keys()].map((path) => dirname(join(dir, path))))) {
    await mkdir(folder, { recursive: true });
  }
  for (const [path, text] of files) await writeFile(join(dir, path), text);
}

/** Fields in the order of the schema, as the checker would have them. */
function inOrder(kind: GeneratedKind, record: object): object {
  const given = new Map(Object.entries(record));
  const keys = Object.keys(schemas[kind].shape).filter((key) => given.has(key));
  return Object.fromEntries(keys.map((key) => [key, given.get(key)]));
}

/** Days in quotation marks: for the YAML of stock Astro a bare day is a timestamp. */
function stringify(record: object): string {
  return stringifyYaml(record, { version: '1.1' });
}
