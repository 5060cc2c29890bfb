/** The desk without a mouse, for those who hear it, in the browser of a chat program; and what it weighs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { errorsIn, PHONE, useDesk } from './writing.ts';

const desk = useDesk();
const { begin, browser, field, handed, handOver, open, page } = desk;

test('by keyboard alone a reflection is written and copied', async () => {
  await begin('reflections');
  const { keyboard } = page();
  const toField = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 60; steps += 1) {
      await keyboard.press('Tab');
      const here = await page().evaluate(() => {
        const one = document.activeElement;
        const label = one?.id ? document.querySelector(`label[for="${one.id}"]`) : null;
        return (
          one?.getAttribute('aria-label') ??
          label?.textContent ??
          one?.textContent ??
          ''
        ).trim();
      });
      if (here.startsWith(name)) return;
    }
    throw new Error(`no ${name} behind the tabulator`);
  };
  await toField('作者');
  await keyboard.type('lxm');
  await page().getByRole('option', { name: '陆小满' }).waitFor();
  await keyboard.press('Enter');
  await toField('正文');
  await keyboard.insertText('只用键盘写的一篇。'.repeat(30));
  await toField('标题');
  await keyboard.insertText('只用键盘');
  await toField('摘要');
  await keyboard.insertText('没有碰鼠标。');
  await toField('专题');
  await keyboard.type('houda');
  await page().getByRole('option', { name: '提问与候答' }).waitFor();
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await toField('写好了');
  await keyboard.press('Enter');
  await expect.poll(() => page().locator('.judging').innerText()).toBe('检查过了，没有要改的。');
  expect(await page().evaluate(() => document.activeElement?.textContent)).toBe('交出去');
  await toField('复制全文');
  await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await keyboard.press('Enter');
  const one = await handed();
  await expect.poll(() => page().evaluate(() => navigator.clipboard.readText())).toBe(one.text);
  expect(await errorsIn(one)).toEqual([]);
});

describe('to those who hear it', () => {
  test('the choice of a kind is a list of links under headings', async () => {
    await open('write/');
    const tree = await page().locator('main').ariaSnapshot();
    expect(tree).toContain('- heading "写一篇" [level=1]');
    expect(tree).toContain('- heading "建一份档案" [level=2]');
    expect(tree).toMatch(/- listitem:\s+- link "反思 课后放不下的一件事，或者对同伴某一篇的回应":/);
  });

  test('each field says its name, what it means and that it is needed', async () => {
    await begin('reflections');
    const form = page().locator('[data-view=write]');
    expect(await form.locator('.part').first().ariaSnapshot()).toBe(
      [
        '- group "作者 必填":',
        '  - text: 作者 必填',
        '  - paragraph: 执笔的老师，第一位是主要执笔人。',
        '  - combobox "作者"',
        '  - status',
        '- text: 日期 必填',
        '- paragraph: 事情发生或成文的日子。',
        '- textbox "日期 必填": 2026-11-20',
        '- text: 所思的课',
        '- paragraph: 反思的是哪一节课。',
        '- combobox "所思的课"',
        '- status',
      ].join('\n'),
    );
    const box = form.getByRole('combobox', { name: '作者' });
    await box.fill('lu');
    await form.getByRole('option').first().waitFor();
    const list = form.getByRole('listbox', { name: '作者' });
    expect(await list.ariaSnapshot()).toContain('- option "陆小满" [selected]');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await list.getByRole('option').first().getAttribute('id'),
    );
  });
});

describe('in the browser of a chat program', () => {
  const WECHAT =
    'Mozilla/5.0 (Linux; Android 12; HLK-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160065 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F35)';

  test('copying comes first, a file is not offered, and the way to a real browser is told', async () => {
    const context = await browser().newContext({
      userAgent: WECHAT,
      viewport: PHONE,
      acceptDownloads: false,
    });
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    });
    const chat = await context.newPage();
    await chat.clock.setFixedTime(new Date('2026-11-20T09:00:00'));
    await chat.goto(new URL('write/', inject('site').url).href);
    expect(await chat.locator('[data-chat]').innerText()).toContain('在浏览器打开');
    await chat.goto(
      new URL(
        'write/#kind=reflections&authors=lu-xiaoman&topics=questioning-wait-time',
        inject('site').url,
      ).href,
    );
    await chat.getByRole('textbox', { name: '正文' }).fill('在微信里写的一篇。'.repeat(30));
    await chat.getByRole('textbox', { name: '标题' }).fill('在微信里写的');
    await chat.getByRole('textbox', { name: '摘要' }).fill('在微信里写的。');
    await chat.getByRole('button', { name: '写好了，交出去' }).click();
    await expect.poll(() => chat.locator('.judging').innerText()).toContain('检查过了');
    expect(await chat.locator('.ways-out h2').first().innerText()).toBe('复制全文');
    expect(await chat.getByRole('button', { name: '存成文件' }).count()).toBe(0);
    expect(await chat.getByRole('region', { name: '存成文件' }).innerText()).toContain(
      '在浏览器打开',
    );
    await chat.getByRole('button', { name: '复制全文' }).click();
    const told = chat.getByRole('region', { name: '复制全文' }).getByRole('status');
    await expect.poll(() => told.innerText()).toContain('复制好了');
    await context.close();
  });

  test('what cannot be copied stands open, to be copied by hand', async () => {
    await page().addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
      document.execCommand = () => false;
    });
    await begin('books');
    await field('书名').fill('一本书');
    await handOver();
    await page().getByRole('button', { name: '复制全文' }).click();
    const way = page().getByRole('region', { name: '复制全文' });
    await expect.poll(() => way.getByRole('status').innerText()).toContain('没有复制成');
    expect(await way.locator('pre').isVisible()).toBe(true);
  });
});

test('what is asked for weighs 60 KB of scripts with the form, and 150 KB more once a field is left', async () => {
  const asked = new Set<string>();
  page().on('request', (request) => {
    if (request.url().endsWith('.js')) asked.add(request.url());
  });
  const weighed = async (): Promise<number> => {
    const sizes = await Promise.all(
      [...asked].map(async (url) => gzipSync(await (await page().request.get(url)).body()).length),
    );
    asked.clear();
    return sizes.reduce((sum, one) => sum + one, 0);
  };
  await begin('reflections');
  const form = await weighed();
  expect(form).toBeGreaterThan(20_000);
  expect(form).toBeLessThan(60_000);
  await field('标题').fill('等'.repeat(70));
  await field('摘要').focus();
  await expect.poll(() => page().locator('.faults .error:visible').count()).toBe(1);
  const thread = await weighed();
  expect(thread).toBeGreaterThan(60_000);
  expect(thread).toBeLessThan(150_000);
});

test('the scripts that the page names weigh 60 KB at most, and pages to read name none of them', () => {
  const { outDir } = inject('site');
  const scripts = (page_: string): string[] => {
    const html = readFileSync(path.join(outDir, page_, 'index.html'), 'utf8');
    return [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src = '']) => src);
  };
  const weigh = (src: string): number => gzipSync(readFileSync(path.join(outDir, src))).length;
  const own = scripts('write').filter((src) => /Desk/.test(src));
  expect(own).not.toEqual([]);
  expect(scripts('write').reduce((sum, src) => sum + weigh(src), 0)).toBeLessThan(60_000);
  for (const page_ of ['', 'lessons', 'reflections/2025-10-17-shuomingshu', 'groups/wenqu']) {
    expect(
      scripts(page_).filter((src) => own.includes(src)),
      page_,
    ).toEqual([]);
  }
});
