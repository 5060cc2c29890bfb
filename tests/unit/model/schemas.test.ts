import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { schemas } from '../../../src/records/kinds.ts';
import { fieldsAt, meaningAt, termUses } from '../../../src/model/fields/schema-walk.ts';
import { school } from '../../../src/records/school.ts';

/** Every field of a schema with its path, through lists and nested objects. */
function fieldPaths(schema: z.core.$ZodType, path: PropertyKey[] = []): PropertyKey[][] {
  return fieldsAt(schema, path).flatMap((key) => [
    [...path, key],
    ...fieldPaths(schema, [...path, key]),
    ...fieldPaths(schema, [...path, key, 0]),
  ]);
}

describe.each([...Object.entries(schemas), ['school', school] as const])(
  'the schema of %s',
  (_, schema) => {
    const paths = fieldPaths(schema);

    test('tells the meaning of every field in a Chinese sentence', () => {
      expect(paths.length).toBeGreaterThan(3);
      const mute = paths.filter((path) => {
        const { title, description } = meaningAt(schema, path);
        return (
          !/\p{Script=Han}/u.test(title ?? '') || !/\p{Script=Han}.*[。…]$/u.test(description ?? '')
        );
      });
      expect(mute.map((path) => path.join('.'))).toEqual([]);
    });

    test('refuses what it does not know', () => {
      const result = schema.safeParse({ layout: '../evil.mjs', constructor: 1 });
      const unknown = result.error?.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : [],
      );
      expect(unknown).toEqual(expect.arrayContaining(['layout', 'constructor']));
    });
  },
);

test('words and references are found wherever they stand', () => {
  const uses = termUses(schemas.lessons, {
    authors: ['lu-xiaoman', 'gu-yining'],
    subject: 'chinese',
    links: ['readings/a'],
    members: [{ id: 'fang-yan', role: 'observe' }],
    rounds: [{ kind: 'teach', suggestions: [{ by: 'lin-qi', text: '不是编号' }] }],
    title: '不是编号',
  });
  expect(uses.map((use) => [use.path.join('.'), use.value, Object.values(use.term)[0]])).toEqual([
    ['authors.0', 'lu-xiaoman', 'teachers'],
    ['authors.1', 'gu-yining', 'teachers'],
    ['subject', 'chinese', 'subjects'],
    ['links.0', 'readings/a', 'entries'],
    ['members.0.id', 'fang-yan', 'teachers'],
    ['members.0.role', 'observe', 'roles'],
    ['rounds.0.kind', 'teach', 'roundKinds'],
    ['rounds.0.suggestions.0.by', 'lin-qi', 'teachers'],
  ]);
});
