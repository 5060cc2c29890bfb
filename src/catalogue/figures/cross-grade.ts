import type { Catalogue } from '../catalogue.ts';
import { observings, teachersOf, type Observing } from './observings.ts';

/** Taught away from one's own classes, so they say nothing about one's own grade. */
const AWAY = new Set(['outreach', 'contest']);

const known = new WeakMap<Catalogue, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * 跨年级听课: whether someone sat in a lesson of a grade they do not teach themselves.
 *
 * Records of teachers do not name grades, for classes move up each September. What a teacher
 * teaches in a semester is what they were seen teaching in it: the grades of their own
 * lessons and of the lessons others observed, without lessons given to other people's
 * classes. Where nothing of that kind is known, another stage than the one in their record
 * is another grade all the same. Otherwise nobody can tell, and `undefined` says so.
 */
export function isAcrossGrades(catalogue: Catalogue, one: Observing): boolean | undefined {
  const grades = one.entry.data.grades;
  const own = gradesTaught(catalogue).get(`${one.observer} ${one.entry.semester}`);
  if (own !== undefined) return !grades.some((grade) => own.has(grade));
  const stage = catalogue.teachers.get(one.observer)?.data.stage;
  if (stage === undefined || one.entry.stages.includes(stage)) return undefined;
  return true;
}

/** By teacher and semester. */
function gradesTaught(catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  let all = known.get(catalogue);
  if (all === undefined) {
    all = gather(catalogue);
    known.set(catalogue, all);
  }
  return all;
}

function gather(catalogue: Catalogue): Map<string, Set<string>> {
  const grades = new Map<string, Set<string>>();
  const add = (teacher: string, semester: string, taught: readonly string[]): void => {
    const key = `${teacher} ${semester}`;
    const own = grades.get(key) ?? new Set();
    grades.set(key, own);
    for (const grade of taught) own.add(grade);
  };
  for (const lesson of catalogue.byKind.lessons) {
    if (AWAY.has(lesson.data.occasion)) continue;
    for (const teacher of teachersOf(lesson)) add(teacher, lesson.semester, lesson.data.grades);
  }
  for (const { entry, teacher } of observings(catalogue)) {
    if (entry.collection === 'observations' && !isAway(catalogue, entry.data.lesson)) {
      add(teacher, entry.semester, entry.data.grades);
    }
  }
  return grades;
}

function isAway(catalogue: Catalogue, lesson: string | undefined): boolean {
  const entry = lesson === undefined ? undefined : catalogue.byRef.get(`lessons/${lesson}`);
  return entry?.collection === 'lessons' && AWAY.has(entry.data.occasion);
}
