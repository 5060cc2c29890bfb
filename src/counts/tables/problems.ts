import type { Semester } from '../../model/calendar/calendar.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { countable } from '../countable.ts';
import { deedsDone } from '../deeds/done.ts';
import { reportSpan } from '../report-span.ts';
import { entryLink } from '../../graph/links.ts';
import { dated, named, people, text } from './cells.ts';
import { inNameOrder } from './name-order.ts';
import type { SemesterTable } from './shapes.ts';

/**
 * T7 问题台账: raised or solved in the semester, or still waiting from before. What was solved
 * afterwards stands there as it did then.
 */
export function problemsTable(catalogue: Catalogue, semester: Semester): SemesterTable {
  const { words, today } = catalogue;
  const { byKind, byRef } = countable(catalogue);
  const span = reportSpan(catalogue, semester, today);
  const solvedOn = new Map(
    deedsDone(catalogue, 'solve', undefined).flatMap(({ event, day }) =>
      event.entries.map((entry): [string, string] => [entry.ref, day]),
    ),
  );
  const open = byKind.problems.filter(
    ({ ref, data }) => data.date <= span.to && (solvedOn.get(ref) ?? '9999-12-31') >= span.from,
  );
  return {
    id: 'problems',
    title: '问题台账',
    lead: '这个学期提出或解决的问题，还有以前提出、等着解决的；按提出人的姓名排列。',
    columns: ['问题', '提出人', '提出', '进展', '由什么解决', '解决', '结论'].map((title) => ({
      title,
    })),
    rows: inNameOrder(catalogue, open, (entry) => entry.data.authors[0]).map((entry) => {
      const { data, ref } = entry;
      const solved = solvedOn.get(ref);
      const isSolved = solved !== undefined && solved <= span.to;
      // Only today's state is known besides the day of the solution.
      const status =
        isSolved || (span.to === today && data.status !== 'solved')
          ? nameOf(words.problemStatuses, data.status)
          : '还没有解决';
      return {
        cells: [
          named([entryLink(entry)]),
          people(catalogue, data.authors),
          dated(data.date),
          text(status),
          named(
            isSolved ? data.solvedBy.flatMap((one) => byRef.get(one) ?? []).map(entryLink) : [],
          ),
          dated(isSolved ? solved : undefined),
          text(isSolved ? data.answer : undefined),
        ],
      };
    }),
  };
}
