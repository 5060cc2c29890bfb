/** Choosing a topic at the sample school, as a teacher does before an application. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readDocument } from '../office-document.ts';
import { useSamplePage } from './sample-page.ts';
import { watchTexts } from './shown-texts.ts';

const { browser, follow, open, page } = useSamplePage({ width: 1280, height: 800 });

const WHOLE_BOOK = '初中名著整本书阅读过程支架';
const status = () => page().locator('[data-status]');
const answered = () => page().locator('[data-status][data-level]').waitFor();
const ask = async (title: string) => {
  await open('choose/');
  await page().getByRole('textbox', { name: '题目' }).fill(title);
  await page().getByRole('button', { name: '查一查' }).click();
  await answered();
};
const hits = () => page().locator('[data-hits] > li');
const hit = (title: string | RegExp) =>
  hits().filter({ has: page().getByRole('link', { name: title }) });
const addressOf = (path: string) => new URL(path, inject('site').url).href;

describe('a topic is compared with what the school has done', () => {
  test('the same at another stage is work to carry over', async () => {
    await ask(WHOLE_BOOK);
    expect(await status().innerText()).toMatch(
      /^换学段、换学科可以做。\s*和本校库 \d+ 条的题目、关键词、摘要比较：.*部分相近/,
    );
    const past = hit('小学中段整本书阅读过程性支架的设计与使用').first();
    const text = await past.innerText();
    expect(text).toContain('换学段');
    expect(text).toContain('换了学段以后');
    expect(text).toContain('沈知微');
    expect(text).toContain('在研');
    expect(text).toMatch(/题目\s*0\.\d\d/);
    expect(text).toContain('弄清了');
    expect(text).toContain('还没有解决');
    expect(await past.locator('mark').count()).toBeGreaterThan(0);
    expect(await past.getByRole('link', { name: /路线图/ }).count()).toBeGreaterThan(0);
  });

  test('another name of the thing finds it', async () => {
    await ask('错例');
    expect(await hit('小数乘法错题的四类归因与讲评策略').count()).toBe(1);
  });

  test('what was refused says why, and is to be taken up', async () => {
    await ask('中学作业反馈中人工智能工具的使用边界');
    const text = await hit('作业反馈中AI工具使用边界的调查').innerText();
    expect(text).toContain('未立项');
    expect(text).toContain('为什么停下');
    expect(text).toContain('接着做');
  });

  test('where nothing is near the nearest are shown, and nothing is denied', async () => {
    await ask('高中航海天文定位与校园定向');
    expect(await status().getAttribute('data-level')).toBe('none');
    expect(await status().innerText()).toMatch(/没有到“相近”的程度，最接近的 \d 条列在下面/);
    expect(await status().innerText()).toContain('正文没有比较');
    expect(await hits().count()).toBe(0);
    const weak = page().locator('[data-weak-part]');
    expect(await weak.innerText()).toContain('最接近的几条（相近程度弱）');
    expect(await weak.locator('[data-weak] > li').count()).toBeGreaterThan(0);
    expect(await page().locator('[data-crowding]').innerText()).toContain('未查到');
  });

  test.each(['研究', '🎉'])('a title with nothing to compare says so: %s', async (title) => {
    await ask(title);
    expect(await status().innerText()).toContain('没有可以拿来比较的词');
    expect(await page().locator('[data-answer]').isVisible()).toBe(false);
    expect(await page().locator('[data-sheet-part]').isVisible()).toBe(false);
  });

  test('stage and subject can be said, and are asked with', async () => {
    await open('choose/');
    await page().getByRole('textbox', { name: '题目' }).fill('整本书阅读过程性支架');
    await page().getByRole('combobox', { name: '学段' }).selectOption({ label: '小学' });
    await page().getByRole('combobox', { name: '学科' }).selectOption({ label: '语文' });
    await page().getByRole('textbox', { name: '题目' }).press('Enter');
    await answered();
    expect(await status().innerText()).toContain('按小学、语文比较');
    expect(
      await hit(/整本书阅读过程性支架/)
        .first()
        .innerText(),
    ).toContain('同学段同学科');
  });
});

test('on a phone the verdict comes first and has the focus, and the rest is folded', async () => {
  await page().setViewportSize({ width: 360, height: 740 });
  await ask(WHOLE_BOOK);
  await expect.poll(() => status().evaluate((one) => one === document.activeElement)).toBe(true);
  const place = await status().boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual(0);
  expect(place?.y).toBeLessThan(200);
  expect(await hits().first().innerText()).toContain('换学段、换学科可以做：');
  expect(await hits().first().innerText()).not.toContain('弄清了');
  const folds = page().locator('.answered details[data-fold]:visible');
  expect(await folds.count()).toBeGreaterThan(3);
  expect(await page().locator('.answered details[data-fold][open]').count()).toBe(0);
  await hits().first().getByText('它做到哪里，哪里相近').click();
  expect(await hits().first().innerText()).toContain('弄清了');
  expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a title in traditional characters is compared as one in simplified ones', async () => {
  await ask('小學語文整本書閱讀過程性支架');
  expect(await status().innerText()).toContain('按小学、语文比较');
  const past = hit('小学中段整本书阅读过程性支架的设计与使用').first();
  expect(await past.innerText()).toContain('同学段同学科');
  expect(await past.locator('mark').count()).toBeGreaterThan(0);
});

test('a browser of 2022 answers as today’s does', async () => {
  await ask(WHOLE_BOOK);
  const wanted = await page().locator('[data-answer]').innerText();
  await page().addInitScript(() => {
    Reflect.deleteProperty(String.prototype, 'toWellFormed');
    Reflect.deleteProperty(String.prototype, 'isWellFormed');
    Reflect.deleteProperty(Array.prototype, 'toSorted');
    Reflect.deleteProperty(Array.prototype, 'toReversed');
    Reflect.deleteProperty(Map, 'groupBy');
    Reflect.deleteProperty(Object, 'groupBy');
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
    Reflect.deleteProperty(Intl, 'Segmenter');
  });
  await ask(WHOLE_BOOK);
  expect(await page().locator('[data-answer]').innerText()).toBe(wanted);
});

test('search and check share what both need: no file comes under two addresses', async () => {
  const addresses = new Map<string, Set<string>>();
  const bodies: Promise<void>[] = [];
  page().on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    // Of a file that the browser had nothing comes.
    if (!response.ok() || response.request().resourceType() === 'document') return;
    bodies.push(
      response.body().then((body) => {
        const key = createHash('sha256').update(body).digest('hex');
        addresses.set(key, (addresses.get(key) ?? new Set()).add(origin + pathname));
      }),
    );
  });
  await open(`search/?q=${encodeURIComponent('閱讀')}`);
  await page().locator(':is([data-exact], [data-related-list]) > li').first().waitFor();
  await Promise.all(bodies);
  await ask('小學語文整本書閱讀過程性支架');
  await Promise.all(bodies);
  const all = [...addresses.values()].map((some) => [...some]);
  expect(all.flat().filter((one) => one.includes('/traditional-'))).toHaveLength(1);
  expect(all.flat().filter((one) => one.includes('/overlap/')).length).toBeGreaterThan(2);
  expect(all.filter((some) => some.length > 1)).toEqual([]);
});

test('what the page says it compares with is what the verdict counts', async () => {
  await ask(WHOLE_BOOK);
  const [, all, research, practice] =
    /本校库 (\d+) 条比较：课题和论文 (\d+) 条，.*?(\d+) 条；/.exec(
      await page().locator('.lead').first().innerText(),
    ) ?? [];
  expect(Number(all)).toBe(Number(research) + Number(practice));
  expect(await status().innerText()).toContain(`和本校库 ${all} 条的`);
  await open('all/');
  const shelf = page().locator('main').getByRole('link', { name: '选题查新' });
  expect((await shelf.innerText()).replace(/\D/g, '')).toBe(all);
});

describe('a check', () => {
  test('stands in the address behind the #, and comes back with it', async () => {
    await ask(WHOLE_BOOK);
    const url = new URL(page().url());
    expect(url.search).toBe('');
    expect(new URLSearchParams(url.hash.slice(1)).get('title')).toBe(WHOLE_BOOK);
    const before = await status().innerText();
    await page().reload();
    await answered();
    expect(await status().innerText()).toBe(before);
    expect(await page().getByRole('textbox', { name: '题目' }).inputValue()).toBe(WHOLE_BOOK);
  });

  test('that comes from another page is made at once, and moves behind the #', async () => {
    await open(`choose/?title=${encodeURIComponent('错例')}`);
    await answered();
    expect(await hits().count()).toBeGreaterThan(0);
    expect(new URL(page().url()).search).toBe('');
  });

  test('going back brings the earlier one back', async () => {
    await ask(WHOLE_BOOK);
    const first = await status().innerText();
    await page().getByRole('textbox', { name: '题目' }).fill('错例');
    await page().getByRole('button', { name: '查一查' }).click();
    await hit('小数乘法错题的四类归因与讲评策略').waitFor();
    await page().goBack();
    await expect.poll(() => status().innerText()).toBe(first);
    expect(await page().getByRole('textbox', { name: '题目' }).inputValue()).toBe(WHOLE_BOOK);
  });

  test('sends nothing of what was written, not even to the site itself', async () => {
    const asked: string[] = [];
    page().on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await ask(WHOLE_BOOK);
    await page().reload();
    await answered();
    // Some things are sent when a page is left.
    await open('');
    expect(asked.length).toBeGreaterThan(3);
    const written = [...asked.map((one) => decodeURIComponent(one.split('#')[0] ?? ''))];
    expect(written.filter((one) => /名著|支架/.test(one))).toEqual([]);
  });

  test('never shows the answer to an earlier question', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    let first = true;
    await page().route('**/overlap/*/records-*.json', async (route) => {
      if (first) {
        first = false;
        await held;
      }
      await route.continue();
    });
    await open('choose/');
    const title = page().getByRole('textbox', { name: '题目' });
    const holding = page().waitForRequest('**/overlap/*/records-*.json');
    await title.fill(WHOLE_BOOK);
    await title.press('Enter');
    const heldBack = await holding;
    await title.fill('高中航海天文定位与校园定向');
    await title.press('Enter');
    await answered();
    expect(await status().getAttribute('data-level')).toBe('none');
    const shown = await watchTexts(page(), '[data-hits]');
    const late = page().waitForEvent('requestfinished', (one) => one === heldBack);
    release();
    await late;
    // A third question begins only now and goes the whole way: the late answer would come before its.
    await title.fill('错例');
    await title.press('Enter');
    await hit('小数乘法错题的四类归因与讲评策略').waitFor();
    const texts = (await shown()).join('\n');
    expect(texts).toContain('小数乘法错题的四类归因与讲评策略');
    expect(texts).not.toContain('整本书阅读');
    await page().unrouteAll({ behavior: 'wait' });
  });

  test('that fails says so and can be made again', async () => {
    await page().route('**/overlap/manifest.json', (route) => route.abort());
    await open('choose/');
    await page().getByRole('textbox', { name: '题目' }).fill('错例');
    await page().getByRole('button', { name: '查一查' }).click();
    await expect.poll(() => status().innerText()).toContain('没有查成');
    await page().unrouteAll({ behavior: 'wait' });
    await page().getByRole('button', { name: '查一查' }).click();
    await answered();
    expect(await hits().count()).toBeGreaterThan(0);
  });
});

describe('the sheet', () => {
  const sheet = () => page().locator('[data-sheet]');

  test('is what is printed: the question, the range, the hits, room for the difference', async () => {
    await ask(WHOLE_BOOK);
    await page().emulateMedia({ media: 'print' });
    expect(await page().locator('form.proposal').isVisible()).toBe(false);
    expect(await page().locator('[data-answer]').isVisible()).toBe(false);
    expect(await page().getByText('哪里还空着').first().isVisible()).toBe(false);
    const text = await sheet().innerText();
    for (const part of [
      WHOLE_BOOK,
      '仅反映本校库，不代替知网检索',
      '小学中段整本书阅读过程性支架的设计与使用',
      '正文、听课记录和活动纪要没有比较',
      '差异说明',
      '申请人（签名）',
      '[EB/OL]',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/本校库 \d+ 条/);
    expect(text).toMatch(/库版本\s*[0-9a-f]{16}/);
    expect(text, 'a commit tells of what the public may not see').not.toContain('提交');
    expect(text).toMatch(/查新日期\s*\d{4}-\d\d-\d\d/);
    expect(await sheet().locator('.blank').count()).toBeGreaterThan(3);
    expect((await page().pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
  });

  test('can be kept as a file, with what the applicant wrote', async () => {
    await ask('<b>错例</b> & 讲评');
    await page()
      .getByRole('textbox', { name: /有什么不同/ })
      .fill('只看一个班。\n只改一处。');
    const coming = page().waitForEvent('download');
    await page().getByRole('button', { name: /下载/ }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('-b-错例-b-&-讲评-选题查新单.docx');
    const { head, paragraphs, tables } = readDocument(readFileSync(await download.path()));
    expect(head).toContain('星槎实验学校');
    expect(tables[0]?.[0]).toEqual(['题目', '<b>错例</b> & 讲评']);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('只看一个班。');
    expect(texts.join()).toContain('仅反映本校库');
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
      '一、最接近的研究',
      '二、有联系的研究和可以再用的材料',
      '三、差异说明（申请人填写）',
      '四、本校已有的工作',
    ]);
    expect(await sheet().locator('.blank').count()).toBe(0);
  });

  test('the earlier work is a list of references to copy', async () => {
    await ask(WHOLE_BOOK);
    const lines = (await page().locator('[data-earlier]').innerText()).split('\n');
    expect(lines[0]).toMatch(
      /^\[1\] 沈知微，.+\. 小学中段整本书阅读过程性支架的设计与使用\[EB\/OL\]\. （\d{4}-\d\d-\d\d）\[\d{4}-\d\d-\d\d\]\. https:\/\//,
    );
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page().locator('[data-copy="earlier-work"]').click();
    await expect
      .poll(() => page().evaluate(() => navigator.clipboard.readText()))
      .toBe(lines.join('\n'));
  });
});

describe('what waits for somebody', () => {
  test('a seedling of the nursery is asked with one click', async () => {
    await open('choose/');
    const seedling = page().locator('a[data-ask]').first();
    const name = (await seedling.getAttribute('aria-label')) ?? '';
    await seedling.click();
    await answered();
    expect(await page().getByRole('textbox', { name: '题目' }).inputValue()).toBe(
      name.replace('查一查：', ''),
    );
  });

  test('the problem that two have met grows in it, and the refused project with its reason', async () => {
    await open('choose/');
    const bed = (title: string) =>
      page()
        .locator('section.bed')
        .filter({ has: page().getByRole('heading', { name: title }) });
    expect(await bed('几位老师都遇到的问题').innerText()).toContain('换算');
    const stopped = await bed('停下来的课题').innerText();
    expect(stopped).toContain('作业反馈中AI工具使用边界的调查');
    expect(stopped).toContain('原因');
  });
});

test('without a script the gaps and the nursery are there, and the page says what the check needs', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const quiet: Page = await context.newPage();
  await quiet.goto(addressOf('choose/'));
  expect(await quiet.locator('main noscript').isVisible()).toBe(true);
  expect(await quiet.locator('main noscript').innerText()).toContain('JavaScript');
  expect(await quiet.locator('form.proposal').isVisible()).toBe(false);
  expect(await quiet.locator('.gap-grid table').isVisible()).toBe(true);
  expect(await quiet.getByRole('heading', { name: '停下来的课题' }).isVisible()).toBe(true);
  await context.close();
});

test('two taps on a phone lead from the front page to the lessons of a grade', async () => {
  await page().setViewportSize({ width: 360, height: 740 });
  await open('');
  await follow(page().locator('main').getByRole('link', { name: '语文', exact: true }).first());
  const grade = page().getByRole('link', { name: '语文，三年级' });
  const box = await grade.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await follow(grade);
  expect(new URL(page().url()).pathname).toBe('/lessons/subject/chinese/grade/g3/');
  expect(await page().locator('main article').count()).toBeGreaterThan(0);
});
