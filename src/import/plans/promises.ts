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
  stage?: string;
  at?: string[];
  owedBy?: string;
  voluntary?: true;
  note: string;
}

export interface Recognised {
  promises: PlanPromise[];
  /** What was not written and taken for granted, in Chinese. */
  told: string[];
  /** Parts in which a number or a period stands of which nobody knows what it counts. */
  unclear: string[];
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
 * @param span for a number that stands without a period: that of the plan, or the stage of which
 * the sentence is
 */
export function promisesIn(
  sentence: string,
  of: PlanOf,
  span: string | { stage: string },
): Recognised {
  const clauses = sentence
    .split(/[，,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(readClause);
  const found: Recognised = { promises: [], told: [], unclear: [] };
  let carried: string[] = [];
  for (const [i, clause] of clauses.entries()) {
    const { text, periods, amount, milestones } = clause;
    if (periods.length > 0) carried = periods;
    if (!clause.promises) continue;
    const deed = deedOf(clauses, i);
    const next = clauses[i + 1];
    // The period of this clause may belong to the number that stands in the next.
    const isOfNext =
      amount === undefined && next?.amount !== undefined && next.periods.length === 0;
    if (deed === undefined) {
      if (clause.isStrong && !isOfNext) found.unclear.push(text);
      continue;
    }
    if (isOfNext && clauses[i + 1]?.promises === true) continue;
    const isAtDays = milestones.length > 0 && periods.every((one) => one === 'semester');
    if (amount === undefined && !isAtDays) found.told.push(`“${text}”没有写几次，当作一次。`);
    const isOpen = !isAtDays && carried.length === 0;
    if (isOpen && typeof span === 'string') {
      found.told.push(`“${text}”没有写多久，当作整份计划的时间里。`);
    }
    const within = isAtDays
      ? { per: ['milestone'], at: milestones }
      : carried.length > 0
        ? { per: carried }
        : typeof span === 'string'
          ? { per: [span] }
          : span;
    const owner = ownerIn(sentence);
    found.promises.push({
      what: deed,
      target: amount?.target ?? 1,
      ...(amount?.atMost === undefined ? {} : { atMost: amount.atMost }),
      ...within,
      ...(owner !== undefined && MAY_OWE[of].includes(owner) ? { owedBy: owner } : {}),
      ...(/自愿/.test(sentence) ? { voluntary: true } : {}),
      note: sentence.length <= LONGEST_NOTE ? sentence : text.slice(0, LONGEST_NOTE),
    });
  }
  return found;
}

interface Clause {
  text: string;
  periods: string[];
  amount: ReturnType<typeof amountIn>;
  milestones: string[];
  /** Whether something may be promised in it. */
  promises: boolean;
  /** Whether something is meant to be counted in it, even where nobody knows what. */
  isStrong: boolean;
}

/** Things and sheets of paper are counted in passing: 一个小组, 一份记录. */
const WEAK = /^[个份条项]$/;
const LEAST = /至少|不少于|不低于|最少|以上|达到/;

function readClause(text: string): Clause {
  const [periods, amount, milestones] = [periodsIn(text), amountIn(text), milestonesIn(text)];
  const isLeast = amount !== undefined && LEAST.test(text);
  const isTimed = periods.length > 0 || milestones.length > 0;
  const counts = amount !== undefined && (!WEAK.test(amount.unit) || isTimed || isLeast);
  const isOther = OTHER_NUMBER.test(text.normalize('NFKC'));
  return {
    text,
    periods,
    amount,
    milestones,
    promises: counts || isTimed || isOther,
    isStrong:
      periods.length > 0 || isLeast || isOther || (amount !== undefined && /次$/.test(amount.unit)),
  };
}

/**
 * The deed of a clause itself; where it has a number, else of one beside it that has none: `示范课，每
 * 学期让同伴听三节`.
 */
function deedOf(clauses: readonly Clause[], at: number): Deed | undefined {
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  const unit = clause.amount?.unit ?? '';
  const fits = (deed: Deed | undefined): deed is Deed =>
    deed !== undefined && (OF_UNIT[unit]?.has(deed) ?? true);
  const own = deedIn(clause.text);
  // What is measured in hours or people is not counted, whatever it is.
  const isMeasured =
    clause.amount === undefined && clause.periods.length === 0 && clause.milestones.length === 0;
  if (isMeasured) return undefined;
  if (fits(own)) return own;
  if (clause.amount === undefined) return undefined;
  const beside = [at - 1, at + 1, at - 2, at + 2].flatMap((i) => clauses[i] ?? []);
  const near = beside.filter(({ amount }) => amount === undefined).map(({ text }) => deedIn(text));
  return near.find(fits) ?? UNIT_MEANS[unit];
}
