/**
 * What the body of an entry becomes once it is read: plain data. Safe HTML stands in
 * strings, everything that needs the rest of the site (links, pictures) or a layout of
 * its own stands in nodes, which `components/entry/Body.astro` lays out.
 */

export type BodyNode =
  | HtmlNode
  | CalloutNode
  | FigureNode
  | DialogueNode
  | ObservationNode
  | CompareNode
  | EntryLinkNode;

/** A stretch of finished HTML. Stretches may open in one node and close in a later one, since they are written out in order. */
export interface HtmlNode {
  type: 'html';
  html: string;
}

export const calloutKinds = ['note', 'tip', 'question', 'caution'] as const;

export interface CalloutNode {
  type: 'callout';
  kind: (typeof calloutKinds)[number];
  title?: string;
  children: BodyNode[];
}

export interface FigureNode {
  type: 'figure';
  /** `./name.png` beside the entry, or `/images/name.png` of the school. */
  src: string;
  alt: string;
  caption?: string;
}

export interface DialogueNode {
  type: 'dialogue';
  title?: string;
  /** A turn without a speaker is a stage direction. */
  turns: { speaker?: string; children: BodyNode[] }[];
}

export interface ObservationNode {
  type: 'observation';
  title?: string;
  /** When, what was seen, and (optionally) what the observer made of it. */
  rows: { when: string; seen: BodyNode[]; thought?: BodyNode[] }[];
}

export interface CompareNode {
  type: 'compare';
  /** Names of the two sides. */
  before: string;
  after: string;
  left: BodyNode[];
  right: BodyNode[];
}

export interface EntryLinkNode {
  type: 'entry-link';
  /** `collection/id`. */
  to: string;
  /** A heading inside the entry, with its prefix. */
  fragment?: string;
  /** Empty: the title of the entry is shown. */
  children: BodyNode[];
}

export interface Heading {
  /** 2 to 4. */
  depth: number;
  id: string;
  text: string;
}

/** Text of one block (paragraph, list item, cell, caption …) for search and counting. */
export interface TextBlock {
  text: string;
  /** Id of the heading it stands under; absent before the first. */
  under?: string;
}

export interface Body {
  nodes: BodyNode[];
  headings: Heading[];
  text: TextBlock[];
  /** Written characters: every Han character is one, every run of Latin letters or digits is one. */
  characters: number;
  /** Pictures used, each with where in the file. */
  images: { src: string; line: number }[];
  /** Entries linked to, each with where in the file. */
  links: { to: string; line: number }[];
}
