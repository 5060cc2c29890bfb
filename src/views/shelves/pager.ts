import type { CountedLink } from '../../graph/links.ts';

/** A page of what is too long for one. */
export interface PagerLink extends CountedLink {
  /** Whether the page before it is left out of the row. */
  isAfterGap: boolean;
}

/** On either side of the page that is looked at, so that the row stays one line of a phone. */
const NEAR = 2;

/**
 * The first page, the last, and those around this one; nothing where there is one page only.
 *
 * @param current counts from 1
 */
export function pager(
  total: number,
  current: number,
  linkOf: (page: number) => { href: string; count: number },
): PagerLink[] {
  if (total < 2) return [];
  const near = Array.from({ length: total }, (_, i) => i + 1).filter(
    (page) => page === 1 || page === total || Math.abs(page - current) <= NEAR,
  );
  return near.map((page, i) => ({
    label: String(page),
    ...linkOf(page),
    ...(page === current ? { current: true } : {}),
    isAfterGap: page - (near[i - 1] ?? 0) > 1,
  }));
}
