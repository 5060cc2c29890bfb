/** What a field of the form is to whoever has put it there. */
import type { DeskChoice, DeskDescription, DeskField } from '../../desk/description.ts';
import type { DeskFault } from '../../desk/thread-messages.ts';

/** Steps below a field: of a row its number, then its own field. */
export type Path = readonly (string | number)[];

/** A fault, and where below the field it stands. */
export interface ToldFault {
  path: Path;
  fault: DeskFault;
}

export interface Control {
  readonly element: HTMLElement;
  /** Puts the cursor there; what is folded is unfolded. */
  focus(path: Path): void;
  /** Shows these faults and no others. */
  tell(faults: readonly ToldFault[]): void;
}

/** What all fields of a form share. */
export interface Surroundings {
  description: DeskDescription;
  /** Fetched when they are asked for; rejected where they do not come. */
  entries: () => Promise<DeskChoice[]>;
  /** By the writer's own clock, `YYYY-MM-DD`. */
  today: string;
  /** Dotted paths of the fields of rows that stand open. */
  open: ReadonlySet<string>;
}

export interface Given {
  field: DeskField;
  /** As in the draft; absent where nobody has said anything. */
  value: unknown;
  /** Undefined where nothing is said any more. */
  onChange: (value: unknown) => void;
  /** Dotted, of the field itself. */
  path: string;
  around: Surroundings;
}
