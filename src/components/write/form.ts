/** The form of a draft: who, when and where before the text; behind it what is needed still, and what may be added. */
import type { DeskField, DeskKind } from '../../desk/description.ts';
import type { Draft } from '../../desk/draft.ts';
import { formParts } from '../../desk/form-parts.ts';
import type { DeskFault } from '../../desk/thread-messages.ts';
import { classed, element } from '../elements.ts';
import type { Control, Path, Surroundings, ToldFault } from './control.ts';
import { faultItem } from './frame.ts';
import { makeControl } from './make-control.ts';
import { unfoldAbove } from './rows-control.ts';

/** What the text is written in. */
export interface TextPart {
  element: HTMLElement;
  focus: () => void;
  tell: (faults: readonly DeskFault[]) => void;
}

interface Changes {
  /** A field says something else; undefined for nothing any more. */
  onField: (key: string, value: unknown) => void;
  /** Somebody has left a field, as far as can be told. */
  onLeave: (key: string) => void;
}

export class DraftForm {
  readonly element: HTMLElement;
  readonly #controls = new Map<string, Control>();
  readonly #text: TextPart | undefined;
  readonly #fields: readonly DeskField[];
  readonly #make: (field: DeskField, value: unknown) => HTMLElement;
  /** Faults that no field of the form is about. */
  readonly #whole = classed('ul', 'faults whole');

  constructor(
    kind: DeskKind,
    draft: Pick<Draft, 'data' | 'origin'>,
    around: Omit<Surroundings, 'open'>,
    text: TextPart | undefined,
    changes: Changes,
  ) {
    this.#text = text;
    const parts = formParts(kind, draft.origin === undefined, draft.data);
    const within: Surroundings = { ...around, open: new Set(kind.first) };
    this.#make = (field, value) => {
      const control = makeControl({
        field,
        value,
        path: field.key,
        around: within,
        onChange: (next) => {
          changes.onField(field.key, next);
        },
      });
      control.element.addEventListener('focusout', ({ relatedTarget }) => {
        if (!control.element.contains(relatedTarget as Node | null)) changes.onLeave(field.key);
      });
      this.#controls.set(field.key, control);
      return control.element;
    };
    this.#fields = kind.fields;
    const put = (fields: readonly DeskField[]): HTMLElement[] =>
      fields.map((field) => this.#make(field, draft.data[field.key]));
    this.element = classed('div', 'form', this.#whole);
    this.element.append(classed('div', 'part', ...put(parts.first)));
    if (text !== undefined) this.element.append(text.element);
    if (parts.needed.length > 0) {
      const head = element('h2', text === undefined ? '还要写的' : '写完了，再填这几项');
      this.element.append(classed('section', 'part', head, ...put(parts.needed)));
    }
    if (parts.more.length > 0) {
      const folds = parts.more.map(({ title, fields }) => {
        const filled = fields.filter(({ key }) => draft.data[key] !== undefined).length;
        const name = element('summary', title);
        if (filled > 0) name.append(' ', classed('small', 'free', `填了 ${filled} 项`));
        return classed('details', 'more', name, ...put(fields));
      });
      const head = element('h2', '还可以补的 ');
      head.append(classed('small', 'free', '都可以不写'));
      this.element.append(classed('section', 'part folds', head, ...folds));
    }
  }

  /** Shows another value in a field, which somewhere else has said. */
  fill(key: string, value: unknown): void {
    const field = this.#fields.find((one) => one.key === key);
    const before = this.#controls.get(key);
    if (field !== undefined && before !== undefined)
      before.element.replaceWith(this.#make(field, value));
  }

  /** Shows faults at their fields. */
  tell(faults: readonly DeskFault[]): void {
    const told = faults.map((fault): ToldFault => ({ path: fault.path ?? [], fault }));
    const isOf = (key: string | undefined) => (one: ToldFault) => one.path[0] === key;
    for (const [key, control] of this.#controls) {
      control.tell(
        told.filter(isOf(key)).map(({ path, fault }) => ({ path: path.slice(1), fault })),
      );
    }
    this.#text?.tell(told.filter(isOf('body')).map(({ fault }) => fault));
    const homeless = told.filter(
      ({ path: [key] }) =>
        !this.#controls.has(String(key)) && !(key === 'body' && this.#text !== undefined),
    );
    this.#whole.replaceChildren(...homeless.map(faultItem));
  }

  /** Without a path the first field. */
  focus(path: Path = []): void {
    const [key, ...rest] = path;
    if (key === 'body') {
      this.#text?.focus();
      return;
    }
    const control = this.#controls.get(String(key)) ?? this.#controls.values().next().value;
    if (control === undefined) return;
    unfoldAbove(control.element);
    control.focus(rest);
  }
}
