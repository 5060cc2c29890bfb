/**
 * What the body of an entry becomes once it is read: plain data. Safe HTML stands in
 * strings, everything that needs the rest of the site (links, pictures) or a layout of
 * its own stands in components, whose faces `components/entry/faces.ts` finds.
 */

export type BodyNode = HtmlNode | ComponentNode<object, BodyNode | BodyPart>;
/** Stands directly below a component, or below another part. */
export type BodyPart = PartNode<object, BodyNode | BodyPart>;

/** A stretch of finished HTML. Stretches may open in one node and close in a later one, since they are written out in order. */
export interface HtmlNode {
  type: 'html';
  html: string;
}

/**
 * A component, the same from the guard to the page: only what hangs below it turns from
 * Markdown into HTML on the way.
 */
export interface ComponentNode<Props extends object, Child> {
  type: 'component';
  /** Its tag: `Callout`. */
  name: string;
  /** What its tag said, checked. */
  props: Props;
  children: Child[];
}

/** A turn, a row, a cell, a side of a component. */
export interface PartNode<Props extends object, Child> {
  type: 'part';
  props: Props;
  children: Child[];
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

export interface LinkOfBody {
  /** `collection/id`. */
  to: string;
  line: number;
  heading?: string;
}

export interface Body {
  nodes: BodyNode[];
  headings: Heading[];
  text: TextBlock[];
  /** Written characters: every Han character is one, every run of Latin letters or digits is one. */
  characters: number;
  /** Pictures used, each with where in the file. */
  images: { src: string; line: number }[];
  /** Entries linked to, each with where in the file; `heading` is the id of one within that entry. */
  links: LinkOfBody[];
  /** Ids of all headings, to which links may lead. */
  anchors: string[];
}

/** Of a text in which nothing stands. */
export const noBody: Body = {
  nodes: [],
  headings: [],
  text: [],
  characters: 0,
  images: [],
  links: [],
  anchors: [],
};
