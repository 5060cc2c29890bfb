import type { Semester } from '../../model/calendar/calendar.ts';
import { daysOfSemester, meet } from '../../model/calendar/periods.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { RecordBase } from '../../graph/records.ts';
import { shownName } from '../../graph/shown-name.ts';
import { STILL } from './owner.ts';
import { pairCounts } from '../pair-counts.ts';
import { progressOf } from './progress.ts';
import type { PairProgress } from './progress-shapes.ts';
import { reportSpan } from '../report-span.ts';

/** The promises and the counts of a pair in one semester; empty where they were no pair in it. */
export function pairProgress(
  catalogue: Catalogue,
  pair: RecordBase<'pairs'>,
  semester: Semester,
  today: string = catalogue.today,
): PairProgress {
  const { from, to = STILL, kind, mentor, mentee, commitments } = pair.data;
  const span = { from: semester.start, to: semester.end };
  if (meet(span, { from, to }) === undefined) return { promises: [], counts: [] };
  const nameOf = (id: string, role: string): string =>
    kind === 'mentor' ? role : shownName(catalogue, id);
  const names = { mentor: nameOf(mentor, '师傅'), mentee: nameOf(mentee, '徒弟') };
  const counts = daysOfSemester(semester, catalogue.school.semesters);
  const days = meet(reportSpan(catalogue, semester, today), { from, to });
  return {
    counts: days === undefined ? [] : pairCounts(catalogue, pair, names, days),
    promises: commitments.flatMap((commitment) => {
      const progress = progressOf(
        catalogue,
        commitment,
        { pair: pair.id },
        { ...span, counts },
        today,
      );
      if (progress === undefined) return [];
      const { owedBy } = progress;
      const byName =
        owedBy === 'mentor' || owedBy === 'mentee'
          ? names[owedBy]
          : owedBy === 'each'
            ? '两人各自'
            : '两人一起';
      return [{ byName, progress }];
    }),
  };
}
