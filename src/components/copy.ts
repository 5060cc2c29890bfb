/** Buttons that copy a text of the page. */

const COPIED = '已复制';
const NOT_COPIED = '没有复制成，请选中后复制';

/** Each `[data-copy]` below `root` copies the text of the element with the id it names. */
export function offerCopies(root: ParentNode): void {
  // Old browsers, and pages not served over HTTPS, have no clipboard; the text can still be selected.
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy][hidden]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? '';
      navigator.clipboard.writeText(text).then(
        () => (button.textContent = COPIED),
        () => (button.textContent = NOT_COPIED),
      );
    });
  }
}

/** Each `[data-copy-set]` below `root` copies what stands in the element it names, as it is set. */
export function offerSetCopies(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy-set][hidden]')) {
    const element = document.getElementById(button.dataset['copySet'] ?? '');
    if (element === null) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      copySet(element).then(
        () => (button.textContent = COPIED),
        // Where the clipboard is not there or not allowed, the page still may copy what is selected.
        () => (button.textContent = copySelected(element) ? COPIED : NOT_COPIED),
      );
    });
  }
}

/** Copies a text; false where the browser does not let a page do so. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Old browsers, chat programs, and pages not served over HTTPS.
    const box = document.createElement('textarea');
    box.value = text;
    box.readOnly = true;
    box.className = 'visually-hidden';
    const before = document.activeElement;
    document.body.append(box);
    box.select();
    const copied = document.execCommand('copy');
    box.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return copied;
  }
}

async function copySet(element: HTMLElement): Promise<void> {
  const part = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  await navigator.clipboard.write([
    new ClipboardItem({
      ...part('text/html', element.innerHTML),
      ...part('text/plain', element.innerText),
    }),
  ]);
}

/** Leaves it selected, so that whoever is refused can go on with the keyboard. */
function copySelected(element: HTMLElement): boolean {
  getSelection()?.selectAllChildren(element);
  // Deprecated, and the only way to copy on pages that are not served over HTTPS.

  return document.execCommand('copy');
}
