/**
 * A page that is meant for paper, as plain data: what stands on it and in which order, and nothing
 * of how a browser lays it out. It is read off the page itself ({@link readPaper}), so a sheet says
 * the same on the screen, on paper and in Word, and no list of its fields is kept a second time.
 */
export interface Paper {
  title: string;
  /** Whose paper it is; stands at the head of every sheet. */
  school: string;
  /** 研究方案, 评议表, 选题查新单. */
  kind: string;
  blocks: Block[];
}

export type Block = Heading | Text | Table | Drawing;

export interface Heading {
  type: 'heading';
  /** 0 is the title of the paper, 1 its sections. */
  level: number;
  words: Words[];
}

export interface Text {
  type: 'text';
  words: Words[];
  look?: Look;
  list?: { ordered: boolean; depth: number; no: number };
}

/** `line` is a line to write on; `label` stands close above what it names. */
export type Look = 'centred' | 'quote' | 'note' | 'label' | 'line' | 'program' | 'within-list';

/** Words of one look. */
export interface Words {
  text: string;
  bold?: true;
  italic?: true;
  struck?: true;
  raised?: 'sub' | 'super';
  /** Full address. */
  href?: string;
  /** A formula, of which `text` is the source. */
  math?: MathNode;
}

/** An element of MathML. */
export interface MathNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: MathNode[];
  /** What a leaf says. */
  text: string;
}

export interface Table {
  type: 'table';
  rows: Cell[][];
  /** Rows are at least so high, in the size of the letters, to be written in by hand. */
  room?: number;
}

export interface Cell {
  blocks: Block[];
  isHead: boolean;
  across: number;
  down: number;
}

export interface Drawing {
  type: 'drawing';
  /** PNG. */
  bytes: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
  alt: string;
}

export function textOf(words: readonly Words[]): string {
  return words.map(({ text }) => text).join('');
}
