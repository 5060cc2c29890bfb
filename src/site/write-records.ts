/** Writes the published record file: lines by kind and year, their schema, and a manifest that names them all. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Catalogue } from '../graph/catalogue.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import {
  recordSchema,
  RECORDS_VERSION,
  type RecordLine,
  type RecordsManifest,
} from '../publish/record-line.ts';
import { recordShards, shardName, type Lines, type Shard } from '../publish/record-lines.ts';
import type { Publisher } from '../publish/reference.ts';
import type { SearchDocument } from '../search/document.ts';
import { storedText } from '../search/stored-text.ts';

/** From the site's root. */
const FOLDER = 'records';
const SCHEMA = 'schema.json';
const MANIFEST = 'manifest.json';

/**
 * Of the public edition only. What is taken along goes on without the rules of the site it was
 * taken from, so an edition for colleagues offers nothing to take, not even what is public. Without
 * the site's address there is none either: its lines would lead nowhere.
 *
 * @param documents what each page says; see `pageDocuments`
 * @returns paths from the site's root
 */
export async function writeRecords(
  catalogue: Catalogue,
  { schoolName, siteUrl }: Publisher,
  documents: readonly SearchDocument[],
  outDir: string,
): Promise<string[]> {
  if (catalogue.audience !== 'public' || siteUrl === '') return [];
  // A folder of the host may have a Chinese name, which an address in a file of data spells in ASCII.
  const publisher = { schoolName, siteUrl: encodeURI(siteUrl) };
  await mkdir(pathWithin(outDir, FOLDER), { recursive: true });
  const pages = new Map(documents.map((one) => [one.url, one]));
  const lines: Lines = { catalogue, publisher, textOf: (path) => textOf(pages.get(path)) };
  const files: RecordsManifest['files'] = [];
  for (const shard of recordShards(lines)) files.push(await writeShard(shard, outDir));
  const write = async (name: string, value: object): Promise<void> => {
    const text = `${JSON.stringify(value, null, 1)}\n`;
    await writeFile(pathWithin(outDir, FOLDER, name), text);
  };
  await write(SCHEMA, recordSchema());
  // Last, so that where it names a file that is there.
  await write(MANIFEST, manifestOf(catalogue, publisher, files));
  return [MANIFEST, SCHEMA, ...files.map(({ path }) => path)].map((name) => `${FOLDER}/${name}`);
}

/** The text without the title, which is a field of its own. */
function textOf(page: SearchDocument | undefined): string {
  const blocks = page === undefined ? [] : storedText(page).blocks;
  return blocks
    .filter(({ role }) => role !== 'title')
    .map(({ text }) => text)
    .join('\n');
}

async function writeShard(shard: Shard, outDir: string): Promise<RecordsManifest['files'][number]> {
  const path = shardName(shard);
  const hash = createHash('sha256');
  const told = { records: 0, bytes: 0 };
  function* lines(): Generator<Buffer> {
    for (const line of shard.lines()) {
      const bytes = Buffer.from(`${oneLine(line)}\n`);
      hash.update(bytes);
      told.records += 1;
      told.bytes += bytes.length;
      yield bytes;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(pathWithin(outDir, FOLDER, path)));
  const { kind, year } = shard;
  return {
    path,
    kind,
    ...(year === undefined ? {} : { year }),
    ...told,
    sha256: hash.digest('hex'),
  };
}

/** What some readers take for the end of a line is written as JSON may write any character. */
function oneLine(line: RecordLine): string {
  return JSON.stringify(line).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function manifestOf(
  { school, today }: Catalogue,
  { siteUrl }: Publisher,
  files: RecordsManifest['files'],
): RecordsManifest {
  const counts: RecordsManifest['counts'] = {};
  for (const { kind, records } of files) counts[kind] = (counts[kind] ?? 0) + records;
  return {
    version: RECORDS_VERSION,
    schema: SCHEMA,
    school: { name: school.name, url: `${siteUrl}/`, licence: school.licence },
    day: today,
    records: files.reduce((sum, { records }) => sum + records, 0),
    counts,
    files,
  };
}
