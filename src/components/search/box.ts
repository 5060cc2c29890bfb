/** The box in the header: what is needed to list results in it is fetched with the first letter typed. */
import { listenForShortcuts } from './shortcut.ts';

listenForShortcuts(document);
for (const box of document.querySelectorAll<HTMLFormElement>('[data-search-box]')) {
  box.addEventListener('input', () => void begin(box), { once: true });
}

async function begin(box: HTMLFormElement): Promise<void> {
  // Without it the box is an ordinary form, which leads to the search page.
  const loaded = await import('./box-results.ts').catch(() => undefined);
  loaded?.listResults(box);
}
