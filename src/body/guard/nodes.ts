/**
 * What the guard puts in place of components: nodes of our own in the Markdown tree.
 * All nested content hangs in `children`, so that footnotes and headings inside are found
 * by the tools that walk the tree.
 */
import type { BlockContent, DefinitionContent, Node, Parent, PhrasingContent } from 'mdast';
import type { calloutKinds } from '../body.ts';
import type { RawTag } from '../components/components.ts';

export type Block = BlockContent | DefinitionContent;

/** One turn, row, cell or side of a component. */
export interface Part extends Parent {
  type: 'part';
  /** Speaker of a turn, time of a row. */
  label?: string;
  children: (Block | PhrasingContent | Part)[];
}

export interface Callout extends Parent {
  type: 'callout';
  kind: (typeof calloutKinds)[number];
  title?: string;
  children: Block[];
}

export interface Figure extends Node {
  type: 'figure';
  src: string;
  alt: string;
  caption?: string;
}

export interface Dialogue extends Parent {
  type: 'dialogue';
  title?: string;
  children: Part[];
}

export interface Observation extends Parent {
  type: 'observation';
  title?: string;
  /** A row's parts: what was seen, and perhaps what was thought. */
  children: Part[];
}

export interface Compare extends Parent {
  type: 'compare';
  before: string;
  after: string;
  /** Left and right. */
  children: [Part, Part];
}

export interface EntryLink extends Parent {
  type: 'entryLink';
  to: string;
  fragment?: string;
  children: PhrasingContent[];
}

export interface RawElement extends Parent {
  type: 'rawElement';
  name: RawTag;
  children: (Block | PhrasingContent)[];
}

/** A formula, already turned into MathML by KaTeX. */
export interface Formula extends Node {
  type: 'formula';
  display: boolean;
  html: string;
}

declare module 'mdast' {
  interface BlockContentMap {
    callout: Callout;
    figure: Figure;
    dialogue: Dialogue;
    observation: Observation;
    compare: Compare;
    rawElement: RawElement;
    formula: Formula;
  }
  interface PhrasingContentMap {
    entryLink: EntryLink;
    rawElement: RawElement;
    formula: Formula;
  }
  interface RootContentMap {
    callout: Callout;
    figure: Figure;
    dialogue: Dialogue;
    observation: Observation;
    compare: Compare;
    entryLink: EntryLink;
    rawElement: RawElement;
    formula: Formula;
    part: Part;
  }
}
