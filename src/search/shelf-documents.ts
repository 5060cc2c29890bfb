/** Pages that are made of many records, by their own words; what they list is found where it stands. */
import type { Catalogue } from '../graph/catalogue.ts';
import { semesterLink } from '../graph/links.ts';
import { guideChapters } from '../views/guide-chapters.ts';
import { allShelves } from '../views/shelves/all-shelves.ts';
import { calendarPage } from '../views/shelves/calendar-page.ts';
import { resourcesPage } from '../views/shelves/resources-page.ts';
import { SHELVES } from '../views/shelves/search-options.ts';
import type { SearchDocument } from './document.ts';

export function shelfDocuments(catalogue: Catalogue): SearchDocument[] {
  const { semesters } = catalogue.school;
  const leads = new Map([['/resources/', [resourcesPage(catalogue).lead]]]);
  const shelves = allShelves(catalogue)
    .sections.flatMap(({ links }) => links)
    .filter(({ href, count }) => href !== undefined && count > 0)
    .map(({ href = '', label }) => shelf(href, label, leads.get(href)));
  return [
    ...shelves,
    ...semesters.flatMap(({ id, start }) => {
      const { label, href = '' } = semesterLink(catalogue, id);
      return start <= catalogue.today ? [shelf(href, label)] : [];
    }),
    ...semesters.map((semester) => {
      const { href, title, months, times } = calendarPage(catalogue, semester);
      const days = months.flatMap((month) => month.days);
      const events = days.flatMap(({ label, events: own }) =>
        own.map((one) =>
          [label, one.kindName, one.link === undefined ? one.title : '', one.place ?? ''].join(' '),
        ),
      );
      return shelf(href, title, [
        ...times.map((one) => [one.who.label, one.what, one.when].join(' ')),
        ...events,
      ]);
    }),
    ...guideChapters.map(({ href, name, about }) => shelf(href, name, [about])),
  ];
}

function shelf(url: string, title: string, texts: readonly string[] = []): SearchDocument {
  return {
    url,
    title,
    headings: [],
    blocks: texts.map((text) => ({ text })),
    filters: { kind: [SHELVES.id] },
  };
}
