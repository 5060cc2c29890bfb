import type { Place } from './place.ts';
import type { Reading } from './reading.ts';

/** What the parts of one build, or of one development server, share. */
interface InUse {
  place: Place;
  reading: Reading;
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
