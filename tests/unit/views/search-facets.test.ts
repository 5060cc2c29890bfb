/** What a school's search can be narrowed to, and which other names it knows. */
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { searchFacets, searchShelves } from '../../../src/views/shelves/search-options.ts';
import { statusOf } from '../../../src/graph/status.ts';
import { otherNames } from '../../../src/search/other-names.ts';
import { searchKeys } from '../../../src/search/understand/make-keys.ts';
import { catalogueOf } from '../../read-school.ts';
import { smallSchool } from '../../small-school.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await catalogueOf(
    smallSchool({
      'topics/waiting.yml': 'name: 等待\naliases: [候答, 等待时间]\ndefinition: 提问以后等多久。\n',
      'teachers/qian.yml': 'name: 钱单\nstatus: active\nvisibility: private\n',
    }),
  );
});

const options = (facet: string) =>
  searchFacets(catalogue).find(({ name }) => name === facet)?.options;

test('facets hold what occurs, in the order of the shelves, and nothing else', () => {
  expect(searchFacets(catalogue).map(({ name }) => name)).toEqual([
    'kind',
    'stage',
    'subject',
    'grade',
    'topic',
    'teacher',
    'semester',
    'status',
  ]);
  expect(options('grade')).toEqual([{ id: 'g3', name: '三年级' }]);
  expect(options('stage')).toEqual([{ id: 'primary', name: '小学' }]);
  expect(options('teacher')?.map(({ name }) => name)).toEqual(['杜甫甫', '李白白']);
  expect(options('kind')?.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['lessons', 'projects', 'problems', 'meetings', 'teachers', 'topics']),
  );
});

test('without a script a list of each kind is offered, and nothing that has no list', () => {
  expect(searchShelves(catalogue)).toContainEqual({ label: '课例', href: '/lessons/' });
  expect(searchShelves(catalogue).map(({ href }) => href)).not.toContain('/shelves/');
});

test('a kind that this edition does not show is no choice', () => {
  expect(options('kind')?.map(({ id }) => id)).not.toContain('observations');
});

test('projects and problems have come so far, what is written is finished', () => {
  const status = (ref: string) => {
    const entry = catalogue.byRef.get(ref);
    return entry && statusOf(catalogue, entry)?.name;
  };
  expect(status('projects/waiting')).toBe('在研');
  expect(status('problems/silence')).toBe('还没有人做');
  expect(status('lessons/river')).toBeUndefined();
  expect(options('status')?.map(({ name }) => name)).toEqual(['在研', '还没有人做']);
});

test('other names that are no part of the name are known, and how people sound', () => {
  const names = otherNames(catalogue);
  expect(names).toContainEqual({ name: '等待', others: ['候答', '等待时间'] });
  expect(names.find(({ name }) => name === '道德与法治')?.others).toContain('品德');
  expect(names.find(({ name }) => name === '生物学')).toBeUndefined();
  const sounding = searchKeys(catalogue).values.map(({ name, sounds }) => ({ name, sounds }));
  expect(sounding).toContainEqual({ name: '李白白', sounds: 'li bai bai' });
});
