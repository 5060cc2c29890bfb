import { describe, expect, test } from 'vitest';
import { gradeWords } from '../../../../src/search/understand/grade-words.ts';
import { comparable } from '../../../../src/search/understand/keys.ts';
import { placedKeys } from '../../../../src/search/understand/make-keys.ts';
import { personWords } from '../../../../src/search/understand/person-words.ts';
import { semesterWords } from '../../../../src/search/understand/semester-words.ts';

describe('people', () => {
  test.each([
    { name: '赵一', posts: [], words: ['赵一', '赵一老师', '赵一教师', '赵老师', '赵教师'] },
    { name: '诸葛青', posts: ['园长'], words: ['诸葛老师', '诸葛青园长', '诸葛园长'] },
    { name: '钱二三', posts: ['教导主任'], words: ['钱主任', '钱二三主任', '钱老师'] },
    { name: 'Anna', posts: [], words: ['Anna', 'Anna老师'] },
  ])('$name', ({ name, posts, words }) => {
    expect(personWords(name, posts)).toEqual(expect.arrayContaining(words));
  });
  test('a surname alone is none', () => {
    expect(personWords('诸葛青', [])).not.toContain('诸老师');
    expect(personWords('陆小满', [])).toContain('小满老师');
    expect(personWords('欧阳修文', [])).toContain('修文老师');
    // One character is never said by itself, and of a foreign name nobody knows which part is which.
    expect(personWords('宋晚', [])).not.toContain('晚老师');
    expect(personWords('诸葛青', [])).not.toContain('青老师');
    expect(personWords('Emily Johnson', [])).toEqual([
      'Emily Johnson',
      'Emily Johnson老师',
      'Emily Johnson教师',
    ]);
    expect(personWords('赵一', [])).not.toContain('赵');
  });
});

describe('semesters', () => {
  const now = {
    running: '2025-2026-2',
    before: '2025-2026-1',
    after: '2026-2027-1',
    year: 2026,
  };
  test.each([
    {
      id: '2025-2026-1',
      words: ['2025年秋', '2025秋季学期', '25秋', '去年秋天', '上学期', '本学年'],
    },
    {
      id: '2025-2026-2',
      words: ['2026年春', '今年春天', '本学期', '2025-2026学年第二学期', '本学年'],
    },
    { id: '2026-2027-1', words: ['下学期', '今年秋季学期', '2026学年上学期'] },
  ])('$id', ({ id, words }) => {
    expect(semesterWords(id, now)).toEqual(expect.arrayContaining(words));
  });
  test('each has words of its own only', () => {
    expect(semesterWords('2026-2027-1', now)).not.toContain('本学年');
    expect(semesterWords('2025-2026-2', now)).not.toContain('上学期');
    expect(semesterWords('else', now)).toEqual([]);
  });
});

test('grades', () => {
  expect(gradeWords('g4')).toEqual(expect.arrayContaining(['4年级', '四上', '四年级下册', '4下']));
  expect(gradeWords('g10')).toEqual([]);
  expect(gradeWords('k1')).toEqual([]);
});

test('a word keeps its length while it is compared', () => {
  expect(comparable('İ级A', new Map([['級', '级']]))).toBe('İ级a');
  expect(comparable('3—6～9')).toBe('3-6-9');
});

test('keys get the place of their page; words of one character are too short to be meant', () => {
  const { values, names } = placedKeys(
    {
      values: [
        { facet: 'topic', id: 't', name: '題', words: ['題', '問題', 'ＡＩ'], url: '/topics/t/' },
        { facet: 'stage', id: 's', name: '小学', words: ['小学', '小学'] },
      ],
      names: [{ name: '甲组', others: ['甲'], url: '/groups/a/' }],
      synonyms: [],
    },
    ['/', '/topics/t/', '/groups/a/'],
    new Map([
      ['問', '问'],
      ['題', '题'],
    ]),
  );
  expect(names).toEqual([{ name: '甲组', others: ['甲'], page: 2, letters: ['jiazu', 'jia'] }]);
  expect(values).toEqual([
    { facet: 'topic', id: 't', name: '題', words: ['问题', 'ai'], page: 1 },
    { facet: 'stage', id: 's', name: '小学', words: ['小学'] },
  ]);
});
