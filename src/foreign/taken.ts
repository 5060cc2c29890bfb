/** What became of a foreign text, and what is told about it. */

export interface Taken {
  /** Only for a whole document: what stood above the text as its title, which is no longer in it. */
  title?: string;
  /** The text as an entry has it. */
  markdown: string;
  /** Pictures that the text names, in its order. */
  pictures: TakenPicture[];
  /** Whether there are formulas, so that the entry needs `math: true`. */
  math: boolean;
  /** What was changed or left out, in Chinese, a sentence each. */
  changes: string[];
}

export interface TakenPicture {
  /** `tu-1.png`; the text says `./tu-1.png`. */
  name: string;
  /** What stands for it in the text until somebody has described it. */
  alt: string;
  /** Whether its words came with it. */
  described: boolean;
  from: PictureFrom;
}

/** Its bytes, or the name by which the source called it: `file:///…/image001.png`, `https://…`. */
export type PictureFrom = { bytes: Uint8Array<ArrayBuffer>; type: string } | { address: string };

export interface Taking {
  /** Whether all of it is one document, so that its title may be taken off. */
  whole?: boolean;
  /** How many pictures the entry has already, so that names go on. */
  picturesBefore?: number;
  /** Whether the entry has formulas already, so that a dollar is a mark in it. */
  math?: boolean;
}
