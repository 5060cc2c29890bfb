import { mayBeSeen, minutesVisibility, visibilityOf } from '../../model/visibility.ts';
import type { Catalogue } from '../catalogue.ts';

/** What a count may rest on that not every audience is told of. */
export type Ground = 'observations' | 'minutes' | 'pairs';

/**
 * Whether the audience is usually told of a kind of record. Where it is not, a count of them
 * would be nought or nearly so and say of people what is not true, so it is not given at all.
 */
export function isTold({ school, audience }: Catalogue, ground: Ground): boolean {
  const usual =
    ground === 'minutes' ? minutesVisibility({}, school) : visibilityOf(ground, {}, school);
  return mayBeSeen(usual, audience);
}
