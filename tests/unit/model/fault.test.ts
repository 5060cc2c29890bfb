/** The catalogue of faults says all it promises, and nothing in the program speaks past it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultKinds } from '../../../src/model/faults/fault.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const ids = Object.keys(faultKinds);

describe('every kind is explained in whole sentences and shown', () => {
  test.each(Object.entries(faultKinds))('%s', (id, { severity, title, mend, example }) => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(['error', 'warning']).toContain(severity);
    expect(title).toMatch(/\p{Script=Han}[^。]*$/u);
    expect(mend).toMatch(/\p{Script=Han}.*。$/u);
    expect(example.bad.length).toBeGreaterThan(0);
    expect(example.good.length).toBeGreaterThan(0);
    expect(example.good).not.toBe(example.bad);
  });
});

describe('the program and the catalogue know the same kinds', () => {
  const table = path.join(root, 'src/model/faults/kinds');
  const code = ['src', 'bin']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile() && one.name.endsWith('.ts'))
        .map((one) => path.join(one.parentPath, one.name)),
    )
    .filter((file) => !file.startsWith(table))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  test('each kind is told somewhere', () => {
    expect(ids.filter((id) => !new RegExp(`['"]${id}['"]|^\\s*${id}:`, 'm').test(code))).toEqual(
      [],
    );
  });

  test('each that is told is in the catalogue', () => {
    const told = [...code.matchAll(/\b(?:fault|refuse)\(\s*'([a-z0-9-]+)'/g)].map((one) => one[1]);
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });
});
