import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { countable } from '../countable.ts';
import { byDay } from '../../graph/by-day.ts';
import { compare } from '../../model/text/compare.ts';
import { happenedOn, plainTitle, type LessonGiven } from '../../graph/happening.ts';
import { teachersOf } from '../../graph/parts.ts';
import { groupsOf, peopleIn } from './named.ts';

const known = new WeakMap<Catalogue, readonly LessonGiven[]>();

/**
 * Every lesson that was taught, oldest first.
 *
 * A lesson is one event whoever writes about it. A lesson case tells of one for each class it
 * was taught to; a record of observation belongs to the lesson of the case it names or, where
 * it names none, to that of the same day, teacher and title, unless two records name different
 * periods or grades. Two cases of one day, teacher, title and class tell of one lesson. Whoever a case names as an observer sat in each of its lessons, unless a
 * round says who was in it.
 */
export function lessonsGiven(catalogue: Catalogue): readonly LessonGiven[] {
  let all = known.get(catalogue);
  if (all === undefined) {
    all = gather(catalogue);
    known.set(catalogue, all);
  }
  return all;
}

function gather(catalogue: Catalogue): LessonGiven[] {
  const { byKind } = countable(catalogue);
  const taught: LessonGiven[] = [];
  const ofCase = new Map<string, LessonGiven[]>();
  const ofDay = new Map<string, LessonGiven[]>();
  const onDay = (day: string, teacher: string, title: string): LessonGiven[] => {
    const key = `${day} ${teacher} ${title}`;
    const same = ofDay.get(key) ?? [];
    ofDay.set(key, same);
    return same;
  };
  const remember = (one: LessonGiven): LessonGiven => {
    taught.push(one);
    onDay(one.day, one.teacher, one.title).push(one);
    return one;
  };
  for (const lesson of [...byKind.lessons].sort(byDay)) {
    const classes = classesOf(lesson).map((one) => {
      const same = onDay(one.day, one.teacher, one.title).find((other) => isRetold(other, one));
      if (same === undefined) return remember(one);
      retell(same, one);
      return same;
    });
    ofCase.set(lesson.id, classes);
  }
  for (const record of [...byKind.observations].sort(surestFirst)) {
    const day = happenedOn(record);
    const own = record.data.lesson === undefined ? [] : (ofCase.get(record.data.lesson) ?? []);
    const given =
      nearest(
        own.filter((one) => one.teacher === teacherOf(record)),
        day,
      ) ??
      onDay(day, teacherOf(record), plainTitle(record.data.lessonTitle)).find((one) =>
        mayBeOne(one, record),
      );
    if (given !== undefined) attach(given, record);
    else remember(observed(record, day));
  }
  return taught.sort((a, b) => compare(a.day, b.day));
}

/** Told by another case already: to the same class, or one of the two names none. */
function isRetold(told: LessonGiven, again: LessonGiven): boolean {
  const isOther = told.lesson !== again.lesson;
  const isSameClass =
    told.classLabel === undefined ||
    again.classLabel === undefined ||
    plainTitle(told.classLabel) === plainTitle(again.classLabel);
  return isOther && isSameClass && [...again.grades].some((grade) => told.grades.has(grade));
}

function retell(told: LessonGiven, again: LessonGiven): void {
  told.entries.push(...again.entries);
  told.classLabel ??= again.classLabel;
  for (const group of again.groups) told.groups.add(group);
  for (const id of again.people) told.people.add(id);
  for (const id of again.observers) told.observers.add(id);
}

/** The cases that tell of a lesson; one may have been written up by two. */
export function casesOf({ entries }: LessonGiven): Entry<'lessons'>[] {
  return entries.filter((one) => one.collection === 'lessons');
}

/** An own lesson for each class; prepared or discussed only, none. */
function classesOf(lesson: Entry<'lessons'>): LessonGiven[] {
  const { data } = lesson;
  const classes = new Map<string, (typeof data.rounds)[number]>();
  for (const round of data.rounds) {
    const key = `${round.date} ${round.classLabel ?? ''} ${round.teacher ?? ''}`;
    if (round.kind === 'teach' && !classes.has(key)) classes.set(key, round);
  }
  const rounds = [...classes.values()];
  const teachers = teachersOf(lesson.data);
  const [only = ''] = teachers;
  const first = rounds[0];
  if (first === undefined) return [];
  const isSaid = rounds.every((round) => round.teacher !== undefined);
  // Two taught in parallel: each a class of their own, in the order in which both are told.
  const turns =
    isSaid || teachers.length === 1
      ? rounds.map((round) => ({ round, teacher: round.teacher ?? only }))
      : teachers.map((teacher, i) => ({
          round: (rounds.length === teachers.length ? rounds[i] : undefined) ?? first,
          teacher,
        }));
  const named = data.members.flatMap(({ id, role }) =>
    role === 'observe' && id !== undefined ? [id] : [],
  );
  return turns.map(({ round, teacher }) => {
    const observers = (round.observers ?? named).filter((id) => id !== teacher);
    return {
      day: round.date,
      entries: [lesson],
      groups: groupsOf(lesson),
      people: new Set([...peopleIn(lesson), ...observers]),
      teacher,
      observers: new Set(observers),
      title: plainTitle(data.lessonTitle),
      ...(round.classLabel === undefined ? {} : { classLabel: round.classLabel }),
      grades: new Set(data.grades),
      arranged: new Map(),
      invited: new Set(),
      lesson,
    };
  });
}

/** Records that say which lesson they saw come first, so that the others find it. */
function surestFirst(a: Entry<'observations'>, b: Entry<'observations'>): number {
  const doubt = ({ data }: Entry<'observations'>): number =>
    data.lesson !== undefined ? 0 : data.period !== undefined ? 1 : 2;
  return doubt(a) - doubt(b) || byDay(a, b);
}

/** Somebody from another school is no teacher of ours; the name alone tells them from others. */
function teacherOf({ data }: Entry<'observations'>): string {
  return data.teacher ?? `guest ${data.guestTeacher ?? ''}`;
}

function nearest(lessons: readonly LessonGiven[], day: string): LessonGiven | undefined {
  return (
    lessons.find((one) => one.day === day) ??
    lessons.findLast((one) => one.day <= day) ??
    lessons[0]
  );
}

function mayBeOne(given: LessonGiven, { data }: Entry<'observations'>): boolean {
  const isSamePeriod =
    given.period === undefined ||
    data.period === undefined ||
    plainTitle(given.period) === plainTitle(data.period);
  return isSamePeriod && data.grades.some((grade) => given.grades.has(grade));
}

function attach(given: LessonGiven, record: Entry<'observations'>): void {
  given.entries.push(record);
  for (const group of groupsOf(record)) given.groups.add(group);
  for (const id of peopleIn(record)) given.people.add(id);
  for (const id of record.data.authors) {
    given.observers.add(id);
    given.arranged.set(id, record.data.arrangedBy);
    if (record.data.invited) given.invited.add(id);
  }
  given.period ??= record.data.period;
}

function observed(record: Entry<'observations'>, day: string): LessonGiven {
  const { data } = record;
  return {
    day,
    entries: [record],
    groups: groupsOf(record),
    people: peopleIn(record),
    teacher: teacherOf(record),
    observers: new Set(data.authors),
    title: plainTitle(data.lessonTitle),
    grades: new Set(data.grades),
    ...(data.period === undefined ? {} : { period: data.period }),
    arranged: new Map(data.authors.map((id) => [id, data.arrangedBy])),
    invited: new Set(data.invited ? data.authors : []),
  };
}
