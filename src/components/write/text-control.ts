/** Fields that are typed: a line, a few sentences, a day, a number, and lists of texts. */
import { betweenOf, textsIn, typedFrom } from '../../desk/lines.ts';
import { classed, element, freshId } from '../elements.ts';
import type { Control, Given } from './control.ts';
import { labelled } from './frame.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** From how much of what may be written on, what is left is told. */
const NEAR = 0.8;

export function textControl(given: Given): Control {
  const { field, value, onChange } = given;
  const isLong = field.value.type === 'text' && field.value.long;
  const box = isLong ? textBox(2) : lineBox(kindOfBox(field.value.type));
  box.value = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const count = field.most === undefined ? undefined : counter(box, field.most);
  box.addEventListener('input', () => {
    count?.();
    onChange(readAs(field.value.type, box.value.trim()));
  });
  return control(given, box);
}

/** Sentences stand a line each, words between 、. */
export function textsControl(given: Given): Control {
  const { field, value, onChange } = given;
  const between = betweenOf(field);
  const box = between === 'lines' ? textBox(3) : lineBox('text');
  const texts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  box.value = typedFrom(texts, between);
  box.placeholder = between === 'lines' ? '一行写一条' : '几个词之间用顿号隔开';
  box.addEventListener('input', () => {
    const read = textsIn(box.value, between);
    onChange(read.length === 0 ? undefined : read);
  });
  return control(given, box);
}

function control({ field }: Given, box: Box): Control {
  box.id = freshId(field.key);
  box.name = field.key;
  box.autocomplete = 'off';
  const frame = labelled(field, box.id, box);
  box.setAttribute('aria-describedby', frame.about);
  if (field.required) box.setAttribute('aria-required', 'true');
  return {
    element: frame.element,
    focus: () => {
      box.focus();
    },
    tell: (faults) => {
      if (frame.tell(faults)) box.setAttribute('aria-invalid', 'true');
      else box.removeAttribute('aria-invalid');
    },
  };
}

function lineBox(type: string): HTMLInputElement {
  const box = element('input');
  box.type = type;
  if (type === 'number') Object.assign(box, { type: 'text', inputMode: 'decimal' });
  return box;
}

function textBox(rows: number): HTMLTextAreaElement {
  const box = element('textarea');
  box.rows = rows;
  return box;
}

function kindOfBox(type: string): string {
  return type === 'day' ? 'date' : type === 'number' ? 'number' : 'text';
}

/** A number is one where it can be read; what cannot stays as typed, so that the gate can say so. */
function readAs(type: string, typed: string): unknown {
  if (typed === '') return undefined;
  return type === 'number' && /^-?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

/** Says how much room is left once it gets scarce. */
function counter(box: Box, most: number): () => void {
  const told = classed('span', 'count');
  const count = (): void => {
    const length = [...box.value.trim()].length;
    told.textContent =
      length > most
        ? `多了 ${length - most} 个字`
        : length > most * NEAR
          ? `还可以写 ${most - length} 个字`
          : '';
    if (!told.isConnected) box.after(told);
  };
  return count;
}
