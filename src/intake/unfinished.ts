/**
 * What a draft may still lack. Nobody but its writer sees a record that says `private`, so what is
 * not filled in yet, or filled in with a name that nobody knows, stops no build: it is told as a
 * reminder. Whatever would be wrong in a finished record too (what a body may not hold, what a file
 * tells of people) stays what it is.
 */
import { asWarning, type Fault, type FaultId } from '../model/faults/fault.ts';

const UNFINISHED: ReadonlySet<FaultId> = new Set<FaultId>([
  'field-missing',
  'field-type',
  'field-length',
  'field-format',
  'field-rule',
  'body-short',
  'term-unknown',
  'reference-unknown',
  'reference-ambiguous',
  'semester-unknown',
]);

/** The same faults; those of drafts that more writing will mend as warnings. */
export function lenientWithDrafts(
  faults: readonly Fault[],
  isDraft: (file: string) => boolean,
): Fault[] {
  return faults.map((one) => (UNFINISHED.has(one.id) && isDraft(one.file) ? asWarning(one) : one));
}
