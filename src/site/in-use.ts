import type { schemas } from '../records/kinds.ts';
import type { ownValues } from '../records/own-fields.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
import type { recordsLoader } from './records-loader.ts';

/** What the programs of one build, or of one development server, share. */
interface InUse {
  place: Place;
  reading: Reading;
  /**
   * What `src/content.config.ts` is made of. Astro reads that file through Vite, which would make
   * every module below it anew, though this process has them already: a fifth of the CPU time that
   * the build of a small school takes.
   */
  parts: {
    schemas: typeof schemas;
    ownValues: typeof ownValues;
    recordsLoader: typeof recordsLoader;
  };
}

/**
 * Astro loads its configuration, the loaders and the pages as three programs that share no
 * module. What they have in common is the process.
 */
const shared = globalThis as { tongban?: InUse };

/** Asks `take` once a process, and not again when the development server restarts. */
export function takenOnce(take: () => InUse): InUse {
  return (shared.tongban ??= take());
}

/** @throws where Astro was started without our integration */
export function inUse(): InUse {
  if (shared.tongban === undefined) throw new Error('the integration has not taken its place');
  return shared.tongban;
}
