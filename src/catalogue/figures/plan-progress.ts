import { meet, type Span } from '../../model/periods.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RecordBase } from '../records.ts';
import { progressOf } from './progress.ts';
import type { Progress } from './progress-shapes.ts';
import { owing, peopleOfWho, type Who } from './who.ts';

/**
 * The commitments of a plan in its order. Whoever came late or left early is asked for the
 * days between. Empty where the school's file does not know the plan's semester.
 *
 * @param member only what the plan asks of this one of its people, and what all of them owe
 * as one; empty where they do not belong
 */
export function planProgress(
  catalogue: Catalogue,
  plan: RecordBase<'plans'>,
  today: string = catalogue.today,
  member?: string,
): Progress[] {
  const semester = catalogue.school.semesters.find((one) => one.id === plan.data.semester);
  if (semester === undefined) return [];
  const owner = ownerOf(plan);
  const span = meet({ from: semester.start, to: semester.end }, presence(catalogue, owner));
  if (span === undefined) return [];
  const who = member === undefined || 'teacher' in owner ? owner : { ...owner, member };
  const people = peopleOfWho(catalogue, who);
  return plan.data.commitments
    .flatMap((commitment) => progressOf(catalogue, commitment, who, span, today) ?? [])
    .filter(
      ({ periods }) =>
        member === undefined || periods.some((period) => owing(people, period).length > 0),
    );
}

/** A plan without an owner is the school's. */
function ownerOf({ data }: RecordBase<'plans'>): Who {
  if (data.teacher !== undefined) return { teacher: data.teacher };
  if (data.group !== undefined) return { group: data.group };
  return data.pair === undefined ? { school: true } : { pair: data.pair, side: 'both' };
}

/** From the first to the last day on which there is anyone to keep the plan. */
function presence(catalogue: Catalogue, who: Who): Span {
  if ('teacher' in who) {
    const teacher = catalogue.teachers.get(who.teacher)?.data;
    return { from: teacher?.joined ?? '0000-01-01', to: teacher?.left ?? '9999-12-31' };
  }
  const people = peopleOfWho(catalogue, who);
  return {
    from: people.map((one) => one.from).reduce((a, b) => (a < b ? a : b), '9999-12-31'),
    to: people.map((one) => one.to).reduce((a, b) => (a > b ? a : b), '0000-01-01'),
  };
}
