import type { Semester } from '../../model/calendar/calendar.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { countable } from '../countable.ts';
import { entriesWithin, reportSpan } from '../report-span.ts';
import { entryLink } from '../../graph/links.ts';
import { dated, named, people, text } from './cells.ts';
import { inNameOrder } from './name-order.ts';
import type { SemesterTable } from './shapes.ts';

/** T4 论文与获奖, by the name of the first author. */
export function papersTable(catalogue: Catalogue, semester: Semester): SemesterTable {
  const { words } = catalogue;
  const { byKind, byRef } = countable(catalogue);
  const span = reportSpan(catalogue, semester, catalogue.today);
  const papers = entriesWithin(byKind.papers, span);
  return {
    id: 'papers',
    title: '论文与获奖',
    lead: '成文的日子在这个学期的论文与报告，按第一作者的姓名排列。',
    columns: ['题目', '作者', '类型', '日期', '发表情况', '刊物', '获奖', '课题'].map((title) => ({
      title,
    })),
    rows: inNameOrder(catalogue, papers, (entry) => entry.data.authors[0]).map((entry) => {
      const { authors, paperType, date, publication, journal, award, project } = entry.data;
      const of = project === undefined ? undefined : byRef.get(`projects/${project}`);
      return {
        cells: [
          named([entryLink(entry)]),
          people(catalogue, authors),
          text(nameOf(words.paperTypes, paperType)),
          dated(date),
          text(nameOf(words.publications, publication)),
          text(
            journal === undefined
              ? undefined
              : `${journal.name}，${journal.year}${journal.issue === undefined ? '' : `（${journal.issue}）`}`,
          ),
          text(
            award === undefined
              ? undefined
              : `${award.year}年${award.name}${nameOf(words.levels, award.level)}${award.grade}`,
          ),
          named(of === undefined ? [] : [entryLink(of)]),
        ],
      };
    }),
  };
}
