/** What is asked of a site's search: stretches of text that stand on its pages, cut without regard to words. */
import { Random } from '../random.ts';
import { pieceOf, type Run, type Truth } from './visible-text.ts';

export interface AskedPhrase {
  phrase: string;
  /** Addresses of all pages that hold it. */
  holders: string[];
}

export interface KindOfPhrase {
  name: string;
  /** A stretch of this kind that lies at a place of a run, where there is one. */
  cut: (run: Run, at: number, random: Random) => string | undefined;
}

const han = (length: number): KindOfPhrase => {
  const isHan = new RegExp(`^\\p{Script=Han}{${length}}$`, 'u');
  return {
    name: String(length),
    cut: ({ text }, at) => matching(isHan, text.slice(at, at + length)),
  };
};

const matching = (pattern: RegExp, text: string): string | undefined =>
  pattern.test(text) ? text : undefined;

/** Chinese characters beside a word of letters or a figure, nothing between them. */
const MIXED = /^(?=.*\p{Script=Han})(?=.*(?!\p{Script=Han})[\p{L}\p{Nd}])[\p{L}\p{Nd}]+$/u;
/** A mark inside, as it is pasted from a page. */
const PUNCTUATED =
  /^[\p{L}\p{Nd}](?=.*\p{P})(?=.*\p{Script=Han})[\p{L}\p{Nd}\p{P}]+[\p{L}\p{Nd}]$/u;
const ALL_HAN = /^\p{Script=Han}+$/u;

export const kindsOfPhrase: readonly KindOfPhrase[] = [
  ...[1, 2, 3, 4, 6, 10].map(han),
  {
    name: 'mixed',
    cut: ({ text }, at, random) => matching(MIXED, cutOut(text, at, random.between(3, 7))),
  },
  {
    name: 'marks',
    cut: ({ text }, at, random) => matching(PUNCTUATED, cutOut(text, at, random.between(4, 8))),
  },
  {
    name: 'crossing',
    cut: ({ text, crossings }, _, random) => {
      if (crossings.length === 0) return undefined;
      const crossing = random.pick(crossings);
      const [from, to] = [crossing - random.between(1, 3), crossing + random.between(1, 3)];
      return from < 0 ? undefined : matching(ALL_HAN, text.slice(from, to));
    },
  },
];

function cutOut(text: string, at: number, length: number): string {
  const { from, to } = pieceOf(text, at, at + length);
  return text.slice(from, to);
}

/** So many places are looked at for each phrase that is wanted: some kinds are rare in some texts. */
const LOOKS = 2000;

/** Up to `count` phrases of a kind, no two alike; the same for the same pages. */
export function phrasesOf(truth: Truth, kind: KindOfPhrase, count: number): AskedPhrase[] {
  const random = new Random(seedOf(kind.name));
  const runs = truth.pages.flatMap((page) => page.runs);
  const phrases = new Set<string>();
  for (let look = 0; look < count * LOOKS && phrases.size < count; look += 1) {
    const place = somewhere(runs, random);
    const phrase = place && kind.cut(place.run, place.at, random);
    if (phrase !== undefined) phrases.add(phrase);
  }
  return [...phrases].map((phrase) => ({ phrase, holders: truth.holders(phrase) }));
}

export interface AskedPiece {
  piece: string;
  /** Address of the page it was taken from. */
  page: string;
}

/** What a person may copy off a page, up to twelve characters with whatever stands among them. */
export function piecesOf({ pages }: Truth, count: number): AskedPiece[] {
  const random = new Random(seedOf('pieces'));
  const pieces = new Map<string, AskedPiece>();
  for (let look = 0; look < count * LOOKS && pieces.size < count; look += 1) {
    const page = random.pick(pages);
    const place = somewhere(page.runs, random);
    const piece = place && cutOut(place.run.text, place.at, random.between(2, 12)).trim();
    if (piece === undefined || !/[\p{L}\p{Nd}]{2}/u.test(piece)) continue;
    pieces.set(piece, { piece, page: page.address });
  }
  return [...pieces.values()];
}

/** A place in some texts, each of their characters as likely as the next. */
function somewhere(runs: readonly Run[], random: Random): { run: Run; at: number } | undefined {
  const ends = endsOf(runs);
  const place = random.between(0, (ends.at(-1) ?? 0) - 1);
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place < (ends[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  const run = runs[low];
  return run && { run, at: place - (ends[low - 1] ?? 0) };
}

const knownEnds = new WeakMap<readonly Run[], number[]>();

/** Where each of some texts ends, were they one. */
function endsOf(runs: readonly Run[]): number[] {
  let ends = knownEnds.get(runs);
  if (ends === undefined) {
    let end = 0;
    ends = runs.map(({ text }) => (end += text.length));
    knownEnds.set(runs, ends);
  }
  return ends;
}

const seedOf = (name: string): number =>
  [...name].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7);
