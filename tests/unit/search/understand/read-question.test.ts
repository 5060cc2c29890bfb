import { describe, expect, test } from 'vitest';
import type { Key } from '../../../../src/search/understand/keys.ts';
import {
  readerOf,
  type Chip,
  type ReadingOptions,
} from '../../../../src/search/understand/read-question.ts';

const key = (facet: string, id: string, words: string, more: Partial<Key> = {}): Key => {
  const all = words.split(' ');
  return { facet, id, name: all[0] ?? '', words: all, ...more };
};

const read = readerOf({
  values: [
    key('teacher', 'an-ning', '安宁 安宁老师 安老师', { sounds: 'an ning', page: 3 }),
    key('teacher', 'an-xin', '安欣 安欣老师 安老师', { sounds: 'an xin' }),
    key('teacher', 'ou', '欧阳修远 欧阳老师 欧阳修远老师', { sounds: 'ou yang xiu yuan' }),
    key('grade', 'g4', '四年级 4年级 四上'),
    key('grade', 'g5', '五年级 5年级'),
    key('stage', 'primary', '小学'),
    key('subject', 'chinese', '语文'),
    key('subject', 'play', '游戏'),
    key('kind', 'lessons', '课例'),
    key('kind', 'reflections', '反思 教学反思'),
    key('kind', 'teachers', '教师'),
    key('kind', 'projects', '课题'),
    key('status', 'project-concluded', '已结题 结题'),
    key('topic', 'play', '自主游戏 游戏 自由游戏'),
    key('semester', '2025-2026-1', '2025-2026学年 2025秋 2025-2026学年第一学期'),
    key('semester', '2025-2026-2', '2025-2026学年 2026春'),
  ],
  names: [],
});

const shown = ({ said, facet, ids }: Chip) => `${said}=${facet}:${ids.join('/')}`;
const asked = (question: string, options?: ReadingOptions) => {
  const { chips, rest } = read(question, options);
  return [...chips.map(shown), rest];
};

describe('what stands between spaces is understood where all of it is', () => {
  test.each([
    ['四年级语文', ['四年级=grade:g4', '语文=subject:chinese', '']],
    ['四年级 语文 分数', ['四年级=grade:g4', '语文=subject:chinese', '分数']],
    ['安宁 反思', ['安宁=teacher:an-ning', '反思=kind:reflections', '']],
    ['安老师', ['安老师=teacher:an-ning/an-xin', '']],
    ['安宁老师的课', ['安宁老师=teacher:an-ning', '课=kind:lessons', '']],
    ['欧阳老师写的反思', ['欧阳老师=teacher:ou', '反思=kind:reflections', '']],
    ['小学语文老师', ['小学=stage:primary', '语文=subject:chinese', '老师=kind:teachers', '']],
    ['已结题的课题', ['已结题=status:project-concluded', '课题=kind:projects', '']],
    ['5年级', ['5年级=grade:g5', '']],
    ['15年级', ['15年级']],
    ['自主游戏', ['自主游戏=topic:play', '']],
    ['游戏', ['游戏=subject:play', '']],
    ['2025—2026学年', ['2025—2026学年=semester:2025-2026-1/2025-2026-2', '']],
    ['2025~2026学年第一学期', ['2025~2026学年第一学期=semester:2025-2026-1', '']],
    ['ａｎｎｉｎｇ', ['anning=teacher:an-ning', '']],
    ['an ning', ['an ning=teacher:an-ning', '']],
    ['ax 反思', ['ax=teacher:an-xin', '反思=kind:reflections', '']],
    ['语文 语文', ['语文=subject:chinese', '']],
    ['语文课堂', ['语文课堂']],
    ['课', ['课']],
    ['老师', ['老师']],
    ['“四年级 语文” 反思', ['反思=kind:reflections', '“四年级 语文”']],
    ['「反思」', ['“反思”']],
    ['', ['']],
    ['，。', ['，。']],
  ])('%s', (question, expected) => {
    expect(asked(question)).toEqual(expected);
  });
});

describe('in a run of characters only where that is wanted', () => {
  test.each([
    ['五年级小数乘法课例', ['五年级=grade:g5', '课例=kind:lessons', '小数乘法']],
    ['安老师关于倾听的反思', ['安老师=teacher:an-ning/an-xin', '反思=kind:reflections', '倾听']],
    ['语文课堂', ['语文=subject:chinese', '课堂']],
    ['ann', ['ann=teacher:an-ning', '']],
    ['倾听', ['倾听']],
  ])('%s', (question, expected) => {
    expect(asked(question, { isEager: true })).toEqual(expected);
    expect(asked(question)).toEqual([question]);
  });
});

test('traditional characters stand for the same', () => {
  const simplified = new Map([
    ['級', '级'],
    ['語', '语'],
  ]);
  expect(asked('四年級語文', { simplified })).toEqual([
    '四年級=grade:g4',
    '語文=subject:chinese',
    '',
  ]);
});

describe('a word that is said to be only a word', () => {
  test('is looked up, and can be taken for what it means again', () => {
    const { chips, asWords, rest } = read('四年级语文', { asWords: ['语文'] });
    expect(chips.map(shown)).toEqual(['四年级=grade:g4']);
    expect(asWords.map(shown)).toEqual(['语文=subject:chinese']);
    expect(rest).toBe('语文');
  });
  test('leaves the question what it was where all of them are', () => {
    expect(read('安宁的反思', { asWords: ['安宁', '反思'] }).rest).toBe('安宁的反思');
    expect(read('anning', { asWords: ['anning'] }).rest).toBe('anning');
  });
});

test('a thing that has a page of its own leads there', () => {
  expect(read('安宁').chips[0]?.page).toBe(3);
  expect(read('安老师').chips[0]).not.toHaveProperty('page');
});
