import { readBody } from '../body/read-body.ts';
import type { Collection } from '../model/kinds.ts';
import type { Names } from '../records/called.ts';
import type { ReadingRules } from '../records/school.ts';
import { readParts, type ReadFile } from './read-parts.ts';

const NO_RULES: ReadingRules = { privacyAllow: [], fields: [] };
const NO_NAMES: Names = new Map();

/**
 * One file becomes one record, or faults; see `read-parts.ts`.
 *
 * @param names what is meant by which name; what is in no such table is left as it is written
 */
export function readFile(
  collection: Collection,
  file: string,
  text: string,
  rules: ReadingRules = NO_RULES,
  names: Names = NO_NAMES,
): ReadFile {
  return readParts(collection, file, text, { rules, names, readBody });
}
