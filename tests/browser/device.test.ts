/** What a reader chooses on a device: who they are, how large the letters, light or dark. */
import { describe, expect, test } from 'vitest';
import { useSamplePage } from './sample-page.ts';

const { open, page } = useSamplePage({ width: 360, height: 740 });
const LU = 'teachers/lu-xiaoman/';
const line = () => page().getByRole('navigation', { name: '我', exact: true });

describe('a name chosen once', () => {
  test('opens the ways of a colleague on every page, and “不是我” closes them', async () => {
    await open('lessons/');
    expect(await line().isVisible()).toBe(false);
    await open(LU);
    await page().getByRole('button', { name: '这是我' }).click();
    await expect.poll(() => line().isVisible()).toBe(true);
    expect(await line().getByRole('link').allInnerTexts()).toEqual(['我写的', '等我答复', '写']);
    await open('lessons/');
    expect(await line().innerText()).toContain('陆小满');
    await line().getByRole('link', { name: '等我答复' }).click();
    await expect
      .poll(() => page().getByRole('heading', { name: '等我答复的' }).isVisible())
      .toBe(true);
    await line().getByRole('button', { name: '不是我' }).click();
    expect(await line().isVisible()).toBe(false);
    expect(await page().getByRole('heading', { name: '等我答复的' }).isVisible()).toBe(false);
    await open('lessons/');
    expect(await line().isVisible()).toBe(false);
  });

  test('shows nothing of theirs on the page of somebody else', async () => {
    await open(LU);
    await page().getByRole('button', { name: '这是我' }).click();
    await open('teachers/lin-qi/');
    expect(await page().getByRole('heading', { name: '等我答复的' }).isVisible()).toBe(false);
    expect(await page().getByRole('button', { name: '这是我' }).isVisible()).toBe(true);
  });

  test('what stands in the store and is none of ours is passed over', async () => {
    await open('lessons/');
    for (const nonsense of [
      '{',
      '[]',
      'null',
      '7',
      '{"id":7,"name":{}}',
      '{"id":"<img src=x>","name":"<b>"}',
    ]) {
      await page().evaluate((text) => {
        for (const what of ['me', 'look']) localStorage.setItem(`tongban:${what}:/`, text);
      }, nonsense);
      await open('lessons/');
      expect(await page().locator('.masthead img[src="x"], .masthead b').count()).toBe(0);
      expect(await page().getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    }
    await page().evaluate(() => {
      localStorage.clear();
    });
  });
});

test('the size of letters and the scheme are remembered before anything is painted', async () => {
  await open('lessons/');
  const look = () =>
    page().evaluate(() => ({
      size: getComputedStyle(document.documentElement).fontSize,
      ground: getComputedStyle(document.body).backgroundColor,
      wide: document.documentElement.scrollWidth,
    }));
  const before = await look();
  await page().getByRole('button', { name: '特大' }).click();
  await page().getByRole('group', { name: '明暗' }).getByRole('button', { name: '暗' }).click();
  await open('topics/whole-book-scaffold/');
  const after = await look();
  expect(parseFloat(after.size)).toBeGreaterThan(parseFloat(before.size) * 1.25);
  expect(after.ground).not.toBe(before.ground);
  expect(after.wide).toBeLessThanOrEqual(360);
  await page().emulateMedia({ media: 'print' });
  // Paper stays white.
  expect((await look()).ground).toBe('rgb(255, 255, 255)');
  await page().emulateMedia({ media: null });
  await page()
    .getByRole('group', { name: '明暗' })
    .getByRole('button', { name: '跟随设备' })
    .click();
  await page().getByRole('button', { name: '标准' }).click();
  expect(await look()).toEqual({ ...before, wide: after.wide });
});
