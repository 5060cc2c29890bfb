/** Ids of records that are made of other ids, and of days. */

/** Ids in use of one kind of record, former ones included, each with the file that has it. */
export type Taken = ReadonlyMap<string, string>;

/**
 * `shen-zhiwei` and `lu-xiaoman` → `shen-lu`; a second pair of the same surnames goes by the
 * whole names.
 */
export function pairId(mentor: string, mentee: string, taken: Taken): string {
  const surnames = joined([mentor, mentee].map((id) => id.split('-')[0] ?? ''));
  return taken.has(surnames) ? freeId(joined([mentor, mentee]), taken) : surnames;
}

/** Whose plan it is, and for when: `lin-qi-2026-2027-1`, `school-2026`. */
export function planSlug(data: Readonly<Record<string, unknown>>): string {
  const owner = textOf(data['teacher'] ?? data['group'] ?? data['pair'] ?? 'school');
  const when = String(data['semester'] ?? data['schoolYear'] ?? data['year'] ?? '');
  return joined([owner, when]);
}

/** The id itself, or with the first number that is free. */
export function freeId(id: string, taken: Taken): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** Never empty. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('-') || 'xin';
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
