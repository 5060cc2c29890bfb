/** Documents for Word: made when a teacher presses the button, and read back by a reader of our own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readDocument } from '../office-document.ts';
import { useSamplePage } from './sample-page.ts';

const PHONE = { width: 360, height: 740 };
const { browser, open, page } = useSamplePage(PHONE);

const button = () => page().getByRole('button', { name: /下载 Word/ });
const told = () => page().locator('[data-word-status]').last();

async function pressed() {
  const coming = page().waitForEvent('download');
  await button().press('Enter');
  const download = await coming;
  return {
    name: download.suggestedFilename(),
    ...readDocument(readFileSync(await download.path())),
  };
}

const sections = ({ paragraphs }: { paragraphs: { style: string; text: string }[] }) =>
  paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);

describe('on a phone, by keyboard', () => {
  test('a plan of research is what its sheet says', async () => {
    await open('lessons/2026-03-25-pizhu-sizhong-shengyin/sheet/');
    const made = await pressed();
    expect(made.name).toBe('五年级古典名著单元批注课：同一处，四种声音-研究方案.docx');
    expect(made.head).toMatch(/星槎实验学校.*研究方案/);
    expect(made.page).toEqual([11906, 16838]);
    expect(made.fonts).toEqual(expect.arrayContaining(['仿宋', '黑体', '楷体', '宋体']));
    const headings = await page().locator('[data-paper] h2').allInnerTexts();
    expect(sections(made)).toEqual(headings);
    const rows = await page()
      .getByRole('group', { name: '轮次' })
      .locator('tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
      );
    expect(made.tables).toContainEqual(rows);
    await expect.poll(() => told().innerText()).toContain(`已交给浏览器下载：${made.name}`);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect((await button().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('a report has the text of the lesson, its pictures and where its links lead', async () => {
    await open('lessons/2026-10-21-xiaoyuan-de-shui/');
    const made = await pressed();
    expect(made.name).toMatch(/-课例报告\.docx$/);
    const titles = made.paragraphs.filter(({ style }) => style === 'Title');
    expect(titles.map(({ text }) => text)).toEqual([await page().locator('h1').innerText()]);
    const prose = await page().locator('.prose h2').allInnerTexts();
    expect(prose.length).toBeGreaterThan(1);
    expect(sections(made)).toEqual(expect.arrayContaining(prose));
    expect(made.pictures).toContain('PNG');
    const { origin } = new URL(inject('site').url);
    expect(
      made.links.filter((one) => one.startsWith(`${origin}/teachers/`)).length,
    ).toBeGreaterThan(1);
    const texts = made.paragraphs.map(({ text }) => text).join('\n');
    expect(texts).toMatch(/^采纳：/m);
    expect(texts).not.toContain('下载 Word');
    expect(texts).not.toContain('打印研究方案');
    // The words that unfold something on a screen say nothing on paper.
    expect(texts).not.toMatch(/基本情况，\d+ 项/);
  });

  test('formulas are Word’s own, and nothing of their source is left', async () => {
    await open('lessons/2026-04-22-fangchengzu/');
    const shown = await page()
      .locator('[data-paper] math')
      .evaluateAll((all) =>
        all.map((one) =>
          [...one.querySelectorAll('mi, mn, mo, mtext')].map((leaf) => leaf.textContent).join(''),
        ),
      );
    expect(shown.length).toBeGreaterThan(5);
    const made = await pressed();
    // Brackets are said by how a formula is set, not by its letters.
    const letters = (told: string): string => told.replaceAll(/[()[\]{}\u2061]/g, '');
    expect(made.formulas.map(letters)).toEqual(shown.map(letters));
    expect(made.paragraphs.map(({ text }) => text).join('\n')).not.toMatch(/\\[a-z]+\{/);
  });

  test('a plan has room for those who assess it', async () => {
    await open('plans/lu-xiaoman-2026-2027-1/sheet/');
    const made = await pressed();
    expect(sections(made)).toEqual(expect.arrayContaining(['约定与完成', '评议']));
    expect(made.tables.at(-1)?.[0]).toEqual(['评议', '评议人一', '评议人二', '评议人三']);
    expect(made.tables.at(-1)?.[1]).toEqual(['经验与成果', '', '', '']);
  });
});

test('nothing of Word is loaded before it is asked for', async () => {
  const asked: string[] = [];
  page().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open('lessons/2026-03-25-pizhu-sizhong-shengyin/sheet/');
  await button().waitFor();
  const before = asked.length;
  expect(asked.filter((one) => /\/(?:word|read-paper)\./.test(one))).toEqual([]);
  await pressed();
  expect(asked.slice(before).filter((one) => /\/word\./.test(one))).toHaveLength(1);
});

test('where the browser takes no downloads, and where the program does not come, it is said in words', async () => {
  const context = await browser().newContext({ acceptDownloads: false, viewport: PHONE });
  const strict = await context.newPage();
  const faults: string[] = [];
  strict.on('pageerror', (error) => faults.push(error.message));
  const address = new URL('lessons/2026-03-25-pizhu-sizhong-shengyin/sheet/', inject('site').url);
  const status = strict.locator('[data-word-status]');
  await strict.goto(address.href);
  await strict.getByRole('button', { name: '下载 Word' }).click();
  await expect.poll(() => status.innerText()).toContain('可以用打印');
  await strict.route(/\/word\.[^/]*\.js$/, (route) => route.abort());
  await strict.goto(address.href);
  await strict.getByRole('button', { name: '下载 Word' }).click();
  await expect.poll(() => status.innerText()).toContain('没有做成');
  expect(faults).toEqual([]);
  await context.close();
});

test('the tables of a semester are one file for Excel', async () => {
  await open('semesters/2026-2027-1/tables/');
  const link = page().getByRole('link', { name: /下载 Excel/ });
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const coming = page().waitForEvent('download');
  await link.press('Enter');
  const download = await coming;
  expect(download.suggestedFilename()).toBe('tables.xlsx');
  const built = readFileSync(join(inject('site').outDir, 'semesters/2026-2027-1/tables.xlsx'));
  expect(readFileSync(await download.path()).equals(built)).toBe(true);
});
