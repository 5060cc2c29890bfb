import { semesterIdOf } from '../../model/calendar/calendar.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { LessonGiven } from '../../graph/happening.ts';
import { lessonsGiven } from './lessons-given.ts';

/**
 * Whether a lesson was of another grade than the observer's own: sure, sure not, likely by what
 * they were seen teaching, or not known.
 */
export type Crossing = 'across' | 'own' | 'seems-across' | 'unknown';

/** Taught away from one's own classes, so they say nothing about one's own grade. */
const AWAY = new Set(['outreach', 'contest']);

/**
 * 跨年级听课: whether someone sat in a lesson of a grade they do not teach themselves.
 *
 * What a teacher teaches in a semester stands in their record. Where it does not, a lesson of
 * another stage than theirs is of another grade all the same, and what they were seen teaching
 * tells of the others. Where they were seen teaching nothing nobody can tell, and a count says
 * “at least”.
 */
export function crossing(catalogue: Catalogue, given: LessonGiven): (person: string) => Crossing {
  return (person) => {
    const semester = semesterIdOf(given.day, catalogue.school.semesters);
    const teacher = catalogue.teachers.get(person)?.data;
    const said = teacher?.teaches.filter((one) => one.semester === semester) ?? [];
    if (said.length > 0) {
      const own = new Set(said.flatMap((one) => one.grades));
      return [...given.grades].some((grade) => isSame(grade, own)) ? 'own' : 'across';
    }
    const seen = gradesTaught(catalogue).get(`${person} ${semester}`);
    if (seen !== undefined && [...given.grades].some((grade) => isSame(grade, seen))) return 'own';
    const stages = given.entries[0]?.stages ?? [];
    if (teacher?.stage !== undefined && stages.length > 0 && !stages.includes(teacher.stage)) {
      return 'across';
    }
    return seen === undefined ? 'unknown' : 'seems-across';
  };
}

/**
 * Of lessons of which nobody knows whether they were of one's own grade, at least so many were
 * not: one's own grade can be one of them only.
 */
export function surelyAcross(lessons: readonly LessonGiven[]): number {
  const ofGrade = new Map<string, number>();
  for (const { grades } of lessons) {
    for (const grade of grades) ofGrade.set(grade, (ofGrade.get(grade) ?? 0) + 1);
  }
  return lessons.length - Math.max(0, ...ofGrade.values());
}

/** In a class of mixed ages all of kindergarten sits together. */
function isSame(grade: string, own: ReadonlySet<string>): boolean {
  if (own.has(grade)) return true;
  const isMixed = grade === 'k-mixed' || own.has('k-mixed');
  return isMixed && grade.startsWith('k') && [...own].some((one) => one.startsWith('k'));
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, ReadonlySet<string>>>();

/** Grades someone was seen teaching to classes of their own, by `teacher semester`. */
function gradesTaught(catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  let all = known.get(catalogue);
  if (all === undefined) {
    const grades = new Map<string, Set<string>>();
    for (const { teacher, lesson, day, grades: taught } of lessonsGiven(catalogue)) {
      if (lesson !== undefined && (AWAY.has(lesson.data.occasion) || lesson.data.borrowed))
        continue;
      const key = `${teacher} ${semesterIdOf(day, catalogue.school.semesters)}`;
      const own = grades.get(key) ?? new Set();
      grades.set(key, own);
      for (const grade of taught) own.add(grade);
    }
    all = grades;
    known.set(catalogue, all);
  }
  return all;
}
