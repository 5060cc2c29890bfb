/** A paragraph: prose, or the wrapping the parser put around a component or a picture. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { componentNamed } from '../components/registry.ts';
import type { Block, WrittenComponent } from './nodes.ts';
import { asBlock, trim } from './pieces.ts';
import { isBlank, type Walk } from './walk.ts';

/** Lines by which modules of JavaScript begin. Nothing runs them here; they would only stand in the page. */
const MODULE_LINE =
  /^(?:import\s*['"]|import\s[^'"\n]{1,300}from\s*['"]|export\s+(?:default|const|let|var|function|class|async)\b)/m;

export function guardParagraph(node: Paragraph, walk: Walk): Block[] {
  const [first] = node.children;
  if (first?.type === 'text' && MODULE_LINE.test(first.value)) {
    walk.findings.refuse('code-forbidden', node, '正文里有 import 或 export 语句，不接受。', {
      found: toString(node),
      allowed: '文字、Markdown 和允许的组件',
      hint: '组件不用引入，可以直接写；请删去这一行。举例讲程序时，请放进反引号里。',
    });
    return [];
  }
  const written = node.children.filter((child) => !isBlank(child));
  if (written.length > 0 && written.every(isBlockTag)) {
    return written.flatMap((tag) => walk.tag(tag, asBlock(tag.children, tag)));
  }
  const where = { name: '段落', figures: true, link: false, near: node };
  return liftFigures(node, walk.inline(node.children, where));
}

/** Tags that are blocks also when they are written on one line with their content. */
function isBlockTag(node: PhrasingContent): node is MdxJsxTextElement {
  if (node.type !== 'mdxJsxTextElement') return false;
  const name = node.name ?? '';
  return isBlock(name) || name === 'details' || name === 'summary';
}

function isBlock(name: string): boolean {
  const component = componentNamed(name);
  return component !== undefined && component.place !== 'inline';
}

/** HTML allows no figure in a paragraph: each stands between what is before and what is after it. */
function liftFigures(node: Paragraph, content: PhrasingContent[]): Block[] {
  const blocks: Block[] = [];
  let prose: PhrasingContent[] = [];
  const flush = () => {
    const children = blocks.length > 0 || content.some(isFigure) ? trim(prose) : prose;
    if (children.length > 0) blocks.push({ ...node, children });
    prose = [];
  };
  for (const part of content) {
    if (isFigure(part)) {
      flush();
      blocks.push(part);
    } else prose.push(part);
  }
  flush();
  return blocks;
}

function isFigure(node: PhrasingContent): node is WrittenComponent {
  return node.type === 'component' && isBlock(node.name);
}
