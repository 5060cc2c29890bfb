/** The parser: Markdown, GFM and the tags of MDX. It knows of programs only where they begin and end. */
import type { Root } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
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

const base = unified().use(remarkParse).use(remarkTags).use(remarkPlugins).freeze();
const withMath = base().use(remarkMath).freeze();

/** Parses a body; throws a `VFileMessage` at the first place that is neither Markdown nor a tag. */
export function parseTree(source: string, math: boolean): Root {
  return (math ? withMath : base).parse(source) as Root;
}
