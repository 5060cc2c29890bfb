/** What a rule about marks that are none says. */
import type { Mend } from '../guard/findings.ts';
import type { Prose } from './prose.ts';

export interface Mark {
  id: 'mark-unread' | 'lines-joined' | 'address-space' | 'note-unknown';
  /** Offset in the source. */
  at: number;
  found: string;
  message: string;
  hint?: string;
  allowed?: string;
  mends?: readonly Mend[];
}

/** Looks at the prose of one block. */
export type Rule = (prose: Prose) => Mark[];

export function replaced(start: number, length: number, text: string): Mend {
  return { start, end: start + length, text };
}

/** What a word begins with. */
export const WORD = String.raw`[\p{L}“‘「『《〈（【]`;
export const HAN = /[\p{Script=Han}\p{Pi}“‘《（【「『]/u;
