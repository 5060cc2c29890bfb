/** Components and HTML tags that stand as blocks. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { readAttributes, type JsxElement } from './attributes.ts';
import { readSides } from '../components/compare/sides.ts';
import {
  calloutSchema,
  compareSchema,
  components,
  dialogueSchema,
  figureSchema,
  isComponent,
  isRawTag,
  observationSchema,
  type ComponentName,
} from '../components/components.ts';
import { readTurns } from '../components/dialogue/turns.ts';
import { entryLink, figure, rawTag, refuseAttributes } from './inline.ts';
import type { Block, Part } from './nodes.ts';
import { readRows } from '../components/observation/rows.ts';
import { trim } from './pieces.ts';
import { refuseTag } from './refusals.ts';
import { inlineOnly, isBlank, type Walk, type Where } from './walk.ts';

type Content = readonly RootContent[];

export function guardTag(node: JsxElement, content: Content, walk: Walk): Block[] {
  const name = node.name ?? '';
  if (isComponent(name)) return guardComponent[name](node, content, walk);
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
  refuseTag(node, walk.findings);
  walk.blocks(content);
  return [];
}

const guardComponent: Record<
  ComponentName,
  (node: JsxElement, content: Content, walk: Walk) => Block[]
> = {
  Callout(node, content, walk) {
    const attributes = readAttributes(node, calloutSchema, walk.findings);
    const children = walk.blocks(content);
    if (content.length === 0) {
      const hint = `请写成这样：\n${components.Callout.example}`;
      walk.findings.refuse('component-content', node, '<Callout> 里没有内容。', {
        found: '<Callout>',
        allowed: '段落、列表、图片等',
        hint,
      });
    }
    return attributes
      ? [{ type: 'callout', kind: attributes.type, ...titled(attributes.title), children }]
      : [];
  },
  Figure(node, content, walk) {
    const attributes = readAttributes(node, figureSchema, walk.findings);
    if (content.length > 0) {
      walk.blocks(content);
      walk.findings.refuse('component-content', node, '<Figure> 里放了内容。', {
        found: '<Figure>…</Figure>',
        allowed: components.Figure.example,
        hint: '图注请写在 caption="…" 里，结尾写成 />。',
      });
    }
    return attributes
      ? figure(attributes, node, { figures: true, name: '', near: node }, walk)
      : [];
  },
  Dialogue(node, content, walk) {
    const attributes = readAttributes(node, dialogueSchema, walk.findings);
    const children = readTurns(node, content, walk.findings, (line) =>
      inlineOnly(walk, line, '对话', node),
    );
    return attributes ? [{ type: 'dialogue', ...titled(attributes.title), children }] : [];
  },
  Observation(node, content, walk) {
    const attributes = readAttributes(node, observationSchema, walk.findings);
    const children = readRows(node, content, walk.findings, (cell) =>
      inlineOnly(walk, cell, '观察记录', node),
    );
    return attributes ? [{ type: 'observation', ...titled(attributes.title), children }] : [];
  },
  Compare(node, content, walk) {
    const attributes = readAttributes(node, compareSchema, walk.findings);
    const sides = readSides(node, content, walk.findings);
    if (!sides) {
      walk.blocks(content);
      return [];
    }
    const [left, right] = sides.map((side): Part => ({
      type: 'part',
      children: walk.blocks(side),
    }));
    return attributes && left && right
      ? [{ type: 'compare', ...attributes, children: [left, right] }]
      : [];
  },
  EntryLink: (node, content, walk) => asParagraph(node, content, walk, entryLink),
};

function titled(title: string | undefined) {
  return title === undefined ? {} : { title };
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
