/** The answers to a survey, a row an answer, become how many answered and the mean. */
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { takeIn, type TakenIn } from '../../../src/import/take.ts';
import type { History, Wishes } from '../../../src/import/wishes.ts';
import { mdx, meetingFields, smallSchool } from '../../small-school.ts';
import { groundOf } from './ground-of.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILE = 'meetings/waiting.mdx';

async function taken(
  name: string,
  bytes: Uint8Array,
  wishes: Partial<Wishes> = {},
  changes: Record<string, string> = {},
): Promise<TakenIn> {
  const files: Record<string, string> = smallSchool(changes);
  const history: History = {
    current: (file) => Promise.resolve(files[file]),
    bytes: () => Promise.resolve(undefined),
    versions: () => Promise.resolve([]),
    merged: () => Promise.resolve(undefined),
  };
  const ground = await groundOf(changes);
  return takeIn({ name, bytes }, ground, { columns: new Map(), set: {}, ...wishes }, history);
}

/** As 问卷星 hands it out, with its words. */
const HEADINGS = [
  '序号',
  '提交答卷时间',
  '所用时间',
  '来源',
  '来源详情',
  '来自IP',
  '您的姓名',
  '2、内容对您的工作有帮助吗？',
  '3、您对这次活动总体满意吗？（单选题）*',
  '4、想对主持人说的话',
];
const row = (i: number, name: string, helped: string, liked: string, words: string): string[] => [
  String(i),
  '2025/10/16 20:11:05',
  '35秒',
  '微信',
  'N/A',
  '10.0.0.1(未知-未知)',
  name,
  helped,
  liked,
  words,
];
const ROWS = [
  row(1, '李白白', '很有帮助', '非常满意', '再多些时间'),
  row(2, '杜甫甫', '有帮助', '满意', '(空)'),
  row(3, '王之涣', '一般', 'B.满意', '少讲一点'),
  row(4, '白居易', '没有帮助', '不满意', ''),
  row(5, '孟浩然', '非常有帮助', '非常不满意', '少讲一点'),
  row(6, '王昌龄', '(跳过)', '非常满意', ''),
];
const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  utf8(rows.map((one) => one.map((cell) => `"${cell}"`).join(',')).join('\n'));
const CSV = csvOf([HEADINGS, ...ROWS]);
const NAME = '304873812_按文本_谈谈等待满意度调查_6_6.csv';

const outOf = ({ outgoing }: TakenIn): string => outgoing.map(({ text }) => text).join('\n');

describe('a row an answer', () => {
  test('in words goes into the minutes that are there, where somebody asks for it', async () => {
    const result = await taken(NAME, CSV, { update: true });
    const [out] = result.outgoing;
    expect(out).toMatchObject({ file: FILE, isCorrection: true, isDraft: false });
    // 5 + 4 + 4 + 2 + 1 + 5 by six.
    expect(out?.text).toBe(
      mdx(meetingFields, '').replace(
        '\n---\n\n',
        '\nsurvey:\n  n: 6\n  mean: 3.5\n  scale: 5\n---\n\n',
      ),
    );
    expect(result.told).toContain('“内容对您的工作有帮助吗”：5 人，均值 3.8，满分 5。');
    expect(result.told).toContain('“您对这次活动总体满意吗”：6 人，均值 3.5，满分 5。');
    expect(result.told.join('')).toContain('这是一人一行的问卷，收到 6 份');
    expect(result.told.join('')).toContain(`问的是“谈谈等待”（${FILE}）`);
  });

  test('is told, and nothing is touched, where nobody asks for it', async () => {
    const result = await taken(NAME, CSV);
    expect(result.outgoing).toEqual([]);
    expect(result.left.at(-1)?.why).toMatch(/已经有了.*--update/);
  });

  test('says of nobody what they gave or wrote', async () => {
    const result = await taken(NAME, CSV, { update: true });
    const everything = JSON.stringify(result);
    for (const name of ['王之涣', '白居易', '孟浩然', '10.0.0.1', '20:11:05'])
      expect(everything).not.toContain(name);
    const words = result.left.find(({ source }) => source.includes('想对主持人说的话'));
    expect(words?.text).toBe(['再多些时间', '少讲一点'].sort().join('\n'));
    expect(outOf(result)).not.toContain('少讲一点');
  });

  test('in numbers, in a workbook, with a title above; of no minutes there are it makes a draft', async () => {
    const cells = (values: readonly (string | number)[]) => values.map((value) => ({ value }));
    const bytes = await writeExcelFile([
      {
        sheet: 'Sheet1',
        data: [
          [{ value: '12月4日读书会评价', columnSpan: 3 }, null, null],
          cells(['提交时间', '您的满意度', '气氛打几分']),
          ...[
            [5, 9],
            [4, 10],
            [5, 7],
          ].map(([liked = 0, mood = 0]) => cells(['2025-12-04 20:00', liked, mood])),
        ],
      },
    ]).toBuffer();
    const result = await taken('2025-12-04读书会问卷.xlsx', new Uint8Array(bytes));
    expect(result.told).toContain('“气氛打几分”：3 人，均值 8.67，满分 10。');
    expect(result.told.join('')).toContain('导出的是选项序号');
    const [out] = result.outgoing;
    expect(out).toMatchObject({ isDraft: true });
    expect(out?.text).toMatch(/title: .?读书会/);
    expect(out?.text).toContain('2025-12-04');
    expect(out?.text).toContain('survey:\n  n: 3\n  mean: 4.67\n  scale: 5\n');
  });

  test('fills in what somebody points at, and nothing where it cannot be known', async () => {
    const two = csvOf([
      ['提交时间', '讲得清楚', '气氛好'],
      ['2025-10-16 20:00', '5', '3'],
      ['2025-10-16 20:01', '4', '3'],
    ]);
    const wishes = { update: true, kind: 'meetings' as const };
    const open = await taken('谈谈等待.csv', two, wishes);
    expect(open.outgoing).toEqual([]);
    expect(open.told.join('')).toContain('没有看出哪一问问的是满意度');
    const said = await taken('谈谈等待.csv', two, {
      ...wishes,
      columns: new Map([['讲得清楚', 'survey.mean']]),
    });
    expect(said.told).toContain('不到 5 份回答，均值在网站上不显示。');
    expect(outOf(said)).toContain('survey:\n  n: 2\n  mean: 4.5\n  scale: 5\n');
  });

  test('never takes the place of what the minutes say', async () => {
    const changes = {
      [FILE]: mdx({ ...meetingFields, survey: { n: 30, mean: 4.9, scale: 5 } }, ''),
    };
    const result = await taken(NAME, CSV, { update: true }, changes);
    expect(result.outgoing).toEqual([]);
    expect(result.left.at(-1)?.why).toMatch(
      /没有要补的.*“满意度”原来写的是“人数 30，均值 4.9，满分 5”/,
    );
  });
});

test.each<[string, string, string]>([
  [
    'a list of activities',
    '活动满意度.csv',
    '议题,类型,日期,主持,人数,均值\n等,专题研讨,2025-10-08,李白白,32,4.6\n',
  ],
  ['a list of teachers', '教师.csv', '姓名,学科,满意度\n王之涣,语文,5\n白居易,语文,4\n'],
  [
    'reflections that a form collected',
    '反思.csv',
    '提交时间,标题,作者,正文\n2025-10-08,等,李白白,等了三秒。\n',
  ],
])('%s is no survey', async (_, name, text) => {
  const { told } = await taken(name, utf8(text));
  expect(told.join('')).not.toContain('一人一行的问卷');
});
