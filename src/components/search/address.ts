/** What is looked for, and how it stands in the address: `?q=…&kind=lessons&kind=papers&order=date&word=…`. */
import type { Order } from '../../search/query.ts';

export interface Asked {
  query: string;
  /** By facet the chosen values; facets without any are left out. */
  chosen: Record<string, string[]>;
  order: Order;
  /** Words of the query that stand for nothing but themselves. */
  asWords: string[];
  /** More was asked than is looked for. */
  isCut: boolean;
}

/** Of a query. Each pair of characters costs a look-up, so an address must not ask for thousands. */
export const MOST_CHARACTERS = 80;

/** As which a word that is only a word stands in the address. */
const WORD = 'word';

export function readAddress(search: string, facets: readonly string[]): Asked {
  const parameters = new URLSearchParams(search);
  const chosen: Record<string, string[]> = {};
  for (const facet of facets) {
    const values = parameters.getAll(facet).filter((value) => value !== '');
    if (values.length > 0) chosen[facet] = values;
  }
  return {
    ...cut(parameters.get('q') ?? ''),
    chosen,
    order: parameters.get('order') === 'date' ? 'date' : 'relevance',
    asWords: parameters.getAll(WORD),
  };
}

/** As much of a question as is looked for, counted in whole characters. */
export function cut(query: string): Pick<Asked, 'query' | 'isCut'> {
  const characters = [...query];
  const isCut = characters.length > MOST_CHARACTERS;
  return { query: isCut ? characters.slice(0, MOST_CHARACTERS).join('') : query, isCut };
}

/** With the question mark; empty where nothing is asked. */
export function writeAddress({ query, chosen, order, asWords }: Omit<Asked, 'isCut'>): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const [facet, values] of Object.entries(chosen)) {
    for (const value of values) parameters.append(facet, value);
  }
  if (order === 'date') parameters.set('order', order);
  for (const word of asWords) parameters.append(WORD, word);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function isNothing({ query, chosen }: Pick<Asked, 'query' | 'chosen'>): boolean {
  return query.trim() === '' && Object.keys(chosen).length === 0;
}
