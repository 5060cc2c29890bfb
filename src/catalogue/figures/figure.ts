/**
 * A number that is counted, never typed, with what it was counted from. Its value is the
 * number of the entries it leads to or, where there are `periods`, of the periods in which
 * at least one of them lies.
 */
import { isWithin, type Period } from '../../model/periods.ts';
import type { Catalogue } from '../catalogue.ts';

export interface Figure {
  /** Stable within its list: `reflections`, `weeks`, `cross-grade`. */
  id: string;
  label: string;
  value: number;
  /** What is shown: `12 节`, `15/18 周`. */
  text: string;
  /** 量词. */
  unit: string;
  /** How it is counted, one sentence. */
  explanation: string;
  /** True where more may have been done than this audience sees. */
  isAtLeast?: boolean;
  /** `collection/id`, oldest first, each once. */
  evidence: string[];
  /** Of these the value counts the ones with evidence. */
  periods?: Period[];
}

type Counted = Pick<Figure, 'id' | 'label' | 'explanation'>;

/** So many entries. `unit` is a measure word; `text` may say more than the number. */
export function countOf(
  what: Counted,
  entries: readonly { ref: string }[],
  unit: string,
  text?: string,
): Figure {
  const evidence = [...new Set(entries.map((entry) => entry.ref))];
  return {
    ...what,
    value: evidence.length,
    unit,
    text: text ?? `${evidence.length} ${unit}`,
    evidence,
  };
}

/** So many of the periods in which something was done, out of all of them. */
export function coverageOf(
  what: Counted,
  entries: readonly { ref: string; data: { date: string } }[],
  periods: readonly Period[],
  unit: string,
): Figure {
  const inside = entries.filter((one) => periods.some((period) => isWithin(one.data.date, period)));
  const covered = periods.filter((period) =>
    inside.some((one) => isWithin(one.data.date, period)),
  ).length;
  return {
    ...what,
    value: covered,
    unit,
    text: `${covered}/${periods.length} ${unit}`,
    evidence: [...new Set(inside.map((entry) => entry.ref))],
    periods: [...periods],
  };
}

/** The entries a figure leads to, in its order; those the audience may not see were never counted. */
export function evidenceOf(catalogue: Catalogue, refs: readonly string[]) {
  return refs.flatMap((ref) => catalogue.byRef.get(ref) ?? []);
}
