/** 日历: what a semester holds, month by month, and the feed that programs subscribe to. */
import {
  semesterLabel,
  weekdayName,
  weeksOf,
  type Semester,
} from '../../model/calendar/calendar.ts';
import { calendarEvents, type CalendarEvent } from './calendar-events.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { fixedTimes, type FixedTime } from '../fixed-times.ts';
import { home } from '../../graph/links.ts';
import { runningSemester } from '../../counts/running-semester.ts';
import type { Link } from '../../graph/links.ts';

export interface CalendarPage {
  href: string;
  title: string;
  /** Path of the `.ics` without the base path. */
  feed: string;
  months: { title: string; days: CalendarDay[] }[];
  times: FixedTime[];
  /** The calendars there are, newest semester first. */
  others: (Link & { current?: boolean })[];
  breadcrumbs: Link[];
}

export interface CalendarDay {
  date: string;
  /** 11月9日 周一, with the last day where it lasts longer. */
  label: string;
  /** 第11周, in teaching time. */
  week?: string;
  /** The day of the build. */
  isToday: boolean;
  isPast: boolean;
  events: Pick<CalendarEvent, 'kindName' | 'title' | 'link' | 'place'>[];
}

const SHELF: Link = { label: '日历', href: '/calendar/' };

export function calendarAddress({ id }: Semester): string {
  return `/calendar/${id}/`;
}

function feedAddress({ id }: Semester): string {
  return `/calendar/${id}.ics`;
}

export function calendarPage(catalogue: Catalogue, semester: Semester): CalendarPage {
  const events = calendarEvents(catalogue, semester);
  const label = semesterLabel(semester.id, catalogue.school.semesterLabel);
  const days = [...Map.groupBy(events, (event) => `${event.from} ${event.to}`).values()].map(
    (own) => calendarDay(catalogue, semester, own),
  );
  return {
    href: calendarAddress(semester),
    title: `${label}日历`,
    feed: feedAddress(semester),
    months: [...Map.groupBy(days, (day) => day.date.slice(0, 7))].map(([month, own]) => ({
      title: `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
      days: own,
    })),
    times: fixedTimes(catalogue, semester),
    others: catalogue.school.semesters.toReversed().map((one) => ({
      label: semesterLabel(one.id, catalogue.school.semesterLabel),
      href: calendarAddress(one),
      ...(one === semester ? { current: true } : {}),
    })),
    breadcrumbs: [home, SHELF, { label }],
  };
}

/** What stands at `/calendar/`: the running semester, else the first still to come; a school has one at least. */
export function calendarToday(catalogue: Catalogue): Semester {
  const semester = runningSemester(catalogue) ?? catalogue.school.semesters[0];
  if (semester === undefined) throw new Error('a school without semesters');
  return semester;
}

function calendarDay(
  { today }: Catalogue,
  semester: Semester,
  events: readonly CalendarEvent[],
): CalendarDay {
  const { from = '', to = '' } = events[0] ?? {};
  const week = weeksOf(semester).find((one) => one.from <= from && from <= one.to);
  return {
    date: from,
    label: from === to ? dayName(from) : `${dayName(from)}至${dayName(to)}`,
    ...(week === undefined ? {} : { week: `第${week.no}周` }),
    isToday: from <= today && today <= to,
    isPast: to < today,
    events: events.map(({ kindName, title, link, place }) => ({
      kindName,
      title,
      ...(link === undefined ? {} : { link }),
      ...(place === undefined ? {} : { place }),
    })),
  };
}

function dayName(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日${weekdayName(day)}`;
}
