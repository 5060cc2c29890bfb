import { meet, type Period, type Span } from '../../model/calendar/periods.ts';
import type { Measured } from '../../records/shared/commitment.ts';

/** One period, or several that are asked as one. */
export interface JoinedPeriod extends Period {
  parts: readonly Period[];
}

/**
 * The periods a smaller share is asked by. Half of “one a week” cannot be asked of a single
 * week: asked of each it is the whole again, asked of none it is nothing. So as many periods
 * come together as it takes for one whole deed, beginning with the first the promise holds in;
 * a remnant joins the group before it. Without a share they stay as they are.
 */
export function sharedPeriods(
  periods: readonly Period[],
  { share = 1, target }: Pick<Measured, 'share' | 'target'>,
  held: Span,
): JoinedPeriod[] {
  const together = target === undefined ? 1 : Math.ceil(1 / (target * share) - 1e-9);
  if (share === 1 || together < 2) return periods.map((one) => ({ ...one, parts: [one] }));
  const groups: Period[][] = [];
  for (const period of periods.filter((one) => meet(one, held) !== undefined)) {
    const last = groups.at(-1);
    if (last === undefined || last.length === together) groups.push([period]);
    else last.push(period);
  }
  const remnant = groups.length > 1 && (groups.at(-1)?.length ?? 0) < together ? groups.pop() : [];
  groups.at(-1)?.push(...(remnant ?? []));
  return groups.flatMap(asOnePeriod);
}

function asOnePeriod(periods: readonly Period[]): JoinedPeriod[] {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    {
      label: first === last ? first.label : `${first.label}到${last.label}`,
      from: first.from,
      to: last.to,
      counts: { from: first.counts.from, to: last.counts.to },
      parts: periods,
    },
  ];
}

/**
 * Whole numbers for parts of a deed, one after the other, so that they add up to the whole,
 * rounded: 1.5, 1.5, 1.5 are 2, 1, 2. Halves up.
 */
export function roundedInTurn(parts: readonly number[]): number[] {
  let sum = 0;
  return parts.map((part) => {
    const before = rounded(sum);
    sum += part;
    return rounded(sum) - before;
  });
}

/** To the nearest whole number, halves up; a hair is added so that a half that was rounded on the way is still one. */
export function rounded(number: number): number {
  return Math.floor(number + 0.5 + 1e-9);
}
