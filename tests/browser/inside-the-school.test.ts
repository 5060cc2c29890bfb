/** The sample school as its own colleagues see it, in a folder: what is owed, and whose turn it is. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDirectory, type RunningServer } from '../../bin/serve-directory.ts';
import { readDocument } from '../office-document.ts';
import { FOLDER, schoolEdition } from '../site/school-edition.ts';
import { pageInsideTheSchool } from './addresses.ts';
import { expectUsable, LOOKED_AT } from './looks.ts';
import { useSamplePage } from './sample-page.ts';

let server: RunningServer;
beforeAll(async () => {
  const { status, output, outDir } = await schoolEdition();
  expect(status, output).toBe(0);
  server = await serveDirectory({ dir: outDir, base: FOLDER });
});
afterAll(() => server.close());

const { browser, open, page, path } = useSamplePage({ width: 360, height: 740 }, () => server.url);
const follow = (name: string | RegExp): Promise<void> =>
  page().locator('main').getByRole('link', { name }).first().click();

test('a young teacher sees what is still owed, in words and with what was done', async () => {
  await open('teachers/');
  await follow('陆小满');
  await follow('我的学期');
  await page().getByRole('heading', { name: '还要做的' }).waitFor();
  expect(path()).toBe(`${FOLDER}teachers/lu-xiaoman/semester/`);
  const told = await page().locator('main').innerText();
  expect(told).toMatch(/还差 \d+ [篇节次个]，\d{4}年\d+月\d+日前/);
  expect(told).toMatch(/还有 \d+ 周，每周 1 篇，到\d{4}年\d+月\d+日/);
  expect(told).toContain('等我答复的');
});

test('the box in the header lists what is found, with the folder in its addresses', async () => {
  await open('teachers/');
  await page().locator('header [name="q"]').click();
  await page().keyboard.type('陆小满');
  const first = page().locator('header [role="option"]').first();
  await first.waitFor();
  await page().keyboard.press('ArrowDown');
  await page().keyboard.press('Enter');
  await page().getByRole('heading', { name: '陆小满', level: 1 }).waitFor();
  expect(path()).toBe(`${FOLDER}teachers/lu-xiaoman/`);
});

test('the head of a group sees who presents next', async () => {
  await open('groups/');
  await follow(/人文教研组/);
  await page().getByRole('region', { name: '下一次' }).getByText('轮到').waitFor();
  const turns = page().getByRole('region', { name: '轮流主讲' });
  expect(await turns.getByRole('listitem').filter({ hasText: '下一个' }).count()).toBe(1);
});

test('a teacher narrows the material to a semester, and Word has what the page then shows', async () => {
  await open('teachers/lu-xiaoman/material/');
  const from = page().getByRole('combobox', { name: '从', exact: true });
  const to = page().getByRole('combobox', { name: '到', exact: true });
  const numbers = () =>
    page()
      .getByRole('group', { name: '做了什么' })
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows
          .filter((row) => row.checkVisibility())
          .map((row) => [...row.children].map((cell) => cell.textContent.trim())),
      );
  const evidence = () => page().locator('#evidence ~ section li[data-key]:visible').allInnerTexts();
  const whole = { numbers: await numbers(), evidence: await evidence() };
  expect(whole.evidence.length).toBeGreaterThan(10);

  await to.selectOption('2025-2026-1');
  expect(await from.inputValue()).toBe('2025-2026-1');
  await expect
    .poll(() => page().locator('[data-span]').innerText())
    .toMatch(/^2025年8月27日至2026年\d+月\d+日$/);
  const first = { numbers: await numbers(), evidence: await evidence() };
  expect(first.evidence.length).toBeLessThan(whole.evidence.length);
  expect(whole.evidence).toEqual(expect.arrayContaining(first.evidence));
  expect(first.evidence.every((line) => /^(?:2025年|2026年[12]月)/.test(line))).toBe(true);
  // Of everything that is counted one by one, a line of evidence each.
  for (const [label = '', told = ''] of first.numbers) {
    const lines = page()
      .locator('#evidence ~ section:visible')
      .filter({
        has: page().getByRole('heading', { name: `${label}（${told}）`, exact: true }),
      })
      .locator('li[data-key]:visible');
    expect(await lines.count(), label).toBe(Number(/\d+/.exec(told)?.[0]));
  }

  const coming = page().waitForEvent('download');
  await page().getByRole('button', { name: '下载 Word' }).click();
  const made = readDocument(readFileSync(await (await coming).path()));
  expect(made.tables.find(([head]) => head?.[0] === '项目')?.slice(1)).toEqual(first.numbers);
  const told = made.paragraphs.map(({ text }) => text);
  expect(first.evidence.filter((line) => !told.includes(line.trim()))).toEqual([]);
  const gone = whole.evidence.filter((line) => !first.evidence.includes(line));
  expect(gone.filter((line) => told.includes(line.trim()))).toEqual([]);

  // The later one moved before the earlier one means that semester alone.
  await from.selectOption('2026-2027-1');
  expect(await to.inputValue()).toBe('2026-2027-1');
});

test.each(Object.entries(pageInsideTheSchool))('%s %s can be used by everyone', async (_, at) => {
  const context = await browser().newContext(LOOKED_AT);
  await expectUsable(await context.newPage(), new URL(at.slice(1), server.url).href);
  await context.close();
});
