/** What the two sides of an inspection say to each other: plain data, nothing of a file's own words. */
import type { FaultId } from '../../model/faults/fault.ts';

export interface Size {
  width: number;
  height: number;
}

/** Paths are absolute. */
export type Task =
  | { kind: 'picture'; file: string }
  | { kind: 'attachment'; file: string; ending: string }
  | { kind: 'prepare'; file: string; sizes: readonly Size[]; into: string; name: string };

/**
 * What was found in a file. Nothing in it depends on the file's name or place, so that it
 * can be remembered for the bytes.
 */
export interface Finding {
  id: FaultId;
  /** What follows on the name in a sentence: `里有宏。` */
  what: string;
  /** Absent where the name says most. */
  found?: string;
  allowed?: string;
  hint?: string;
}

export interface Verdict {
  findings: Finding[];
  /** Of a picture without findings: pixels, upright. */
  size?: Size;
}

export interface Answer {
  /** Absent where the files that were asked for could not be made. */
  verdict?: Verdict;
  /** Of `prepare`: names of the files in the folder, one a size. */
  made?: string[];
}

export interface Limits {
  /** CPU time one task may use, in all threads of the process together. */
  cpuMs: number;
  /** Memory the process may hold. */
  memoryMb: number;
}
