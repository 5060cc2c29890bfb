/** 日历: the week that is running first, then what comes, then what has been; and the feed that programs subscribe to. */
import { semesterLabel, type Semester } from '../../model/calendar/calendar.ts';
import { calendarEvents } from './calendar-events.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { fixedTimes, type FixedTime } from '../fixed-times.ts';
import { home } from '../../graph/links.ts';
import { runningSemester } from '../../counts/running-semester.ts';
import type { Link } from '../../graph/links.ts';
import {
  calendarDays,
  daysWithin,
  spanInChinese,
  weekOf,
  type CalendarDay,
} from './calendar-days.ts';
import type { Frame } from '../frame.ts';

export interface CalendarPage {
  href: string;
  title: string;
  /** Path of the `.ics` without the base path. */
  feed: string;
  /** The week of the day of the build; absent from the calendar of another semester. */
  week?: { title: string; days: CalendarDay[] };
  /** Of the running semester what comes after this week, of another one all of it. */
  months: Month[];
  /** What has been in the running semester before this week, oldest first. */
  past: Month[];
  times: FixedTime[];
  /** The calendars there are, newest semester first. */
  others: (Link & { current?: boolean })[];
  breadcrumbs: Link[];
}

interface Month {
  title: string;
  days: CalendarDay[];
}

const SHELF: Link = { label: '日历', href: '/calendar/' };

export function calendarAddress({ id }: Semester): string {
  return `/calendar/${id}/`;
}

function feedAddress({ id }: Semester): string {
  return `/calendar/${id}.ics`;
}

/**
 * Where a program subscribes to it, as phones understand it. Only in the public edition: such a program
 * knows no password; and only where the address of the site is known.
 */
export function subscribeAddress(
  { audience, siteUrl }: Pick<Frame, 'audience' | 'siteUrl'>,
  { feed }: Pick<CalendarPage, 'feed'>,
): string | undefined {
  return audience === 'public' && siteUrl !== ''
    ? `${siteUrl.replace(/^https?:/, 'webcal:')}${feed}`
    : undefined;
}

export function calendarPage(catalogue: Catalogue, semester: Semester): CalendarPage {
  const label = semesterLabel(semester.id, catalogue.school.semesterLabel);
  const days = calendarDays(catalogue, semester, calendarEvents(catalogue, semester));
  const isRunning = runningSemester(catalogue) === semester;
  const week = weekOf(catalogue.today);
  return {
    href: calendarAddress(semester),
    title: `${label}日历`,
    feed: feedAddress(semester),
    ...(isRunning
      ? {
          week: {
            title: `这一周，${spanInChinese(week)}`,
            days: daysWithin(catalogue, semester, week),
          },
        }
      : {}),
    months: byMonth(isRunning ? days.filter(({ date }) => date > week.to) : days),
    past: byMonth(isRunning ? days.filter(({ date }) => date < week.from) : []),
    times: fixedTimes(catalogue, semester),
    others: catalogue.school.semesters.toReversed().map((one) => ({
      label: semesterLabel(one.id, catalogue.school.semesterLabel),
      href: calendarAddress(one),
      ...(one === semester ? { current: true } : {}),
    })),
    breadcrumbs: [home, SHELF, { label }],
  };
}

function byMonth(days: readonly CalendarDay[]): Month[] {
  return [...Map.groupBy(days, (day) => day.date.slice(0, 7))].map(([month, own]) => ({
    title: `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
    days: own,
  }));
}

/** What stands at `/calendar/`: the running semester, else the first still to come; a school has one at least. */
export function calendarToday(catalogue: Catalogue): Semester {
  const semester = runningSemester(catalogue) ?? catalogue.school.semesters[0];
  if (semester === undefined) throw new Error('a school without semesters');
  return semester;
}
