/** 任教: which grades a colleague teaches next, told by the last semester. */
import type { Semester } from '../../model/calendar/calendar.ts';
import {
  baseVocabularies,
  nameOf,
  stageOfGrade,
  type GradeSystem,
} from '../../model/words/vocabulary.ts';
import type { RecordOf } from '../../records/kinds.ts';

type Teacher = RecordOf['teachers'];
type Teaching = Teacher['teaches'][number];

export interface NextTeaching {
  /** What is to be written; empty where nobody can say. */
  teaches: Teaching[];
  /** Whole sentences on it, without the colleague's name. */
  says: string[];
}

/**
 * Within a school year classes stay what they are. In September they go up a grade, and the
 * colleague with them, unless the last September on record shows that the grades stayed: some
 * keep the fifth grade for life. Classes at the end of their stage have left.
 *
 * Nothing where the next semester is written already, or the last one is not.
 */
export function nextTeaching(
  { teaches }: Pick<Teacher, 'teaches'>,
  from: Semester,
  to: Semester,
  system: GradeSystem,
): NextTeaching | undefined {
  const last = teaches.filter(({ semester }) => semester === from.id);
  if (last.length === 0 || teaches.some(({ semester }) => semester === to.id)) return undefined;
  const isSameYear = from.id.slice(0, 9) === to.id.slice(0, 9);
  const stays = isSameYear || stayedLastTime(teaches, from.id);
  const says: string[] = [];
  const next = last.flatMap((one): Teaching[] => {
    const grades = stays ? one.grades : one.grades.flatMap((grade) => gradeAbove(grade, system));
    if (!stays) says.push(...graduates(one.grades, system));
    if (grades.length === 0) return [];
    says.push(
      `${stays ? (isSameYear ? '仍教' : '去年九月没有跟着升，仍教') : '跟班升到'}${named(grades)}。`,
    );
    return [{ ...one, semester: to.id, grades: [...new Set(grades)] }];
  });
  return { teaches: next, says };
}

/** Whether over the last change of the school year on record the grades were the same. */
function stayedLastTime(teaches: Teacher['teaches'], before: string): boolean {
  const written = [...new Set(teaches.map(({ semester }) => semester))]
    .filter((id) => id <= before)
    .sort()
    .reverse();
  const newer = written.find((id) => written.some((one) => isYearBefore(one, id)));
  const older = written.find((one) => newer !== undefined && isYearBefore(one, newer));
  if (newer === undefined || older === undefined) return false;
  return gradesIn(teaches, newer) === gradesIn(teaches, older);
}

function isYearBefore(older: string, newer: string): boolean {
  return Number(older.slice(0, 4)) + 1 === Number(newer.slice(0, 4));
}

function gradesIn(teaches: Teacher['teaches'], semester: string): string {
  const own = teaches.filter((one) => one.semester === semester).flatMap(({ grades }) => grades);
  return [...new Set(own)].sort().join();
}

/** The grade that a class is in a year later, within its stage. */
function gradeAbove(grade: string, system: GradeSystem): string[] {
  const all = baseVocabularies.grades.map(({ id }) => id);
  // A group of mixed ages is one every year.
  if (grade === 'k-mixed') return [grade];
  const ladder = all.filter((id) => id !== 'k-mixed');
  const above = ladder[ladder.indexOf(grade) + 1];
  const stays = above !== undefined && stageOfGrade(above, system) === stageOfGrade(grade, system);
  return stays ? [above] : [];
}

function graduates(grades: readonly string[], system: GradeSystem): string[] {
  const gone = grades.filter((grade) => gradeAbove(grade, system).length === 0);
  return gone.length === 0 ? [] : [`${named(gone)}毕业了；新接哪个年级，请补上。`];
}

function named(grades: readonly string[]): string {
  return grades.map((id) => nameOf(baseVocabularies.grades, id)).join('、');
}
