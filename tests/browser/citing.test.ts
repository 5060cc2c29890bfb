/** Taking references along: of one entry, and of all that a search has found. */
import { readFile } from 'node:fs/promises';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { useSamplePage } from './sample-page.ts';

const { open, page } = useSamplePage({ width: 1280, height: 800 });

const READ_AS = { bib: '@biblatex/text', ris: '@ris/file', json: '@csl/list+object' } as const;
const read = (text: string, ending: keyof typeof READ_AS) =>
  new Cite(ending === 'json' ? JSON.parse(text) : text, { forceType: READ_AS[ending] }).data;

const copied = async (id: string): Promise<string> => {
  await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page().locator(`[data-copy="${id}"]`).click();
  await page().locator(`[data-copy="${id}"]`, { hasText: '已复制' }).waitFor();
  return page().evaluate(() => navigator.clipboard.readText());
};
const today = () =>
  page().evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  });

test('what an entry gives to be copied is whole, of the day, and one line by the standard', async () => {
  await open('papers/2026-03-20-dingzheng-jianban/');
  const [year = 0, ...rest] = await today();
  const two = rest.map((part) => String(part).padStart(2, '0'));
  const standard = await copied('citation');
  expect(standard).toMatch(
    new RegExp(
      `^林栖\\. 当堂订正能不能让错题减半：一次四周的对照\\[EB/OL\\]\\. （2026-03-20）\\[${[year, ...two].join('-')}\\]\\. https?://\\S+/papers/2026-03-20-dingzheng-jianban/\\. 已撤回（2026年5月8日）\\.$`,
    ),
  );
  await page().locator('details.citation summary').click();
  for (const ending of ['bib', 'ris', 'json'] as const) {
    const [item] = read(await copied(`citation-${ending}`), ending);
    expect(item?.title).toBe('当堂订正能不能让错题减半：一次四周的对照');
    expect(item?.note).toBe('已撤回（2026年5月8日）');
    if (ending !== 'ris') expect(item?.['accessed']).toEqual({ 'date-parts': [[year, ...rest]] });
  }
});

test('all that was found is cited at once, and nothing is fetched before', async () => {
  const asked: string[] = [];
  page().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(`search/?q=${encodeURIComponent('错题')}`);
  await page().locator('[data-result-count]').waitFor();
  const total = Number(
    await page().locator('[data-result-count]').getAttribute('data-result-count'),
  );
  expect(total).toBeGreaterThan(10);
  const citations = () => asked.filter((one) => /\/citations\/|found-references/.test(one));
  expect(citations()).toEqual([]);
  await page().locator('[data-cite]').click();
  const told = page().locator('[data-cited-status]', { hasText: '条引用' });
  await told.waitFor();
  const sentence = await told.innerText();
  const [, works = '', others = '0'] =
    /^(\d+) 条引用。(?:另外 (\d+) 条不是文章，没有引用。)?$/.exec(sentence) ?? [];
  expect(Number(works) + Number(others)).toBe(total);
  const lines = (await copied('found-citations')).split('\n');
  expect(lines).toHaveLength(Number(works));
  // In the order in which they were found, and each of them tells what it is.
  const first = await page().locator('[data-result] h3').allInnerTexts();
  const shown = lines.map((line) => first.findIndex((title) => line.includes(`. ${title}[`)));
  const known = shown.filter((at) => at >= 0);
  expect(known.length).toBeGreaterThan(1);
  expect(known).toEqual(known.toSorted((a, b) => a - b));
  for (const ending of ['bib', 'ris', 'json'] as const) {
    const download = page().waitForEvent('download');
    await page().locator(`[data-take="${ending}"]`).click();
    const file = await (await download).path();
    const items = read(await readFile(file, 'utf8'), ending);
    expect(items).toHaveLength(Number(works));
    expect(items.map(({ title }) => lines.some((line) => line.includes(title)))).not.toContain(
      false,
    );
  }
});

test('what the search finds of a withdrawn entry says so, and its page says why', async () => {
  await open(`search/?q=${encodeURIComponent('当堂订正能不能让错题减半')}`);
  const hit = page().locator('[data-result]', { hasText: '错题减半' }).first();
  await hit.waitFor();
  expect(await hit.locator('[data-state]').innerText()).toBe('已撤回');
  await open('papers/2026-03-20-dingzheng-jianban/');
  expect(await page().title()).toContain('已撤回');
  expect(await page().locator('.standing').innerText()).toContain('放不到一起比');
  expect(await page().locator('.prose').innerText()).toContain('我把86到41叫作');
});
