import { dayInChinese, semesterLabel, type Semester } from '../../model/calendar/calendar.ts';
import { collectionNames, entryKinds } from '../../model/kinds.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryCard } from '../entry-card.ts';
import { bodyWorld } from '../entry-page.ts';
import { resourcesOf } from '../../graph/resources.ts';
import { byDay } from '../../graph/by-day.ts';
import { home, semesterLink } from '../../graph/links.ts';
import { countedTo } from '../../counts/report-span.ts';
import { begunSemesters } from '../../counts/tables/semester-tables.ts';
import { toldFields, type ToldField } from '../told-fields.ts';
import type { EntryPage } from '../entry-page.ts';
import type { Link } from '../../graph/links.ts';
import { pager, type PagerLink } from './pager.ts';

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

/** One volume of a semester's archive; most semesters are one. */
export interface ArchivePage {
  /** Below the folder of the archive: nothing for the first, `2` and so on for the others. */
  volume: string | undefined;
  href: string;
  title: string;
  schoolName: string;
  lead: string;
  /** What its ZIP holds, where one is made: what entries were written as is for the school. */
  zipHolds: string;
  /** Of all volumes, by kind, oldest first, as the entries stand; in the first volume only. */
  contents: { title: string; links: { label: string; href: string; date: string }[] }[];
  entries: ArchivedEntry[];
  /** 第 1 册 and so on. */
  volumes: PagerLink[];
  breadcrumbs: Link[];
}

/**
 * Entries of a volume. A page stays below 300 KB with them, which an old phone still opens; they
 * are about forty sheets of paper.
 */
const PER_VOLUME = 16;

/** 归档盒: everything of a semester the audience may see, one entry after the other; by semester. */
export function archivePages(catalogue: Catalogue): Map<string, ArchivePage[]> {
  return new Map(begunSemesters(catalogue).map((one) => [one.id, volumesOf(catalogue, one)]));
}

function volumesOf(catalogue: Catalogue, whole: Semester): ArchivePage[] {
  const { id: semester } = whole;
  const last = countedTo(catalogue, whole);
  const label = semesterLabel(semester, catalogue.school.semesterLabel);
  const entries = entriesOf(catalogue, semester);
  const total = totalOf(entries);
  const volumeOf = new Map(entries.map((one, i) => [one, Math.floor(i / PER_VOLUME) + 1]));
  const contents = [...Map.groupBy(entries, (one) => one.collection)].map(([kind, own]) => ({
    title: collectionNames[kind],
    links: own.map((entry) => ({
      label: entry.data.title,
      href: `${hrefOf(semester, volumeOf.get(entry) ?? 1)}#${anchorOf(entry)}`,
      date: dayInChinese(entry.data.date),
    })),
  }));
  return Array.from({ length: total }, (_, i): ArchivePage => {
    const own = entries.slice(i * PER_VOLUME, (i + 1) * PER_VOLUME);
    const where = total === 1 ? '' : `，第 ${i + 1} 册，共 ${total} 册`;
    return {
      volume: i === 0 ? undefined : String(i + 1),
      href: hrefOf(semester, i + 1),
      title: `${label}归档${total === 1 ? '' : `（第 ${i + 1} 册）`}`,
      schoolName: catalogue.school.name,
      lead: `这个学期的 ${entries.length} 篇，一篇接一篇，到${dayInChinese(last)}为止${where}。打印时每篇另起一页。`,
      zipHolds: catalogue.audience === 'school' ? '原文、网页和报表' : '网页和报表',
      contents: i === 0 ? contents : [],
      entries: own.map((entry) => archived(catalogue, entry)),
      volumes: pager(total, i + 1, (volume) => ({
        href: hrefOf(semester, volume),
        count: Math.min(PER_VOLUME, entries.length - (volume - 1) * PER_VOLUME),
      })),
      breadcrumbs: [
        home,
        { label: '学期', href: '/semesters/' },
        semesterLink(catalogue, semester),
        ...(i === 0 ? [] : [{ label: '归档', href: hrefOf(semester, 1) }]),
        { label: i === 0 ? '归档' : `第 ${i + 1} 册` },
      ],
    };
  });
}

/** Where the volumes of a semester stand, as paths without base. */
export function archiveAddresses(catalogue: Catalogue, semester: string): string[] {
  const total = totalOf(entriesOf(catalogue, semester));
  return Array.from({ length: total }, (_, i) => hrefOf(semester, i + 1));
}

function entriesOf(catalogue: Catalogue, semester: string): Entry[] {
  return entryKinds.flatMap((kind) =>
    (catalogue.byKind[kind] as readonly Entry[])
      .filter((entry) => entry.semester === semester)
      .toSorted(byDay),
  );
}

function totalOf(entries: readonly Entry[]): number {
  return Math.max(1, Math.ceil(entries.length / PER_VOLUME));
}

function hrefOf(semester: string, volume: number): string {
  return `/semesters/${semester}/archive/${volume === 1 ? '' : `${volume}/`}`;
}

function anchorOf({ collection, id }: Entry): string {
  return `entry-${collection}-${id}`;
}

function archived(catalogue: Catalogue, entry: Entry): ArchivedEntry {
  const card = entryCard(catalogue, entry);
  const date = dayInChinese(card.date);
  const authors = card.authors.map((author) => author.label).join('、');
  return {
    id: anchorOf(entry),
    ref: entry.ref,
    title: card.title,
    date,
    byline: [card.kindName, authors, date].filter((part) => part !== '').join('　'),
    summary: card.summary,
    fields: toldFields(catalogue, entry),
    bodyKey: entry.bodyKey,
    ...bodyWorld(catalogue, entry),
    resources: resourcesOf(catalogue, entry),
  };
}
