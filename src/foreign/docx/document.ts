/** What a document of Word is read with: its parts, and what was found on the way. */
import type { Told } from '../told.ts';
import type { Numbering } from './numbering.ts';
import type { Part } from './parts.ts';
import type { Styles } from './styles.ts';

export interface Document {
  /** The part that is being read: a note names its pictures by itself. */
  part: Part;
  styles: Styles;
  numbering: Numbering;
  told: Told;
  /** Names of the parts that are pictures in the text. */
  pictures: Set<string>;
  /** Notes that the text marks, in its order: `ftn2`, `edn1`. */
  notes: Set<string>;
  /** Whether a paragraph has been read that could be the title. */
  begun: boolean;
}
