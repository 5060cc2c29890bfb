import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Catalogue } from '../graph/catalogue.ts';
import { hashOfAll } from '../intake/hash.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { overlapCorpus } from '../overlap/corpus.ts';
import { overlapIndex } from '../overlap/overlap-index.ts';
import { packOverlap } from '../overlap/pack.ts';
import type { OverlapManifest } from '../overlap/packed-source.ts';

/** Files written at once; a school of ten thousand records has four thousand of them. */
const AT_ONCE = 64;

/**
 * Writes what the topic check of the browser loads to the site's folder `overlap`. Files
 * stand in a folder named by the hash of them all, so a browser never mixes two builds;
 * the manifest, written last, names it. Returns the number of records.
 */
export async function writeOverlap(catalogue: Catalogue, outDir: string): Promise<number> {
  const index = overlapIndex(overlapCorpus(catalogue));
  const files = packOverlap(index);
  const target = pathWithin(outDir, 'overlap');
  const version = hashOfAll([...files].flat()).slice(0, 16);
  const folder = pathWithin(target, version);
  const manifest = pathWithin(target, 'manifest.json');
  const wanted = JSON.stringify({ version } satisfies OverlapManifest);
  // The manifest comes last, so where it names the version all the rest is there.
  if ((await readFile(manifest, 'utf8').catch(() => '')) !== wanted) {
    await rm(target, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const all = [...files];
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const some = all.slice(i, i + AT_ONCE);
      await Promise.all(some.map(([name, bytes]) => writeFile(pathWithin(folder, name), bytes)));
    }
    await writeFile(manifest, wanted);
  }
  return index.head.size;
}
