import { nameOf } from '../model/words/vocabulary.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import type { SourceFile } from './records.ts';

/** Something to take along: a file of the site, or, `external`, an address elsewhere. */
export interface ResourceView {
  title: string;
  kind: string;
  href: string;
  licence: string;
  /** PDF, XLSX. */
  format?: string;
  size?: string;
  external: boolean;
}

/** What an entry gives its readers to take along, in its order; files that could not be read are absent. */
export function resourcesOf({ words }: Catalogue, entry: Entry): ResourceView[] {
  return (entry.data.resources ?? []).flatMap((one) => {
    const source = one.file === undefined ? undefined : entry.files[one.file];
    const href = source === undefined ? one.address : fileAddress(source);
    if (href === undefined) return [];
    const size = source === undefined ? one.size : sizeOf(source.bytes);
    return [
      {
        title: one.title,
        kind: nameOf(words.resourceKinds, one.kind),
        href,
        licence: one.licence,
        ...(source === undefined ? {} : { format: endingOf(source.name) }),
        ...(size === undefined ? {} : { size }),
        external: source === undefined,
      },
    ];
  });
}

/** By its bytes, so that a changed file has a new address and two of one name do not meet. */
export function fileAddress({ hash, name }: SourceFile): string {
  return `/files/${hash.slice(0, 12)}-${name}`;
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase();
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
