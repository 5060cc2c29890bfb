import { expect, test } from 'vitest';
import { pager } from '../../../src/views/shelves/pager.ts';
import { archiveAddresses, archivePages } from '../../../src/views/shelves/archive-page.ts';
import { catalogueOf } from '../../read-school.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';

const row = (total: number, current: number): string =>
  pager(total, current, (page) => ({ href: `/${page}/`, count: 1 }))
    .map((one) => `${one.isAfterGap ? '… ' : ''}${one.current === true ? '*' : ''}${one.label}`)
    .join(' ');

test('a row of pages is one line of a phone, however many there are', () => {
  expect(row(1, 1)).toBe('');
  expect(row(2, 2)).toBe('1 *2');
  expect(row(5, 3)).toBe('1 2 *3 4 5');
  expect(row(100, 1)).toBe('*1 2 3 … 100');
  expect(row(100, 50)).toBe('1 … 48 49 *50 51 52 … 100');
  expect(row(100, 97)).toBe('1 … 95 96 *97 98 99 100');
});

test('a long archive is in volumes, which together hold everything once', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `reflections/r${i}.mdx`,
      mdx({ ...reflectionFields, title: `第${i}篇` }, longText),
    ]),
  );
  const catalogue = await catalogueOf(smallSchool(many));
  const volumes = archivePages(catalogue).get('2025-2026-1') ?? [];
  expect(volumes.length).toBeGreaterThan(2);
  expect(volumes.map(({ href }) => href)).toEqual(archiveAddresses(catalogue, '2025-2026-1'));
  const held = volumes.flatMap(({ href, entries }) => entries.map(({ id }) => `${href}#${id}`));
  const listed = volumes.flatMap(({ contents }) =>
    contents.flatMap(({ links }) => links.map(({ href }) => href)),
  );
  expect(new Set(held).size).toBe(held.length);
  expect(listed).toEqual(held);
  expect(held.length).toBe(
    catalogue.entries.filter(({ semester }) => semester === '2025-2026-1').length,
  );
});
