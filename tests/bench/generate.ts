/** A school as large as one likes, to measure with: the same seed gives the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify as stringifyYaml } from 'yaml';
import { schemas } from '../../src/records/kinds.ts';
import { addDays } from '../../src/model/calendar/calendar.ts';
import { entryKinds, type EntryKind } from '../../src/model/kinds.ts';
import { bodyOf, type LinkTarget } from './generate-body.ts';
import { Cast, dataRecords, schoolRecord } from './generate-data.ts';
import { entryRecord } from './generate-entry.ts';
import { pictureOf } from './generate-picture.ts';
import { phrase } from './prose.ts';
import { Random } from './random.ts';

export interface GeneratedSchool {
  /** Path inside the content directory → text. */
  files: Map<string, string>;
  /** Path inside the content directory → bytes of a picture. */
  pictures: Map<string, Buffer>;
  /** Files of entries in the order of their dates. */
  entries: string[];
}

/** 2024-09-01 to 2026-11-20: two school years and the beginning of a third. */
const FIRST_DAY = '2024-09-01';
const DAYS = 810;
/** How many entries of a kind the sample school has; `bench-generator.test.ts` counts them again. */
export const SHARES: Record<EntryKind, number> = {
  lessons: 14,
  reflections: 35,
  readings: 11,
  papers: 11,
  projects: 8,
  problems: 6,
  observations: 14,
  meetings: 22,
};
/** Of fourteen lessons of the sample, seven have a picture; five have a file to take along. */
const ILLUSTRATED = 5 / 14;

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
  const pictures = new Map<string, Buffer>();
  for (const [path, record] of dataRecords(cast, random)) files.set(path, stringify(record));
  const earlier: LinkTarget[] = [];
  for (const [i, kind] of kindsInTurn(entries).entries()) {
    const date = addDays(FIRST_DAY, Math.floor((i * DAYS) / entries));
    const target = { kind, id: `${date}-e${i + 1}`, title: `${phrase(random, 24)}（${i + 1}）` };
    const isIllustrated = kind === 'lessons' && random.next() < ILLUSTRATED;
    const record = entryRecord(target, date, { cast, earlier, random, isIllustrated });
    const body = bodyOf(earlier, random, isIllustrated ? `${target.id}.png` : undefined);
    files.set(`${kind}/${target.id}.mdx`, `---\n${stringify(inOrder(kind, record))}---\n\n${body}`);
    if (isIllustrated) {
      pictures.set(`${kind}/${target.id}.png`, pictureOf(random));
      files.set(`${kind}/${target.id}.csv`, '组别,次数\n一,3\n二,5\n');
    }
    const { teacher } = record as { teacher?: string };
    earlier.push({ ...target, ...(teacher === undefined ? {} : { teacher }) });
  }
  return { files, pictures, entries: earlier.map(({ kind, id }) => `${kind}/${id}.mdx`) };
}

export async function writeSchool(
  dir: string,
  { files, pictures }: Pick<GeneratedSchool, 'files'> & Partial<GeneratedSchool>,
): Promise<void> {
  const all = [...files, ...(pictures ?? [])];
  for (const folder of new Set(all.map(([path]) => dirname(join(dir, path))))) {
    await mkdir(folder, { recursive: true });
  }
  for (const [path, content] of all) await writeFile(join(dir, path), content);
}

/** At each turn the kind that is furthest behind its share, so that any stretch of time has them all. */
function kindsInTurn(count: number): EntryKind[] {
  const all = Object.values(SHARES).reduce((sum, one) => sum + one, 0);
  const had = new Map<EntryKind, number>();
  return Array.from({ length: count }, (_, i) => {
    const behind = (kind: EntryKind): number =>
      ((i + 1) * SHARES[kind]) / all - (had.get(kind) ?? 0);
    const next = entryKinds.reduce((most, kind) => (behind(kind) > behind(most) ? kind : most));
    had.set(next, (had.get(next) ?? 0) + 1);
    return next;
  });
}

/** Fields in the order of the schema, as the checker would have them. */
function inOrder(kind: EntryKind, record: object): object {
  const given = new Map(Object.entries(record));
  const keys = Object.keys(schemas[kind].shape).filter((key) => given.has(key));
  return Object.fromEntries(keys.map((key) => [key, given.get(key)]));
}

/** Days in quotation marks: for the YAML of stock Astro a bare day is a timestamp. */
function stringify(record: object): string {
  return stringifyYaml(record, { version: '1.1' });
}
