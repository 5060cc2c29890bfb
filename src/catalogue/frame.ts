import type { Catalogue } from './catalogue.ts';
import type { Frame } from './views.ts';

/** @param siteUrl address of the site without a trailing slash; empty when it is not known */
export function frameOf(catalogue: Catalogue, siteUrl: string): Frame {
  const { school } = catalogue;
  return {
    schoolName: school.name,
    shortName: school.shortName,
    purpose: school.purpose,
    ...(school.notice === undefined ? {} : { notice: school.notice }),
    licence: school.licence,
    ...(school.repository === undefined ? {} : { repository: school.repository.url }),
    audience: catalogue.audience,
    today: catalogue.today,
    siteUrl,
  };
}
