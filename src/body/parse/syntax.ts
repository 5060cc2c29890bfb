/** The parser: Markdown, GFM and the tags of MDX. It knows of programs only where they begin and end. */
import type { Root } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type PluggableList, type Processor } from 'unified';
import { remarkPlugins } from './plugins.ts';

/**
 * remark-mdx without its JavaScript parser: braces are only counted, `import` and `export`
 * are words. Nothing of an entry is ever run, so nothing needs to be understood as code,
 * and 18 KB of `{((((` cannot overflow a parser that is not there.
 */
function remarkTags(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdxExpression(), mdxJsx(), {
    // What MDX takes out of Markdown, since `<` belongs to tags.
    disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] },
  });
  (data.fromMarkdownExtensions ??= []).push(mdxExpressionFromMarkdown(), mdxJsxFromMarkdown());
}

/**
 * GFM's search for bare addresses is a second walk over the finished tree, a tenth of all
 * that reading an entry costs. Without one of these there is nothing it could find.
 */
const MAY_HOLD_ADDRESS = /[@&]|www|http/i;

function withoutSecondWalk(this: Processor): void {
  for (const extension of this.data().fromMarkdownExtensions?.flat() ?? []) {
    delete extension.transforms;
  }
}

const plain = {
  usual: processorOf([withoutSecondWalk]),
  math: processorOf([withoutSecondWalk, remarkMath]),
};
const full = { usual: processorOf([]), math: processorOf([remarkMath]) };

/** Each is made from the beginning: one made from another would hold every extension twice. */
function processorOf(more: PluggableList) {
  return unified().use(remarkParse).use(remarkTags).use(remarkPlugins).use(more).freeze();
}

/** Parses a body; throws a `VFileMessage` at the first place that is neither Markdown nor a tag. */
export function parseTree(source: string, math: boolean): Root {
  const { usual, math: withMath } = MAY_HOLD_ADDRESS.test(source) ? full : plain;
  return (math ? withMath : usual).parse(source) as Root;
}
