import { expect, test } from 'vitest';
import type { Collection } from '../../../src/model/collections.ts';
import { freeId, suggestId } from '../../../src/publish/file-name.ts';

const none = new Map<string, string>();

test.each<[Collection, Record<string, unknown>, string]>([
  // The day, and the first words of the title.
  [
    'reflections',
    { date: '2025-09-19', title: '开学第三周：图书角为什么又空了' },
    '2025-09-19-kaixuedisanzhou',
  ],
  ['reflections', { date: '2025-09-19', title: '《绿叶》和AI的第二次' }, '2025-09-19-lvye'],
  [
    'papers',
    { date: '2026-01-16', title: '课堂提问与候答时间的三十二节课' },
    '2026-01-16-ketangtiwenyuhou',
  ],
  ['papers', { date: '2026-01-16', title: '？！' }, '2026-01-16-xin'],
  // The lesson's own title says more than the entry's.
  [
    'lessons',
    { date: '2025-10-09', title: '三年级《小河》：等一等', lessonTitle: '小河' },
    '2025-10-09-xiaohe',
  ],
  // People: surname and given name, surnames read as surnames.
  ['teachers', { name: '沈知微' }, 'shen-zhiwei'],
  ['teachers', { name: '单田' }, 'shan-tian'],
  ['teachers', { name: '欧阳小满' }, 'ouyang-xiaoman'],
  ['topics', { name: '提问与候答' }, 'tiwenyuhouda'],
  ['books', { title: '静悄悄的革命' }, 'jingqiaoqiaodegeming'],
])('%s %j → %s', (collection, data, id) => {
  expect(suggestId(collection, data, none)).toBe(id);
});

test('a name that is taken gets the first number that is free', () => {
  const taken = new Map([
    ['shen-zhiwei', 'a'],
    ['shen-zhiwei-2', 'b'],
  ]);
  expect(suggestId('teachers', { name: '沈知微' }, taken)).toBe('shen-zhiwei-3');
  expect(freeId('gu-yining', taken)).toBe('gu-yining');
});
