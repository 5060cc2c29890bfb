/** A colleague passes an entry on: by a code, by its address, by whatever the system has. */
import { describe, expect, inject, test } from 'vitest';
import { useSamplePage } from './sample-page.ts';

const { browser, open, page } = useSamplePage({ width: 360, height: 740 });
const ENTRY = 'lessons/2025-10-15-luxiantu/';
const ADDRESS = 'https://xingcha.example/lessons/2025-10-15-luxiantu/';
const WECHAT =
  'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.44';

describe('passing an entry on', () => {
  test('the code is folded away, and shown when it is asked for, within the screen', async () => {
    await open(ENTRY);
    const code = page().getByRole('img', { name: '本页网址的二维码' });
    expect(await code.isVisible()).toBe(false);
    await page().getByText('分享', { exact: true }).click();
    await expect.poll(() => code.isVisible()).toBe(true);
    const { x = 0, width = 0, height = 0 } = (await code.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(120);
    expect(Math.abs(width - height)).toBeLessThan(1);
    expect(x + width).toBeLessThan(360);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });

  test('on paper it stands open, and what can only be pressed is left out', async () => {
    await open(ENTRY);
    await page().emulateMedia({ media: 'print' });
    expect(await page().getByRole('img', { name: '本页网址的二维码' }).isVisible()).toBe(true);
    expect(await page().locator('#share-address').isVisible()).toBe(true);
    expect(await page().getByText('分享', { exact: true }).isVisible()).toBe(false);
    expect(await page().getByText('用手机扫一扫').isVisible()).toBe(false);
  });

  test('a printed plan leads back to where it stands; on a screen nothing says so', async () => {
    const code = page().getByRole('img', { name: '打印稿来处的二维码' });
    for (const [place, from] of [
      ['plans/lu-xiaoman-2026-2027-1/sheet/', 'plans/lu-xiaoman-2026-2027-1/'],
      ['lessons/2025-10-15-luxiantu/sheet/', ENTRY],
    ] as const) {
      await open(place);
      expect(await code.isVisible()).toBe(false);
      await page().emulateMedia({ media: 'print' });
      expect(await code.isVisible()).toBe(true);
      expect(await page().getByText(`https://xingcha.example/${from}`).isVisible()).toBe(true);
      await page().emulateMedia({ media: null });
    }
  });

  test('what is for the screen alone is on no paper, however it is laid out', async () => {
    for (const place of [
      ENTRY,
      'lessons/2025-10-15-luxiantu/sheet/',
      'plans/lu-xiaoman-2026-2027-1/',
      'topics/whole-book-scaffold/',
      'weekly/',
      'choose/',
    ]) {
      await open(place);
      const marked = page().locator('.no-print');
      expect(await marked.count(), place).toBeGreaterThan(0);
      await page().emulateMedia({ media: 'print' });
      const shown = await marked.evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(shown, place).toEqual([]);
      await page().emulateMedia({ media: null });
    }
  });

  test('its address is copied', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(ENTRY);
    await page().getByText('分享', { exact: true }).click();
    await page().getByRole('button', { name: '复制网址' }).click();
    await expect
      .poll(() => page().getByRole('button', { name: '复制网址' }).textContent())
      .toBe('已复制');
    expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
  });

  test('without a share sheet, as in WeChat, no button offers one, and nothing fails', async () => {
    const context = await browser().newContext({
      userAgent: WECHAT,
      viewport: { width: 360, height: 740 },
    });
    const chat = await context.newPage();
    const failed: string[] = [];
    chat.on('pageerror', (error) => failed.push(error.message));
    await chat.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: undefined });
    });
    await chat.goto(new URL(ENTRY, inject('site').url).href);
    await chat.getByText('分享', { exact: true }).click();
    await expect.poll(() => chat.getByRole('button', { name: '复制网址' }).isVisible()).toBe(true);
    expect(await chat.getByRole('button', { name: '发给别人' }).isVisible()).toBe(false);
    expect(failed).toEqual([]);
    await context.close();
  });

  test('a share sheet is handed the title and the public address; whoever turns it away is not troubled', async () => {
    await page().addInitScript(() => {
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      Object.defineProperty(navigator, 'share', {
        value: (what: unknown) => {
          asked.push(what);
          return Promise.reject(new DOMException('turned away', 'AbortError'));
        },
      });
    });
    await open(ENTRY);
    await page().getByText('分享', { exact: true }).click();
    const button = page().getByRole('button', { name: '发给别人' });
    await button.click();
    expect(
      await page().evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked),
    ).toEqual([{ title: '三年级整本书导读：给慢读者的一张路线图', url: ADDRESS }]);
    expect(await button.textContent()).toBe('发给别人');
  });
});
