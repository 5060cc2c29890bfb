import { expect, test } from 'vitest';
import { namesCalled, namesSounding, type Name } from '../../../src/search/names.ts';
import { phrasesOf } from '../../../src/search/phrase.ts';

const names: (Name & { sounds?: string })[] = [
  { name: '道德与法治', others: ['品德', '思品'] },
  { name: '项目化学习', others: ['PBL', '项目学习'] },
  { name: '陆小满', sounds: 'lu xiao man' },
  { name: '吕宁', sounds: 'lv ning' },
  { name: '罗宣', sounds: 'luo xuan' },
];

test.each([
  { query: '品德', called: ['道德与法治'] },
  { query: 'pbl', called: ['项目化学习'] },
  { query: '项目学习', called: ['项目化学习'] },
  { query: '品德课', called: [] },
  { query: '道德与法治', called: [] },
])('$query is another name for $called', ({ query, called }) => {
  expect(phrasesOf(query).flatMap(({ text }) => namesCalled(names, text))).toEqual(called);
});

test.each([
  { query: 'luxiaoman', heard: ['陆小满'] },
  { query: 'lu xiao man', heard: ['陆小满'] },
  { query: 'Lu Xiaoman', heard: ['陆小满'] },
  { query: 'lxm', heard: ['陆小满'] },
  { query: 'luxi', heard: ['陆小满'] },
  { query: 'lu', heard: ['陆小满', '吕宁'] },
  { query: 'lv', heard: ['陆小满', '吕宁'] },
  { query: 'lüning', heard: ['吕宁'] },
  { query: 'luo', heard: ['罗宣'] },
  { query: 'l', heard: [] },
  { query: 'xiaoman', heard: [] },
  { query: '陆', heard: [] },
  { query: 'lu2', heard: [] },
])('$query sounds like $heard', ({ query, heard }) => {
  expect(namesSounding(names, query)).toEqual(heard);
});

test('where beginnings are not enough, only whole names and initials are heard', () => {
  expect(namesSounding(names, 'luxi', false)).toEqual([]);
  expect(namesSounding(names, 'lxm', false)).toEqual(['陆小满']);
});
