/** Records with rows: a meeting, a plan, a lesson, a visit; and correcting what stands on the site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { errorsIn, pickIn, useDesk } from './writing.ts';

const { begin, field, handed, handOver, heading, open, page, pick } = useDesk();

const form = () => page().locator('[data-view=write]');
/** As a field is called, whether it is needed or not: 标题, and not 课文或活动名. */
const called = (name: string): RegExp => new RegExp(`^${name}(?: 必填)?$`);
const group = (name: string, within: Locator = form()): Locator =>
  within.getByRole('group', { name: called(name) });
const row = (name: string, number: number, within: Locator = form()): Locator =>
  group(name, within)
    .locator('> .rows > li')
    .nth(number - 1);
const add = async (name: string, within: Locator = form()): Promise<void> => {
  await within.getByRole('button', { name: new RegExp(`^${name}：再?加一条$`) }).click();
};
const choose = async (name: string, word: string, within: Locator = form()): Promise<void> => {
  const chips = group(name, within);
  const fold = chips.locator('details:not([open]) > summary');
  if ((await fold.count()) > 0) await fold.click();
  await chips.getByLabel(word, { exact: true }).click();
};
const write = (within: Locator, name: string, text: string): Promise<void> =>
  within
    .getByRole('textbox', { name: called(name) })
    .first()
    .fill(text);
const day = (within: Locator, name: string, value: string): Promise<void> =>
  within.getByLabel(called(name)).first().fill(value);
const sound = '检查过了，没有要改的。';

test('the head of a group logs a meeting: members are ticked, what is open is carried over', async () => {
  await open('groups/wenqu/');
  await page().getByRole('link', { name: '记一次活动' }).click();
  await form().getByRole('textbox', { name: '议题' }).waitFor();
  expect(await group('到场').locator('.chosen li').count()).toBeGreaterThan(2);
  expect(await form().locator('.field', { hasText: '小组' }).first().innerText()).toContain('问渠');
  await write(form(), '议题', '记录单还要不要留');
  await choose('类型', '专题研讨');
  await write(form(), '决定', '1. 记录单留一栏\n2. 下周再看一次');
  const before = await group('接下来').locator('> .rows > li').count();
  await add('接下来');
  const last = row('接下来', before + 1);
  await pickIn(last, '谁', 'lxm', '陆小满');
  await write(last, '做什么', '把记录单改成一栏，带一份来');
  await day(last, '期限', '2026-12-04');
  await pick('记录人', 'lxm', '陆小满');
  await write(form(), '摘要', '记录单太满，孩子忙着填，没有工夫想；留一栏再试。');
  await field('正文').fill('先看了三份记录单。填满的那一份，说得最少。');
  const told = await handOver();
  expect(told).toContain('检查过了');
  const one = await handed();
  expect(one.text).toContain('decisions:\n  - 记录单留一栏\n  - 下周再看一次');
  expect(one.text).toContain('who: lu-xiaoman');
  expect(await errorsIn(one)).toEqual([]);
});

test('a head of teaching writes a plan with four promises and what was found of the last', async () => {
  await begin('plans');
  await write(form(), '标题', '教科室第一学期计划');
  expect(await group('学期').locator('input:checked + span').innerText()).toContain('第一学期');
  await write(form(), '目标', '每一节研究课都有人听\n说好要改的，有人看改了没有');
  const promises: [string, string, string][] = [
    ['写反思', '1', '每周'],
    ['听课', '2', '每月'],
    ['专题研讨', '1', '每月'],
    ['示范课', '1', '每学期'],
  ];
  for (const [i, [what, target, per]] of promises.entries()) {
    await add('约定');
    const one = row('约定', i + 1);
    await choose('做什么', what, one);
    await write(one, '几次', target);
    await choose('周期', per, one);
  }
  expect(await row('约定', 1).locator('summary').first().innerText()).toContain('写反思');
  await page().getByText('评议', { exact: true }).first().click();
  await add('评议');
  await write(row('评议', 1), '看到什么', '上学期的研究课，三节里有一节没有人听。');
  const told = await handOver();
  expect(told).toBe(sound);
  const one = await handed();
  // The school has one of that name already.
  expect(one.file).toMatch(/^plans\/school-2026-2027-1-\w+\.yml$/);
  expect(one.text.match(/what: \w/g)).toHaveLength(4);
  expect(await errorsIn(one)).toEqual([]);
});

test('a lesson is told in three rounds, a suggestion in one of them; rows are moved and brought back', async () => {
  await begin('lessons&teacher=lu-xiaoman&authors=lu-xiaoman&topics=whole-book-scaffold');
  await choose('学科', '语文');
  await choose('年级', '三年级');
  await write(form(), '课文或活动名', '给慢读者的第二张路线图');
  const rounds: [string, string, string][] = [
    ['备课', '2026-11-09', '路线图留几站'],
    ['上课', '2026-11-12', '慢的孩子走到哪一站'],
    ['评课', '2026-11-13', '少一站行不行'],
  ];
  for (const [i, [kind, date, focus]] of rounds.entries()) {
    if (i > 0) await add('轮次');
    const one = row('轮次', i + 1);
    await one.locator('input[type=date]').first().fill(date);
    await choose('环节', kind, one);
    await write(one, '这一轮看什么', focus);
  }
  const third = row('轮次', 3);
  await add('建议', third);
  const suggestion = row('建议', 1, third);
  await write(suggestion, '建议', '第三站和第四站合成一站');
  await pickIn(suggestion, '提出人', 'szw', '沈知微');
  await choose('是否采纳', '是', suggestion);
  await write(suggestion, '改了什么', '合成一站，多出来的十分钟用来回头读。');
  // The second comes before the first, and back; the third is taken away, and put back.
  await row('轮次', 2).locator('summary').first().click();
  await page().getByRole('button', { name: '轮次第 2 条上移' }).click();
  await page().getByRole('button', { name: '轮次第 1 条下移' }).click();
  await page().getByRole('button', { name: '轮次第 3 条删去' }).click();
  expect(await group('轮次').locator('> .rows > li').count()).toBe(2);
  await page().getByRole('button', { name: '放回去' }).click();

  await write(form(), '标题', '给慢读者的第二张路线图');
  await write(form(), '摘要', '四站并成三站，慢的孩子第一次走到了终点。');
  await choose('课型', '整本书阅读');
  await choose('开课性质', '研究课');
  await write(form(), '研究问题', '少一站，慢读者能不能走到终点？');
  await field('正文').fill('上一张图有四站，最慢的五个人只到第三站。'.repeat(12));
  const told = await handOver();
  expect(await page().locator('.to-mend.error').count(), told).toBe(0);
  const one = await handed();
  expect([...one.text.matchAll(/^ {2}- date: (\S+)/gm)].map(([, date]) => date)).toEqual([
    '2026-11-09',
    '2026-11-12',
    '2026-11-13',
  ]);
  expect(await errorsIn(one)).toEqual([]);
});

test('a visit begins at the lesson, with all that is known of it', async () => {
  await open('lessons/2025-10-15-luxiantu/');
  await page().getByRole('link', { name: '记一次听课' }).click();
  await form().getByRole('textbox', { name: '课文或活动名' }).waitFor();
  expect(await form().getByRole('textbox', { name: '课文或活动名' }).inputValue()).not.toBe('');
  expect(await group('年级').locator('summary').innerText()).toBe('三年级');
  await pick('听课人', 'ye', '叶青黛');
  const point = row('观察点', 1);
  await write(point, '维度', '学生学习');
  await write(point, '看什么', '走到哪一站停下来');
  await write(point, '看到的', '五个人停在第三站，两个人折回去重读。');
  await write(form(), '标题', '听路线图：停在第三站的五个人');
  await write(form(), '摘要', '停下来的不是读不懂，是不知道可以折回去。');
  await choose('观察框架', '四维度');
  await field('正文').fill('他们停下来的时候，都在看别人。');
  await handOver();
  expect(await page().locator('.to-mend.error').allInnerTexts()).toEqual([]);
  expect(await errorsIn(await handed())).toEqual([]);
});

describe('correcting', () => {
  const ENTRY = 'reflections/2025-10-17-shuomingshu';
  const source = (): string =>
    readFileSync(path.resolve(import.meta.dirname, `../../src/content/${ENTRY}.mdx`), 'utf8');

  test('a published entry opens in its form, and nothing but what was mended changes', async () => {
    await open(`${ENTRY}/`);
    await page().getByRole('link', { name: '改这一篇' }).click();
    await heading().filter({ hasText: '改反思' }).waitFor();
    const title = field('标题');
    const before = await title.inputValue();
    await title.fill(`${before}（改）`);
    await handOver();
    const one = await handed();
    expect(one.file).toBe(`${ENTRY}.mdx`);
    expect(one.text).toBe(source().replace(before, `${before}（改）`));
    const go = page().getByRole('link', { name: '复制全文，打开那一页' });
    expect(await go.getAttribute('href')).toBe(
      `https://github.com/xingcha-example/jiaoyan/edit/main/src/content/${ENTRY}.mdx`,
    );
    // What was begun is gone on with.
    await open(`${ENTRY}/`);
    await page().getByRole('link', { name: '改这一篇' }).click();
    await expect.poll(() => page().getByRole('alert').innerText()).toContain('接着改');
    expect(await field('标题').inputValue()).toBe(`${before}（改）`);
  });

  test('where no source is published it leads to the host', async () => {
    await open('write/#correct=lessons/2020-01-01-nicht&file=lessons/2020-01-01-nicht.mdx');
    const alert = page().getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('没有随网站放出来');
    expect(await alert.getByRole('link').getAttribute('href')).toContain(
      '/edit/main/src/content/lessons/2020-01-01-nicht.mdx',
    );
  });

  test('a mistake is pointed out on the host’s form, with the page named', async () => {
    await open(`${ENTRY}/`);
    const wrong = page().getByRole('link', { name: '指出一处错误' });
    const address = new URL((await wrong.getAttribute('href')) ?? '');
    expect(address.pathname).toBe('/xingcha-example/jiaoyan/issues/new');
    expect(address.searchParams.get('body')).toContain(`/${ENTRY}/`);
  });
});
