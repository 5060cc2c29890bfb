import type { Semester } from '../../model/calendar.ts';
import { meet } from '../../model/periods.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RecordBase } from '../records.ts';
import { pairFigures } from './pair-figures.ts';
import type { PairProgress } from './progress-shapes.ts';
import { progressOf } from './progress.ts';
import { reportSpan } from './report-span.ts';

/** The quotas and the figures of a pair in one semester; empty where they were no pair in it. */
export function pairProgress(
  catalogue: Catalogue,
  pair: RecordBase<'pairs'>,
  semester: Semester,
  today: string = catalogue.today,
): PairProgress {
  const { from, to = '9999-12-31', kind, mentor, mentee, quotas } = pair.data;
  const span = meet({ from: semester.start, to: semester.end }, { from, to });
  if (span === undefined) return { quotas: [], figures: [] };
  const nameOf = (id: string, role: string): string =>
    kind === 'mentor' ? role : (catalogue.teachers.get(id)?.data.name ?? '');
  const names = {
    mentor: nameOf(mentor, '师傅'),
    mentee: nameOf(mentee, '徒弟'),
    both: '两人各自',
  };
  const days = meet(reportSpan(catalogue, semester, today), { from, to });
  return {
    figures: days === undefined ? [] : pairFigures(catalogue, pair, names, days),
    quotas: quotas.flatMap(({ by, ...commitment }) => {
      const progress = progressOf(catalogue, commitment, { pair: pair.id, side: by }, span, today);
      return progress === undefined ? [] : [{ by, byName: names[by], progress }];
    }),
  };
}
