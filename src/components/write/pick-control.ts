/** Records that are pointed to: typed by name or pinyin, picked from a list, shown by their names. */
import type { DeskChoice, DeskField } from '../../desk/description.ts';
import { named, picked } from '../../desk/pick.ts';
import { button, classed, element, freshId } from '../elements.ts';
import type { Control, Given, Surroundings } from './control.ts';
import { grouped, labelled } from './frame.ts';

export function pickControl(given: Given): Control {
  const { field, value, onChange, around } = given;
  const chosen: string[] = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  let choices = choicesAtHand(field, around);
  let active = -1;

  const box = element('input');
  const list = classed('ul', 'options');
  const tokens = classed('ul', 'chosen');
  const note = classed('p', 'note');
  box.type = 'text';
  box.id = freshId(field.key);
  box.name = field.key;
  box.autocomplete = 'off';
  box.placeholder = placeholderOf(field);
  list.id = freshId('options');
  list.role = 'listbox';
  list.setAttribute('aria-label', field.title);
  list.hidden = true;
  note.role = 'status';
  for (const [key, words] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  })) {
    box.setAttribute(key, words);
  }

  const nameOf = (id: string): string => choices?.find((one) => one.id === id)?.name ?? id;
  const optionsShown = (): HTMLElement[] => [
    ...list.querySelectorAll<HTMLElement>('[role=option]'),
  ];

  const showTokens = (): void => {
    tokens.replaceChildren(
      ...chosen.map((id) => {
        const off = button(
          '×',
          () => {
            remove(id);
          },
          `去掉${nameOf(id)}`,
        );
        return element('li', element('span', nameOf(id)), off);
      }),
    );
    tokens.hidden = chosen.length === 0;
    box.hidden = !field.many && chosen.length > 0;
  };
  const close = (): void => {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const changed = (): void => {
    showTokens();
    onChange(field.many ? (chosen.length === 0 ? undefined : [...chosen]) : chosen[0]);
  };
  const add = (id: string): void => {
    if (!field.many) chosen.length = 0;
    chosen.push(id);
    box.value = '';
    note.textContent = '';
    close();
    changed();
    if (!field.many) tokens.querySelector('button')?.focus();
  };
  const remove = (id: string): void => {
    chosen.splice(chosen.indexOf(id), 1);
    changed();
    box.focus();
  };
  const mark = (to: number): void => {
    const options = optionsShown();
    active = options.length === 0 ? -1 : (to + options.length) % options.length;
    for (const [i, option] of options.entries()) {
      option.setAttribute('aria-selected', String(i === active));
    }
    const id = options[active]?.id;
    if (id === undefined) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', id);
    options[active]?.scrollIntoView({ block: 'nearest' });
  };
  const show = (): void => {
    if (choices === undefined) return;
    const { shown, more } = picked(choices, box.value, chosen);
    list.replaceChildren(...shown.map(optionOf), ...(more > 0 ? [moreItem(more)] : []));
    list.hidden = shown.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    // Above what always stands at the foot of the page.
    if (!list.hidden) list.scrollIntoView({ block: 'nearest' });
    note.textContent =
      shown.length > 0 || box.value.trim() === '' ? '' : `没有找到“${box.value.trim()}”。`;
    mark(box.value.trim() === '' ? -1 : 0);
    if (box.value.trim() === '') active = -1;
  };
  const fetchAndShow = async (): Promise<void> => {
    if (choices === undefined) {
      note.textContent = '正在取名单……';
      try {
        choices = await choicesLater(field, around);
        note.textContent = '';
        showTokens();
      } catch {
        note.textContent = '名单没有取到，可能是网络断了。别的可以先写，过一会儿再点这里。';
        return;
      }
    }
    if (document.activeElement === box) show();
  };

  box.addEventListener('focus', () => void fetchAndShow());
  box.addEventListener('click', () => void fetchAndShow());
  box.addEventListener('input', (event) => {
    // Pinyin on its way to a character is a search as well; the list follows either.
    if (!(event as InputEvent).isComposing || /^[\x20-\x7e]+$/.test(box.value)) void fetchAndShow();
  });
  box.addEventListener('compositionend', () => void fetchAndShow());
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isOpen = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) show();
      mark(event.key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === 'Enter') {
      // Enter would send the form away otherwise.
      event.preventDefault();
      const id = isOpen ? optionsShown()[active]?.dataset['id'] : undefined;
      if (id !== undefined) add(id);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === 'Backspace' && box.value === '') {
      const last = chosen.at(-1);
      if (last !== undefined) remove(last);
    }
  });
  // Pressing an option must not take the cursor away before it is taken.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const id = (target as Element).closest<HTMLElement>('[role=option]')?.dataset['id'];
    if (id === undefined) return;
    add(id);
    if (field.many) show();
  });
  box.addEventListener('blur', () => {
    const only = choices === undefined ? undefined : named(choices, box.value);
    if (only !== undefined && !chosen.includes(only.id)) add(only.id);
    else if (box.value.trim() !== '') note.textContent = unknown(field, box.value.trim());
    close();
  });

  const combo = classed('div', 'combo', box, list);
  const frame = field.many
    ? grouped(field, tokens, combo, note)
    : labelled(field, box.id, tokens, combo, note);
  if (field.many) box.setAttribute('aria-label', field.title);
  box.setAttribute('aria-describedby', frame.about);
  showTokens();
  // What the link brought along is shown by its name, not by its id.
  if (choices === undefined && chosen.length > 0) {
    choicesLater(field, around).then(
      (all) => {
        choices = all;
        showTokens();
      },
      () => undefined,
    );
  }
  return {
    element: frame.element,
    focus: () => {
      (box.hidden ? tokens.querySelector('button') : box)?.focus();
    },
    tell: (faults) => {
      if (frame.tell(faults)) box.setAttribute('aria-invalid', 'true');
      else box.removeAttribute('aria-invalid');
    },
  };
}

/** Entries are many, and come when they are asked for. */
function choicesAtHand({ value }: DeskField, around: Surroundings): DeskChoice[] | undefined {
  return value.type !== 'reference' || value.target === 'entries'
    ? undefined
    : around.description.records[value.target];
}

/** Of one kind an entry goes by its id alone. */
async function choicesLater({ value }: DeskField, around: Surroundings): Promise<DeskChoice[]> {
  const entries = await around.entries();
  if (value.type !== 'reference' || value.target === 'entries') return entries;
  const folder = `${value.target}/`;
  return entries
    .filter(({ id }) => id.startsWith(folder))
    .map((one) => ({ ...one, id: one.id.slice(folder.length) }));
}

function optionOf({ id, name, note, aliases = [] }: DeskChoice): HTMLLIElement {
  const option = element('li', name);
  const more = [note, ...aliases.slice(0, 2)].filter((one) => one !== undefined);
  if (more.length > 0) option.append(classed('small', 'also', more.join('、')));
  option.id = freshId('option');
  option.role = 'option';
  option.dataset['id'] = id;
  return option;
}

function moreItem(more: number): HTMLLIElement {
  const item = classed('li', 'more', `还有 ${more} 个，再打一两个字就近了。`);
  item.role = 'presentation';
  return item;
}

function placeholderOf({ value }: DeskField): string {
  const target = value.type === 'reference' ? value.target : '';
  if (target === 'teachers') return '姓名或拼音';
  return ['topics', 'groups', 'pairs', 'plans'].includes(target) ? '名称或拼音' : '标题或拼音';
}

function unknown({ title, value }: DeskField, typed: string): string {
  const target = value.type === 'reference' ? value.target : '';
  const more =
    target === 'teachers'
      ? '校外的老师请写在校外的那一项里；新来的老师要先建一份档案。'
      : '请打一个字再从名单里选；名单里没有的，先空着，交的时候告诉同事。';
  return `名单里没有“${typed}”，“${title}”里没有写上。${more}`;
}
