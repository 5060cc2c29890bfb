/** What GFM gives, made fit for phones, screen readers and the HTML standard. */
import type { Element, Nodes, Parents, Root } from 'hast';
import { languageOfPassage } from '../../model/text/language.ts';

const FOOTNOTE_LABEL = 'footnote-label';
/** A name is read out before the table itself, so it is no longer than this. */
const MOST_OF_A_NAME = 40;
/** Blocks that are read on their own, each in one language. */
const PASSAGES = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4']);

export function rehypeTidy({ prefix }: { prefix: string }) {
  // By hand: `unist-util-visit` takes as long for a tree as all the rest of this.
  const tidy = (parent: Parents): void => {
    parent.children.forEach((node, index) => {
      if (node.type === 'element') tidyElement(node, index, parent, prefix);
      if ('children' in node) tidy(node);
    });
  };
  return tidy as (tree: Root) => void;
}

function tidyElement(node: Element, index: number, parent: Parents, prefix: string): void {
  const { properties, tagName } = node;
  if (properties['id'] === FOOTNOTE_LABEL) properties['id'] = prefix + FOOTNOTE_LABEL;
  if (properties['ariaDescribedBy']) properties['ariaDescribedBy'] = [prefix + FOOTNOTE_LABEL];

  // The number alone would be all that a voice says of it.
  if ('dataFootnoteRef' in properties) properties['ariaLabel'] = `脚注${textOf(node)}`;
  if (PASSAGES.has(tagName)) {
    const lang = languageOfPassage(textOf(node));
    if (lang !== undefined) properties['lang'] = lang;
  }

  // Markdown's tables have a head above, and none beside.
  if (tagName === 'th') properties['scope'] = 'col';
  if (tagName === 'td' || tagName === 'th') alignByClass(node);
  // A block of code or a table may be wider than the page: the keyboard must be able to scroll it.
  if (tagName === 'pre') properties['tabIndex'] = 0;
  if (tagName === 'input') parent.children[index] = taskMark(properties['checked'] === true);
  if (tagName === 'table' && !isTableWrap(parent)) parent.children[index] = tableWrap(node);
}

/** `align` left the HTML standard, and a `style` attribute would need a hole in the content security policy. */
function alignByClass(cell: Element): void {
  const { align, ...others } = cell.properties;
  cell.properties = align ? { ...others, className: [`align-${String(align)}`] } : others;
}

/** The checkbox of a task list cannot be ticked and has no label; a picture with a name says the same to everyone. */
function taskMark(done: boolean): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      className: done ? ['task', 'task-done'] : ['task'],
      role: 'img',
      ariaLabel: done ? '已完成' : '未完成',
    },
    children: [],
  };
}

/** Markdown has no captions: a table is named by what its columns are, and so is the box that scrolls. */
function tableWrap(table: Element): Element {
  const ariaLabel = tableName(table);
  table.properties['ariaLabel'] = ariaLabel;
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-wrap'], tabIndex: 0, role: 'group', ariaLabel },
    children: [table],
  };
}

function tableName(table: Element): string {
  const heads = elementsIn(table, 'th')
    .map((head) => textOf(head).replace(/\s+/g, ' ').trim())
    .filter((head) => head !== '');
  const columns = heads.join('、');
  const cut = columns.length > MOST_OF_A_NAME ? `${columns.slice(0, MOST_OF_A_NAME)}……` : columns;
  return cut === '' ? '表格' : `表格：${cut}`;
}

function elementsIn(parent: Parents, tagName: string): Element[] {
  return parent.children.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === tagName ? [node] : elementsIn(node, tagName);
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function isTableWrap(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'div' && node.properties['role'] === 'group';
}
