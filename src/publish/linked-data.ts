/** What a page is about in the words of schema.org, for search engines and assistants: JSON-LD. */
import type { Link } from '../graph/links.ts';
import { entryDeclarations } from '../records/kinds.ts';
import type { EntryKind } from '../model/kinds.ts';
import type { Reference, CitedEntry, Publisher } from './reference.ts';

/** A thing of schema.org. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** The page as data, or nothing where there is nothing to say. */
export function linkedData(things: readonly (Thing | undefined)[]): object | undefined {
  const graph = things.filter((one) => one !== undefined);
  return graph.length === 0 ? undefined : { '@context': 'https://schema.org', '@graph': graph };
}

/** The way to a page. Without the site's address there is none that a program could follow. */
export function breadcrumbList(
  breadcrumbs: readonly Link[],
  { siteUrl }: Publisher,
): Thing | undefined {
  if (siteUrl === '' || breadcrumbs.length < 2) return undefined;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ label, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: label,
      ...(href === undefined ? {} : { item: siteUrl + href }),
    })),
  };
}

/** The school. */
export function organization({ schoolName, siteUrl }: Publisher, description?: string): Thing {
  return {
    '@type': 'Organization',
    name: schoolName,
    ...(siteUrl === '' ? {} : { url: `${siteUrl}/` }),
    ...(description === undefined ? {} : { description }),
  };
}

/** A teacher, by what their page says. */
export function person(
  { name, href, description }: { name: string; href?: string; description?: string },
  publisher: Publisher,
): Thing {
  return {
    '@type': 'Person',
    name,
    ...(href === undefined || publisher.siteUrl === '' ? {} : { url: publisher.siteUrl + href }),
    ...(description === undefined ? {} : { description, affiliation: organization(publisher) }),
  };
}

export interface Work {
  kind: EntryKind;
  cited: CitedEntry;
  reference: Reference;
  /** Names of topics, and of what is taught to whom. */
  about: readonly string[];
  level: readonly string[];
  licence: string;
  /** What was corrected. */
  corrections: readonly string[];
}

/** An entry, as what its kind says it is. */
export function creativeWork(
  { kind, cited, reference, about, level, licence, corrections }: Work,
  publisher: Publisher,
): Thing {
  const { schemaType } = entryDeclarations[kind];
  const { keywords, abstract, address } = reference;
  return {
    '@type': schemaType,
    // Articles have a headline, other works a name.
    [schemaType.endsWith('Article') ? 'headline' : 'name']: cited.title,
    author: cited.authors.map((one) => person(one, publisher)),
    datePublished: cited.date,
    ...(abstract === undefined ? {} : { abstract }),
    publisher: organization(publisher),
    inLanguage: 'zh-CN',
    ...(publisher.siteUrl === '' ? {} : { url: address }),
    ...(keywords.length === 0 ? {} : { keywords: keywords.join(',') }),
    ...(about.length === 0 ? {} : { about }),
    ...(level.length === 0 ? {} : { educationalLevel: level }),
    copyrightNotice: licence,
    ...(cited.note === undefined ? {} : { creativeWorkStatus: cited.note }),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
  };
}
