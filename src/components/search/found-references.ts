/** References to what a search has found, from the small files of the site; loaded when they are asked for. */
import type { CitationEdition } from '../../graph/citation.ts';
import { citationOf, type CitationShard } from '../../publish/citation-shards.ts';
import { fileFormats, standardReferences } from '../../publish/formats.ts';
import type { Reference } from '../../publish/reference.ts';
import { patientFetch } from '../../search/patient-fetch.ts';
import type { Listed } from '../../search/start.ts';

export interface FoundReferences {
  /** In the order in which they were found. */
  references: Reference[];
  /** How many of what was found are no works: pages of people, topics, the guide. */
  others: number;
}

/**
 * @param base root of the site, with a slash at its end
 * @throws where a file does not come
 */
export async function referencesTo(
  found: readonly Listed[],
  base: string,
): Promise<FoundReferences> {
  const wanted = found.flatMap(({ url, date }) => citationOf(url, date) ?? []);
  const names = [...new Set(wanted.map(({ shard }) => shard))];
  const shards = new Map(
    await Promise.all(
      names.map(async (name) => {
        // A page changes under its address, and so do these.
        const response = await patientFetch(base + name, { cache: 'no-cache' });
        return [name, (await response.json()) as CitationShard] as const;
      }),
    ),
  );
  const references = wanted.flatMap(({ shard, key }) => shards.get(shard)?.[key] ?? []);
  return { references, others: found.length - references.length };
}

/** A line a reference. */
export function asLines(
  references: readonly Reference[],
  edition: CitationEdition,
  today: string,
): string {
  return standardReferences(references, edition, today).join('\n');
}

/** Hands a file to the browser's downloads. */
export function saveAs(ending: string, references: readonly Reference[], today: string): void {
  const format = fileFormats.find((one) => one.ending === ending);
  if (format === undefined) return;
  const file = new Blob([format.file(references, today)], { type: format.mediaType });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `引用.${ending}`;
  link.click();
  URL.revokeObjectURL(address);
}
