/** The files of a site while it is made: new ones in a folder of their own, others as they stand in the target. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../intake/hash.ts';
import { noRoom } from '../intake/no-room.ts';
import { pathWithin } from '../model/paths/path-within.ts';

/** A site that was finished before. */
export interface StandingFiles {
  folder: string;
  /** Hashes of the bytes that are there now, by paths from the site's root. */
  hashes: ReadonlyMap<string, string>;
}

/**
 * Knows every file of the site by those who wrote it, with the hash of its bytes; nothing is found
 * by looking around. What stands in the target with the same bytes is not written once more.
 */
export class SiteFiles {
  /** Where new files are written. */
  readonly folder: string;
  readonly #standing: StandingFiles;
  readonly #hashes = new Map<string, string>();
  readonly #new = new Set<string>();
  readonly #folders = new Set<string>();
  #noted: Set<string> | undefined;

  constructor(folder: string, standing: StandingFiles = { folder, hashes: new Map() }) {
    this.folder = folder;
    this.#standing = standing;
  }

  /** All files of the site, with their hashes. */
  get hashes(): ReadonlyMap<string, string> {
    return this.#hashes;
  }

  /** What stood in the target before. */
  get standing(): ReadonlyMap<string, string> {
    return this.#standing.hashes;
  }

  /** Those that stand in {@link folder}. */
  get fresh(): ReadonlySet<string> {
    return this.#new;
  }

  has(name: string): boolean {
    return this.#hashes.has(name);
  }

  /**
   * @param name path from the site's root, with `/`
   * @throws NoRoom
   */
  write(name: string, content: string | Uint8Array, hash = hashOf(content)): void {
    if (this.stands(name, hash)) return;
    this.#make(name, hash, (target) => {
      writeFileSync(target, content);
    });
  }

  /**
   * @param hash of the file, where it is known
   * @throws NoRoom
   */
  copy(name: string, file: string, hash = hashOf(readFileSync(file))): void {
    if (this.stands(name, hash)) return;
    this.#make(name, hash, (target) => {
      copyFileSync(file, target);
    });
  }

  /**
   * Whether a file of these bytes stands in the target; then it is of this site too. Not where
   * somebody has written another already, which would take its place.
   */
  stands(name: string, hash: string): boolean {
    if (this.#standing.hashes.get(name) !== hash || this.#new.has(name)) return false;
    this.#take(name, hash);
    return true;
  }

  /** Takes what another program has written into {@link folder}. */
  note(name: string, bytes: Uint8Array | string): void {
    this.#hashes.set(name, hashOf(bytes));
    this.#new.add(name);
  }

  /** From here on, which files are taken; the function it returns ends it and tells them with their hashes. */
  noting(): () => [name: string, hash: string][] {
    const names = new Set<string>();
    this.#noted = names;
    return () => {
      this.#noted = undefined;
      return [...names].map((name) => [name, this.#hashes.get(name) ?? '']);
    };
  }

  read(name: string): Buffer {
    return readFileSync(
      pathWithin(this.#new.has(name) ? this.folder : this.#standing.folder, name),
    );
  }

  #make(name: string, hash: string, write: (target: string) => void): void {
    const target = pathWithin(this.folder, name);
    const folder = path.dirname(target);
    try {
      if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
      write(target);
    } catch (error) {
      throw noRoom(error, target);
    }
    this.#folders.add(folder);
    this.#take(name, hash);
    this.#new.add(name);
  }

  #take(name: string, hash: string): void {
    this.#hashes.set(name, hash);
    this.#noted?.add(name);
  }
}
