/** Fields that hold fields: one group of them, or rows that are added, moved and taken away. */
import { begunRow } from '../../desk/begun.ts';
import type { DeskField } from '../../desk/description.ts';
import { gistOfRow } from '../../desk/gist.ts';
import { button, classed, element } from '../elements.ts';
import type { Control, Given, Path, Surroundings, ToldFault } from './control.ts';
import { grouped } from './frame.ts';
import { makeControl } from './make-control.ts';

type Data = Readonly<Record<string, unknown>>;

/** The fields of a mapping: those that are mostly wanted, the others folded. */
interface Fields {
  element: HTMLElement;
  focus: (path: Path) => void;
  tell: (faults: readonly ToldFault[]) => void;
}

/** A fold of one or two fields hides more than it spares. */
const LEAST_FOLDED = 3;

function fieldsOf(
  fields: readonly DeskField[],
  data: Data,
  path: string,
  around: Surroundings,
  onChange: (data: Record<string, unknown>) => void,
): Fields {
  let own: Record<string, unknown> = { ...data };
  const controls = new Map<string, Control>();
  const made = fields.map((field) => {
    const control = makeControl({
      field,
      value: own[field.key],
      path: `${path}.${field.key}`,
      around,
      onChange: (value) => {
        own = { ...own, [field.key]: value };
        if (value === undefined) Reflect.deleteProperty(own, field.key);
        onChange(own);
      },
    });
    controls.set(field.key, control);
    const isOpen = field.required || around.open.has(`${path}.${field.key}`);
    return { control, isOpen: isOpen || own[field.key] !== undefined };
  });
  const open = made.filter((one) => one.isOpen);
  const folded = made.filter((one) => !one.isOpen);
  const isFolded = open.length > 0 && folded.length >= LEAST_FOLDED;
  const shown = isFolded ? open : made;
  const box = classed('div', 'fields', ...shown.map(({ control }) => control.element));
  if (isFolded) {
    box.append(
      classed(
        'details',
        'more',
        element('summary', '再补几项'),
        ...folded.map(({ control }) => control.element),
      ),
    );
  }
  return {
    element: box,
    focus: ([key, ...rest]) => {
      const control = controls.get(String(key)) ?? shown[0]?.control;
      if (control === undefined) return;
      unfoldAbove(control.element);
      control.focus(rest);
    },
    tell: (faults) => {
      for (const [key, control] of controls) control.tell(below(faults, key));
    },
  };
}

/** One mapping, such as the textbook: nothing is written of it until one of its fields is. */
export function groupControl(given: Given): Control {
  const { field, value, path, around, onChange } = given;
  const own = field.value.type === 'fields' ? field.value.fields : [];
  const inside = fieldsOf(own, dataOf(value), path, around, (data) => {
    onChange(Object.keys(data).length === 0 ? undefined : data);
  });
  const frame = grouped(field, inside.element);
  return {
    element: frame.element,
    focus: inside.focus,
    tell: (faults) => {
      frame.tell(faults.filter((one) => one.path.length === 0));
      inside.tell(faults);
    },
  };
}

interface Row {
  data: Data;
  fields: Fields;
  element: HTMLDetailsElement;
}

export function rowsControl(given: Given): Control {
  const { field, value, path, around, onChange } = given;
  const own = field.value.type === 'fields' ? field.value.fields : [];
  const list = classed('ol', 'rows');
  const gone = classed('p', 'gone');
  gone.role = 'status';
  let rows: Row[] = [];

  const changed = (): void => {
    onChange(rows.length === 0 ? undefined : rows.map(({ data }) => data));
  };
  const nameRow = (row: Row, i: number): void => {
    const gist = gistOfRow(own, row.data, (one, id) => nameIn(one, id, around));
    const summary = row.element.querySelector('summary');
    summary?.replaceChildren(
      element('b', `第 ${i + 1} 条`),
      ...(gist === '' ? [] : [classed('span', 'gist', gist)]),
    );
    for (const tool of row.element.querySelectorAll<HTMLElement>(':scope > .tools > button')) {
      const words = tool.dataset['words'] ?? '';
      tool.setAttribute('aria-label', `${field.title}第 ${i + 1} 条${words}`);
      tool.hidden = (words === '上移' && i === 0) || (words === '下移' && i === rows.length - 1);
    }
  };
  const arrange = (): void => {
    list.replaceChildren(...rows.map((row) => element('li', row.element)));
    rows.forEach(nameRow);
    list.hidden = rows.length === 0;
    more.textContent = rows.length === 0 ? '加一条' : '再加一条';
    more.setAttribute('aria-label', `${field.title}：${more.textContent}`);
    more.hidden = field.most !== undefined && rows.length >= field.most;
  };
  const move = (row: Row, by: -1 | 1): void => {
    const from = rows.indexOf(row);
    rows.splice(from, 1);
    rows.splice(from + by, 0, row);
    arrange();
    changed();
    const words = by < 0 ? '上移' : '下移';
    const tools = [...row.element.querySelectorAll<HTMLElement>(':scope > .tools > button')];
    const same = tools.find((one) => one.dataset['words'] === words);
    (same?.hidden === false ? same : tools.find((one) => !one.hidden))?.focus();
  };
  const takeAway = (row: Row): void => {
    const at = rows.indexOf(row);
    rows.splice(at, 1);
    arrange();
    changed();
    // Whatever was written in it is one press away until something else is taken away.
    const back = button('放回去', () => {
      rows.splice(Math.min(at, rows.length), 0, row);
      gone.replaceChildren();
      arrange();
      changed();
      row.element.querySelector('summary')?.focus();
    });
    gone.replaceChildren(`删去了第 ${at + 1} 条。`, back);
    back.focus();
  };
  const rowOf = (data: Data, isOpen: boolean): Row => {
    const element_ = classed('details', 'row', element('summary'));
    const fields = fieldsOf(own, data, path, around, (next) => {
      row.data = next;
      nameRow(row, rows.indexOf(row));
      changed();
    });
    const row: Row = { data, fields, element: element_ };
    const tools = classed(
      'p',
      'tools',
      tool('上移', () => {
        move(row, -1);
      }),
      tool('下移', () => {
        move(row, 1);
      }),
      tool('删去', () => {
        takeAway(row);
      }),
    );
    element_.append(fields.element, tools);
    element_.open = isOpen;
    return row;
  };
  const more = button('', () => {
    const row = rowOf(begunRow(own, around.today), true);
    for (const one of rows) one.element.open = false;
    rows.push(row);
    gone.replaceChildren();
    arrange();
    changed();
    row.fields.focus([]);
  });
  more.className = 'add';

  const begun = Array.isArray(value) ? value.map(dataOf) : [];
  rows = begun.map((data) => rowOf(data, begun.length === 1));
  const frame = grouped(field, list, gone, more);
  arrange();
  return {
    element: frame.element,
    focus: ([number, ...rest]) => {
      const row = rows[Number(number ?? 0)];
      if (row === undefined) {
        more.focus();
        return;
      }
      row.element.open = true;
      row.fields.focus(rest);
    },
    tell: (faults) => {
      frame.tell(faults.filter((one) => one.path.length === 0));
      rows.forEach(({ element: box, fields }, i) => {
        const theirs = below(faults, i);
        box.classList.toggle(
          'wrong',
          theirs.some(({ fault }) => fault.severity === 'error'),
        );
        fields.tell(theirs);
      });
    },
  };
}

/** Faults whose path begins with this step, without it. */
function below(faults: readonly ToldFault[], step: string | number): ToldFault[] {
  return faults.flatMap(({ path: [first, ...rest], fault }) =>
    first === step ? [{ path: rest, fault }] : [],
  );
}

export function unfoldAbove(inside: Element): void {
  for (let fold = inside.closest('details'); fold !== null;) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
}

function nameIn(
  { value }: DeskField,
  id: string,
  { description }: Surroundings,
): string | undefined {
  const list =
    value.type === 'word'
      ? description.words[value.vocabulary]
      : value.type === 'reference' && value.target !== 'entries'
        ? description.records[value.target]
        : undefined;
  return list?.find((one) => one.id === id)?.name;
}

function tool(words: string, onPress: () => void): HTMLButtonElement {
  const made = button(words, onPress);
  made.dataset['words'] = words;
  return made;
}

function dataOf(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}
