import { expect, test } from 'vitest';
import { spanTotal } from '../../../src/counts/span-total.ts';

const part = (value: number, keys: string[], isLeast = false) => ({ value, isLeast, keys });

test('what was done in several semesters is added up', () => {
  expect(spanTotal([part(2, ['a', 'b']), part(1, ['c'])])).toMatchObject({
    value: 3,
    isLeast: false,
  });
  expect(spanTotal([])).toMatchObject({ value: 0 });
});

test('a project that goes on counts once, and is told where it comes again', () => {
  const { value, repeated } = spanTotal([part(1, ['p']), part(2, ['q', 'p']), part(1, ['p'])]);
  expect(value).toBe(2);
  expect([...repeated]).toEqual(['1:1', '2:0']);
});

test('two events of one semester that look alike are two', () => {
  expect(spanTotal([part(2, ['a', 'a']), part(1, ['b'])]).value).toBe(3);
});

test('hours are more than the events they come from, and a bound stays one', () => {
  expect(spanTotal([part(12, ['a', 'b'], true), part(3, ['c'])])).toMatchObject({
    value: 15,
    isLeast: true,
  });
});
