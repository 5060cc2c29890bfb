/** What keys do in the text besides typing. */
import { apply, selectedIn } from './box.ts';
import {
  continued,
  heading,
  linked,
  listed,
  marked,
  shifted,
  type Edit,
  type Selected,
} from './editing.ts';

type Deed = (selected: Selected) => Edit | undefined;

/** By the key, with ⌃ or ⌘ held; behind a shift what stands after it. */
const HELD: Readonly<Record<string, Deed>> = {
  b: (selected) => marked(selected, '**', '要加粗的字'),
  i: (selected) => marked(selected, '*', '要强调的字'),
  k: linked,
  'shift+h': heading,
  'shift+7': (selected) => listed(selected, 'numbers'),
  'shift+8': (selected) => listed(selected, 'points'),
  'shift+9': (selected) => listed(selected, 'quote'),
  ']': (selected) => shifted(selected, false),
  '[': (selected) => shifted(selected, true),
};

/** Digits with a shift are called after what they type, which differs from keyboard to keyboard. */
function nameOf({ key, code, shiftKey }: KeyboardEvent): string {
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  return `${shiftKey ? 'shift+' : ''}${digit ?? key.toLowerCase()}`;
}

export function obeyKeys(box: HTMLTextAreaElement): void {
  box.addEventListener('keydown', (event) => {
    // While an input method composes, its keys are its own; 229 is how older ones say so.
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const held = event.ctrlKey || event.metaKey;
    const name = nameOf(event);
    const deed =
      held && Object.hasOwn(HELD, name)
        ? HELD[name]
        : !held && event.key === 'Enter' && !event.shiftKey
          ? continued
          : undefined;
    const edit = deed?.(selectedIn(box));
    if (edit === undefined) return;
    event.preventDefault();
    apply(box, edit);
  });
}
