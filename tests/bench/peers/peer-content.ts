/**
 * A generated school as another generator wants it: a Markdown file a record, with all that the
 * record says in `rec`, and beside it what its templates would else have to work out.
 */
import { basename, dirname } from 'node:path';
import { parse, stringify } from 'yaml';
import { termUses } from '../../../src/model/fields/schema-walk.ts';
import { collectionNames, isEntryKind, type Collection } from '../../../src/model/kinds.ts';
import type { Names } from '../../../src/records/declaration.ts';
import { schemas, titleOf, writtenTitle } from '../../../src/records/kinds.ts';
import type { GeneratedSchool } from '../generate.ts';

export interface PeerFile {
  /** `lessons/2024-09-01-e1`, which is also the address of its page. */
  key: string;
  front: {
    title: string;
    date?: string;
    kind: string;
    kindName: string;
    /** Whether it is a piece of writing, which lists and people's pages hold. */
    isEntry: boolean;
    rec: Record<string, unknown>;
    /** Keys of all whose pages tell of it: its authors, topics, entries that it names, also in its body. */
    refs: string[];
  };
  body: string;
}

const LINK = /\]\(\/([a-z]+\/[a-z0-9-]+)\/\)/g;

/** Everything of the school but its pictures and files. */
export function peerFiles({ files }: Pick<GeneratedSchool, 'files'>): PeerFile[] {
  const read = [...files].flatMap(([path, text]) => {
    const collection = dirname(path) as Collection;
    return Object.hasOwn(schemas, collection) && !path.endsWith('.csv')
      ? [{ collection, id: basename(path).replace(/\.\w+$/, ''), ...partsOf(path, text) }]
      : [];
  });
  const written = new Map(
    read.map(({ collection, id, rec }) => [`${collection}/${id}`, writtenTitle(rec)]),
  );
  const names: Names = {
    word: (_vocabulary, id) => id,
    record: (collection, id) => written.get(`${collection}/${id}`),
  };
  return read.map(({ collection, id, rec, body }) => {
    const title = writtenTitle(rec) ?? titleOf(collection, rec, names);
    const named = termUses(schemas[collection], rec).flatMap(({ path, value, term }) => {
      if (!('reference' in term)) return [];
      // A person's page holds what is by them, and not each meeting at which they were.
      const isPresent = term.reference === 'teachers' && isEntryKind(collection);
      if (isPresent && path[0] !== 'authors') return [];
      return [term.reference === 'entries' ? value : `${term.reference}/${value}`];
    });
    const linked = [...body.matchAll(LINK)].map(([, key = '']) => key);
    return {
      key: `${collection}/${id}`,
      front: {
        title,
        ...(typeof rec['date'] === 'string' ? { date: rec['date'] } : {}),
        kind: collection,
        kindName: collectionNames[collection],
        isEntry: isEntryKind(collection),
        rec,
        refs: [...new Set([...named, ...linked])],
      },
      body,
    };
  });
}

/** The whole text of such a file. */
export function peerText({ front, body }: PeerFile): string {
  // The kind is no word that a generator may take for its own.
  const { kind, ...rest } = front;
  return `---\n${stringify({ ...rest, shelf: kind }, { version: '1.1' })}---\n\n${body}`;
}

function partsOf(path: string, text: string): { rec: Record<string, unknown>; body: string } {
  const [, front = '', body = ''] = path.endsWith('.mdx')
    ? (/^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [])
    : ['', text];
  return { rec: parse(front) as Record<string, unknown>, body: body.trimStart() };
}
