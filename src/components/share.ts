/** Buttons that hand the page to whatever the system passes things on with. */

/** Each `[data-share]` below `root` shares this page under the title it names; hidden where nothing would come of it. */
export function offerShares(root: ParentNode): void {
  // On computers, and in the browsers of chat programs, there is mostly none.
  if (typeof navigator.share !== 'function') return;
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-share][hidden]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
      const shared = navigator.share({
        title: button.dataset['share'] ?? '',
        url: url ?? location.href,
      });
      // Whoever thinks better of it has done nothing wrong.
      shared.catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        button.textContent = '没有发成，请复制网址';
      });
    });
  }
}
