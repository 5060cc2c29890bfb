import { expect, test } from 'vitest';
import { otherWords } from '../../../../src/search/understand/synonyms.ts';

const synonyms = [
  ['托管', '课后服务', '课后托管'],
  ['学困生', '后进生'],
  ['听说', '口语'],
  ['口语', '口头表达'],
];

test.each([
  { said: '托管', others: ['课后服务'] },
  { said: '课后托管', others: ['课后服务'] },
  { said: '学困生辅导', others: ['后进生辅导'] },
  { said: '口语', others: ['听说', '口头表达'] },
  { said: '珊瑚', others: [] },
])('$said is also $others', ({ said, others }) => {
  expect(otherWords(synonyms, said)).toEqual(others);
});
