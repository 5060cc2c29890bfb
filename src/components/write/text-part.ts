/** The text of an entry, as a part of its form. */
import type { DeskChoice, DeskDescription } from '../../desk/description.ts';
import { withBase } from '../address.ts';
import { button, classed, freshId } from '../elements.ts';
import type { TextPart } from './form.ts';
import { faultItem } from './frame.ts';
import type { Judge } from './judge.ts';
import type { OpenDraft } from './open-draft.ts';
import { attachText } from './text/attach-text.ts';
import { apply, selectLine } from './text/box.ts';
import { insertableIn } from './text/insertable.ts';

interface Around {
  judge: Judge;
  description: DeskDescription;
  entries: () => Promise<DeskChoice[]>;
}

interface Happenings {
  onLeave: () => void;
  onInput: () => void;
  /** The text says something of a field that nobody has filled in. */
  onField: (key: string, value: unknown) => void;
  /** A field is to be looked at. */
  onAsk: (key: string) => void;
}

/** @param template questions that help to begin, in Markdown */
export function textPart(
  template: string,
  draft: OpenDraft,
  { judge, description, entries }: Around,
  { onLeave, onInput, onField, onAsk }: Happenings,
): TextPart & { changed: () => void } {
  const root = classed('div', 'field text');
  const { box, changed } = attachText(root, {
    draft: () => draft.now,
    onChange: (to) => {
      draft.change(to);
      onInput();
    },
    onField,
    onAsk,
    onLeave,
    entries,
    thread: judge.thread,
    namesOf: ({ stage, subject }) => [
      ...namesIn(description.words.stages, stage),
      ...namesIn(description.words.subjects, subject),
    ],
    insertable: insertableIn(document),
    base: withBase('/'),
  });
  const faults = classed('ul', 'faults');
  let said = '[]';
  faults.id = freshId('faults');
  box.setAttribute('aria-describedby', faults.id);
  box.after(...(template.trim() === '' ? [] : [outline(box, template)]), faults);
  return {
    element: root,
    changed,
    focus: () => {
      box.focus();
    },
    tell: (told) => {
      // Whoever presses a button leaves a field, which is judged anew: the button has to stay for the press.
      const now = JSON.stringify(told);
      if (now === said) return;
      said = now;
      faults.replaceChildren(
        ...told.map((fault) => {
          const item = faultItem({ fault });
          const { bodyLine } = fault;
          if (bodyLine !== undefined && box.value.includes('\n'))
            item.append(wayTo(box, bodyLine, fault.message));
          return item;
        }),
      );
    },
  };
}

function namesIn(words: readonly DeskChoice[] | undefined, id: string | undefined): string[] {
  return (words ?? []).flatMap((one) => (one.id === id ? [one.name] : []));
}

/** Leads to the line; where it stands nobody sees in a box that wraps and has no numbers. */
function wayTo(box: HTMLTextAreaElement, line: number, message: string): HTMLElement {
  const go = button(
    '到那里去改',
    () => {
      selectLine(box, line);
    },
    `到那里去改：${message}`,
  );
  go.className = 'quiet';
  return go;
}

/** As long as nothing is written, the questions that stand in a template may be put in. */
function outline(box: HTMLTextAreaElement, template: string): HTMLElement {
  const offer = classed(
    'p',
    'outline',
    button('先放进几个问题，照着写', () => {
      apply(box, { from: 0, to: 0, text: `${template.trim()}\n`, select: [0, 0] });
    }),
  );
  const follow = (): void => {
    offer.hidden = box.value.trim() !== '';
  };
  box.addEventListener('input', follow);
  follow();
  return offer;
}
