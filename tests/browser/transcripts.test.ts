/**
 * Six tasks as a screen reader has them: names, roles and order of what it meets on the way, kept beside
 * this file to be read by people. `-u` writes them anew; whoever does it reads what has changed.
 */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDirectory, type RunningServer } from '../../bin/serve-directory.ts';
import { FOLDER, schoolEdition } from '../site/school-edition.ts';
import { useSamplePage } from './sample-page.ts';
import { useDesk } from './writing.ts';

let server: RunningServer;
beforeAll(async () => {
  const { status, output, outDir } = await schoolEdition();
  expect(status, output).toBe(0);
  server = await serveDirectory({ dir: outDir, base: FOLDER });
});
afterAll(() => server.close());

interface Step {
  /** What somebody does, in a word of a screen reader's user. */
  does: string;
  /** What is met then. */
  meets: string;
}

/** Addresses are for programs, and boxes without a role say nothing. */
async function meets(region: Locator): Promise<string> {
  const tree = await region.ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) => !line.trim().startsWith('- /url:'))
    .join('\n');
}

async function keeps(task: string, steps: readonly Step[]): Promise<void> {
  const text = steps.map(({ does, meets }) => `# ${does}\n\n${meets}\n`).join('\n');
  await expect(text).toMatchFileSnapshot(`transcripts/${task}.txt`);
}

describe('for everybody', () => {
  const { begin, field, handOver, open, page } = useDesk({ width: 1280, height: 800 });

  const main = () => page().locator('main');

  test('find a case for a grade', async () => {
    const steps: Step[] = [];
    await open('');
    const shelves = page().getByRole('navigation', { name: '栏目' });
    steps.push({
      does: 'opens the front page, asks for its navigations',
      meets: await meets(shelves),
    });
    await shelves.getByRole('link', { name: '找课例' }).click();
    await page().getByRole('heading', { level: 1, name: '找课例' }).waitFor();
    const subject = main().getByRole('region', { name: /^语文/ });
    steps.push({ does: 'takes 找课例, goes to the region 语文', meets: await meets(subject) });
    await subject.getByRole('link', { name: '语文，四年级' }).click();
    await page()
      .getByRole('heading', { level: 1, name: /四年级/ })
      .waitFor();
    steps.push(
      {
        does: 'takes 语文，四年级: the heading',
        meets: await meets(main().getByRole('heading', { level: 1 })),
      },
      { does: 'the first card', meets: await meets(main().getByRole('article').first()) },
    );
    await main().getByRole('article').first().getByRole('heading').getByRole('link').click();
    await page().waitForURL(/\/lessons\/\d/);
    steps.push({ does: 'opens it', meets: await meets(main().getByRole('heading', { level: 1 })) });
    await keeps('find-a-case', steps);
  });

  test('read the rounds of a lesson', async () => {
    await open('lessons/2025-10-15-luxiantu/');
    const way = main().locator('ol.path');
    const rounds = main().locator('.round');
    await keeps('read-the-rounds', [
      { does: 'opens the lesson: the way at a glance', meets: await meets(way) },
      { does: 'follows 上课, the second round', meets: await meets(rounds.nth(1)) },
      { does: 'goes on to the third', meets: await meets(rounds.nth(2)) },
    ]);
  });

  test('search a phrase', async () => {
    await open('search/');
    const form = main().getByRole('search', { name: '搜索条件' });
    const steps: Step[] = [
      { does: 'opens the search: the box', meets: await meets(form.getByRole('searchbox')) },
    ];
    await form.getByRole('searchbox').fill('慢读者');
    await form.getByRole('button', { name: '搜索', exact: true }).click();
    await page().locator('[data-result-count]').waitFor();
    steps.push(
      {
        does: 'writes 慢读者 and presses Enter: what is said without being asked for',
        meets: await meets(main().getByRole('status').first()),
      },
      { does: 'the first result', meets: await meets(page().locator('[data-result]').first()) },
    );
    await keeps('search-a-phrase', steps);
  });

  test('check a topic', async () => {
    await open('choose/');
    const steps: Step[] = [
      {
        does: 'opens the check: the form',
        meets: await meets(main().getByRole('textbox', { name: '题目' })),
      },
    ];
    await page().getByRole('textbox', { name: '题目' }).fill('初中名著整本书阅读过程支架');
    await page().getByRole('button', { name: '查一查' }).click();
    await page().locator('[data-status][data-level]').waitFor();
    steps.push(
      {
        does: 'writes a title, presses 查一查: what is said',
        meets: await meets(page().locator('[data-status]')),
      },
      {
        does: 'the first work that is near',
        meets: await meets(page().locator('[data-hits] > li').first()),
      },
    );
    await keeps('check-a-topic', steps);
  });

  test('write a reflection', async () => {
    await begin('reflections');
    const form = page().locator('[data-view=write]');
    const steps: Step[] = [
      {
        does: 'opens the desk for a reflection: the heading',
        meets: await meets(page().getByRole('heading', { level: 1 })),
      },
      { does: 'the form, field after field', meets: await meets(form.locator('.form').first()) },
    ];
    await field('标题').fill('第一次等满五秒');
    await handOver();
    steps.push({
      does: 'fills in a title only and wants to hand it over: what is said',
      meets: await meets(page().locator('.judging')),
    });
    await keeps('write-a-reflection', steps);
  });
});

describe('inside the school', () => {
  const { open, page, path } = useSamplePage({ width: 1280, height: 800 }, () => server.url);
  const main = () => page().locator('main');

  test('see what I owe', async () => {
    await open('teachers/lu-xiaoman/semester/');
    expect(path()).toBe(`${FOLDER}teachers/lu-xiaoman/semester/`);
    const ways = main().getByRole('navigation', { name: '这一页' });
    await keeps('see-what-i-owe', [
      { does: 'opens 我的学期: the ways on the page', meets: await meets(ways) },
      {
        does: 'the first promise that is not kept',
        meets: await meets(main().locator('.promises > li').first()),
      },
      {
        does: 'what waits for an answer',
        meets: await meets(main().locator('section[aria-labelledby=waiting] li').first()),
      },
    ]);
  });
});
