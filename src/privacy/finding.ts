/** What every rule of privacy gives, and what the school says is none. */
import type { FaultId } from '../model/faults/fault.ts';
import { readingOf } from './reading.ts';

/** A false alarm the school has looked at; see `privacyAllow` of its file. */
export interface PrivacyAllowance {
  text: string;
  reason: string;
}

export type Kind = Extract<FaultId, `privacy-${string}`>;

/** What was found, by offsets in the source. */
export interface Finding {
  id: Kind;
  message: string;
  at: number;
  end: number;
  /** As a report may show it, which is as public as the file. */
  shown: string;
}

/** Of one kind: a line of a hundred numbers or names needs no hundred messages. */
export const MOST_A_LINE = 20;

/** Without what people put between digits and letters, so that spellings can be compared. */
export function compact(text: string): string {
  return readingOf(text)
    .text.replace(/[\s.·_-]/g, '')
    .toUpperCase();
}

/** `138******78` */
export function masked(digits: string): string {
  return `${digits.slice(0, 3)}${'*'.repeat(Math.max(0, digits.length - 5))}${digits.slice(-2)}`;
}
