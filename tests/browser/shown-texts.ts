/** What a page has shown in between, for what must never be seen, however briefly. */
import type { Page } from 'playwright-core';

/** Watches the parts; gives a function that tells all their texts from now on, the present ones first. */
export async function watchTexts(page: Page, selector: string): Promise<() => Promise<string[]>> {
  const kept = await page.evaluateHandle((wanted) => {
    const texts: string[] = [];
    for (const part of document.querySelectorAll(wanted)) {
      const note = (): void => void texts.push(part.textContent.trim());
      note();
      new MutationObserver(note).observe(part, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    }
    return texts;
  }, selector);
  return () => kept.jsonValue();
}
