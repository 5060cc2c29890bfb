/** What GFM gives, made fit for phones, screen readers and the HTML standard. */
import type { Element, Parents, Root } from 'hast';

const FOOTNOTE_LABEL = 'footnote-label';

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

function tableWrap(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-wrap'], tabIndex: 0, role: 'group', ariaLabel: '表格' },
    children: [table],
  };
}

function isTableWrap(node: Parents): boolean {
  return node.type === 'element' && node.tagName === 'div' && node.properties['role'] === 'group';
}
