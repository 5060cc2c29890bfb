/** Days of a calendar with what stands on them: what is recorded, what is due, and times that come round. */
import type { StateMark } from '../../counts/state-mark.ts';
import { meetingsHeld } from '../../counts/deeds/meetings-held.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { Link } from '../../graph/links.ts';
import {
  addDays,
  weekdayName,
  weekdayOf,
  weeksOf,
  type Semester,
} from '../../model/calendar/calendar.ts';
import { meet, type Span } from '../../model/calendar/periods.ts';
import { daysOfSlot } from '../../model/calendar/slot.ts';
import { compare } from '../../model/text/compare.ts';
import { fixedTimes } from '../fixed-times.ts';
import { calendarEvents, type CalendarEvent } from './calendar-events.ts';

export interface CalendarDay {
  date: string;
  /** 11月9日周一, with the last day where it lasts longer. */
  label: string;
  /** 第11周, in teaching time. */
  week?: string;
  /** The day of the build. */
  isToday: boolean;
  isPast: boolean;
  events: DayEvent[];
}

export interface DayEvent {
  kindName: string;
  title: string;
  link?: Link;
  place?: string;
  /** Whether what is due is done. */
  mark?: StateMark;
}

/** Events grouped by their days, in the order they come. */
export function calendarDays(
  catalogue: Catalogue,
  semester: Semester,
  events: readonly CalendarEvent[],
): CalendarDay[] {
  return [...Map.groupBy(events, ({ from, to }) => `${from} ${to}`).values()].map((own) =>
    calendarDay(catalogue, semester, own),
  );
}

/** What touches the days of the span, with times that come round and for which nothing is recorded yet. */
export function daysWithin(catalogue: Catalogue, semester: Semester, span: Span): CalendarDay[] {
  const events = calendarEvents(catalogue, semester).filter((event) => meet(event, span));
  const all = [...events, ...timesWithin(catalogue, semester, span)].sort(
    (a, b) => compare(a.from, b.from) || compare(a.to, b.to),
  );
  return calendarDays(catalogue, semester, all);
}

/** From Monday to Sunday. */
export function weekOf(day: string): Span {
  const from = addDays(day, -weekdayOf(day));
  return { from, to: addDays(from, 6) };
}

/** 11月16日至22日, 11月30日至12月6日. */
export function spanInChinese({ from, to }: Span): string {
  const [month, day] = monthAndDay(from);
  const [lastMonth, lastDay] = monthAndDay(to);
  const until = month === lastMonth ? `${lastDay}日` : `${lastMonth}月${lastDay}日`;
  return `${month}月${day}日至${until}`;
}

function timesWithin(catalogue: Catalogue, semester: Semester, span: Span): CalendarEvent[] {
  // When two meet is between them; what is open to colleagues stands in a calendar.
  const open = fixedTimes(catalogue, semester).filter(
    ({ group, from, isOpenClass }) => group !== undefined || from !== undefined || isOpenClass,
  );
  return open.flatMap(({ who, what, when, isOpenClass, group }) => {
    const met = meetingsHeld(catalogue).flatMap(({ groups, day }) =>
      group !== undefined && groups.has(group) ? [day] : [],
    );
    return (
      daysOfSlot(when, semester, met.at(-1))
        .filter((day) => span.from <= day && day <= span.to)
        // What has been is told by its record, or has not been.
        .filter((day) => day >= catalogue.today && !met.includes(day))
        .map((day) => ({
          uid: `times/${who.label}/${what}/${day}`,
          from: day,
          to: day,
          kindName: isOpenClass ? '开放课堂' : '固定时间',
          title: `${who.label}：${what}`,
          link: who,
          place: when,
        }))
    );
  });
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
    events: events.map(({ kindName, title, link, place, mark }) => ({
      kindName,
      title,
      ...(link === undefined ? {} : { link }),
      ...(place === undefined ? {} : { place }),
      ...(mark === undefined ? {} : { mark }),
    })),
  };
}

function dayName(day: string): string {
  const [month, date] = monthAndDay(day);
  return `${month}月${date}日${weekdayName(day)}`;
}

function monthAndDay(day: string): [month: number, date: number] {
  return [Number(day.slice(5, 7)), Number(day.slice(8))];
}
