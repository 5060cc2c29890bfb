import { describe, expect, test } from 'vitest';
import { textsIn, typedFrom } from '../../../src/desk/lines.ts';
import { named, picked } from '../../../src/desk/pick.ts';

const people = [
  { id: 'lu-xiaoman', name: '陆小满', keys: 'luxiaoman lxm' },
  { id: 'lu-yuan', name: '鹿原', keys: 'luyuan ly' },
  { id: 'wang-fang', name: '王芳', note: '语文组', keys: 'wangfang wf' },
  { id: 'wang-fang-2', name: '王芳', note: '数学组', keys: 'wangfang wf' },
];
const topics = [
  { id: 'waiting', name: '候答', aliases: ['等待时间'], keys: 'houda hd dengdaishijian ddsj' },
  { id: 'whole-book', name: '整本书阅读支架', keys: 'zhengbenshuyuedu zbsydzj' },
];
const ids = (found: { shown: { id: string }[] }): string[] => found.shown.map(({ id }) => id);

describe('picking by what is typed', () => {
  test.each([
    ['陆', ['lu-xiaoman']],
    ['小满', ['lu-xiaoman']],
    ['lu', ['lu-xiaoman', 'lu-yuan']],
    ['LXM', ['lu-xiaoman']],
    ['ｌｘｍ', ['lu-xiaoman']],
    ['xiaoman', ['lu-xiaoman']],
    ['王芳 数学', ['wang-fang-2']],
    ['赵', []],
  ])('%s', (typed, found) => {
    expect(ids(picked(people, typed))).toEqual(found);
  });

  test('another name finds a topic, and marks around a title do not matter', () => {
    expect(ids(picked(topics, '等待'))).toEqual(['waiting']);
    expect(ids(picked(topics, '《整本书》'))).toEqual(['whole-book']);
  });

  test('the name comes before its sound', () => {
    const both = [
      { id: 'a', name: '里外', keys: 'liwai lw' },
      { id: 'b', name: 'Li 的课', keys: '' },
    ];
    expect(ids(picked(both, 'li'))).toEqual(['b', 'a']);
  });

  test('nothing typed shows the head of the list, without what is chosen, and how many are left', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      id: String(i),
      name: `第${i}位`,
      keys: '',
    }));
    const { shown, more } = picked(many, '', ['0', '2']);
    expect(shown[0]?.id).toBe('1');
    expect(shown.map(({ id }) => id)).not.toContain('2');
    expect(shown.length + more).toBe(18);
  });

  test('a whole name is meant, of two of one name neither', () => {
    expect(named(people, '陆小满')?.id).toBe('lu-xiaoman');
    expect(named(topics, '等待时间')?.id).toBe('waiting');
    expect(named(people, '王芳')).toBeUndefined();
    expect(named(people, '陆')).toBeUndefined();
  });
});

describe('lists of texts', () => {
  test.each([
    ['1. 先读\n2、再说\n\n', ['先读', '再说']],
    ['- 等三秒\n• 换一个人', ['等三秒', '换一个人']],
    ['（1）画\n一、写', ['画', '写']],
    ['3.5 分钟的录音', ['3.5 分钟的录音']],
    ['2026年的事', ['2026年的事']],
    ['   ', []],
  ])('a line each: %j', (typed, texts) => {
    expect(textsIn(typed, 'lines')).toEqual(texts);
  });

  test.each([
    ['候答、追问；理答', ['候答', '追问', '理答']],
    ['候答, 追问', ['候答', '追问']],
  ])('words in a row: %j', (typed, texts) => {
    expect(textsIn(typed, 'words')).toEqual(texts);
  });

  test('what was shown is read as it was', () => {
    for (const between of ['lines', 'words'] as const) {
      const texts = ['候答', '追问'];
      expect(textsIn(typedFrom(texts, between), between)).toEqual(texts);
    }
  });
});
