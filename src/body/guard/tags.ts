/** Components and HTML tags that stand as blocks. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { componentNamed } from '../components/registry.ts';
import type { JsxElement } from './attributes.ts';
import { guardComponent } from './component.ts';
import { rawTag, refuseAttributes } from './inline.ts';
import type { Block } from './nodes.ts';
import { trim } from './pieces.ts';
import { isRawTag } from './raw-tags.ts';
import { refuseUnknown } from './refusals.ts';
import { inlineOnly, isBlank, type Walk, type Where } from './walk.ts';

type Content = readonly RootContent[];

export function guardTag(node: JsxElement, content: Content, walk: Walk): Block[] {
  const name = node.name ?? '';
  const component = componentNamed(name);
  if (component?.place === 'inline') return asParagraph(node, content, walk, guardComponent);
  if (component) {
    return guardComponent(
      node,
      content,
      { name: '', figures: true, link: false, near: node },
      walk,
    );
  }
  if (name === 'details') return details(node, content, walk);
  if (name === 'summary') {
    walk.findings.refuse(
      'component-content',
      node,
      '<summary> 不在 <details> 的开头。',
      detailsForm,
    );
    walk.blocks(content);
    return [];
  }
  if (isRawTag(name)) return asParagraph(node, content, walk, rawTag);
  // The parser makes tags of ours alone.
  refuseUnknown(node, walk.findings);
  return [];
}

/** A tag for use within lines that stands on lines of its own: it becomes a paragraph. */
function asParagraph(
  node: JsxElement,
  content: Content,
  walk: Walk,
  read: (
    node: JsxElement,
    content: readonly PhrasingContent[],
    where: Where,
    walk: Walk,
  ) => PhrasingContent[],
): Block[] {
  const inner = proseOf(content);
  if (!inner) {
    const name = node.name ?? '';
    walk.findings.refuse('component-content', node, `<${name}> 里有不止一段文字。`, {
      found: `<${name}>`,
      allowed: `<${name}> 里只放一行之内的文字`,
      hint: '请分段书写，每段各用一次这个标签。',
    });
    walk.blocks(content);
    return [];
  }
  const where = { name: '', figures: false, link: false, near: node };
  return paragraphOf(read(node, inner, where, walk));
}

/** The one paragraph in `content`, or nothing when there is more. */
function proseOf(content: Content): PhrasingContent[] | undefined {
  const [only, ...more] = content;
  if (!only) return [];
  return only.type === 'paragraph' && more.length === 0 ? only.children : undefined;
}

function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

const detailsForm = {
  found: '<details>',
  allowed: '<details> 里先写一个 <summary>标题</summary>，再写内容',
  hint: '请写成这样：\n<details>\n<summary>点开看板书</summary>\n\n内容\n\n</details>',
};

function details(node: JsxElement, content: Content, walk: Walk): Block[] {
  refuseAttributes(node, walk);
  const opened = splitSummary(content);
  if (!opened) {
    walk.findings.refuse(
      'component-content',
      node,
      '<details> 的开头没有 <summary>。',
      detailsForm,
    );
    walk.blocks(content);
    return [];
  }
  refuseAttributes(opened.tag, walk);
  const summary = inlineOnly(walk, opened.summary, '<summary> ', opened.tag);
  const children: Block[] = [
    { type: 'rawElement', name: 'summary', children: summary },
    ...walk.blocks(opened.rest),
  ];
  return [{ type: 'rawElement', name: 'details', children }];
}

/** The summary, whether it stands on a line of its own or before other words of the first paragraph. */
function splitSummary(
  content: Content,
): { tag: JsxElement; summary: PhrasingContent[]; rest: RootContent[] } | undefined {
  const [first, ...rest] = content;
  if (first?.type === 'mdxJsxFlowElement' && first.name === 'summary') {
    const summary = proseOf(first.children);
    return summary && summary.length > 0 ? { tag: first, summary, rest } : undefined;
  }
  if (first?.type !== 'paragraph') return undefined;
  const at = first.children.findIndex((child) => !isBlank(child));
  const tag = first.children[at];
  if (tag?.type !== 'mdxJsxTextElement' || tag.name !== 'summary' || tag.children.length === 0)
    return undefined;
  const after = trim(first.children.slice(at + 1));
  const prose: RootContent[] = after.length > 0 ? [{ ...first, children: after }] : [];
  return { tag, summary: tag.children, rest: [...prose, ...rest] };
}
