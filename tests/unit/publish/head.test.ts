/** What programs read in the head of a page, whatever somebody wrote. */
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { dataBlock } from '../../../src/publish/data-block.ts';
import { metaTags } from '../../../src/publish/head.ts';
import { breadcrumbList, creativeWork, linkedData } from '../../../src/publish/linked-data.ts';
import { cited, journal, named, reference, report, titles } from './works.ts';

const hostile = [
  ...titles,
  '</script>',
  '</ScRiPt ><img src=x onerror=alert(1)>',
  '<!--<script>',
  ']]>&amp;&lt;/script&gt;',
  '\u2028alert(1)\u2029',
];
const publisher = { schoolName: '小山学校', siteUrl: 'https://hill.example' };

type Element = DefaultTreeAdapterMap['element'];
const elementsOf = (node: DefaultTreeAdapterMap['node']): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((one) => [...('tagName' in one ? [one] : []), ...elementsOf(one)])
    : [];

test.each(hostile)('a block of data is one element, and holds what was written: %j', (title) => {
  const work = creativeWork(
    {
      kind: 'papers',
      cited: cited({ title, abstract: title, authors: named(title) }),
      reference: reference({ title }),
      about: [title],
      level: [],
      licence: title,
      corrections: [title],
    },
    publisher,
  );
  const crumbs = breadcrumbList([{ label: '首页', href: '/' }, { label: title }], publisher);
  const block = dataBlock(linkedData([work, crumbs]));
  const page = parse(`<head><script type="application/ld+json">${block}</script></head><body>`);
  const names = elementsOf(page).map(({ tagName }) => tagName);
  expect(names).toEqual(['html', 'head', 'script', 'body']);
  const [text] = elementsOf(page).flatMap((one) =>
    one.tagName === 'script' ? one.childNodes : [],
  ) as { value: string }[];
  const read = JSON.parse(text?.value ?? '') as { '@graph': { headline?: string }[] };
  expect(read['@graph'][0]?.headline).toBe(title);
  expect(text?.value).not.toMatch(/[\u2028\u2029<]/);
});

describe('tags for scholarly search', () => {
  const told = (change: Parameters<typeof reference>[0]) =>
    metaTags(reference(change), '题', '可以转载').map(({ name, content }) => `${name}=${content}`);

  test('of a page', () => {
    expect(told({ authors: named('陆小满', 'Emily Johnson') })).toEqual([
      'citation_title=题',
      'citation_author=陆小满',
      'citation_author=Emily Johnson',
      'citation_publication_date=2025/09/09',
      'citation_publisher=小山学校',
      'citation_language=zh-CN',
      'citation_keywords=图书角; 整本书阅读',
      'citation_fulltext_html_url=https://hill.example/reflections/one/',
      'DC.title=题',
      'DC.creator=陆小满',
      'DC.creator=Emily Johnson',
      'DC.date=2025-09-09',
      'DC.type=Text',
      'DC.publisher=小山学校',
      'DC.language=zh-CN',
      'DC.rights=可以转载',
      'DC.identifier=https://hill.example/reflections/one/',
    ]);
  });

  test('of what a journal printed, and of a report with its number', () => {
    expect(told({ source: journal })).toEqual(
      expect.arrayContaining([
        'citation_journal_title=小学数学 & 教学',
        'citation_issue=5',
        'citation_firstpage=12',
        'citation_lastpage=15',
      ]),
    );
    expect(told({ source: report })).toEqual(
      expect.arrayContaining([
        'citation_technical_report_institution=小山学校',
        'citation_technical_report_number=XC-2025-03',
      ]),
    );
  });
});

test('without the address of the site no address is told', () => {
  const nowhere = { schoolName: '小山学校', siteUrl: '' };
  expect(breadcrumbList([{ label: '首页', href: '/' }, { label: '题' }], nowhere)).toBeUndefined();
});
