import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { isWithdrawn } from '../graph/withdrawn.ts';
import { entryKinds } from '../model/kinds.ts';

type Evidence = Pick<Catalogue, 'byKind' | 'byRef'>;

const known = new WeakMap<Catalogue, Evidence>();

/**
 * The entries a number may rest on. What was withdrawn is not to be relied on, so no promise is
 * kept by it and no event is known from it alone; an event that other records tell of too still
 * counts by these. Whatever counts asks here, and never the catalogue itself.
 */
export function countable(catalogue: Catalogue): Evidence {
  let evidence = known.get(catalogue);
  if (evidence === undefined) {
    evidence = catalogue.entries.some(isWithdrawn) ? withoutWithdrawn(catalogue) : catalogue;
    known.set(catalogue, evidence);
  }
  return evidence;
}

function withoutWithdrawn({ byKind, byRef }: Catalogue): Evidence {
  const stands = (entry: Entry): boolean => !isWithdrawn(entry);
  return {
    byKind: Object.fromEntries(
      entryKinds.map((kind) => [kind, (byKind[kind] as readonly Entry[]).filter(stands)]),
    ) as unknown as Catalogue['byKind'],
    byRef: new Map([...byRef].filter(([, entry]) => stands(entry))),
  };
}
