/** What a foreign document says, without how it looked: plain data between its markup and our Markdown. */

export type Block = Paragraph | Heading | List | Quote | Table | Program | Rule | Display;

export interface Paragraph {
  type: 'paragraph';
  line: Inline[];
}

export interface Heading {
  type: 'heading';
  /** 1 is the highest; which Markdown mark it gets depends on all headings together. */
  level: number;
  line: Inline[];
  /** Whether only its number and its look said that it is one. */
  typed?: boolean;
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** Number of the first item. */
  start: number;
  items: Block[][];
}

export interface Quote {
  type: 'quote';
  blocks: Block[];
}

export interface Table {
  type: 'table';
  /** As many cells in each row; the first row is the head. */
  rows: Block[][][];
}

export interface Program {
  type: 'program';
  text: string;
}

export interface Rule {
  type: 'rule';
}

/** A formula on lines of its own. */
export interface Display {
  type: 'display';
  tex: string;
}

export type Inline = Words | Break | Drawn | Formula | NoteMark;

/** Words of one look. */
export interface Words extends Look {
  type: 'words';
  text: string;
}

export interface Look {
  bold?: boolean;
  italic?: boolean;
  struck?: boolean;
  underlined?: boolean;
  /** With a marker. */
  marked?: boolean;
  /** Words of a program. */
  code?: boolean;
  raised?: 'sub' | 'sup' | undefined;
  href?: string | undefined;
}

export interface Break {
  type: 'break';
}

export interface Drawn {
  type: 'picture';
  /** As the text names it, beside the entry. */
  name: string;
  alt: string;
}

export interface Formula {
  type: 'formula';
  tex: string;
}

export interface NoteMark {
  type: 'note';
  name: string;
}

/** The words of a line, without their look. */
export function wordsOf(line: readonly Inline[]): string {
  return line
    .map((one) => (one.type === 'words' ? one.text : one.type === 'break' ? ' ' : ''))
    .join('');
}

export function isBlankLine(line: readonly Inline[]): boolean {
  return line.every(
    (one) => one.type === 'break' || (one.type === 'words' && one.text.trim() === ''),
  );
}
