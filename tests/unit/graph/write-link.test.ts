import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collections } from '../../../src/model/kinds.ts';
import { correctLink, draftLink, readDeskPlace, writeLink } from '../../../src/graph/write-link.ts';

const hashOf = (address: string): string => address.slice(address.indexOf('#'));

test('a link begins a record with what is known where it stands', () => {
  const address = writeLink('meetings', {
    group: ['wenqu'],
    attended: ['lu-xiaoman', 'zhou-mo'],
    'nextActions.what': ['再上一次，看候答 3 秒'],
    book: [undefined],
  });
  expect(address.startsWith('/write/#kind=meetings&group=wenqu&attended=lu-xiaoman&')).toBe(true);
  expect(readDeskPlace(hashOf(address))).toEqual({
    at: 'new',
    kind: 'meetings',
    given: {
      group: ['wenqu'],
      attended: ['lu-xiaoman', 'zhou-mo'],
      'nextActions.what': ['再上一次，看候答 3 秒'],
    },
  });
});

test('a field may be called kind as well', () => {
  expect(readDeskPlace(hashOf(writeLink('meetings', { kind: ['reading'] })))).toEqual({
    at: 'new',
    kind: 'meetings',
    given: { kind: ['reading'] },
  });
});

test('whatever is given comes back as it was', () => {
  const path = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}(?:\.[a-z]{1,6})?$/);
  const words = fc.array(
    fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Surrogate}/gu, '')),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...collections),
      // Those two name what an address of another kind asks for.
      fc.dictionary(
        path.filter((one) => !['draft', 'correct'].includes(one)),
        words,
      ),
      (kind, given) => {
        const place = readDeskPlace(hashOf(writeLink(kind, given)));
        expect(place).toEqual({ at: 'new', kind, given: { ...given } });
      },
    ),
  );
});

describe('an address', () => {
  test('leads to a record that is corrected', () => {
    expect(
      readDeskPlace(
        hashOf(correctLink('lessons/2025-luxiantu', 'lessons/2025-luxiantu/index.mdx')),
      ),
    ).toEqual({
      at: 'correct',
      ref: 'lessons/2025-luxiantu',
      file: 'lessons/2025-luxiantu/index.mdx',
    });
  });

  test.each(['write', 'hand-over'] as const)('leads to a draft: %s', (step) => {
    expect(readDeskPlace(hashOf(draftLink('k3', step)))).toEqual({ at: 'draft', key: 'k3', step });
  });

  test.each(['', '#', '#main', '#kind=gossip', '#kind='])(
    'that says nothing leads to the choice: %j',
    (hash) => {
      expect(readDeskPlace(hash)).toEqual({ at: 'choice' });
    },
  );
});

test('no field of any kind has the name of a step', async () => {
  const { fieldsOf } = await import('../../../src/records/field-list.ts');
  const keys = collections.flatMap((kind) => fieldsOf(kind).map(({ key }) => key));
  expect(keys.filter((key) => ['draft', 'correct', 'step'].includes(key))).toEqual([]);
});
