/**
 * The desk in a thread of its own: the page takes what is typed while this one reads. It is started
 * by `ask-thread.ts`, and fetches what the site brings for it when it is first asked.
 */
import {
  DESK,
  SOURCES,
  START,
  shardOf,
  type DeskStart,
  type SourceList,
  type SourceShard,
} from './files.ts';
import type { Asked, Told } from './ask-thread.ts';
import type { DeskEntry } from './description.ts';
import { Desk } from './desk.ts';
import type { DeskKnown } from './known.ts';
import type { DeskThread } from './thread-messages.ts';

/** The global of a worker; the page's own types stand in for it. */
const thread = globalThis as unknown as {
  onmessage: (event: MessageEvent<Asked>) => void;
  postMessage: (told: Told) => void;
};

let desk: Promise<DeskThread> | undefined;

thread.onmessage = ({ data }) => {
  answer(data).then(
    (value) => {
      thread.postMessage({ number: data.number, value });
    },
    (error: unknown) => {
      thread.postMessage({ number: data.number, error: String(error) });
    },
  );
};

async function answer({ base, ask, words }: Asked): Promise<unknown> {
  const opening = (desk ??= open(base));
  const opened = await opening.catch((error: unknown) => {
    // What could not be fetched is fetched once more when it is asked for again.
    desk = undefined;
    throw error;
  });
  return (opened[ask] as (...words: unknown[]) => Promise<unknown>)(...words);
}

async function open(base: string): Promise<DeskThread> {
  const fetched = async <T>(path: string, cache: RequestCache = 'default'): Promise<T> => {
    const response = await fetch(`${base}${DESK}/${path}`, { cache });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  };
  const start = await fetched<DeskStart>(START, 'no-cache');
  const [known, entries] = await Promise.all([
    fetched<DeskKnown>(start.known),
    fetched<DeskEntry[]>(start.entries),
  ]);
  let list: Promise<SourceList> | undefined;
  const shards = new Map<string, Promise<SourceShard>>();
  const made = new Desk(known, entries, async (kind, id) => {
    const path = shardOf(await (list ??= fetched<SourceList>(SOURCES, 'no-cache')), kind, id);
    if (path === undefined) return undefined;
    const shard = shards.get(path) ?? fetched<SourceShard>(path);
    shards.set(path, shard);
    return (await shard)[`${kind}/${id}.mdx`];
  });
  return {
    judge: (draft) => made.judge(draft),
    preview: (draft) => made.preview(draft),
    open: (origin) => made.open(origin),
    mend: (body, math) => made.mend(body, math),
  };
}
