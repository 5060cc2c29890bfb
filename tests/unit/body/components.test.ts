import { describe, expect, test } from 'vitest';
import { components } from '../../../src/body/components/registry.ts';
import { componentCases, type ComponentCases } from '../../components.ts';
import { bodyOf, html, faultsOf, told } from './helpers.ts';

const cases = [...componentCases.values()];

describe('components', () => {
  test.each(Object.entries(components))(
    'the example of %s in the guide is sound',
    (name, { example }) => {
      expect(bodyOf(example).nodes.length, name).toBeGreaterThan(0);
    },
  );

  test.each(Object.entries(components))(
    'every attribute of %s is explained in Chinese',
    (_name, { schema }) => {
      for (const attribute of Object.values(schema.shape)) {
        const meta = attribute.meta() as { title?: string; description?: string } | undefined;
        expect(meta?.title).toMatch(/\p{Script=Han}/u);
        expect(meta?.description).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  test.each(cases.flatMap(({ accepted }) => accepted))('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test.each(cases.flatMap(({ texts }) => texts))('the words of %j', (source, expected) => {
    expect(bodyOf(source).text.map(({ text }) => text)).toEqual(expected);
  });

  test('footnotes and headings inside components are found', () => {
    const body = bodyOf(
      '<Compare before="原" after="后">\n## 讲[^1]\n\n***\n\n练\n\n[^1]: 注\n</Compare>',
    );
    expect(body.headings).toEqual([{ depth: 2, id: 's-讲1', text: '讲' }]);
    expect(body.text.map(({ text }) => text)).toEqual(['原', '后', '讲', '练', '注']);
  });
});

describe('what is told about components', () => {
  test.each([
    ...cases.flatMap(({ refused }) => refused),
    ['<kbd class="x">a</kbd>', ['attribute-invalid', 10], '属性'],
    ['<br>a</br>', ['body-syntax', 10], '<br />'],
    ['<summary>x</summary>', ['component-content', 10], '<details>'],
    ['<details>\nx\n</details>', ['component-content', 10], '<summary>'],
    ['<mark>\n一\n\n二\n</mark>', ['component-content', 10], '分段'],
    ['<img src="x" />', ['tag-unknown', 10], '!['],
    ['<b>x</b>', ['tag-unknown', 10], '**'],
  ] satisfies ComponentCases['refused'])('%j', (source, expected, hint) => {
    const faults = faultsOf(source);
    expect(faults.map(({ id, line }) => [id, line])).toEqual([expected]);
    expect(faults[0]?.hint).toContain(hint);
    expect(faults[0]?.message).toMatch(/^[^a-z]*.*。$/u);
    expect(faults[0]?.found).toBeTruthy();
    expect(faults[0]?.allowed).toBeTruthy();
  });

  test('all faults of a body are told at once, in the order of the lines', () => {
    expect(
      told(
        '{a}\n\n<Callout type="x" b="c">\n[a](javascript:x)\n\n![](../b.svg)\n</Callout>\n\n<iframe />',
      ),
    ).toEqual([
      ['code-forbidden', 10],
      ['attribute-invalid', 12],
      ['attribute-invalid', 12],
      ['address-forbidden', 13],
      ['image-alt', 15],
      ['image-forbidden', 15],
      ['tag-unknown', 18],
    ]);
  });
});
