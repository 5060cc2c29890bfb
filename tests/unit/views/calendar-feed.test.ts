import { describe, expect, test } from 'vitest';
import { calendarEvents, type CalendarEvent } from '../../../src/views/shelves/calendar-events.ts';
import { calendarFeed } from '../../../src/views/shelves/calendar-feed.ts';
import { catalogueOf } from '../../read-school.ts';
import { mdx, meetingFields, projectFields, smallSchool } from '../../small-school.ts';

const event = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meetings/a',
  from: '2025-12-31',
  to: '2025-12-31',
  kindName: '专题研讨',
  title: '谈谈等待',
  ...fields,
});
const options = { name: '小山', siteUrl: 'https://hill.example/teaching' };
const linesOf = (feed: string): string[] => feed.replaceAll('\r\n ', '').split('\r\n');

describe('the feed is iCalendar as RFC 5545 has it', () => {
  test('every line ends in CRLF, and none is longer than 75 octets', () => {
    const feed = calendarFeed(
      [event({ title: '谈'.repeat(100), note: `${'a'.repeat(74)}字${'😀'.repeat(30)}` })],
      options,
    );
    expect(feed.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of feed.split('\r\n')) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(linesOf(feed)).toContain(`SUMMARY:${'谈'.repeat(100)}`);
    expect(linesOf(feed)).toContain(`DESCRIPTION:${'a'.repeat(74)}字${'😀'.repeat(30)}`);
  });

  test.each([
    ['分号;逗号,反斜线\\', '分号\\;逗号\\,反斜线\\\\'],
    ['两\n行', '两\\n行'],
    ['两\r\n行', '两\\n行'],
    ['响\u0007铃', '响铃'],
    ['BEGIN:VEVENT', 'BEGIN:VEVENT'],
  ])('the text %j is written as %j', (title, written) => {
    expect(linesOf(calendarFeed([event({ title })], options))).toContain(`SUMMARY:${written}`);
  });

  test('what lasts whole days ends on the day after its last, over the turn of a year too', () => {
    const lines = linesOf(calendarFeed([event({ to: '2026-01-03' })], options));
    expect(lines).toContain('DTSTART;VALUE=DATE:20251231');
    expect(lines).toContain('DTEND;VALUE=DATE:20260104');
  });

  test('neither the clock nor the order of other events changes an event', () => {
    const alone = calendarFeed([event()], options);
    expect(calendarFeed([event()], options)).toBe(alone);
    const own = linesOf(alone).slice(6, -2);
    const both = linesOf(calendarFeed([event({ uid: 'meetings/b' }), event()], options));
    expect(both.join('\n')).toContain(own.join('\n'));
    expect(own).toContain('UID:meetings/a@hill.example');
    expect(own).toContain('DTSTAMP:20251231T000000Z');
  });

  test('an address stands where it is known, with the base path', () => {
    const link = { label: '一', href: '/meetings/a/' };
    expect(linesOf(calendarFeed([event({ link })], options))).toContain(
      'URL:https://hill.example/teaching/meetings/a/',
    );
    expect(calendarFeed([event({ link })], { ...options, siteUrl: '' })).not.toContain('URL');
  });
});

describe('the calendar of a semester', () => {
  const school = smallSchool({
    'meetings/waiting.mdx': mdx(
      {
        ...meetingFields,
        visibility: 'public',
        nextActions: [
          { who: 'li-bai', what: '再上一次', due: '2025-11-01', done: 'lessons/river' },
          { who: 'du-fu', what: '数一数', due: '2026-03-09' },
        ],
      },
      '纪要。',
    ),
    'projects/waiting.mdx': mdx(
      { ...projectFields, midtermDue: '2026-01-10', concludeDue: '2026-06-20' },
      '正文。',
    ),
  });
  const titles = async (id: string, files = school): Promise<string[]> => {
    const catalogue = await catalogueOf(files);
    const semester = catalogue.school.semesters.find((one) => one.id === id);
    if (semester === undefined) throw new Error(id);
    return calendarEvents(catalogue, semester).map((one) => `${one.from} ${one.title}`);
  };

  test('holds meetings, what is due and deadlines, each in the semester it falls into', async () => {
    expect(await titles('2025-2026-1')).toEqual([
      '2025-09-01 2025—2026学年第一学期开学',
      '2025-10-16 谈谈等待',
      '2025-11-01 李白白：再上一次',
      '2026-01-10 中期检查：等待时间的小课题',
      '2026-01-30 2025—2026学年第一学期最后一天',
    ]);
    expect(await titles('2025-2026-2')).toEqual([
      '2026-03-02 2025—2026学年第二学期开学',
      '2026-03-09 杜甫甫：数一数',
      '2026-06-20 结题：等待时间的小课题',
      '2026-07-03 2025—2026学年第二学期最后一天',
    ]);
  });

  test('of minutes that are for the school the public learns the subject and the day only', async () => {
    const hidden = { ...school };
    hidden['meetings/waiting.mdx'] = (school['meetings/waiting.mdx'] ?? '').replace(
      /^visibility.*\n/m,
      '',
    );
    const shown = await titles('2025-2026-1', hidden);
    expect(shown).toContain('2025-10-16 谈谈等待');
    expect(shown.join()).not.toContain('再上一次');
  });
});
