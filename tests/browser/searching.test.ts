/** Searching the sample school as a teacher does. */
import { describe, expect, inject, test } from 'vitest';
import { followIn, useSamplePage } from './sample-page.ts';
import { watchTexts } from './shown-texts.ts';

const { browser, follow, open, page } = useSamplePage({ width: 1280, height: 800 });

const search = async (query: string, more = '') => {
  await open(`search/?q=${encodeURIComponent(query)}${more}`);
  await page().locator('[data-result-count]').waitFor();
};
const count = async () =>
  Number(await page().locator('[data-result-count]').getAttribute('data-result-count'));
const titles = () => page().locator('[data-result] h3').allInnerTexts();

describe('what is written is found', () => {
  test.each([
    ['a phrase of a title', '给慢读者的一张路线图', '三年级整本书导读：给慢读者的一张路线图'],
    ['two characters', '浮球', '拼盘还是融合：三位老师差点吵起来'],
    ['a name', '宋晚', '宋晚'],
    ['Latin and Chinese together', 'AI作业反馈', 'AI作业反馈'],
    ['Latin in any case', 'summarizer', '八年级英语阅读圈：换掉“总结者”'],
    ['full-width letters', 'ＡＩ', 'AI作业反馈'],
    ['another name of a topic', '错例', '错题资源'],
    ['a name by its pinyin', 'luxiaoman', '陆小满'],
    ['a name by its syllables', 'lu xiao man', '陆小满'],
    ['a name by its initials', 'lxm', '陆小满'],
  ])('%s: %s', async (_, query, title) => {
    await search(query);
    expect(await titles()).toContain(title);
    expect(await page().locator('[data-result]').count()).toBe(Math.min(10, await count()));
    expect(await page().locator('[data-result] mark').count()).toBeGreaterThan(0);
  });

  test('one character', async () => {
    await search('桥');
    expect(await count()).toBeGreaterThan(1);
    expect(await titles()).toContain('桥塌的时候我没有伸手');
  });

  test('a hit inside an entry leads to its heading', async () => {
    await search('候答');
    const inside = page().locator('[data-result] [data-sections] a').first();
    await follow(inside);
    expect(page().url()).toMatch(/#s-/);
    expect(await page().locator(':target').count()).toBe(1);
  });
});

describe('what is called otherwise', () => {
  const status = () => page().locator('[data-status]').innerText();
  test('品德 is understood as 道德与法治, and the page says so', async () => {
    await search('品德');
    expect(await count()).toBeGreaterThan(0);
    expect(await chips()).toEqual([expect.stringMatching(/^学科：道德与法治\d+$/)]);
  });

  test('nothing is said where no other name was needed', async () => {
    await search('候答');
    expect(await status()).not.toContain('也当作');
  });
});

/** The words that were understood, with their counts. */
const chips = async () =>
  (await page().locator('[data-chips] button').allInnerTexts()).map((text) =>
    text.replace(/\s+/g, ''),
  );

describe('a question is understood', () => {
  test.each([
    ['四年级语文', ['年级：四年级', '学科：语文']],
    ['陆小满 反思', ['教师：陆小满', '种类：反思']],
    ['五年级 小数乘法 课例', ['年级：五年级', '种类：课例']],
    ['lxm 反思', ['教师：陆小满', '种类：反思']],
    ['沈知微老师的课', ['教师：沈知微', '种类：课例']],
    ['陸小滿', ['教师：陆小满']],
    ['去年秋天的论文', ['学期：2025—2026学年第一学期', '种类：论文']],
  ])('%s', async (question, meanings) => {
    await search(question);
    const shown = await chips();
    expect(shown.map((one) => one.replace(/\d+$/, ''))).toEqual(meanings);
    expect(await count()).toBeGreaterThan(0);
    // What a chip counts is what choosing the same beside it counts.
    for (const one of shown) expect(Number(/\d+$/.exec(one)?.[0])).toBeGreaterThan(0);
  });

  test('what is chosen by a chip is counted as by its box', async () => {
    await search('陆小满 反思');
    const [, kind = ''] = await chips();
    const box = page().getByRole('checkbox', { name: /^反思/ });
    expect((await box.locator('..').innerText()).replace(/\s+/g, '')).toBe(
      kind.replace('种类：', ''),
    );
  });

  test('a chip can be made a word again and back, in the address and with the keyboard', async () => {
    await search('四年级语文');
    const chip = page().locator('[data-chips] button', { hasText: '语文' });
    await chip.focus();
    await page().keyboard.press('Enter');
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('false');
    expect(new URL(page().url()).searchParams.getAll('word')).toEqual(['语文']);
    await expect.poll(() => chip.evaluate((one) => one === document.activeElement)).toBe(true);
    await page().reload();
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('false');
    await page().goBack();
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true');
    expect(new URL(page().url()).searchParams.has('word')).toBe(false);
  });

  test('what holds the words as they are typed stands first', async () => {
    await search('反思');
    expect((await page().locator('[data-result]').first().innerHTML()).includes('<mark>')).toBe(
      true,
    );
  });

  test('what never meets is told, with what each page lacks', async () => {
    await search('三年级数学 周老师');
    expect(await count()).toBe(0);
    expect(await page().locator('[data-status]').innerText()).toContain('缺“三年级”');
    expect(await page().locator('[data-related] [data-missing]').first().innerText()).toBe(
      '缺“三年级”',
    );
  });
});

test('only what holds the phrase counts as found; the rest stands apart as related', async () => {
  await search('路线图的候答时间');
  expect(await count()).toBe(0);
  await page().locator('[data-related]').first().waitFor();
  expect(await page().getByRole('heading', { name: '相关结果' }).isVisible()).toBe(true);
});

test('nothing found is said kindly, with a way on', async () => {
  await search('珊瑚礁潜水艇');
  expect(await count()).toBe(0);
  const main = page().locator('main');
  expect(await main.getByRole('link', { name: '专题' }).count()).toBeGreaterThan(0);
  const check = main.getByRole('link', { name: '先看看谁做过' });
  expect(new URL((await check.getAttribute('href')) ?? '', page().url()).search).toBe(
    `?title=${encodeURIComponent('珊瑚礁潜水艇')}`,
  );
  expect(await page().locator('[role=status]').innerText()).toMatch(/没有/);
});

test('where nothing is found the topics nearby are offered', async () => {
  await search('珊瑚礁提问的时间');
  await follow(page().locator('[data-near-topics] a', { hasText: '提问' }).first());
  expect(page().url()).toMatch(/\/topics\//);
  expect(await page().locator('h1').innerText()).toContain('提问');
});

test('few hits can be followed by those that are near', async () => {
  await search('路线图 慢读者');
  expect(await page().locator('[data-related]').count()).toBe(0);
  await page().getByRole('button', { name: '再找相近的' }).click();
  await page().locator('[data-related]').first().waitFor();
});

describe('narrowing', () => {
  test('by kind: the number falls, and the address can be shared', async () => {
    await search('候答');
    const all = await count();
    await page().getByRole('checkbox', { name: /课例/ }).check();
    await expect.poll(count).toBeLessThan(all);
    const narrowed = await count();
    expect(page().url()).toContain('kind=lessons');
    await page().reload();
    await page().locator('[data-result]').first().waitFor();
    expect(await count()).toBe(narrowed);
    expect(await page().getByRole('checkbox', { name: /课例/ }).isChecked()).toBe(true);
  });

  test.each([
    'subject=math',
    'topic=questioning-wait-time',
    'teacher=lin-qi',
    'semester=2025-2026-1',
    'stage=primary',
    'grade=g5',
  ])('by %s', async (choice) => {
    await search('候答');
    const all = await count();
    await search('候答', `&${choice}`);
    expect(await count()).toBeGreaterThan(0);
    expect(await count()).toBeLessThan(all);
  });

  test('any of the values of a facet will do, and every facet must fit', async () => {
    const counted = async (choices: string) => {
      await search('候答', choices);
      return count();
    };
    const [lessons, reflections] = [
      await counted('&kind=lessons'),
      await counted('&kind=reflections'),
    ];
    expect(await counted('&kind=lessons&kind=reflections')).toBe(lessons + reflections);
    expect(await counted('&kind=reflections&subject=math')).toBeLessThan(reflections);
  });

  test('the numbers beside the choices are what choosing them gives', async () => {
    await search('候答', '&subject=math');
    const box = page().getByRole('checkbox', { name: /反思/ });
    const promised = Number(/\d+/.exec((await box.locator('..').innerText()) ?? '')?.[0]);
    expect(promised).toBeGreaterThan(0);
    await box.check();
    await expect.poll(() => page().url()).toContain('kind=reflections');
    await expect.poll(count).toBe(promised);
  });

  test('all choices can be taken back at once', async () => {
    await search('候答');
    const all = await count();
    await search('候答', '&subject=math&kind=lessons');
    await page().getByRole('button', { name: '不限范围' }).click();
    await expect.poll(count).toBe(all);
    expect(page().url()).not.toMatch(/subject|kind/);
  });

  test('the newest can be asked to stand first, in the address too', async () => {
    await search('候答');
    await page().getByRole('radio', { name: '新的在前' }).check();
    await expect.poll(() => page().url()).toContain('order=date');
    const days = async () =>
      (await page().locator('[data-result] time').allInnerTexts()).filter((day) => day !== '');
    const newestFirst = async () => {
      const shown = await days();
      return shown.join() === shown.toSorted().reverse().join();
    };
    await expect.poll(newestFirst).toBe(true);
    await page().reload();
    await page().locator('[data-result]').first().waitFor();
    expect(await newestFirst()).toBe(true);
  });

  test('by how far a project has come', async () => {
    await open('search/?kind=projects&status=project-concluded');
    await page().locator('[data-result]').first().waitFor();
    expect(await count()).toBeGreaterThan(0);
    for (const state of await page().locator('[data-result] [data-state]').allInnerTexts()) {
      expect(state).toBe('已结题');
    }
  });

  test('without a word everything that fits is listed', async () => {
    await open('search/?kind=papers');
    await page().locator('[data-result]').first().waitFor();
    expect(await count()).toBe(11);
  });
});

describe('with the keyboard', () => {
  test.each(['Meta+k', 'Control+k'])(
    '%s leads to the box of every page, and Enter searches',
    async (key) => {
      await open('lessons/2025-10-15-luxiantu/');
      await page().keyboard.press(key);
      await page().keyboard.type('量感');
      await page().keyboard.press('Enter');
      await page().waitForURL(/\/search\/\?q=/);
      await page().locator('[data-result]').first().waitFor();
      expect(await titles()).toContain('量感');
    },
  );

  test('a character pressed alone leads nowhere', async () => {
    await open('lessons/2025-10-15-luxiantu/');
    for (const key of ['/', 'k', 's']) await page().keyboard.press(key);
    expect(await page().evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('the first Tab offers a way past the navigation, and focus can be seen', async () => {
    await open('lessons/');
    await page().keyboard.press('Tab');
    const skip = page().getByRole('link', { name: '跳到正文' });
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page().keyboard.press('Enter');
    await page().waitForURL(/#/);
    await page().keyboard.press('Tab');
    const inMain = await page().evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inMain).toBe(true);
    const outline = await page().evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).not.toMatch(/^none|^\w+ 0px/);
  });
});

describe('typing', () => {
  test('an answer that comes late does not take the place of a newer one', async () => {
    // The index is open; what is held back below belongs to one question only.
    await search('路线图');
    const box = page().locator('main').getByRole('searchbox');
    // A file of the index for the first question is held back until the second has been answered.
    const held: (() => void)[] = [];
    await page().route(/\.pf_index$/, async (route) => {
      if (held.length === 0) await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    await box.fill('浮球');
    await expect.poll(() => held.length).toBe(1);
    await box.fill('量感');
    await expect.poll(titles).toContain('量感');
    const shown = await watchTexts(page(), '[data-exact], [data-status]');
    const answered = page().waitForResponse(/\.pf_index$/);
    held[0]?.();
    await (await answered).finished();
    // A third question begins only now and goes the whole way: the late answer would come before its.
    await box.fill('候答');
    await expect.poll(titles).not.toContain('量感');
    const texts = await shown();
    // The first are those that stood there, one a part.
    expect(texts.slice(0, 2).join('\n')).toContain('量感');
    expect(texts.filter((text) => text.includes('浮球'))).toEqual([]);
  });

  test('moves nothing that stands outside the results', async () => {
    await search('候答');
    const places = () =>
      page().evaluate(() =>
        ['main form .ask', '.facets', '[data-status]', '[data-list]'].map((selector) => {
          const { x, y, width } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return [selector, x, y, width];
        }),
      );
    const before = await places();
    await page().locator('main').getByRole('searchbox').fill('量感');
    await expect.poll(titles).toContain('量感');
    expect(await places()).toEqual(before);
  });
});

test('without JavaScript the page leads to the shelves', async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(new URL('search/', inject('site').url).href);
  const links = plain.locator('main').getByRole('link');
  expect(await links.allInnerTexts()).toEqual(
    expect.arrayContaining(['课例', '反思', '专题', '教师']),
  );
  expect(await plain.locator('main form').isVisible()).toBe(false);
  await followIn(plain, links.filter({ hasText: '课例' }));
  expect(await plain.locator('h1').innerText()).toContain('课例');
  await context.close();
});

test('going back brings the earlier search back', async () => {
  await search('候答');
  const first = await count();
  await page().locator('main').getByRole('searchbox').fill('量感');
  await page().locator('main').getByRole('searchbox').press('Enter');
  await expect.poll(titles).toContain('量感');
  await page().goBack();
  await expect.poll(count).toBe(first);
  expect(await page().locator('main').getByRole('searchbox').inputValue()).toBe('候答');
});
