import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collections, isEntryKind } from '../../../src/model/kinds.ts';
import { fieldsOf, type Field } from '../../../src/records/field-list.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { compose } from '../../../src/write/compose.ts';
import { parseYaml, splitFrontmatter } from '../../../src/yaml/frontmatter.ts';
import { withoutEmpty } from '../../../src/yaml/write-yaml.ts';
import { hiddenIn } from '../../../src/model/text/hidden.ts';
import { lessonFields, longText, reflectionFields } from '../../small-school.ts';

/** Whatever anybody types, with the signs that mean something to YAML more often than chance has them. */
const sign = fc.constantFrom(
  ...[
    '#',
    ' #',
    ': ',
    ':',
    '- ',
    '---',
    '\n',
    '\n\n',
    '  ',
    '\t',
    "'",
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '|',
    '>',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    ',',
    '，',
    '、',
    '：',
    '?',
    '~',
    '=',
    '<<',
    '“',
    '　',
  ],
  ...['true', 'null', '是', '12', '1e3', '0x1f', '2026-11-29', '.inf', '反思', 'a'],
);
const typed = fc
  .array(fc.oneof({ weight: 3, arbitrary: sign }, fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
  .filter(
    (text) =>
      hiddenIn(text) === undefined && text.trim() !== '' && !/[\r\u0085\u2028\u2029]/.test(text),
  );

function valueFor({ value, many, each }: Field): fc.Arbitrary<unknown> {
  const one: fc.Arbitrary<unknown> =
    value.type === 'fields'
      ? dataFor(value.fields)
      : value.type === 'number'
        ? fc.oneof(
            fc.integer(),
            fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
          )
        : value.type === 'yes-no'
          ? fc.boolean()
          : typed;
  return many ? fc.array(one, { maxLength: (each ?? 0) > 40 ? 3 : 5 }) : one;
}

function dataFor(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const shape = Object.fromEntries(fields.map((field) => [field.key, valueFor(field)]));
  return fc.record(shape, { requiredKeys: [] });
}

test.each(collections)('what is typed into the fields of %s is read as it was typed', (kind) => {
  fc.assert(
    fc.property(dataFor(fieldsOf(kind)), typed, (data, body) => {
      const text = compose(kind, data, body);
      const parts = isEntryKind(kind) ? splitFrontmatter(text, 'x') : { frontmatter: text, body };
      if ('faults' in parts) throw new Error(JSON.stringify(parts.faults));
      const read = parseYaml(parts.frontmatter, { file: 'x', firstLine: 1 });
      // What is too much for any file of ours is refused as such, however it is written.
      if ('faults' in read) {
        expect(read.faults.map(({ allowed }) => allowed)).toEqual(['不超过 20 层、3000 项']);
        return;
      }
      expect(read.data).toEqual(withoutEmpty(data) ?? {});
      if (isEntryKind(kind)) expect(parts.body.trim()).toBe(body.trim());
    }),
    { numRuns: 25 },
  );
});

test('a word that holds a comma of Chinese is one word', () => {
  const text = compose(
    'reflections',
    { ...reflectionFields, keywords: ['读、写', '问；答', '听'] },
    longText,
  );
  expect(text).toContain('keywords: ["读、写", "问；答", 听]');
  const read = readFile('reflections', 'reflections/2025-10-10-x.mdx', text);
  expect(read.faults).toEqual([]);
  expect(read.data?.['keywords']).toEqual(['读、写', '问；答', '听']);
});

test('stands in the order of the schema, rows too, without what is empty', () => {
  const { title, ...rest } = lessonFields;
  const text = compose(
    'lessons',
    {
      nextRound: '',
      goals: ['能说出三种等法。', ' '],
      ...rest,
      rounds: [
        {
          evidence: ['等了三秒'],
          suggestions: [{}],
          focus: '等待\n的时间',
          kind: 'teach',
          date: '2025-10-08',
        },
        { date: '' },
      ],
      title,
    },
    '\n\n  正文\r\n第二行\n',
  );
  expect(text).toBe(`---
title: 三年级《小河》：等一等
date: 2025-10-09
authors: [li-bai]
summary: 等了三秒，有人开口了。
topics: [waiting]
subject: chinese
grades: [g3]
teacher: li-bai
lessonTitle: 小河
lessonType: new
occasion: research
focusQuestion: 多等三秒会怎样？
goals:
  - 能说出三种等法。
rounds:
  - date: 2025-10-08
    kind: teach
    focus: |-
      等待
      的时间
    evidence:
      - 等了三秒
---

  正文
第二行
`);
});
