import { realpathSync } from 'node:fs';
import { isWithin, placeWithin, pathWithin } from '../model/paths/path-within.ts';

/**
 * Something inside a folder, all links on the way followed. Nothing where there is none, where
 * its name is refused, or where a link leads it out of the folder: what is read there would
 * be a file of the machine.
 */
export function findInside(folder: string, ...parts: readonly string[]): string | undefined {
  if (placeWithin(...parts) === undefined) return undefined;
  const file = pathWithin(folder, ...parts);
  try {
    return isWithin(realpathSync(folder), realpathSync(file)) ? file : undefined;
  } catch {
    return undefined;
  }
}
