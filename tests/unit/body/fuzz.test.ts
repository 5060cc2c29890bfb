/**
 * Whatever is written: the reader answers, in time, and what it lets through is text. A
 * failure prints the seed and the path by which fast-check finds it again.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../cpu.ts';
import { parseYaml } from '../../../src/yaml/frontmatter.ts';
import { findPrivate } from '../../../src/privacy/find-private.ts';
import { readBody } from '../../../src/body/read-body.ts';
import { dangersIn } from '../../security/dangers.ts';
import { layOut } from '../../security/lay-out.ts';
import { anyMarkdown, anyMdx, anyText, anyYaml } from '../../security/nasty.ts';
import { place } from './helpers.ts';

const LONGEST_MS = 2_000;

function inTime<T>(read: () => T): T {
  const start = cpuMs();
  const result = read();
  expect(cpuMs() - start).toBeLessThan(LONGEST_MS);
  return result;
}

describe('a body is read or refused', () => {
  test.each([
    ['any text', anyText, 1_500],
    ['anything like Markdown', anyMarkdown, 1_500],
    ['anything like Markdown with tags', anyMdx, 2_000],
  ] as const)('%s', (_, writing, numRuns) => {
    let accepted = 0;
    fc.assert(
      fc.property(writing, fc.boolean(), (source, math) => {
        const { body, faults } = inTime(() => readBody(source, { ...place, math }));
        expect(faults.some(({ severity }) => severity === 'error')).toBe(body === undefined);
        for (const one of faults) expect(one.line).toBeGreaterThanOrEqual(place.firstLine);
        if (body === undefined) return;
        accepted += 1;
        expect(dangersIn(layOut(body.nodes))).toEqual([]);
      }),
      { numRuns },
    );
    // Else nothing would have been shown about what is let through.
    expect(accepted).toBeGreaterThan(numRuns / 50);
  });
});

describe('the head of a file is read or refused', () => {
  test.each([
    ['any text', anyText, 1_000],
    ['anything like YAML', anyYaml, 1_500],
  ] as const)('%s', (_, writing, numRuns) => {
    let accepted = 0;
    fc.assert(
      fc.property(writing, (source) => {
        const read = inTime(() => parseYaml(source, { file: 'a', firstLine: 2 }));
        if ('faults' in read) expect(read.faults.length).toBeGreaterThan(0);
        else {
          accepted += 1;
          expectPlain(read.data);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns },
    );
    expect(accepted).toBeGreaterThan(numRuns / 100);
  });
});

/** Nothing but data: no prototype of its own, no accessor, no value that is not of JSON's kind. */
function expectPlain(data: unknown): void {
  if (typeof data !== 'object' || data === null) {
    expect(['string', 'number', 'boolean', 'object', 'bigint']).toContain(typeof data);
    return;
  }
  expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(data));
  for (const one of Object.values(data)) expectPlain(one);
}

test('private numbers are looked for in any writing, in time, and told at their place', () => {
  const number = fc.constantFrom(
    '13800138000',
    '138-0013-8000',
    '11010519491231002X',
    '张小明同学95分',
  );
  const writing = fc
    .array(fc.oneof(number, anyText, anyMdx, fc.stringMatching(/^[0-9 .-]{0,60}$/)), {
      maxLength: 8,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(writing, (text) => {
      const lines = text.split('\n');
      for (const one of inTime(() => findPrivate(text, 'a.mdx'))) {
        const { line, column = 0 } = one;
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThan(0);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length);
      }
    }),
    { numRuns: 1_000 },
  );
});
