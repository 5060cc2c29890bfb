/**
 * Pagefind's list of its files (`.pf_meta`), packed to half. Whoever asks for the first time waits
 * for all of it, and most of it says what is known already: where a file ends (the next one
 * begins), the same prefix before each name, lengths of texts to the word.
 *
 * What Pagefind reads is CBOR (RFC 8949): arrays of fixed length, texts, whole numbers. Its fields,
 * in order: version, documents as [id, words, ""], files as [first token, last token, id],
 * filters, orders, names of fields.
 */

/** A packed list. Each string goes over all documents, or all files, in their order. */
export interface FileList {
  version: string;
  /** Names of the documents, without {@link PREFIX}, {@link NAME_LENGTH} characters each. */
  documents: string;
  /** About how many words each holds: a character each, see {@link packedCount}. */
  counts: string;
  /** Names of the files, like those of the documents. */
  files: string;
  /** First character of each file's first token: how far its code point is from the one before. */
  heads: number[];
  /** The rest of each file's first token, with spaces between. */
  rests: string;
  fields: string[];
}

const PREFIX = 'und_';
const NAME_LENGTH = 7;
/** What a file of Pagefind's begins with where it is not compressed. */
const SIGNATURE = 'pagefind_dcd';
/** Steps of a count to each power of e: a sixth up or down moves nobody in the order of hits. */
const STEPS = 6;
const LOWEST = 48;

type Meta = [
  version: string,
  documents: [id: string, words: number, rest: string][],
  files: [first: string, last: string, id: string][],
  filters: never[],
  orders: never[],
  fields: string[],
];

/**
 * @param meta a `.pf_meta`, decompressed
 * @throws Error where it holds what {@link unpackFileList} would not give back
 */
export function packFileList(meta: Uint8Array): FileList {
  const [version, documents, files, filters, orders, fields] = decoded(meta) as Meta;
  if (filters.length + orders.length > 0) throw new Error('filters and orders are not packed');
  let before = 0;
  const heads = files.map(([first]) => {
    const head = first.codePointAt(0) ?? 0;
    const distance = head - before;
    before = head;
    return distance;
  });
  return {
    version,
    documents: documents.map(([id]) => shortName(id)).join(''),
    counts: documents.map(([, words]) => packedCount(words)).join(''),
    files: files.map(([, , id]) => shortName(id)).join(''),
    heads,
    rests: files.map(([first]) => [...first].slice(1).join('')).join(' '),
    fields,
  };
}

/** A `.pf_meta`, not compressed. A file's last token is anything before the next file's first one. */
export function unpackFileList(list: FileList): Uint8Array {
  const rests = list.rests.split(' ');
  let before = 0;
  const firsts = list.heads.map((distance, i) => {
    before += distance;
    // The token of no characters, which a packed list begins with where there is no text.
    return (before === 0 ? '' : String.fromCodePoint(before)) + (rests[i] ?? '');
  });
  const meta: Meta = [
    list.version,
    namesIn(list.documents).map((id, i) => [id, unpackedCount(list.counts.charCodeAt(i)), '']),
    namesIn(list.files).map((id, i) => [firsts[i] ?? '', rightBefore(firsts[i + 1]), id]),
    [],
    [],
    list.fields,
  ];
  const bytes: number[] = [...new TextEncoder().encode(SIGNATURE)];
  encode(meta, bytes);
  return Uint8Array.from(bytes);
}

function shortName(id: string): string {
  const name = id.slice(PREFIX.length);
  if (!id.startsWith(PREFIX) || name.length !== NAME_LENGTH) throw new Error(`a name like ${id}`);
  return name;
}

const namesIn = (names: string): string[] =>
  Array.from(
    { length: names.length / NAME_LENGTH },
    (_, i) => PREFIX + names.slice(i * NAME_LENGTH, (i + 1) * NAME_LENGTH),
  );

/** What Pagefind calls each document, in the order in which it got them. */
export const documentNames = ({ documents }: FileList): string[] => namesIn(documents);

const packedCount = (words: number): string =>
  String.fromCharCode(LOWEST + Math.round(STEPS * Math.log(words + 1)));

const unpackedCount = (code: number): number => Math.round(Math.exp((code - LOWEST) / STEPS) - 1);

const LAST = '\u{10ffff}';

/** A text behind all that come before this one, in the order of their bytes. */
function rightBefore(token: string | undefined): string {
  if (token === undefined) return LAST;
  const characters = [...token];
  const code = characters.pop()?.codePointAt(0) ?? 0;
  // Halves of a pair are no characters.
  const lower = code === 0xe000 ? 0xd7ff : code - 1;
  return lower < 0
    ? characters.join('')
    : `${characters.join('')}${String.fromCodePoint(lower)}${LAST}`;
}

type Data = string | number | readonly Data[];

/** Kinds of data, the upper three bits of what each begins with. */
const NUMBER = 0;
const TEXT = 3;
const ARRAY = 4;

function encode(data: Data, bytes: number[]): void {
  if (typeof data === 'number') {
    encodeHead(NUMBER, data, bytes);
  } else if (typeof data === 'string') {
    const text = new TextEncoder().encode(data);
    encodeHead(TEXT, text.length, bytes);
    bytes.push(...text);
  } else {
    encodeHead(ARRAY, data.length, bytes);
    for (const one of data) encode(one, bytes);
  }
}

/** In the lower five bits the number itself, or in how many bytes it follows. */
function encodeHead(kind: number, number: number, bytes: number[]): void {
  const [sign, length] =
    number < 24 ? [number, 0] : number < 0x100 ? [24, 1] : number < 0x10000 ? [25, 2] : [26, 4];
  bytes.push((kind << 5) | sign);
  for (let i = length - 1; i >= 0; i -= 1) bytes.push((number >>> (8 * i)) & 0xff);
}

function decoded(meta: Uint8Array): Data {
  const view = new DataView(meta.buffer, meta.byteOffset, meta.byteLength);
  const text = new TextDecoder('utf-8', { fatal: true });
  let at = text.decode(meta.subarray(0, SIGNATURE.length)) === SIGNATURE ? SIGNATURE.length : 0;
  const number = (sign: number): number => {
    if (sign < 24) return sign;
    const length = 1 << (sign - 24);
    if (length > 4) throw new Error(`a number of ${length} bytes`);
    at += length;
    if (length === 1) return view.getUint8(at - 1);
    return length === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const next = (): Data => {
    const head = view.getUint8(at);
    at += 1;
    const size = number(head & 31);
    const kind = head >> 5;
    if (kind === NUMBER) return size;
    if (kind === ARRAY) return Array.from({ length: size }, next);
    if (kind !== TEXT) throw new Error(`data of the kind ${kind}`);
    at += size;
    return text.decode(meta.subarray(at - size, at));
  };
  return next();
}
