/** The `<textarea>` of a text, changed in such a way that the browser can undo it. */
import type { Edit, Selected } from './editing.ts';

export function selectedIn(box: HTMLTextAreaElement): Selected {
  return { text: box.value, from: box.selectionStart, to: box.selectionEnd };
}

/**
 * Types the edit. `execCommand` is the only way into the browser's own undo; it stands in no
 * standard any more and in every browser still. Where it does nothing the text is changed without.
 */
export function apply(box: HTMLTextAreaElement, { from, to, text, select }: Edit): void {
  const before = box.value;
  const wanted = before.slice(0, from) + text + before.slice(to);
  if (wanted !== before) {
    box.focus({ preventScroll: true });
    box.setSelectionRange(from, to);
    const typed =
      text === ''
        ? document.execCommand('delete')
        : document.execCommand('insertText', false, text);
    if (!typed || box.value !== wanted) {
      box.value = wanted;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  const [start, end] = select ?? [from + text.length, from + text.length];
  box.focus({ preventScroll: true });
  box.setSelectionRange(start, end);
}

/** @param line from 1; of a shorter text the last */
export function selectLine(box: HTMLTextAreaElement, line: number): void {
  const lines = box.value.split('\n');
  const at = Math.min(line, lines.length) - 1;
  const from = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  // A box scrolls to where its cursor is when it is entered, and only then.
  box.blur();
  box.setSelectionRange(from, from);
  box.focus();
  box.setSelectionRange(from, from + (lines[at] ?? '').length);
}
