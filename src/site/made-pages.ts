/** What is known of the pages of a site besides their bytes, so that a page that stands is not read again. */
import { readSealed, writeSealed } from '../intake/whole-file.ts';
import type { Fleeting } from '../graph/fleeting.ts';
import type { PageText } from '../search/page-text.ts';
import { scriptSources } from './content-policy.ts';
import type { PageTexts } from './page-texts.ts';
import { isListed } from './site-map.ts';

/** One file that a route of Astro's makes: a page, or what an endpoint writes. */
export interface SitePath {
  /** Path from the site's root. */
  file: string;
  /** As Astro calls it. */
  pathname: string;
  /** Which of Astro's routes makes it. */
  route: string;
  /** Whether it is a page, and not an endpoint's file. */
  isPage: boolean;
  /** What was asked for to find it and, once it is made, to make it. */
  asks: readonly Fleeting[];
  /** Of all that it says, see `doorway`; one without is made by every build. */
  key?: string;
}

export interface MadePage extends SitePath {
  /** Of its bytes. */
  hash: string;
  /** Of what it says of its own, see `PageTexts`; absent where it is no page. */
  textKey?: string;
  /** See `scriptSources`. */
  scripts: string[];
  /** Whether search engines are told of it. */
  isListed: boolean;
}

/**
 * What was read off a page that was made, with its text.
 *
 * @param siteUrl address of the site, its base path included, without a slash at its end
 */
export function pageMade(
  path: SitePath,
  html: string,
  hash: string,
  texts: PageTexts,
  siteUrl: string,
): { page: MadePage; text: PageText | undefined } {
  if (!path.file.endsWith('.html'))
    return { page: { ...path, hash, scripts: [], isListed: false }, text: undefined };
  const { key: textKey, text } = texts.of(html);
  const page = {
    ...path,
    hash,
    textKey,
    scripts: scriptSources(html),
    isListed: isListed(html, addressOf(path.file, siteUrl)),
  };
  return { page, text };
}

function addressOf(file: string, siteUrl: string): string {
  return URL.parse(`${siteUrl}/${file.replace(/index\.html$/, '')}`)?.href ?? '';
}

/** What a finished build writes down of what it has made. */
export interface Made {
  pages: readonly MadePage[];
  /** What stands beside the pages, by what made it. */
  groups: Record<string, MadeGroup>;
  /** Hash of all that the pages are made of, but for what is fleeting. */
  world: string;
  /** Hashes of that. */
  fleeting: Record<Fleeting, string>;
}

/** Files that are made together. */
export interface MadeGroup {
  /** By their paths from the site's root, the hashes of their bytes. */
  files: Record<string, string>;
  asks: readonly Fleeting[];
}

/** As the last build that was finished has left it. */
export function keptMade(file: string): Made | undefined {
  const bytes = readSealed(file);
  return bytes === undefined ? undefined : (JSON.parse(bytes.toString()) as Made);
}

/** @throws NoRoom */
export function keepMade(file: string, made: Made): void {
  writeSealed(file, Buffer.from(JSON.stringify(made)));
}
