/** A draft that is open: its form, and its text where its kind has one. */
import type { DeskDescription, DeskEntry, DeskKind } from '../../desk/description.ts';
import { classed, element, freshId } from '../elements.ts';
import { DraftForm, type TextPart } from './form.ts';
import type { OpenDraft } from './open-draft.ts';

interface Around {
  description: DeskDescription;
  entries: () => Promise<DeskEntry[]>;
  today: string;
  /** Somebody has written whose piece it is. */
  onAuthor: (id: string) => void;
}

export class Sheet {
  readonly draft: OpenDraft;
  readonly element: HTMLElement;
  readonly title: string;
  readonly #form: DraftForm;

  constructor(draft: OpenDraft, kind: DeskKind, around: Around) {
    this.draft = draft;
    this.title = draft.now.origin === undefined ? `写${kind.name}` : `改${kind.name}`;
    this.#form = new DraftForm(kind, draft.now, around, this.#text(kind), {
      onField: (key, value) => {
        const { [key]: _, ...rest } = draft.now.data;
        draft.change({ data: value === undefined ? rest : { ...rest, [key]: value } });
        const [author] = key === 'authors' && Array.isArray(value) ? value : [];
        if (typeof author === 'string') around.onAuthor(author);
      },
      onLeave: () => undefined,
    });
    this.element = classed(
      'div',
      'sheet-of-draft',
      classed('p', 'asks', `${kind.asks}。`),
      this.#form.element,
    );
  }

  #text({ template }: DeskKind): TextPart | undefined {
    if (template === undefined) return undefined;
    const box = element('textarea');
    box.id = freshId('text');
    box.rows = 12;
    box.value = this.draft.now.body;
    box.placeholder = template;
    box.addEventListener('input', () => {
      this.draft.change({ body: box.value });
    });
    const label = element('label', '正文');
    label.htmlFor = box.id;
    return {
      element: classed('div', 'field text', label, box),
      focus: () => {
        box.focus();
      },
      tell: () => undefined,
    };
  }
}
