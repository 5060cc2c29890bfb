/**
 * Who comes here and what they come for first: five people, five tasks each, with a phone in their
 * hand. Each task begins at the front page and ends when the answer has been read, the text copied
 * or the row found; the taps it takes and the swipes of 600 px are counted, with a limit each.
 *
 * What is for colleagues only is done in the school's edition.
 */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveDirectory, type RunningServer } from '../../bin/serve-directory.ts';
import { FOLDER, schoolEdition } from '../site/school-edition.ts';
import { useSamplePage } from './sample-page.ts';
import { walkOn, type Walk } from './walk.ts';

const PHONE = { width: 360, height: 740 };

/** Ways that are named alike on every page of either edition. */
function namesOn(page: () => ReturnType<ReturnType<typeof useSamplePage>['page']>) {
  const main = (): Locator => page().locator('main');
  return {
    main,
    shelf: (name: string): Locator =>
      page().getByRole('navigation', { name: '栏目' }).getByRole('link', { name }),
    link: (name: string | RegExp): Locator => main().getByRole('link', { name }),
    part: (name: string | RegExp): Locator => main().getByRole('heading', { name }),
  };
}

describe('in the public edition', () => {
  const { open, page, path } = useSamplePage(PHONE);
  const { main, shelf, link, part } = namesOn(page);
  let walk: Walk;
  beforeEach(async () => {
    await open('');
    walk = walkOn(page());
  });

  describe('a young teacher', () => {
    test('finds a case for next week’s lesson by subject and grade', async () => {
      await walk.go(shelf('找课例'));
      await walk.go(link('数学，五年级，1篇'));
      await walk.go(link(/小数乘法/));
      expect(path()).toBe('/lessons/2025-11-05-xiaoshu-chengfa/');
      expect(await walk.read(part('这节课怎样一轮一轮走过来'))).toContain('一轮一轮');
      walk.tookAtMost({ taps: 3, swipes: 2 });
    });

    test('publishes this week’s reflection: the text is copied, with where it goes', async () => {
      await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await walk.go(link('写反思'));
      const form = page().locator('[data-view=write]');
      const field = (name: string): Locator => form.getByRole('textbox', { name });
      await field('正文').waitFor();
      await form.getByRole('combobox', { name: '作者' }).fill('lxm');
      await walk.tap(form.getByRole('option', { name: '陆小满' }));
      await field('正文').fill('我问完就等，等到第七秒，有人说：“我知道，但是说不清。”'.repeat(6));
      await field('标题').fill('我以为我在等');
      await field('摘要').fill('等的是一个能说清的人。');
      await walk.tap(page().getByRole('button', { name: '写好了，交出去' }));
      await walk.tap(page().getByRole('button', { name: '复制全文' }));
      await expect
        .poll(() => page().evaluate(() => navigator.clipboard.readText()))
        .toContain('title: 我以为我在等');
      walk.tookAtMost({ taps: 4, swipes: 4 });
    });

    test('reads what the master said of a lesson, and what changed', async () => {
      await walk.go(shelf('同伴'));
      await walk.go(link('陆小满'));
      await walk.go(link(/四年级习作互评课/));
      const suggestion = page().locator('.suggestion', { hasText: /采纳/ });
      expect(await walk.read(suggestion)).toMatch(/采纳/);
      walk.tookAtMost({ taps: 3, swipes: 6 });
    });

    test('picks a first small project from what others have left open', async () => {
      await walk.go(link('选课题'));
      await walk.go(link('可以接着做的题目'));
      expect(await walk.read(page().getByRole('region', { name: '可以接着做的题目' }))).toMatch(
        /查一查/,
      );
      walk.tookAtMost({ taps: 2, swipes: 2 });
    });

    test('who likes files better finds the template, and where the host makes one', async () => {
      await walk.go(page().getByRole('contentinfo').getByRole('link', { name: '怎样投稿' }));
      await walk.go(link(/模板/));
      const file = link('在浏览器里新建这个文件');
      await walk.read(file);
      expect(await file.first().getAttribute('href')).toMatch(/\?filename=2026-11-20-/);
      walk.tookAtMost({ taps: 2, swipes: 8 });
    });
  });

  describe('a mentor', () => {
    test('reads the mentee’s latest and is led to an answer', async () => {
      await walk.go(link('读同事的反思'));
      const card = page().locator('.entry-card', { hasText: '陆小满' }).first();
      await walk.go(card.locator('.title').getByRole('link'));
      await walk.go(link('写一篇回应'));
      const form = page().locator('[data-view=write]');
      await form.getByRole('group', { name: '专题' }).getByRole('button').first().waitFor();
      expect(await walk.read(form.getByText('回应', { exact: true }))).toBe('回应');
      walk.tookAtMost({ taps: 3, swipes: 8 });
    });

    test('shows the demonstration lessons and the guidance given', async () => {
      await walk.go(shelf('同伴'));
      await walk.go(link('沈知微'));
      await walk.go(link('沈知微—陆小满'));
      for (const words of ['师傅听徒弟的课', '徒弟听师傅的课', '示范课', '一起做出来的']) {
        expect(await main().innerText()).toContain(words);
      }
      await walk.read(main().getByText('师傅听徒弟的课'));
      walk.tookAtMost({ taps: 3, swipes: 3 });
    });

    test('has the materials for a paper on one page of a topic', async () => {
      await walk.go(shelf('专题'));
      await walk.go(link(/整本书阅读支架/));
      const headings = (await main().locator('h2').allInnerTexts()).join(' ');
      for (const kind of ['课例', '反思', '共读', '论文']) expect(headings).toContain(kind);
      await walk.tap(page().getByRole('navigation', { name: '本页' }).getByText('论文'));
      expect(await walk.read(part(/^论文/))).toMatch(/^论文/);
      walk.tookAtMost({ taps: 3, swipes: 1 });
    });

    test('sees who has worked on a topic', async () => {
      await walk.go(shelf('专题'));
      await walk.go(link(/提问与候答/));
      expect(await walk.read(part('可以问谁'))).toBe('可以问谁');
      walk.tookAtMost({ taps: 2, swipes: 5 });
    });

    test('prepares to lead a reading: the last questions, and what was not agreed on', async () => {
      await walk.go(shelf('全部'));
      await walk.go(link(/^共读的书/));
      await walk.go(link(/静悄悄的革命/));
      await walk.go(link(/《静悄悄的革命》共读/));
      expect(await walk.read(main().getByText('还没谈拢的'))).toContain('谈拢');
      walk.tookAtMost({ taps: 4, swipes: 8 });
    });
  });

  describe('the head of a group', () => {
    test('sees who presents next', async () => {
      await walk.go(shelf('全部'));
      await walk.go(link(/^小组/));
      await walk.go(link(/人文教研组/));
      expect(await walk.read(main().getByText(/^下一次/))).toContain('下一次');
      walk.tookAtMost({ taps: 3, swipes: 1 });
    });

    test('logs a meeting with the members ticked', async () => {
      await walk.go(shelf('全部'));
      await walk.go(link(/^小组/));
      await walk.go(link(/问渠互助小组/));
      await walk.go(link('记一次活动'));
      const form = page().locator('[data-view=write]');
      await form.getByRole('textbox', { name: '正文' }).waitFor();
      expect(await form.getByText('林栖').count()).toBeGreaterThan(0);
      walk.tookAtMost({ taps: 4, swipes: 2 });
    });

    test('picks the next seminar’s theme from the problems that wait for one', async () => {
      await walk.go(shelf('全部'));
      await walk.go(link(/^问题/));
      const waiting = page().getByRole('region', { name: '等着研讨的' });
      await walk.go(waiting.getByRole('link'));
      expect(path()).toMatch(/^\/problems\//);
      expect(await walk.read(main().getByText('正在等一次专题研讨'))).toContain('等一次');
      walk.tookAtMost({ taps: 3, swipes: 2 });
    });

    test('hands a newcomer what the group has done so far', async () => {
      await walk.go(shelf('全部'));
      await walk.go(link(/^小组/));
      await walk.go(link(/问渠互助小组/));
      expect(await walk.read(part(/活动纪要|做过的活动|历次活动/))).not.toBe('');
      walk.tookAtMost({ taps: 3, swipes: 6 });
    });
  });

  describe('the office of teaching', () => {
    test('takes a semester’s table along for a spreadsheet, and all of them as one file', async () => {
      await walk.go(shelf('学期'));
      await walk.go(link(/2026—2027学年第一学期/));
      await walk.tap(page().getByRole('navigation', { name: '本页' }).getByText('报表'));
      await walk.go(page().getByRole('list', { name: '报表' }).getByRole('link'));
      await walk.read(link(/CSV/));
      const bytes = async (name: RegExp): Promise<Buffer> => {
        const address = (await link(name).first().getAttribute('href')) ?? '';
        return (await page().request.get(new URL(address, page().url()).href)).body();
      };
      expect((await bytes(/CSV/)).subarray(0, 3).toString('hex')).toBe('efbbbf');
      expect((await bytes(/Excel/)).subarray(0, 2).toString()).toBe('PK');
      walk.tookAtMost({ taps: 4, swipes: 3 });
    });

    test('compares a title with past work before the school takes it on', async () => {
      await walk.go(link('选课题'));
      await page().getByRole('textbox', { name: '题目' }).fill('初中名著整本书阅读过程支架');
      await walk.go(page().getByRole('button', { name: '查一查' }));
      await page().locator('[data-status][data-level]').waitFor();
      expect(await walk.read(page().locator('[data-hits] li'))).toContain('沈知微');
      walk.tookAtMost({ taps: 2, swipes: 3 });
    });

    test('sees where nobody works yet', async () => {
      await walk.go(shelf('选题'));
      expect(await walk.read(part('哪里还空着'))).toBe('哪里还空着');
      walk.tookAtMost({ taps: 1, swipes: 1 });
    });
  });

  describe('a colleague from elsewhere', () => {
    test('understands on the first screen what this school studies, what it found and what is open', async () => {
      for (const words of ['在研究', '弄清了', '还在问']) {
        expect(await walk.read(main().getByText(words, { exact: true }))).toBe(words);
      }
      walk.tookAtMost({ taps: 0, swipes: 0 });
    });

    test('finds a case that can be used', async () => {
      await walk.go(shelf('找课例'));
      await walk.go(link(/^数学，七年级/));
      await walk.go(link(/候答三秒/));
      expect(await walk.read(main().getByText('想弄明白'))).toContain('想弄明白');
      walk.tookAtMost({ taps: 3, swipes: 4 });
    });

    test('takes a sentence that cites it, as one line', async () => {
      await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await walk.go(shelf('找课例'));
      await walk.go(link(/^语文，四年级/));
      await walk.go(link(/四年级习作互评课/));
      await walk.tap(main().locator('.citation summary'));
      await walk.tap(main().locator('.citation').getByRole('button', { name: /复制/ }));
      await expect
        .poll(() => page().evaluate(() => navigator.clipboard.readText()))
        .toMatch(
          /^陆小满，沈知微.*https:\/\/xingcha\.example\/lessons\/2026-11-04-xizuo-huping\/?\S*$/,
        );
      walk.tookAtMost({ taps: 5, swipes: 14 });
    });

    test('learns whom to ask, and what may be done with a text', async () => {
      await walk.go(page().getByRole('contentinfo').getByRole('link', { name: /关于/ }));
      expect(await main().innerText()).toMatch(/联系/);
      await walk.read(main().getByText(/欢迎|引用请注明/));
      walk.tookAtMost({ taps: 1, swipes: 14 });
    });

    test('trusts that no child can be known here', async () => {
      await walk.go(page().getByRole('contentinfo').getByRole('link', { name: /关于/ }));
      expect(await walk.read(main().getByText(/生A|不出现姓名|不出姓名/))).toContain('姓名');
      walk.tookAtMost({ taps: 1, swipes: 12 });
    });
  });
});

describe('in the school’s edition', () => {
  let server: RunningServer;
  beforeAll(async () => {
    const { status, output, outDir } = await schoolEdition();
    expect(status, output).toBe(0);
    server = await serveDirectory({ dir: outDir, base: FOLDER });
  });
  afterAll(() => server.close());
  const { open, page } = useSamplePage(PHONE, () => server.url);
  const { main, shelf, link } = namesOn(page);
  let walk: Walk;
  beforeEach(async () => {
    await open('');
    walk = walkOn(page());
  });

  test('a young teacher sees what is still owed, from any page once the name is chosen', async () => {
    await walk.go(shelf('同伴'));
    await walk.go(link('陆小满'));
    await walk.tap(page().getByRole('button', { name: '这是我' }));
    walk.tookAtMost({ taps: 3, swipes: 2 });
    await open('lessons/');
    const again = walkOn(page());
    await again.go(
      page().getByRole('navigation', { name: '我', exact: true }).getByText('我的学期'),
    );
    expect(await again.read(main().getByText(/还差 \d+ [篇节次]/))).toMatch(/还差/);
    again.tookAtMost({ taps: 1, swipes: 1 });
  });

  test('a mentor has what was taught and whom it helped, each number with its evidence', async () => {
    await walk.go(shelf('同伴'));
    await walk.go(link('沈知微'));
    await walk.go(link('教学研究材料'));
    const row = main().getByRole('row', { name: /师徒|示范|公开/ });
    expect(await walk.read(row)).toMatch(/\d/);
    walk.tookAtMost({ taps: 3, swipes: 5 });
  });

  test('the head of a group reads its semester, in numbers that open', async () => {
    await walk.go(shelf('学期'));
    await walk.go(link(/2026—2027学年第一学期/));
    await walk.tap(page().getByRole('navigation', { name: '本页' }).getByText('报表'));
    await walk.go(page().getByRole('list', { name: '报表' }).getByRole('link', { name: /小组/ }));
    const row = main().getByRole('row', { name: /人文教研组/ });
    expect(await walk.read(row)).toMatch(/\d/);
    await walk.tap(row.first().locator('summary, a').nth(1));
    walk.tookAtMost({ taps: 5, swipes: 4 });
  });

  test('the office looks through the projects and what is late', async () => {
    await walk.go(shelf('全部'));
    await walk.go(link(/^课题/));
    expect(await walk.read(main().getByText(/^过了 \d+ 天/))).toMatch(/天/);
    walk.tookAtMost({ taps: 2, swipes: 0 });
  });

  test('the office shows an inspector a promise, and the deeds that kept it', async () => {
    await walk.go(shelf('全部'));
    await walk.go(link(/^计划/));
    await walk.go(link(/人文教研组2026—2027学年第一学期计划/));
    const kept = main().locator('.promises > li', { hasText: '已完成' });
    expect(await walk.read(kept)).toContain('已完成');
    const deed = kept.first().locator('.beside').getByRole('link').first();
    const title = await deed.innerText();
    await walk.go(deed);
    expect(await page().title()).toContain(title);
    walk.tookAtMost({ taps: 4, swipes: 6 });
  });
});
