/** What stands in a file of references is what a reference manager reads out of it. */
import { describe, expect, test } from 'vitest';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { authorName } from '../../../src/graph/author-name.ts';
import { fileFormats } from '../../../src/publish/formats.ts';
import type { Reference } from '../../../src/publish/reference.ts';
import { journal, named, reference, report, titles } from './works.ts';

/** Told which form it is: left to guess, the reader takes a title for another form. */
const FORMS = { bib: '@biblatex/text', ris: '@ris/file', json: '@csl/list+object' } as const;
const readers = fileFormats.map(({ name, file, ending }) => ({ name, file, ending }));

/** As the form gives it back, whole names and families alike. */
const authorsOf = (item: ReturnType<typeof read>[number]): string[] =>
  (item.author ?? []).map(
    ({ literal, family, given, suffix, 'non-dropping-particle': von }) =>
      literal ??
      [von === undefined ? family : `${von} ${family ?? ''}`, given, suffix]
        .filter((part) => part !== undefined)
        .join('|'),
  );
const expectedAuthors = ({ work }: Reference): string[] =>
  work.authors.map((written) => {
    const name = authorName(written);
    if ('literal' in name) return name.literal;
    return [name.family, name.given, ...(name.suffix === undefined ? [] : [name.suffix])].join('|');
  });

function read(text: string, ending: keyof typeof FORMS) {
  const input: unknown = ending === 'json' ? JSON.parse(text) : text;
  return new Cite(input, { forceType: FORMS[ending] }).data;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function expectSame(
  references: readonly Reference[],
  text: string,
  ending: keyof typeof FORMS,
): void {
  const items = read(text, ending);
  expect(items.map(({ title }) => spaced(title))).toEqual(
    references.map(({ work }) => spaced(work.title)),
  );
  expect(items.map(authorsOf)).toEqual(references.map(expectedAuthors));
  expect(items.map(({ URL }) => URL)).toEqual(references.map(({ address }) => address));
  expect(items.map((item) => item.issued?.['date-parts']?.[0]?.[0])).toEqual(
    references.map(({ work, date }) => (work.mark === 'J' ? work.year : Number(date.slice(0, 4)))),
  );
}

describe.each(readers)('$name', ({ file, ending }) => {
  test.each(titles)('title %j', (title) => {
    const one = reference({ title, abstract: title, keywords: ['甲 & 乙', '50%'] });
    expectSame([one], file([one], '2026-11-20'), ending);
  });

  test.each([
    [named('欧阳修')],
    [named('阿依古丽·买买提', '陆小满')],
    [named('Emily Johnson', 'Ludwig van Beethoven', 'Martin King Jr.')],
    [named('Li Jiangning', '陆 & 满', 'O’Brien, Pat')],
    [named('and', 'others')],
    [[]],
  ])('authors %j', (authors) => {
    expectSame([reference({ authors })], file([reference({ authors })]), ending);
  });

  test('many in one file, of every kind of source, each with its own', () => {
    const all = [
      reference({ ref: 'papers/a', source: report }),
      reference({ ref: 'papers/b', source: journal, title: titles[1] }),
      reference({ ref: 'lessons/c', note: '已撤回（2026年5月8日）' }),
    ];
    const text = file(all, '2026-11-20');
    expectSame(all, text, ending);
    const items = read(text, ending);
    expect(items.map(({ type }) => type)).toEqual(['report', 'article-journal', 'webpage']);
    expect(items[0]).toMatchObject({ number: 'XC-2025-03', publisher: '小山学校' });
    expect(items[1]).toMatchObject({
      'container-title': '小学数学 & 教学',
      issue: '5',
      page: '12-15',
    });
    expect(items[2]?.note).toBe('已撤回（2026年5月8日）');
    expect(items.map(({ id }) => id)).toEqual(['papers-a', 'papers-b', 'lessons-c']);
  });

  test('any title of one line', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'{}&%$#_^~\\"\'`-–—“”《》,;:=@<>!?/|·甲乙ab 1'),
          minLength: 1,
          maxLength: 12,
        }),
        (written) => {
          const title = `题${written.replace(/\s+/g, ' ')}尾`;
          const one = reference({ title });
          expectSame([one], file([one]), ending);
        },
      ),
      { numRuns: 300 },
    );
  });
});
