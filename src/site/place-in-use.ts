import type { Place } from './place.ts';

/**
 * Astro loads its configuration, the loaders and the pages as three programs that share no
 * module. What they have in common is the process.
 */
const shared = globalThis as { tongbanPlace?: Place };

/** The place of this process; `take` is asked once, and not again when the development server restarts. */
export function placeOnce(take: () => Place): Place {
  return (shared.tongbanPlace ??= take());
}

/** @throws where Astro was started without our integration */
export function placeInUse(): Place {
  if (shared.tongbanPlace === undefined) throw new Error('no place was taken for this process');
  return shared.tongbanPlace;
}
