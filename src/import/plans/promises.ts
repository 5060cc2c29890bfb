/** The promises of a plan, read off its sentences: what stands in words and numbers there is counted here. */
import type { Deed } from '../../model/words/deeds.ts';
import { amountIn, milestonesIn, ownerIn, periodsIn } from './amounts.ts';
import { deedIn } from './deeds-said.ts';

/** Whose plan it is decides who may owe. */
export type PlanOf = 'teacher' | 'group' | 'pair' | 'school';

/** As it stands in a plan. */
export interface PlanPromise {
  what: Deed;
  target?: number;
  atMost?: number;
  per?: string[];
  at?: string[];
  owedBy?: string;
  voluntary?: true;
  note: string;
}

export interface Recognised {
  promises: PlanPromise[];
  /** What was not written and taken for granted, in Chinese. */
  told: string[];
  /** Whether a number or a period stands there of which nobody knows what it counts. */
  isUnclear: boolean;
}

/** As long as the note of a promise may be. */
const LONGEST_NOTE = 100;
/** Deeds that a word of a unit belongs to, whatever else stands in the sentence. */
const OF_UNIT: Readonly<Record<string, ReadonlySet<Deed>>> = {
  本: new Set<Deed>(['read-book', 'read', 'lead-read']),
  部: new Set<Deed>(['read-book', 'read', 'lead-read']),
  篇: new Set<Deed>([
    'reflect',
    'respond',
    'paper',
    'lesson',
    'read-book',
    'read',
    'share',
    'give-resource',
  ]),
};
const UNIT_MEANS: Readonly<Record<string, Deed>> = { 本: 'read-book', 部: 'read-book' };
/** What is measured and not counted. */
const OTHER_NUMBER = /[\d一二两三四五六七八九十百千万]\s*(?:学时|小时|分钟|人(?!人)|名|字|%|学分)/;
/** What is allowed for whom besides each and together. */
const MAY_OWE: Readonly<Record<PlanOf, readonly string[]>> = {
  teacher: [],
  group: ['each'],
  pair: ['each', 'mentor', 'mentee'],
  school: ['each', 'each-group', 'each-pair'],
};

/**
 * @param sentence without its full stop
 * @param span the period of the plan itself, for a number that stands without one
 */
export function promisesIn(sentence: string, of: PlanOf, span: string): Recognised {
  const clauses = sentence
    .split(/[，,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const promises: PlanPromise[] = [];
  const told: string[] = [];
  let isUnclear = OTHER_NUMBER.test(sentence.normalize('NFKC'));
  let carried: string[] = [];
  for (const [i, clause] of clauses.entries()) {
    const periods = periodsIn(clause);
    const amount = amountIn(clause);
    const milestones = milestonesIn(clause);
    if (periods.length > 0) carried = periods;
    if (amount === undefined && periods.length === 0 && milestones.length === 0) continue;
    const near = nearbyDeed(clauses, i, amount?.unit);
    if (near === undefined) {
      isUnclear ||= amount !== undefined || periods.length > 0;
      continue;
    }
    // `期末` alone says when, not how often.
    if (amount === undefined && periods.length === 0 && near.distance > 0) continue;
    // The period of this clause belongs to the number that stands in the next.
    const next = clauses[i + 1];
    if (
      amount === undefined &&
      next !== undefined &&
      amountIn(next) !== undefined &&
      periodsIn(next).length === 0
    )
      continue;

    const isAtDays =
      milestones.length > 0 && periods.filter((one) => one !== 'semester').length === 0;
    const per = isAtDays ? ['milestone'] : carried.length > 0 ? carried : [span];
    if (amount === undefined && !isAtDays) told.push(`“${clause}”没有写几次，当作一次。`);
    if (!isAtDays && carried.length === 0)
      told.push(`“${clause}”没有写多久，当作整份计划的时间里。`);
    const owner = ownerIn(sentence);
    const note = sentence.length <= LONGEST_NOTE ? sentence : clause.slice(0, LONGEST_NOTE);
    promises.push({
      what: near.deed,
      target: amount?.target ?? 1,
      ...(amount?.atMost === undefined ? {} : { atMost: amount.atMost }),
      per,
      ...(isAtDays ? { at: milestones } : {}),
      ...(owner !== undefined && MAY_OWE[of].includes(owner) ? { owedBy: owner } : {}),
      ...(/自愿/.test(sentence) ? { voluntary: true } : {}),
      note,
    });
  }
  return { promises, told, isUnclear: isUnclear && promises.length === 0 };
}

/** The deed of the clause itself, else of the one before or behind it. */
function nearbyDeed(
  clauses: readonly string[],
  at: number,
  unit: string | undefined,
): { deed: Deed; distance: number } | undefined {
  const fits = (deed: Deed | undefined): deed is Deed =>
    deed !== undefined && (OF_UNIT[unit ?? '']?.has(deed) ?? true);
  for (const distance of [0, 1, 2]) {
    for (const i of distance === 0 ? [at] : [at - distance, at + distance]) {
      const deed = deedIn(clauses[i] ?? '');
      if (fits(deed)) return { deed, distance };
    }
  }
  const meant = UNIT_MEANS[unit ?? ''];
  return meant === undefined ? undefined : { deed: meant, distance: 0 };
}
