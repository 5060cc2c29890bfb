/** Where digits stand: what they are a part of decides whether they are anybody's number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPrivate } from '../../../src/privacy/find-private.ts';
import { identitySpellings, mobileSpellings } from './number-spellings.ts';

const refusalsIn = (text: string) =>
  findPrivate(text, 'a.mdx').filter((one) => one.severity === 'error');

const MOBILE = '13812345678';
const IDENTITY = '449900198706151237';

describe.each([
  [
    'an address',
    [
      'https://example.edu.cn/post/#/',
      'http://www.example.gov.cn/A06/s3321/t#.html',
      'https://example.cn/s?__biz=MzA&mid=#&idx=1',
      'https://example.cn:8080/a#b-#',
      'https://example.cn/文章/数字/#/',
      '见https://example.cn/#。',
      '<https://example.cn/#>',
      '[链接](https://example.cn/#)',
      '[链接](<https://example.cn/#> "标题")',
      '[上一篇](../lessons/#/)',
      'url: https://example.cn/p/#',
      'example.cn/video/#',
      'www.example.cn/#',
      '/post/#/',
      './a/#',
      'posts/#/',
    ],
  ],
  [
    'a DOI',
    [
      'doi:10.1000/#',
      'DOI 10.16188/j.cnki.#',
      'https://doi.org/10.1016/j.tate.2019.#',
      '10.3969/j.issn.1003-7667.#',
    ],
  ],
  [
    'the name of a file',
    [
      'IMG_#.jpg',
      '#.docx',
      '课件#.pptx',
      '#_王老师.docx',
      '“#（修改稿）.docx”',
      '#_final_v2.pdf',
      '![图](#.png)',
      '![图](./图片/#.png)',
      '<Figure src="./#.png" alt="图" />',
      'file: #.pdf',
      'VID_#.mp4',
      'DSC#',
      '微信图片_#.jpg',
    ],
  ],
  [
    'an inventory',
    [
      '资产编号：#',
      '资产编号 #',
      '**资产编号**：#',
      '固定资产编号是#',
      '资产编号（#）',
      '登记号：#',
      '图书登录号 #',
      '馆藏条码#',
      '索书号 G623/#',
      '设备编码：ZC2026-#',
      '订单号：#',
      '流水号 #',
      '课题批准号：#',
      'ISBN #',
      'CN 11-#',
      'GB/T #',
      'S/N #',
      '| 资产编号 | 名称 |\n| --- | --- |\n| # | 投影仪 |',
      '| 名称 | 登记号 |\n| :-- | --: |\n| 投影仪 | # |',
    ],
  ],
] as const)('in %s nothing is refused', (_, frames) => {
  test.each(frames)('%j', (frame) => {
    for (const number of [MOBILE, IDENTITY]) {
      expect(refusalsIn(frame.replaceAll('#', number))).toEqual([]);
    }
  });
});

describe('beside one of these it is', () => {
  test.each([
    '资产编号 A12，电话 #',
    '登记号 7。王妈妈 #',
    '身份证编号：#',
    'https://example.cn/ #',
    'https://example.cn/，#',
    '（https://example.cn/）#',
    '[https://example.cn/](https://example.cn/) #',
    '电话/#',
    '# 看附件 a.docx',
    '| 姓名 | 电话 |\n| --- | --- |\n| 生A | # |',
    '| 资产编号 | 保管人 |\n| --- | --- |\n| 7 | # |',
  ])('%j', (frame) => {
    for (const number of [MOBILE, IDENTITY]) {
      expect(refusalsIn(frame.replace('#', number))).toHaveLength(1);
    }
  });
});

test.each([
  'ZC-13812345678',
  'SN13812345678',
  'av13812345678',
  'No.13812345678',
  '550e8400-e29b-41d4-a716-138123456789',
  '5f13812345678e',
  '2026-13812345678',
  '教〔2026〕13812345678号',
  '13,812,345,678',
  '13812345678.5',
  '3.13812345678',
  '地球到太阳约 14959787070 千米',
  '13812345678 个细胞',
  '¥13812345678',
  '13812345678 读作一百三十八亿',
  '12345×1118=13801710150',
  '13 81 23 45 67 8',
  '138 1234 5678 9012',
  '12 138 1234 5678',
  '分别是138、1234、5678',
  '| 138 | 1234 | 5678 |',
  '138\n\n1234\n\n5678',
  '- 138\n- 1234\n- 5678',
  '182.139.66.250',
  '82.5500   184.180  54995895',
  '20261128134512',
  '2026-11-28 13:45:12',
  '1500 2000 300，1949 1978 202',
])('%j is the number of something else', (text) => {
  expect(refusalsIn(text)).toEqual([]);
});

test('a number is told at its first digit, wherever in a text it stands', () => {
  const place = fc.constantFrom(
    '字',
    '，',
    '**',
    '&nbsp;',
    '\u200b',
    '<b>',
    '😀',
    '\\u0041',
    ' ',
    '\n',
    '\r\n',
  );
  const number = fc.constantFrom(
    '13912345678',
    '**139** 1234 5678',
    '１３９-1234-5678',
    '&#49;39&nbsp;12345678',
  );
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), number, (before, written) => {
      const text = `${before.join('')}电话：${written}。`;
      const at = text.indexOf(written) + (written.startsWith('*') ? 2 : 0);
      const lines = text.slice(0, at).split('\n');
      expect(refusalsIn(text)).toMatchObject([
        { line: lines.length, column: (lines.at(-1) ?? '').length + 1, found: '139******78' },
      ]);
    }),
  );
});

test('what is refused is never shown in full', () => {
  for (const text of [...mobileSpellings, ...identitySpellings]) {
    for (const one of refusalsIn(text)) {
      expect(one.found).toMatch(/^\d{3}\*{6,13}[\dX]{2}$/);
    }
  }
});

test('a false alarm is allowed in any spelling', () => {
  const allow = [{ text: '１３９-1234-5678', reason: '核对过' }];
  expect(findPrivate('**139** 1234 5678', 'a.mdx', allow)).toEqual([]);
  expect(findPrivate('139 1234 5679', 'a.mdx', allow)).toHaveLength(1);
});

test('texts of nothing but one sign are read to their end', () => {
  const signs = [
    '1',
    '1 ',
    '1-',
    '13',
    '-',
    '(',
    '[',
    '](',
    '`',
    '*',
    '<',
    '<!--',
    '&#4',
    '\\',
    '\n>',
  ];
  const more = [
    '一',
    '①',
    'a/',
    'a.',
    '/a',
    'https://',
    '138 1234 5678 ',
    '449900 ',
    'a.cn/',
    '刘一，',
    '| 1 ',
  ];
  for (const sign of [...signs, ...more]) {
    const text = sign.repeat(Math.ceil(60_000 / sign.length));
    expect(refusalsIn(`${text}\n\n电话 139 1234 5678`).at(-1), sign).toMatchObject({
      found: '139******78',
    });
  }
});
