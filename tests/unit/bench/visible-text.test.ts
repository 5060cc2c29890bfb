/** What of a page counts as its text, in how many pieces, and which pages hold a phrase. */
import { describe, expect, test } from 'vitest';
import {
  compared,
  isSought,
  pieceOf,
  runsOf,
  Truth,
  visiblePages,
} from '../../bench/search/visible-text.ts';
import { readPages, type Page } from '../../site/page.ts';
import { writtenFolder } from '../../written-folder.ts';

async function pageOf(main: string): Promise<Page> {
  const folder = await writtenFolder({ 'index.html': `<nav>栏目</nav><main>${main}</main>` });
  return readPages(folder)[0] as Page;
}
const textsOf = async (main: string) => runsOf(await pageOf(main)).map(({ text }) => text);

describe('the runs of a page', () => {
  test.each([
    ['end with their block', '<p>一</p><p>二</p>三<ul><li>四</li></ul>', ['一', '二', '三', '四']],
    [
      'go on through links and bold words',
      '<p>看<a href="/x/">课<b>例</b></a>吧</p>',
      ['看课例吧'],
    ],
    ['stand in cells', '<table><tr><td>一</td><td>二</td></tr></table>', ['一', '二']],
    ['go on where a line is wrapped', '<p>一\n   二 三\n</p>', ['一二三']],
    ['go on after a line break', '<p>一<br>二</p>', ['一二']],
    ['keep the space between words', '<p>growth\n mindset 好</p>', ['growth mindset 好']],
    ['end in a row of things', '<p><span>甲</span> <span>乙</span></p>', ['甲', '乙']],
    ['end where a part is marked', '<p>一<span data-elsewhere>二</span>三</p>', ['一', '三']],
    ['hold no control', '<p>一<button>二</button></p><p hidden>三</p>', ['一']],
    [
      'hold what can be seen only',
      '<p>一<span class="a visually-hidden">二</span></p><svg><text>三</text></svg><template>四</template>',
      ['一'],
    ],
    [
      'hold a formula as it is shown',
      '<p>设<math><mi>x</mi><mo>=</mo><mn>3</mn><annotation>x=3</annotation></math>只</p>',
      ['设x=3只'],
    ],
  ])('%s', async (_, main, texts) => {
    expect(await textsOf(main)).toEqual(texts);
  });

  test('know where they cross into a link and out of it, and where a line breaks', async () => {
    const [run] = runsOf(await pageOf('<p>\n 一二<a href="/x/">三\n四</a>五<br>六</p>'));
    expect(run).toEqual({ text: '一二三四五六', crossings: [2, 3, 4, 5] });
  });
});

test('a piece has whole words and figures at its ends', () => {
  const text = '读AI批改3.5分';
  const pieces = [
    [0, 2],
    [2, 4],
    [4, 6],
    [0, 8],
  ].map(([from = 0, to = 0]) => {
    const piece = pieceOf(text, from, to);
    return text.slice(piece.from, piece.to);
  });
  expect(pieces).toEqual(['读AI', 'AI批', '改3', '读AI批改3.5']);
});

describe('a phrase is held', () => {
  const page = (address: string, ...texts: string[]) => ({
    address,
    runs: texts.map((text) => ({ text, crossings: [] })),
  });
  const truth = new Truth([
    page('a', '拿着，但是不敢看。', '第二段'),
    page('b', '拿着但是', '不敢看'),
    page('c', '澜区教研2026-038，PISA测试'),
  ]);
  test.each([
    ['拿着但是', ['b']],
    ['拿着，但是', ['a']],
    ['拿着……但是', ['a']],
    ['但是不敢看', ['a']],
    ['看第二段', []],
    ['2026—038', ['c']],
    ['38', []],
    ['pisa', ['c']],
    ['isa', []],
  ])('%s', (phrase, holders) => {
    expect(truth.holders(phrase)).toEqual(holders);
  });

  test('width, spaces and which mark it is do not count', () => {
    expect(compared('３－６ 岁（指南）')).toBe(compared('3-6岁(指南)'));
    expect(compared('指南，是')).toBe(compared('指南：“是'));
  });
});

test.each([
  ['', true],
  ['lessons', true],
  ['lessons/2025-10-15-luxiantu', true],
  ['lessons/2025-10-15-luxiantu/sheet', false],
  ['lessons/subject/math/grade/g5', false],
  ['reflections/topic/sense-of-quantity', false],
  ['reflections/page/2', false],
  ['subjects/math', true],
  ['topics/sense-of-quantity', true],
  ['semesters/2025-2026-1', true],
  ['semesters/2025-2026-1/archive', false],
  ['semesters/2025-2026-1/archive/2', false],
  ['semesters/2025-2026-1/outcomes', false],
  ['semesters/2025-2026-1/tables', false],
  ['teachers/lin-qi/semester', false],
  ['guide/fields', true],
  ['search', false],
  ['404.html', false],
])('whether a search should lead to %s: %s', (address, expected) => {
  expect(isSought(address)).toBe(expected);
});

test('a former address is no page of its own', async () => {
  const folder = await writtenFolder({
    'old/index.html': '<meta http-equiv="refresh" content="0; url=/new/"><main><h1>新</h1></main>',
    'new/index.html': '<main><h1>新</h1></main>',
  });
  expect(visiblePages(folder).map(({ address }) => address)).toEqual(['new']);
});
