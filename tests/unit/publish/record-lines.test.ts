/** Lines of the record file, of records that hold what a line of JSON trips over. */
import { expect, test } from 'vitest';
import { recordLine, type EntryLine } from '../../../src/publish/record-line.ts';
import { recordShards, shardName } from '../../../src/publish/record-lines.ts';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { catalogueOf } from '../../read-school.ts';
import { lessonFields, mdx, observationFields, smallSchool } from '../../small-school.ts';
import { titles } from './works.ts';

const publisher = { schoolName: '小山学校', siteUrl: 'https://hill.example' };
const linesOf = (catalogue: Catalogue, textOf = (path: string) => `文 ${path}`) =>
  [...recordShards({ catalogue, publisher, textOf })].map((shard) => ({
    name: shardName(shard),
    lines: [...shard.lines()],
  }));
const lineOf = (catalogue: Catalogue, id: string): EntryLine =>
  linesOf(catalogue)
    .flatMap(({ lines }) => lines)
    .find((one) => one.id === id) as EntryLine;

test.each(titles.map((title) => title.trim()))('%j stays what it was', async (title) => {
  const catalogue = await catalogueOf(
    smallSchool({ 'lessons/river.mdx': mdx({ ...lessonFields, title: title.slice(0, 60) }, '文') }),
  );
  const line = lineOf(catalogue, 'lessons/river');
  expect(JSON.parse(JSON.stringify(line))).toEqual(line);
  expect(recordLine.parse(line)).toEqual(line);
  expect(line.title).toBe(title.slice(0, 60));
});

test('names who made a suggestion only to whom they may be known, guests by what they are called', async () => {
  const rounds = [
    {
      date: '2025-10-08',
      kind: 'teach',
      focus: '等',
      evidence: ['三秒'],
      suggestions: [
        { text: '再等一等', by: 'du-fu', accepted: false },
        { text: '少问一句', guest: '周先生', accepted: true, change: '少问了' },
      ],
    },
  ];
  const school = (visibility: string) =>
    catalogueOf(
      smallSchool({
        'teachers/du-fu.yml': `name: 杜甫甫\nstatus: active\nvisibility: ${visibility}\n`,
        'lessons/river.mdx': mdx({ ...lessonFields, rounds }, '文'),
      }),
    );
  const suggestionsOf = async (visibility: string) =>
    lineOf(await school(visibility), 'lessons/river').rounds?.[0]?.suggestions;
  expect(await suggestionsOf('public')).toEqual([
    {
      no: '1-1',
      text: '再等一等',
      by: { id: 'teachers/du-fu', name: '杜甫甫', url: 'https://hill.example/teachers/du-fu/' },
      accepted: false,
    },
    { no: '1-2', text: '少问一句', by: { name: '周先生' }, accepted: true, change: '少问了' },
  ]);
  expect((await suggestionsOf('private'))?.[0]).toEqual({
    no: '1-1',
    text: '再等一等',
    accepted: false,
  });
});

test('stands in the file of its kind and year, the oldest first', async () => {
  const catalogue = await catalogueOf(
    smallSchool({
      'observations/late.mdx': mdx(
        { ...observationFields, title: '迟的', date: '2026-05-02', visibility: 'public' },
        '',
      ),
      'observations/early.mdx': mdx(
        { ...observationFields, title: '早的', date: '2026-04-02', visibility: 'public' },
        '',
      ),
    }),
  );
  const shards = linesOf(catalogue).filter(({ name }) => name.startsWith('observations'));
  expect(shards.map(({ name, lines }) => [name, lines.map(({ id }) => id)])).toEqual([
    ['observations-2026.jsonl', ['observations/early', 'observations/late']],
  ]);
});
