import { mayBeSeen, minutesVisibility, visibilityOf } from '../../model/visibility.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Figure } from './figure.ts';

/** What a count may rest on that not every audience is told of. */
export type Ground = 'observations' | 'minutes' | 'pairs' | 'everything';

/**
 * Whether the audience is usually told of a kind of record. Where it is not, a count of them
 * would be nought or nearly so and say of people what is not true, so it is not given at all.
 *
 * `everything` is what a number needs that grows or shrinks with each record left out: a
 * share, a mean, the longest interval, or that something was not done. Any single record may
 * be for the school, whatever the school says of its kind, and that some are must not be
 * seen either. So only the school is told such numbers.
 */
export function isTold({ school, audience }: Catalogue, ground: Ground): boolean {
  if (ground === 'everything') return audience === 'school';
  const usual =
    ground === 'minutes' ? minutesVisibility({}, school) : visibilityOf(ground, {}, school);
  return mayBeSeen(usual, audience);
}

/**
 * The figures as the audience may take them. The public is told what was done at least:
 * never that something was not done, and never out of how many.
 */
export function toldFigures(catalogue: Catalogue, figures: readonly Figure[]): Figure[] {
  if (isTold(catalogue, 'everything')) return [...figures];
  return figures
    .filter((figure) => figure.value > 0)
    .map(({ periods: _, ...figure }) => ({
      ...figure,
      text: `至少 ${figure.value} ${figure.unit}`,
      explanation: `${figure.explanation}只数公开的，所以写“至少”。`,
      isAtLeast: true,
    }));
}
