import { describe, expect, test } from 'vitest';
import { csvCell, csvOf } from '../../../src/counts/tables/csv.ts';
import { semesterTables, semesterTablesPages } from '../../../src/counts/tables/semester-tables.ts';
import type { Cell, SemesterTable } from '../../../src/counts/tables/shapes.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

function tableOf(id: string, written: Written[], semester = autumn, today = '2026-06-01') {
  const table = semesterTables(catalogueWith([...people, ...written], today), semester).find(
    (one) => one.id === id,
  );
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

/** Rows as records of column title → text. */
const rowsOf = ({ columns, rows }: SemesterTable) =>
  rows.map(({ cells }) =>
    Object.fromEntries(cells.map(({ text }, i) => [columns[i]?.title ?? '', text])),
  );

describe('a cell of a CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+8', "'+8"],
    ['-8', "'-8"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['1-2', '1-2'],
    ['', ''],
  ])('%j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

test('a CSV has a mark for Excel, CRLF, and what each row was counted from', () => {
  const csv = csvOf({
    id: 't',
    title: '表',
    lead: '',
    columns: [{ title: '姓名' }, { title: '反思' }],
    rows: [
      {
        cells: [
          { text: '白一', links: [{ label: '白一', href: '/teachers/bai/' }], named: true },
          { text: '1', links: [{ label: '一篇', href: '/reflections/one/' }] },
        ],
      },
    ],
  });
  expect(csv).toBe('\ufeff姓名,反思,依据\r\n白一,1,teachers/bai reflections/one\r\n');
});

describe('what a spreadsheet would take for something else', () => {
  const cellOf = (cell: Cell) =>
    csvOf({ id: 't', title: '表', lead: '', columns: [{ title: '题' }], rows: [{ cells: [cell] }] })
      .split('\r\n')[1]
      ?.replace(/,$/, '');
  test.each([
    ...['5/12', '5-12', '3.4.2026', '2026-11-20', '2026/5/12 8:30', '8:30', '1 1/2', '３－４'],
    ...['3月5日', '2026年3月', '11月20号', '上午8时', 'May 5', '5-May', 'sept.2', 'Dec-26'],
    ...['007', '3.10', '1e5', '1,234', '12345678901234567', ' 5/12 '],
  ])('“%s” is kept as a text', (text) => {
    expect(cellOf({ text })).toBe(/[",]/.test(text) ? `"'${text}"` : `'${text}`);
  });
  test.each([
    ...['5/12 周', '12', '3.5', '2026', '第5/12期', '3—4 节', '星校研2026-02', 'May', 'P5-12'],
    ...['五月', '8点起', '123456789012345', '0'],
  ])('“%s” needs no mark', (text) => {
    expect(cellOf({ text })).toBe(text);
  });
  test('what is a day or a number is meant as one', () => {
    expect(cellOf({ text: '2026年3月5日', day: '2026-03-05' })).toBe('2026年3月5日');
    expect(cellOf({ text: '12', number: 12 })).toBe('12');
  });
});

test('teachers stand in pinyin order, whatever they did, without a sum', () => {
  const written: Written[] = [
    ['reflections/a', { authors: ['wang'], date: '2025-09-10' }],
    ['reflections/b', { authors: ['wang'], date: '2025-09-11' }],
    ['projects/p', { authors: ['du', 'wang'], date: '2025-09-20' }],
    ['lessons/l', { teacher: 'li', authors: ['li'], occasion: 'open', level: 'district' }],
  ];
  const table = tableOf('teachers', written);
  expect(rowsOf(table).map((row) => row['姓名'])).toEqual(['白一', '杜二', '李三', '王四']);
  expect(table.columns.map((one) => one.title)).not.toContain('合计');
  expect(rowsOf(table)).toMatchObject([
    { 小组: '小山组', 反思: '0' },
    { 课题: '主持 1，参与 0' },
    { 公开课: '1（区县级 1）' },
    { 小组: '', 反思: '2', 覆盖周: '1（共 21 周）', 课题: '主持 0，参与 1' },
  ]);
});

test('what a number was counted from stands behind it', () => {
  const table = tableOf('teachers', [['reflections/a', { authors: ['bai'], title: '一篇' }]]);
  const at = table.columns.findIndex((one) => one.title === '反思');
  expect(table.rows[0]?.cells[at]).toEqual({
    text: '1',
    number: 1,
    links: [{ label: '一篇', href: '/reflections/a/' }],
  });
});

test('who came after the semester is not in its table', () => {
  const written: Written[] = [['teachers/new', { name: '艾新', joined: '2026-03-02' }]];
  expect(rowsOf(tableOf('teachers', written)).map((row) => row['姓名'])).not.toContain('艾新');
  expect(rowsOf(tableOf('teachers', written, spring))[0]?.['姓名']).toBe('艾新');
});

test('a project stands in a semester as it stood then', () => {
  const written: Written[] = [
    [
      'projects/p',
      {
        status: 'concluded',
        conclusion: 'good',
        midtermDue: '2026-01-10',
        statusHistory: [
          { status: 'approved', date: '2025-09-20' },
          { status: 'concluded', date: '2026-05-20' },
        ],
      },
    ],
    [
      'projects/old',
      {
        date: '2024-09-20',
        status: 'concluded',
        statusHistory: [{ status: 'concluded', date: '2025-06-20' }],
      },
    ],
  ];
  expect(rowsOf(tableOf('projects', written))).toMatchObject([
    { 状态: '已立项', 中期期限: '2026年1月10日（已过）' },
  ]);
  expect(rowsOf(tableOf('projects', written, spring))).toMatchObject([
    { 状态: '已结题（良好）', 中期期限: '2026年1月10日' },
  ]);
});

test('the ledger of problems keeps what was still waiting, and dates what was solved', () => {
  const written: Written[] = [
    [
      'lessons/answer',
      {
        date: '2026-04-10',
        rounds: [{ date: '2026-04-10', kind: 'teach', focus: '等待' }],
      },
    ],
    [
      'problems/p',
      {
        title: '没人答',
        authors: ['bai'],
        date: '2025-09-15',
        status: 'solved',
        solvedBy: ['lessons/answer'],
        answer: '等三秒',
      },
    ],
    ['problems/q', { title: '别的', authors: ['du'], date: '2026-05-01', status: 'working' }],
  ];
  expect(rowsOf(tableOf('problems', written))).toMatchObject([
    { 问题: '没人答', 进展: '还没有解决', 解决: '', 结论: '' },
  ]);
  expect(rowsOf(tableOf('problems', written, spring))).toMatchObject([
    { 问题: '没人答', 进展: '已解决', 解决: '2026年4月10日', 结论: '等三秒' },
    { 问题: '别的', 进展: '有人在做' },
  ]);
});

test('books read together are told once each, with who led', () => {
  const written: Written[] = [
    ['books/some-book', { title: '某书', author: '某人', publisher: '某社', year: 2020 }],
    ['readings/a', { authors: ['du'], leadReader: 'bai', date: '2025-10-01' }],
    ['readings/b', { authors: ['du'], leadReader: 'li', date: '2025-11-01' }],
  ];
  expect(rowsOf(tableOf('books', written))).toEqual([
    {
      书名: '《某书》',
      著者: '某人',
      出版社: '某社，2020',
      次数: '2',
      领读: '白一、李三',
      写笔记的: '杜二',
    },
  ]);
});

test('a pair’s promises are told as done out of promised', () => {
  const written: Written[] = [
    [
      'pairs/one',
      {
        kind: 'mentor',
        mentor: 'bai',
        mentee: 'du',
        from: '2025-09-01',
        commitments: [{ owedBy: 'mentee', what: 'mutual', target: 8, per: 'semester' }],
      },
    ],
    ['observations/a', { authors: ['du'], teacher: 'bai', lesson: undefined }],
  ];
  expect(rowsOf(tableOf('pairs', written))).toMatchObject([
    {
      师傅: '白一',
      徒弟: '杜二',
      约定: '徒弟：每学期互相听课 8 节，做了 1 节，约定 8 节',
      徒弟听师傅: '1',
      师傅听徒弟: '0',
    },
  ]);
});

test('outside the school there are no tables of what is only told inside it', () => {
  const catalogue = { ...catalogueWith(people), audience: 'public' as const };
  const tables = semesterTables(catalogue, autumn);
  expect(tables.map((one) => one.id)).toEqual([
    'groups',
    'projects',
    'papers',
    'books',
    'problems',
  ]);
  expect(semesterTablesPages(catalogue).get(autumn.id)?.lead).toMatch(/校内/);
});

test('a semester that has not begun has no tables', () => {
  expect([...semesterTablesPages(catalogueWith(people, '2025-12-01')).keys()]).toEqual([autumn.id]);
});

test('whoever doubts a number of a table is led to the host’s form, where there is one', () => {
  const catalogue = catalogueWith([...people], '2026-06-01');
  const repository = {
    host: 'github' as const,
    url: 'https://code.example/hill',
    branch: 'main',
    contentPath: 'src/content',
  };
  const doubts = (school: typeof catalogue.school) =>
    (semesterTablesPages({ ...catalogue, school }).get(autumn.id)?.tables ?? []).map(
      ({ id, doubt }) => [id, doubt === undefined ? undefined : new URL(doubt).searchParams],
    );
  const [[first, params] = []] = doubts({ ...catalogue.school, repository }) as [
    [string, URLSearchParams]?,
  ];
  expect(first).toBe('teachers');
  expect(params?.get('title')).toBe('这个数不对：教师');
  expect(params?.get('body')).toContain(`/semesters/${autumn.id}/tables/#teachers`);
  expect(doubts(catalogue.school).every(([, doubt]) => doubt === undefined)).toBe(true);
});
