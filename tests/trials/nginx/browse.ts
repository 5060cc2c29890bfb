/** The site in a real browser, as the server sends it: it has its styles and its search works. */
import type { Browser } from 'playwright-core';

const LESSON = 'lessons/2025-10-15-luxiantu/';

/**
 * One line for each thing that is not as it should be.
 *
 * @param site address of the front page, with a slash at its end
 */
export async function faultsInBrowser(
  browser: Browser,
  site: string,
  credentials?: { username: string; password: string },
): Promise<string[]> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    ...(credentials === undefined ? {} : { httpCredentials: credentials }),
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });

  for (const address of ['', LESSON, 'choose/']) {
    await page.goto(site + address);
    // A sheet that did not come, or came as another type, has no rules.
    const sheets = await page.evaluate(() =>
      [...document.styleSheets].map((one) => one.cssRules.length),
    );
    if (sheets.length === 0 || sheets.includes(0)) faults.push(`/${address} is without styles`);
    const pictures = await page.evaluate(() =>
      [...document.images]
        .filter((one) => one.complete && one.naturalWidth === 0)
        .map(({ src }) => src),
    );
    faults.push(...pictures.map((src) => `/${address} lacks ${src}`));
  }

  await page.goto(`${site}search/?q=${encodeURIComponent('候答')}`);
  const status = page.locator('[data-result-count]');
  await status.waitFor();
  if (!(Number(await status.getAttribute('data-result-count')) > 0))
    faults.push('nothing is found');
  await page.goto(`${site}choose/?title=${encodeURIComponent('错例')}`);
  await page.locator('[data-status][data-level]').waitFor();

  const before = faults.length;
  const lost = await page.goto(`${site}lessons/no-such-lesson/`);
  // This one may say that it is not there.
  faults.splice(before);
  if (lost?.status() !== 404) faults.push(`a missing page has status ${lost?.status()}`);
  if (!(await page.locator('main').getByRole('searchbox').isVisible()))
    faults.push('the page for what is missing is not ours');
  await context.close();
  return faults;
}
