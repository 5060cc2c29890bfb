/**
 * A calendar that phones and mail programs subscribe to: iCalendar, RFC 5545. All events
 * last whole days, so no time zone enters.
 */
import { dayAfter, type CalendarEvent } from './calendar-events.ts';

export interface FeedOptions {
  /** What the calendar is called in the reader's program. */
  name: string;
  /** Address of the site, its base path included, without a trailing slash; empty when it is not known. */
  siteUrl: string;
}

/** A line holds 75 octets without its end; what is longer goes on in the next one after a space. */
const MOST_OCTETS = 75;

/**
 * DTSTAMP is the day of the event and not the clock's, so that the same content gives the
 * same bytes; UIDs are made of the records' ids, so that a program knows an event again.
 */
export function calendarFeed(events: readonly CalendarEvent[], options: FeedOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tongban//Tongban//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(options.name)}`,
    ...events.flatMap((event) => eventLines(event, options.siteUrl)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, siteUrl: string): string[] {
  const { uid, from, kindName, title, place, note, link } = event;
  const host = siteUrl === '' ? 'tongban.invalid' : new URL(siteUrl).hostname;
  const href = link?.href;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${uid}@${host}`)}`,
    `DTSTAMP:${plain(from)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(from)}`,
    `DTEND;VALUE=DATE:${plain(dayAfter(event))}`,
    `SUMMARY:${escaped(title)}`,
    `CATEGORIES:${escaped(kindName)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(note === undefined ? [] : [`DESCRIPTION:${escaped(note)}`]),
    ...(href === undefined || siteUrl === '' ? [] : [`URL:${siteUrl}${encodeURI(href)}`]),
    // Nobody is kept busy by a deadline or a holiday.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** TEXT of RFC 5545 3.3.11: `\`, `;`, `,` and line breaks; other control characters are not allowed. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

function plain(day: string): string {
  return day.replaceAll('-', '');
}

/** Never inside a character: one of Chinese takes three octets. */
function folded(line: string): string {
  const lines: string[] = [];
  let here = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(here);
      here = ' ';
      octets = 1;
    }
    here += character;
    octets += size;
  }
  return [...lines, here].join('\r\n');
}
