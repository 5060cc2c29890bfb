/** A ZIP: of the desk, with files where they lie in the content folder, or of anything that can be brought in. */
import { partsOf, Unreadable } from '../../intake/inspection/package.ts';
import { COVER } from '../../packet/packet-zip.ts';
import { readPackets } from '../../packet/packet.ts';
import { collections } from '../../model/kinds.ts';
import { decode } from '../decode.ts';
import { Refused } from '../refused.ts';
import type { Source } from '../wishes.ts';
import type { Arrived } from './arrived.ts';

export interface Unzipped {
  /** What has a place in the content folder. */
  arrived: Arrived[];
  /** Whatever else can be brought in. */
  sources: Source[];
  /** Names of what nobody can do anything with. */
  unknown: string[];
}

const DOCUMENT = /\.(?:docx|md|mdx|txt|csv|xlsx)$/i;

/** @throws Refused where it is no sound ZIP */
export async function unzipped({ name, bytes }: Source): Promise<Unzipped> {
  const parts = await partsOf(Buffer.from(bytes), (one) => one).catch((error: unknown) => {
    if (error instanceof Unreadable) throw new Refused(`没有打开这个压缩包：${error.message}。`);
    throw error;
  });
  const cover = parts.find((one) => one.name === COVER);
  const [about] = cover === undefined ? [] : readPackets(decode(cover.bytes).text);
  const isPlaced = (path: string): boolean =>
    collections.some((kind) => path.startsWith(`${kind}/`)) && /\.(?:mdx|yml)$/.test(path);
  const entries = parts.filter((one) => isPlaced(one.name));
  const beside = parts
    .filter((one) => !isPlaced(one.name) && one !== cover)
    .map((one) => ({ path: one.name, bytes: new Uint8Array(one.bytes) }));
  const used = (path: string): boolean =>
    entries.some((one) => path.startsWith(one.name.slice(0, one.name.lastIndexOf('/') + 1)));
  const rest = beside.filter(({ path }) => !used(path));
  return {
    arrived: entries.map((one) => {
      const told = about?.files.find(({ path }) => path === one.name);
      return {
        source: `${name} 里的 ${one.name}`,
        path: one.name,
        text: decode(one.bytes).text,
        arrival: 'whole',
        from: about?.from,
        ...(told?.base === undefined ? {} : { base: told.base }),
        beside,
      };
    }),
    sources: rest
      .filter(({ path }) => DOCUMENT.test(path))
      .map(({ path, bytes: own }) => ({ name: `${name}/${path}`, bytes: own })),
    unknown: rest.filter(({ path }) => !DOCUMENT.test(path)).map(({ path }) => path),
  };
}
