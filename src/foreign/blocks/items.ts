/** Items of lists as Word and WPS write them: paragraphs that say their level and carry their label. */
import { isTag, textOf, type Branch, type Tag } from '../tree.ts';
import { wordsOf, type Block, type List } from './blocks.ts';
import { labelOf } from './numbers.ts';
import { withRoom } from './read.ts';
import type { Reading } from './reading.ts';
import { styleOf } from './style.ts';

/** What stands between the tags and the blocks. */
export type Found = Block | Item;

export interface Item {
  type: 'item';
  /** From 1. */
  level: number;
  /** As it is shown: `1.`, `①`, `·`. */
  label: string;
  blocks: Block[];
}

/** What a paragraph says of itself as an item; absent where it is none. */
export function itemOf(
  paragraph: Tag,
): { level: number; label: string; children: Branch[] } | undefined {
  const { 'data-level': own, 'data-label': ownLabel = '' } = paragraph.attributes;
  if (own !== undefined)
    return { level: Number(own) || 1, label: ownLabel, children: paragraph.children };
  const [, level] = /\blevel(\d)/.exec(styleOf(paragraph).get('mso-list') ?? '') ?? [];
  if (level === undefined) return undefined;
  const { label, rest } = withoutLabel(paragraph.children);
  return { level: Number(level), label: label.replace(/\u00a0/g, ' ').trim(), children: rest };
}

/** The label stands in a tag that says it is to be ignored. */
function withoutLabel(children: readonly Branch[]): { label: string; rest: Branch[] } {
  let label = '';
  const rest = children.flatMap((child): Branch[] => {
    if (!isTag(child)) return [child];
    if (/^ignore$/.test(styleOf(child).get('mso-list') ?? '')) {
      label += textOf(child);
      return [];
    }
    const below = withoutLabel(child.children);
    label += below.label;
    return [{ ...child, children: below.rest }];
  });
  return { label, rest };
}

/** Puts items that follow each other into lists, one within the other. */
export function gathered(found: readonly Found[], { told }: Reading): Block[] {
  const blocks: Block[] = [];
  let run: Item[] = [];
  const settle = (): void => {
    if (run.length > 0) blocks.push(...listsOf(run));
    run = [];
  };
  found.forEach((one, i) => {
    if (one.type !== 'item') {
      settle();
      blocks.push(one);
      return;
    }
    const label = labelOf(one.label);
    const alone = run.length === 0 && found[i + 1]?.type !== 'item';
    const bold = one.blocks.length === 1 && isBold(one.blocks[0]);
    // What may be a heading has its number typed out, and is judged with those that were typed.
    if (label === undefined || (label.ordered && (alone || bold))) {
      settle();
      blocks.push(...withLabel(one));
      return;
    }
    if (!label.plain) told.note('number', one.label);
    run.push(one);
  });
  settle();
  return blocks;
}

function isBold(block: Block | undefined): boolean {
  return (
    block?.type === 'paragraph' &&
    block.line.every((one) => one.type !== 'words' || one.bold === true || one.text.trim() === '')
  );
}

function withLabel({ label, blocks }: Item): Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return blocks;
  const [head] = first.line;
  const bold = isBold(first) && wordsOf(first.line).trim() !== '' ? { bold: true } : {};
  const words = {
    ...(head?.type === 'words' ? bold : {}),
    type: 'words' as const,
    text: withRoom(label),
  };
  return [{ ...first, line: [words, ...first.line] }, ...rest];
}

function listsOf(items: readonly Item[]): List[] {
  const lists: List[] = [];
  let at = 0;
  while (at < items.length) {
    const { list, next } = listFrom(items, at, items[at]?.level ?? 1);
    lists.push(list);
    at = next;
  }
  return lists;
}

/** One list from `at` on, as far as its items go on at this level or deeper. */
function listFrom(items: readonly Item[], at: number, level: number): { list: List; next: number } {
  const first = labelOf(items[at]?.label ?? '');
  const ordered = first?.ordered ?? false;
  const list: List = { type: 'list', ordered, start: first?.number ?? 1, items: [] };
  let next = at;
  for (let item = items[next]; item !== undefined; item = items[next]) {
    const label = labelOf(item.label);
    if (item.level > level && list.items.length > 0) {
      const below = listFrom(items, next, item.level);
      list.items.at(-1)?.push(below.list);
      next = below.next;
      continue;
    }
    if (next > at && (item.level < level || label?.ordered !== ordered)) break;
    // A number that begins anew begins another list.
    if (next > at && ordered && label?.number === 1) break;
    list.items.push(item.blocks);
    next += 1;
  }
  return { list, next };
}
