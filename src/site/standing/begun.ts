import type { Begun } from './standing.ts';

/** The command that starts Astro and our integration within it share no module, but the process. */
const shared = globalThis as { tongbanBegun?: Begun };

/** Leaves for the integration what was seen before the build began. */
export function leaveBegun(begun: Begun | undefined): void {
  if (begun !== undefined) shared.tongbanBegun = begun;
}

/** Nothing where somebody has started Astro by itself. */
export function takeBegun(): Begun | undefined {
  return shared.tongbanBegun;
}
