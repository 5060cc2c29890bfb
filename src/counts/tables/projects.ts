import type { Semester } from '../../model/calendar/calendar.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { countable } from '../countable.ts';
import { projectsIn } from '../deeds/projects-in.ts';
import { reportSpan } from '../report-span.ts';
import { isDisclosed } from '../disclosed.ts';
import { entryLink } from '../../graph/links.ts';
import { dated, named, people, text } from './cells.ts';
import { inNameOrder } from './name-order.ts';
import type { Cell, SemesterTable } from './shapes.ts';

/** Once one of these is reached, the midterm check or the conclusion is no longer due. */
const AFTER_MIDTERM = new Set(['midterm', 'concluded', 'terminated', 'rejected', 'spread']);
const AFTER_CONCLUSION = new Set(['concluded', 'terminated', 'rejected', 'spread']);

/** T3 课题: those that were open in the semester, by the name of who leads them. */
export function projectsTable(catalogue: Catalogue, semester: Semester): SemesterTable {
  const { words } = catalogue;
  const span = reportSpan(catalogue, semester, catalogue.today);
  const projects = projectsIn(countable(catalogue).byKind.projects, undefined, span.from, span.to);
  return {
    id: 'projects',
    title: '课题',
    lead: '这个学期里开着的课题，状态是学期末（还没结束的按今天）走到的那一步；未立项和终止的也留着。',
    columns: [
      '课题',
      '主持',
      '成员',
      '级别',
      '类别',
      '编号',
      '状态',
      '中期期限',
      '结题期限',
      '成果',
    ].map((title) => ({ title })),
    rows: inNameOrder(catalogue, projects, (entry) => entry.data.authors[0]).map((entry) => {
      const { data } = entry;
      const reached = data.statusHistory.filter((step) => step.date <= span.to);
      const due = (day: string | undefined, done: ReadonlySet<string>): Cell => {
        if (day === undefined) return text(undefined);
        const isOver = reached.some((step) => done.has(step.status));
        const isLate = day < span.to && !isOver && isDisclosed(catalogue, 'everything');
        return dated(day, isLate ? '（已过）' : '');
      };
      return {
        cells: [
          named([entryLink(entry)]),
          people(catalogue, data.authors.slice(0, 1)),
          people(catalogue, data.authors.slice(1)),
          text(nameOf(words.levels, data.level)),
          text(nameOf(words.projectKinds, data.kind)),
          text(data.number),
          text(statusOf(catalogue, entry, reached.at(-1)?.status)),
          due(data.midtermDue, AFTER_MIDTERM),
          due(data.concludeDue, AFTER_CONCLUSION),
          named(
            data.outputs
              .flatMap((ref) => countable(catalogue).byRef.get(ref) ?? [])
              .filter((output) => output.data.date <= span.to)
              .map(entryLink),
          ),
        ],
      };
    }),
  };
}

function statusOf(
  { words }: Catalogue,
  { data }: Entry<'projects'>,
  status: string | undefined,
): string {
  if (status === undefined) return '';
  const grade =
    status === 'concluded' && data.conclusion !== undefined
      ? `（${nameOf(words.conclusions, data.conclusion)}）`
      : '';
  return nameOf(words.projectStatuses, status) + grade;
}
