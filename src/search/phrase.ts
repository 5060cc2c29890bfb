/** A query as it is looked up. Spaces part phrases; each must stand in the text as written. */
import { isWordCharacter, PIECE, tidy } from './characters.ts';
import { fold } from './segment.ts';

export interface Phrase {
  /** Folded as by {@link fold}, without signs around it. */
  text: string;
  runs: QueryRun[];
  /**
   * The index cannot prove the phrase alone: it crosses punctuation, or it ends with one
   * Han character after a word (`AI作`), which may be half of any pair. The text must be read.
   */
  needsReading: boolean;
}

/** A stretch without punctuation: its tokens stand one after the other in the index. */
export interface QueryRun {
  tokens: string[];
  /** One word of two or more letters also finds longer words: `pis` finds PISA. */
  prefix: boolean;
}

/** The phrases of a query; none where it holds no letter, digit or Han character. */
export function phrasesOf(query: string): Phrase[] {
  const seen = new Set<string>();
  return tidy(query)
    .split(/\s+/)
    .map(phraseOf)
    .filter((phrase) => phrase.runs.length > 0 && seen.size < seen.add(phrase.text).size);
}

function phraseOf(part: string): Phrase {
  const runs: QueryRun[] = [];
  const parts = stretches(part);
  let needsReading = parts.length > 1;
  for (const [s, stretch] of parts.entries()) {
    const isLast = s === parts.length - 1;
    const tokens = stretch.flatMap((piece, i) =>
      tokensOf(piece, isLast && i === stretch.length - 1),
    );
    const last = stretch.at(-1) ?? '';
    const isLone = stretch.length > 1 && [...last].length === 1 && !isWordCharacter(last);
    if (isLone && isLast) {
      needsReading = true;
      runs.push({ tokens: tokens.slice(0, -1), prefix: false }, { tokens: [last], prefix: false });
    } else {
      const prefix = stretch.length === 1 && last.length > 1 && isWordCharacter([...last][0] ?? '');
      runs.push({ tokens, prefix });
    }
  }
  // A word beside a sign is meant whole: `3.5` must not find 3.56.
  if (needsReading) for (const run of runs) run.prefix = false;
  return { text: fold(trimSigns(part)).text, runs, needsReading };
}

/** Runs and words between punctuation. */
function stretches(part: string): string[][] {
  const found: string[][] = [];
  let current: string[] | undefined;
  for (const { groups = {} } of part.matchAll(PIECE)) {
    const piece = groups['run'] ?? groups['word'];
    if (piece === undefined) current = undefined;
    else if (current === undefined) found.push((current = [piece]));
    else current.push(piece);
  }
  return found;
}

/** As in the index, save that where the phrase ends, the text may go on: `mayGoOn`. */
function tokensOf(piece: string, mayGoOn: boolean): string[] {
  const characters = [...piece];
  if (isWordCharacter(characters[0] ?? '')) return [fold(piece).text];
  const pairs = characters
    .slice(0, -1)
    .map((character, i) => character + (characters[i + 1] ?? ''));
  return mayGoOn && pairs.length > 0 ? pairs : [...pairs, characters.at(-1) ?? ''];
}

function trimSigns(part: string): string {
  const pieces = [...part.matchAll(PIECE)];
  const first = pieces.findIndex(({ groups }) => groups?.['sign'] === undefined);
  const last = pieces.findLastIndex(({ groups }) => groups?.['sign'] === undefined);
  return pieces
    .slice(first, last + 1)
    .map(([piece]) => piece)
    .join('');
}
