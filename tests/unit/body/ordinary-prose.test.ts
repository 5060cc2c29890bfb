/** A thousand texts as teachers type them: what is refused is a bare sign, named, with how to write it. */
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/body/read-body.ts';
import { teachersProse } from '../../security/teachers-prose.ts';
import { place } from './helpers.ts';

const texts = teachersProse(1_000);
const faultsIn = (text: string) => readBody(text, place).faults;

test('where no < or { stands bare, nothing is refused', () => {
  const plain = texts.filter((one) => one.risky === 0);
  expect(plain.length).toBeGreaterThan(500);
  const refused = plain.filter(({ text }) => faultsIn(text).length > 0);
  expect(refused.map(({ text }) => [faultsIn(text)[0]?.message, text])).toEqual([]);
});

describe('where one does', () => {
  const signed = texts.filter((one) => one.risky > 0);

  test('the sign is named, and how to write it is told', () => {
    expect(signed.length).toBeGreaterThan(200);
    for (const { text } of signed) {
      for (const { id, message, hint = '', found = '' } of faultsIn(text)) {
        expect(['body-syntax', 'tag-unknown', 'code-forbidden'], text).toContain(id);
        expect(message, text).toMatch(/[<{]/);
        expect(hint, text).toMatch(/&lt;|&#123;|\\\{/);
        expect(found, text).toMatch(/[<{]/);
      }
    }
  });

  test('some are understood as they are', () => {
    const read = signed.filter(({ text }) => faultsIn(text).length === 0);
    expect(read.length).toBeGreaterThan(0);
  });

  test('written as told, every one of them is read', () => {
    const written = signed.map(({ text }) =>
      text
        // What stands in backticks is code already.
        .split(/(`[^`]*`)/)
        .map((part, i) =>
          i % 2 === 1
            ? part
            : part.replaceAll('<', '&lt;').replaceAll('{', '&#123;').replaceAll('}', '&#125;'),
        )
        .join(''),
    );
    expect(written.filter((text) => faultsIn(text).length > 0)).toEqual([]);
  });
});
