/** Compound files: the older container of Office, in which macros and embedded objects still stand. */

const BEGINNING = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Names of streams and storages stand uncompressed in the directory. */
const MACROS = ['_VBA_PROJECT', 'VBA', 'Macros', '_VBA_PROJECT_CUR'].map(asEntry);
const PACKED = asEntry('\u0001Ole10Native');
const ENCRYPTED = asEntry('EncryptedPackage');
/** MathType says by this class id what opens its formulas. */
const MATHTYPE = Buffer.from('03ce020000000000c000000000000046', 'hex');

export type OleKind = 'macros' | 'program' | 'encrypted' | 'mathtype' | 'other';

export function isOle(bytes: Buffer): boolean {
  return bytes.subarray(0, BEGINNING.length).equals(BEGINNING);
}

/** What a compound file holds, by the names in its directory and the class of its root. */
export function oleKind(bytes: Buffer): OleKind {
  if (MACROS.some((name) => bytes.includes(name))) return 'macros';
  if (bytes.includes(PACKED)) return 'program';
  if (bytes.includes(ENCRYPTED)) return 'encrypted';
  return rootClass(bytes)?.equals(MATHTYPE) === true ? 'mathtype' : 'other';
}

/** A name as the directory has it: two bytes a character and a zero, which keeps it from being a part of a longer one. */
function asEntry(name: string): Buffer {
  return Buffer.from(`${name}\0`, 'utf16le');
}

/** The first entry of the directory is the root; its class stands at byte 80. */
function rootClass(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 512) return undefined;
  const sectorSize = 2 ** Math.min(bytes.readUInt16LE(30), 16);
  const root = (bytes.readUInt32LE(48) + 1) * sectorSize;
  return root + 96 <= bytes.length ? bytes.subarray(root + 80, root + 96) : undefined;
}
