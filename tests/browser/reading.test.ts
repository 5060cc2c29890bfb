/** A young teacher looks for a case and reads it; a head of research looks a topic up. */
import { describe, expect, inject, test } from 'vitest';
import { followIn, useSamplePage } from './sample-page.ts';

const { browser, follow, open, page, path } = useSamplePage({ width: 360, height: 740 });

describe('finding a case on a phone', () => {
  test('takes two clicks in the table of all lessons: subject and grade', async () => {
    await open('lessons/');
    const row = page().getByRole('row', { name: /^数学/ });
    const grades = await page().getByRole('columnheader').allInnerTexts();
    await follow(row.getByRole('cell').nth(grades.indexOf('五年级')).getByRole('link'));
    expect(path()).toBe('/lessons/subject/math/grade/g5/');
    await follow(
      page()
        .getByRole('link', { name: /小数乘法/ })
        .first(),
    );
    expect(path()).toBe('/lessons/2025-11-05-xiaoshu-chengfa/');
  });

  test('a list is narrowed by plain links, one after the other, and widened again', async () => {
    await open('lessons/');
    await page().getByText('缩小范围').click();
    const facets = page().getByRole('navigation', { name: '缩小范围' });
    await follow(facets.getByRole('link', { name: /^语文/ }));
    expect(path()).toBe('/lessons/subject/chinese/');
    // Counted in the files: 路线图, 背影, 四种声音, 这回不发图, 只改一处.
    expect(await page().locator('main .cards > li').count()).toBe(5);
    await page().getByText('缩小范围').click();
    await follow(facets.getByRole('link', { name: /^五年级/ }));
    expect(path()).toBe('/lessons/subject/chinese/grade/g5/');
    await page().getByText('缩小范围').click();
    await follow(facets.getByRole('link', { name: '不限' }).first());
    expect(path()).toBe('/lessons/grade/g5/');
  });

  test('all of it works without JavaScript', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(inject('site').url);
    await followIn(plain, plain.getByRole('link', { name: '找课例' }).first());
    await followIn(plain, plain.getByRole('link', { name: '语文，四年级' }));
    await followIn(plain, plain.getByRole('link', { name: /四年级习作互评课/ }).first());
    expect(await plain.locator('h1').textContent()).toBe('四年级习作互评课：只改一处');
    await plain.goto(new URL('search/?q=x', inject('site').url).href);
    expect(await plain.getByRole('link', { name: '课例' }).count()).toBeGreaterThan(0);
    expect(await plain.locator('main').innerText()).toContain('没有打开，可以从这些地方找起');
    await context.close();
  });
});

describe('reading an entry', () => {
  test('a lesson tells its rounds, and of each suggestion whether it was taken', async () => {
    await open('lessons/2025-10-15-luxiantu/');
    const main = page().locator('main');
    expect(await main.getByText('未采纳').count()).toBeGreaterThan(0);
    expect(await main.getByText('采纳', { exact: true }).count()).toBeGreaterThan(0);
    expect(await main.getByRole('link', { name: '陆小满' }).count()).toBeGreaterThan(0);
  });

  test('an open cycle says what comes next', async () => {
    await open('lessons/2026-09-30-yueduquan/');
    expect(await page().locator('main').innerText()).toMatch(/还要再上|下一轮|还没/);
  });

  test('links lead both ways: from a reflection to its lesson and back', async () => {
    await open('reflections/2025-10-17-shuomingshu/');
    await follow(
      page()
        .locator('main')
        .getByRole('link', { name: /给慢读者的一张路线图/ })
        .first(),
    );
    expect(path()).toBe('/lessons/2025-10-15-luxiantu/');
    await follow(page().getByRole('link', { name: '我把路线图讲成了说明书' }));
    expect(path()).toBe('/reflections/2025-10-17-shuomingshu/');
  });

  test('the contents lead to a heading, and a footnote there and back', async () => {
    await page().setViewportSize({ width: 1280, height: 800 });
    await open('papers/2026-01-16-houda-shijian/');
    const contents = page().getByRole('navigation', { name: '本文目录' });
    await follow(contents.getByRole('link').nth(1));
    expect(
      await page()
        .locator(':target')
        .evaluate((element) => element.tagName),
    ).toMatch(/^H[23]$/);
  });

  test('pictures load, and say what they show', async () => {
    await open('lessons/2025-12-03-qiao/');
    const picture = page().locator('main figure img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(8);
  });
});

describe('shelves', () => {
  test('a teacher has everything on one page, by what they did', async () => {
    await open('teachers/lu-xiaoman/');
    const headings = await page().locator('main h2').allInnerTexts();
    for (const deed of ['上的课', '写的', '领读']) {
      expect(headings.join(' ')).toContain(deed);
    }
  });

  test('a topic tells who to ask and what is still open', async () => {
    await open('topics/questioning-wait-time/');
    const main = page().locator('main');
    expect(await main.getByRole('heading', { name: '还不知道什么' }).count()).toBe(1);
    expect(await main.getByRole('link', { name: /^贺兰舟/ }).count()).toBeGreaterThan(0);
  });

  test('a topic nobody has written for says so, and invites', async () => {
    await open('topics/issue-based-teaching/');
    expect(await page().locator('main').innerText()).toContain('还没有人写过这个专题');
  });

  test('teachers stand in pinyin order', async () => {
    await open('teachers/');
    const letters = await page().locator('main h2').allInnerTexts();
    const single = letters.filter((text) => /^[A-Z]$/.test(text));
    expect(single.length).toBeGreaterThan(8);
    expect(single).toEqual(single.toSorted());
  });
});

test('an unknown address gets a page that searches', async () => {
  const response = await open('lessons/no-such-lesson/');
  expect(response?.status()).toBe(404);
  await page().locator('main').getByRole('searchbox').fill('量感');
  await follow(page().locator('main').getByRole('button', { name: '搜索' }));
  expect(path()).toBe('/search/');
  await page().locator('[data-result]').first().waitFor();
});

test('on paper there is no navigation, and the school is named', async () => {
  await open('lessons/2025-10-15-luxiantu/');
  await page().emulateMedia({ media: 'print' });
  expect(await page().getByRole('navigation', { name: '栏目' }).isVisible()).toBe(false);
  expect(await page().locator('h1').isVisible()).toBe(true);
  expect((await page().pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
});
