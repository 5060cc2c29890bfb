import type { Catalogue, Entry } from '../catalogue.ts';
import { answers } from './answers.ts';
import { byDay } from './by-day.ts';
import { deedsFor } from './deeds-for.ts';
import { countOf, type Figure } from './figure.ts';
import { teachersOf } from './observings.ts';
import { entriesWithin } from './report-span.ts';

/**
 * 指导青年教师: what a mentor did for those they guide, in the days they were a pair. That both
 * sat in a meeting of others is none of it.
 */
export function guidance(catalogue: Catalogue, id: string, from: string, to: string): Figure {
  const pairs = [...catalogue.pairs.values()].filter(
    ({ data }) =>
      data.kind === 'mentor' &&
      data.mentor === id &&
      data.from <= to &&
      (data.to === undefined || data.to >= from),
  );
  const entries = pairs.flatMap(({ id: pair, data }): Entry[] => {
    const span = {
      from: data.from > from ? data.from : from,
      to: data.to !== undefined && data.to < to ? data.to : to,
    };
    const { lessons, reflections } = catalogue.byKind;
    return [
      ...deedsFor(catalogue, 'mutual', { pair, side: 'both' }, span.from, span.to),
      ...deedsFor(catalogue, 'meet', { pair, side: 'both' }, span.from, span.to),
      ...entriesWithin(lessons, span, (entry) => isGuided(entry, id, data.mentee)),
      ...entriesWithin(reflections, span, (entry) => answers(catalogue, entry, id, data.mentee)),
    ];
  });
  return countOf(
    {
      id: 'guided',
      label: '指导青年教师',
      explanation:
        '数师徒互相听的课、徒弟的课里写明师傅指导、点评或提建议的、师傅回应徒弟的反思，和只有师徒两个人的活动；一起参加小组和全校的活动不算。',
    },
    entries.toSorted(byDay),
    '次',
    `${pairs.length} 位徒弟，${new Set(entries).size} 次`,
  );
}

/** A lesson of the mentee's in which the mentor guided, commented or suggested something. */
function isGuided(lesson: Entry<'lessons'>, mentor: string, mentee: string): boolean {
  if (!teachersOf(lesson).includes(mentee)) return false;
  const { members, rounds } = lesson.data;
  return (
    members.some(({ id, role }) => id === mentor && ['guide', 'comment'].includes(role)) ||
    rounds.some(
      ({ expertComment, suggestions }) =>
        expertComment?.by === mentor || suggestions.some(({ by }) => by === mentor),
    )
  );
}
