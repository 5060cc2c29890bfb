import type { Catalogue } from '../graph/catalogue.ts';
import { pictureOf } from '../graph/picture.ts';
import { fileAddress } from '../graph/resources.ts';

import { archiveAddresses } from '../views/shelves/archive-page.ts';
import { worksLinks } from '../publish/work-lists.ts';
import type { SiteFiles } from './site-files.ts';

/** How every page looks: style sheets, the fonts they ask for, the mark in the browser's tab. */
const LOOKS = /^(?:_astro\/.*\.(?:css|woff2?)|favicon\.svg)$/;

/**
 * The pages of a semester, and the pictures and files of its entries, as far as the build has
 * written them. Which these are is known from the records; no page is searched for it.
 *
 * @returns paths from the site's root, each once
 */
export function semesterFiles(
  catalogue: Catalogue,
  semester: string,
  written: Pick<SiteFiles, 'has' | 'hashes'>,
): string[] {
  const entries = catalogue.entries.filter((entry) => entry.semester === semester);
  const wanted = [
    ...['', 'tables/', 'outcomes/'].map((part) => `semesters/${semester}/${part}index.html`),
    ...archiveAddresses(catalogue, semester).map((href) => `${href.slice(1)}index.html`),
    ...entries.map((entry) => `${entry.ref}/index.html`),
    ...[
      ...(catalogue.logo === undefined ? [] : [catalogue.logo]),
      ...entries.flatMap((entry) => Object.values(entry.pictures)),
    ]
      .flatMap((picture) => pictureOf(picture).sources)
      .map(({ href }) => href.slice(1)),
    ...entries
      .flatMap((entry) => Object.values(entry.files))
      .map((file) => fileAddress(file).slice(1)),
    ...worksLinks(catalogue, 'semesters', semester).flatMap(({ href }) => href?.slice(1) ?? []),
    ...[...written.hashes.keys()].filter((file) => LOOKS.test(file)).sort(),
  ];
  return [...new Set(wanted)].filter((file) => written.has(file));
}
