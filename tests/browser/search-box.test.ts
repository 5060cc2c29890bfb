/** The box in the header, which lists the first results of what is typed in it. */
import { describe, expect, inject, test } from 'vitest';
import { useSamplePage } from './sample-page.ts';
import { violationsOn } from './violations.ts';

const { browser, open, page, path } = useSamplePage({ width: 360, height: 740 });

const PAGE = 'lessons/2025-10-15-luxiantu/';
const field = () => page().locator('header [name="q"]');
const options = () => page().locator('header [role="option"]');
const isOpen = () => field().getAttribute('aria-expanded');
const type = async (question: string) => {
  await field().click();
  await page().keyboard.type(question);
  await options().first().waitFor();
};
/** The option that is said to be active. */
const active = async () => {
  const id = await field().getAttribute('aria-activedescendant');
  return id === null ? null : page().locator(`#${id}`).innerText();
};

test('nothing of the search is fetched before a letter is typed', async () => {
  const fetched: string[] = [];
  page().on('request', (request) => fetched.push(request.url()));
  await open(PAGE);
  await page().waitForLoadState();
  await field().click();
  const before = fetched.filter((url) => /_search\/|box-results|query\./.test(url));
  expect(before).toEqual([]);
  await page().keyboard.type('候答');
  await options().first().waitFor();
  expect(fetched.some((url) => url.includes('_search/start.json'))).toBe(true);
});

describe('by keyboard', () => {
  test('arrows choose, the field keeps the focus, Enter opens', async () => {
    await open(PAGE);
    await type('候答');
    expect(await options().count()).toBe(6);
    expect(await active()).toBeNull();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('ArrowDown');
    const second = await options().nth(1).innerText();
    expect(await active()).toBe(second);
    expect(await options().nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await field().evaluate((one) => one === document.activeElement)).toBe(true);
    await page().keyboard.press('Enter');
    await page().waitForURL((url) => !url.pathname.includes('luxiantu'));
    expect(second).toContain(await page().locator('h1').innerText());
  });

  test('after the last comes the field, and before it the last', async () => {
    await open(PAGE);
    await type('候答');
    await page().keyboard.press('ArrowUp');
    expect(await active()).toMatch(/^全部 \d+ 条$/);
    await page().keyboard.press('ArrowDown');
    expect(await active()).toBeNull();
    await page().keyboard.press('ArrowUp');
    await page().keyboard.press('Enter');
    await page().locator('[data-result]').first().waitFor();
    expect(path()).toBe('/search/');
  });

  test('Escape closes, an arrow opens again, Enter in the field leads to the search page', async () => {
    await open(PAGE);
    await type('候答');
    await page().keyboard.press('Escape');
    expect(await isOpen()).toBe('false');
    expect(await options().first().isVisible()).toBe(false);
    expect(await field().inputValue()).toBe('候答');
    await page().keyboard.press('ArrowDown');
    expect(await isOpen()).toBe('true');
    await page().keyboard.press('Escape');
    await page().keyboard.press('Enter');
    await page().locator('[data-result]').first().waitFor();
    expect(new URL(page().url()).searchParams.get('q')).toBe('候答');
  });

  test('leaving by Tab closes', async () => {
    await open(PAGE);
    await type('候答');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Tab');
    expect(await isOpen()).toBe('false');
  });
});

test('by touch: each option is a finger high, and opens', async () => {
  const context = await browser().newContext({
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  const phone = await context.newPage();
  await phone.goto(new URL(PAGE, inject('site').url).href);
  await phone.locator('header [name="q"]').tap();
  await phone.keyboard.type('沈老师');
  const first = phone.locator('header [role="option"]').first();
  await first.waitFor();
  expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await first.tap();
  await phone.waitForURL(/teachers\/shen-zhiwei/);
  await context.close();
});

test('what is near is listed where nothing holds the words, and said', async () => {
  await open(PAGE);
  await type('批住');
  expect(await page().locator('header [data-note]').innerText()).toBe(
    '没有写到“批住”的，这些写到“批注”',
  );
});

test('an open list has no fault that axe knows', async () => {
  await open(PAGE);
  await type('候答');
  await page().keyboard.press('ArrowDown');
  expect(await violationsOn(page())).toEqual([]);
});

test('without a script the box leads to the search page', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(new URL(PAGE, inject('site').url).href);
  await plain.locator('header [name="q"]').fill('候答');
  await Promise.all([
    plain.waitForURL(/\/search\/\?q=/),
    plain.locator('header button[type="submit"]').click(),
  ]);
  await context.close();
});
