/** 写一篇: which kinds of record there are to begin, in the order people take them up. */
import type { Catalogue } from '../../graph/catalogue.ts';
import { home, type Link } from '../../graph/links.ts';
import { newFileAddress } from '../../graph/new-file-address.ts';
import { collectionNames, collections, isEntryKind, reflectionsFirst } from '../../model/kinds.ts';
import type { Collection } from '../../model/kinds.ts';
import { declarations } from '../../records/kinds.ts';
import { writeLink } from '../../graph/write-link.ts';

export interface WritePage {
  groups: { title: string; kinds: WritableKind[] }[];
  breadcrumbs: Link[];
}

export interface WritableKind {
  kind: Collection;
  name: string;
  /** What somebody is to write in it. */
  asks: string;
  href: string;
  /** Where the host makes a file of it, for whoever writes without the desk. */
  host?: string;
}

export function writePage(catalogue: Catalogue): WritePage {
  const { repository } = catalogue.school;
  const kindOf = (kind: Collection): WritableKind => ({
    kind,
    name: collectionNames[kind],
    asks: declarations[kind].asks,
    href: writeLink(kind),
    ...(repository === undefined
      ? {}
      : { host: newFileAddress(repository, `${kind}/${fileOf(kind, catalogue.today)}`) }),
  });
  const kinds = reflectionsFirst(collections);
  return {
    groups: [
      { title: '写一篇', kinds: kinds.filter(isEntryKind).map(kindOf) },
      { title: '建一份档案', kinds: kinds.filter((kind) => !isEntryKind(kind)).map(kindOf) },
    ],
    breadcrumbs: [home, { label: '写一篇' }],
  };
}

function fileOf(kind: Collection, today: string): string {
  return isEntryKind(kind) ? `${today}-xin.mdx` : 'xin.yml';
}
