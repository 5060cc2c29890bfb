import type { Collection } from '../model/kinds.ts';
import type { ReadingRules } from '../records/school.ts';
import type { LinkOfBody } from '../body/body.ts';
import type { Names } from '../records/called.ts';
import { readFile } from './read-file.ts';
import { firstBodyLine, type ReadFile } from './read-parts.ts';

/** A file to be read: its text has passed the gate for plain files. */
export interface Task {
  collection: Collection;
  /** Relative to the content directory. */
  file: string;
  text: string;
}

/** What the cache keeps of a file: all but the body's text, which stands elsewhere. */
export interface Remembered extends Omit<ReadFile, 'body'> {
  body?: {
    links: LinkOfBody[];
    anchors: string[];
    images: { src: string; line: number }[];
    characters: number;
    line: number;
  };
}

export interface Outcome {
  record: Remembered;
  /** The body as JSON, ready to be stored: between threads text travels faster than trees. */
  body?: string;
}

export function readRecord(
  { collection, file, text }: Task,
  rules: ReadingRules,
  names: Names = new Map(),
): Outcome {
  const { body, ...record } = readFile(collection, file, text, rules, names);
  if (body === undefined) return { record };
  const { links, anchors, images, characters } = body;
  return {
    record: { ...record, body: { links, anchors, images, characters, line: firstBodyLine(text) } },
    body: JSON.stringify(body),
  };
}
