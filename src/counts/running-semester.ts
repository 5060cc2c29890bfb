import { semesterIdOf, type Semester } from '../model/calendar/calendar.ts';
import type { Catalogue } from '../graph/catalogue.ts';

/** The semester of the day of the build; in a gap the school's file leaves, the last that has begun. */
export function runningSemester({ school, today }: Catalogue): Semester | undefined {
  const id = semesterIdOf(today, school.semesters);
  return (
    school.semesters.find((one) => one.id === id) ??
    school.semesters.findLast((one) => one.start <= today)
  );
}
