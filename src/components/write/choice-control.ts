/** Words that are chosen from a few: chips to be pressed, which are radio buttons or check boxes. */
import type { DeskChoice } from '../../desk/description.ts';
import { button, classed, element, freshId } from '../elements.ts';
import type { Control, Given } from './control.ts';
import { grouped } from './frame.ts';

/** More than that are folded away, under what is chosen of them. */
const MOST_OPEN = 12;

export function choiceControl(given: Given): Control {
  const { field, value, onChange } = given;
  const choices = choicesOf(given);
  const said = field.many ? value : (value ?? field.usual);
  const chosen = new Set((Array.isArray(said) ? said : [said]).map(String));
  const name = freshId(field.key);
  const boxes = choices.map(({ id }) => chip(id, name, field.many, chosen.has(id)));
  const chips = classed('div', 'chips');
  chips.append(
    ...boxes.map((box, i) =>
      classed('label', 'chip', box, element('span', choices[i]?.name ?? '')),
    ),
  );
  const none = button(
    '不选',
    () => {
      for (const box of boxes) box.checked = false;
      changed();
      boxes[0]?.focus();
    },
    `${field.title}不选`,
  );
  none.className = 'none';
  const isLeft = (): boolean =>
    !field.required && !field.many && field.usual === undefined && boxes.some((one) => one.checked);
  const fold = choices.length > MOST_OPEN ? foldOf(chips) : undefined;
  const tellChosen = (): void => {
    none.hidden = !isLeft();
    const names = choices.filter((_, i) => boxes[i]?.checked).map((one) => one.name);
    if (fold !== undefined) {
      fold.summary.textContent = names.length === 0 ? `选${field.title}` : names.join('、');
      fold.summary.classList.toggle('empty', names.length === 0);
    }
  };
  const changed = (): void => {
    const ids = boxes.filter((one) => one.checked).map((one) => one.value);
    const read = ids.map((id) => (field.value.type === 'yes-no' ? id === 'true' : id));
    onChange(field.many ? (read.length === 0 ? undefined : read) : read[0]);
    tellChosen();
  };
  chips.addEventListener('change', () => {
    changed();
    if (fold !== undefined && !field.many) {
      fold.element.open = false;
      fold.summary.focus();
    }
  });
  tellChosen();
  const frame = grouped(field, fold?.element ?? chips, none);
  return {
    element: frame.element,
    focus: () => {
      if (fold !== undefined) fold.element.open = true;
      (boxes.find((one) => one.checked) ?? boxes[0])?.focus();
    },
    tell: (faults) => {
      frame.tell(faults);
    },
  };
}

function choicesOf({ field, around }: Given): readonly Pick<DeskChoice, 'id' | 'name'>[] {
  const { value } = field;
  const { words, semesters } = around.description;
  switch (value.type) {
    case 'word':
      return words[value.vocabulary] ?? [];
    case 'choice':
      return value.options;
    case 'semester':
      return semesters.map(({ id, name }) => ({ id, name })).reverse();
    case 'school-year':
      return [...new Set(semesters.map(({ id }) => id.replace(/-\d$/, '')))]
        .map((id) => ({ id, name: `${id.replace('-', '—')}学年` }))
        .reverse();
    default:
      return [
        { id: 'true', name: '是' },
        { id: 'false', name: '否' },
      ];
  }
}

function chip(id: string, name: string, many: boolean, checked: boolean): HTMLInputElement {
  const box = element('input');
  Object.assign(box, { type: many ? 'checkbox' : 'radio', name, value: id, checked });
  return box;
}

function foldOf(chips: HTMLElement): { element: HTMLDetailsElement; summary: HTMLElement } {
  const summary = element('summary');
  return { element: classed('details', 'fold-chips', summary, chips), summary };
}
