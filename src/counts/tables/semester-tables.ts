import { semesterLabel, type Semester } from '../../model/calendar/calendar.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { isDisclosed } from '../disclosed.ts';
import { home, semesterLink } from '../../graph/links.ts';
import type { Link } from '../../graph/links.ts';
import { tableDoubtAddress } from '../promises/doubt.ts';
import { booksTable } from './books.ts';
import { groupsTable } from './groups.ts';
import { pairsTable } from './pairs.ts';
import { papersTable } from './papers.ts';
import { problemsTable } from './problems.ts';
import { projectsTable } from './projects.ts';
import type { SemesterTable } from './shapes.ts';
import { teachersTable } from './teachers.ts';

export interface SemesterTablesPage {
  title: string;
  lead: string;
  /** Where all of them can be taken from as one workbook. */
  workbook: string;
  /** With where each can be taken from, and where to say that a number in it is wrong. */
  tables: (SemesterTable & {
    csv: string;
    doubt?: string;
    /** How columns are counted whose heading does not say it all. */
    explained: { title: string; explanation: string }[];
  })[];
  breadcrumbs: Link[];
}

const makers = [
  teachersTable,
  groupsTable,
  projectsTable,
  papersTable,
  pairsTable,
  booksTable,
  problemsTable,
];

/**
 * T1 to T7 of a semester; those whose every row rests on what the audience is not told are
 * left out. A row for every teacher, side by side with what others did, is for the school.
 */
export function semesterTables(catalogue: Catalogue, semester: Semester): SemesterTable[] {
  return makers
    .filter((make) => make !== pairsTable || isDisclosed(catalogue, 'pairs'))
    .filter((make) => make !== teachersTable || isDisclosed(catalogue, 'everything'))
    .map((make) => make(catalogue, semester));
}

/** The semesters of the school's file that have begun, oldest first. */
export function begunSemesters({ school, today }: Catalogue): Semester[] {
  return school.semesters.filter((one) => one.start <= today);
}

/** By semester. */
export function semesterTablesPages(catalogue: Catalogue): Map<string, SemesterTablesPage> {
  return new Map(
    begunSemesters(catalogue).map((semester) => {
      const label = semesterLabel(semester.id, catalogue.school.semesterLabel);
      return [
        semester.id,
        {
          title: `${label}报表`,
          lead: isDisclosed(catalogue, 'everything')
            ? '数字都由网站从记录里数出来，不是人填的；写明不发布的不算。'
            : '数字都由网站从公开的记录里数出来，不是人填的；没有公开的不在内，所以写“至少”。每位老师的数字只在校内看。',
          workbook: `/semesters/${semester.id}/tables.xlsx`,
          tables: semesterTables(catalogue, semester).map((table) => {
            const page = `/semesters/${semester.id}/tables/#${table.id}`;
            const doubt = tableDoubtAddress(catalogue, page, table.title);
            return {
              ...table,
              explained: table.columns.flatMap(({ title, explanation }) =>
                explanation ? [{ title, explanation }] : [],
              ),
              csv: `/semesters/${semester.id}/${table.id}.csv`,
              ...(doubt === undefined ? {} : { doubt }),
            };
          }),
          breadcrumbs: [
            home,
            { label: '学期', href: '/semesters/' },
            semesterLink(catalogue, semester.id),
            { label: '报表' },
          ],
        },
      ];
    }),
  );
}

/** Links to the tables, for the page of the semester; none where the school's file does not know it. */
export function semesterTableLinks(catalogue: Catalogue, id: string): Link[] {
  const semester = begunSemesters(catalogue).find((one) => one.id === id);
  if (semester === undefined) return [];
  return semesterTables(catalogue, semester).map((table) => ({
    label: table.title,
    href: `/semesters/${id}/tables/#${table.id}`,
  }));
}
