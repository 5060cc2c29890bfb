/**
 * The parser: Markdown, GFM and the tags of MDX. It reads every text to its end; what the parser
 * of MDX would stop at is in the tree as HTML or text, or among the complaints.
 */
import type { Root } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type PluggableList, type Processor } from 'unified';
import { remarkPlugins } from './plugins.ts';
import { isParserError, tagOf, type ParserError } from './parser-error.ts';
import { where } from './constructs.ts';
import { withoutPrices } from './formulas.ts';
import { honestTags } from './tags.ts';

export interface Parsed {
  tree: Root;
  /** What was thrown about tags without a partner, in the order in which it was. */
  complaints: { error: ParserError; offset: number }[];
  /** Offsets of the tags that were read as plain Markdown for want of a partner. */
  alone: ReadonlySet<number>;
}

/** More tags without a partner than anyone writes; each costs one more reading of the text. */
const MAX_COMPLAINTS = 40;
/** Characters that all these readings may come to. */
const MAX_READ = 2_000_000;

/** A text with more tags without a partner than it is read for; what was found out until then. */
export class Unreadable extends Error {
  readonly complaints: readonly ParserError[];

  constructor(complaints: readonly ParserError[]) {
    super('too many tags without a partner');
    this.complaints = complaints;
  }
}

const { extension, begin } = honestTags();
let reading = '';

/** No program is run and none is read: braces are signs of the text, `import` and `export` words. */
function remarkTags(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(extension);
  (data.fromMarkdownExtensions ??= []).push(mdxJsxFromMarkdown());
}

/** MDX as everyone else reads it, without its JavaScript parser. */
function remarkStrictTags(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdxExpression(), mdxJsx(), {
    disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] },
  });
  (data.fromMarkdownExtensions ??= []).push(mdxExpressionFromMarkdown(), mdxJsxFromMarkdown());
}

/**
 * GFM's second walk, over the finished tree, finds bare addresses that `guard/bare-address.ts`
 * finds too, and takes the places from what it touches.
 */
function withoutSecondWalk(this: Processor): void {
  for (const extension of this.data().fromMarkdownExtensions?.flat() ?? []) {
    delete extension.transforms;
  }
}

/** Formulas as remark has them, without the prices. */
function prices(this: Processor): void {
  withoutPrices.call(this, where, () => reading);
}

const usual = processorOf([remarkTags]);
const withMath = processorOf([remarkTags, remarkMath, prices]);
const strict = processorOf([remarkStrictTags]);

/** Each is made from the beginning: one made from another would hold every extension twice. */
function processorOf(more: PluggableList) {
  return unified().use(remarkParse).use(remarkPlugins).use(more).use(withoutSecondWalk).freeze();
}

/** Parses a body to its end. Throws only where the text is too much for a parser. */
export function parseTree(source: string, math: boolean): Parsed {
  const complaints: Parsed['complaints'] = [];
  const alone = new Set<number>();
  /** Of these, one half has been complained about: the other is not told again. */
  const halves: { name: string; closes: boolean }[] = [];
  for (;;) {
    reading = source;
    begin({ source, alone });
    try {
      return { tree: (math ? withMath : usual).parse(source) as Root, complaints, alone };
    } catch (error) {
      if (!isParserError(error)) throw error;
      const tag = tagOf(error, source);
      const most = Math.min(MAX_COMPLAINTS, Math.max(3, MAX_READ / source.length));
      if (tag === undefined || alone.has(tag.offset) || alone.size >= most)
        throw new Unreadable([...complaints.map((one) => one.error), error]);
      alone.add(tag.offset);
      const half = halves.findIndex(
        ({ name, closes }) => name === tag.name && closes !== tag.closes,
      );
      if (half >= 0) halves.splice(half, 1);
      else {
        halves.push(tag);
        complaints.push({ error, offset: tag.offset });
      }
    }
  }
}

/** What is wrong is wrong the same way many times over in a text from elsewhere. */
const known = new Map<string, ParserError | undefined>();
const MAX_KNOWN = 500;

/** What the parser of MDX stops at in `source`; nothing where it comes to the end. */
export function strictComplaint(source: string): ParserError | undefined {
  if (known.has(source)) return known.get(source);
  if (known.size >= MAX_KNOWN) known.clear();
  try {
    strict.parse(source);
    known.set(source, undefined);
  } catch (error) {
    if (!isParserError(error)) throw error;
    known.set(source, error);
  }
  return known.get(source);
}
