import type { Severity } from '../fault.ts';

/** What is always so of a fault of one kind, in Chinese. */
export interface FaultKind {
  severity: Severity;
  /** What this kind of fault is called in the guide. */
  title: string;
  /** How to mend it, when the place of discovery knows nothing more precise. */
  mend: string;
  /** What brings it about, and the same mended; a few words or lines each. */
  example: { bad: string; good: string };
}
