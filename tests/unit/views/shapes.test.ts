/** Each kind its shape: a reading's margin, a problem's thread, a project's line, a group's next time. */
import { describe, expect, test } from 'vitest';
import type { Catalogue, Entry } from '../../../src/graph/catalogue.ts';
import { groupPage } from '../../../src/records/groups/page.ts';
import { problemPage } from '../../../src/records/problems/page.ts';
import { projectPage } from '../../../src/records/projects/page.ts';
import { readingPage } from '../../../src/records/readings/page.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  longText,
  mdx,
  meetingFields,
  paperFields,
  problemFields,
  projectFields,
  readingFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

type Files = Record<string, string | undefined>;

const school = (
  files: Files,
  today = '2025-12-01',
  audience: 'school' | 'public' = 'school',
): Promise<Catalogue> => catalogueOf(smallSchool(files), { audience, today });

function entry<K extends Entry['collection']>(catalogue: Catalogue, ref: `${K}/${string}`) {
  const found = catalogue.byRef.get(ref);
  if (found === undefined) throw new Error(`no ${ref}`);
  return found as Entry<K>;
}

const hrefs = (links: readonly { href?: string }[]): (string | undefined)[] =>
  links.map(({ href }) => href);

describe('the margin of a reading', () => {
  const files: Files = {
    'readings/chapter.mdx': mdx(
      {
        ...readingFields,
        leadReader: 'du-fu',
        disagreement: '等多久，没有谈拢。',
        actionToTry: '各等三秒。',
        links: ['papers/survey'],
      },
      '我们读了第一章。',
    ),
    'readings/second.mdx': mdx(
      { ...readingFields, title: '第二次', date: '2025-10-08', scope: '第二章' },
      '读了第二章。',
    ),
    'reflections/late.mdx': mdx(
      { ...reflectionFields, title: '后答的', date: '2025-11-03', respondsTo: 'readings/chapter' },
      longText,
    ),
    'reflections/early.mdx': mdx(
      { ...reflectionFields, title: '先答的', date: '2025-11-01', takesUp: 'readings/chapter' },
      longText,
    ),
    'reflections/gone.mdx': mdx(
      {
        ...reflectionFields,
        title: '撤回的',
        date: '2025-11-02',
        respondsTo: 'readings/chapter',
        withdrawn: { date: '2025-11-20', why: '记错了。' },
      },
      longText,
    ),
  };

  test('holds what was said at the table, then who answered, the first of them first', async () => {
    const catalogue = await school(files);
    const { margin } = readingPage(catalogue, entry(catalogue, 'readings/chapter'));
    expect(margin.notes.map(({ title, text, from }) => [title, from?.label ?? text])).toEqual([
      ['还没谈拢的', '等多久，没有谈拢。'],
      ['打算试试', '各等三秒。'],
      ['后来试了', '先答的'],
      ['回应', '后答的'],
    ]);
    expect(margin.facts.map(({ label }) => label)).toContain('领读');
    expect(margin.beside.map(({ links }) => hrefs(links))).toEqual([
      ['/papers/survey/'],
      ['/readings/second/'],
    ]);
  });

  test('names nothing a second time below the text, and lets nothing fall', async () => {
    const catalogue = await school(files);
    const page = readingPage(catalogue, entry(catalogue, 'readings/chapter'));
    const below = [...page.before, ...page.after].flatMap(({ cards }) => cards);
    expect(hrefs(below)).toEqual(['/reflections/gone/']);
    expect(page.related.map(({ ref }) => ref)).not.toContain('readings/second');
  });
});

describe('the thread of a problem', () => {
  const tried: Files = {
    'reflections/before.mdx': mdx(
      { ...reflectionFields, title: '起因', date: '2025-09-10' },
      longText,
    ),
    'problems/silence.mdx': mdx(
      {
        ...problemFields,
        status: 'working',
        wantsSeminar: true,
        links: ['reflections/before', 'lessons/river'],
        asked: [{ guest: '陈老师', date: '2025-10-12', answer: '再等两秒。' }],
      },
      '',
    ),
    'reflections/answer.mdx': mdx(
      { ...reflectionFields, title: '回应', date: '2025-10-20', respondsTo: 'problems/silence' },
      longText,
    ),
  };

  test('goes from asked over who tried and said what, by the days of what happened, to what is open', async () => {
    const catalogue = await school(tried);
    const page = problemPage(catalogue, entry(catalogue, 'problems/silence'));
    const { stations, steps, end } = page.thread;
    expect(steps.map(({ label, date, mark }) => [label, date, mark])).toEqual([
      // The lesson was taught a day before it was written down.
      ['课例', '2025-10-08', 'teach'],
      ['求助专家', '2025-10-12', 'discuss'],
      ['反思', '2025-10-20', 'teach'],
    ]);
    expect(stations.map(({ kind }) => kind)).toEqual([
      'prepare',
      'teach',
      'discuss',
      'teach',
      'open',
    ]);
    expect(end.ways.map(({ label }) => label)).toEqual(['写一篇回应', '排一次研讨']);
    expect(end.ways[0]?.href).toContain('respondsTo=problems%2Fsilence');
    // Where it came from stands with the other relations.
    expect(page.before.flatMap(({ cards }) => hrefs(cards))).toEqual(['/reflections/before/']);
    expect(page.after).toEqual([]);
  });

  test('no seminar is asked for any more once one was held, and it is a step', async () => {
    const catalogue = await school({
      ...tried,
      'meetings/waiting.mdx': mdx({ ...meetingFields, links: ['problems/silence'] }, ''),
    });
    const { steps, end } = problemPage(catalogue, entry(catalogue, 'problems/silence')).thread;
    expect(steps.map(({ label }) => label)).toContain('专题研讨');
    expect(end.ways.map(({ label }) => label)).toEqual(['写一篇回应']);
  });

  test('ends where it was solved, on the day of what solved it', async () => {
    const catalogue = await school({
      'problems/silence.mdx': mdx(
        { ...problemFields, status: 'solved', solvedBy: ['lessons/river'], answer: '等三秒。' },
        '',
      ),
    });
    const { steps, end } = problemPage(catalogue, entry(catalogue, 'problems/silence')).thread;
    expect(steps.map(({ solves }) => solves)).toEqual([true]);
    expect(end).toEqual({
      id: 'thread-end',
      mark: 'solved',
      label: '已解决',
      date: '2025-10-08',
      text: '等三秒。',
      ways: [],
    });
  });
});

describe('the line of a project', () => {
  const files: Files = {
    'projects/waiting.mdx': mdx(
      {
        ...projectFields,
        status: 'midterm',
        statusHistory: [
          { status: 'approved', date: '2025-09-20' },
          { status: 'midterm', date: '2025-11-20' },
        ],
        midtermDue: '2025-11-30',
        concludeDue: '2025-12-30',
        outputs: ['lessons/river'],
      },
      '先数一数。',
    ),
    'papers/survey.mdx': mdx({ ...paperFields, date: '2025-11-25', project: 'waiting' }, '记录。'),
  };
  const lineOn = async (today: string, audience: 'school' | 'public' = 'school') => {
    const catalogue = await school(files, today, audience);
    return projectPage(catalogue, entry(catalogue, 'projects/waiting'));
  };

  test('holds planned and done days, what it left, and a sentence', async () => {
    const { line, before, after } = await lineOn('2025-12-01');
    expect(line.steps.map(({ name, told }) => [name, told])).toEqual([
      ['已立项', undefined],
      ['已过中期', '期限是2025年11月30日'],
      ['结题', '还有 29 天'],
    ]);
    expect(line.left.map(({ card }) => card.ref)).toEqual(['lessons/river', 'papers/survey']);
    expect(line.told).toBe(
      '2025年9月20日（立项）至2025年11月20日（过中期），前后 61 天，留下 2 篇。下一步：结题，还有 29 天。',
    );
    expect([...before, ...after]).toEqual([]);
    const places = [...line.steps, ...line.left].map(({ at }) => at);
    expect([Math.min(...places), Math.max(...places)]).toEqual([0, 1]);
    expect(line.today).toBeGreaterThan(line.steps[1]?.at ?? 1);
  });

  test('that it is late is told to the school, not to the public', async () => {
    const last = async (audience: 'school' | 'public') => {
      const { line } = await lineOn('2026-01-05', audience);
      const step = line.steps.at(-1);
      return [step?.kind, step?.told];
    };
    expect(await last('school')).toEqual(['overdue', '已经到期，过了 6 天']);
    expect(await last('public')).toEqual(['due', '期限是2025年12月30日']);
  });
});

describe('what comes next in a group', () => {
  const files = (slot: string): Files => ({
    'groups/hill.yml': `name: 小山组\nkind: teaching-research\nleader: li-bai\nweeklySlot: ${slot}\nmembers:\n  - { id: li-bai, from: 2025-09-01 }\n  - { id: du-fu, from: 2025-09-01 }\n`,
    'meetings/waiting.mdx': mdx({ ...meetingFields, presenters: ['du-fu'] }, ''),
  });
  const pageOf = async (slot: string, today: string, audience: 'school' | 'public' = 'school') => {
    const catalogue = await school(files(slot), today, audience);
    const [group] = catalogue.groups.values();
    if (group === undefined) throw new Error('no group');
    return groupPage(catalogue, group);
  };

  test('is the next day of its fixed time, and who has waited longest', async () => {
    // A Monday.
    const { next, semester } = await pageOf('周三第七节', '2025-12-01');
    expect(next?.day).toEqual({ date: '2025-12-03', label: '2025年12月3日，周三' });
    expect(next?.told).toMatch(/还有 2 天/);
    expect(next?.turn?.person.label).toBe('李白白');
    expect(semester?.turns).toBe('这学期主讲过：杜甫甫。还有 1 位没有轮到，下一位：李白白。');
    const [first, second] = semester?.rotation ?? [];
    expect([first?.marks.length, second?.marks.length]).toEqual([0, 1]);
    expect(first?.ahead).toBeGreaterThan(second?.marks[0] ?? 1);
  });

  test('every second week goes on from the last meeting', async () => {
    // The meeting was on Thursday, October 16.
    expect((await pageOf('隔周周四', '2025-10-17')).next?.day?.date).toBe('2025-10-30');
  });

  test('today counts while nothing is recorded for it', async () => {
    expect((await pageOf('周四', '2025-10-09')).next?.told).toMatch(/就是今天/);
    expect((await pageOf('周四', '2025-10-16')).next?.day?.date).toBe('2025-10-23');
  });

  test('is in words where the time names no day, and gone in a break', async () => {
    const { next } = await pageOf('午睡时间', '2025-12-01');
    expect([next?.day, next?.slot]).toEqual([undefined, '午睡时间']);
    expect((await pageOf('周三', '2026-02-05')).next).toBeUndefined();
  });

  test('whose turn it is, is for the school', async () => {
    const { next, semester } = await pageOf('周三', '2025-12-01', 'public');
    expect(next?.turn).toBeUndefined();
    expect(semester?.turns).toBe('这学期主讲过：杜甫甫。');
    expect(JSON.stringify(semester?.rotation)).not.toContain('李白白');
  });
});
