import { expect, test } from 'vitest';
import { teacherMaterial } from '../../../src/views/shelves/teacher-material.ts';
import { catalogueWith, people, type Written } from '../counts/records.ts';

const written: Written[] = [
  ['reflections/a', { authors: ['bai'], date: '2025-09-10', title: '秋天一篇' }],
  ['reflections/b', { authors: ['bai'], date: '2026-03-11', title: '春天一篇' }],
  ['reflections/c', { authors: ['du'], date: '2026-03-12' }],
  ['projects/p', { authors: ['bai'], date: '2025-09-20', title: '一个课题' }],
];

function materialOf(audience: 'public' | 'school') {
  const catalogue = { ...catalogueWith([...people, ...written], '2026-06-01'), audience };
  const person = catalogue.teachers.get('bai');
  if (person === undefined) throw new Error('no such teacher');
  return teacherMaterial(catalogue, person);
}

test('every number has what it was counted from, semester by semester', () => {
  const material = materialOf('school');
  expect(material?.semesters.map(({ id }) => id)).toEqual(['2025-2026-1', '2025-2026-2']);
  expect(material?.span).toMatch(/^2025年\d+月\d+日至2026年6月1日$/);
  const reflections = material?.deeds.find(({ id }) => id === 'reflect');
  expect(reflections?.told).toBe('2 篇');
  expect(
    reflections?.parts.map(({ value, events }) => [value, events.map(({ links }) => links)]),
  ).toEqual([
    [1, [[{ label: '秋天一篇', href: '/reflections/a/' }]]],
    [1, [[{ label: '春天一篇', href: '/reflections/b/' }]]],
  ]);
  for (const { told, label } of material?.deeds ?? []) expect(told, label).not.toMatch(/^0/);
});

test('a project of two semesters is one project', () => {
  const project = materialOf('school')?.deeds.find(({ id }) => id === 'projects');
  expect(project?.parts.map(({ value }) => value)).toEqual([1, 1]);
  expect(project?.told).toBe('1 个');
  const repeated = project?.parts.map(({ events }) => events.map((one) => one.isRepeated));
  expect(repeated).toEqual([[false], [true]]);
});

test('the public, who sees a part, is given none', () => {
  expect(materialOf('public')).toBeUndefined();
});
