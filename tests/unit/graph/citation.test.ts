import { describe, expect, test } from 'vitest';
import { citation, type CitedWork } from '../../../src/graph/citation.ts';
import { citedSource, citedWork } from '../../../src/graph/cited-work.ts';
import { catalogueOf } from '../../read-school.ts';
import { mdx, paperFields, projectFields, smallSchool } from '../../small-school.ts';

const CITED = '2026-11-23';
const address = 'https://school.example/x/';

const works: Record<string, CitedWork> = {
  page: {
    mark: 'EB/OL',
    authors: ['陆小满'],
    title: '开学第三周：图书角为什么又空了',
    date: '2025-09-19',
    address,
  },
  report: {
    mark: 'R/OL',
    authors: ['许慎行'],
    title: '课堂提问与候答时间：三十二节课的观察报告',
    number: 'XC-2025-03',
    date: '2026-01-16',
    address,
  },
  journal: {
    mark: 'J',
    authors: ['林栖', '周闻笛'],
    title: '错题的四类归因',
    journal: '小学数学教学',
    year: 2026,
    issue: '5',
    pages: '12-15',
  },
  collection: {
    mark: 'G',
    authors: ['苏禾'],
    title: '三栏记录单',
    editor: '许慎行',
    collection: '教研文集',
    place: '澜汀',
    publisher: '星槎实验学校',
    year: 2026,
    pages: '3-8',
  },
  conference: {
    mark: 'C',
    authors: ['苏禾'],
    title: '三栏记录单',
    conference: '科学教育交流会',
    year: 2026,
    pages: '2',
  },
  archive: {
    mark: 'A',
    authors: ['教科室'],
    title: '课题申报材料',
    number: 'JY-2026-7',
    place: '澜汀',
    keeper: '星槎实验学校档案室',
    date: '2026-06-30',
  },
  book: {
    mark: 'M',
    authors: ['艾德勒', '范多伦'],
    title: '如何阅读一本书',
    translator: '郝明义',
    place: '北京',
    publisher: '某某出版社',
    year: 2004,
    pages: '21',
  },
  data: {
    mark: 'DS/OL',
    authors: ['贺兰舟'],
    title: '提问类型与候答时间量表数据',
    version: 'V1.0',
    platform: '星槎教研',
    date: '2026-04-22',
    address,
  },
};

/** The samples of both editions, with works of our own. */
describe('GB/T 7714', () => {
  test.each([
    [
      'page',
      `陆小满. 开学第三周：图书角为什么又空了[EB/OL]. （2025-09-19）[2026-11-23]. ${address}.`,
      `陆小满. 开学第三周：图书角为什么又空了[EB/OL]. (2025-09-19)[2026-11-23]. ${address}.`,
    ],
    [
      'report',
      `许慎行. 课堂提问与候答时间：三十二节课的观察报告：XC-2025-03[R/OL]. 2026-01-16. ${address}.`,
      `许慎行. 课堂提问与候答时间：三十二节课的观察报告:XC-2025-03[R/OL]. (2026-01-16)[2026-11-23]. ${address}.`,
    ],
    [
      'journal',
      '林栖，周闻笛. 错题的四类归因[J]. 小学数学教学，2026（5）：12-15.',
      '林栖, 周闻笛. 错题的四类归因[J]. 小学数学教学, 2026(5): 12-15.',
    ],
    [
      'collection',
      '苏禾. 三栏记录单[G]//许慎行. 教研文集. 澜汀：星槎实验学校，2026：3-8.',
      '苏禾. 三栏记录单[G]//许慎行. 教研文集. 澜汀: 星槎实验学校, 2026: 3-8.',
    ],
    [
      'conference',
      '苏禾. 三栏记录单[C]//科学教育交流会，2026：2.',
      '苏禾. 三栏记录单[C]//科学教育交流会, 2026: 2.',
    ],
    [
      'archive',
      '教科室. 课题申报材料：JY-2026-7[A]. 澜汀：星槎实验学校档案室，2026-06-30.',
      '教科室. 课题申报材料:JY-2026-7[A]. 澜汀: 星槎实验学校档案室, 2026-06-30.',
    ],
    [
      'book',
      '艾德勒，范多伦. 如何阅读一本书[M]. 郝明义，译. 北京：某某出版社，2004：21.',
      '艾德勒, 范多伦. 如何阅读一本书[M]. 郝明义, 译. 北京: 某某出版社, 2004: 21.',
    ],
    [
      'data',
      `贺兰舟. 提问类型与候答时间量表数据[DS/OL]. V1.0. 星槎教研（2026-04-22）[2026-11-23]. ${address}.`,
      `贺兰舟. 提问类型与候答时间量表数据[DS/OL]. V1.0. 星槎教研(2026-04-22)[2026-11-23]. ${address}.`,
    ],
  ])('%s', (name, of2025, of2015) => {
    const work = works[name] as CitedWork;
    expect(citation(work, 2025, CITED)).toBe(of2025);
    expect(citation(work, 2015, CITED)).toBe(of2015);
  });

  test('names three authors and leaves the others to 等', () => {
    const four = { ...works['page'], authors: ['甲', '乙', '丙', '丁'] } as CitedWork;
    expect(citation(four, 2025, CITED)).toMatch(/^甲，乙，丙，等\. 开学/);
    expect(citation(four, 2015, CITED)).toMatch(/^甲, 乙, 丙, 等\. 开学/);
    const three = { ...four, authors: ['甲', '乙', '丙'] } as CitedWork;
    expect(citation(three, 2025, CITED)).toMatch(/^甲，乙，丙\. 开学/);
  });

  /** Names as the standard sets them, in both editions. */
  test.each([
    [['陆小满'], '陆小满. ', '陆小满. '],
    [['陆小满', '沈知微'], '陆小满，沈知微. ', '陆小满, 沈知微. '],
    [['陆小满', '沈知微', '顾亦宁'], '陆小满，沈知微，顾亦宁. ', '陆小满, 沈知微, 顾亦宁. '],
    [['甲', '乙', '丙', '丁', '戊'], '甲，乙，丙，等. ', '甲, 乙, 丙, 等. '],
    [['欧阳修', '司马光'], '欧阳修，司马光. ', '欧阳修, 司马光. '],
    [['阿依古丽·买买提'], '阿依古丽·买买提. ', '阿依古丽·买买提. '],
    [['Emily Johnson'], 'Johnson E. ', 'JOHNSON E. '],
    [['Johnson, Emily Rose'], 'Johnson E R. ', 'JOHNSON E R. '],
    [['Jean-Luc Godard'], 'Godard J-L. ', 'GODARD J L. '],
    [['Augustus De Morgan'], 'De Morgan A. ', 'DE MORGAN A. '],
    [['Amabel Williams-Ellis'], 'Williams-Ellis A. ', 'WILLIAMS-ELLIS A. '],
    [['Martin Luther King Jr.'], 'King M L Jr. ', 'KING M L Jr. '],
    [['Li Jiangning'], 'Li Jiangning. ', 'LI Jiangning. '],
    [['Ouyang Xiu'], 'Ouyang Xiu. ', 'OUYANG Xiu. '],
    [['Anna Li'], 'Li A. ', 'LI A. '],
    [['É. Dupont', '陆小满'], 'Dupont É，陆小满. ', 'DUPONT É, 陆小满. '],
    [['Madonna'], 'Madonna. ', 'Madonna. '],
  ])('%j', (authors, of2025, of2015) => {
    const work = { ...works['page'], authors } as CitedWork;
    const behind = (edition: 2025 | 2015) =>
      citation({ ...work, authors: [] } as CitedWork, edition, CITED);
    expect(citation(work, 2025, CITED)).toBe(of2025 + behind(2025));
    expect(citation(work, 2015, CITED)).toBe(of2015 + behind(2015));
  });

  test('says at its end that a work was withdrawn', () => {
    expect(citation(works['page'] as CitedWork, 2025, CITED, '已撤回（2026年5月8日）')).toBe(
      `陆小满. 开学第三周：图书角为什么又空了[EB/OL]. （2025-09-19）[2026-11-23]. ${address}. 已撤回（2026年5月8日）.`,
    );
  });

  test('no name keeps the reader busy', () => {
    const name = `Li ${'an'.repeat(28)}x`;
    expect(citation({ ...works['page'], authors: [name] } as CitedWork, 2025, CITED)).toMatch(
      /^(?:an){28}x L\. /,
    );
  });

  test('begins with the title where nobody may be named', () => {
    expect(citation({ ...works['page'], authors: [] } as CitedWork, 2025, CITED)).toMatch(
      /^开学第三周/,
    );
  });

  test('leaves out what a journal has not told', () => {
    const { issue: _, pages: __, ...bare } = works['journal'] as CitedWork & { mark: 'J' };
    expect(citation(bare, 2025, CITED)).toBe(
      '林栖，周闻笛. 错题的四类归因[J]. 小学数学教学，2026.',
    );
  });
});

describe('what an entry is cited as', () => {
  const journal = { name: '小山学报', year: 2026, issue: '2', pages: '1-3' };

  test.each([
    ['a reflection', 'reflections/one', {}, { mark: 'EB/OL' }],
    ['a lesson', 'lessons/river', {}, { mark: 'EB/OL' }],
    ['a project', 'projects/waiting', {}, { mark: 'EB/OL' }],
    ['a survey', 'papers/survey', {}, { mark: 'R/OL' }],
    [
      'a report of a project',
      'papers/survey',
      { project: 'waiting' },
      { mark: 'R/OL', number: 'X-1' },
    ],
    ['an essay', 'papers/survey', { paperType: 'article' }, { mark: 'EB/OL' }],
    [
      'what a journal printed, whatever it is',
      'papers/survey',
      { publication: 'journal', journal },
      { mark: 'J', journal: '小山学报', year: 2026, issue: '2', pages: '1-3' },
    ],
  ])('%s', async (_, ref, change, source) => {
    const catalogue = await catalogueOf(
      smallSchool({
        'papers/survey.mdx': mdx({ ...paperFields, ...change }, '三十二节课的记录。'),
        'projects/waiting.mdx': mdx({ ...projectFields, number: 'X-1' }, '先数一数。'),
      }),
    );
    const entry = catalogue.byRef.get(ref);
    expect(entry === undefined ? undefined : citedSource(catalogue, entry)).toEqual(source);
  });

  test('a work is its source with what stands on its card', () => {
    const card = { authors: ['甲'], title: '题', date: '2026-01-01', address };
    expect(citedWork({ mark: 'EB/OL' }, card)).toEqual({ mark: 'EB/OL', ...card });
  });
});
