/** The search where files are missing or hang: what is said, and that there is a way on. */
import { beforeEach, describe, expect, test } from 'vitest';
import { useSamplePage } from './sample-page.ts';

const { open, page } = useSamplePage({ width: 1280, height: 800 });

const status = () => page().locator('[data-status]').innerText();
const titles = () => page().locator('[data-result] h3').allInnerTexts();
const again = () => page().getByRole('button', { name: '再找一次' });
const ask = (query: string) => open(`search/?q=${encodeURIComponent(query)}`);

/** Until it is lifted, addresses that fit are not there. */
async function without(pattern: RegExp): Promise<() => Promise<void>> {
  await page().route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
  return () => page().unroute(pattern);
}

beforeEach(() => page().unrouteAll({ behavior: 'ignoreErrors' }));

describe('a text that is missing', () => {
  test('costs its excerpt, and can be fetched again', async () => {
    const lift = await without(/_search\/texts\//);
    await ask('候答');
    await page().locator('[data-result]').first().waitFor();
    expect((await titles()).length).toBeGreaterThan(1);
    const link = page().locator('[data-result] h3 a').first();
    expect(await link.getAttribute('href')).toMatch(/\/[a-z]+\/[^/]+\/$/);
    expect(await page().locator('[data-excerpt]:not(:empty)').count()).toBe(0);
    await lift();
    await page().getByRole('button', { name: '再取一次' }).click();
    await page().locator('[data-result] [data-excerpt] mark').first().waitFor();
    expect(await page().locator('[data-bare]').isVisible()).toBe(false);
  });

  test('or hangs, costs no more', async () => {
    await page().route(/_search\/texts\//, () => undefined);
    await ask('候答');
    await page().locator('[data-result]').first().waitFor();
    expect(await page().locator('[data-bare]').isVisible()).toBe(true);
  });
});

test.each([
  ['the list of files', /_search\/start\.json/],
  ['Pagefind’s program', /\.pagefind$/],
  ['a file of the index', /\.pf_index$/],
])('without %s the page says so, and asks again by a button', async (_, pattern) => {
  const lift = await without(pattern);
  await ask('候答');
  await again().waitFor();
  expect(await status()).toContain('索引没有取到');
  expect(await page().locator('[data-result]').count()).toBe(0);
  await lift();
  await again().click();
  await page().locator('[data-result]').first().waitFor();
  expect(await again().isVisible()).toBe(false);
});

test('a file that hangs ends the wait with a button', async () => {
  await page().route(/\/files-\w+\.json$/, () => undefined);
  await ask('候答');
  await again().waitFor({ timeout: 30_000 });
  expect(await status()).toContain('索引没有取到');
});

test('where the site has been replaced meanwhile an open page goes on', async () => {
  await ask('路线图');
  await page().locator('[data-result]').first().waitFor();
  // What the open page knows is gone; what it would find if it looked is there.
  let isGone = true;
  await page().route(/\.pf_index$/, (route) =>
    isGone ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await page().route(/_search\/start\.json/, (route) => {
    isGone = false;
    return route.continue();
  });
  await page().locator('main').getByRole('searchbox').fill('浮球');
  await expect.poll(titles).toContain('拼盘还是融合：三位老师差点吵起来');
  expect(await again().isVisible()).toBe(false);
});

test('a question that is too long is cut, and the page says so', async () => {
  await ask(`候答${'很长'.repeat(60)}`);
  await page().locator('[data-result-count]').waitFor();
  expect(await status()).toMatch(/^问题太长，只找了前 \d+ 个字。/);
});
