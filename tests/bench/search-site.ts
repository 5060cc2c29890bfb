/** Measures the search of built sites: the one given, or schools made for it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/browser.ts';
import { getChromium } from '../browser/get-chromium.ts';
import { ours } from './contender.ts';
import { generateSchool, writeSchool } from './generate.ts';
import { measureSite, tellSite } from './search/measure-site.ts';
import { presentSearch, type SiteSearch } from './search/site-search.ts';
import { writeMarkdownSchool } from './search/markdown-school.ts';

/** Whoever measures another engine adds it here. */
const searches: SiteSearch[] = [presentSearch];

export async function benchSite(outDir: string): Promise<void> {
  await withBrowser((browser) => measureAll(outDir, outDir, browser));
}

/** @param texts a folder of Markdown that nobody has tuned on; without one, sentences are made up */
export async function benchMadeSchools(sizes: readonly number[], texts?: string): Promise<void> {
  await withBrowser(async (browser) => {
    for (const entries of sizes) {
      const scratch = await mkdtemp(join(tmpdir(), 'tongban-bench-'));
      try {
        const contentDir = join(scratch, 'content');
        const written =
          texts === undefined
            ? await writeSchool(contentDir, generateSchool({ entries })).then(() => entries)
            : await writeMarkdownSchool(contentDir, { texts, entries });
        console.error(`${written} entries: building …`);
        const { build, outDir } = ours(contentDir, scratch, true);
        await build();
        await measureAll(`${written} entries`, outDir, browser);
      } finally {
        await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
      }
    }
  });
}

async function measureAll(of: string, outDir: string, browser: Browser): Promise<void> {
  for (const search of searches) {
    console.error(`${of}: asking ${search.name} …`);
    console.log(
      `\n${tellSite(`${search.name}, ${of}`, await measureSite(outDir, search, browser))}`,
    );
  }
}

async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launchChromium(getChromium());
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}
