import writeExcelFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { finished } from '../../../src/import/finish.ts';
import { kindOfTable } from '../../../src/import/tables/header.ts';
import { columnsOf } from '../../../src/import/tables/columns.ts';
import { readCsv } from '../../../src/import/tables/csv.ts';
import { readXlsx } from '../../../src/import/tables/xlsx.ts';
import { tableDrafts, type TableDrafts } from '../../../src/import/tables/table.ts';
import type { Sheet } from '../../../src/import/tables/sheet.ts';
import { collections } from '../../../src/model/kinds.ts';
import type { OwnField } from '../../../src/records/own-fields.ts';
import { fieldsOf } from '../../../src/records/field-list.ts';
import { smallSchool } from '../../small-school.ts';
import { groundOf } from './ground-of.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: number[]): Uint8Array =>
  Uint8Array.from([
    ...mark,
    ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
  ]);
/** 姓名,学科 and 王之涣,语文, as Excel in China saves them. */
const GB18030 = Uint8Array.from(
  Buffer.from('d0d5c3fb2cd1a7bfc60d0acdf5d6aebbc12cd3efcec40d0a', 'hex'),
);
const LIST = '姓名,学科\r\n王之涣,语文\r\n';

async function read(
  sheet: Sheet,
  wishes: Partial<Parameters<typeof tableDrafts>[3]> = {},
  changes = {},
): Promise<TableDrafts> {
  return tableDrafts(sheet, sheet.name, await groundOf(changes), { columns: new Map(), ...wishes });
}

const sheetOf = (name: string, text: string): Sheet => readCsv(name, utf8(text));

describe('a CSV', () => {
  test.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8', utf8(LIST), undefined],
    ['UTF-8 with its mark', utf8(`\ufeff${LIST}`), undefined],
    ['GB18030', GB18030, '按 GB18030（国标） 编码读的。'],
    ['UTF-16 with its mark', utf16(LIST, [0xff, 0xfe]), '按 UTF-16 编码读的。'],
    ['UTF-16 without it', utf16(`${LIST}a,b,c,d\r\n`, []), '按 UTF-16 编码读的。'],
    ['tabs', utf8(LIST.replaceAll(',', '\t')), undefined],
    ['semicolons', utf8(LIST.replaceAll(',', ';')), undefined],
    ['the line that Excel reads', utf8(`sep=;\r\n${LIST.replaceAll(',', ';')}`), undefined],
    ['quotation marks', utf8('"姓名","学科"\n"王之涣","语文"\n'), undefined],
    ['a quotation mark that opens nothing', utf8('姓名,学科\n王之涣,语文\n'), undefined],
  ])('in %s', (_, bytes, told) => {
    const { rows, told: said } = readCsv('名单.csv', bytes);
    expect(rows.slice(0, 2)).toEqual([
      ['姓名', '学科'],
      ['王之涣', '语文'],
    ]);
    expect(said).toEqual(told === undefined ? [] : [told]);
  });

  test('with rows of several lines and a comma in a cell', () => {
    expect(sheetOf('a.csv', '标题,正文\n"等，等","一\n二"\n').rows[1]).toEqual([
      '等，等',
      '一\n二',
    ]);
  });

  test.each<[string, Uint8Array]>([
    ['bytes that are no text', Uint8Array.from([0xff, 0xff, 0x00, 0x81, 0x00])],
    ['too many columns', utf8(','.repeat(300))],
    ['too many rows', utf8('a\n'.repeat(30_000))],
    ['a quotation mark without an end', utf8(`姓名\n"${'王'.repeat(400_000)}`)],
  ])('of %s is refused in words', (_, bytes) => {
    expect(() => readCsv('a.csv', bytes)).toThrow(/[，。]/);
  });
});

describe('a workbook', () => {
  const book = async (): Promise<Sheet[]> => {
    const day = new Date(Date.UTC(2025, 8, 1));
    const bytes = await writeExcelFile([
      {
        sheet: '教师',
        data: [
          [{ value: '2025年教师名单', columnSpan: 4 }, null, null, null],
          ['姓名', '学科', '入职', '满意率'].map((value) => ({ value })),
          [
            { value: '王之涣' },
            { value: '语文', rowSpan: 2 },
            { value: day, type: Date, format: 'yyyy"年"m"月"d"日"' },
            { value: 0.855, type: Number, format: '0.0%' },
          ],
          [{ value: '白居易' }, null, { value: '2010年9月' }, { value: 12.5, type: Number }],
        ],
      },
      { sheet: '说明', data: [[{ value: '请在周五前交。' }]] },
    ]).toBuffer();
    return readXlsx(new Uint8Array(bytes));
  };

  test('is read as it is seen: days, percentages, merged cells', async () => {
    const [teachers, notes] = await book();
    expect(teachers?.name).toBe('教师');
    expect(teachers?.rows.slice(1)).toEqual([
      ['姓名', '学科', '入职', '满意率'],
      ['王之涣', '语文', '2025-09-01', '85.5%'],
      ['白居易', '语文', '2010年9月', '12.5'],
    ]);
    expect(teachers?.told.join('')).toContain('2 处合并的格子');
    expect(notes?.rows).toEqual([['请在周五前交。']]);
  });

  test('has its headings below its title, and its kind by its name', async () => {
    const [teachers] = await book();
    if (teachers === undefined) throw new Error('no sheet');
    const { drafts } = await read(teachers);
    expect(drafts.map(({ collection, data }) => [collection, data])).toMatchObject([
      ['teachers', { name: '王之涣', subjects: ['chinese'], joined: '2025-09-01' }],
      ['teachers', { name: '白居易', subjects: ['chinese'], joined: '2010年9月' }],
    ]);
  });
});

describe('the columns of a list', () => {
  test.each(collections)('of %s are what the schema calls its fields', (collection) => {
    for (const { title, key, value } of fieldsOf(collection)) {
      if (value.type === 'fields') continue;
      const found = columnsOf([title, key], collection, []);
      expect(found).toMatchObject([title, key].map(() => ({ path: key, isSure: true })));
    }
  });

  test('are those of the school, too', async () => {
    const own: OwnField[] = [
      {
        kind: ['lessons'],
        name: 'equipment',
        label: '教具',
        description: '用了什么。',
        type: 'list',
        required: false,
        search: true,
      },
    ];
    expect(columnsOf(['教具', 'equipment'], 'lessons', own)).toMatchObject([
      { path: 'equipment', isSure: true },
      { path: 'equipment', isSure: true },
    ]);
    const yml = `${smallSchool()['school.yml'] ?? ''}fields:\n  - { kind: reflections, name: mood, label: 心情, description: 当时的心情。, type: text }\n`;
    const { drafts } = await read(
      sheetOf('反思.csv', '标题,作者,日期,心情,正文\n等,李白白,2025-10-01,平静,等了三秒。\n'),
      {},
      { 'school.yml': yml },
    );
    expect(drafts[0]?.data).toMatchObject({ title: '等', mood: '平静', authors: ['li-bai'] });
    expect(drafts[0]?.body).toBe('等了三秒。');
  });

  test('are guessed where they are nearly so, which is told', async () => {
    const { told } = await read(sheetOf('教师名单.csv', '教师姓名,任教学科\n王之涣,语文\n'));
    expect(told.join('\n')).toContain('“教师姓名”一列当作“姓名”');
  });

  test('are what somebody says they are', async () => {
    const columns = new Map([
      ['谁', 'name'],
      ['语', 'nothing'],
    ]);
    const { drafts } = await read(sheetOf('a.csv', '谁,语,学科\n王之涣,x,语文\n'), {
      kind: 'teachers',
      columns,
    });
    expect(drafts[0]?.data).toEqual({ name: '王之涣', subjects: ['chinese'] });
  });

  test('are asked about where several fields are called so', async () => {
    const asked: string[] = [];
    const asking = {
      column: ({ heading, candidates }: { heading: string; candidates: { path: string }[] }) => {
        asked.push(heading);
        return Promise.resolve(candidates[0]?.path ?? 'nothing');
      },
      field: () => Promise.resolve([]),
    };
    const sheet = sheetOf('论文.csv', '标题,级别,年\n等待,市级,2025\n');
    await read(sheet, { kind: 'papers', asking });
    expect(asked).toEqual(['年']);
    const { told } = await read(sheet, { kind: 'papers' });
    expect(told.join('\n')).toContain('--column "年=');
  });

  test('about persons are carried nowhere', async () => {
    const { drafts, told, left } = await read(
      sheetOf(
        '教师.csv',
        '姓名,手机号码,身份证号,学科\n王之涣,13800138000,110101199003074258,语文\n',
      ),
    );
    expect(JSON.stringify([drafts, left, told])).not.toMatch(/13800138000|110101199003074258/);
    expect(told.join('\n')).toContain('“手机号码”一列是个人信息，没有收。');
  });

  test('that are no field stay with their row', async () => {
    const { drafts } = await read(sheetOf('教师.csv', '姓名,学科,爱好\n王之涣,语文,登楼\n'));
    expect(drafts[0]?.remarks).toEqual(['爱好：登楼']);
    const entries = await read(
      sheetOf('反思.csv', '标题,日期,作者,下一步打算做\n等,2025-10-01,李白白,再等\n'),
    );
    expect(JSON.stringify(entries.drafts[0])).toContain('再等');
  });
});

describe('the rows of a list', () => {
  test.each<[string, string, string, object]>([
    [
      'books',
      '书单.csv',
      '书名,著者,出版社,出版年\n《学记》,佚名,中华书局,2016年\n',
      { title: '《学记》', year: 2016 },
    ],
    [
      'topics',
      '专题.csv',
      '专题名,界定,学科\n追问,接着问。,语文、数学\n',
      { name: '追问', subjects: ['chinese', 'math'] },
    ],
    [
      'projects',
      '课题.csv',
      '课题名称,课题组,编号,级别,类别,日期\n等待时间研究,李白白、杜甫甫,XC-2025-03,校级,小课题,2025/9/1\n',
      {
        number: 'XC-2025-03',
        level: 'school',
        kind: 'mini',
        authors: ['li-bai', 'du-fu'],
        date: '2025-09-01',
      },
    ],
    [
      'papers',
      '论文获奖.csv',
      '标题,作者,日期,论文类型,发表情况,奖项,获奖 · 级别,等次,获奖 · 年\n等待,李白白,2025-09-01,论文,获奖,市论文评选,市级,一等奖,2025\n',
      { award: { name: '市论文评选', level: 'city', grade: '一等奖', year: 2025 } },
    ],
    [
      'meetings',
      '培训记录.csv',
      '议题,类型,日期,主持,到场,学时\n班主任培训,培训/讲座,2025-10-08,李白白,李白白 杜甫甫,4学时\n',
      { hours: 4, attended: ['li-bai', 'du-fu'], host: 'li-bai' },
    ],
    [
      'meetings',
      '活动满意度.csv',
      '议题,类型,日期,主持,人数,均值,满分\n等待,专题研讨,2025-10-08,李白白,32,4.6,5\n',
      { survey: { n: 32, mean: 4.6, scale: 5 } },
    ],
    [
      'groups',
      '小组.csv',
      '名称,类型,组长,组员,加入\n水组,备课组,李白白,李白白、杜甫甫,2025-09-01\n',
      {
        leader: 'li-bai',
        members: [
          { id: 'li-bai', from: '2025-09-01' },
          { id: 'du-fu', from: '2025-09-01' },
        ],
      },
    ],
  ])('of %s', async (collection, name, text, data) => {
    const { drafts } = await read(sheetOf(name, text), { kind: collection as 'books' });
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.data).toMatchObject(data);
    expect(kindOfTable(sheetOf(name, text), [])?.collection).toBe(collection);
  });

  test('of one teacher are put together, old awards too, and two of one name are not', async () => {
    const text =
      '姓名,学科,称号,级别,年\n王之涣,语文,教坛新秀,市级,2010\n王之涣,语文,骨干教师,区县级,2015\n王之涣,数学,,,\n';
    const { drafts } = await read(sheetOf('教师.csv', text), { kind: 'teachers' });
    expect(drafts.map(({ data }) => data)).toEqual([
      {
        name: '王之涣',
        subjects: ['chinese'],
        honors: [
          { name: '教坛新秀', level: 'city', year: 2010 },
          { name: '骨干教师', level: 'district', year: 2015 },
        ],
      },
      { name: '王之涣', subjects: ['math'] },
    ]);
  });

  test('below a table are told and not taken for rows', async () => {
    const { drafts, told } = await read(
      sheetOf('教师.csv', '姓名,学科\n王之涣,语文\n,\n合计,1人\n'),
    );
    expect(drafts).toHaveLength(1);
    expect(told.join('')).toContain('像是合计或表注，没有收：合计，1人');
  });

  test('of an unknown kind are kept, and what to do is said', async () => {
    const { drafts, left } = await read(sheetOf('杂.csv', '甲,乙\n一,二\n'));
    expect(drafts).toEqual([]);
    expect(left[0]?.why).toContain('--kind');
    expect(left[0]?.text).toBe('甲，乙\n一，二');
  });
});

test('a formula of a spreadsheet is text like any other', async () => {
  const ground = await groundOf();
  const sheet = sheetOf('书单.csv', '书名,著者\n"=HYPERLINK(""http://x"")",佚名\n');
  const { drafts } = await tableDrafts(sheet, 'a', ground, { columns: new Map() });
  const out = drafts.map((one) => finished(one, ground));
  expect(out[0]).toMatchObject({ isDraft: false });
  expect('text' in (out[0] ?? {}) && (out[0] as { text: string }).text).toContain(
    '=HYPERLINK("http://x")',
  );
});
