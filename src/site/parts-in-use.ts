import type { schemas } from '../records/kinds.ts';
import type { ownValues } from '../records/own-fields.ts';
import type { recordsLoader } from './records-loader.ts';

/**
 * What `src/content.config.ts` is made of. Astro reads that file through Vite, which would make
 * every module below it anew, though this process has them already: a fifth of the CPU time that
 * the build of a small school takes.
 */
interface Parts {
  schemas: typeof schemas;
  ownValues: typeof ownValues;
  recordsLoader: typeof recordsLoader;
}

const shared = globalThis as { tongbanParts?: Parts };

export function lendParts(parts: Parts): void {
  shared.tongbanParts = parts;
}

/** @throws where Astro was started without our integration */
export function partsInUse(): Parts {
  if (shared.tongbanParts === undefined) throw new Error('nobody has lent the parts');
  return shared.tongbanParts;
}
