/** What the page asks the thread that reads as the build does, and what it is told. */
import type { Fault } from '../model/faults/fault.ts';
import type { Draft, Origin } from './draft.ts';

export interface DeskThread {
  /** The record's file as it would be handed in, and what the gate would say of it. */
  judge(draft: Draft): Promise<Judged>;
  /** The text as a page shows it: sound HTML of the very reader of the build. */
  preview(draft: Draft): Promise<Previewed>;
  /** A draft of a file that exists. Throws nothing: what cannot be read comes back as faults. */
  open(origin: Origin): Promise<Opened>;
  /** What `--fix` makes of the text of a draft. */
  mend(body: string): Promise<string>;
}

export interface Judged {
  /** Relative to the content directory. */
  file: string;
  text: string;
  faults: DeskFault[];
}

export interface DeskFault extends Fault {
  /** Steps to the field it is about: `['rounds', 1, 'date']`; `['body']` for the text; absent for the file as a whole. */
  path?: readonly (string | number)[];
}

export interface Previewed {
  /** Absent where the text has errors. */
  html?: string;
  faults: DeskFault[];
}

export type Opened = { draft: Omit<Draft, 'key' | 'changed'> } | { faults: Fault[] };
