/** A page that tells when something of it runs that should not, or asks another host for anything. */
import type { Browser, Page } from 'playwright-core';

export interface Trap {
  page: Page;
  /** What has happened so far, one line each. */
  caught: string[];
  /** Opens `url`; with `html`, that is what stands there. */
  open: (url: string, html?: string) => Promise<void>;
  /** Does to every element what a reader may do without leaving the page. */
  touch: () => Promise<void>;
  /** Follows every link; gives their number. Where they lead nothing answers, so the page stays. */
  clickLinks: (within: string) => Promise<number>;
  close: () => Promise<void>;
}

export async function setTrap(browser: Browser, site: string): Promise<Trap> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { origin } = new URL(site);
  const caught: string[] = [];
  let leaving = false;
  let put: { url: string; html: string } | undefined;

  await page.exposeFunction('__caught', (what: string) => {
    caught.push(`ran: ${what}`);
  });
  await page.addInitScript(() => {
    const tell = (what: unknown): void =>
      void (globalThis as unknown as { __caught: (what: string) => void }).__caught(String(what));
    Object.defineProperty(globalThis, '__pwned', { value: tell });
  });
  page.on('dialog', (dialog) => {
    caught.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('pageerror', (error) => caught.push(`error: ${error.message}`));
  context.on('page', (other) => caught.push(`window: ${other.url()}`));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (put !== undefined && url === put.url) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: put.html });
    } else if (leaving && route.request().isNavigationRequest()) {
      await route.fulfill({ status: 204 });
    } else if (url.startsWith(`${origin}/`)) await route.continue();
    else {
      caught.push(`request: ${url}`);
      await route.fulfill({ status: 204 });
    }
  });

  return {
    page,
    caught,
    async open(url, html) {
      leaving = false;
      put = html === undefined ? undefined : { url, html };
      await page.goto(url, { waitUntil: 'load' });
    },
    async touch() {
      await page.evaluate(() => {
        const events = ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'focusin', 'toggle'];
        for (const element of document.querySelectorAll('*')) {
          for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
          if (element instanceof HTMLDetailsElement) element.open = true;
        }
      });
    },
    async clickLinks(within) {
      leaving = true;
      const count = await page.evaluate(async (selector) => {
        const links = [
          ...document.querySelectorAll<HTMLElement>(`${selector} a, ${selector} area`),
        ];
        for (const link of links) {
          link.click();
          // A script address runs in a task of its own; the next click would cancel it.
          await new Promise((done) => setTimeout(done, 2));
        }
        return links.length;
      }, within);
      // The last of them may still be on its way.
      await page.waitForTimeout(30);
      return count;
    },
    close: () => context.close(),
  };
}
