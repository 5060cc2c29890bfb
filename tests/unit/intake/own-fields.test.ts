/** Fields that a school declares itself: how a declaration is judged, and what is written in them. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../src/records/field-list.ts';
import { ownFields } from '../../../src/records/own-fields.ts';
import type { Fault } from '../../../src/model/faults/fault.ts';
import { fixText } from '../../../src/write/fix.ts';
import { readFiles, readFolder } from '../../read-school.ts';
import { lessonFields, mdx, paperFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const schoolFile = smallSchool()['school.yml'] ?? '';
/** Line of `school.yml` on which the first declaration stands. */
const FIRST = schoolFile.split('\n').length + 1;

const equipment = {
  kind: 'lessons',
  name: 'equipment',
  label: '教具',
  description: '这节课用了哪些教具。',
  type: 'list',
};

/** One declaration a line. */
function withFields(...declared: object[]): string {
  const lines = declared.map((one) => `  - ${JSON.stringify(one)}`);
  return `${schoolFile}fields:\n${lines.join('\n')}\n`;
}

describe('a declaration that will not do is told at its line', () => {
  type Case = [string, object[], Partial<Record<keyof Fault, unknown>>];
  test.each<Case>([
    [
      'the name of a field of ours',
      [{ ...equipment, name: 'grades' }],
      {
        id: 'field-rule',
        line: FIRST,
        found: 'grades',
        message: /课例已经有“grades”（年级）/,
        hint: /换一个名称/,
      },
    ],
    [
      'the name a field of ours once had',
      [{ ...equipment, kind: 'meetings', name: 'leadPresenter' }],
      { found: 'leadPresenter', message: /活动纪要已经有.*现在叫 presenters/ },
    ],
    [
      'a name declared before for one of its kinds',
      [equipment, { ...equipment, kind: ['papers', 'lessons'], label: '用具' }],
      { line: FIRST + 1, found: 'equipment', message: /课例已经有“equipment”（教具）/ },
    ],
    [
      'words on the page that a field of ours has',
      [{ ...equipment, label: '年级' }],
      { found: '年级', message: /grades 已经叫“年级”/, hint: /直接用 grades/ },
    ],
    [
      'a name in Chinese',
      [{ ...equipment, name: '教具' }],
      { found: '教具', allowed: /小写字母开头/, hint: /不用汉字/ },
    ],
    ['a name with a hyphen', [{ ...equipment, name: 'lesson-kit' }], { found: 'lesson-kit' }],
    ['a name that begins with a capital', [{ ...equipment, name: 'Kit' }], { found: 'Kit' }],
    [
      'a name that every object has',
      [{ ...equipment, name: 'constructor' }],
      { found: 'constructor', message: /另有用处/ },
    ],
    [
      'a name that the command for new entries has for something else',
      [{ ...equipment, name: 'content' }],
      { found: 'content', message: /另有用处/ },
    ],
    [
      'a kind that is none',
      [{ ...equipment, kind: 'lesson' }],
      { id: 'field-format', found: 'lesson', allowed: /^lessons、/, hint: '是不是想写 lessons？' },
    ],
    ['people, who are no entries', [{ ...equipment, kind: ['teachers'] }], { found: 'teachers' }],
    [
      'choices without type: choice',
      [{ ...equipment, choices: ['磁贴', '平板'] }],
      { found: '["磁贴","平板"]', allowed: /只有“写法”（type）是 choice/, hint: /改成 choice/ },
    ],
    [
      'type: choice without choices',
      [{ ...equipment, type: 'choice' }],
      { allowed: /choices: \[/, hint: /请加上“选项”（choices）/ },
    ],
    [
      'a choice that stands twice',
      [{ ...equipment, type: 'choice', choices: ['磁贴', '磁贴'] }],
      { message: /只写一次/ },
    ],
    [
      'a type that is none',
      [{ ...equipment, type: 'dates' }],
      { found: 'dates', hint: '是不是想写 date？' },
    ],
    [
      'a misspelt key',
      [{ ...equipment, lable: '教具' }],
      { id: 'field-unknown', found: 'lable', hint: '是不是想写 label（显示的名称）？' },
    ],
    [
      'no description',
      [{ ...equipment, description: undefined }],
      { id: 'field-missing', message: /说明/ },
    ],
    [
      'a description that would break out of a comment',
      [{ ...equipment, description: '一\r二' }],
      { id: 'control-character', line: FIRST },
    ],
    [
      'a description of two lines',
      [{ ...equipment, description: '一\n二' }],
      { found: '一\n二', message: /写成一行/ },
    ],
  ])('%s', async (_, declared, wanted) => {
    const { faults } = await readFiles(smallSchool({ 'school.yml': withFields(...declared) }));
    expect(faults).toHaveLength(1);
    const matching = Object.entries(wanted).map(([key, value]) => [
      key,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]);
    expect(faults[0]).toMatchObject({ file: 'school.yml', ...Object.fromEntries(matching) });
  });

  test('one name may mean something in two kinds', async () => {
    const school = withFields(equipment, { ...equipment, kind: 'papers', label: '工具' });
    const { faults } = await readFiles(smallSchool({ 'school.yml': school }));
    expect(faults).toEqual([]);
  });
});

const declared = [
  equipment,
  { ...equipment, name: 'spot', label: '地点', type: 'choice', choices: ['操场', '教室', 2025] },
  { ...equipment, name: 'talk', label: '研讨要点', type: 'text' },
  { ...equipment, name: 'shownOn', label: '展示日期', type: 'date' },
  { ...equipment, name: 'visitors', label: '来客人数', type: 'number' },
  { ...equipment, name: 'filmed', label: '有录像', type: 'yes-no' },
];
const school = withFields(...declared);
const lesson = (own: object): string => mdx({ ...lessonFields, ...own }, '大家看着窗外。');
/** The line after the fields of ours, which is where own ones begin. */
const AFTER = Object.keys(lessonFields).length + 2;

async function readLesson(own: object, declarations = school) {
  const files = smallSchool({ 'school.yml': declarations, 'lessons/river.mdx': lesson(own) });
  return readFiles(files);
}

test('what is written stands in the record under its name, apart from our fields', async () => {
  const own = {
    equipment: ['磁贴', '平板'],
    spot: 2025,
    talk: '为什么\n要等。',
    shownOn: '2025-10-09',
    visitors: 41.5,
    filmed: false,
  };
  const { faults, records } = await readLesson(own);
  expect(faults).toEqual([]);
  const [{ data } = { data: undefined }] = records.lessons;
  expect(data?.own).toEqual({ ...own, spot: '2025' });
  expect(Object.keys(data ?? {})).not.toContain('equipment');
});

test('a record without any has no such part', async () => {
  const { records } = await readLesson({});
  expect(records.lessons[0]?.data).not.toHaveProperty('own');
});

describe('a value that will not do is told at its line, with what may stand there', () => {
  type Case = [object, Partial<Record<keyof Fault, unknown>>];
  test.each<Case>([
    [{ equipment: '磁贴' }, { id: 'field-type', message: /“教具”（equipment）.*列表/ }],
    [{ equipment: ['磁贴', '磁贴'] }, { message: /只写一次/ }],
    [{ equipment: ['磁'.repeat(41)] }, { id: 'field-length', allowed: '最多 40 字' }],
    [
      { spot: '操扬' },
      {
        id: 'field-format',
        found: '操扬',
        allowed: expect.stringContaining('操场'),
        hint: '是不是想写 操场？',
      },
    ],
    [{ spot: null }, { id: 'field-missing', message: /是空的/ }],
    [{ talk: '字'.repeat(301) }, { id: 'field-length', allowed: '最多 300 字' }],
    [{ talk: ['41'] }, { id: 'field-type', hint: expect.stringContaining('教具。') }],
    [{ shownOn: '2025-02-30' }, { id: 'field-format', allowed: /真实存在的日子/ }],
    [{ visitors: '四十' }, { id: 'field-type', allowed: '一个数字' }],
    [{ filmed: '录了' }, { id: 'field-type', allowed: 'true 或 false', hint: /是写 true/ }],
    [{ equipmnet: ['磁贴'] }, { id: 'field-unknown', hint: '是不是想写 equipment（教具）？' }],
    [{ own: { equipment: ['磁贴'] } }, { id: 'field-unknown', found: 'own' }],
    [{ talk: '有事找13812345678' }, { id: 'privacy-mobile' }],
    [{ talk: '藏\u202e着' }, { id: 'control-character' }],
  ])('%j', async (own, wanted) => {
    const { faults } = await readLesson(own);
    const matching = Object.entries(wanted).map(([key, value]) => [
      key,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]);
    expect(faults[0]).toMatchObject({
      file: 'lessons/river.mdx',
      line: AFTER,
      ...Object.fromEntries(matching),
    });
    expect(faults).toHaveLength(1);
  });

  test('the nearest name is looked for by the words on the page too', async () => {
    expect((await readLesson({ 教具: ['磁贴'] })).faults).toEqual([]);
    const { faults } = await readLesson({ 教具箱: ['磁贴'] });
    expect(faults[0]).toMatchObject({ found: '教具箱', hint: '是不是想写 equipment（教具）？' });
  });

  test('a field of another kind is unknown', async () => {
    const paper = mdx({ ...paperFields, equipment: ['磁贴'] }, '三十二节课。');
    const files = smallSchool({ 'school.yml': school, 'papers/survey.mdx': paper });
    const { faults } = await readFiles(files);
    expect(faults).toMatchObject([{ id: 'field-unknown', file: 'papers/survey.mdx' }]);
  });

  test.each(['text', 'list', 'choice', 'date', 'number', 'yes-no'])(
    'one of type %s that has to be there and is not',
    async (type) => {
      const choices = type === 'choice' ? { choices: ['甲', '乙'] } : {};
      const { faults } = await readLesson(
        {},
        withFields({ ...equipment, type, ...choices, required: true }),
      );
      expect(faults).toMatchObject([
        { id: 'field-missing', message: '缺少必填的“教具”（equipment）。' },
      ]);
    },
  );
});

test('they stand after ours, and are put there by --fix', async () => {
  const text = lesson({ spot: '操场', equipment: ['磁贴'] }).replace(
    /^(---\n)([^]*?)(spot: .*\n)/,
    '$1$3$2',
  );
  const files = smallSchool({ 'school.yml': school, 'lessons/river.mdx': text });
  const read = await readFiles(files);
  expect(read.faults).toMatchObject([{ id: 'key-order', file: 'lessons/river.mdx' }]);
  const fixed = fixText('lessons', text, read.school?.fields);
  const keys = [...fixed.matchAll(/^(\w+):/gm)].map(([, key]) => key);
  expect(keys).toEqual([...Object.keys(lessonFields), 'equipment', 'spot']);
});

test('what is remembered of a file is forgotten when the school declares otherwise', async () => {
  const files = smallSchool({
    'school.yml': school,
    'lessons/river.mdx': lesson({ spot: '操场' }),
  });
  const folder = await writtenFolder(files);
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const readAgain = async (text: string) => {
    await writeFile(path.join(folder, 'school.yml'), text);
    const { faults, records } = await readFolder(folder, cache);
    return [faults.map(({ id }) => id), records.lessons[0]?.data.own];
  };
  expect(await readAgain(school)).toEqual([[], { spot: '操场' }]);
  expect(await readAgain(schoolFile)).toEqual([['field-unknown'], undefined]);
  const other = { ...equipment, name: 'spot', label: '地点', type: 'list' };
  expect(await readAgain(withFields(other))).toEqual([['field-type'], undefined]);
  expect(await readAgain(school)).toEqual([[], { spot: '操场' }]);
});

test('a declared field is described as ours are, after them', () => {
  const own = ownFields.parse(declared);
  const fields = fieldsOf('lessons', own);
  expect(fields.slice(0, -declared.length)).toEqual(fieldsOf('lessons'));
  expect(fields.slice(-declared.length).map(({ key }) => key)).toEqual(
    declared.map(({ name }) => name),
  );
  expect(fields.find(({ key }) => key === 'spot')).toMatchObject({
    title: '地点',
    description: '这节课用了哪些教具。选一个：操场、教室、2025。',
    required: false,
    value: { type: 'choice' },
    own: { searched: true },
  });
  expect(fieldsOf('papers', own)).toEqual(fieldsOf('papers'));
});
