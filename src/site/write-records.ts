/** Writes the published record file: lines by kind and year, their schema, and a manifest that names them all. */
import { createHash } from 'node:crypto';
import type { Catalogue } from '../graph/catalogue.ts';
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
import type { SiteFiles } from './site-files.ts';

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
 * @returns the number of files
 */
export function writeRecords(
  catalogue: Catalogue,
  { schoolName, siteUrl }: Publisher,
  documents: readonly SearchDocument[],
  site: SiteFiles,
): number {
  if (catalogue.audience !== 'public' || siteUrl === '') return 0;
  // A folder of the host may have a Chinese name, which an address in a file of data spells in ASCII.
  const publisher = { schoolName, siteUrl: encodeURI(siteUrl) };
  const pages = new Map(documents.map((one) => [one.url, one]));
  const lines: Lines = { catalogue, publisher, textOf: (path) => textOf(pages.get(path)) };
  const files = [...recordShards(lines)].map((shard) => writeShard(shard, site));
  const write = (name: string, value: object): void => {
    site.write(`${FOLDER}/${name}`, `${JSON.stringify(value, null, 1)}\n`);
  };
  write(SCHEMA, recordSchema());
  // Last, so that where it names a file that is there.
  write(MANIFEST, manifestOf(catalogue, publisher, files));
  return files.length + 2;
}

/** The text without the title, which is a field of its own. */
function textOf(page: SearchDocument | undefined): string {
  const blocks = page === undefined ? [] : storedText(page).blocks;
  return blocks
    .filter(({ role }) => role !== 'title')
    .map(({ text }) => text)
    .join('\n');
}

function writeShard(shard: Shard, site: SiteFiles): RecordsManifest['files'][number] {
  const path = shardName(shard);
  const lines = [...shard.lines()].map((line) => `${oneLine(line)}\n`);
  const bytes = Buffer.from(lines.join(''));
  site.write(`${FOLDER}/${path}`, bytes);
  const { kind, year } = shard;
  return {
    path,
    kind,
    ...(year === undefined ? {} : { year }),
    records: lines.length,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
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
