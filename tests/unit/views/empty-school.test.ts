/** A school that has only begun: no axis without bars, no row of noughts, and everywhere a first line to write. */
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { topicPage } from '../../../src/records/topics/page.ts';
import { findLesson } from '../../../src/views/shelves/find-lesson.ts';
import { frontPage } from '../../../src/views/shelves/front-page.ts';
import { listPages } from '../../../src/views/shelves/list-page.ts';
import { semesterPages } from '../../../src/views/shelves/semester-page.ts';
import { topicMap } from '../../../src/views/shelves/topic-map.ts';
import { catalogueOf } from '../../read-school.ts';
import { lessonFields, mdx, smallSchool } from '../../small-school.ts';

/** The small school with the named entries alone. */
async function schoolWith(...entries: string[]): Promise<Catalogue> {
  const all = Object.entries(smallSchool());
  const kept = all.filter(([file]) => !file.endsWith('.mdx') || entries.includes(file));
  return catalogueOf(Object.fromEntries(kept), { today: '2026-03-20' });
}

const listOf = (catalogue: Catalogue, path: string) => {
  const found = listPages(catalogue).find((one) => one.path === path);
  if (found === undefined) throw new Error(`no ${path}`);
  return found.page;
};

describe('without an entry', () => {
  test('the front page counts nothing that is not there, draws nothing, and says where to begin', async () => {
    const page = frontPage(await schoolWith());
    expect(page.counts.map(({ label, value }) => [label, value])).toEqual([
      ['专题', 1],
      ['教师', 2],
    ]);
    expect([page.coverage, page.semester.weeks]).toEqual([undefined, undefined]);
    expect(page.firstLesson).toBe('/write/#kind=lessons');
    expect(page.begin?.map(({ href }) => href)).toEqual([
      '/write/#kind=reflections',
      '/write/#kind=problems',
      '/write/#kind=meetings',
    ]);
  });

  test('lists have neither grid nor board nor ledger, and a way to write', async () => {
    const catalogue = await schoolWith();
    const lessons = listOf(catalogue, 'lessons');
    expect([lessons.grid, lessons.firstLesson]).toEqual([undefined, '/write/#kind=lessons']);
    expect(listOf(catalogue, 'problems').board).toBeUndefined();
    expect(listOf(catalogue, 'projects').ledger).toBeUndefined();
    expect(listOf(catalogue, 'problems').writing.map(({ label }) => label)).toEqual([
      '你可以写第一篇',
    ]);
    expect(findLesson(catalogue).firstLesson).toBe('/write/#kind=lessons');
    expect(topicMap(catalogue).isEmpty).toBe(true);
  });

  test('a semester has no wall and no tables of nothing', async () => {
    const page = semesterPages(await schoolWith()).get('2025-2026-2');
    expect(page?.wall).toBeUndefined();
    expect(page?.rows.map(({ title }) => title)).not.toContain('报表');
  });

  test('a topic leads to its own first lesson', async () => {
    const catalogue = await schoolWith();
    const topic = catalogue.topics.get('waiting');
    if (topic === undefined) throw new Error('no topic');
    expect(topicPage(catalogue, topic).story.firstLesson).toBe(
      '/write/#kind=lessons&topics=waiting',
    );
  });
});

test('with one reflection there is something to read, and still no lesson', async () => {
  const page = frontPage(await schoolWith('reflections/one.mdx'));
  expect(page.latest).toHaveLength(1);
  expect(page.begin).toBeUndefined();
  expect(page.firstLesson).toBeDefined();
  // It was written in the semester before: this one has no bars yet.
  expect(page.semester.weeks).toBeUndefined();
  expect(page.coverage?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(1);
});

test('with the first lesson the sketch gives way to it', async () => {
  const files = smallSchool({
    'lessons/river.mdx': mdx({ ...lessonFields, date: '2026-03-12' }, '## 一\n\n看着窗外。'),
  });
  const catalogue = await catalogueOf(files, { today: '2026-03-20' });
  const page = frontPage(catalogue);
  expect([page.firstLesson, findLesson(catalogue).firstLesson]).toEqual([undefined, undefined]);
  expect(page.semester.weeks?.points.map(({ value }) => value)).toEqual([0, 1, 0]);
  expect(listOf(catalogue, 'lessons').grid).toBeDefined();
});
