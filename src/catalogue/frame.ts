import { accentShades } from '../model/accent.ts';
import { filingsOf } from '../model/filing.ts';
import type { Catalogue } from './catalogue.ts';
import { pictureOf } from './picture.ts';
import type { Frame } from './views.ts';

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
    today: catalogue.today,
    citation: school.citation,
    siteUrl: address === '' ? '' : address + basePath.replace(/\/$/, ''),
  };
}
