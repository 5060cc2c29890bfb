import { dayInChinese, semesterLabel } from '../../model/calendar/calendar.ts';
import { collectionNames, entryKinds } from '../../model/kinds.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryPage } from '../entry-page.ts';
import { byDay } from '../../graph/by-day.ts';
import { home, semesterLink } from '../../graph/links.ts';
import { begunSemesters } from '../../counts/tables/semester-tables.ts';
import { toldFields, type ToldField } from '../told-fields.ts';
import type { EntryPage } from '../entry-page.ts';
import type { Link } from '../../graph/links.ts';

export interface ArchivedEntry extends Pick<
  EntryPage,
  'bodyKey' | 'targets' | 'pictures' | 'resources'
> {
  /** Unique on the page. */
  id: string;
  ref: string;
  title: string;
  /** 2025年10月10日. */
  date: string;
  /** What it is, who wrote it, of which day. */
  byline: string;
  summary: string;
  fields: ToldField[];
}

export interface ArchivePage {
  title: string;
  schoolName: string;
  lead: string;
  /** What its ZIP holds, where one is made: what entries were written as is for the school. */
  zipHolds: string;
  /** By kind, oldest first, as the entries stand. */
  contents: { title: string; links: (Link & { date: string })[] }[];
  entries: ArchivedEntry[];
  breadcrumbs: Link[];
}

/** 归档盒: everything of a semester the audience may see, one entry after the other; by semester. */
export function archivePages(catalogue: Catalogue): Map<string, ArchivePage> {
  return new Map(
    begunSemesters(catalogue).map(({ id }) => {
      const label = semesterLabel(id, catalogue.school.semesterLabel);
      const own = entryKinds.map((kind) => ({
        title: collectionNames[kind],
        entries: (catalogue.byKind[kind] as readonly Entry[])
          .filter((entry) => entry.semester === id)
          .toSorted(byDay)
          .map((entry) => archived(catalogue, entry)),
      }));
      const entries = own.flatMap((one) => one.entries);
      return [
        id,
        {
          title: `${label}归档`,
          schoolName: catalogue.school.name,
          lead: `这个学期的 ${entries.length} 篇，一篇接一篇，到${dayInChinese(catalogue.today)}为止。打印时每篇另起一页。`,
          zipHolds: catalogue.audience === 'school' ? '原文、网页和报表' : '网页和报表',
          contents: own
            .filter((one) => one.entries.length > 0)
            .map((one) => ({
              title: one.title,
              links: one.entries.map((entry) => ({
                label: entry.title,
                href: `#${entry.id}`,
                date: entry.date,
              })),
            })),
          entries,
          breadcrumbs: [
            home,
            { label: '学期', href: '/semesters/' },
            semesterLink(catalogue, id),
            { label: '归档' },
          ],
        },
      ];
    }),
  );
}

function archived(catalogue: Catalogue, entry: Entry): ArchivedEntry {
  const { card, bodyKey, targets, pictures, resources } = entryPage(catalogue, entry);
  const date = dayInChinese(card.date);
  const authors = card.authors.map((author) => author.label).join('、');
  return {
    id: `entry-${entry.collection}-${entry.id}`,
    ref: entry.ref,
    title: card.title,
    date,
    byline: [card.kindName, authors, date].filter((part) => part !== '').join('　'),
    summary: card.summary,
    fields: toldFields(catalogue, entry),
    bodyKey,
    targets,
    pictures,
    resources,
  };
}
