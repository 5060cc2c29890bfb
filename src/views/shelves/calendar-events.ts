/** What stands in the school's calendar: semesters, holidays, meetings, and what is due when. */
import { inQuotes } from '../../model/text/in-quotes.ts';
import { addDays, semesterLabel, type Semester } from '../../model/calendar/calendar.ts';
import { daysOfSemester, isWithin } from '../../model/calendar/periods.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { compare } from '../../model/text/compare.ts';
import { happenedOn } from '../../graph/happening.ts';
import { entryLink } from '../../graph/links.ts';
import { projectState } from '../../graph/project-status.ts';
import { taskState } from '../../counts/task-state.ts';
import type { StateMark } from '../../counts/state-mark.ts';
import { nextActionsOf } from '../next-actions.ts';
import type { Link } from '../../graph/links.ts';

export interface CalendarEvent {
  /** Stable, and one of its kind: `meetings/2025-10-16-tan`, `meetings/…/due-1`. */
  uid: string;
  /** Both days belong to it; most are of one day. */
  from: string;
  to: string;
  /** 集体备课, 假日, 到期 …. */
  kindName: string;
  title: string;
  /** Path of the site without the base path. */
  link?: Link;
  place?: string;
  note?: string;
  /** What was due and is done, or is late; what is still to come says so by its day. */
  mark?: StateMark;
}

/** Of one semester and the break after it, in the order of the days. */
export function calendarEvents(catalogue: Catalogue, semester: Semester): CalendarEvent[] {
  const span = daysOfSemester(semester, catalogue.school.semesters);
  return [
    ...semesterDays(catalogue, semester),
    ...catalogue.byKind.meetings.flatMap((entry) => [
      meetingEvent(catalogue, entry),
      ...dueActions(catalogue, entry),
    ]),
    ...catalogue.byKind.projects.flatMap((entry) => deadlines(catalogue, entry)),
  ]
    .filter((event) => isWithin(event.from, span))
    .sort((a, b) => compare(a.from, b.from) || compare(a.uid, b.uid));
}

function semesterDays({ school }: Catalogue, semester: Semester): CalendarEvent[] {
  const { id, start, end, holidays } = semester;
  const label = semesterLabel(id, school.semesterLabel);
  const link: Link = { label, href: `/semesters/${id}/` };
  return [
    {
      uid: `semesters/${id}/start`,
      from: start,
      to: start,
      kindName: '学期',
      title: `${label}开学`,
      link,
    },
    {
      uid: `semesters/${id}/end`,
      from: end,
      to: end,
      kindName: '学期',
      title: `${label}最后一天`,
      link,
    },
    ...holidays.map(({ name, from, to }) => ({
      uid: `semesters/${id}/holiday-${from}`,
      from,
      to,
      kindName: '假日',
      title: name,
    })),
  ];
}

function meetingEvent({ words }: Catalogue, entry: Entry<'meetings'>): CalendarEvent {
  const { data, ref } = entry;
  const day = happenedOn(entry);
  return {
    uid: ref,
    from: day,
    to: day,
    kindName: nameOf(words.meetingKinds, data.kind),
    title: data.title,
    link: entryLink(entry),
    ...(data.place === undefined ? {} : { place: data.place }),
    note: data.summary,
  };
}

function dueActions(catalogue: Catalogue, entry: Entry<'meetings'>): CalendarEvent[] {
  return nextActionsOf(catalogue, entry).map((action, i) => ({
    uid: `${entry.ref}/due-${i + 1}`,
    from: action.due,
    to: action.due,
    kindName: '到期',
    title: `${action.who === undefined ? '' : `${action.who.label}：`}${action.what}`,
    link: action.done ?? entryLink(entry),
    ...marked(action),
    note:
      action.done === undefined
        ? `定在${inQuotes(entry.data.title)}。`
        : `做成了${inQuotes(action.done.label)}。`,
  }));
}

function marked({ state, stateName }: StateMark): Pick<CalendarEvent, 'mark'> {
  return state === 'running' ? {} : { mark: { state, stateName } };
}

/** A project that has stopped owes nothing any more; what it handed in before stays. */
function deadlines(catalogue: Catalogue, entry: Entry<'projects'>): CalendarEvent[] {
  const { title, midtermDue, concludeDue, statusHistory, status } = entry.data;
  const isStopped = projectState(status) === 'stopped';
  const due = (what: 'midterm' | 'conclude', name: string, day: string | undefined) => {
    const step = what === 'midterm' ? 'midterm' : 'concluded';
    const isDone = statusHistory.some((one) => one.status === step);
    return day === undefined || (isStopped && !isDone)
      ? []
      : [
          {
            uid: `${entry.ref}/${what}`,
            from: day,
            to: day,
            kindName: '课题期限',
            title: `${name}：${title}`,
            link: entryLink(entry),
            ...marked(taskState(catalogue, day, isDone)),
          },
        ];
  };
  return [...due('midterm', '中期检查', midtermDue), ...due('conclude', '结题', concludeDue)];
}

/** Day after the last, as calendars want the end of what lasts whole days. */
export function dayAfter({ to }: CalendarEvent): string {
  return addDays(to, 1);
}
