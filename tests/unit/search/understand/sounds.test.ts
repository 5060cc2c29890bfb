import { describe, expect, test } from 'vitest';
import { makeSounds } from '../../../../src/search/understand/make-sounds.ts';
import { SoundAlike } from '../../../../src/search/understand/sounds.ts';

const words = ['批注', '甲乙互助小组', '赵闻笛', '吕宁'];
const titles = ['种子发芽', '课堂里的候答时间'];
const key = (name: string) => ({ facet: 'topic', id: name, name, words: [name] });
const sounds = makeSounds(titles, { values: words.map(key), names: [] }, new Map());
const alike = new SoundAlike(sounds);

test('every character of GB 2312 has a syllable, and one of several readings has each', () => {
  expect(new Set(Object.values(sounds.syllables).join('')).size).toBeGreaterThan(6700);
  expect(sounds.syllables['hang']).toContain('行');
  expect(sounds.syllables['xing']).toContain('行');
});

describe('a whole word', () => {
  test.each([
    { word: '批住', meant: ['批注'] },
    { word: '屁猪', meant: ['批注'] },
    { word: '批注', meant: [] },
    { word: '赵文迪', meant: ['赵闻笛'] },
    { word: '侯答时间', meant: ['候答时间'] },
    { word: '中子', meant: ['种子'] },
    { word: '宗子', meant: ['种子'] },
    { word: '李宁', meant: [] },
    { word: '珊瑚', meant: [] },
    { word: '住', meant: [] },
    { word: '', meant: [] },
    { word: 'pizhu', meant: ['批注'] },
    { word: 'Pi Zhu', meant: ['批注'] },
    { word: 'houdashijian', meant: ['候答时间'] },
    { word: 'lvning', meant: ['吕宁'] },
    { word: 'lüning', meant: ['吕宁'] },
    { word: 'jyhzxz', meant: ['甲乙互助小组'] },
    { word: 'pizhuo', meant: [] },
    { word: 'pi', meant: [] },
  ])('$word', ({ word, meant }) => {
    expect(alike.whole(word)).toEqual(meant);
  });
});

describe('within a longer one', () => {
  test.each([
    { word: '怎么写批住', within: [{ said: '批住', meant: '批注' }] },
    // Two characters of a title sound like too much.
    { word: '好的中子', within: [] },
    { word: '等侯答时间', within: [{ said: '侯答时间', meant: '候答时间' }] },
    { word: '怎么写批注', within: [] },
  ])('$word', ({ word, within }) => {
    expect(alike.within(word)).toEqual(within);
  });
});
