/**
 * A packet: one or more files as one text that is pasted into a chat or a mail, so that a
 * colleague can take them in with `npm run import`. Chats cut white space, quote, change breaks of
 * lines and put their own words before and behind; what can be undone is undone, and what cannot
 * is told file by file. Nothing of Node or the browser is needed.
 *
 * ```
 * 【同伴投稿】1 个文件，陆小满
 * 请把这一段从头到尾转给负责网站的同事。
 * 【文件】reflections/2026-11-20-fali.mdx
 * 【改自】0f3c…          only where a file is corrected: the fingerprint of what was corrected
 * ---
 * title: …
 * 【文件完】12 行 9ab1…
 * 【投稿完】
 * ```
 */
import { fingerprint, withPlainEnds } from './fingerprint.ts';
import { foundLines, guarded, markerOf, markers, repaired } from './packet-lines.ts';

export { fingerprint } from './fingerprint.ts';

export interface PacketFile {
  /** Relative to the content directory: `lessons/2025-10-15-daodu.mdx`. */
  path: string;
  /** Carried with `\n` at the end of every line. */
  text: string;
  /** `fingerprint` of the file that is corrected, as it stood when it was opened. */
  base?: string;
}

export interface Packet {
  files: readonly PacketFile[];
  /** Who sends it, by name; for a correction nothing else says so. */
  from?: string;
}

/** What became of a file on its way. */
export type Arrival =
  /** It is what was sent. */
  | 'whole'
  /** Something in it is otherwise than it was sent. */
  | 'changed'
  /** Its end is missing. */
  | 'cut';

export interface ReadFile extends PacketFile {
  arrival: Arrival;
}

export interface ReadPacket {
  from?: string;
  files: ReadFile[];
  /** How many files were sent; nothing where that cannot be read any more. */
  sent?: number;
  /** Whether the end of the packet arrived. */
  isEnded: boolean;
}

const PLEASE = '请把这一段从头到尾转给负责网站的同事，中间的字不要改。';

/** The packet as a text; `readPackets` reads it back. A path and a name are of one line. */
export function writePacket(packet: Packet): string {
  return written(packet, ({ text }) => {
    const lines = linesOf(text);
    return [...lines.map(guarded), `${markers.fileEnd}${lines.length} 行 ${fingerprint(text)}`];
  });
}

/** What lies in a ZIP beside the files: the same without their texts. */
export function packetCover(packet: Packet): string {
  return written(packet, ({ text }) => [`${markers.fileEnd}${fingerprint(text)}`]);
}

function written({ files, from }: Packet, rest: (file: PacketFile) => string[]): string {
  const who = oneLine(from ?? '');
  return [
    `${markers.begin}${files.length} 个文件${who === '' ? '' : `，${who}`}`,
    PLEASE,
    ...files.flatMap((file) => [
      `${markers.file}${oneLine(file.path)}`,
      ...(file.base === undefined ? [] : [`${markers.base}${file.base}`]),
      ...rest(file),
    ]),
    markers.end,
    '',
  ].join('\n');
}

/** All packets that stand in a text, in its order, whatever else stands there. */
export function readPackets(text: string): ReadPacket[] {
  const packets: ReadPacket[] = [];
  let packet: ReadPacket | undefined;
  let file: { path: string; base?: string; lines: string[] } | undefined;

  const close = (told?: string): void => {
    if (file === undefined) return;
    const { lines, ...rest } = file;
    packet?.files.push({ ...rest, ...arrived(lines, told) });
    file = undefined;
  };
  for (const line of foundLines(text)) {
    const marker = markerOf(line);
    // The fingerprint of what is corrected stands at the head of a file or nowhere.
    const isText =
      marker === undefined ||
      (marker.kind === 'base' && file?.lines.every((one) => one === '') !== true);
    if (isText) {
      file?.lines.push(line);
    } else if (marker.kind === 'begin') {
      close();
      packets.push((packet = begun(marker.rest)));
    } else if (packet === undefined) {
      continue;
    } else if (marker.kind === 'file') {
      close();
      file = { path: marker.rest, lines: [] };
    } else if (marker.kind === 'base') {
      if (file !== undefined) file = { ...file, base: marker.rest, lines: [] };
    } else if (marker.kind === 'fileEnd') {
      close(marker.rest);
    } else {
      close();
      packet.isEnded = true;
      packet = undefined;
    }
  }
  close();
  return packets;
}

/** Whether there is a packet in a text at all. */
export function holdsPacket(text: string): boolean {
  return foundLines(text).some((line) => markerOf(line)?.kind === 'begin');
}

function begun(rest: string): ReadPacket {
  const [, count = '', from = ''] = /^(\d+)\s*个文件[\s,]*(.*)$/.exec(rest) ?? [];
  return {
    ...(from === '' ? {} : { from }),
    ...(count === '' ? {} : { sent: Number(count) }),
    files: [],
    isEnded: false,
  };
}

/** @param told what the end of the file says: `12 行 9ab1…`; nothing where it is missing */
function arrived(
  lines: readonly string[],
  told: string | undefined,
): Pick<ReadFile, 'text' | 'arrival'> {
  const [, count = '', print = ''] = /^(\d+)\s*行\s*([0-9a-f]{16})/i.exec(told ?? '') ?? [];
  const ways = repaired(lines, count === '' ? undefined : Number(count)).map(textOf);
  const sent = ways.find((text) => fingerprint(text) === print.toLowerCase());
  if (sent !== undefined) return { text: sent, arrival: 'whole' };
  return { text: ways[0] ?? '', arrival: told === undefined ? 'cut' : 'changed' };
}

function linesOf(text: string): string[] {
  const plain = withPlainEnds(text);
  return plain === '' ? [] : plain.slice(0, -1).split('\n');
}

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
