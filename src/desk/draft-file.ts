/** Drafts as one file, to be taken to another device or kept; and back. */
import { collections } from '../model/kinds.ts';
import type { Draft, DraftPicture } from './draft.ts';

/** What the file says of itself. */
const FORMAT = 'tongban-drafts';
const VERSION = 1;

interface StoredPicture {
  name: string;
  type: string;
  /** Base64. */
  bytes: string;
}

export async function draftFile(drafts: readonly Draft[]): Promise<Blob> {
  const stored = await Promise.all(
    drafts.map(async (draft) => ({
      ...draft,
      pictures: await Promise.all(draft.pictures.map(stored64)),
    })),
  );
  const text = JSON.stringify({ format: FORMAT, version: VERSION, drafts: stored });
  return new Blob([text], { type: 'application/json' });
}

/** What came out of a file that may be anything; the sentence where it is none of ours. */
export function draftsIn(text: string): Draft[] | string {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return '这个文件不是草稿文件。请选“把草稿存成文件”存下的那一个。';
  }
  const { format, version, drafts } = objectOf(read);
  if (format !== FORMAT || !Array.isArray(drafts)) {
    return '这个文件里没有草稿。请选“把草稿存成文件”存下的那一个。';
  }
  if (version !== VERSION) {
    return '这个文件是更新的写作台存下的，这里还读不懂。请刷新这一页再试。';
  }
  const sound = drafts.flatMap((one) => draftOf(objectOf(one)) ?? []);
  return sound.length === drafts.length ? sound : '文件里有一份草稿是坏的，没有取回来。';
}

/** Of two states of one draft both are kept, the one from the file under a key of its own. */
export function withoutClash(
  incoming: readonly Draft[],
  kept: readonly Pick<Draft, 'key' | 'changed'>[],
  freshKey: () => string,
): Draft[] {
  const byKey = new Map(kept.map((one) => [one.key, one.changed]));
  return incoming.flatMap((draft): Draft[] => {
    const before = byKey.get(draft.key);
    if (before === undefined) return [draft];
    return before === draft.changed ? [] : [{ ...draft, key: freshKey() }];
  });
}

function draftOf(one: Record<string, unknown>): Draft | undefined {
  const { key, kind, data, body, pictures, origin, changed } = one;
  const known = collections.find((name) => name === kind);
  if (typeof key !== 'string' || known === undefined || typeof body !== 'string') return undefined;
  if (typeof changed !== 'number' || !Array.isArray(pictures)) return undefined;
  const { file, text } = objectOf(origin);
  const read = pictures.map((picture) => pictureOf(objectOf(picture)));
  if (read.some((picture) => picture === undefined)) return undefined;
  return {
    key,
    kind: known,
    data: objectOf(data),
    body,
    pictures: read.filter((picture) => picture !== undefined),
    ...(typeof file === 'string' && typeof text === 'string' ? { origin: { file, text } } : {}),
    changed,
  };
}

function pictureOf({ name, type, bytes }: Record<string, unknown>): DraftPicture | undefined {
  if (typeof name !== 'string' || typeof type !== 'string' || typeof bytes !== 'string')
    return undefined;
  try {
    const plain = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
    return { name, bytes: new Blob([plain], { type }) };
  } catch {
    return undefined;
  }
}

async function stored64({ name, bytes }: DraftPicture): Promise<StoredPicture> {
  const all = new Uint8Array(await bytes.arrayBuffer());
  let binary = '';
  // More arguments than that some browsers refuse.
  for (let at = 0; at < all.length; at += 8192) {
    binary += String.fromCharCode(...all.subarray(at, at + 8192));
  }
  return { name, type: bytes.type, bytes: btoa(binary) };
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
