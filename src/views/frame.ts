import { accentShades } from '../model/school/accent.ts';
import { filingsOf } from '../model/school/filing.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { pictureOf } from '../graph/picture.ts';
import type { Filing } from '../model/school/filing.ts';
import type { Picture } from '../graph/picture.ts';
import type { Shade } from '../model/school/accent.ts';
import type { CitationEdition } from '../graph/citation.ts';
import { cardLink, sharedCards, type SharedLinks } from './share-card.ts';

/** What the frame of every page shows. */
export interface Frame {
  schoolName: string;
  shortName: string;
  purpose: string;
  notice?: string;
  licence: string;
  /** Numbers under which the site is filed, and where each leads. */
  filings: Filing[];
  /** The school's own picture, before its name. */
  logo?: Picture;
  /** The school's own colour, where it has one. */
  accent?: { light: Shade; dark: Shade };
  repository?: string;
  audience: 'public' | 'school';
  /** Address of the site, its base path included, without a trailing slash; empty when it is not known. */
  siteUrl: string;
  /** The edition of GB/T 7714 by which the site is cited. */
  citation: CitationEdition;
  /** Pictures for whoever passes a page on; absent where pages are not to be passed on,. */
  cards?: SharedLinks;
}

/**
 * Whether pages tell chats what to show of them. What is only for colleagues tells nobody; and a
 * picture is asked for by its whole address, so where that is not known there is none.
 *
 * @param address the host's; empty when it is not known
 */
function isPassedOn({ audience }: Pick<Catalogue, 'audience'>, address: string): boolean {
  return audience === 'public' && address !== '';
}

/**
 * @param address the host's address without a trailing slash; empty when it is not known
 * @param basePath folder of the host the site lives in, with slashes at both ends
 */
export function frameOf(catalogue: Catalogue, address: string, basePath: string): Frame {
  const { school, logo } = catalogue;
  return {
    schoolName: school.name,
    shortName: school.shortName,
    purpose: school.purpose,
    ...(school.notice === undefined ? {} : { notice: school.notice }),
    licence: school.licence,
    filings: filingsOf(school),
    ...(logo === undefined ? {} : { logo: pictureOf(logo) }),
    ...(school.accent === undefined ? {} : { accent: accentShades(school.accent) }),
    ...(school.repository === undefined ? {} : { repository: school.repository.url }),
    audience: catalogue.audience,
    citation: school.citation,
    ...(isPassedOn(catalogue, address) ? { cards: sharedLinks(catalogue) } : {}),
    siteUrl: address === '' ? '' : address + basePath.replace(/\/$/, ''),
  };
}

function sharedLinks(catalogue: Catalogue): SharedLinks {
  return Object.fromEntries(
    [...sharedCards(catalogue)].map(([name, card]) => [name, cardLink(card)]),
  );
}
