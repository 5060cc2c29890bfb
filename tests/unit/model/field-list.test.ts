import { expect, test } from 'vitest';
import { collections } from '../../../src/model/kinds.ts';
import { fieldsOf, type Field } from '../../../src/records/field-list.ts';

const field = (collection: Parameters<typeof fieldsOf>[0], key: string): Field | undefined =>
  fieldsOf(collection).find((one) => one.key === key);

test('tells what a field is, whether it must be filled in, and how much may be written', () => {
  expect(field('lessons', 'title')).toMatchObject({
    title: '标题',
    required: true,
    many: false,
    value: { type: 'text' },
    least: 1,
    most: 60,
  });
  expect(field('lessons', 'topics')).toMatchObject({
    required: true,
    many: true,
    value: { type: 'reference', term: { reference: 'topics' } },
    least: 1,
    most: 5,
  });
  expect(field('lessons', 'keywords')).toMatchObject({
    required: false,
    least: 3,
    most: 8,
    each: 20,
  });
  expect(field('lessons', 'math')?.value).toEqual({ type: 'yes-no' });
  expect(field('lessons', 'classSize')?.value).toEqual({ type: 'number' });
  expect(field('lessons', 'date')?.value).toEqual({ type: 'day' });
  expect(field('reflections', 'kind')).toMatchObject({
    required: false,
    usual: 'after-lesson',
    value: { type: 'word', term: { vocabulary: 'reflectionKinds' } },
  });
});

test('goes down into the parts of a field', () => {
  const rounds = field('lessons', 'rounds');
  const parts = rounds?.value.type === 'fields' ? rounds.value.fields : [];
  expect(parts.filter((one) => one.required).map((one) => one.key)).toEqual([
    'date',
    'kind',
    'focus',
  ]);
  expect(parts.find((one) => one.key === 'suggestions')?.value.type).toBe('fields');
});

test('every field of every kind says in Chinese what it is and what to write', () => {
  const all = (fields: readonly Field[]): Field[] =>
    fields.flatMap((one) => [one, ...(one.value.type === 'fields' ? all(one.value.fields) : [])]);
  const fields = collections.flatMap((collection) => all(fieldsOf(collection)));
  expect(fields.length).toBeGreaterThan(120);
  for (const { key, title, description } of fields) {
    expect(title, key).toMatch(/\p{Script=Han}/u);
    expect(description, key).toMatch(/[。…]$/);
  }
});
