/** What a page repeats of others is marked, and nothing else is: a search need not look for it there. */
import { resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { addressOf, isSought, leadsOn, runsOf } from '../bench/search/visible-text.ts';
import { pageText } from '../../src/search/page-text.ts';
import { writtenFolder } from '../written-folder.ts';
import { findFaults, programText, type Fault } from './elsewhere.ts';
import { readPages, type Page } from './page.ts';

const root = resolve(import.meta.dirname, '../..');
const told = (faults: readonly Fault[]) =>
  faults.map(({ where, piece, around }) => `${where} ${piece}: ${around}`);

describe('the sample school', () => {
  const pages = readPages(inject('site').outDir);
  const textOf = (address: string): string => {
    const page = pages.find((one) => one.address === address) as Page;
    return runsOf(page)
      .map(({ text }) => text)
      .join('\n');
  };

  test('what is marked is said unmarked by another page or by the program, what is linked by its own', () => {
    const { hidden, stray } = findFaults(pages, programText(root));
    expect(told(hidden)).toEqual([]);
    expect(told(stray)).toEqual([]);
  });

  test('a page is marked whole where it only arranges or repeats others', () => {
    const marked = pages.filter(({ html }) => pageText(html) === undefined);
    const others = pages.filter((page) => !isSought(addressOf(page)) || leadsOn(page));
    expect(marked.map(({ address }) => address)).toEqual(others.map(({ address }) => address));
  });

  test('no page that a search should lead to is without text of its own', () => {
    const silent = pages.filter((page) => isSought(addressOf(page)) && runsOf(page).length === 0);
    expect(silent.map(({ address }) => address)).toEqual([]);
  });

  test.each([
    [
      '/lessons/2025-10-15-luxiantu/',
      ['讲图不超过五分钟', '先读完一样东西', '四站路线图', '顾亦宁'],
    ],
    [
      '/meetings/2025-11-27-tuihou/',
      ['听课的人都站到线外', '市里一位退休的园长', '附属幼儿园沙池边'],
    ],
    ['/projects/2026-03-05-pizhu-siwei/', ['澜区教研2026-038', '问看不见的部分怎样作为成果']],
    ['/observations/2025-09-23-bailu/', ['靠窗第三个', '第27分钟', '他划了“很”']],
    ['/plans/wenqu-2026-2027-1/', ['碰面时手机放在窗台上', '每学期跨年级听课']],
    ['/pairs/zhou-lin/', ['没有纸就不谈', '至少留下一个错法']],
    ['/teachers/fang-yan/', ['两米的卷尺', '跨学科的课怎样分工而不拼盘']],
    ['/topics/sense-of-quantity/', ['估测', '量感应当从几年级补起']],
    ['/books/zhinan/', ['3—6岁儿童学习与发展指南', '每年重读一次']],
    ['/groups/wenqu/', ['隔周周三午间', '把位子让给了幼儿园的老师']],
    ['/calendar/2025-2026-2/', ['端午节']],
    ['/guide/', ['手机拍的 HEIC 网页打不开']],
  ])('%s keeps what is its own', (address, pieces) => {
    const text = textOf(address);
    for (const piece of pieces) expect(text).toContain(piece);
  });

  test.each([
    [
      '/lessons/2025-10-15-luxiantu/',
      ['同伴的建议', '同一专题', '引用这一篇', '我把路线图讲成了说明书'],
    ],
    ['/teachers/lu-xiaoman/', ['图书角为什么又空了', '各学期公开的文章']],
    ['/topics/sense-of-quantity/', ['一公顷到底有多大', '可以问谁']],
    ['/groups/wenqu/', ['林栖带来的十八次', '怎样数的']],
    ['/books/zhinan/', ['看见搭建']],
    ['/plans/wenqu-2026-2027-1/', ['做了至少', '孩子在等']],
    ['/calendar/', ['组织共读', '角色单和路线图是不是一回事']],
    ['/lessons/', ['给慢读者的一张路线图']],
  ])('%s does not call its own what others say', (address, pieces) => {
    const text = textOf(address);
    for (const piece of pieces) expect(text).not.toContain(piece);
  });
});

test('the check sees what is hidden, and what stands on another page than the link says', async () => {
  const outDir = await writtenFolder({
    'a/index.html': '<main><h1>甲篇的题目</h1><p>甲篇的正文</p></main>',
    'b/index.html':
      '<main><h1>乙篇</h1><ul data-elsewhere><li>固定的话<a href="/a/">甲篇的题目</a></li></ul></main>',
    'c/index.html': '<main><p data-elsewhere>只有这里写着的话，固定的话</p></main>',
    'd/index.html': '<main><p data-elsewhere><a href="/b/">甲篇的正文</a></p></main>',
    'd/sheet/index.html': '<main><p data-elsewhere>没有人来找的纸</p></main>',
  });
  const { hidden, stray } = findFaults(readPages(outDir), '固定的话');
  expect(told(hidden)).toEqual(['/c/ 只有这里写着的话: 只有这里写着的话，固定的话']);
  expect(told(stray)).toEqual(['/d/ 甲篇的正文: 甲篇的正文']);
});
