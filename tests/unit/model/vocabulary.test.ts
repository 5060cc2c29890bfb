import { describe, expect, test } from 'vitest';
import { SLUG } from '../../../src/model/fields/fields.ts';
import {
  baseVocabularies,
  extendVocabularies,
  nameOf,
  stageOfGrade,
  vocabularyTitles,
} from '../../../src/model/words/vocabulary.ts';

describe.each(Object.entries(baseVocabularies))('the vocabulary %s', (name, words) => {
  test('has a Chinese title', () => {
    expect(vocabularyTitles[name as keyof typeof vocabularyTitles]).toMatch(/^\p{Script=Han}+$/u);
  });

  test('has ids that can stand in an address, each once', () => {
    const ids = words.map((word) => word.id);
    expect(ids.filter((id) => !SLUG.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a name and an alias only once, so that a name leads to one word', () => {
    const names = words.flatMap((word) => [word.name, ...(word.aliases ?? [])]);
    expect(names.filter((one, i) => names.indexOf(one) !== i)).toEqual([]);
  });
});

test.each([
  ['k0', '6-3', 'kindergarten'],
  ['g1', '6-3', 'primary'],
  ['g6', '6-3', 'primary'],
  ['g6', '5-4', 'junior'],
  ['g7', '5-4', 'junior'],
  ['g12', '6-3', 'senior'],
] as const)('grade %s under %s belongs to %s', (grade, system, stage) => {
  expect(stageOfGrade(grade, system)).toBe(stage);
});

test('lesson type and occasion are two vocabularies: what a lesson is, and why others watched', () => {
  const types = new Set(baseVocabularies.lessonTypes.map((word) => word.name));
  expect(baseVocabularies.occasions.filter((word) => types.has(word.name))).toEqual([]);
});

test("a school's own words stand after the common ones", () => {
  const words = extendVocabularies({ subjects: [{ id: 'tea', name: '茶艺' }] });
  expect(words.subjects.at(-1)).toEqual({ id: 'tea', name: '茶艺' });
  expect(nameOf(words.subjects, 'math')).toBe('数学');
  expect(nameOf(words.subjects, 'unheard-of')).toBe('unheard-of');
});
