/** A page that tells when something of it runs that should not, or asks another host for anything. */
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { canaries, followed, isSong, touched } from './canaries.ts';

/** Each of its steps ends when whatever could have run by it has run. */
export interface Trap {
  page: () => Page;
  /** What has happened since the page was opened, one line each. */
  caught: () => string[];
  /** Opens `url`; with `html`, that is what stands there. */
  open: (url: string, html?: string) => Promise<void>;
  /** Waits for what the page has put into itself since. */
  settle: () => Promise<void>;
  /** Does to every element what a reader may do without leaving the page. */
  touch: () => Promise<void>;
  /** Follows every link; gives their number. Where they lead nothing answers, so the page stays. */
  clickLinks: (within: string) => Promise<number>;
  close: () => Promise<void>;
}

/** Waiting ends as soon as a canary sings. */
const often = { interval: 10 };

interface Standing {
  url: string;
  html: string | undefined;
}

export async function setTrap(browser: Browser, site: string): Promise<Trap> {
  const context = await browser.newContext();
  const { origin } = new URL(site);
  const told: string[] = [];
  let page: Page | undefined;
  let leaving = false;
  let standing: Standing | undefined;
  let round = 0;

  await context.exposeFunction('__caught', (what: string) => {
    told.push(`ran: ${what}`);
  });
  await context.addInitScript(() => {
    const tell = (what: unknown): void =>
      void (globalThis as unknown as { __caught: (what: string) => void }).__caught(String(what));
    Object.defineProperty(globalThis, '__pwned', { value: tell });
  });
  // For the windows that a page opens, too.
  await context.route('**/*', async (route) => {
    const request = route.request();
    const address = request.url();
    const navigates = request.isNavigationRequest();
    if (!leaving && navigates && address === standing?.url) {
      const text = standing.html ?? (await (await route.fetch()).text());
      const body = withCanaries(text, round);
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    } else if (leaving && navigates) await route.fulfill({ status: 204 });
    else if (address.startsWith(`${origin}/`)) await route.continue();
    else {
      told.push(`request: ${address}`);
      await route.fulfill({ status: 204 });
    }
  });

  const newPage = async (): Promise<Page> => {
    const made = await context.newPage();
    made.on('dialog', (dialog) => {
      told.push(`dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    made.on('pageerror', (error) => told.push(`error: ${error.message}`));
    made.on('popup', (other) => {
      told.push(`window: ${other.url()}`);
      other.close().catch(() => undefined);
    });
    return made;
  };
  const present = (): Page => {
    if (page === undefined) throw new Error('no page is open');
    return page;
  };
  const heard = async (songs: readonly { song: string }[]): Promise<void> => {
    const missing = () => songs.map(({ song }) => song).filter((song) => !told.includes(song));
    await expect.poll(missing, often).toEqual([]);
  };

  return {
    page: present,
    caught: () => told.filter((line) => !isSong(line)),
    async open(url, html) {
      // Where links were followed, somebody may still be on the way; such a page is given up.
      if (leaving) await page?.close();
      page = leaving || page === undefined ? await newPage() : page;
      leaving = false;
      round += 1;
      told.length = 0;
      standing = { url: new URL(url).href, html };
      await page.goto(url, { waitUntil: 'load' });
      await heard(canaries(round));
    },
    async settle() {
      round += 1;
      const set = canaries(round, { later: true });
      await present().evaluate(
        (text) => document.body.append(document.createRange().createContextualFragment(text)),
        set.map(({ html }) => html).join(''),
      );
      await heard(set);
    },
    async touch() {
      await present().evaluate(() => {
        const events = ['mouseover', 'mouseenter', 'pointerenter', 'focus', 'focusin', 'toggle'];
        for (const element of document.querySelectorAll('*')) {
          for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
          if (element instanceof HTMLDetailsElement) element.open = true;
        }
      });
      await heard([touched(round)]);
    },
    async clickLinks(within) {
      leaving = true;
      const count = await present().evaluate(follow, `${within} a, ${within} area`);
      await present().evaluate(follow, '[data-canary]');
      await heard(followed(round));
      return count;
    },
    close: () => context.close(),
  };
}

/** `html` with canaries behind everything else. */
function withCanaries(html: string, round: number): string {
  const end = html.lastIndexOf('</body>');
  if (end < 0) throw new Error('a page without the end of a body');
  const all = [...canaries(round), touched(round), ...followed(round)];
  return `${html.slice(0, end)}<div>${all.map((one) => one.html).join('\n')}</div>${html.slice(end)}`;
}

/** In the page: clicks one after the other. */
async function follow(selector: string): Promise<number> {
  const links = [...document.querySelectorAll<HTMLElement>(selector)];
  for (const link of links) {
    link.click();
    // A script address runs in a task of its own, which the next click would cancel. What is
    // asked for with the least urgency comes after every task that waits by now.
    await scheduler.postTask(() => undefined, { priority: 'background' });
  }
  return links.length;
}
