/** Writes what the writing desk loads: the forms, what there is to choose from, and the sources of what can be corrected. */
import type { Catalogue } from '../graph/catalogue.ts';
import type { Records } from '../graph/records.ts';
import { hashOf } from '../intake/hash.ts';
import { readPlainBytes } from '../intake/plain-file.ts';
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
import type { SiteFiles } from './site-files.ts';

/**
 * @param all the records before anything was hidden
 * @param site the files go to its folder `_desk`
 * @returns the number of files
 */
export function writeDesk(
  catalogue: Catalogue,
  all: Records,
  site: SiteFiles,
  contentDir: string,
): number {
  let written = 0;
  const write = (name: string, text: string): string => {
    site.write(`${DESK}/${name}`, text);
    written += 1;
    return name;
  };
  const named = (place: string, name: string, value: object): string => {
    const text = JSON.stringify(value);
    return write(`${place}/${name}-${hashOf(text).slice(0, 16)}.json`, text);
  };

  const sources = publishedSources(catalogue, all, (file) => textOf(contentDir, file));
  const list: SourceList = {};
  for (const [kind, own] of Map.groupBy(sources, ({ collection }: Source) => collection)) {
    list[kind] = [];
    for (const { first, shard } of sourceShards(own))
      list[kind].push({ first, path: named(SHARDS, kind, shard) });
  }
  const description = deskDescription(catalogue);
  for (const form of description.kinds)
    write(`${SCHEMAS}/${form.kind}.json`, JSON.stringify(editorSchema(form, description)));
  const start: DeskStart = {
    description: named(HASHED, 'description', description),
    entries: named(HASHED, 'entries', deskEntries(catalogue)),
    known: named(
      HASHED,
      'known',
      deskKnown(
        catalogue,
        sources.map(({ text }) => text),
      ),
    ),
  };
  // These last: where they name a file, it is there.
  write(SOURCES, JSON.stringify(list));
  write(START, JSON.stringify(start));
  return written;
}

/** With its mark before UTF-8 and its own line breaks: whoever corrects it gives the rest back as it was. */
function textOf(contentDir: string, file: string): string | undefined {
  const plain = readPlainBytes(pathWithin(contentDir, file), file);
  return 'fault' in plain ? undefined : plain.bytes.toString('utf8');
}
