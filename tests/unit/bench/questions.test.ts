/** The questions of the search bench: whatever changes in the sample, they keep asking for pages that are there. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { gradePages, subjectPages } from '../../../src/views/shelves/shelf-page.ts';
import { entryKinds } from '../../../src/model/kinds.ts';
import { catalogueFromFiles } from '../../../src/site/catalogue-from-files.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { halfOf, questions } from '../../bench/search/questions.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const kinds = [...new Set(questions.map(({ kind }) => kind))];

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await catalogueFromFiles(readSettings({}, root, root));
});

/** Whether the sample has a page there; lists of one subject or grade are no answers of a search. */
function hasPage(address: string): boolean {
  const [folder = '', id] = address.split('/');
  if (['', '/index'].some((end) => isPage(`${address}${end}`))) return true;
  if (id === undefined) return entryKinds.some((kind) => kind === folder);
  switch (folder) {
    case 'teachers':
    case 'topics':
    case 'groups':
    case 'books':
    case 'pairs':
    case 'plans':
      return catalogue[folder].has(id);
    case 'semesters':
    case 'calendar':
      return catalogue.school.semesters.some((semester) => semester.id === id);
    case 'subjects':
      return subjectPages(catalogue).has(id);
    case 'grades':
      return gradePages(catalogue).has(id);
    default:
      return catalogue.entries.some((entry) => entry.ref === address);
  }
}

/** A file whose address has no part to be filled in. */
function isPage(file: string): boolean {
  if (file.includes('[')) return false;
  return ['.astro', '.mdx'].some((end) => existsSync(path.join(root, 'src/pages', file + end)));
}

test('every page that is named is in the sample', () => {
  const named = new Set(questions.flatMap(({ right }) => right));
  expect([...named].filter((address) => !hasPage(address))).toEqual([]);
});

test.each([
  'lessons/2025-10-15',
  'teachers/lu-xiaoma',
  'lessons/[id]',
  'guide/field',
  'subjects/x',
])('a page that is not there would be noticed: %s', (address) => {
  expect(hasPage(address)).toBe(false);
});

test('each question is asked once, under an id of its own', () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
});

test('a right page is named once, and where all of them are needed they have room among the first three', () => {
  for (const { id, right, need } of questions) {
    expect(new Set(right).size, id).toBe(right.length);
    if (need === 'all') expect([2, 3], id).toContain(right.length);
  }
});

describe('the halves', () => {
  test('follow the rule and nothing else', () => {
    for (const { id, half } of questions) expect(half, id).toBe(halfOf(id));
  });

  test('are about as large as one another', () => {
    const heldOut = questions.filter(({ half }) => half === 'held-out').length;
    expect(questions.length).toBeGreaterThanOrEqual(120);
    expect(Math.abs(heldOut / questions.length - 0.5)).toBeLessThan(0.06);
  });

  test.each(kinds)('both have questions of the kind %s', (kind) => {
    const own = questions.filter((one) => one.kind === kind).map(({ half }) => half);
    expect(new Set(own)).toEqual(new Set(['tuned', 'held-out']));
  });
});

test('only what nothing is written about has no right page', () => {
  const without = questions.filter(({ right }) => right.length === 0).map(({ kind }) => kind);
  expect(new Set(without)).toEqual(new Set(['nothing']));
  expect(questions.every(({ kind, right }) => kind !== 'nothing' || right.length === 0)).toBe(true);
});
