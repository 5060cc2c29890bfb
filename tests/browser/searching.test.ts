/** Searching the sample school as a teacher does. */
import { describe, expect, test } from 'vitest';
import { useSamplePage } from './sample-page.ts';

const { open, page } = useSamplePage({ width: 1280, height: 800 });

const search = async (query: string, more = '') => {
  await open(`search/?q=${encodeURIComponent(query)}${more}`);
  await page().locator('[data-result-count]').waitFor();
};
const count = async () =>
  Number(await page().locator('[data-result-count]').getAttribute('data-result-count'));
const titles = () => page().locator('[data-result] h3').allInnerTexts();

describe('what is written is found', () => {
  test.each([
    ['a phrase of a title', '给慢读者的一张路线图', '三年级整本书导读：给慢读者的一张路线图'],
    ['two characters', '浮球', '拼盘还是融合：三位老师差点吵起来'],
    ['a name', '宋晚', '大班户外建构《会站住的桥》：三次退后一步'],
    ['Latin and Chinese together', 'AI作业反馈', 'AI作业反馈'],
    ['Latin in any case', 'summarizer', '八年级英语阅读圈：换掉“总结者”'],
    ['full-width letters', 'ＡＩ', 'AI作业反馈'],
    ['another name of a topic', '错例', '错题资源'],
  ])('%s: %s', async (_, query, title) => {
    await search(query);
    expect(await titles()).toContain(title);
    expect(await count()).toBe(await page().locator('[data-result]').count());
    expect(await page().locator('[data-result] mark').count()).toBeGreaterThan(0);
  });

  test('one character', async () => {
    await search('桥');
    expect(await count()).toBeGreaterThan(1);
    expect(await titles()).toContain('桥塌的时候我没有伸手');
  });

  test('a hit inside an entry leads to its heading', async () => {
    await search('候答');
    const inside = page().locator('[data-result] [data-sections] a').first();
    await inside.click();
    await page().waitForURL(/#s-/);
    expect(await page().locator(':target').count()).toBe(1);
  });
});

test('only what holds the phrase counts as found; the rest stands apart as related', async () => {
  await search('路线图的候答时间');
  expect(await count()).toBe(0);
  await page().locator('[data-related]').first().waitFor();
  expect(await page().getByRole('heading', { name: '相关结果' }).isVisible()).toBe(true);
});

test('nothing found is said kindly, with a way on', async () => {
  await search('珊瑚礁潜水艇');
  expect(await count()).toBe(0);
  const main = page().locator('main');
  expect(await main.getByRole('link', { name: '专题' }).count()).toBeGreaterThan(0);
  expect(await page().locator('[role=status]').innerText()).toMatch(/没有/);
});

describe('narrowing', () => {
  test('by kind: the number falls, and the address can be shared', async () => {
    await search('候答');
    const all = await count();
    await page().getByRole('checkbox', { name: /课例/ }).check();
    await expect.poll(count).toBeLessThan(all);
    const narrowed = await count();
    expect(page().url()).toContain('kind=lessons');
    await page().reload();
    await page().locator('[data-result]').first().waitFor();
    expect(await count()).toBe(narrowed);
    expect(await page().getByRole('checkbox', { name: /课例/ }).isChecked()).toBe(true);
  });

  test.each([
    'subject=math',
    'topic=questioning-wait-time',
    'teacher=lin-qi',
    'semester=2025-2026-1',
  ])('by %s', async (choice) => {
    await search('候答');
    const all = await count();
    await search('候答', `&${choice}`);
    expect(await count()).toBeGreaterThan(0);
    expect(await count()).toBeLessThan(all);
  });

  test('without a word everything that fits is listed', async () => {
    await open('search/?kind=papers');
    await page().locator('[data-result]').first().waitFor();
    expect(await count()).toBe(10);
  });
});

describe('with the keyboard', () => {
  test.each(['/', 'Control+k'])(
    '%s leads to the box of every page, and Enter searches',
    async (key) => {
      await open('lessons/2025-10-15-luxiantu/');
      await page().keyboard.press(key);
      await page().keyboard.type('量感');
      await page().keyboard.press('Enter');
      await page().waitForURL(/\/search\/\?q=/);
      await page().locator('[data-result]').first().waitFor();
      expect(await titles()).toContain('量感');
    },
  );

  test('a slash typed into a box is a slash', async () => {
    await open('search/');
    const box = page().locator('main').getByRole('searchbox');
    await box.focus();
    await page().keyboard.type('a/b');
    expect(await box.inputValue()).toBe('a/b');
  });

  test('the first Tab offers a way past the navigation, and focus can be seen', async () => {
    await open('lessons/');
    await page().keyboard.press('Tab');
    const skip = page().getByRole('link', { name: '跳到正文' });
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page().keyboard.press('Enter');
    await page().keyboard.press('Tab');
    const inMain = await page().evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inMain).toBe(true);
    const outline = await page().evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).not.toMatch(/^none|^\w+ 0px/);
  });
});

test('going back brings the earlier search back', async () => {
  await search('候答');
  const first = await count();
  await page().locator('main').getByRole('searchbox').fill('量感');
  await page().locator('main').getByRole('searchbox').press('Enter');
  await expect.poll(titles).toContain('量感');
  await page().goBack();
  await expect.poll(count).toBe(first);
  expect(await page().locator('main').getByRole('searchbox').inputValue()).toBe('候答');
});
