import type { Semester } from '../../model/calendar/calendar.ts';
import { meet, type Span } from '../../model/calendar/periods.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { RecordBase } from '../../graph/records.ts';
import { STILL, ownerOf, peopleOf } from './owner.ts';
import { pairProgress } from './pair-progress.ts';
import { planProgress, semestersOf } from './plan-progress.ts';
import type { Progress, ProgressShare } from './progress-shapes.ts';

/** Where a promise stands. */
export type Source = { plan: RecordBase<'plans'> } | { pair: RecordBase<'pairs'> };

/** A promise that somebody owes a part of, and what is theirs of it. */
export interface Owed {
  progress: Progress;
  /** Their own share, or that of the group, pair or school they are a part of. */
  share: ProgressShare;
  /** False where the share is owed by several together. */
  isOwn: boolean;
}

/**
 * Everything a teacher owes in a semester: their own plans, their pairs' promises and plans,
 * those of each group they belong to and the school's, each with where it stands; asked of them
 * for the days on which they belonged. In words only or voluntary, it owes nothing and is left out.
 *
 * @returns sources from the teacher's own to the school's; those that ask nothing of them are
 * left out
 */
export function owedBy(
  catalogue: Catalogue,
  teacher: string,
  semester: Semester,
  today: string = catalogue.today,
): { source: Source; owed: Owed[] }[] {
  const pairs = [...catalogue.pairs.values()].filter(
    ({ data }) =>
      [data.mentor, data.mentee].includes(teacher) &&
      meet(
        { from: data.from, to: data.to ?? STILL },
        { from: semester.start, to: semester.end },
      ) !== undefined,
  );
  const plans = [...catalogue.plans.values()].filter((plan) =>
    semestersOf(plan.data, catalogue.school).includes(semester.id),
  );
  const sources: { source: Source; progress: readonly Progress[] }[] = [
    ...pairs.map((pair) => ({
      source: { pair },
      progress: pairProgress(catalogue, pair, semester, today).promises.map((one) => one.progress),
    })),
    ...plans
      .filter((plan) => mayAsk(catalogue, plan, teacher))
      .map((plan) => ({ source: { plan }, progress: planProgress(catalogue, plan, today) })),
  ];
  return sources
    .map(({ source, progress }) => ({
      source,
      owed: progress.flatMap((one) =>
        shareOf(catalogue, one, teacher, { from: semester.start, to: semester.end }),
      ),
    }))
    .filter(({ owed }) => owed.length > 0)
    .sort((a, b) => nearness(a.source) - nearness(b.source));
}

/** Own plan, pair, group, school. */
function nearness(source: Source): number {
  if ('pair' in source) return 1;
  const { data } = source.plan;
  return data.teacher !== undefined
    ? 0
    : data.pair !== undefined
      ? 2
      : data.group !== undefined
        ? 3
        : 4;
}

function mayAsk(catalogue: Catalogue, plan: RecordBase<'plans'>, teacher: string): boolean {
  return peopleOf(catalogue, ownerOf(plan)).some(
    ({ who }) => 'teacher' in who && who.teacher === teacher,
  );
}

function shareOf(
  catalogue: Catalogue,
  progress: Progress,
  teacher: string,
  semester: Span,
): Owed[] {
  const own = progress.shares.find((one) => 'teacher' in one.who && one.who.teacher === teacher);
  if (own !== undefined) return own.required === 0 ? [] : [{ progress, share: own, isOwn: true }];
  return progress.shares
    .filter(({ who, required }) => {
      if (required === 0 || 'teacher' in who) return false;
      // Whoever left before the semester owes nothing of what those who stayed owe together.
      return peopleOf(catalogue, who).some(
        (one) =>
          'teacher' in one.who &&
          one.who.teacher === teacher &&
          one.present.some((span) => meet(span, semester) !== undefined),
      );
    })
    .map((share) => ({ progress, share, isOwn: false }));
}
