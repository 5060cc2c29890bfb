import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../../../src/graph/catalogue.ts';
import { frameOf } from '../../../src/views/frame.ts';
import { weeklyPage, writtenThisWeek } from '../../../src/views/shelves/weekly-page.ts';
import { catalogueOf } from '../../read-school.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';

async function pageOn(
  today: string,
  days: readonly string[] = [],
  circumstances: Partial<Circumstances> = {},
  site = 'https://hill.example',
) {
  const written = days.map((date, i) => [
    `reflections/r${i}.mdx`,
    mdx({ ...reflectionFields, title: `写于${date}`, date }, longText),
  ]);
  const files = smallSchool(Object.fromEntries(written) as Record<string, string>);
  const catalogue = await catalogueOf(files, { today, ...circumstances });
  return {
    catalogue,
    page: weeklyPage(catalogue, frameOf(catalogue, site, '/teaching/')),
  };
}

describe('a week is from Monday to Sunday', () => {
  // 2026-05-25 is a Monday.
  const days = ['2026-05-24', '2026-05-25', '2026-05-31', '2026-06-01'];

  test.each(['2026-05-25', '2026-05-28', '2026-05-31'])('seen on %s', async (today) => {
    const { page, catalogue } = await pageOn(today, days);
    expect(page.now.cards.map(({ date }) => date)).toEqual(['2026-05-31', '2026-05-25']);
    expect(page.now.title).toBe('第13周，5月25日至31日');
    expect(page.before[0]?.cards.map(({ date }) => date)).toEqual(['2026-05-24']);
    expect(writtenThisWeek(catalogue)).toBe(2);
  });

  test('three weeks before it in which somebody wrote, however long ago', async () => {
    const { page } = await pageOn('2026-06-03', ['2026-03-03', '2026-04-01', '2026-05-20']);
    expect(page.now.cards).toEqual([]);
    expect(page.now.toPass).toBeUndefined();
    expect(page.empty).toBe('这一周还没有公开的。');
    expect(page.before.map(({ title }) => title)).toEqual([
      '第12周，5月18日至24日',
      '第5周，3月30日至4月5日',
      '第1周，3月2日至8日',
    ]);
  });

  test('in a break it has days and no number', async () => {
    const { page } = await pageOn('2026-02-12', ['2026-02-11']);
    expect(page.now.title).toBe('2月9日至15日');
  });
});

test.each([
  ['2026-01-01', '2026-w01'],
  ['2025-12-29', '2026-w01'],
  ['2027-01-03', '2026-w53'],
  ['2027-01-04', '2027-w01'],
  ['2026-11-20', '2026-w47'],
])('%s lies in %s', async (today, id) => {
  expect((await pageOn(today)).page.now.id).toBe(id);
});

describe('what is given to others', () => {
  test('is a text with titles, people and whole addresses', async () => {
    const { page } = await pageOn('2026-05-28', ['2026-05-26', '2026-05-27']);
    expect(page.now.toPass?.text).toBe(
      [
        '小山 · 本周新写的（5月25日至31日）',
        '1. 写于2026-05-27（反思，李白白）\nhttps://hill.example/teaching/reflections/r1/',
        '2. 写于2026-05-26（反思，李白白）\nhttps://hill.example/teaching/reflections/r0/',
        '都在这里：https://hill.example/teaching/weekly/',
      ].join('\n\n'),
    );
    expect(page.now.toPass?.article.entries[0]).toEqual({
      kind: '反思',
      title: '写于2026-05-27',
      by: '李白白',
      summary: '课上的一件小事。',
      address: 'https://hill.example/teaching/reflections/r1/',
    });
  });

  test('has no address where that is not known, and a week that is over is not called this one', async () => {
    const { page } = await pageOn('2026-06-05', ['2026-05-26'], {}, '');
    const text = page.before[0]?.toPass?.text ?? '';
    expect(text).toBe('小山 · 一周新写的（5月25日至31日）\n\n1. 写于2026-05-26（反思，李白白）');
    expect(page.feeds).toBeUndefined();
  });

  test('is not made ready in the edition for colleagues', async () => {
    const { page } = await pageOn('2026-05-28', ['2026-05-26'], { audience: 'school' });
    expect(page.now.cards).toHaveLength(1);
    expect(page.now.toPass).toBeUndefined();
    expect(page.feeds).toBeUndefined();
  });
});
