import { describe, expect, test } from 'vitest';
import { deskDescription, deskEntries, deskKind } from '../../../src/desk/describe.ts';
import type { DeskField } from '../../../src/desk/description.ts';
import { typedFor } from '../../../src/desk/keys.ts';
import { collections, isEntryKind } from '../../../src/model/kinds.ts';
import { fieldsOf } from '../../../src/records/field-list.ts';
import { declarations } from '../../../src/records/kinds.ts';
import { catalogueOf } from '../../read-school.ts';
import { smallSchool } from '../../small-school.ts';

const own = `fields:
  - { kind: reflections, name: mood, label: 心情, description: 写的时候怎样。, type: choice, choices: [平静, 着急] }
`;

describe('the form of each kind', () => {
  test.each(collections)(
    '%s has its fields in the order of the schema, and opens with some of them',
    (kind) => {
      const form = deskKind(kind);
      expect(form.fields.map(({ key }) => key)).toEqual(fieldsOf(kind).map(({ key }) => key));
      for (const { title, description } of form.fields) {
        expect(title).not.toBe('');
        expect(description).not.toBe('');
      }
      const pathsIn = (fields: readonly DeskField[], above = ''): string[] =>
        fields.flatMap(({ key, value }) => [
          above + key,
          ...(value.type === 'fields' ? pathsIn(value.fields, `${above}${key}.`) : []),
        ]);
      const known = new Set(pathsIn(form.fields));
      expect(form.first.filter((key) => !known.has(key))).toEqual([]);
      expect(new Set(form.first).size).toBe(form.first.length);
      expect(form.first.length).toBeGreaterThan(0);
      expect(
        form.fields.filter(({ key, later }) => later === true && form.first.includes(key)),
      ).toEqual([]);
      expect('template' in form).toBe(isEntryKind(kind));
      expect(form.asks).toBe(declarations[kind].asks);
    },
  );

  test('a reflection asks for four things at most before the text', () => {
    expect(deskKind('reflections').first.length).toBeLessThanOrEqual(4);
  });

  test('is plain data: nothing is lost on the way to a browser', () => {
    for (const kind of collections)
      expect(JSON.parse(JSON.stringify(deskKind(kind)))).toEqual(deskKind(kind));
  });

  test('says what is chosen and what is written, in one line or in more', () => {
    const field = (kind: 'plans' | 'lessons' | 'topics', key: string): DeskField | undefined =>
      deskKind(kind).fields.find((one) => one.key === key);
    expect(field('plans', 'semester')?.value).toEqual({ type: 'semester' });
    expect(field('plans', 'schoolYear')?.value).toEqual({ type: 'school-year' });
    expect(field('lessons', 'title')?.value).toEqual({ type: 'text', long: false });
    expect(field('lessons', 'summary')?.value).toEqual({ type: 'text', long: true });
    expect(field('lessons', 'goals')).toMatchObject({ many: true, value: { long: true } });
    expect(field('lessons', 'teacher')?.value).toEqual({ type: 'reference', target: 'teachers' });
    expect(field('lessons', 'grades')?.value).toEqual({ type: 'word', vocabulary: 'grades' });
    const rounds = field('lessons', 'rounds');
    expect(rounds).toMatchObject({
      many: true,
      required: true,
      least: 1,
      value: { type: 'fields' },
    });
    // What a topic is also called is no id that it used to have.
    expect(field('topics', 'aliases')).not.toHaveProperty('later');
    expect(field('topics', 'formerIds')?.later).toBe(true);
    expect(field('lessons', 'aliases')?.later).toBe(true);
  });
});

describe('what there is to choose from', () => {
  const files = smallSchool();
  const school = async (audience: 'public' | 'school' = 'public') =>
    catalogueOf({ ...files, 'school.yml': `${files['school.yml'] ?? ''}${own}` }, { audience });

  test('a field of the school’s own stands last, with its choices', async () => {
    const { kinds } = deskDescription(await school());
    expect(kinds[0]?.kind).toBe('reflections');
    expect(kinds[0]?.fields.at(-1)).toMatchObject({
      key: 'mood',
      title: '心情',
      own: true,
      value: {
        type: 'choice',
        options: [
          { id: '平静', name: '平静' },
          { id: '着急', name: '着急' },
        ],
      },
    });
  });

  test('every vocabulary that a field wants is there, and every record that is seen', async () => {
    const told = deskDescription(await school('school'));
    const wanted = JSON.stringify(told.kinds).matchAll(/"vocabulary":"(\w+)"/g);
    for (const [, name = ''] of wanted) expect(told.words).toHaveProperty(name);
    expect(told.records.teachers?.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['li-bai', 'du-fu']),
    );
    expect(told.records.plans).toHaveLength(1);
    // A plan is usually for the school.
    expect(deskDescription(await school()).records.plans).toEqual([]);
  });

  test('entries go by title and day, and by letters', async () => {
    const catalogue = await school();
    const entries = deskEntries(catalogue);
    expect(entries.map(({ id }) => id)).toEqual(catalogue.entries.map(({ ref }) => ref));
    const reflection = entries.find(({ name }) => name === '放不下的一件事');
    expect(reflection?.keys.split(' ')).toEqual(['fangbuxiadeyijianshi', 'fbxdyjs']);
  });
});

test('what is typed for a name: its syllables, their first letters, and as it is put in order', () => {
  expect(typedFor(['陆小满'])).toBe('luxiaoman lxm');
  expect(typedFor(['单田'], 'shan tian')).toBe('shantian st dantian dt');
  expect(typedFor(['Kim', 'T台'])).toBe('ttai tt');
  expect(typedFor(['G3'])).toBe('');
});
