/**
 * Ctrl-K and ⌘K lead to the search field, unless something is being written. No character does alone: who
 * speaks to a computer, or leans on a key, would be thrown about (WCAG 2.2, 2.1.4).
 */

/** The field in the page is preferred to the one in the header. */
export function listenForShortcuts(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (!asksForSearch(event) || isWriting(event.target)) return;
    const fields = page.querySelectorAll<HTMLInputElement>('[data-search-field]');
    const field = fields[fields.length - 1];
    if (field === undefined) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function asksForSearch({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  isComposing,
}: KeyboardEvent): boolean {
  if (isComposing || altKey || shiftKey) return false;
  return (ctrlKey || metaKey) && key.toLowerCase() === 'k';
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
