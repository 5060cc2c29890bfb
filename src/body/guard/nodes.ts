/**
 * What the guard puts in place of tags: nodes of our own in the Markdown tree. All nested
 * content hangs in `children`, so that footnotes and headings inside are found by the tools
 * that walk the tree.
 */
import type { BlockContent, DefinitionContent, Node, Parent, PhrasingContent } from 'mdast';
import type { ComponentNode, PartNode } from '../body.ts';
import type { RawTag } from './raw-tags.ts';

export type Block = BlockContent | DefinitionContent;

export type WrittenChild = Block | PhrasingContent | WrittenPart;

export interface WrittenComponent extends Node, ComponentNode<object, WrittenChild> {
  type: 'component';
}

export interface WrittenPart<Props extends object = object>
  extends Node, PartNode<Props, WrittenChild> {
  type: 'part';
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
    component: WrittenComponent;
    rawElement: RawElement;
    formula: Formula;
  }
  interface PhrasingContentMap {
    component: WrittenComponent;
    rawElement: RawElement;
    formula: Formula;
  }
  interface RootContentMap {
    component: WrittenComponent;
    rawElement: RawElement;
    formula: Formula;
    part: WrittenPart;
  }
}
