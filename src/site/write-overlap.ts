import type { Catalogue } from '../graph/catalogue.ts';
import { hashOfAll } from '../intake/hash.ts';
import { overlapCorpus } from '../overlap/corpus.ts';
import { overlapIndex } from '../overlap/overlap-index.ts';
import { packOverlap } from '../overlap/pack.ts';
import type { OverlapManifest } from '../overlap/packed-source.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Writes what the topic check of the browser loads to the site's folder `overlap`. Files
 * stand in a folder named by the hash of them all, so a browser never mixes two builds;
 * the manifest, written last, names it. Returns the number of records.
 */
export function writeOverlap(catalogue: Catalogue, site: SiteFiles): number {
  const index = overlapIndex(overlapCorpus(catalogue));
  const files = packOverlap(index);
  const version = hashOfAll([...files].flat()).slice(0, 16);
  for (const [name, bytes] of files) site.write(`overlap/${version}/${name}`, bytes);
  site.write('overlap/manifest.json', JSON.stringify({ version } satisfies OverlapManifest));
  return index.head.size;
}
