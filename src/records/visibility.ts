import type { Collection } from '../model/kinds.ts';
import { declarations } from './kinds.ts';
import type { School } from './school.ts';

export type Visibility = 'public' | 'school' | 'private';
export type Audience = 'public' | 'school';

/**
 * Who may see a record: what it says itself, else what the school says for its kind,
 * else what is usual for the kind.
 */
export function visibilityOf(
  collection: Collection,
  data: { visibility?: string | undefined },
  school: Pick<School, 'visibility'>,
): Visibility {
  const own = data.visibility as Visibility | undefined;
  return own ?? school.visibility[collection] ?? declarations[collection].usually ?? 'public';
}

/** Who may read what was said at a meeting, whose subject alone is usually public. */
export function minutesVisibility(
  data: { visibility?: string | undefined },
  school: Pick<School, 'visibility'>,
): Visibility {
  const own = data.visibility as Visibility | undefined;
  return own ?? school.visibility.minutes ?? 'school';
}

/** @param withDrafts whether somebody is writing: what is private is then seen by whoever writes it */
export function mayBeSeen(visibility: Visibility, audience: Audience, withDrafts = false): boolean {
  if (visibility === 'private') return withDrafts;
  return visibility === 'public' || audience === 'school';
}
