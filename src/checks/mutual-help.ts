import type { Problem } from '../model/problem.ts';
import type { School } from '../records/school.ts';
import type { Vocabularies } from '../model/vocabulary.ts';
import { checkGroups } from '../records/groups/checks.ts';
import { checkLessons } from '../records/lessons/checks.ts';
import { checkMeetings } from '../records/meetings/checks.ts';
import { checkObservations } from '../records/observations/checks.ts';
import { checkTeachers } from '../records/teachers/checks.ts';
import { checkTries } from './tries.ts';
import { checkPlans } from '../records/plans/checks.ts';
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
