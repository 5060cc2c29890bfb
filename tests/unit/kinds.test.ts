/** A kind of record is whole: whoever adds one is told by name what is still missing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  collectionNames,
  collections,
  entryKinds,
  formerIdsField,
  isEntryKind,
} from '../../src/model/kinds.ts';
import { declarations, entryDeclarations, schemas } from '../../src/records/kinds.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const isThere = (path: string): boolean => existsSync(new URL(path, root));
const namesIn = (folder: string): string[] =>
  readdirSync(fileURLToPath(new URL(folder, root)), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name)
    .sort();

test('each has a folder, and each folder is a kind', () => {
  expect(namesIn('src/records/').filter((name) => name !== 'shared')).toEqual(
    [...collections].sort(),
  );
});

describe.each(collections)('%s', (kind) => {
  const folder = `src/records/${kind}`;
  const others = collections.filter((one) => one !== kind);

  test('has a schema, a declaration, a page, and writing a first draft', () => {
    const files = [
      'schema.ts',
      'kind.ts',
      'page.ts',
      ...(isEntryKind(kind) ? ['template.ts'] : []),
    ];
    expect(files.filter((file) => !isThere(`${folder}/${file}`))).toEqual([]);
    expect(declarations[kind].schema).toBe(schemas[kind]);
  });

  test('has an address, whose page is made of its own', () => {
    const routes = [`src/pages/${kind}/[id].astro`, `src/pages/${kind}/[id]/index.astro`];
    const route = routes.find(isThere);
    expect(route, `one of ${routes.join(' and ')}`).toBeDefined();
    expect(text(route ?? '')).toContain(`records/${kind}/page.ts`);
    // Lists of writing are made by one page for all kinds.
    if (!isEntryKind(kind)) expect(isThere(`src/pages/${kind}/index.astro`)).toBe(true);
  });

  test('has its line in content.config.ts, under its own name', () => {
    expect(text('src/content.config.ts')).toMatch(
      new RegExp(`^  ${kind}: collectionOf\\('${kind}', schemas\\.${kind}\\b`, 'm'),
    );
  });

  test('stands in the sample school, so that pages, axe and the HTML validator meet it', () => {
    const ending = isEntryKind(kind) ? '.mdx' : '.yml';
    const files = readdirSync(fileURLToPath(new URL(`src/content/${kind}/`, root)));
    expect(files.filter((file) => file.endsWith(ending))).not.toEqual([]);
  });

  test('is checked beside other records where it has checks', () => {
    const called = text('src/checks/check-records.ts').includes(`records/${kind}/checks.ts`);
    expect(called).toBe(isThere(`${folder}/checks.ts`));
  });

  test('has a name of its own, and keeps the ids that its records used to have', () => {
    expect(others.map((one) => collectionNames[one])).not.toContain(collectionNames[kind]);
    // A book has no other id: what is read goes by the name on its cover.
    if (kind !== 'books') expect(schemas[kind].shape).toHaveProperty(formerIdsField(kind));
  });
});

test('marks differ, and so do the first sentences of lists', () => {
  const told = entryKinds.flatMap((kind) => {
    const { mark, lead, asks } = entryDeclarations[kind];
    return [mark.stroke, lead, asks];
  });
  expect(new Set(told).size).toBe(told.length);
});

test('whoever goes with another record stands after it, so that it is known who is hidden', () => {
  const before = (one: string, other: string): boolean =>
    collections.findIndex((kind) => kind === one) < collections.findIndex((kind) => kind === other);
  for (const kind of collections) {
    const everyField = Object.fromEntries(
      Object.keys(schemas[kind].shape).map((field) => [field, 'x']),
    );
    const owners = declarations[kind].partiesOf?.(everyField) ?? [];
    for (const owner of owners) expect(before(owner.split('/')[0] ?? '', kind)).toBe(true);
  }
});
