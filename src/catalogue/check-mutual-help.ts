import type { Problem } from '../model/problem.ts';
import type { School } from '../model/school.ts';
import type { Vocabularies } from '../model/vocabulary.ts';
import { checkGroups } from './checks/groups.ts';
import { checkLessons } from './checks/lessons.ts';
import { checkMeetings } from './checks/meetings.ts';
import { checkObservations } from './checks/observations.ts';
import { checkTeachers } from './checks/teachers.ts';
import { checkTries } from './checks/tries.ts';
import { checkPlans } from './checks/plans.ts';
import { checkTwins } from './checks/twins.ts';
import type { CheckedRecord } from './records.ts';

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
