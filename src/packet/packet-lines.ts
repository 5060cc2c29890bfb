/**
 * The lines of a packet: which of them are markers, what keeps a line of a file from being taken
 * for one, and what of a chat's doing to lines can be undone.
 */
export const markers = {
  begin: '【同伴投稿】',
  file: '【文件】',
  base: '【改自】',
  fileEnd: '【文件完】',
  end: '【投稿完】',
} as const;

type MarkerKind = keyof typeof markers;

/**
 * Stands before a line that would be taken for a marker, and behind one that ends in white space,
 * which chats cut off. A line that has one there by itself gets another.
 */
const GUARD = '¶';

/** Brackets that input methods, forms and mail programs put for one another. */
const OPEN = String.raw`[【〔[［(（「]`;
const CLOSE = String.raw`[】〕\]］)）」]`;
const WORDS = Object.fromEntries(
  Object.entries(markers).map(([kind, marker]) => [marker.slice(1, -1), kind as MarkerKind]),
);
/** A packet may begin behind the words of a chat (`陆小满：`); a mail sets `>` before each line. */
const MARKER = new RegExp(
  String.raw`^(?<before>.*?)${OPEN}\s*(?<word>${Object.keys(WORDS).join('|')})\s*${CLOSE}(?<rest>.*)$`,
  'u',
);
/** Marks without a width, which some programs leave in what they copy. */
const UNSEEN = /[\u200b-\u200f\u2060\ufeff]/g;
const QUOTED = /^(?:\s*[>＞])+\s?/u;

/** Of a text with any breaks of lines; without what a mail sets before every line that it quotes. */
export function foundLines(text: string): string[] {
  let quoted = '';
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => {
      const before = QUOTED.exec(line)?.[0] ?? '';
      if (markerOf(line.slice(before.length))?.kind === 'begin') quoted = before;
      return withoutQuotes(line, quoted);
    });
}

/** @returns the marker of a line and what stands behind it, on one line and in plain forms */
export function markerOf(line: string): { kind: MarkerKind; rest: string } | undefined {
  if (line.startsWith(GUARD)) return undefined;
  const groups = MARKER.exec(line.replace(UNSEEN, ''))?.groups;
  const kind = WORDS[groups?.['word'] ?? ''];
  if (groups === undefined || kind === undefined) return undefined;
  // Only the first marker is ever set behind other words: a chat knows one place to put its own.
  if (kind !== 'begin' && !/^[\s>＞|“"「]*$/u.test(groups['before'] ?? '')) return undefined;
  return { kind, rest: (groups['rest'] ?? '').normalize('NFKC').trim() };
}

/** A line of a file as a packet has it. */
export function guarded(line: string): string {
  const isAmbiguous = line.startsWith(GUARD) || markerOf(line) !== undefined;
  const isCut = line.endsWith(GUARD) || /\s$/u.test(line);
  return `${isAmbiguous ? GUARD : ''}${line}${isCut ? GUARD : ''}`;
}

function unguarded(line: string): string {
  const begun = line.startsWith(GUARD) ? line.slice(1) : line;
  return begun.endsWith(GUARD) ? begun.slice(0, -1) : begun;
}

/**
 * The lines of a file as they may have been sent, the likeliest first: without white space at
 * their ends; with plain spaces; without marks that nobody sees; without the blank lines that some
 * programs put between any two.
 *
 * @param count how many lines were sent
 */
export function repaired(found: readonly string[], count: number | undefined): string[][] {
  const cut = found.map((line) => line.replace(/\s+$/u, ''));
  const spaced = cut.map((line) => line.replace(/[\u00a0\u2002\u2003\u2007\u202f]/g, ' '));
  const visible = spaced.map((line) => line.replace(UNSEEN, ''));
  const ways = [cut, spaced, visible];
  const single = count === undefined ? [] : ways.flatMap((lines) => everySecond(lines, count));
  return [...ways, ...single].map((lines) => lines.map(unguarded));
}

/** Of twice as many lines as were sent those between the blank ones. */
function everySecond(lines: readonly string[], count: number): string[][] {
  if (lines.length < 2 * count - 1 || lines.length > 2 * count + 1) return [];
  return [0, 1]
    .map((first) => lines.filter((_, i) => i % 2 === first))
    .filter((kept) => kept.length === count);
}

/** @param quoted as it stands before the first line of the packet: `>> ` */
function withoutQuotes(line: string, quoted: string): string {
  let rest = line;
  for (const sign of quoted.replace(/\s/g, '')) {
    if (!/^\s*[>＞]/u.test(rest)) break;
    rest = rest.trimStart().slice(sign.length);
  }
  return /\s$/u.test(quoted) && rest !== line ? rest.replace(/^\s/u, '') : rest;
}
