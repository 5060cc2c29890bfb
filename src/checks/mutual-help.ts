import type { Problem } from '../model/problem.ts';
import type { School } from '../model/school.ts';
import type { Vocabularies } from '../model/vocabulary.ts';
import { checkGroups } from './groups.ts';
import { checkLessons } from './lessons.ts';
import { checkMeetings } from './meetings.ts';
import { checkObservations } from './observations.ts';
import { checkTeachers } from './teachers.ts';
import { checkTries } from './tries.ts';
import { checkPlans } from './plans.ts';
import { checkTwins } from './twins.ts';
import type { CheckedRecord } from '../graph/records.ts';

/** Whether the records of mutual help agree: who is in a group, who presented, what was promised and seen. */
export function checkMutualHelp(
  records: readonly CheckedRecord[],
  school: School,
  words: Vocabularies,
  today: string,
): Problem[] {
  return [
    ...checkTeachers(records, words),
    ...checkGroups(records, school, words, today),
    ...checkPlans(records, school, words),
    ...checkMeetings(records),
    ...checkLessons(records, words),
    ...checkTries(records),
    ...checkObservations(records),
    ...checkTwins(records),
  ];
}
