/** Office files as small as they can be, and what can be put into them. */
import { zipOf } from '../src/site/zip.ts';

export interface Stuffing {
  /** Content types of further parts. */
  types?: readonly string[];
  /** `Type`, `Target` and, if it is not inside, `TargetMode` of further relationships. */
  relations?: readonly (readonly [string, string, string?])[];
  /** Further parts by path; those that are here already are replaced. */
  parts?: Readonly<Record<string, string | Buffer>>;
}

export const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/';
const MAIN = 'application/vnd.openxmlformats-officedocument.';

export function docx(stuffing: Stuffing = {}): Buffer {
  return officeFile('word/document.xml', 'wordprocessingml.document', stuffing);
}

export function xlsx(stuffing: Stuffing = {}): Buffer {
  return officeFile('xl/workbook.xml', 'spreadsheetml.sheet', stuffing);
}

export function pptx(stuffing: Stuffing = {}): Buffer {
  return officeFile('ppt/presentation.xml', 'presentationml.presentation', stuffing);
}

function officeFile(main: string, kind: string, stuffing: Stuffing): Buffer {
  return packed(officeParts(main, kind, stuffing));
}

export function packed(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  return zipOf(Object.entries(parts).map(([path, one]) => ({ path, bytes: Buffer.from(one) })));
}

function officeParts(
  main: string,
  kind: string,
  { types = [], relations = [], parts = {} }: Stuffing,
): Record<string, string | Buffer> {
  const folder = main.slice(0, main.indexOf('/'));
  const file = main.slice(main.indexOf('/') + 1);
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${NAMESPACE}content-types">${[
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      `<Override PartName="/${main}" ContentType="${MAIN}${kind}.main+xml"/>`,
      ...types.map((type, i) => `<Override PartName="/x/${i}.bin" ContentType="${type}"/>`),
    ].join('')}</Types>`,
    '_rels/.rels': relationships([[`${RELATION}officeDocument`, main]]),
    [main]: `${HEAD}<document/>`,
    [`${folder}/_rels/${file}.rels`]: relationships(relations),
    ...parts,
  };
}

export function relationships(all: readonly (readonly [string, string, string?])[]): string {
  const rows = all.map(
    ([type, target, mode], i) =>
      `<Relationship Id="rId${i}" Type="${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `${HEAD}<Relationships xmlns="${NAMESPACE}relationships">${rows.join('')}</Relationships>`;
}

/** A compound file with the names in its directory, and the class of its root. */
export function compound(names: readonly string[], rootClass = '00'.repeat(16)): Buffer {
  const sector = 512;
  const file = Buffer.alloc(sector * 3);
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  const directory = sector * 2;
  ['Root Entry', ...names].forEach((name, i) => {
    const at = directory + i * 128;
    Buffer.from(name, 'utf16le').copy(file, at);
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  Buffer.from(rootClass, 'hex').copy(file, directory + 80);
  return file;
}
