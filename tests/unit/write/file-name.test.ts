import { expect, test } from 'vitest';
import type { Collection } from '../../../src/model/kinds.ts';
import { suggestId } from '../../../src/write/file-name.ts';
import { freeId } from '../../../src/write/ids.ts';

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
  // Pairs go by the surnames of the two, plans by whose they are and for when.
  ['pairs', { mentor: 'shen-zhiwei', mentee: 'lu-xiaoman' }, 'shen-lu'],
  ['pairs', { mentor: 'ouyang-xiu', mentee: 'su-shi' }, 'ouyang-su'],
  [
    'plans',
    { title: '林栖成长计划', teacher: 'lin-qi', semester: '2026-2027-1' },
    'lin-qi-2026-2027-1',
  ],
  ['plans', { title: '一年的打算', pair: 'shen-lu', schoolYear: '2026-2027' }, 'shen-lu-2026-2027'],
  ['plans', { title: '学校的计划', year: 2026 }, 'school-2026'],
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

test('a second pair of the same surnames goes by the whole names', () => {
  const taken = new Map([['wang-li', 'a']]);
  const two = { mentor: 'wang-an', mentee: 'li-bai' };
  expect(suggestId('pairs', two, taken)).toBe('wang-an-li-bai');
  expect(suggestId('pairs', two, new Map([...taken, ['wang-an-li-bai', 'b']]))).toBe(
    'wang-an-li-bai-2',
  );
});
