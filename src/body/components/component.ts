/**
 * What a component for entries is. A folder holds all of it: its declaration, and its face with what it looks
 * like, which `components/entry/faces.ts` finds. `registry.ts` has a line for each.
 */
import type { RootContent } from 'mdast';
import type * as z from 'zod';
import { line } from '../../model/fields/fields.ts';
import type { JsxElement } from '../guard/attributes.ts';
import type { WrittenChild } from '../guard/nodes.ts';
import type { Walk, Where } from '../guard/walk.ts';

export interface Component<
  Schema extends z.ZodObject = z.ZodObject,
  Props extends object = object,
  Child extends WrittenChild = WrittenChild,
> {
  /** Title and description stand in the guide, in Chinese. */
  title: string;
  description: string;
  /** Its attributes, each with title and description in Chinese. */
  schema: Schema;
  /** A sound use of it, shown in the guide and in messages. */
  example: string;
  /**
   * Where its tag stands: on lines of its own, within a line, or within a line too but lifted out
   * of its paragraph.
   */
  place: 'block' | 'inline' | 'lifted';
  /** Whether its tag may end with `/>`. */
  canBeEmpty?: boolean;
  /** Those of the props, its own or those of its parts, that are words for the search. */
  words: readonly string[];
  /** What stands at the head of its lines and is no prose, so that the house style leaves it alone. */
  marks?: RegExp;
  /** What the page is given; or nothing, and `walk.findings` has been told why. Judges all of the content. */
  read(tag: Tag<z.infer<Schema>>, walk: Walk): Made<Props, Child> | undefined;
}

export interface Tag<Attributes> {
  node: JsxElement;
  /** Absent when something is wrong with them, which has been told. */
  attributes: Attributes | undefined;
  /** Blocks; within a line (`place: 'inline'`) what stands between the tags. */
  content: readonly RootContent[];
  where: Where;
}

export interface Made<Props extends object, Child extends WrittenChild> {
  /** Plain data: it is stored as JSON. */
  props: Props;
  children: Child[];
}

/** Declares a component; `read` gets the attributes that `schema` describes. */
export function component<
  Schema extends z.ZodObject,
  Props extends object,
  Child extends WrittenChild,
>(declared: Component<Schema, Props, Child>): Component<Schema, Props, Child> {
  return declared;
}

/** The attribute `title`, the same wherever there is one. */
export const heading = line(60)
  .optional()
  .meta({ title: '标题', description: '显示在这一块上方的一行字，可以不写。' });
