import { pathWithin } from '../../model/paths/path-within.ts';
import { hashOf } from '../../intake/hash.ts';
import { versionOf } from '../../intake/reader-version.ts';
import { makeFolder, readSealed, writeSealed } from '../../intake/whole-file.ts';

const FOLDER = 'cards';
/** What a drawn card depends on, besides what it says; the lock file names typeface and drawing library. */
const SOURCES = [
  'src/share',
  'src/site/share',
  'src/views/share-card.ts',
  'src/views/round-shapes.ts',
  'src/model/school/accent.ts',
  'package-lock.json',
];

/** A card as it is published, and what could not be drawn on it. */
export interface DrawnCard {
  png: Buffer;
  /** Characters that the typeface lacks. */
  missing: string[];
}

/** Drawn cards, kept under the hash of what they say and of what draws them; one that was cut is drawn anew. */
export class CardStore {
  readonly #folder: string;

  constructor({ programDir, cacheDir }: { programDir: string; cacheDir: string }) {
    this.#folder = pathWithin(cacheDir, FOLDER, versionOf(programDir, SOURCES).slice(0, 16));
    makeFolder(this.#folder);
  }

  /** @param says all that is drawn, as text */
  recall(says: string): DrawnCard | undefined {
    const bytes = readSealed(this.#fileOf(says));
    if (bytes === undefined) return undefined;
    const end = bytes.indexOf(0x0a);
    const missing = JSON.parse(bytes.toString('utf8', 0, end)) as string[];
    return { missing, png: bytes.subarray(end + 1) };
  }

  keep(says: string, { missing, png }: DrawnCard): void {
    const head = Buffer.from(`${JSON.stringify(missing)}\n`);
    writeSealed(this.#fileOf(says), Buffer.concat([head, png]));
  }

  #fileOf(says: string): string {
    return pathWithin(this.#folder, hashOf(says));
  }
}
