/**
 * Which entry has which kind, subject, topic, teacher, semester. Pagefind has filters too,
 * but writes them in random order, cannot count what else could be chosen, and needs a
 * request a facet; one small table does all of it.
 */

/** By facet, the chosen values: any of them within a facet, every facet. */
export type Chosen = Record<string, readonly string[]>;
/** By facet and value, how many entries there are, were it chosen too. */
export type FacetCounts = Record<string, Record<string, number>>;

export interface FacetTable {
  /** Facet → its values. */
  facets: Record<string, string[]>;
  /** For each entry, in the order of the list without a query, for each facet the places of its values. */
  entries: number[][][];
}

export function facetTable(filters: readonly Record<string, readonly string[]>[]): FacetTable {
  const names = [...new Set(filters.flatMap((one) => Object.keys(one)))].sort();
  const facets = Object.fromEntries(
    names.map((name) => [name, [...new Set(filters.flatMap((one) => one[name] ?? []))].sort()]),
  );
  const entries = filters.map((one) =>
    names.map((name) => (one[name] ?? []).map((value) => facets[name]?.indexOf(value) ?? -1)),
  );
  return { facets, entries };
}

/** The values of one entry. */
export function valuesOf(table: FacetTable, entry: number): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(table.facets).map(([name, values], f) => [
      name,
      (table.entries[entry]?.[f] ?? []).map((value) => values[value] ?? ''),
    ]),
  );
}

/** Those of the entries that fit what is chosen. */
export function choose(table: FacetTable, entries: readonly number[], chosen: Chosen): number[] {
  const wanted = wantedOf(table, chosen);
  return entries.filter((entry) =>
    wanted.every((values, f) => fits(table.entries[entry]?.[f], values)),
  );
}

/**
 * For each facet the counts under what is chosen in the other facets, so that a second
 * value of the same facet shows what it would add, not nothing.
 */
export function countFacets(
  table: FacetTable,
  entries: readonly number[],
  chosen: Chosen,
): FacetCounts {
  const names = Object.keys(table.facets);
  const wanted = wantedOf(table, chosen);
  const counts: FacetCounts = Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries((table.facets[name] ?? []).map((value) => [value, 0])),
    ]),
  );
  for (const entry of entries) {
    const misses = names.map((_, f) => !fits(table.entries[entry]?.[f], wanted[f]));
    const missed = misses.filter(Boolean).length;
    names.forEach((name, f) => {
      if (missed > (misses[f] === true ? 1 : 0)) return;
      for (const value of table.entries[entry]?.[f] ?? []) {
        const [id, count] = [table.facets[name]?.[value] ?? '', counts[name] ?? {}];
        count[id] = (count[id] ?? 0) + 1;
      }
    });
  }
  return counts;
}

/** By facet the places of the chosen values; undefined where nothing is chosen. */
function wantedOf(table: FacetTable, chosen: Chosen): (Set<number> | undefined)[] {
  return Object.entries(table.facets).map(([name, values]) => {
    const ids = chosen[name] ?? [];
    return ids.length === 0 ? undefined : new Set(ids.map((id) => values.indexOf(id)));
  });
}

function fits(values: readonly number[] | undefined, wanted: Set<number> | undefined): boolean {
  return wanted === undefined || (values ?? []).some((value) => wanted.has(value));
}
