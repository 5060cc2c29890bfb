/**
 * Questions as teachers type them, over the sample school, with the pages that answer them.
 * They were chosen by reading the sample, and never by asking a search.
 */
import { createHash } from 'node:crypto';
import questionsFile from './questions.json' with { type: 'json' };

/** Whoever improves a search looks at `tuned` only; `held-out` tells whether it has learnt more than these. */
export type Half = 'tuned' | 'held-out';

export interface Question {
  id: string;
  /** As it is typed, marks and all. */
  question: string;
  /** What is hard about it. */
  kind: string;
  /** Addresses of all right pages, without slashes at the ends; none where the school has nothing of it. */
  right: string[];
  /** `all`: every right page belongs to the answer. Otherwise any one of them is one. */
  need?: 'all';
  half: Half;
}

export const questions = questionsFile as Question[];

/** A rule that does not know what is asked; so a new question has its half before anyone has looked. */
export function halfOf(id: string): Half {
  return (createHash('sha256').update(id).digest().at(-1) ?? 0) % 2 === 1 ? 'held-out' : 'tuned';
}
