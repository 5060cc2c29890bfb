import type { Collection } from './collections.ts';
import type { School } from './school.ts';

export type Visibility = 'public' | 'school' | 'private';
export type Audience = 'public' | 'school';

/**
 * Who may see a record: what it says itself, else what the school says for its kind,
 * else everyone. All kinds of this version are public as shipped.
 */
export function visibilityOf(
  collection: Collection,
  data: { visibility?: string | undefined },
  school: School,
): Visibility {
  const own = data.visibility as Visibility | undefined;
  return own ?? school.visibility[collection] ?? 'public';
}

export function mayBeSeen(visibility: Visibility, audience: Audience): boolean {
  return visibility === 'public' || (visibility === 'school' && audience === 'school');
}
