/** What became of a promise: for each who owes it and each period, what was done and what was asked. */
import { addDays, schoolDaysIn } from '../../model/calendar/calendar.ts';
import {
  meet,
  periodsWithin,
  type Period,
  type PeriodKind,
  type Span,
} from '../../model/calendar/periods.ts';
import type { Measured } from '../../records/shared/commitment.ts';
import type { School } from '../../records/school.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { compare } from '../../model/text/compare.ts';
import { debtorsOf } from './debtors.ts';
import type { Done } from '../deeds/done.ts';
import type { Happening } from '../../graph/happening.ts';
import { ALWAYS, STILL, type Debtor, type Owner } from './owner.ts';
import { rounded, roundedInTurn, sharedPeriods } from './shared-periods.ts';
import { countedFor, deedsOf, tallyOf, type Asked, type Tally } from '../deeds/tally.ts';

/** The days a plan is for, and those whose deeds count for it: breaks and days of preparation too. */
export interface PlanDays extends Span {
  counts: Span;
}

/** One who owes a share, in one period. */
export interface Share {
  who: Owner;
  tally: Tally;
  /**
   * How much was asked of them: by their days in the period and the share they promised, rounded;
   * of what is promised for every time, as often as there was one.
   */
  required: number;
  /** Only of what is promised for every time: the times at which it was not done. */
  lacking?: Happening[];
}

export interface JudgedPeriod extends Period {
  /** Over on the day of the report. */
  isOver: boolean;
  /** Those of whom something was asked, and those who did something all the same. */
  shares: Share[];
}

export interface Judged {
  commitment: Measured;
  owner: Owner;
  periods: JudgedPeriod[];
}

/** 已完成, 进行中, 还差几次, 未做满, 自愿. */
export type State = 'kept' | 'running' | 'short' | 'missed' | 'voluntary';

/**
 * Judges a promise on a day: what happens later does not count yet, and a period is short only
 * once it is over.
 *
 * How much is asked of someone in a period is `target × share × presence`, rounded to the nearest
 * whole number, halves up, where presence is the part of the period's school days on which they
 * were there and the promise held. So a pair that ended early, a newcomer and a promise that was
 * revised on a day are asked in proportion, whatever stands in other semesters. A smaller share is
 * rounded over all periods together; see {@link sharedPeriods}.
 *
 * @returns no periods where the promise is in words only or its days lie in no known semester
 */
export function judge(
  catalogue: Catalogue,
  commitment: Measured,
  owner: Owner,
  days: PlanDays,
  today: string,
): Judged {
  const { school } = catalogue;
  const held = { from: commitment.from ?? ALWAYS, to: commitment.to ?? STILL };
  const debtors = debtorsOf(catalogue, commitment, owner);
  const { every, ...once } = commitment;
  // Made for every time, the times are as it asks for; what is done about them need not be.
  const asks: Asked = every === undefined ? once : { what: once.what, anyOf: once.anyOf };
  const done = debtors.map((debtor) => deedsOf(catalogue, asks, debtor, owner));
  const { anyOf: _, ...ofEvery } = { ...once, what: every };
  const times = debtors.map((debtor) =>
    every === undefined ? [] : deedsOf(catalogue, ofEvery, debtor, owner),
  );
  const spans = sharedPeriods(periodsOfPromise(commitment, days, school), commitment, held);
  const asked = debtors.map((debtor) => {
    const parts = spans.map((span) =>
      span.parts.reduce((sum, one) => sum + askedOf(commitment, debtor, one, held, school), 0),
    );
    return commitment.share === undefined ? parts.map(rounded) : roundedInTurn(parts);
  });
  const periods = spans.flatMap(({ parts: _, ...period }, no): JudgedPeriod[] => {
    const counting = countingDays(period, commitment, today);
    const shares = debtors.flatMap((debtor, i): Share[] => {
      const whose = countedFor(catalogue, debtor.who);
      if (every !== undefined) {
        const held = tallyOf(times[i] ?? [], counting, ofEvery, whose);
        return everyTime(debtor.who, held, done[i] ?? [], commitment, today);
      }
      const tally = tallyOf(done[i] ?? [], counting, commitment, whose);
      const required = asked[i]?.[no] ?? 0;
      return required === 0 && tally.events.length === 0
        ? []
        : [{ who: debtor.who, tally, required }];
    });
    // Nobody was there and nothing was done: the promise did not hold in this period.
    if (shares.length === 0 && !isHeldIn(period, held, debtors, school)) return [];
    // A promise that ends within the period is over when it ends.
    const { to } = meet(period, held) ?? period;
    return [{ ...period, to, isOver: to < today, shares }];
  });
  return { commitment, owner, periods };
}

export function isVoluntary({ voluntary, target, books, every }: Measured): boolean {
  return voluntary === true || (target === undefined && books === undefined && every === undefined);
}

/** At which of these times it was done; it may be done later, as what was seen is told afterwards. */
function everyTime(
  who: Owner,
  times: Tally,
  done: readonly Done[],
  commitment: Measured,
  today: string,
): Share[] {
  if (times.events.length === 0) return [];
  const met = new Set(
    done.filter(({ day }) => day <= today).map(({ about, event }) => about ?? event),
  );
  const events = times.events.filter((event) => met.has(event));
  return [
    {
      who,
      tally: { count: events.length, isLeast: false, events },
      required: isVoluntary(commitment) ? 0 : times.count,
      lacking: times.events.filter((event) => !met.has(event)),
    },
  ];
}

export function stateOf({ commitment, periods }: Judged): State {
  if (isVoluntary(commitment)) return 'voluntary';
  if (commitment.every !== undefined && periods.every(isKept)) {
    // There may be more times to come; and where there was none, nothing was asked.
    if (periods.some((period) => !period.isOver)) return 'running';
    return periods.some(({ shares }) => shares.length > 0) ? 'kept' : 'voluntary';
  }
  if (periods.every(isKept)) return 'kept';
  const isShort = periods.some((period) => period.isOver && !isKept(period));
  if (!isShort) return 'running';
  return periods.every((period) => period.isOver) ? 'missed' : 'short';
}

/** Whether everyone did what was asked of them. */
export function isKept({ shares }: Pick<JudgedPeriod, 'shares'>): boolean {
  return shares.every(({ tally, required }) => tally.count >= required);
}

/** How much was done, by everyone who owes it; never cut at what was asked. */
export function doneIn({ shares }: Pick<JudgedPeriod, 'shares'>): number {
  return shares.reduce((sum, { tally }) => sum + tally.count, 0);
}

export function requiredIn({ shares }: Pick<JudgedPeriod, 'shares'>): number {
  return shares.reduce((sum, { required }) => sum + required, 0);
}

/** The events counted in any of the periods, oldest first, each once. */
export function eventsOf(periods: readonly Pick<JudgedPeriod, 'shares'>[]): Happening[] {
  const all = new Set(periods.flatMap(({ shares }) => shares.flatMap(({ tally }) => tally.events)));
  return [...all].sort((a, b) => compare(a.day, b.day));
}

/** What is not asked by the period is asked over the whole plan. */
function periodsOfPromise(
  { per, at, breakPrepares }: Measured,
  days: PlanDays,
  school: School,
): Period[] {
  const kind = (per ?? 'total') as PeriodKind;
  const periods = periodsWithin(kind, days, school.semesters, at as never);
  if (kind === 'total') return periods.map((period) => ({ ...period, counts: days.counts }));
  return breakPrepares === true ? preparing(periods, school) : periods;
}

/** The break counts to the period that follows it instead of to the one it closes. */
function preparing(periods: readonly Period[], { semesters }: School): Period[] {
  return periods.map((period) => {
    const own = semesters.find(({ start, end }) => start <= period.from && period.from <= end);
    const before = semesters.filter(({ end }) => end < period.from).at(-1);
    const isFirst = own !== undefined && period.from === own.start;
    const isLast = own !== undefined && period.to === own.end;
    return {
      ...period,
      counts: {
        from: isFirst && before !== undefined ? addDays(before.end, 1) : period.counts.from,
        to: isLast ? period.to : period.counts.to,
      },
    };
  });
}

/** A promise that begins or ends within the period counts from or to that day. */
function countingDays({ counts }: Period, { from, to }: Measured, today: string): Span {
  const first = from !== undefined && from > counts.from ? from : counts.from;
  const last = to !== undefined && to < counts.to ? to : counts.to;
  return { from: first, to: last < today ? last : today };
}

/** How much of the deed, in parts of it where somebody was not there all the time. */
function askedOf(
  commitment: Measured,
  debtor: Debtor,
  period: Period,
  held: Span,
  school: School,
): number {
  if (isVoluntary(commitment)) return 0;
  if (commitment.every !== undefined) return 0;
  const target = commitment.target ?? commitment.books?.length ?? 0;
  const all = schoolDays(period, school);
  // What is asked in all, or once a year, is asked within the days it is promised for.
  const isWhole = commitment.per === 'total' || commitment.per === undefined;
  const whole = isWhole ? schoolDays(meet(period, held) ?? held, school) : all;
  if (whole === 0) return 0;
  const there = debtor.present
    .flatMap((span) => meet(span, held) ?? [])
    .flatMap((span) => meet(span, period) ?? [])
    .reduce((sum, span) => sum + schoolDays(span, school), 0);
  return target * (commitment.share ?? 1) * (there / whole);
}

function isHeldIn(period: Period, held: Span, debtors: readonly Debtor[], school: School): boolean {
  const span = meet(period, held);
  if (span === undefined) return false;
  return debtors.some(({ present }) =>
    present.some((one) => {
      const there = meet(one, span);
      return there !== undefined && schoolDays(there, school) > 0;
    }),
  );
}

function schoolDays({ from, to }: Span, { semesters }: School): number {
  return semesters.reduce((sum, semester) => sum + schoolDaysIn(from, to, semester), 0);
}
