/** What the page asks the thread that reads as the build does, and what it is told. */
import type { BodyNode } from '../body/body.ts';
import type { Fault } from '../model/faults/fault.ts';
import type { Draft, Origin } from './draft.ts';

export interface DeskThread {
  /** The record's file as it would be handed in, and what the gate would say of it. */
  judge(draft: Draft): Promise<Judged>;
  /** The text as a page shows it, by the very reader of the build. */
  preview(draft: Draft): Promise<Previewed>;
  /** A draft of a file that exists. Throws nothing: what cannot be read comes back as faults. */
  open(origin: Origin): Promise<Opened>;
  /**
   * What `--fix` makes of the text of a draft.
   *
   * @param math whether there are formulas in it
   */
  mend(body: string, math?: boolean): Promise<string>;
}

export interface Judged {
  /** Relative to the content directory. */
  file: string;
  text: string;
  /** In the order of the file. */
  faults: DeskFault[];
}

/** A fault of the file; `line` and `column` are those of the file. */
export interface DeskFault extends Fault {
  /** Steps to the field it is about: `['rounds', 1, 'date']`; `['body']` for the text; absent for the file as a whole. */
  path?: readonly (string | number)[];
  /** Of the text: the line of the draft's own body, from 1. */
  bodyLine?: number;
  /** Whether `mend` puts it right (of the text), or a field written the usual way would. */
  isMended?: true;
}

export interface Previewed {
  /** What `Body.astro` lays out; absent where the text has errors. */
  nodes?: BodyNode[];
  /** How many characters are written. */
  characters?: number;
  faults: DeskFault[];
}

export type Opened = { draft: Omit<Draft, 'key' | 'changed'> } | { faults: Fault[] };
