/** Whatever is in a file: a record or a fault, and the other files are read all the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../cpu.ts';
import { decodePlain } from '../../../src/intake/plain-text.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { collections, isEntryKind } from '../../../src/model/kinds.ts';
import { anyBytes, anyEntry, anyMdx, anyText, anyYaml } from '../../security/nasty.ts';
import { readFiles } from '../../read-school.ts';
import { smallSchool } from '../../small-school.ts';

const LONGEST_MS = 2_000;
const anyCollection = fc.constantFrom(...collections);

const anyFile = fc.oneof(
  anyBytes.map((bytes) => Buffer.from(bytes)),
  fc.oneof(anyText, anyEntry, anyYaml, anyMdx).map((text) => Buffer.from(text)),
);

test('a file of any bytes becomes a record or faults, in time', () => {
  let decoded = 0;
  fc.assert(
    fc.property(anyFile, anyCollection, (bytes, collection) => {
      const start = cpuMs();
      const plain = decodePlain(bytes, 'a');
      if ('text' in plain) {
        decoded += 1;
        const { data, body, faults } = readFile(collection, 'a', plain.text);
        const errors = faults.filter((one) => one.severity === 'error');
        if (data === undefined || body === undefined) {
          expect(errors.length > 0 || data !== undefined).toBe(true);
        }
        for (const one of faults) {
          expect(one.message).toMatch(/\p{Script=Han}.*。$/u);
          expect(one.line).toBeGreaterThan(0);
          expect(one.line).toBeLessThanOrEqual(plain.text.split(/\r\n?|\n/).length);
        }
      } else expect(plain.fault.severity).toBe('error');
      expect(cpuMs() - start).toBeLessThan(LONGEST_MS);
    }),
    { numRuns: 3_000 },
  );
  expect(decoded).toBeGreaterThan(500);
});

describe('among the files of a school', () => {
  test('none keeps the others from being read', async () => {
    const school = smallSchool();
    const one = fc.record({
      bytes: anyFile,
      collection: anyCollection,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 10, maxLength: 30 }), async (hostile) => {
        const files = Object.fromEntries(
          hostile.map(({ bytes, collection }, i) => {
            const ending = isEntryKind(collection) ? 'mdx' : 'yml';
            return [`${collection}/x${i}.${ending}`, bytes] as const;
          }),
        );
        const { records, faults, checked } = await readFiles({ ...school, ...files });
        expect(checked).toBe(Object.keys(school).length - 1 + hostile.length);
        for (const collection of collections) {
          expect(records[collection].length).toBeGreaterThanOrEqual(1);
        }
        for (const fault of faults.filter((one) => one.severity === 'error')) {
          expect(Object.keys(files)).toContain(fault.file);
        }
      }),
      { numRuns: 8 },
    );
  });
});
