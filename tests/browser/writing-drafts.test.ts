/** What is written stays: in this browser, whatever happens to the page. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { smallTargets, useDesk } from './writing.ts';

const { begin, browser, field, follow, heading, open, page, pick, whenKept } = useDesk();

const drafts = () => page().getByRole('region', { name: '没写完的' }).getByRole('listitem');
const text = () => field('正文');
const toChoice = async (): Promise<void> => {
  await page().getByRole('link', { name: '换一类，看看草稿' }).click();
  await heading().filter({ hasText: '写一篇' }).waitFor();
};
const writeTwo = async (): Promise<void> => {
  await begin('reflections');
  await text().fill('他等了三秒才开口。');
  await whenKept();
  await toChoice();
  await page().locator('main').getByRole('link', { name: /^问题/ }).click();
  await heading().filter({ hasText: '写问题' }).waitFor();
  // What was written later stands first; of two at one moment nobody knows.
  await page().clock.setFixedTime(new Date('2026-11-20T09:00:30'));
  await field('标题').fill('为什么一问就没有声音');
  await whenKept();
};

describe('a draft', () => {
  test('is there again after the page was closed', async () => {
    await begin('reflections');
    await pick('作者', 'lxm', '陆小满');
    await text().fill('他等了三秒才开口。');
    await whenKept();
    const address = page().url();
    expect(new URL(address).hash).toMatch(/^#draft=/);
    await page().goto('about:blank');
    await page().goto(address);
    await expect.poll(() => text().inputValue()).toBe('他等了三秒才开口。');
    expect(await page().getByRole('button', { name: '去掉陆小满' }).count()).toBe(1);
  });

  test('leaves nothing behind where nothing was written', async () => {
    await begin('reflections');
    await toChoice();
    expect(await drafts().count()).toBe(0);
  });

  test('stands beside others, each with its name and its day, and is deleted when that is meant', async () => {
    await writeTwo();
    await toChoice();
    await expect.poll(() => drafts().count()).toBe(2);
    expect((await drafts().allInnerTexts()).map((one) => one.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/为什么一问就没有声音 问题，今天 9:00改过/),
      expect.stringMatching(/他等了三秒才开口。 反思，今天 9:00改过/),
    ]);
    await page().getByRole('button', { name: '删去草稿：为什么一问就没有声音' }).click();
    expect(await drafts().first().innerText()).toContain('删了就找不回来');
    await page().getByRole('button', { name: '留着' }).click();
    expect(await drafts().count()).toBe(2);
    await page().getByRole('button', { name: '删去草稿：为什么一问就没有声音' }).click();
    await page().getByRole('button', { name: '删去，不要了' }).click();
    await expect.poll(() => drafts().count()).toBe(1);
    await page().reload();
    await expect.poll(() => drafts().count()).toBe(1);
    expect(await drafts().innerText()).toContain('他等了三秒才开口');
  });

  test('follows back and forward, and leaving a form loses nothing', async () => {
    await writeTwo();
    await text().fill('还没有存下就走');
    await page().goBack();
    await heading().filter({ hasText: '写一篇' }).waitFor();
    await page().goBack();
    await expect.poll(() => text().inputValue()).toBe('他等了三秒才开口。');
    expect(await heading().innerText()).toBe('写反思');
    await page().goForward();
    await page().goForward();
    await expect.poll(() => text().inputValue()).toBe('还没有存下就走');
    await follow(page().getByRole('link', { name: '首页' }));
    await page().goBack();
    await expect.poll(() => text().inputValue()).toBe('还没有存下就走');
  });

  test('is written on while there is no network', async () => {
    await begin('reflections');
    await page().context().setOffline(true);
    await text().fill('断网以后写的。');
    await whenKept();
    await toChoice();
    expect(await drafts().innerText()).toContain('断网以后写的');
    await drafts().getByRole('link').click();
    await expect.poll(() => text().inputValue()).toBe('断网以后写的。');
    await page().context().setOffline(false);
    await page().reload();
    await expect.poll(() => text().inputValue()).toBe('断网以后写的。');
  });
});

describe('two windows', () => {
  const textIn = (one: Page) => one.getByRole('textbox', { name: '正文' });
  const whenKeptIn = (one: Page) =>
    expect.poll(() => one.locator('[data-kept]').innerText()).toContain('存在这台设备上了');
  /** Both on one draft that begins with a sentence. */
  const two = async (init: () => void = () => undefined): Promise<[Page, Page]> => {
    const context = await browser().newContext();
    await context.addInitScript(init);
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto(new URL('write/#kind=reflections', inject('site').url).href);
    await textIn(first).fill('第一句。');
    await whenKeptIn(first);
    await second.goto(first.url());
    await textIn(second).waitFor();
    return [first, second];
  };

  test('of one draft show the same where one of them only looks on', async () => {
    const [first, second] = await two();
    await textIn(second).fill('第一句。第二句。');
    await expect.poll(() => textIn(first).inputValue()).toBe('第一句。第二句。');
    await first.context().close();
  });

  test('that both write leave both texts', async () => {
    // Neither hears of the other, as in browsers that cannot tell it.
    const [first, second] = await two(() => {
      Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    });
    await textIn(second).fill('那里写的。');
    await whenKeptIn(second);
    await textIn(first).fill('这里写的。');
    await expect.poll(() => first.getByRole('alert').innerText()).toContain('两份都留下了');
    await first.getByRole('link', { name: '换一类，看看草稿' }).click();
    const both = first.getByRole('region', { name: '没写完的' });
    await expect.poll(() => both.getByRole('listitem').count()).toBe(2);
    expect(await both.innerText()).toContain('这里写的');
    expect(await both.innerText()).toContain('那里写的');
    await first.context().close();
  });
});

test('where the browser has no room left it says so, and keeps what is written in sight', async () => {
  await begin('reflections');
  const session = await page().context().newCDPSession(page());
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(inject('site').url).origin,
    quotaSize: 1,
  });
  await text().fill('写不下的话。'.repeat(4000));
  const alert = page().getByRole('alert');
  await expect.poll(() => alert.innerText()).toMatch(/满了|不让网页存东西/);
  expect(await alert.innerText()).toContain('复制全文');
  expect(await text().inputValue()).toContain('写不下的话');
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(inject('site').url).origin,
  });
  await text().fill('写得下了。');
  await whenKept();
  expect(await alert.innerText()).toBe('');
});

test('drafts go to another device as one file, and come back out of it once', async () => {
  await writeTwo();
  await toChoice();
  const [download] = await Promise.all([
    page().waitForEvent('download'),
    page().getByRole('button', { name: '把草稿存成文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('草稿-2026-11-20.json');
  const file = await download.path();
  const context = await browser().newContext();
  const other = await context.newPage();
  await other.goto(new URL('write/', inject('site').url).href);
  const told = other.locator('[data-carried]');
  await other.getByLabel('从文件取回草稿').setInputFiles(file);
  await expect.poll(() => told.innerText()).toBe('取回了 2 份草稿。');
  expect(await other.getByRole('region', { name: '没写完的' }).getByRole('listitem').count()).toBe(
    2,
  );
  await other.getByLabel('从文件取回草稿').setInputFiles(file);
  await expect.poll(() => told.innerText()).toBe('取回了 0 份草稿，另外 2 份这里已经有了。');
  await other.getByLabel('从文件取回草稿').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from((await readFile(file)).subarray(0, 20)),
  });
  await expect.poll(() => told.innerText()).toContain('不是草稿文件');
  await context.close();
});

describe('the page', () => {
  test('fits a phone, and everything on it is large enough for a thumb', async () => {
    for (const kind of ['reflections', 'lessons', 'meetings', 'plans']) {
      await begin(kind);
      for (const fold of await page().locator('.desk details:visible > summary').all()) {
        if (await fold.isVisible()) await fold.click();
      }
      expect(await page().evaluate(() => document.documentElement.scrollWidth), kind).toBe(360);
      expect(await smallTargets(page()), kind).toEqual([]);
    }
    await open('write/');
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await smallTargets(page())).toEqual([]);
  });

  test('without a script says what it needs, and leads to the templates and the host', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const quiet = await context.newPage();
    await quiet.goto(new URL('write/', inject('site').url).href);
    const main = quiet.locator('main');
    expect(await main.innerText()).toContain('写作台要在浏览器里运行 JavaScript');
    expect(await main.getByRole('link', { name: '模板' }).getAttribute('href')).toBe(
      '/guide/templates/',
    );
    const host = main.getByRole('link', { name: '在平台上新建反思的文件' });
    expect(await host.getAttribute('href')).toContain(
      '/new/main/src/content/reflections?filename=',
    );
    await context.close();
  });

  test('says at once where the forms do not come', async () => {
    await page().route('**/_desk/**', (route) => route.abort());
    await open('write/#kind=reflections');
    await expect.poll(() => page().getByRole('alert').innerText()).toContain('没有取全');
  });
});
