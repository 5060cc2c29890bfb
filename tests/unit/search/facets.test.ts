import { expect, test } from 'vitest';
import { choose, countFacets, facetTable, valuesIn } from '../../../src/search/facets.ts';

const written = [
  { kind: ['lessons'], subject: ['math'], teacher: ['a', 'b'] },
  { kind: ['papers'], subject: ['math'] },
  { kind: ['lessons'], subject: ['chinese'], teacher: ['b'] },
];
const values = valuesIn(facetTable(written));
const all = [0, 1, 2];

test('the table gives back what was put in', () => {
  expect(values[0]).toEqual({ kind: ['lessons'], subject: ['math'], teacher: ['a', 'b'] });
  expect(values[1]).toEqual({ kind: ['papers'], subject: ['math'], teacher: [] });
});

test.each([
  { chosen: {}, left: [0, 1, 2] },
  { chosen: { kind: ['lessons'] }, left: [0, 2] },
  { chosen: { kind: ['lessons', 'papers'], subject: ['math'] }, left: [0, 1] },
  { chosen: { teacher: ['a'], kind: [] }, left: [0] },
  { chosen: { kind: ['nothing'] }, left: [] },
  { chosen: { unknown: ['x'] }, left: [0, 1, 2] },
])('$chosen leaves $left', ({ chosen, left }) => {
  expect(choose(values, all, chosen)).toEqual(left);
});

test('a facet counts what another of its values would add', () => {
  const counts = countFacets(values, all, { kind: ['papers'], subject: ['math'] });
  expect(counts['kind']).toEqual({ lessons: 1, papers: 1 });
  expect(counts['subject']).toEqual({ math: 1 });
  expect(counts['teacher']).toEqual({});
});
