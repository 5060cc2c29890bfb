/** Numbers and names that may be private: pointed out, and left to the writer. */
import { describe, expect, test } from 'vitest';
import { findPrivate } from '../../../src/privacy/find-private.ts';

const told = (text: string) =>
  findPrivate(text, 'a.mdx').map(({ id, severity, found }) => `${severity} ${id} ${found ?? ''}`);
const ids = (text: string) => findPrivate(text, 'a.mdx').map((one) => one.id);

describe.each([
  [
    'privacy-landline',
    [
      '010-62345678',
      '0571 8888 8888',
      '0571-8765-4321',
      '(0571)87654321',
      '（021）6234 5678',
      '家里电话057187654321',
      '01062345678',
      '010-62345678转801',
      '010－６２３４５６７８',
      '０５７１—８７６５４３２１',
      '0571\u00a08765\u00a04321',
      '0595-2234567',
      '**0571**-87654321',
    ],
  ],
  [
    'privacy-number',
    [
      '卡号6222020200111245706',
      '6222 0202 0011 1245 706',
      '6217001230004567893',
      '4111-1111-1111-1111',
      '5555 5555 5555 4444',
      '６２２８４８００３１２０１５５６０１１',
      '旧身份证449900870615123',
      '449900 870615 123',
      '130503670401001',
    ],
  ],
  [
    'privacy-contact',
    [
      '准考证号：202611280123',
      '准考证号 3301 0226 0115',
      '学籍号：G12345619990101123',
      'L330106201309014567',
      '学籍辅号 2019330106',
      '考号：20261128',
      '考生号26330106150123',
      '学号20260301',
      'QQ：123456789',
      'QQ邮箱 12345678',
      '微信号：li_laoshi88',
      'vx：wang_2019a',
      '写信到 wang.xm@school.edu.cn',
    ],
  ],
  [
    'privacy-score',
    [
      '刘一诺，59',
      '刘一诺，59；王小红，88。',
      '王小红 59 分',
      '王小红59分',
      '**王小红**：59分',
      '王小红 **59** 分',
      '张三考了 92 分',
      '张三考了９２分',
      '李思琪：62.5',
      '陈子涵、88',
      '欧阳雨萱，97',
      '| 陈子涵 | 88 |',
      '| 姓名 | 语文 |\n| --- | --- |\n| 刘一诺 | 59 |',
      '| 序号 | 学生 | 说明 | 成绩 |\n|--|--|--|--|\n| 1 | 赵家豪 | 这一单元请了三天的假，后来补上 | 71 |',
      '姓名：王小红，数学59分',
    ],
  ],
  ['privacy-name', ['姓名：王小红', '姓名: 刘一诺', '学生姓名：欧阳雪', '姓名：**周小舟**']],
] as const)('%s', (id, texts) => {
  test.each(texts)('%j', (text) => {
    const warnings = findPrivate(text, 'a.mdx');
    expect(warnings.map((one) => one.id)).toContain(id);
    expect(warnings.filter((one) => one.severity === 'error')).toEqual([]);
  });
});

test.each([
  ['a colleague', '李老师得到5分，王主任得到 4 分'],
  ['pupils in general', '孩子高兴地跑，学生水平差异很大'],
  ['the form of a colleague', '教师姓名：王小红'],
  ['a form that is empty', '姓名：________ 班级：____'],
  ['the head of a table', '| 姓名 | 成绩 |\n| --- | --- |\n| 生A | 59 |'],
  ['an hour and a day', '0830-20261128'],
  ['a quantity', '0571 次'],
  ['a wrong check of a card', '6222 0202 0011 1245 707'],
  ['the number of an order', '订单号 6222020200111245706'],
  ['a day that is none', '449900871315123'],
  ['twenty digits', '62220202001112457061'],
  ['decimals', '0.6222020200111245706'],
  ['grades', '高一，45 人；高三，38 人'],
  ['days of a week', '周一，12 人'],
  ['words that begin as names', '黄金，50 克；韩国，12 人；唐诗，300 首'],
  ['a reference', '王荣生，2015：12—15'],
  ['pieces of a whole', '陈述 12，方案 15，任务 20'],
  ['an examination', '学籍管理 2026 年的办法，考生 1200 人'],
])('not %s', (_, text) => {
  expect(told(text)).toEqual([]);
});

test('numbers are shown in part only', () => {
  for (const text of ['卡号6222020200111245706', '010-62345678', 'QQ：123456789', '学号20260301']) {
    const digits = text.replace(/\D/g, '');
    expect(JSON.stringify(findPrivate(text, 'a.mdx'))).not.toContain(digits);
  }
});

test('a number that is two things is told as the graver one', () => {
  expect(ids('学籍号G449900198706151237')).toEqual(['privacy-id-number']);
  expect(ids('微信：13912345678')).toEqual(['privacy-mobile']);
  expect(ids('13912345678@139.com')).toEqual(['privacy-mobile']);
});
