import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { teachersOf } from '../graph/parts.ts';
import { entryLink, personLinks } from '../graph/links.ts';
import type { Link } from '../graph/links.ts';
import { compare } from '../model/text/compare.ts';

/** What a colleague or a guest said about a lesson, in one line. */
export interface Remark {
  kindName: '建议' | '点评';
  text: string;
  by?: Link;
  from: Link;
  date: string;
  /** 采纳了, 没有采纳, 等答复; a comment asks for no answer. */
  verdict?: string;
}

/**
 * What others wrote about someone's lessons: records of observation, reflections on a lesson
 * or an answer to such a record, suggestions and comments in the rounds of a lesson.
 * @param recent keeps the entries that are to be looked at
 */
export function writtenAbout(
  catalogue: Catalogue,
  teacher: string,
  recent: <E extends Entry>(entries: readonly E[]) => E[],
): {
  observations: Entry<'observations'>[];
  reflections: Entry<'reflections'>[];
  remarks: Remark[];
} {
  const observations = recent(catalogue.byKind.observations).filter(
    ({ data }) => data.teacher === teacher,
  );
  const lessons = catalogue.byKind.lessons.filter((lesson) =>
    teachersOf(lesson.data).includes(teacher),
  );
  const refs = new Set([
    ...lessons.map((lesson) => lesson.ref),
    ...catalogue.byKind.observations.flatMap(({ ref, data }) =>
      data.teacher === teacher ? [ref] : [],
    ),
  ]);
  const reflections = recent(catalogue.byKind.reflections).filter(
    ({ data }) =>
      !data.authors.includes(teacher) &&
      (refs.has(`lessons/${data.lesson ?? ''}`) || refs.has(data.respondsTo ?? '')),
  );
  const remarks = [
    ...recent(lessons).flatMap((lesson) => inRounds(catalogue, lesson, teacher)),
    ...observations.flatMap((entry) => inObservation(catalogue, entry)),
  ].toSorted((a, b) => compare(b.date, a.date));
  return { observations, reflections, remarks };
}

function inRounds(catalogue: Catalogue, lesson: Entry<'lessons'>, teacher: string): Remark[] {
  return lesson.data.rounds.flatMap((round) => {
    const remark = (
      kindName: Remark['kindName'],
      one: {
        text: string;
        by?: string | undefined;
        guest?: string | undefined;
        accepted?: boolean;
      },
    ): Remark[] => {
      if (one.by === teacher) return [];
      const [person] = one.by === undefined ? [] : personLinks(catalogue, [one.by]);
      const by = person ?? (one.guest === undefined ? undefined : { label: one.guest });
      const told = { kindName, text: one.text, from: entryLink(lesson), date: round.date };
      return [
        {
          ...told,
          ...(by === undefined ? {} : { by }),
          ...(kindName === '建议' ? { verdict: verdictOf(one.accepted) } : {}),
        },
      ];
    };
    return [
      ...round.suggestions.flatMap((one) => remark('建议', one)),
      ...(round.expertComment === undefined ? [] : remark('点评', round.expertComment)),
    ];
  });
}

function inObservation(catalogue: Catalogue, entry: Entry<'observations'>): Remark[] {
  const [by] = personLinks(catalogue, entry.data.authors);
  return entry.data.suggestions.map(({ text, accepted }) => ({
    kindName: '建议',
    text,
    ...(by === undefined ? {} : { by }),
    from: entryLink(entry),
    date: entry.data.date,
    verdict: verdictOf(accepted),
  }));
}

function verdictOf(accepted: boolean | undefined): string {
  if (accepted === undefined) return '等答复';
  return accepted ? '采纳了' : '没有采纳';
}
