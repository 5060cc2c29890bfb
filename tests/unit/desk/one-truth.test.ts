/** A field is declared once: the form, the schema for editors, templates, the guide and the columns of lists follow. */
import * as z from 'zod';
import { afterEach, describe, expect, test } from 'vitest';
import { deskDescription, deskKind } from '../../../src/desk/describe.ts';
import { editorSchema, type JsonSchema } from '../../../src/desk/editor-schema.ts';
import { columnsOf } from '../../../src/import/tables/columns.ts';
import { line } from '../../../src/model/fields/fields.ts';
import { collections, type Collection } from '../../../src/model/kinds.ts';
import { schemas } from '../../../src/records/kinds.ts';
import { ownFields, type OwnField } from '../../../src/records/own-fields.ts';
import { extendVocabularies } from '../../../src/model/words/vocabulary.ts';
import { compose } from '../../../src/write/compose.ts';
import { fieldChapters } from '../../../src/write/guide/field-tables.ts';
import { scaffold } from '../../../src/write/scaffold.ts';
import { parseYaml, splitFrontmatter } from '../../../src/yaml/frontmatter.ts';
import { catalogueOf } from '../../read-school.ts';
import { smallSchool } from '../../small-school.ts';

/** A list of its own each time: what follows from one is remembered with it. */
const ownOfSchool = (): readonly OwnField[] =>
  ownFields.parse([
    {
      kind: 'reflections',
      name: 'mood',
      label: '心情',
      description: '写的时候怎样。',
      type: 'text',
    },
  ]);
const ours = { ...schemas };
afterEach(() => {
  Object.assign(schemas, ours);
});

/** Everything made of the schemas that names a field of reflections. */
async function placesOf(key: string, title: string): Promise<Record<string, boolean>> {
  const own = ownOfSchool();
  const catalogue = await catalogueOf(smallSchool());
  const { school } = catalogue;
  const form = deskKind('reflections', own);
  const choices = { words: {}, records: {}, semesters: [] };
  const schema = editorSchema(form, choices);
  const chapters = fieldChapters({ ...catalogue, school: { ...school, fields: [...own] } });
  const template = scaffold(
    { collection: 'reflections', id: 'x', data: {} },
    extendVocabularies(),
    own,
  );
  const [column] = columnsOf([title], 'reflections', own);
  return {
    'the form': form.fields.some((one) => one.key === key && one.title === title),
    'the schema for editors': Object.hasOwn(schema['properties'] as object, key),
    'the template': new RegExp(`^# ${key}: `, 'm').test(template.text),
    'the guide': chapters.some(({ fields }) => fields.some((one) => one.key === key)),
    'columns of lists': column?.path === key,
    'the file that is made': compose('reflections', { [key]: '好' }, '', own).includes(
      `${key}: 好`,
    ),
  };
}

const everywhere = expect.toSatisfy((places: object) => Object.values(places).every(Boolean));

test('a field of the school’s own stands in all that is made of fields', async () => {
  expect(await placesOf('mood', '心情')).toEqual(everywhere);
});

test('so does a field that is added to a schema, and none does before', async () => {
  const before = await placesOf('weather', '天气');
  expect(Object.values({ ...before, 'the file that is made': false })).not.toContain(true);
  const added = { weather: line(20).optional().meta({ title: '天气', description: '那天怎样。' }) };
  Object.assign(schemas, { reflections: schemas.reflections.safeExtend(added) });
  expect(await placesOf('weather', '天气')).toEqual(everywhere);
});

describe('the schema for editors', () => {
  test('takes every record of the small school, and tells a field that is none', async () => {
    const files = smallSchool();
    const description = deskDescription(await catalogueOf(files, { audience: 'school' }));
    const checks = new Map(
      description.kinds.map((form) => [
        form.kind,
        z.fromJSONSchema(editorSchema(form, description) as never),
      ]),
    );
    let taken = 0;
    for (const [file, text] of Object.entries(files)) {
      const kind = collections.find((one) => file.startsWith(`${one}/`));
      const check = kind === undefined ? undefined : checks.get(kind);
      if (check === undefined) continue;
      const data = dataOf(file, text);
      expect(check.safeParse(data).error?.issues ?? [], file).toEqual([]);
      expect(check.safeParse({ ...data, nobodysField: 1 }).success, file).toBe(false);
      taken += 1;
    }
    expect(taken).toBeGreaterThan(10);
  });

  test('explains every field in Chinese, and offers ids with their names', async () => {
    const description = deskDescription(await catalogueOf(smallSchool()));
    for (const form of description.kinds) {
      const walk = ({ properties = {} }: JsonSchema): void => {
        for (const [key, field] of Object.entries(properties as Record<string, JsonSchema>)) {
          expect(
            `${String(field['title'])}${String(field['description'])}`,
            `${form.kind} ${key}`,
          ).toMatch(/\p{Script=Han}/u);
          walk((field['items'] ?? field) as JsonSchema);
        }
      };
      walk(editorSchema(form, description));
    }
    const lessons = description.kinds.find(({ kind }) => kind === ('lessons' satisfies Collection));
    const text = JSON.stringify(lessons && editorSchema(lessons, description));
    expect(text).toContain('{"const":"li-bai","title":"李白白"}');
    expect(text).toContain('{"const":"g3","title":"三年级"}');
  });
});

function dataOf(file: string, text: string): Record<string, unknown> {
  const parts = file.endsWith('.mdx') ? splitFrontmatter(text, file) : { frontmatter: text };
  if ('faults' in parts) throw new Error(file);
  const read = parseYaml(parts.frontmatter, { file, firstLine: 1 });
  if ('faults' in read) throw new Error(file);
  return read.data as Record<string, unknown>;
}
