import type { Collection } from '../model/kinds.ts';
import type { School } from './school.ts';

export type Visibility = 'public' | 'school' | 'private';
export type Audience = 'public' | 'school';

/** Kinds that name a colleague's lesson or promise; the others are for everyone as shipped. */
const USUALLY_FOR_THE_SCHOOL: ReadonlySet<Collection> = new Set(['observations', 'pairs', 'plans']);

/**
 * Who may see a record: what it says itself, else what the school says for its kind,
 * else what is usual for the kind.
 */
export function visibilityOf(
  collection: Collection,
  data: { visibility?: string | undefined },
  school: School,
): Visibility {
  const own = data.visibility as Visibility | undefined;
  const usual = USUALLY_FOR_THE_SCHOOL.has(collection) ? 'school' : 'public';
  return own ?? school.visibility[collection] ?? usual;
}

/** Who may read what was said at a meeting, whose subject alone is usually public. */
export function minutesVisibility(
  data: { visibility?: string | undefined },
  school: School,
): Visibility {
  const own = data.visibility as Visibility | undefined;
  return own ?? school.visibility.minutes ?? 'school';
}

export function mayBeSeen(visibility: Visibility, audience: Audience): boolean {
  return visibility === 'public' || (visibility === 'school' && audience === 'school');
}
