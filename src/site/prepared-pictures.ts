import { mkdir, readdir, readFile } from 'node:fs/promises';
import { pathWithin } from '../model/paths/path-within.ts';
import { pictureSizes } from '../graph/picture.ts';
import type { SourcePicture } from '../graph/records.ts';
import { hashOf } from '../intake/hash.ts';
import { Inspector } from '../intake/inspection/inspector.ts';
import { inspectorVersion } from '../intake/inspection/remembered.ts';

const FOLDER = 'pictures';

export interface PreparedSize {
  /** Pixels. */
  width: number;
  file: string;
  /** Of its bytes. */
  hash: string;
}

/**
 * The sizes of pictures as they are published, kept under the hash of the source, the version
 * of what makes them and the hash of what was made: a file that was cut off is made anew.
 */
export class PreparedPictures {
  readonly #folder: string;
  readonly #names: Set<string>;
  readonly #inspector: Inspector;

  private constructor(folder: string, names: readonly string[], inspector: Inspector) {
    this.#folder = folder;
    this.#names = new Set(names);
    this.#inspector = inspector;
  }

  static async open(where: { programDir: string; cacheDir: string }): Promise<PreparedPictures> {
    const folder = pathWithin(
      where.cacheDir,
      FOLDER,
      inspectorVersion(where.programDir).slice(0, 16),
    );
    await mkdir(folder, { recursive: true });
    return new PreparedPictures(folder, await readdir(folder), new Inspector(where));
  }

  /** @throws with the picture's name where it cannot be decoded */
  async sizesOf(picture: SourcePicture): Promise<PreparedSize[]> {
    const sizes = pictureSizes(picture);
    const kept = [];
    for (const { width } of sizes) kept.push(await this.#kept(`${picture.hash}-${width}-`));
    const names = kept.every((name) => name !== undefined)
      ? kept
      : await this.#inspector.prepare(picture.path, sizes, this.#folder, picture.hash);
    if (names === undefined) throw new Error(unprepared(picture.path));
    return sizes.map(({ width }, i) => {
      const name = names[i] ?? '';
      return { width, file: pathWithin(this.#folder, name), hash: hashIn(name) };
    });
  }

  close(): Promise<void> {
    return this.#inspector.end();
  }

  /** Name of a file that begins like that and holds what its name promises. */
  async #kept(beginning: string): Promise<string | undefined> {
    for (const name of this.#names) {
      if (!name.startsWith(beginning) || !name.endsWith('.webp')) continue;
      const bytes = await readFile(pathWithin(this.#folder, name)).catch(() => undefined);
      if (bytes !== undefined && name === `${beginning}${hashOf(bytes)}.webp`) return name;
    }
    return undefined;
  }
}

function unprepared(file: string): string {
  return [
    `图片 ${file} 检查时是好的，现在解不开，网站没有做成。`,
    '它可能在检查以后改过，也可能是电脑的内存或硬盘不够了。',
    '请先运行 npm run check 再看一次；还是不行，请用看图软件打开它，另存为 PNG 或 JPEG。',
  ].join('\n');
}

/** The hash that a prepared file's name promises. */
function hashIn(name: string): string {
  return /-([0-9a-f]+)\.webp$/.exec(name)?.[1] ?? '';
}
