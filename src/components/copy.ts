/** Buttons that copy a text of the page. */

/** Each `[data-copy]` below `root` copies the text of the element with the id it names. */
export function offerCopies(root: ParentNode): void {
  // Old browsers, and pages not served over HTTPS, have no clipboard; the text can still be selected.
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy][hidden]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? '';
      navigator.clipboard.writeText(text).then(
        () => (button.textContent = '已复制'),
        () => (button.textContent = '没有复制成，请选中后复制'),
      );
    });
  }
}
