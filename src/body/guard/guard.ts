/**
 * The allow-list. Walks the tree the parser gave and builds a new one of what is allowed;
 * everything else becomes a fault. Nothing a writer wrote reaches the renderer except
 * through a `case` here or in `inline.ts` and `tags.ts`.
 */
import type { Definition, Nodes, Root, RootContent, Table } from 'mdast';
import { addressWords, readAddress } from '../../model/addresses/address.ts';
import { alertOf, type Alert } from '../components/callout/alert.ts';
import type { Findings } from './findings.ts';
import { refuseHidden } from './hidden-values.ts';
import { guardInline } from './inline.ts';
import { readFormula } from '../formula/read-formula.ts';
import type { Block, WrittenComponent } from './nodes.ts';
import { tellLostLine } from './lost-line.ts';
import { guardParagraph } from './paragraph.ts';
import { refuseUnknown } from './refusals.ts';
import { guardTag } from './tags.ts';
import { isLeftOpen } from '../strays/losses.ts';
import { inlineOnly, type Walk } from './walk.ts';

/** Everything after the guard is recursive. */
const MAX_DEPTH = 60;
/** HTML pads short rows to the width of the head: a thousand columns over a thousand rows of one `|` each. */
const MAX_CELLS = 10_000;

/** The tree of what is allowed in `tree`; every refusal is in `findings`. */
export function guard(tree: Root, findings: Findings): Root {
  const survey = surveyOf(tree, findings);
  if (!survey) return { type: 'root', children: [] };
  const walk: Walk = {
    findings,
    definitions: survey.definitions,
    used: new Set(),
    shift: survey.titled ? 1 : 0,
    blocks: (nodes) => nodes.flatMap((node) => guardBlock(node, walk)),
    inline: (nodes, where) => guardInline(nodes, where, walk),
    tag: (node, content) => guardTag(node, content, walk),
  };
  const children = walk.blocks(tree.children);
  for (const definition of survey.all)
    if (!tellLostLine(definition, findings) && !walk.used.has(definition))
      judgeUnused(definition, findings);
  return { type: 'root', children };
}

function guardBlock(node: RootContent, walk: Walk): Block[] {
  switch (node.type) {
    case 'paragraph':
      return guardParagraph(node, walk);
    case 'heading': {
      const depth = Math.min(6, node.depth + walk.shift) as typeof node.depth;
      return [{ ...node, depth, children: inlineOnly(walk, node.children, '标题', node) }];
    }
    case 'blockquote': {
      const alert = alertOf(node);
      if (alert !== undefined) return [calloutOf(alert, walk)];
      return [{ ...node, children: walk.blocks(node.children) }];
    }
    case 'footnoteDefinition':
      return [{ ...node, children: walk.blocks(node.children) }];
    case 'list': {
      const children = node.children.map((item) => ({
        ...item,
        children: walk.blocks(item.children),
      }));
      return [{ ...node, children }];
    }
    case 'table':
      return [guardTable(node, walk)];
    case 'code': {
      if (isLeftOpen(node, walk.findings)) return [];
      const lang = node.lang && /^[\w+#-]{1,20}$/.test(node.lang) ? node.lang : null;
      return [{ ...node, lang, meta: null }];
    }
    case 'thematicBreak':
      return [node];
    case 'math':
      return isLeftOpen(node, walk.findings) ? [] : readFormula(node, walk.findings);
    case 'definition':
      return [];
    case 'mdxJsxFlowElement':
      return walk.tag(node, node.children);
    // Told of by `strays.ts`.
    case 'html':
      return [];
    default:
      refuseUnknown(node, walk.findings);
      return [];
  }
}

function calloutOf({ type, title, content }: Alert, walk: Walk): WrittenComponent {
  const props = title === undefined ? { type } : { type, title };
  return { type: 'component', name: 'Callout', props, children: walk.blocks(content) };
}

function guardTable(node: Table, walk: Walk): Table {
  const children = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({
      ...cell,
      children: walk.inline(cell.children, {
        name: '表格',
        figures: true,
        link: false,
        near: cell,
      }),
    })),
  }));
  return { ...node, children };
}

/** One look at the whole tree, without recursion, before anything recursive touches it. */
function surveyOf(tree: Root, findings: Findings) {
  const definitions = new Map<string, Definition>();
  const all: Definition[] = [];
  let titled = false;
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > MAX_DEPTH && first) {
      const message = `这里的列表、引用或标签套了超过 ${MAX_DEPTH} 层。`;
      findings.refuse('body-too-complex', first, message, { allowed: `不超过 ${MAX_DEPTH} 层` });
      return undefined;
    }
    const below: Nodes[] = [];
    for (const node of level) {
      refuseHidden(node, findings);
      if (node.type === 'heading' && node.depth === 1) titled = true;
      if (node.type === 'table' && (node.align?.length ?? 0) * node.children.length > MAX_CELLS) {
        findings.refuse('body-too-complex', node, '这个表格太大。', {
          allowed: `不超过 ${MAX_CELLS} 格`,
        });
        return undefined;
      }
      if (node.type === 'definition') {
        all.push(node);
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
      }
      if ('children' in node) for (const child of node.children) below.push(child);
    }
    level = below;
  }
  return { definitions, all, titled };
}

/** A definition nobody uses does no harm today; it is held to the same rules so that it does none tomorrow. */
function judgeUnused(definition: Definition, findings: Findings): void {
  const link = readAddress('link', definition.url);
  if (link.kind !== 'refused' || readAddress('picture', definition.url).kind !== 'refused') return;
  findings.refuse('address-forbidden', definition, link.message, {
    found: definition.url,
    allowed: addressWords('link'),
    hint: link.hint,
    mends: wholeOf(definition),
  });
}

function wholeOf({ position }: Definition): { start: number; end: number; text: '' }[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? [] : [{ start, end, text: '' }];
}
