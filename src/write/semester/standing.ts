/** What a semester is rolled forward from, and what comes of it. */
import type { Semester } from '../../model/calendar/calendar.ts';
import type { Records } from '../../graph/records.ts';
import { collectionNames } from '../../model/kinds.ts';
import type { Names } from '../../records/called.ts';
import type { School } from '../../records/school.ts';

/** What may be rolled forward by itself, in the order in which it is told. */
export const parts = ['school', 'teachers', 'groups', 'pairs', 'plans'] as const;
export type Part = (typeof parts)[number];

export const partNames: Record<Part, string> = {
  school: '学期',
  teachers: '任教',
  groups: collectionNames.groups,
  pairs: collectionNames.pairs,
  plans: collectionNames.plans,
};

export interface Standing {
  school: School;
  records: Records;
  names: Names;
  /** Texts of the files by their names, `school.yml` among them. */
  texts: ReadonlyMap<string, string>;
}

export interface Change {
  part: Part;
  /** As named in messages: `school.yml`, or relative to the content directory. */
  file: string;
  /** What changes and why; whole sentences in Chinese. */
  says: string[];
  /** The text as it is; of a new file the text of the one it was made from. */
  before: string;
  after: string;
  /** A file that is written anew, made from this one. */
  madeFrom?: string;
}

export interface Told {
  changes: Change[];
  /** What only a person can decide, about a file; whole sentences in Chinese. */
  notes: { file: string; says: string }[];
}

export interface Turnover {
  before: Semester;
  after: Semester;
}

/** @throws TypeError where the file was not read, which would be a mistake of ours */
export function textOf({ texts }: Standing, file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new TypeError(`no text of ${file}`);
  return text;
}
