/** What a template says is nobody's writing: it is not published until it has been replaced. */
import { describe, expect, test } from 'vitest';
import { collections, entryKinds, isEntryKind, type EntryKind } from '../../../src/model/kinds.ts';
import { extendVocabularies } from '../../../src/model/words/vocabulary.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { bodyTemplate } from '../../../src/records/body-template.ts';
import { fieldsOf } from '../../../src/records/field-list.ts';
import { scaffold } from '../../../src/write/scaffold.ts';
import { templates } from '../../../src/write/guide/templates.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  lessonFields,
  mdx,
  meetingFields,
  observationFields,
  paperFields,
  problemFields,
  projectFields,
  readingFields,
  reflectionFields,
  smallSchool,
  type Frontmatter,
} from '../../small-school.ts';

const words = extendVocabularies();
const filled: Record<EntryKind, Frontmatter> = {
  lessons: lessonFields,
  reflections: reflectionFields,
  readings: readingFields,
  papers: paperFields,
  projects: projectFields,
  problems: problemFields,
  observations: observationFields,
  meetings: meetingFields,
};
const errorsOf = (kind: (typeof collections)[number], text: string): string[] =>
  readFile(kind, `${kind}/a`, text)
    .faults.filter(({ severity }) => severity === 'error')
    .map(({ id }) => id);
const questionsOf = (kind: EntryKind): string[] =>
  bodyTemplate(kind)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

test('a template that was copied out of the guide and left as it is, of every kind', async () => {
  const copied = templates(await catalogueOf(smallSchool()));
  expect(copied).toHaveLength(collections.length);
  for (const { id, text } of copied) {
    const kind = collections.find((one) => id === `t-${one}`);
    if (kind === undefined) throw new Error(id);
    for (const own of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '  \n')]) {
      expect(errorsOf(kind, own).length, id).toBeGreaterThan(0);
    }
    if (isEntryKind(kind)) expect(errorsOf(kind, text)).toContain('template-left');
  }
});

describe.each(entryKinds)('%s', (kind) => {
  test.each([
    ['as it is', bodyTemplate(kind)],
    ['with line breaks of Windows', bodyTemplate(kind).replaceAll('\n', '\r\n')],
    ['with blanks at the ends of lines', bodyTemplate(kind).replaceAll('\n', '  \n')],
    ['of which all but one question is answered', `照实写的一段。\n\n${questionsOf(kind).at(-2)}`],
  ])('filled in above, the text %s', (_, body) => {
    const { faults } = readFile(kind, `${kind}/a.mdx`, mdx(filled[kind], body));
    expect(faults.filter(({ id }) => id === 'template-left')).toHaveLength(1);
  });

  test('with headings kept and questions answered, or still a draft, it is none', () => {
    const headings = bodyTemplate(kind)
      .split('\n')
      .map((line) => (line === '' || line.startsWith('#') ? line : '照实写的一段。'))
      .join('\n');
    expect(errorsOf(kind, mdx(filled[kind], headings))).toEqual([]);
    expect(
      errorsOf(kind, mdx({ ...filled[kind], visibility: 'private' }, bodyTemplate(kind))),
    ).toEqual([]);
    expect(
      errorsOf(kind, scaffold({ collection: kind, id: 'a', data: filled[kind] }, words).text),
    ).toEqual([]);
  });
});

test('the first question that is left is named, and how many there are', () => {
  const [, second = '', third = ''] = questionsOf('problems');
  const text = mdx(problemFields, `## 在哪里遇到\n\n一节课。\n\n${second}\n\n${third}`);
  const [fault] = readFile('problems', 'problems/a.mdx', text).faults.filter(
    ({ id }) => id === 'template-left',
  );
  expect(fault?.line).toBe(text.split('\n').indexOf(second) + 1);
  expect(fault?.found).toBe(second);
});

describe('a field that holds the sentence which explains it', () => {
  const ofText = collections.flatMap((kind) =>
    fieldsOf(kind)
      .filter(({ value, description }) => value.type === 'text' && description !== '')
      .map((field) => [`${kind}.${field.key}`, kind, field] as const),
  );
  test.each(ofText)('%s', (_, kind, { key, many, description }) => {
    const value = JSON.stringify(many ? [description] : description);
    const text = isEntryKind(kind) ? `---\n${key}: ${value}\n---\n` : `${key}: ${value}\n`;
    const { faults } = readFile(kind, `${kind}/a`, text);
    expect(faults.filter(({ id }) => id === 'template-left')).toMatchObject([
      { line: isEntryKind(kind) ? 2 : 1 },
    ]);
  });
});
