import { describe, expect, test } from 'vitest';
import { documentDraft, kindOfDocument } from '../../../src/import/documents/document.ts';
import { withSoundPictures } from '../../../src/import/documents/pictures.ts';
import { finished } from '../../../src/import/finish.ts';
import type { Collection } from '../../../src/model/kinds.ts';
import { longText, mdx, reflectionFields } from '../../small-school.ts';
import { groundOf } from './ground-of.ts';

async function draft(markdown: string, collection: Collection = 'reflections', source = 'a.md') {
  const ground = await groundOf();
  return documentDraft({ source, markdown, pictures: [], told: [] }, collection, ground);
}

describe('the head of a text', () => {
  test.each<[string, string, object, string]>([
    [
      'lines with labels',
      '# 等三秒\n\n作者：李白白\n时间：2025年10月8日\n专题：等待\n\n正文第一段。\n',
      { title: '等三秒', authors: ['li-bai'], date: '2025-10-08', topics: ['waiting'] },
      '正文第一段。',
    ],
    [
      'a line with the school and a name',
      '等三秒\n\n小山学校 李白白\n\n2025.10.8\n\n正文。',
      { title: '等三秒', authors: ['li-bai'], date: '2025-10-08' },
      '正文。',
    ],
    [
      'several labels on a line',
      '# 等三秒\n\n作者：李白白　学科：语文　年级：三年级\n\n正文。',
      { authors: ['li-bai'], subject: 'chinese', grades: ['g3'] },
      '正文。',
    ],
    [
      'a table',
      '# 等三秒\n\n| 作者 | 李白白 | 学科 | 语文 |\n| --- | --- | --- | --- |\n| 日期 | 2025-10-08 | 年级 | 三年级 |\n\n正文。',
      { authors: ['li-bai'], subject: 'chinese', date: '2025-10-08', grades: ['g3'] },
      '正文。',
    ],
  ])('%s', async (_, markdown, data, body) => {
    const read = await draft(markdown);
    expect(read.data).toMatchObject(data);
    expect(read.body).toBe(body);
  });

  test.each<[string, string]>([
    ['a label that is none of ours', '# 等\n\n心情：平静\n\n正文。'],
    ['a sentence with a colon', '# 等\n\n老师问：为什么？孩子说：不知道。\n\n正文。'],
    ['a table of something else', '# 等\n\n| 组别 | 人数 |\n| --- | --- |\n| 一组 | 5 |\n\n正文。'],
    ['a name nobody has', '# 等\n\n小山学校 王没有\n\n正文。'],
  ])('%s stays in the text', async (_, markdown) => {
    const read = await draft(markdown);
    expect(read.body).toBe(markdown.replace('# 等\n\n', ''));
  });
});

describe('a text with fields of its own', () => {
  test('of ours passes as it is', async () => {
    const ground = await groundOf();
    const text = mdx({ ...reflectionFields, title: '另一件事' }, longText);
    const out = finished(
      documentDraft(
        { source: 'a.mdx', markdown: text, pictures: [], told: [] },
        'reflections',
        ground,
      ),
      ground,
    );
    expect(out).toMatchObject({
      file: 'reflections/2025-10-10-lingyijianshi.mdx',
      isDraft: false,
      writer: 'li-bai',
      left: [],
    });
  });

  test('of another program keeps them as remarks', async () => {
    const read = await draft(
      '---\ntitle: 等\nlayout: post\ntags: [教学, 提问]\ndate: 2025-10-08 12:30\n---\n\n正文。',
    );
    expect(read.data).toMatchObject({ title: '等', date: '2025-10-08' });
    expect(read.remarks).toEqual([
      '原来的信息栏 layout：post',
      '原来的信息栏 tags：["教学","提问"]',
    ]);
  });

  test('under Chinese names is understood', async () => {
    const read = await draft('---\n标题: 等\n作者: 李白白\n日期: 2025年10月8日\n---\n\n正文。');
    expect(read.data).toMatchObject({ title: '等', authors: ['li-bai'], date: '2025-10-08' });
  });
});

test.each<[string, string, Collection | undefined]>([
  ['反思/a.md', '随便', 'reflections'],
  ['lessons/a.md', '随便', 'lessons'],
  ['a.md', '# 听课记录：小河', 'observations'],
  ['a.md', '# 听课反思', 'reflections'],
  ['教案.docx', '《小河》第一课时', 'lessons'],
  ['期末总结.md', '一个学期过去了', undefined],
])('the kind of %s with “%s”', (source, markdown, kind) => {
  expect(kindOfDocument({ source, markdown, title: undefined }, undefined)?.collection).toBe(kind);
});

test('a picture that is none, or is not there, leaves a sentence', async () => {
  const markdown =
    '一。\n\n![图表](a.emf)\n\n![](gone.png)\n\n![网上的](https://x.example/a.png)\n';
  const document = {
    source: 'a.md',
    markdown,
    pictures: [{ name: 'a.emf', bytes: new Uint8Array([1]) }],
    told: [],
  };
  const read = await withSoundPictures(document);
  expect(read.pictures).toEqual([]);
  expect(read.markdown).toContain('（这里有一张图：图表，没有收进来。）');
  expect(read.markdown).toContain('（这里有一张图，没有收进来。）');
  expect(read.markdown).toContain('![网上的](https://x.example/a.png)');
  expect(read.told.join('')).toContain('“gone.png”没有和文章在一起');
});
