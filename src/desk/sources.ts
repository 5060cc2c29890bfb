/** Files as they were written, for whoever corrects one: which of them an edition may hold, and in which parts. */
import { recordsOf, type Catalogue } from '../graph/catalogue.ts';
import type { RecordBase, Records } from '../graph/records.ts';
import { isWhole } from '../graph/whole-record.ts';
import { collections, entryKinds, type Collection } from '../model/kinds.ts';
import { compare } from '../model/text/compare.ts';
import { splitFrontmatter } from '../yaml/frontmatter.ts';
import type { SourceShard } from './files.ts';

/** What one part of the sources comes to, in characters; a file that is longer is a part of its own. */
const SHARD = 20_000;

/** A file with its text, byte for byte. */
export interface Source {
  collection: Collection;
  id: string;
  /** Relative to the content directory. */
  file: string;
  text: string;
}

/**
 * The sources an edition may hold, by kind and id. A file that names what its readers may not see,
 * or holds what was taken out for them, is left out as a whole: it cannot be cut without ceasing to
 * be what was written. Those outside get entries alone, and of these none with words that no page shows.
 *
 * @param all the records before anything was hidden
 * @param textOf the text of a file of the content directory; nothing where it cannot be had
 */
export function publishedSources(
  catalogue: Catalogue,
  all: Records,
  textOf: (file: string) => string | undefined,
): Source[] {
  const isSchool = catalogue.audience === 'school';
  return (isSchool ? collections : entryKinds).flatMap((collection): Source[] => {
    const originals = new Map(
      (all[collection] as readonly RecordBase<Collection>[]).map((one) => [one.id, one]),
    );
    return [...recordsOf(catalogue, collection)]
      .sort((a, b) => compare(a.id, b.id))
      .flatMap((shown) => {
        const { id, file } = shown;
        const original = originals.get(id);
        if (original === undefined || !isWhole(shown, original)) return [];
        const text = textOf(file);
        if (text === undefined || (!isSchool && holdsUnseen(text))) return [];
        return [{ collection, id, file, text }];
      });
  });
}

/**
 * Whether the file of an entry may hold words that its page does not show: remarks in its head,
 * names of addresses nobody uses, words behind the language of a block of code. Rather once too
 * often: a `#` behind a space may well be part of a title.
 */
export function holdsUnseen(text: string): boolean {
  const parts = splitFrontmatter(text, '');
  if ('faults' in parts) return true;
  return (
    /(?:^|\s)#/m.test(parts.frontmatter) ||
    /^[\s>*+\d.)-]*\[(?!\^)[^\]]*\]:/m.test(parts.body) ||
    /^[\s>*+\d.)-]*(?:`{3,}|~{3,})[ \t]*[^\s`]+[ \t]+\S/m.test(parts.body) ||
    /<!--|\{\s*\/\*/.test(parts.body)
  );
}

/** Sources of one kind in parts small enough for a phone, each with the id of its first record. */
export function sourceShards(sources: readonly Source[]): { first: string; shard: SourceShard }[] {
  const shards: { first: string; shard: Record<string, string>; length: number }[] = [];
  for (const { id, file, text } of sources) {
    const last = shards.at(-1);
    if (last === undefined || last.length + text.length > SHARD)
      shards.push({ first: id, shard: { [file]: text }, length: text.length });
    else {
      last.shard[file] = text;
      last.length += text.length;
    }
  }
  return shards.map(({ first, shard }) => ({ first, shard }));
}
