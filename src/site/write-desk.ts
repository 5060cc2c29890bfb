/** Writes what the writing desk loads: the forms, what there is to choose from, and the sources of what can be corrected. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import type { Catalogue } from '../graph/catalogue.ts';
import type { Records } from '../graph/records.ts';
import { hashOf } from '../intake/hash.ts';
import { readPlainBytes } from '../intake/plain-file.ts';
import { makeFolder } from '../intake/whole-file.ts';
import { deskDescription, deskEntries } from '../desk/describe.ts';
import {
  DESK,
  HASHED,
  SCHEMAS,
  SHARDS,
  SOURCES,
  START,
  type DeskStart,
  type SourceList,
} from '../desk/files.ts';
import { editorSchema } from '../desk/editor-schema.ts';
import { deskKnown } from '../desk/known.ts';
import { publishedSources, sourceShards, type Source } from '../desk/sources.ts';
import { pathWithin } from '../model/paths/path-within.ts';

/**
 * @param all the records before anything was hidden
 * @param outDir the files go to its folder `_desk`; what an earlier call has left there goes
 * @returns paths from the site's root
 */
export async function writeDesk(
  catalogue: Catalogue,
  all: Records,
  outDir: string,
  contentDir: string,
): Promise<string[]> {
  const folder = pathWithin(outDir, DESK);
  for (const name of [HASHED, SHARDS, SCHEMAS]) makeFolder(pathWithin(folder, name));
  const written: string[] = [];
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(pathWithin(folder, name), text);
    written.push(name);
    return name;
  };
  const named = (place: string, name: string, value: object): Promise<string> => {
    const text = JSON.stringify(value);
    return write(`${place}/${name}-${hashOf(text).slice(0, 16)}.json`, text);
  };

  const sources = publishedSources(catalogue, all, (file) => textOf(contentDir, file));
  const list: SourceList = {};
  for (const [kind, own] of Map.groupBy(sources, ({ collection }: Source) => collection)) {
    list[kind] = [];
    for (const { first, shard } of sourceShards(own))
      list[kind].push({ first, path: await named(SHARDS, kind, shard) });
  }
  const description = deskDescription(catalogue);
  for (const form of description.kinds)
    await write(`${SCHEMAS}/${form.kind}.json`, JSON.stringify(editorSchema(form, description)));
  const start: DeskStart = {
    description: await named(HASHED, 'description', description),
    entries: await named(HASHED, 'entries', deskEntries(catalogue)),
    known: await named(
      HASHED,
      'known',
      deskKnown(
        catalogue,
        sources.map(({ text }) => text),
      ),
    ),
  };
  // These last: where they name a file, it is there.
  await write(SOURCES, JSON.stringify(list));
  await write(START, JSON.stringify(start));
  await clear(folder, new Set(written));
  return written.map((name) => `${DESK}/${name}`);
}

/** With its mark before UTF-8 and its own line breaks: whoever corrects it gives the rest back as it was. */
function textOf(contentDir: string, file: string): string | undefined {
  const plain = readPlainBytes(pathWithin(contentDir, file), file);
  return 'fault' in plain ? undefined : plain.bytes.toString('utf8');
}

async function clear(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  const all = [START, SOURCES];
  for (const place of [HASHED, SHARDS, SCHEMAS]) {
    for (const name of await readdir(pathWithin(folder, place))) all.push(`${place}/${name}`);
  }
  await Promise.all(
    all
      .filter((name) => !wanted.has(name))
      .map((name) => rm(pathWithin(folder, name), { force: true })),
  );
}
