/** What the school's file says of a new semester, as far as the last years tell it. */
import { addDays, daysBetween, type Semester } from '../../model/calendar/calendar.ts';
import { school as schoolSchema } from '../../records/school.ts';
import { movedDay, yearLater, type Stretch } from './moved-days.ts';
import type { SuggestedDays } from './which.ts';
import { semesterBefore, yearBefore } from './which.ts';
import { WrittenFile } from './yaml-additions.ts';

export interface NewSemester {
  semester: Semester;
  /** Holidays of last year that were not taken over, since each year has other days for them. */
  unset: string[];
}

/**
 * Public holidays on the same days of every year. What goes by the moon or by the sun's height,
 * and for which weekends there is school instead, the State Council says each November.
 */
const FIXED = new Set(['元旦', '劳动节', '五一', '五一劳动节', '国庆', '国庆节', '十一']);

/** A semester with these days, and with what the same half of last year tells of it. */
export function newSemester(
  id: string,
  { start, end }: SuggestedDays,
  semesters: readonly Semester[],
  returns?: string,
): NewSemester {
  const before = semesterBefore(id, semesters);
  const last = semesters.find((one) => one.id === yearBefore(id));
  const holidays = (last?.holidays ?? []).filter(({ name }) => FIXED.has(name));
  const kept = holidays
    .map(({ name, from, to }) => ({ name, from: yearLater(from), to: yearLater(to) }))
    .filter(({ from, to }) => start <= from && to <= end);
  const unset = (last?.holidays ?? []).map(({ name }) => name).filter((name) => !FIXED.has(name));
  const made = (last?.makeUpDays ?? []).length > 0 ? ['调休上课日'] : [];
  const back = returns ?? returning(start, last ?? before, before);
  const quarters = last === undefined ? undefined : quartersOf(last, { from: start, to: end });
  const milestones = last?.milestones?.map(({ at, from, to }) => {
    const move = (day: string): string => movedDay(day, stretchOf(last), { from: start, to: end });
    return { at, from: move(from), to: move(to) };
  });
  return {
    semester: {
      id,
      start,
      end,
      holidays: kept,
      ...(back === undefined ? {} : { teachersReturn: back }),
      ...(quarters === undefined ? {} : { quarters }),
      ...(milestones === undefined ? {} : { milestones }),
    },
    unset: [...unset, ...made],
  };
}

/** As many days before the pupils as last time; never before the semester ahead has ended. */
function returning(
  start: string,
  like: Semester | undefined,
  before: Semester | undefined,
): string | undefined {
  if (like?.teachersReturn === undefined) return undefined;
  const day = addDays(start, -daysBetween(like.teachersReturn, like.start));
  return before !== undefined && day <= before.end ? addDays(before.end, 1) : day;
}

/** One behind the other, from the first day to the last; nothing where one of them would have no day. */
function quartersOf(last: Semester, days: Stretch): Semester['quarters'] {
  const begun = (last.quarters ?? []).map(({ name, from }) => ({
    name,
    from: movedDay(from, stretchOf(last), days),
  }));
  const whole = begun.map(({ name, from }, i) => {
    const next = begun[i + 1];
    return { name, from, to: next === undefined ? days.to : addDays(next.from, -1) };
  });
  return whole.length > 0 && whole.every(({ from, to }) => from <= to) ? whole : undefined;
}

function stretchOf({ start, end }: Semester): Stretch {
  return { from: start, to: end };
}

/** The school's file with the semester in it, behind those that come before it. */
export function withSemester(
  text: string,
  { semester, unset }: NewSemester,
  semesters: readonly Semester[],
): string {
  const file = new WrittenFile(text, schoolSchema);
  const { id, teachersReturn, start, end, holidays, quarters, milestones } = semester;
  const data = {
    id,
    ...(teachersReturn === undefined ? {} : { teachersReturn }),
    start,
    end,
    ...(holidays.length === 0 ? {} : { holidays }),
    ...(quarters === undefined ? {} : { quarters }),
    ...(milestones === undefined ? {} : { milestones }),
  };
  const remark =
    unset.length === 0 ? undefined : `还没有写的：${unset.join('；')}。放假通知出来以后补上。`;
  file.addItem('semesters', semesters.filter((one) => one.id < id).length - 1, data, remark);
  return file.after;
}
