import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../cpu.ts';
import { missingConsent } from '../../../src/privacy/consent.ts';
import { findPrivate } from '../../../src/privacy/find-private.ts';

const told = (text: string): string[] => findPrivate(text, 'a.mdx').map((one) => one.id);

describe('an identity number is refused', () => {
  test.each([
    '11010519491231002X',
    '11010519491231002x',
    '身份证：11010519491231002X。',
    '110105 19491231 002X',
    '110105-1949-1231-002X',
    '110105 - 19491231 - 002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '编号 7 110105 19491231 002X',
    '<!-- 11010519491231002X -->',
    'note: 11010519491231002X',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['privacy-id-number']);
  });

  test.each([
    ['a wrong check digit', '110105194912310021'],
    ['the thirtieth of February', '110105194902300029'],
    ['no province', '990105194912310025'],
    ['twenty digits', '11010519491231002012'],
    ['seventeen digits', '11010519491231002'],
    ['the number of a card', '6222 0210 0111 6245 703'],
    ['an ISBN', 'ISBN 978-7-5327-1381-2'],
    ['days', '2025-09-19 至 2026-01-30'],
    ['marks of a class in a row', '88 92 75 66 81 90 77 83 95 70 64 59'],
    ['a hash', 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3'],
  ])('not %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a mobile number is refused', () => {
  test.each([
    '13800138000',
    '电话13800138000。',
    '138 0013 8000',
    '138-0013-8000',
    '138－0013－8000',
    '138.0013.8000',
    '１３８００１３８０００',
    '+8613800138000',
    '+86 138 0013 8000',
    '86-13800138000',
    '0086 13800138000',
    '(138)00138000',
    '1380013 8000',
    '1380-013-8000',
    'tel13800138000',
    '1. 13800138000',
    '一班-13800138000',
    '`13800138000`',
    'about: 请拨 19912345678 找我',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['privacy-mobile']);
  });

  test.each([
    ['a number starting with 12', '12345678901'],
    ['twelve digits', '138001380001'],
    ['twenty digits', '13800138000138001380'],
    ['decimals', '圆周率 3.13800138000'],
    ['an amount', '13800138000.50 元'],
    ['an ISBN', '978-7-138-0013-8000，9787138001380'],
    ['the number of a card', '6222 138 0013 8000'],
    ['a masked number', '138****8000'],
    ['numbers in a row', '1500 2000 300，1949 1978 202'],
    ['a range', '15000-200000，1937-1945'],
    ['a code', 'x13800138000f'],
    ['days', '2025-10-15，20251015'],
    ['the id of a teacher', 'authors: [li-bai-1380013]'],
  ])('not %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

test('what is refused is told with its place, and not again in full', () => {
  expect(findPrivate('---\nabout: 找我 138 0013 8000\n', 'teachers/a.yml')).toMatchObject([
    { severity: 'error', file: 'teachers/a.yml', line: 2, column: 11, found: '138******00' },
  ]);
});

describe('ways to reach a person are warned about', () => {
  test.each([
    '写信到 wang.xm@school.edu.cn',
    '写信到 wang＠school.edu.cn',
    '[信箱](mailto:wang@school.edu.cn)',
    'QQ：123456789',
    'QQ群 12345678',
    '加我扣扣12345678',
    '微信：wangxiaoming',
    '微信号 wxid_8823',
    '加微信13a00b38c',
    'WeChat: teacher_wang',
    '学号：20230115',
    '学号 07 的同学',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['privacy-contact']);
  });

  test.each([
    '在微信群里讨论',
    '微信公众号：xingcha2020',
    '用微信小程序 WeChat 收集',
    '微信 2023 年的报告',
    '隐去班级、学号、照片',
    '按学号1、2、3 报数',
    '学号 12—24 的坐在右边',
    '按 QQ 号的长短',
    '价格 @ 10 元',
    '提到 @小满 的那一篇',
  ])('not %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('names of pupils are warned about, never refused', () => {
  test.each([
    ['张小明同学站了起来', '张小明同学'],
    ['请李家乐同学说一说', '李家乐同学'],
    ['王芳同学和她的同桌', '王芳同学'],
    ['欧阳雪同学', '欧阳雪同学'],
    ['高子轩小朋友不愿意分享', '高子轩小朋友'],
    ['小明同学', '小明同学'],
  ])('%s', (text, found) => {
    expect(findPrivate(text, 'a.mdx')).toMatchObject([
      { id: 'privacy-name', severity: 'warning', found },
    ]);
  });

  test.each([
    '孩子高兴地跑过来',
    '学生水平差异很大',
    '不敢说同学不好',
    '先说听见前面同学说了什么',
    '其中有两位同学的字',
    '许多同学、任何同学、全班同学、高年级同学、周围同学',
    '谢谢同学们，谢各位同学',
    '黄老师同学、王同学、李同学',
    '安静的同学和后进的同学',
    '小组同学、小班小朋友、小学同学',
    '张开双臂的同学',
    '`张小明同学`',
  ])('not %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a name beside a mark is warned about', () => {
  test.each([
    ['张小明考了95分', '张小明考了95分'],
    ['王同学只得了 58 分', '王同学只得了 58 分'],
    ['小明：62.5分', '小明：62.5分'],
    ['小王这次第 3 名', '小王这次第 3 名'],
    ['李思琪，倒数第二', '李思琪，倒数第'],
    ['95分的是张小明', '95分的是张小明'],
    ['| 陈子涵 | 88 |', '陈子涵 | 88'],
    ['姓名：周小舟，成绩：77', '姓名：周小舟，成绩：77'],
    ['张小明同学不及格', '张小明同学不及格'],
  ])('%s', (text, found) => {
    expect(findPrivate(text, 'a.mdx')).toMatchObject([
      { id: 'privacy-score', severity: 'warning', found },
    ]);
  });

  test.each([
    '李老师得到5分',
    '李老师得到 5 分，王主任得到 4 分',
    '学生水平差异在 10 分以内',
    '孩子高兴地说得了 5 分',
    '小组得 3 分，小题 2 分，小学组第 1 名',
    '张小明看了 10 分钟',
    '三十分钟后，小明说',
    '满分是 100 分',
    '| 时间 | 12 |',
    '| 张老师 | 12 |',
    '任务完成得 5 分',
    '生A 得了 5 分',
    '小明有 5 分钱',
    '张小明说完坐下。全班平均 80 分',
  ])('not %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('conditions of a child or a family are warned about', () => {
  test.each([
    '生A是单亲家庭的孩子',
    '这个孩子父母离异',
    '生B 有自闭倾向',
    '家庭贫困的学生',
    '几名留守儿童',
    '孩子被诊断为多动症',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['privacy-sensitive']);
  });

  test.each([
    '孩子们多动手、多动脑',
    '诗人写出了心里的抑郁',
    '贫困地区的学校',
    '这本书写一个单亲家庭。学生读得很慢',
    '残疾人运动会',
    '帮助学生脱贫的县',
  ])('not %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what the school has looked at is not told again', () => {
  const allow = (text: string) => [{ text, reason: '核对过' }];

  test('a number is allowed whole', () => {
    expect(findPrivate('拨 138-0013-8000', 'a.mdx', allow('13800138000'))).toEqual([]);
    expect(findPrivate('拨 13800138000', 'a.mdx', allow('1380013'))).toHaveLength(1);
  });

  test('words are allowed by a part', () => {
    expect(findPrivate('张小明同学', 'a.mdx', allow('张小明'))).toEqual([]);
    expect(findPrivate('张小明同学', 'a.mdx', allow('李小明'))).toHaveLength(1);
    expect(findPrivate('张小明同学', 'a.mdx', allow('-'))).toHaveLength(1);
  });
});

describe('consent', () => {
  const picture = { src: './a.png', line: 9 };

  test.each([
    ['生A举手了', 1, 1],
    ['标题\n\n有个学生说', 3, 3],
    ['标题\n孩子们笑了', 2, 1],
    ['<Dialogue>\n师：为什么？\n生：因为高。\n</Dialogue>', 3, 1],
  ])('%j asks for it', (text, line, column) => {
    expect(missingConsent(text, 'a.mdx', [])).toMatchObject([
      { id: 'consent-missing', severity: 'warning', line, column },
    ]);
  });

  test('so does a picture', () => {
    expect(missingConsent('操场', 'a.mdx', [picture])).toMatchObject([
      { id: 'consent-missing', line: 9, found: './a.png' },
    ]);
  });

  test.each(['生活和学习', '维生素A', '幼儿园的围墙', '教师的专业发展'])(
    '%s asks for nothing',
    (text) => {
      expect(missingConsent(text, 'a.mdx', [])).toEqual([]);
    },
  );
});

test('the sample school has nothing to be warned of', () => {
  const root = join(import.meta.dirname, '../../../src/content');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:mdx|yml)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const all = files.flatMap((file) => findPrivate(readFileSync(join(root, file), 'utf8'), file));
  expect(all).toEqual([]);
});

test('long lines of everything at once are read in no time', () => {
  const units = [
    '孩子单亲',
    '张小明95分',
    '1 3 8 0 ',
    '13800138000 ',
    'a@b.c',
    '|95',
    '微信a1',
    '11010519491231002X ',
  ];
  for (const unit of [...units, units.join('')]) {
    const text = unit.repeat(Math.floor(20_000 / unit.length));
    const start = cpuMs();
    findPrivate(`${text}\n`.repeat(3), 'a.mdx');
    expect(cpuMs() - start, unit).toBeLessThan(2_000);
  }
});
