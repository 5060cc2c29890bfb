import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { byDay } from '../../graph/by-day.ts';

/** Entries by the pinyin of a person's name, those of one person oldest first. */
export function inNameOrder<E extends Entry>(
  catalogue: Catalogue,
  entries: readonly E[],
  personOf: (entry: E) => string | undefined,
): E[] {
  const order = new Map([...catalogue.teachers.keys()].map((id, i) => [id, i]));
  const placeOf = (entry: E): number => order.get(personOf(entry) ?? '') ?? order.size;
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b) || byDay(a, b));
}
