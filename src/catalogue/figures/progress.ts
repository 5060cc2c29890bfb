import { dayInChinese, semesterIdOf } from '../../model/calendar.ts';
import { daysOfSemester, periodsOf, type PeriodKind, type Span } from '../../model/periods.ts';
import type { Commitment } from '../../model/records/commitment.ts';
import { nameOf } from '../../model/vocabulary.ts';
import type { Catalogue } from '../catalogue.ts';
import { commitmentKind, type CommitmentKind } from './commitment-kinds.ts';
import { deedsFor, sharesOf } from './deeds-for.ts';
import type { Progress, ProgressPeriod, ProgressState } from './progress-shapes.ts';
import { isTold } from './told.ts';
import type { Who } from './who.ts';

/** How a period is counted, without a full stop. */
const perExplanations: Record<PeriodKind, string> = {
  week: '按教学周一周一周地数，整周放假的不算，一周里多做的不抵别的周',
  month: '按月数，截到学期的起止，太短的一截并到邻月',
  quarter: '按自然季度数，截到学期的起止，太短的一截并到邻季',
  semester: '整个学期合起来数',
};

/**
 * How far a promise has been kept by `today`: what is dated later does not count yet, and a
 * period is only short once it is over.
 *
 * @param span part of one semester for which it was promised
 * @returns undefined where the school's file does not know the semester, a word is unknown, or
 * the audience is not told of what it rests on
 */
export function progressOf(
  catalogue: Catalogue,
  commitment: Commitment,
  who: Who,
  span: Span,
  today: string,
): Progress | undefined {
  const { school, words } = catalogue;
  const id = semesterIdOf(span.from, school.semesters);
  const semester = school.semesters.find((one) => one.id === id);
  const kind = commitmentKind(commitment.what);
  if (semester === undefined || kind === undefined || !(commitment.per in perExplanations)) {
    return undefined;
  }
  if (!canBeCounted(catalogue, kind, commitment.what, who)) return undefined;
  const { unit, explanation } = kind;
  const per = commitment.per as PeriodKind;
  const { to: lastDay } = daysOfSemester(semester, school.semesters);
  // Promised for the semester, done in the break after it: it still belongs to this semester.
  const counting = ({ from, to }: Span): Span => ({
    from,
    to: per === 'semester' && to === semester.end ? lastDay : to,
  });
  const periods = periodsOf(per, semester, span).map((period) => {
    const { shares, all } = sharesOf(catalogue, commitment.what, who, counting(period), today);
    const done = shares.reduce(
      (sum, share) => sum + Math.min(share.deeds.length, commitment.target),
      0,
    );
    const target = commitment.target * shares.length;
    return {
      ...period,
      ended: period.to < today,
      evidence: all.map((entry) => entry.ref),
      target,
      done,
      kept: done >= target,
    };
  });
  const state = stateOf(periods);
  const whatName = nameOf(words.commitments, commitment.what);
  const perName = nameOf(words.periods, per);
  const last = counting(span).to;
  const inPeriods = new Set(periods.flatMap((period) => period.evidence));
  return {
    what: commitment.what,
    whatName,
    target: commitment.target,
    per,
    perName,
    unit,
    promise: `${perName}${whatName} ${commitment.target} ${unit}`,
    ...(commitment.note === undefined ? {} : { note: commitment.note }),
    state,
    stateName: stateName(state, periods),
    periods,
    done: sum(periods, (one) => one.done),
    due: sum(periods, (one) => (one.ended ? one.target : 0)),
    required: sum(periods, (one) => one.target),
    missing: missingSentence(periods, unit),
    evidence: deedsFor(catalogue, commitment.what, who, span.from, last < today ? last : today)
      .map((entry) => entry.ref)
      .filter((ref) => inPeriods.has(ref)),
    explanation: `${explanation}；${perExplanations[per]}${eachOf(commitment.what, who)}。`,
  };
}

/**
 * That a group has met is for everyone; who of them was there stands in the minutes. That
 * two were alone is known only where nobody who was there can be hidden.
 */
function canBeCounted(catalogue: Catalogue, { restsOn }: CommitmentKind, what: string, who: Who) {
  if (restsOn === undefined) return true;
  if (what === 'meet' && 'pair' in who) return isTold(catalogue, 'everything');
  return (restsOn === 'minutes' && 'group' in who) || isTold(catalogue, restsOn);
}

function eachOf(what: string, who: Who): string {
  if ('teacher' in who || who.member !== undefined) return '';
  if ('pair' in who) return who.side === 'both' && what !== 'meet' ? '，两个人各算各的' : '';
  return commitmentKind(what)?.owedBy === 'each' ? '，每个人各算各的' : '';
}

function stateOf(periods: readonly ProgressPeriod[]): ProgressState {
  if (periods.every((one) => one.kept)) return 'kept';
  return periods.some((one) => one.ended && !one.kept) ? 'behind' : 'on-the-way';
}

function stateName(state: ProgressState, periods: readonly ProgressPeriod[]): string {
  if (state === 'kept') return '守住了';
  if (state === 'on-the-way') return '在路上';
  return periods.every((one) => one.ended) ? '没有做满' : '落下了';
}

/** Says what is still to do; what is over is told without asking to make up for it. */
function missingSentence(periods: readonly ProgressPeriod[], unit: string): string {
  const short = periods.filter((one) => !one.kept);
  const lost = short.filter((one) => one.ended);
  const open = short.filter((one) => !one.ended);
  const last = open.at(-1);
  const still = sum(open, (one) => one.target - one.done);
  const ahead =
    last === undefined ? undefined : `还差 ${still} ${unit}，${dayInChinese(last.to)}前`;
  if (lost.length === 0) return ahead === undefined ? '约定的都做到了。' : `${ahead}。`;
  const one = periods.length === 1 ? lost[0] : undefined;
  const past =
    one === undefined
      ? `${labels(lost)}没有做满`
      : `到${dayInChinese(one.to)}做了 ${one.done} ${unit}，约定 ${one.target} ${unit}`;
  return ahead === undefined ? `${past}。` : `${past}，过去的不必补；后面${ahead}。`;
}

function labels(periods: readonly ProgressPeriod[]): string {
  const shown = periods.slice(0, 3).map((one) => one.label);
  return periods.length > 3 ? `${shown.join('、')}等 ${periods.length} 段` : shown.join('、');
}

function sum<T>(list: readonly T[], numberOf: (one: T) => number): number {
  return list.reduce((total, one) => total + numberOf(one), 0);
}
