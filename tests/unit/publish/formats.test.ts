import { describe, expect, test } from 'vitest';
import { citedTexts, fileFormats } from '../../../src/publish/formats.ts';
import { writtenDay } from '../../../src/publish/written-day.ts';
import { journal, reference, report, titles } from './works.ts';

const TODAY = '2026-11-05';
const whole = ({ before, day, behind }: ReturnType<typeof citedTexts>[number]): string =>
  before + (day?.written ?? '') + behind;

describe('a text to be copied', () => {
  test.each([
    ...titles,
    `题[${TODAY}]`,
    `urldate = {${TODAY}}`,
    `Y2  - ${writtenDay(TODAY, '/')}`,
    '"accessed":{"date-parts":[[2026,11,5]]}',
  ])('is marked where the day of citing stands, and only there: %j', (title) => {
    for (const text of citedTexts(reference({ title }), 2025, TODAY)) {
      const other = { ...text, day: { ...text.day, written: 'DAY' } };
      const another = citedTexts(reference({ title }), 2025, '1999-01-31').find(
        ({ id }) => id === text.id,
      );
      expect(text.day, text.id).toBeDefined();
      expect(other.before + other.behind).toBe((another?.before ?? '') + (another?.behind ?? ''));
    }
  });

  test.each(['2025', '2015'])('of GB/T 7714—%s is one line', (edition) => {
    for (const source of [undefined, report, journal]) {
      const [standard] = citedTexts(
        reference({ ...(source && { source }), note: '已撤回（2026年5月8日）' }),
        Number(edition) as 2025 | 2015,
        TODAY,
      );
      expect(whole(standard)).not.toMatch(/[\n\r]|^\s|\s$| {2}/);
    }
  });
});

test('golden files', () => {
  const work = reference({
    ref: 'papers/survey',
    source: report,
    title: '课堂提问与候答时间：三十二节课的观察报告',
    authors: [
      { name: '许慎行', href: '/' },
      { name: 'Emily Johnson', href: '/' },
    ],
    note: '已撤回（2026年5月8日）',
  });
  const [bib, ris, json] = fileFormats.map(({ file }) => file([work], TODAY));
  expect(bib).toBe(`@techreport{papers-survey,
  author = {{许慎行} and Johnson, Emily},
  title = {课堂提问与候答时间：三十二节课的观察报告},
  institution = {小山学校},
  type = {研究报告},
  number = {XC-2025-03},
  year = {2025},
  date = {2025-09-09},
  url = {https://hill.example/papers/survey/},
  urldate = {2026-11-05},
  keywords = {图书角, 整本书阅读},
  abstract = {空了两次，我先怪孩子。},
  note = {已撤回（2026年5月8日）},
  langid = {chinese},
}
`);
  expect(ris).toBe(
    [
      'TY  - RPRT',
      'ID  - papers-survey',
      'AU  - 许慎行',
      'AU  - Johnson, Emily',
      'TI  - 课堂提问与候答时间：三十二节课的观察报告',
      'PB  - 小山学校',
      'M1  - XC-2025-03',
      'PY  - 2025',
      'DA  - 2025/09/09',
      'UR  - https://hill.example/papers/survey/',
      'Y2  - 2026/11/05',
      'AB  - 空了两次，我先怪孩子。',
      'KW  - 图书角',
      'KW  - 整本书阅读',
      'N1  - 已撤回（2026年5月8日）',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
  expect(JSON.parse(json ?? '')).toEqual([
    {
      id: 'papers-survey',
      title: '课堂提问与候答时间：三十二节课的观察报告',
      author: [{ literal: '许慎行' }, { family: 'Johnson', given: 'Emily' }],
      type: 'report',
      publisher: '小山学校',
      genre: '研究报告',
      number: 'XC-2025-03',
      issued: { 'date-parts': [[2025, 9, 9]] },
      accessed: { 'date-parts': [[2026, 11, 5]] },
      URL: 'https://hill.example/papers/survey/',
      abstract: '空了两次，我先怪孩子。',
      keyword: '图书角, 整本书阅读',
      note: '已撤回（2026年5月8日）',
      language: 'zh-CN',
    },
  ]);
});
