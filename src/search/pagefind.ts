/**
 * As much of Pagefind's browser API as is used here. Its own types are not published;
 * these follow `pagefind.js` 1.5.2.
 */

export interface PagefindModule {
  createInstance(options?: { baseUrl?: string; noWorker?: boolean }): PagefindIndex;
}

export interface PagefindIndex {
  /** A term in double quotes is searched for exactly. */
  search(
    term: string,
    options?: { sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{
    results: PagefindResult[];
  }>;
  /** Fetches the parts of the index that words of the term would stand in. */
  preload(term: string): Promise<unknown>;
}

export interface PagefindResult {
  id: string;
  data(): Promise<PagefindFragment>;
}

export interface PagefindFragment {
  url: string;
  content: string;
  anchors: { element: string; id: string; location: number }[];
}

/**
 * Opens the index. Pagefind cuts queries in the language of the page, read at this very
 * call; our tokens must reach it uncut, so the page is of no language for that moment.
 */
export function openIndex(module: PagefindModule, baseUrl: string): PagefindIndex {
  const root = typeof document === 'undefined' ? undefined : document.documentElement;
  const lang = root?.getAttribute('lang');
  root?.setAttribute('lang', 'und');
  try {
    // A worker would be fetched as a second copy of Pagefind (13 KB) for look-ups of a few milliseconds.
    return module.createInstance({ baseUrl, noWorker: true });
  } finally {
    if (lang === null || lang === undefined) root?.removeAttribute('lang');
    else root?.setAttribute('lang', lang);
  }
}
