import { daysOfSemester } from '../../model/calendar/periods.ts';
import type { Commitment } from '../../records/shared/commitment.ts';
import type { Plan } from '../../records/plans/schema.ts';
import type { School } from '../../records/school.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { RecordBase } from '../../graph/records.ts';
import type { PlanDays } from './judge.ts';
import { ownerOf } from './owner.ts';
import { progressOf } from './progress.ts';
import type { Progress } from './progress-shapes.ts';

const known = new WeakMap<Catalogue, Map<string, Progress[]>>();

/**
 * The promises of a plan in its order. Empty where the school's file does not know the time
 * the plan is for. Counted once a catalogue and day, for everyone who owes a part of it asks.
 */
export function planProgress(
  catalogue: Catalogue,
  plan: RecordBase<'plans'>,
  today: string = catalogue.today,
): Progress[] {
  const all = known.get(catalogue) ?? new Map<string, Progress[]>();
  known.set(catalogue, all);
  const key = `${today} ${plan.id}`;
  let progress = all.get(key);
  if (progress === undefined) {
    const days = planDays(plan.data, catalogue.school);
    progress =
      days === undefined
        ? []
        : plan.data.commitments.flatMap((commitment) => {
            const own = inStage(commitment, plan.data.stages);
            const told = progressOf(catalogue, own, ownerOf(plan), days, today);
            return told === undefined ? [] : [{ ...told, commitment }];
          });
    all.set(key, progress);
  }
  return progress;
}

/** What is promised for one stage of a plan holds on the days of that stage. */
function inStage(commitment: Commitment, stages: Plan['stages']): Commitment {
  const stage = stages.find(({ name }) => name === commitment.stage);
  return stage === undefined ? commitment : { ...commitment, from: stage.from, to: stage.to };
}

/** The days a plan is for, of the semesters that the school's file knows. */
export function planDays(
  { semester, schoolYear, year }: Pick<Plan, 'semester' | 'schoolYear' | 'year'>,
  { semesters }: Pick<School, 'semesters'>,
): PlanDays | undefined {
  if (year !== undefined) {
    const whole = { from: `${year}-01-01`, to: `${year}-12-31` };
    const isKnown = semesters.some(({ start, end }) => start <= whole.to && whole.from <= end);
    return isKnown ? { ...whole, counts: whole } : undefined;
  }
  const own = semesters.filter(({ id }) => id === semester || id.startsWith(`${schoolYear}-`));
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    from: first.start,
    to: last.end,
    counts: { from: daysOfSemester(first, semesters).from, to: daysOfSemester(last, semesters).to },
  };
}

/** Ids of the semesters a plan touches. */
export function semestersOf(
  plan: Pick<Plan, 'semester' | 'schoolYear' | 'year'>,
  school: Pick<School, 'semesters'>,
): string[] {
  if (plan.semester !== undefined) return [plan.semester];
  const days = planDays(plan, school);
  if (days === undefined) return [];
  return school.semesters
    .filter(({ start, end }) => start <= days.to && days.from <= end)
    .map(({ id }) => id);
}
