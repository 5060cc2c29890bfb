/** A semester as a wall, what is coming in it, what came of it, and the calendar that opens at this week. */
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { listPages } from '../../../src/views/shelves/list-page.ts';
import { calendarPage, subscribeAddress } from '../../../src/views/shelves/calendar-page.ts';
import { outcomesPages } from '../../../src/views/shelves/outcomes-page.ts';
import { semesterPages } from '../../../src/views/shelves/semester-page.ts';
import { sharesOf } from '../../../src/views/shares.ts';
import { cardsByKind } from '../../../src/records/topics/page.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  longText,
  mdx,
  meetingFields,
  problemFields,
  projectFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

type Files = Record<string, string | undefined>;
const AUTUMN = '2025-2026-1';

const school = (
  files: Files,
  today: string,
  audience: 'school' | 'public' = 'school',
): Promise<Catalogue> => catalogueOf(smallSchool(files), { audience, today });

function semester(catalogue: Catalogue, id = AUTUMN) {
  const page = semesterPages(catalogue).get(id);
  if (page === undefined) throw new Error(`no ${id}`);
  return page;
}

function calendar(catalogue: Catalogue, id = AUTUMN) {
  const found = catalogue.school.semesters.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return calendarPage(catalogue, found);
}

/** As many reflections on one day as asked for. */
const many = (count: number, date: string): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `reflections/many-${i}.mdx`,
      mdx({ ...reflectionFields, title: `第${i}篇`, date }, longText),
    ]),
  );

describe('the wall of a semester', () => {
  test('has every entry once, in the week in which it happened, and says what is to be seen', async () => {
    const catalogue = await school({}, '2025-12-01');
    const { wall, kinds } = semester(catalogue);
    const tiles = wall?.weeks.flatMap((week) => week.tiles.map(({ href }) => href)) ?? [];
    const own = (catalogue.bySemester.get(AUTUMN) ?? []).map(({ ref }) => `/${ref}/`);
    expect([...tiles].sort()).toEqual([...own].sort());
    // The lesson was taught on October 8, a day before it was written down.
    const sixth = wall?.weeks.find(({ label }) => label === '6');
    expect(sixth?.tiles.map(({ href }) => href)).toContain('/lessons/river/');
    expect(wall?.told).toMatch(/^这个学期做的事留下了 \d+ 篇，落在 \d+ 个星期里，最多的是第6周，/);
    expect(wall?.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    expect(kinds.flatMap(({ cards }) => cards).length).toBeLessThanOrEqual(30);
    expect(wall?.weeks.filter(({ isNow }) => isNow).map(({ label }) => label)).toEqual(['14']);
  });

  test('says how many do not fit a week, and keeps what was done in the break', async () => {
    const catalogue = await school(
      {
        ...many(15, '2025-11-12'),
        'reflections/break.mdx': mdx(
          { ...reflectionFields, title: '放假以后', date: '2026-02-05' },
          longText,
        ),
      },
      '2026-02-10',
    );
    const { wall } = semester(catalogue);
    const full = wall?.weeks.find(({ more }) => more > 0);
    expect([full?.tiles.length, full?.more, wall?.height]).toEqual([12, 3, 12]);
    expect(wall?.weeks.at(-1)?.tiles.map(({ href }) => href)).toEqual(['/reflections/break/']);
  });

  test('is absent where nothing was written: no axis without tiles', async () => {
    const catalogue = await school({}, '2026-06-01');
    expect(semester(catalogue, '2025-2026-2').wall).toBeUndefined();
  });
});

describe('the coming fortnight', () => {
  const files: Files = {
    'groups/hill.yml':
      'name: 小山组\nkind: teaching-research\nleader: li-bai\nweeklySlot: 周三第七节\nmembers:\n  - { id: li-bai, from: 2025-09-01 }\n',
    'plans/li-bai.yml':
      'title: 一学期的打算\nteacher: li-bai\nsemester: 2025-2026-1\ngoals: [想]\ncommitments:\n  - { what: demo, target: 1, per: month, time: 每月第二个周四下午 }\n',
    'pairs/hill.yml':
      'kind: peer\nmentor: li-bai\nmentee: du-fu\nfrom: 2025-09-01\nslot: 周五放学以后\n',
    'problems/silence.mdx': mdx({ ...problemFields, wantsSeminar: true }, ''),
    'problems/solved.mdx': mdx(
      {
        ...problemFields,
        title: '解决了的',
        status: 'solved',
        solvedBy: ['lessons/river'],
        wantsSeminar: true,
      },
      '',
    ),
    'meetings/held.mdx': mdx({ ...meetingFields, title: '开过了', date: '2025-12-03' }, ''),
  };

  test('holds times that come round for all, open classrooms by name, and what waits for a seminar', async () => {
    const { ahead } = semester(await school(files, '2025-12-01'));
    const told = ahead?.days.flatMap(({ date, events }) =>
      events.map(({ kindName, title }) => [date, kindName, title]),
    );
    expect(told).toEqual([
      // On December 3 the group has met already; its record stands there instead.
      ['2025-12-03', '专题研讨', '开过了'],
      ['2025-12-10', '固定时间', '小山组：活动时间'],
      ['2025-12-11', '开放课堂', '李白白：示范课'],
    ]);
    expect(ahead?.wished.map(({ link }) => link.label)).toEqual(['问了没人答']);
  });

  test('is only of the semester that is running', async () => {
    expect(semester(await school(files, '2026-03-10')).ahead).toBeUndefined();
  });
});

describe('the outcomes of a semester', () => {
  const files: Files = {
    'projects/waiting.mdx': mdx(
      { ...projectFields, findings: ['等三秒有用。'], sharedAt: 'meetings/waiting' },
      '先数一数。',
    ),
  };

  test('are what was found, and what was told at which meeting', async () => {
    const page = outcomesPages(await school(files, '2025-12-01')).get(AUTUMN);
    expect(page?.found.map(({ texts, from }) => [texts, from?.label])).toContainEqual([
      ['等三秒有用。'],
      '等待时间的小课题',
    ]);
    expect(
      page?.occasions.map(({ date, meeting, told }) => [
        date,
        meeting.label,
        told.map(({ ref }) => ref),
      ]),
    ).toEqual([['2025-10-16', '谈谈等待', ['projects/waiting']]]);
  });

  test('of a semester without any say what may be written, and nothing that was not done', async () => {
    const page = outcomesPages(await school(files, '2026-06-01', 'public')).get('2025-2026-2');
    expect(page?.lead).not.toMatch(/没有|0/);
  });
});

describe('the calendar', () => {
  const files: Files = {
    'meetings/waiting.mdx': mdx(
      {
        ...meetingFields,
        visibility: 'public',
        nextActions: [
          { who: 'li-bai', what: '再上一次', due: '2025-11-01', done: 'lessons/river' },
          { who: 'du-fu', what: '数一数', due: '2025-11-20' },
          { who: 'du-fu', what: '再数一数', due: '2025-12-04' },
        ],
      },
      '纪要。',
    ),
    'projects/waiting.mdx': mdx(
      {
        ...projectFields,
        status: 'terminated',
        reason: '换岗。',
        statusHistory: [
          { status: 'midterm', date: '2025-11-10' },
          { status: 'terminated', date: '2025-11-20' },
        ],
        midtermDue: '2025-11-15',
        concludeDue: '2025-12-20',
      },
      '正文。',
    ),
  };

  test('begins with this week, goes on to what comes, and ends with what has been', async () => {
    const page = calendar(await school(files, '2025-12-01'));
    expect(page.week?.title).toBe('这一周，12月1日至7日');
    expect(page.week?.days.map(({ date }) => date)).toEqual(['2025-12-04']);
    expect(page.months.map(({ title }) => title)).toEqual(['2026年1月']);
    expect(page.past.map(({ title }) => title)).toEqual(['2025年9月', '2025年10月', '2025年11月']);
  });

  test('marks what was done and what is late; a project that stopped owes nothing', async () => {
    const marks = async (audience: 'school' | 'public') =>
      calendar(await school(files, '2025-12-01', audience)).past.flatMap(({ days }) =>
        days.flatMap(({ events }) =>
          events.flatMap(({ title, mark }) => (mark === undefined ? [] : [[title, mark.state]])),
        ),
      );
    expect(await marks('school')).toEqual([
      ['李白白：再上一次', 'kept'],
      ['中期检查：等待时间的小课题', 'kept'],
      ['杜甫甫：数一数', 'missed'],
    ]);
    // That somebody is late is for their colleagues.
    expect((await marks('public')).map(([, state]) => state)).toEqual(['kept', 'kept']);
  });

  test('of another semester is whole and in order', async () => {
    const page = calendar(await school(files, '2026-04-01'));
    expect([page.week, page.past]).toEqual([undefined, []]);
    expect(page.months[0]?.title).toBe('2025年9月');
  });

  test('is subscribed to by phones where the address is known, and never in the edition for colleagues', async () => {
    const page = calendar(await school({}, '2025-12-01'));
    const siteUrl = 'https://hill.example/teaching';
    expect(subscribeAddress({ audience: 'public', siteUrl }, page)).toBe(
      'webcal://hill.example/teaching/calendar/2025-2026-1.ics',
    );
    expect(subscribeAddress({ audience: 'public', siteUrl: '' }, page)).toBeUndefined();
    expect(subscribeAddress({ audience: 'school', siteUrl }, page)).toBeUndefined();
  });
});

describe('what a page has room for', () => {
  test.each([
    [[3, 50, 50], 30, [3, 13, 14]],
    [[1, 1], 30, [1, 1]],
    [[100], 30, [30]],
    [[5, 5, 5], 2, [1, 1, 1]],
    [[], 30, []],
  ])('%j in %i', (counts, most, shares) => {
    expect(sharesOf(counts, most)).toEqual(shares);
  });

  test('a list turns its page after thirty, and every entry is on one of them', async () => {
    const catalogue = await school(many(64, '2025-11-12'), '2025-12-01');
    const pages = listPages(catalogue).filter(({ path }) =>
      /^reflections(?:\/page\/\d)?$/.test(path),
    );
    const cards = pages.map(({ page }) => page.groups.flatMap((group) => group.cards));
    expect(cards.map(({ length }) => length)).toEqual([30, 30, 5]);
    expect(new Set(cards.flat().map(({ ref }) => ref)).size).toBe(65);
  });

  test('what no list leads to is folded into lines, and not lost', async () => {
    const catalogue = await school(many(40, '2025-11-12'), '2025-12-01');
    const [group] = cardsByKind(catalogue, catalogue.byKind.reflections, undefined);
    expect([group?.cards.length, group?.folded?.length]).toEqual([30, 11]);
    const [withList] = cardsByKind(catalogue, catalogue.byKind.reflections, 'topic/waiting');
    expect([withList?.cards.length, withList?.folded]).toEqual([30, undefined]);
  });
});
