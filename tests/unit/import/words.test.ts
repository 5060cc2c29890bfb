/** Words by which plans and files speak of what the model knows: held against the model. */
import { expect, test } from 'vitest';
import { kindCalled, kindIn } from '../../../src/import/kind-words.ts';
import { deedIn } from '../../../src/import/plans/deeds-said.ts';
import { collectionNames, collections } from '../../../src/model/kinds.ts';
import { deedWords } from '../../../src/model/words/deeds.ts';

test.each(collections)('a file that is called as %s is of that kind', (kind) => {
  expect(kindIn(collectionNames[kind])).toBe(kind);
  expect(kindCalled(collectionNames[kind])).toBe(kind);
  expect(kindCalled(kind)).toBe(kind);
});

test.each(deedWords.map(({ id, name }) => [name, id] as const))(
  '“%s” is the deed of that name',
  (name, id) => {
    expect(deedIn(name)).toBe(id);
  },
);

test.each([
  ['请三位同事来听自己的课', 'be-observed'],
  ['欢迎同伴走进我的课堂', 'be-observed'],
  ['听师傅的课', 'observe'],
  ['写教学随笔', 'reflect'],
  ['研读教育专著', 'read-book'],
  ['交流读书心得', 'read'],
  ['请教研员来指导', 'invite-expert'],
  ['给同事作一次讲座', 'give-training'],
  ['天气晴朗', undefined],
])('“%s” speaks of %s', (text, deed) => {
  expect(deedIn(text)).toBe(deed);
});
