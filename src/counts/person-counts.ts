import type { Catalogue } from '../graph/catalogue.ts';
import { isDisclosed } from './disclosed.ts';
import type { PersonLink } from '../graph/links.ts';

/**
 * Links whose numbers say how much one person did. To the public they stand without: the
 * person may have done more than it sees.
 */
export function ofPerson(
  catalogue: Catalogue,
  links: readonly (PersonLink & { away?: string })[],
): (PersonLink & { away?: string })[] {
  if (isDisclosed(catalogue, 'everything')) return [...links];
  return links.map(({ count: _, ...link }) => link);
}
