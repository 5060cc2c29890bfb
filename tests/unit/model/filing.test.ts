import { expect, test } from 'vitest';
import { filingsOf, icp, publicSecurity } from '../../../src/model/school/filing.ts';

test.each([
  '京ICP备12345678号-1',
  '沪ICP备05012345号',
  '粤ICP备2024331772号-12',
  '藏ICP备17000001号',
])('%s is a number of the ministry', (number) => {
  expect(icp.safeParse(number).success).toBe(true);
});

test.each([
  ...['京icp备12345678号', 'ICP备12345678号', '京ICP备1234号', '京ICP备12345678', '12345678'],
  ...['京ICP备 12345678 号', '京ICP备12345678号—1', '京ICP备12345678号-0', '京ICP证030173号'],
  ...['欧ICP备12345678号', '京ICP备12345678号-1<b>', '京公网安备11010502030143号', ''],
])('“%s” is none', (number) => {
  expect(icp.safeParse(number).error?.issues).toMatchObject([
    { message: '备案号的写法不对。', params: { shape: { hint: /照抄/ } } },
  ]);
});

test.each(['京公网安备 11010502030143号', '湘公网安备43010502002236号'])(
  '%s is a number of the police',
  (number) => {
    expect(publicSecurity.safeParse(number).success).toBe(true);
  },
);

test.each([
  ['京公网安备 1101050203014号', '数字有 13 位，应当是 14 位'],
  ['京公网安备 110105020301434号', '数字有 15 位'],
  ['京公网安备11010502030143', '写法不对。'],
  ['公网安备11010502030143号', '写法不对。'],
  ['京ICP备12345678号', '数字有 8 位'],
  ['11010502030143', '写法不对。'],
])('“%s” is none, and the digits are counted', (number, message) => {
  const [issue] = publicSecurity.safeParse(number).error?.issues ?? [];
  expect(issue?.message).toContain(message);
});

test('each leads where its rule wants it to, the ministry’s first', () => {
  const filed = { icp: '京ICP备12345678号-1', publicSecurity: '京公网安备 11010502030143号' };
  expect(filingsOf(filed)).toEqual([
    { number: '京ICP备12345678号-1', href: 'https://beian.miit.gov.cn/' },
    {
      number: '京公网安备 11010502030143号',
      href: 'https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143',
    },
  ]);
  expect(filingsOf({})).toEqual([]);
});
