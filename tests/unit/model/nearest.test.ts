import { beforeAll, describe, expect, test } from 'vitest';
import { nearest, type Candidate } from '../../../src/model/text/nearest.ts';
import { loadSounds } from '../../../src/model/text/sounds.ts';
import { baseVocabularies } from '../../../src/model/words/vocabulary.ts';

const teachers: Candidate[] = [
  { id: 'shen-zhiwei', names: ['沈知微'] },
  { id: 'lu-xiaoman', names: ['陆小满'] },
  { id: 'shan-yuanyuan', names: ['单媛媛'] },
  { id: 'gu-yining', names: ['顾以宁'] },
];
const subjects: Candidate[] = baseVocabularies.subjects.map(({ id, name, aliases = [] }) => ({
  id,
  names: [name, ...aliases],
}));
const keys: Candidate[] = [
  { id: 'title', names: ['标题'] },
  { id: 'date', names: ['日期'] },
  { id: 'authors', names: ['作者'] },
  { id: 'focusQuestion', names: ['研究问题'] },
];

describe('by letters alone', () => {
  test.each([
    ['shen-zhiwie', 'shen-zhiwei'],
    ['shenzhiwei', 'shen-zhiwei'],
    ['Shen Zhiwei', 'shen-zhiwei'],
    ['shen_zhi_wei', 'shen-zhiwei'],
    ['gu-yinning', 'gu-yining'],
    ['wang-wu', undefined],
  ])('%s → %s', (found, expected) => {
    expect(nearest(found, teachers)).toBe(expected);
  });
});

describe('by what is meant', () => {
  beforeAll(async () => {
    await loadSounds();
  });

  test.each([
    ['沈知微', 'shen-zhiwei'],
    ['沈知薇', 'shen-zhiwei'],
    ['沈之微', 'shen-zhiwei'],
    ['陸小滿', 'lu-xiaoman'],
    ['陆晓曼', 'lu-xiaoman'],
    ['单媛媛', 'shan-yuanyuan'],
    ['顧以寧', 'gu-yining'],
    ['欧阳修', undefined],
  ])('teacher %s → %s', (found, expected) => {
    expect(nearest(found, teachers)).toBe(expected);
  });

  test.each([
    ['数学', 'math'],
    ['數學', 'math'],
    ['shuxue', 'math'],
    ['shu-xue', 'math'],
    ['maths', 'math'],
    ['語文', 'chinese'],
    ['yuwen', 'chinese'],
    ['英語', 'english'],
    ['美術', 'fine-art'],
    ['思品', 'morality-law'],
  ])('subject %s → %s', (found, expected) => {
    expect(nearest(found, subjects)).toBe(expected);
  });

  test.each([
    ['标题', 'title'],
    ['標題', 'title'],
    ['biaoti', 'title'],
    ['作者', 'authors'],
    ['author', 'authors'],
    ['研究問題', 'focusQuestion'],
    ['focus-question', 'focusQuestion'],
  ])('key %s → %s', (found, expected) => {
    expect(nearest(found, keys)).toBe(expected);
  });
});

test('asking a second time loads nothing', async () => {
  await loadSounds();
  expect(await loadSounds()).toBe(false);
});
