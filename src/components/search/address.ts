/** What is looked for, and how it stands in the address: `?q=…&kind=lessons&kind=papers&order=date`. */
import type { Order } from '../../search/query.ts';

export interface Asked {
  query: string;
  /** By facet the chosen values; facets without any are left out. */
  chosen: Record<string, string[]>;
  order: Order;
}

/** Of a query. Each pair of characters costs a look-up, so an address must not ask for thousands. */
export const MOST_CHARACTERS = 60;

export function readAddress(search: string, facets: readonly string[]): Asked {
  const parameters = new URLSearchParams(search);
  const chosen: Record<string, string[]> = {};
  for (const facet of facets) {
    const values = parameters.getAll(facet).filter((value) => value !== '');
    if (values.length > 0) chosen[facet] = values;
  }
  return {
    query: (parameters.get('q') ?? '').slice(0, MOST_CHARACTERS),
    chosen,
    order: parameters.get('order') === 'date' ? 'date' : 'relevance',
  };
}

/** With the question mark; empty where nothing is asked. */
export function writeAddress({ query, chosen, order }: Asked): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const [facet, values] of Object.entries(chosen)) {
    for (const value of values) parameters.append(facet, value);
  }
  if (order === 'date') parameters.set('order', order);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function isNothing({ query, chosen }: Asked): boolean {
  return query.trim() === '' && Object.keys(chosen).length === 0;
}
