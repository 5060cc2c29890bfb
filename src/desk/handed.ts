/** What is handed over of a draft: its file with the pictures beside it, as a colleague takes it in. */
import type { Draft, DraftPicture } from './draft.ts';
import type { Judged } from './thread-messages.ts';
import { fingerprint, type Packet } from '../packet/packet.ts';
import type { PacketPicture } from '../packet/packet-zip.ts';

/** @param from who sends it, by name */
export function packetOf(
  { file, text }: Pick<Judged, 'file' | 'text'>,
  { origin }: Pick<Draft, 'origin'>,
  from: string | undefined,
): Packet {
  return {
    files: [
      {
        path: file,
        text,
        ...(origin === undefined ? {} : { base: fingerprint(origin.text) }),
      },
    ],
    ...(from === undefined ? {} : { from }),
  };
}

/** Pictures lie in the folder of the file, by the names that the text calls them. */
export async function picturesBeside(
  file: string,
  pictures: readonly DraftPicture[],
): Promise<PacketPicture[]> {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return Promise.all(
    pictures.map(async ({ name, bytes }) => ({
      path: folder + name,
      bytes: new Uint8Array(await bytes.arrayBuffer()),
    })),
  );
}

/** The name of a file without its folder. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
