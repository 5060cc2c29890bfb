/** The door for whoever teaches tomorrow: a subject, then a grade, then the lessons. */
import { collectionNames } from '../../model/kinds.ts';
import { groupByEach, type Catalogue } from '../../graph/catalogue.ts';
import { gradeLink, home, kindLink, subjectLink } from '../../graph/links.ts';
import { writeLink } from '../../graph/write-link.ts';
import type { CountedLink, Link } from '../../graph/links.ts';

export interface FindLesson {
  /** In the order of the vocabulary; `id` is where the subject stands on the page. */
  subjects: { id: string; name: string; count: number; grades: CountedLink[] }[];
  /** Where the first round is written; absent as soon as there is a lesson. */
  firstLesson?: string;
  breadcrumbs: Link[];
}

export function findLesson(catalogue: Catalogue): FindLesson {
  const { lessons } = catalogue.byKind;
  const bySubject = Map.groupBy(lessons, ({ data }) => data.subject);
  return {
    subjects: catalogue.words.subjects.flatMap(({ id }) => {
      const own = bySubject.get(id) ?? [];
      if (own.length === 0) return [];
      const byGrade = groupByEach(own, ({ data }) => data.grades);
      const grades = catalogue.words.grades.flatMap((grade) => {
        const count = byGrade.get(grade.id)?.length ?? 0;
        if (count === 0) return [];
        const { label } = gradeLink(catalogue, grade.id);
        return [{ label, count, href: `/lessons/subject/${id}/grade/${grade.id}/` }];
      });
      return [{ id, name: subjectLink(catalogue, id).label, count: own.length, grades }];
    }),
    ...(lessons.length === 0 ? { firstLesson: writeLink('lessons') } : {}),
    breadcrumbs: [home, kindLink('lessons'), { label: `找${collectionNames.lessons}` }],
  };
}
