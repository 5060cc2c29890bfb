import type { Tag } from '../tree.ts';
import type { Told } from '../told.ts';
import type { Block } from './blocks.ts';
import type { Pictures } from './pictures.ts';

/** One reading of one foreign text: what is gathered on the way. */
export interface Reading {
  told: Told;
  pictures: Pictures;
  /** Whether there is a formula. */
  math: boolean;
  /** Footnotes, by the name that their marks have. */
  notes: Map<string, Block[]>;
  /** Names of footnotes that the text marks. */
  marked: Set<string>;
  /** Names of the drawings whose words have been read. */
  boxes: Set<string>;
  /** Reads HTML that stood in a remark. */
  parse(html: string): Tag;
}
