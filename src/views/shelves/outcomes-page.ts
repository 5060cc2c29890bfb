/** 成果: what was found out and made in a semester, and what of it was told to colleagues. */
import { deedsDone } from '../../counts/deeds/done.ts';
import { begunSemesters } from '../../counts/tables/semester-tables.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { findingsOf } from '../../graph/findings.ts';
import { entryLink, home, semesterLink, type Link } from '../../graph/links.ts';
import { writeLink } from '../../graph/write-link.ts';
import type { Semester } from '../../model/calendar/calendar.ts';
import { daysOfSemester } from '../../model/calendar/periods.ts';
import { entryCard, type EntryCard } from '../entry-card.ts';
import type { Told } from '../topic-story.ts';

export interface OutcomesPage {
  href: string;
  title: string;
  lead: string;
  /** Oldest first. */
  occasions: Occasion[];
  found: Told[];
  /** Where somebody writes of a meeting at which results are told. */
  writing: Link[];
  breadcrumbs: Link[];
}

/** A meeting at which something was told. */
export interface Occasion {
  date: string;
  meeting: Link;
  told: EntryCard[];
}

export function outcomesAddress(id: string): string {
  return `/semesters/${id}/outcomes/`;
}

/** A page for every semester that has begun, by its id. */
export function outcomesPages(catalogue: Catalogue): Map<string, OutcomesPage> {
  return new Map(
    begunSemesters(catalogue).map((semester) => [semester.id, outcomesPage(catalogue, semester)]),
  );
}

export function outcomesPage(catalogue: Catalogue, semester: Semester): OutcomesPage {
  const { id } = semester;
  const link = semesterLink(catalogue, id);
  const own = catalogue.bySemester.get(id) ?? [];
  const occasions = occasionsIn(catalogue, semester);
  const found = [...Map.groupBy(findingsOf(catalogue, own), ({ entry }) => entry)].map(
    ([entry, said]) => ({
      texts: said.map(({ text }) => text),
      from: entryLink(entry),
      date: entry.data.date,
    }),
  );
  return {
    href: outcomesAddress(id),
    title: `${link.label}的成果`,
    lead: leadOf(occasions.length, found.length),
    occasions,
    found,
    writing: [{ label: '记一次成果分享', href: writeLink('meetings') }],
    breadcrumbs: [home, { label: '学期', href: '/semesters/' }, link, { label: '成果' }],
  };
}

/** What was told at one meeting is one occasion, results and what was seen elsewhere alike. */
function occasionsIn(catalogue: Catalogue, semester: Semester): Occasion[] {
  const span = daysOfSemester(semester, catalogue.school.semesters);
  const deeds = ['share-result', 'share'].flatMap((what) =>
    deedsDone(catalogue, what, undefined, span),
  );
  const byMeeting = Map.groupBy(
    deeds.flatMap(({ event, day }) => {
      const meetings = event.entries.filter(({ collection }) => collection === 'meetings');
      // Of a visit that was told of, the record is a meeting too: the one it was told at comes last.
      const meeting = meetings.at(-1);
      return meeting === undefined ? [] : [{ meeting, day, entries: event.entries }];
    }),
    ({ meeting }) => meeting,
  );
  return [...byMeeting]
    .map(([meeting, own]) => ({
      date: own[0]?.day ?? meeting.data.date,
      meeting: entryLink(meeting),
      told: [...new Set(own.flatMap(({ entries }) => entries))]
        .filter((entry: Entry) => entry !== meeting)
        .map((entry) => entryCard(catalogue, entry)),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What is there, never what is not: some of it may be for the school alone. */
function leadOf(occasions: number, found: number): string {
  const told = [
    ...(found === 0 ? [] : [`${found} 篇写明了弄清什么`]),
    ...(occasions === 0 ? [] : [`${occasions} 次活动里讲给同事听过`]),
  ];
  return told.length === 0
    ? '弄清的、做成的和讲给同事听过的，写明了就会列在这里。'
    : `${told.join('，')}。`;
}
