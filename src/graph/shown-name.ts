import type { Catalogue } from './catalogue.ts';

const shared = new WeakMap<Catalogue, ReadonlySet<string>>();

/**
 * The name of a teacher as every page shows it: where two the audience knows share it, with the
 * note that tells them apart. Empty for whom the audience may not see.
 */
export function shownName(catalogue: Catalogue, id: string): string {
  const teacher = catalogue.teachers.get(id)?.data;
  if (teacher === undefined) return '';
  const { name, nameNote } = teacher;
  return nameNote !== undefined && sharedNames(catalogue).has(name)
    ? `${name}（${nameNote}）`
    : name;
}

function sharedNames(catalogue: Catalogue): ReadonlySet<string> {
  let names = shared.get(catalogue);
  if (names === undefined) {
    const byName = Map.groupBy(catalogue.teachers.values(), ({ data }) => data.name);
    names = new Set([...byName].filter(([, own]) => own.length > 1).map(([name]) => name));
    shared.set(catalogue, names);
  }
  return names;
}
