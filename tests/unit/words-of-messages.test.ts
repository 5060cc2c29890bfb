/**
 * One word a thing, wherever a teacher reads: 填写项, 代号, 提示代码; and a field is named by its
 * Chinese name, with the English key of the file behind it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultKinds } from '../../src/model/faults/fault.ts';
import { bare } from '../../src/model/fields/schema-walk.ts';
import { fieldsOf, type Field } from '../../src/records/field-list.ts';
import { schemas } from '../../src/records/kinds.ts';
import { school } from '../../src/records/school.ts';
import { collections } from '../../src/model/kinds.ts';
import { readFiles } from '../read-school.ts';
import { retiredIn } from '../retired-words.ts';
import { mdx, reflectionFields, smallSchool } from '../small-school.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sources = execFileSync('git', ['ls-files', 'src', 'bin', 'create'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(?:ts|astro|mdx)$/.test(file) && !file.startsWith('src/content/'));

const docsInChinese = execFileSync('git', ['ls-files', 'docs/zh', 'README.zh-CN.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

/** Keys of all fields, nested ones too. */
const keys = new Set<string>();
const collect = (schema: z.core.$ZodType): void => {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) collect(inner.element as z.core.$ZodType);
  if (!(inner instanceof z.ZodObject)) return;
  for (const [key, field] of Object.entries(inner.shape as Record<string, z.core.$ZodType>)) {
    keys.add(key);
    collect(field);
  }
};
for (const schema of [...Object.values(schemas), school]) collect(schema);

const HAN = /\p{Script=Han}/u;

/** The texts of a source, templates with their gaps. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) {
      texts.push(
        [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter((text) => HAN.test(text));
}

/** Keys that stand in a text without their Chinese name: neither `“标题”（title）`, nor a line of a file, nor a word with its gloss. */
function bareKeys(text: string): string[] {
  return [...text.matchAll(/(?<![\w./$<\\-])([a-z][A-Za-z]+)(?![\w/(.=>-])/g)].flatMap(
    ({ index, 1: key = '' }) => {
      if (!keys.has(key)) return [];
      const before = text.slice(0, index);
      const after = text.slice(index + key.length);
      const isNamed = /[（(]$/.test(before) && /^[）)]/.test(after);
      const isGlossed =
        /^（/.test(after) ||
        (/(?:^|[，、：；。]) ?$/.test(before) && /^ \p{Script=Han}/u.test(after));
      const isLine =
        /^: ?\S/.test(after) || /^(?:：|:\n)/.test(after) || /: (?:\S+ )?$/.test(before);
      return isNamed || isGlossed || isLine ? [] : [key];
    },
  );
}

describe('a key of a file stands beside its Chinese name', () => {
  const told = sources.filter((file) =>
    /^src\/(?:model|records|checks|yaml|intake|gate|counts)\/.*\.ts$/.test(file),
  );
  test.each(told)('%s', (file) => {
    expect(textsOf(file).flatMap((text) => bareKeys(text).map((key) => `${key}: ${text}`))).toEqual(
      [],
    );
  });

  test.each(Object.entries(faultKinds))('%s', (_, { title, mend, example }) => {
    for (const text of [title, mend, example.bad, example.good].filter((one) => HAN.test(one))) {
      expect(bareKeys(text)).toEqual([]);
    }
  });

  const fields = (list: readonly Field[]): Field[] =>
    list.flatMap((one) => [one, ...(one.value.type === 'fields' ? fields(one.value.fields) : [])]);
  test.each(collections)('what is said about the fields of %s', (kind) => {
    for (const { title, description } of fields(fieldsOf(kind))) {
      expect(title).toMatch(HAN);
      expect(bareKeys(description)).toEqual([]);
    }
  });
});

describe('messages as they are made', () => {
  test.each([
    ['a misspelt field', { titel: '一' }],
    ['a text of the wrong type', { title: { a: 1 } }],
    ['too few', { keywords: ['一'] }],
    ['fields that disagree', { stage: 'junior', grades: ['g3'] }],
    ['somebody unknown', { authors: ['某某'] }],
    ['an old day', { date: '昨天' }],
  ])('%s', async (_, change) => {
    const { faults } = await readFiles(
      smallSchool({ 'reflections/one.mdx': mdx({ ...reflectionFields, ...change }, '一。') }),
    );
    expect(faults.length).toBeGreaterThan(0);
    for (const { message, hint = '', allowed = '' } of faults) {
      for (const text of [message, hint, allowed]) {
        expect(bareKeys(text)).toEqual([]);
        expect(text).not.toMatch(/栏目|编号/);
      }
    }
  });
});

describe('one word a thing', () => {
  /** 栏目 is a shelf of the site, never a field. */
  const SHELVES = /^src\/(?:layouts\/(?:Masthead|Colophon)\.astro|views\/shelves\/|search\/)/;
  /** Things have numbers of their own: projects, books, entities. */
  const NUMBERS =
    /^src\/(?:privacy\/|model\/faults\/kinds\/privacy\.ts|body\/guard\/hidden-values\.ts|counts\/tables\/projects\.ts|import\/tables\/columns\.ts|records\/projects\/schema\.ts)/;

  test('a field is a 填写项', () => {
    const own = sources.filter((file) => !SHELVES.test(file));
    expect(
      own.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('栏目')),
    ).toEqual([]);
  });

  test('an id is a 代号', () => {
    const own = sources.filter((file) => !NUMBERS.test(file));
    expect(
      own.filter((file) => readFileSync(path.join(root, file), 'utf8').includes('编号')),
    ).toEqual([]);
  });

  test('no word that readers stumbled over comes back', () => {
    const said = [...sources, ...docsInChinese].flatMap((file) => {
      // What may head a column of a list is somebody else's word.
      if (file === 'src/import/tables/columns.ts') return [];
      const texts = file.endsWith('.ts')
        ? textsOf(file)
        : readFileSync(path.join(root, file), 'utf8').split('\n');
      return texts.flatMap((text) => retiredIn(text.trim()).map((one) => `${file}: ${one}`));
    });
    expect(said).toEqual([]);
  });
});
