/** A reflection from the front door to a file that the school's own reader takes; answering one. */
import { describe, expect, test } from 'vitest';
import { readPackets } from '../../src/packet/packet.ts';
import { errorsIn, useDesk } from './writing.ts';

const desk = useDesk();
const { begin, field, follow, handed, handOver, heading, open, page, pick, whenKept } = desk;

const TEXT = [
  '周三第三节，我问“为什么数位要对齐”，问完就站着不动。第一秒没有人看我，第三秒有一只手举到一半又放下，第五秒他说：“我知道，但是说不清。”',
  '以前我会接过话来替他说完。这一次我说，说不清的先写下来。他写了四行，第二行是错的，第三行自己改了过来，第四行只有一个字：“哦”。',
  '下课我想，我一直以为自己在等，其实是在等一个能说清的人。说不清的那几个，在我这里从来没有等到过。下一次，我打算先让每个人写三十秒，再请一位没有举手的来念，念完不评，只问一句“谁写得和他不一样”。如果还是没有人说，我就数到七。',
].join('\n\n');

test('a newcomer publishes a reflection: five things to fill in, on three screens', async () => {
  let taps = 0;
  const screens = new Set<string>();
  const look = async (): Promise<void> => {
    screens.add(await heading().innerText());
  };
  await open('');
  await look();
  taps += 1;
  await follow(page().locator('main').getByRole('link', { name: '写反思' }));
  await field('正文').waitFor();
  await look();
  const required = page().locator('[data-view=write] .form > .part .must:visible');
  expect(await required.count()).toBeLessThanOrEqual(5);
  // Before the text: whose it is, which day, which lesson.
  const before = page().locator('.form > .part').first();
  expect(await before.locator('.field').count()).toBeLessThanOrEqual(4);
  expect(await before.locator('input[type=date]').inputValue()).toBe('2026-11-20');

  await pick('作者', 'lxm', '陆小满');
  taps += 1;
  await field('正文').fill(TEXT);
  await field('标题').fill('我以为我在等');
  await field('摘要').fill(
    '问完站着不动，才发现自己等的是一个能说清的人；打算先写三十秒再请人念。',
  );
  await pick('专题', '候答', '候答');
  taps += 1;
  const told = await handOver();
  taps += 1;
  await look();
  expect(told).toBe('检查过了，没有要改的。');

  await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page().getByRole('button', { name: '复制全文' }).click();
  taps += 1;
  const way = page().getByRole('region', { name: '复制全文' });
  await expect.poll(() => way.getByRole('status').innerText()).toContain('复制好了');
  const { file, text } = await handed();
  expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(file).toMatch(/^reflections\/2026-11-20-[a-z-]+\.mdx$/);
  expect(await errorsIn({ file, text })).toEqual([]);
  expect(text).toContain('authors: [lu-xiaoman]');
  expect({ taps, screens: screens.size }).toEqual({ taps: 5, screens: 3 });
});

test('nobody is told of what they have not come to; what is left wrong is told at its field', async () => {
  await begin('reflections');
  expect(await page().locator('.faults:not(:empty)').count()).toBe(0);
  await field('标题').fill('等'.repeat(70));
  await field('摘要').focus();
  const title = page()
    .locator('.field')
    .filter({ has: page().getByRole('textbox', { name: '标题' }) });
  await expect.poll(() => title.locator('.faults').innerText()).not.toBe('');
  // 摘要 is required as well, but somebody is in it.
  expect(await page().locator('.faults .error:visible').count()).toBe(1);
  const described = (await field('标题').getAttribute('aria-describedby')) ?? '';
  const faults = await title.locator('.faults').getAttribute('id');
  expect(described.split(' ')).toContain(faults);
});

test('before handing over everything that is missing is told, and each leads to where it is mended', async () => {
  await begin('reflections');
  await field('正文').fill('短。');
  expect(await handOver()).toMatch(/^还有 \d+ 处要改/);
  const missing = page().locator('.to-mend.error');
  expect(await missing.innerText()).toContain('摘要');
  await missing.getByRole('button', { name: /摘要/ }).click();
  await heading().filter({ hasText: '写反思' }).waitFor();
  await expect
    .poll(() => field('摘要').evaluate((one) => one === document.activeElement))
    .toBe(true);
  expect(await field('摘要').getAttribute('aria-invalid')).toBe('true');
  await page().goBack();
  await heading().filter({ hasText: '交出去' }).waitFor();
});

test('a mentor answers: what it answers and its topics are there', async () => {
  await open('reflections/2025-10-17-shuomingshu/');
  await page().locator('main').getByRole('link', { name: '写一篇回应' }).click();
  await field('正文').waitFor();
  const form = page().locator('[data-view=write]');
  await expect
    .poll(() =>
      form.locator('.field').filter({ hasText: '回应' }).first().locator('.chosen').innerText(),
    )
    .toContain('说明书');
  expect(
    await form.getByRole('group', { name: '专题' }).locator('.chosen li').count(),
  ).toBeGreaterThan(0);
  await pick('作者', 'shen', '沈知微');
  await field('正文').fill(TEXT);
  await field('标题').fill('回小满：说明书是给谁看的');
  await field('摘要').fill('读了小满的说明书，想到等一等也是一种说明。');
  expect(await handOver()).toBe('检查过了，没有要改的。');
  const one = await handed();
  expect(one.text).toContain('respondsTo: reflections/2025-10-17-shuomingshu');
  expect(await errorsIn(one)).toEqual([]);
});

describe('the ways out', () => {
  const whole = async (): Promise<void> => {
    await begin('reflections&authors=lu-xiaoman&topics=questioning-wait-time');
    await field('正文').fill(TEXT);
    await field('标题').fill('我以为我在等');
    await field('摘要').fill('问完站着不动，才发现自己等的是一个能说清的人。');
    await whenKept();
    await handOver();
  };

  test('stand in their order, and the host’s page is filled in', async () => {
    await whole();
    expect(await page().locator('.ways-out h2').allInnerTexts()).toEqual([
      '复制全文',
      '存成文件',
      '发给同事',
      '自己在平台上交',
    ]);
    const { file, text } = await handed();
    const go = page().getByRole('link', { name: '打开填好的那一页' });
    const address = new URL((await go.getAttribute('href')) ?? '');
    expect(address.searchParams.get('value')).toBe(text);
    expect(address.searchParams.get('filename')).toBe(file.replace('reflections/', ''));
  });

  test('a file is the text itself', async () => {
    await whole();
    const { file, text } = await handed();
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('button', { name: '存成文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file.replace('reflections/', ''));
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    expect(Buffer.concat(parts).toString()).toBe(text);
  });

  test('what goes to a colleague arrives whole', async () => {
    await whole();
    const { file, text } = await handed();
    const way = page().getByRole('region', { name: '发给同事' });
    const packet = (await way.locator('pre').textContent()) ?? '';
    expect(readPackets(`你好，这是我写的\n${packet}\n收到请回`)).toEqual([
      {
        from: '陆小满',
        files: [{ path: file, text, arrival: 'whole' }],
        sent: 1,
        isEnded: true,
      },
    ]);
  });

  test('too long for an address, the text is copied and the page opened', async () => {
    await begin('reflections&authors=lu-xiaoman&topics=questioning-wait-time');
    await field('正文').fill(`${TEXT}\n\n`.repeat(5));
    await field('标题').fill('很长的一篇');
    await field('摘要').fill('很长。');
    await handOver();
    const go = page().getByRole('link', { name: '复制全文，打开那一页' });
    expect(await go.getAttribute('href')).toMatch(
      /\/new\/main\/src\/content\/reflections\?filename=/,
    );
  });

  test('once it is handed over the draft may go', async () => {
    await whole();
    await page().getByRole('button', { name: '交好了，删去这份草稿' }).click();
    await page().getByRole('button', { name: '删去', exact: true }).click();
    await heading().filter({ hasText: '写一篇' }).waitFor();
    expect(await page().getByRole('region', { name: '没写完的' }).count()).toBe(0);
  });
});

test('without a network the ways out are there, once the thread has come', async () => {
  await begin('reflections&authors=lu-xiaoman&topics=questioning-wait-time');
  await field('标题').fill('断了网也能交');
  await field('摘要').fill('断网。');
  await field('正文').fill('短。');
  await field('标题').focus();
  const text = page().locator('.field.text');
  await expect.poll(() => text.locator('.faults').innerText()).not.toBe('');
  await page().context().setOffline(true);
  await field('正文').fill(TEXT);
  expect(await handOver()).toBe('检查过了，没有要改的。');
  const one = await handed();
  await page().context().setOffline(false);
  expect(await errorsIn(one)).toEqual([]);
});

test('where the thread does not come it is told, and writing goes on', async () => {
  await page().route('**/_astro/thread*', (route) => route.abort());
  await begin('reflections');
  await field('标题').fill('没有检查');
  await field('摘要').focus();
  await expect.poll(() => page().locator('[data-check]').innerText()).toContain('现在检查不了');
  await whenKept();
  expect(await handOver()).toContain('没有检查成');
  await page().unroute('**/_astro/thread*');
  await page().getByRole('button', { name: '再检查一次' }).click();
  await expect.poll(() => page().locator('.judging').innerText()).toContain('处要改');
});
