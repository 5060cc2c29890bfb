/** 课题台账: what is due, and where every project stands. */
import { daysBetween } from '../model/calendar/calendar.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { isDisclosed } from '../counts/disclosed.ts';
import { entryLink, personLinks } from '../graph/links.ts';
import { duesOf } from '../graph/project-status.ts';
import type { Link } from '../graph/links.ts';

export interface ProjectLedger {
  /** Overdue, soon, later; groups with nothing in them are left out. */
  due: { id: 'overdue' | 'soon' | 'later'; title: string; rows: DueRow[] }[];
  /** In the order of the vocabulary. */
  statuses: { id: string; name: string; rows: ProjectRow[] }[];
}

export interface ProjectRow {
  project: Link;
  leader?: Link;
  level: string;
  number?: string;
}

export interface DueRow extends ProjectRow {
  /** 中期 or 结题. */
  what: string;
  date: string;
  /** 过了 12 天, 还有 30 天. */
  distance: string;
}

const SOON_DAYS = 60;

const dueTitles = {
  overdue: '已经到期',
  soon: `${SOON_DAYS} 天以内`,
  later: '再往后',
} as const;

export function projectLedger(catalogue: Catalogue): ProjectLedger {
  const projects = catalogue.byKind.projects;
  const due = projects
    .flatMap((project) => duesOf(project.data).map((one) => dueRow(catalogue, project, one)))
    .sort((a, b) => a.days - b.days);
  const groups = Map.groupBy(
    // That someone is late is for their colleagues.
    due.filter(({ days }) => days >= 0 || isDisclosed(catalogue, 'everything')),
    ({ days }) => (days < 0 ? 'overdue' : days <= SOON_DAYS ? 'soon' : 'later'),
  );
  const byStatus = Map.groupBy(projects, ({ data }) => data.status);
  return {
    due: (['overdue', 'soon', 'later'] as const).flatMap((id) => {
      const rows = groups.get(id)?.map(({ row }) => row) ?? [];
      return rows.length === 0 ? [] : [{ id, title: dueTitles[id], rows }];
    }),
    statuses: catalogue.words.projectStatuses.flatMap(({ id, name }) => {
      const rows = byStatus.get(id)?.map((project) => projectRow(catalogue, project)) ?? [];
      return rows.length === 0 ? [] : [{ id, name, rows }];
    }),
  };
}

function dueRow(
  catalogue: Catalogue,
  project: Entry<'projects'>,
  { what, date }: { what: string; date: string },
): { days: number; row: DueRow } {
  const days = daysBetween(catalogue.today, date);
  const distance = days < 0 ? `过了 ${-days} 天` : days === 0 ? '就是今天' : `还有 ${days} 天`;
  return { days, row: { ...projectRow(catalogue, project), what, date, distance } };
}

function projectRow(catalogue: Catalogue, project: Entry<'projects'>): ProjectRow {
  const { authors, level, number } = project.data;
  const [leader] = personLinks(catalogue, authors.slice(0, 1));
  return {
    project: entryLink(project),
    ...(leader === undefined ? {} : { leader }),
    level: nameOf(catalogue.words.levels, level),
    ...(number === undefined ? {} : { number }),
  };
}
