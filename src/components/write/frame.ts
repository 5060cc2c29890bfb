/** What stands around what is filled in: the name of the field, what it means, and what is wrong with it. */
import type { DeskField } from '../../desk/description.ts';
import { hintFor, plainMessage } from '../../desk/hint.ts';
import { classed, element, freshId } from '../elements.ts';
import type { ToldFault } from './control.ts';

export interface Frame {
  element: HTMLElement;
  /** Ids of what tells about the field, for `aria-describedby`. */
  about: string;
  /** Of the field itself; whoever fills the frame tells the rest. */
  tell(faults: readonly ToldFault[]): boolean;
}

/** A field of one thing to fill in, which is to have this id. */
export function labelled(field: DeskField, id: string, ...inside: Node[]): Frame {
  const label = element('label', ...nameOf(field));
  label.htmlFor = id;
  return frameOf(classed('div', 'field'), label, field, inside);
}

/** A field of several things, which are a group under its name. */
export function grouped(field: DeskField, ...inside: Node[]): Frame {
  const frame = frameOf(
    classed('fieldset', 'field'),
    element('legend', ...nameOf(field)),
    field,
    inside,
  );
  frame.element.setAttribute('aria-describedby', frame.about);
  return frame;
}

function nameOf({ title, required }: DeskField): (string | Node)[] {
  return required ? [title, ' ', classed('small', 'must', '必填')] : [title];
}

function frameOf(box: HTMLElement, name: HTMLElement, field: DeskField, inside: Node[]): Frame {
  const hint = classed('p', 'hint', hintFor(field));
  const faults = classed('ul', 'faults');
  hint.id = freshId('hint');
  faults.id = freshId('faults');
  box.append(name, ...(hint.textContent === '' ? [] : [hint]), ...inside, faults);
  return {
    element: box,
    about: `${hint.id} ${faults.id}`,
    tell: (told) => {
      faults.replaceChildren(...told.map(faultItem));
      const isWrong = told.some(({ fault }) => fault.severity === 'error');
      box.classList.toggle('wrong', isWrong);
      return isWrong;
    },
  };
}

/** What is wrong, what may stand there, and how it is mended. */
export function faultItem({ fault }: Pick<ToldFault, 'fault'>): HTMLLIElement {
  const { severity, message, allowed, hint } = fault;
  const item = classed('li', severity, element('b', severity === 'error' ? '要改：' : '请看：'));
  item.append(plainMessage(message));
  if (allowed !== undefined)
    item.append(`可以是：${plainMessage(allowed)}。`.replace('。。', '。'));
  if (hint !== undefined && plainMessage(hint) !== '') {
    item.append(element('br'), plainMessage(hint));
  }
  return item;
}
