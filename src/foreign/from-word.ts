/** A document of Word or WPS (.docx) becomes the text of an entry, in a browser and without one. */
import { blocksOf } from './docx/body.ts';
import type { Document } from './docx/document.ts';
import { PART } from './docx/drawings.ts';
import { numberingOf } from './docx/numbering.ts';
import { openParts, type Parts } from './docx/parts.ts';
import { stylesOf } from './docx/styles.ts';
import { openZip } from './docx/zip.ts';
import { takeTree } from './take.ts';
import type { Taken, Taking } from './taken.ts';
import { Told } from './told.ts';
import { tag, tagsIn, type Tag } from './tree.ts';

/** A file that is no document we can read; its message is meant for the writer. */
export class NotReadable extends Error {}

/**
 * @returns the text, its pictures with their bytes, and what was changed on the way
 * @throws NotReadable where it is no .docx, or a broken one
 */
export async function fromWord(
  bytes: Uint8Array<ArrayBuffer>,
  taking: Taking = {},
): Promise<Taken> {
  // What Word wrote before 2007, and what is locked by a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new NotReadable(
      '这是旧的 .doc 文件，或者加了密码。请在 Word 或 WPS 里打开它，去掉密码，另存为 .docx，再来选。',
    );
  const parts = await opened(bytes);
  const told = new Told();
  const document: Document = {
    part: parts.main,
    styles: stylesOf((await parts.beside('styles'))?.root),
    numbering: numberingOf((await parts.beside('numbering'))?.root),
    told,
    pictures: new Set(),
    notes: new Set(),
    begun: false,
  };
  const blocks = blocksOf(tagsIn(parts.main.root, 'w:body')[0], document);
  const notes = [
    ...(await notesIn(parts, 'footnotes', 'ftn', document)),
    ...(await notesIn(parts, 'endnotes', 'edn', document)),
  ];
  const media = await mediaIn(parts, document.pictures);
  // No HTML stands in remarks here, so nothing has to be parsed.
  return takeTree(tag('body', {}, [...blocks, ...notes]), () => tag('body'), taking, {
    told,
    media,
  });
}

async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<Parts> {
  let parts: Parts | undefined;
  try {
    const zip = openZip(bytes);
    parts = zip && (await openParts(zip));
  } catch {
    throw new NotReadable(
      '这个文件坏了，读不完整。请在 Word 或 WPS 里打开它，另存一份 .docx，再来选。',
    );
  }
  if (parts === undefined)
    throw new NotReadable(
      '这不是 Word 文件。请选 .docx 文件；别的文件，请先在 Word 或 WPS 里另存为 .docx。',
    );
  return parts;
}

/** The notes that the text marks, each where programs put them into HTML. */
async function notesIn(
  parts: Parts,
  kind: string,
  name: string,
  document: Document,
): Promise<Tag[]> {
  const part = await parts.beside(kind);
  if (part === undefined) return [];
  return tagsIn(part.root).flatMap((note) => {
    const id = name + (note.attributes['w:id'] ?? '');
    if (!document.notes.has(id)) return [];
    const back = tag('a', { href: `#_${name}ref${note.attributes['w:id'] ?? ''}` });
    return [tag('div', { id }, [back, ...blocksOf(note, { ...document, part })])];
  });
}

/** By what a picture's file begins with; its name may say anything. */
const KINDS: readonly [begins: readonly number[], type: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif'],
  [[0x52, 0x49, 0x46, 0x46], 'image/webp'],
  [[0x42, 0x4d], 'image/bmp'],
  [[0x01, 0x00, 0x00, 0x00], 'image/emf'],
  [[0xd7, 0xcd, 0xc6, 0x9a], 'image/wmf'],
  [[0x49, 0x49, 0x2a], 'image/tiff'],
  [[0x4d, 0x4d, 0x00], 'image/tiff'],
];

function typeOf(bytes: Uint8Array): string | undefined {
  return KINDS.find(([begins]) => begins.every((byte, i) => bytes[i] === byte))?.[1];
}

async function mediaIn(parts: Parts, names: ReadonlySet<string>): Promise<Map<string, Medium>> {
  const media = new Map<string, Medium>();
  for (const name of names) {
    const bytes = await parts.bytes(name).catch(() => undefined);
    if (bytes === undefined) continue;
    const ending = name.slice(name.lastIndexOf('.') + 1);
    media.set(PART + name, {
      bytes,
      type: typeOf(bytes) ?? `image/${ending}`,
    });
  }
  return media;
}

interface Medium {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}
