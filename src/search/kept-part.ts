/** A finished part as one file of the cache: thousands of small ones would cost more than what is in them. */
import { readSealed, writeSealed } from '../intake/whole-file.ts';
import type { Files, MadePart, PartContent } from './make-part.ts';

const FOLDERS = ['part', 'texts', 'engine'] as const;

/** The first line of what is kept; the bytes of the files follow in its order. */
interface Table {
  content: PartContent;
  files: Record<(typeof FOLDERS)[number], [name: string, size: number][]>;
}

export function keepPart(file: string, made: MadePart): void {
  const sizes = (files: Files): [string, number][] =>
    [...files].map(([name, bytes]) => [name, bytes.length]);
  const table: Table = {
    content: made.content,
    files: { part: sizes(made.part), texts: sizes(made.texts), engine: sizes(made.engine) },
  };
  const bytes = FOLDERS.flatMap((folder) => [...made[folder].values()]);
  writeSealed(file, Buffer.concat([Buffer.from(`${JSON.stringify(table)}\n`), ...bytes]));
}

/** Nothing where nothing is kept, or not one byte is what it was. */
export function keptPart(file: string): MadePart | undefined {
  const bytes = readSealed(file);
  if (bytes === undefined) return undefined;
  let at = bytes.indexOf(0x0a) + 1;
  const { content, files } = JSON.parse(bytes.toString('utf8', 0, at)) as Table;
  const filesOf = (folder: (typeof FOLDERS)[number]): Files =>
    new Map(
      files[folder].map(([name, size]) => {
        at += size;
        return [name, bytes.subarray(at - size, at)];
      }),
    );
  // In the order in which they were written.
  const [part, texts, engine] = [filesOf('part'), filesOf('texts'), filesOf('engine')];
  return { content, part, texts, engine };
}
