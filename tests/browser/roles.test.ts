/**
 * Who comes here, and what they come for first. Each walk begins at the front page and takes
 * at most three clicks; what is then in sight needs no more.
 */
import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { useSamplePage } from './sample-page.ts';

const { follow, open, page, path } = useSamplePage({ width: 360, height: 740 });
const MOST_CLICKS = 3;

let clicks: number;
beforeEach(async () => {
  clicks = 0;
  await open('');
});

async function click(target: Locator): Promise<void> {
  clicks += 1;
  expect(clicks, 'clicks from the front page').toBeLessThanOrEqual(MOST_CLICKS);
  await follow(target.first());
}

const shelf = (name: string): Locator =>
  page().getByRole('navigation', { name: '栏目' }).getByRole('link', { name });
const link = (name: string | RegExp): Locator => page().locator('main').getByRole('link', { name });
const main = (): Promise<string> => page().locator('main').innerText();

/** Every link of the page with that name, as it would be followed. */
async function addressOf(target: Locator): Promise<string> {
  return (await target.first().getAttribute('href')) ?? '';
}

describe('a young teacher', () => {
  test('finds a case for next week’s lesson by subject and grade', async () => {
    await click(link('找课例'));
    await click(link('数学，五年级，1篇'));
    await click(link(/小数乘法/));
    expect(path()).toBe('/lessons/2025-11-05-xiaoshu-chengfa/');
    expect(await main()).toContain('这节课怎样一轮一轮走过来');
  });

  test('publishes this week’s reflection: one click leads to its form', async () => {
    await click(link('写反思'));
    expect(path()).toBe('/write/');
    const form = page().locator('[data-view=write]');
    await form.getByRole('textbox', { name: '正文' }).waitFor();
    expect(await page().getByRole('heading', { level: 1 }).innerText()).toBe('写反思');
  });

  test('who likes files better finds the template, and where the host makes one', async () => {
    await open('guide/');
    await click(link('模板'));
    expect(path()).toBe('/guide/templates/');
    const file = link('在浏览器里新建这个文件').first();
    expect(await file.isVisible()).toBe(true);
    expect(await addressOf(file)).toMatch(/reflections\?filename=2026-11-20-xin\.mdx$/);
  });
});

describe('a mentor', () => {
  test('reads the mentee’s latest and is led to an answer', async () => {
    await click(link('读同事的反思'));
    const card = page().locator('.entry-card', { hasText: '陆小满' }).first();
    await click(card.locator('.title').getByRole('link'));
    expect(path()).toMatch(/^\/reflections\//);
    await click(link('写一篇回应'));
    expect(path()).toBe('/write/');
    const form = page().locator('[data-view=write]');
    await form.getByRole('group', { name: '专题' }).getByRole('button').first().waitFor();
    expect(await form.getByText('回应', { exact: true }).isVisible()).toBe(true);
  });

  test('shows the demonstration lessons and the guidance given', async () => {
    await click(shelf('同伴'));
    await click(link('沈知微'));
    await click(link('沈知微—陆小满'));
    const told = await main();
    for (const words of ['师傅听徒弟的课', '徒弟听师傅的课', '示范课', '一起做出来的']) {
      expect(told).toContain(words);
    }
  });

  test('has the materials for a paper on one page of a topic', async () => {
    await click(shelf('专题'));
    await click(link(/整本书阅读支架/));
    const headings = (await page().locator('main h2').allInnerTexts()).join(' ');
    for (const kind of ['课例', '反思', '共读', '论文']) expect(headings).toContain(kind);
  });
});

describe('the head of a group', () => {
  test('logs a meeting with the members ticked', async () => {
    await click(shelf('全部'));
    await click(link(/^小组/));
    await click(link(/问渠互助小组/));
    const begin = link('记一次活动');
    expect(await addressOf(begin)).toContain('/write/#kind=meetings&group=wenqu&');
    expect(await addressOf(begin)).toContain('&attended=');
  });

  test('picks the next seminar’s theme from the problems that wait for one', async () => {
    await click(shelf('全部'));
    await click(link(/^问题/));
    const waiting = page().getByRole('region', { name: '等着研讨的' });
    await click(waiting.getByRole('link'));
    expect(path()).toMatch(/^\/problems\//);
    expect(await main()).toContain('正在等一次专题研讨');
  });
});

describe('the office of teaching', () => {
  test('takes a semester’s table along for a spreadsheet', async () => {
    await click(
      page()
        .locator('main h2')
        .getByRole('link', { name: /学年第一学期/ }),
    );
    await click(page().getByRole('list', { name: '报表' }).getByRole('link'));
    const file = link(/CSV/);
    const response = await page().request.get(
      new URL(await addressOf(file), inject('site').url).href,
    );
    expect(response.headers()['content-type']).toContain('csv');
    expect((await response.body()).subarray(0, 3).toString('hex')).toBe('efbbbf');
  });

  test('looks through the projects and their deadlines', async () => {
    await click(
      page()
        .locator('main h2')
        .getByRole('link', { name: /学年第一学期/ }),
    );
    await click(page().getByRole('list', { name: '报表' }).getByRole('link', { name: /课题/ }));
    expect(await page().locator(':target').innerText()).toMatch(/课题/);
    await open('');
    clicks = 0;
    await click(page().getByRole('contentinfo').getByRole('link', { name: '日历' }));
    expect(await main()).toMatch(/课题期限\s*(?:中期检查|结题)：/);
  });

  test('compares a title with past work before the school takes it on', async () => {
    await click(link('选课题'));
    await page().getByRole('textbox', { name: '题目' }).fill('初中名著整本书阅读过程支架');
    await click(page().getByRole('button', { name: '查一查' }));
    await page().locator('[data-status][data-level]').waitFor();
    expect(await page().locator('[data-hits]').innerText()).toContain('沈知微');
  });
});

describe('a colleague from elsewhere', () => {
  test('understands on the first screen what this school studies', async () => {
    const purpose = page().locator('main .purpose');
    await purpose.waitFor();
    const box = await purpose.boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(740);
    expect(await purpose.innerText()).toContain('一起读的书');
  });

  test('finds a case that can be used', async () => {
    await click(shelf('找课例'));
    await click(link(/^数学，七年级/));
    await click(link(/候答三秒/));
    expect(await main()).toContain('想弄明白');
  });

  test('takes a sentence that cites it', async () => {
    await click(shelf('找课例'));
    await click(link(/^语文，四年级/));
    await click(link(/四年级习作互评课/));
    expect(await main()).toMatch(
      /引用这一篇：\s*陆小满，沈知微[^]*https:\/\/xingcha\.example\/lessons\/2026-11-04-xizuo-huping/,
    );
  });
});
