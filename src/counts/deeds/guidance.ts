import type { Catalogue } from '../../graph/catalogue.ts';
import { answers as isAnswerOf } from './answers.ts';
import { compare } from '../../model/text/compare.ts';
import type { Happening, LessonGiven } from '../../graph/happening.ts';
import { casesOf, lessonsGiven } from './lessons-given.ts';
import { meetingsHeld } from './meetings-held.ts';
import { isTalk } from './talks.ts';
import { written } from './written.ts';

/** In which way a mentor did something for a mentee. */
export type GuidanceKind = 'heard' | 'talk' | 'role' | 'comment' | 'answer';

export interface Guidance {
  kind: GuidanceKind;
  event: Happening;
  mentor: string;
  mentee: string;
  /** Id of the pair. */
  pair: string;
}

const known = new WeakMap<Catalogue, readonly Guidance[]>();

/**
 * 指导: what mentors did for those they guide while they were a pair, oldest first. Lessons
 * heard of each other, talks of the two, the guide's part in a lesson, words on one of its
 * rounds, answers to reflections. Meetings at which both sat are none. An event that is guidance
 * in two ways stands twice.
 */
export function guidance(catalogue: Catalogue): readonly Guidance[] {
  let all = known.get(catalogue);
  if (all === undefined) {
    all = gather(catalogue);
    known.set(catalogue, all);
  }
  return all;
}

function gather(catalogue: Catalogue): Guidance[] {
  const mentors = [...catalogue.pairs.values()].filter(({ data }) => data.kind === 'mentor');
  const ofTeacher = Map.groupBy(lessonsGiven(catalogue), (one) => one.teacher);
  const talks = meetingsHeld(catalogue).filter(isTalk);
  const answers = written(catalogue, 'reflections').filter(
    (one) => one.entry.data.respondsTo !== undefined,
  );
  return mentors
    .flatMap(({ id: pair, data: { mentor, mentee, from, to = '9999-12-31' } }) => {
      const as = (kind: GuidanceKind) => (event: Happening) => ({
        kind,
        event,
        mentor,
        mentee,
        pair,
      });
      const lessons = (teacher: string): LessonGiven[] => ofTeacher.get(teacher) ?? [];
      return [
        ...lessons(mentee)
          .filter((one) => one.observers.has(mentor))
          .map(as('heard')),
        ...lessons(mentor)
          .filter((one) => one.observers.has(mentee))
          .map(as('heard')),
        ...talks.filter(({ there }) => there.has(mentor) && there.has(mentee)).map(as('talk')),
        ...lessons(mentee)
          .filter((one) => isGuideOf(one, mentor))
          .map(as('role')),
        ...lessons(mentee)
          .filter((one) => hasSpoken(one, mentor))
          .map(as('comment')),
        ...answers
          .filter((one) => isAnswerOf(catalogue, one.entry, mentor, mentee))
          .map(as('answer')),
      ].filter(({ event }) => from <= event.day && event.day <= to);
    })
    .sort((a, b) => compare(a.event.day, b.event.day));
}

function isGuideOf(given: LessonGiven, mentor: string): boolean {
  return casesOf(given).some(({ data }) =>
    data.members.some(({ id, role }) => id === mentor && role === 'guide'),
  );
}

/** Said something on a round of the lesson that is written down. */
function hasSpoken(given: LessonGiven, mentor: string): boolean {
  return casesOf(given).some(({ data }) =>
    data.rounds.some(
      ({ expertComment, suggestions }) =>
        expertComment?.by === mentor || suggestions.some(({ by }) => by === mentor),
    ),
  );
}
