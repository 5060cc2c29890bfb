/** Texts in simplified characters, as they are compared; where nothing is traditional, themselves. */
import { simplifiedOf, type Simplified } from '../search/traditional.ts';
import type { Proposal } from './answer.ts';

export type Compared = Pick<Proposal, 'title' | 'keywords' | 'abstract'>;

/** All that is compared of a proposal or a record, to ask for the table by. */
export function textOf({ title, keywords = [], abstract = '' }: Compared): string {
  return [title, ...keywords, abstract].join('\n');
}

export function simply<T extends string | Compared>(one: T, simplified: Simplified | undefined): T;
export function simply(
  one: string | Compared,
  simplified: Simplified | undefined,
): string | Compared {
  if (simplified === undefined) return one;
  const text = (written: string): string =>
    [...written].map((character) => simplifiedOf(character, simplified)).join('');
  if (typeof one === 'string') return text(one);
  const { title, keywords, abstract } = one;
  return {
    ...one,
    title: text(title),
    ...(keywords === undefined ? {} : { keywords: keywords.map(text) }),
    ...(abstract === undefined ? {} : { abstract: text(abstract) }),
  };
}
