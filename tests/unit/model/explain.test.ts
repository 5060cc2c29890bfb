import { describe, expect, test } from 'vitest';
import type { Collection } from '../../../src/model/kinds.ts';
import { schemas } from '../../../src/records/kinds.ts';
import { explainIssues } from '../../../src/model/faults/explain.ts';
import type { Fault } from '../../../src/model/faults/fault.ts';
import { school } from '../../../src/records/school.ts';

const reflection = {
  title: '题',
  date: '2025-09-19',
  authors: ['lu-xiaoman'],
  summary: '一句话。',
  topics: ['topic'],
};

function faultsOf(collection: Collection, data: unknown): Fault[] {
  const result = schemas[collection].safeParse(data);
  if (result.success) return [];
  return explainIssues(result.error.issues, schemas[collection], data, (path) => ({
    file: 'x.mdx',
    line: path.length + 1,
  }));
}

describe('each fault becomes one sentence that says what stood there, what may, and what to do', () => {
  test.each<[string, object, Partial<Fault>]>([
    [
      'a misspelt field',
      { ...reflection, titel: '题' },
      {
        id: 'field-unknown',
        message: '没有“titel”这个填写项。',
        found: 'titel',
        hint: '是不是想写 title（标题）？',
      },
    ],
    [
      'a missing field',
      { ...reflection, date: undefined },
      { id: 'field-missing', message: '缺少必填的“日期”（date）。' },
    ],
    [
      'an empty field',
      { ...reflection, title: null },
      { id: 'field-missing', message: '“标题”（title）是空的。' },
    ],
    [
      'text where a list belongs',
      { ...reflection, authors: 'lu-xiaoman' },
      { id: 'field-type', found: 'lu-xiaoman', allowed: '一个列表，每项一行，以“- ”开头' },
    ],
    [
      'a day that does not exist',
      { ...reflection, date: '2025-02-30' },
      { id: 'field-format', found: '2025-02-30', allowed: '真实存在的日子，写成 2025-09-19' },
    ],
    [
      'a day written otherwise',
      { ...reflection, date: '2025年9月19日' },
      { id: 'field-format', message: '“日期”（date）的写法不对。' },
    ],
    [
      'too long a summary',
      { ...reflection, summary: '长'.repeat(201) },
      {
        id: 'field-length',
        message: '“摘要”（summary）超出了，最多 200 字。',
        allowed: '最多 200 字',
      },
    ],
    [
      'too few keywords',
      { ...reflection, keywords: ['一', '二'] },
      { id: 'field-length', message: '“关键词”（keywords）不够，至少 3 项。' },
    ],
    [
      'an author named twice',
      { ...reflection, authors: ['a', 'a'] },
      { id: 'field-rule', message: '“作者”（authors）：同一项只写一次' },
    ],
  ])('%s', (_, data, expected) => {
    const faults = faultsOf('reflections', data);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(expected);
    expect(faults[0]?.hint).toBeTruthy();
  });

  test('all faults are told, not the first', () => {
    const ids = faultsOf('reflections', { title: '', date: 'x', extra: 1 }).map((one) => one.id);
    expect(ids.toSorted()).toEqual([
      'field-format',
      'field-length',
      'field-missing',
      'field-missing',
      'field-missing',
      'field-unknown',
    ]);
  });

  test('a place deep in a record is named as a teacher would find it', () => {
    const [first] = faultsOf('groups', {
      name: '组',
      kind: 'peer',
      leader: 'a',
      members: [{ id: 'a', from: '2025-13-01' }],
    });
    expect(first?.message).toBe('“组员 第 1 项 加入”（members[0].from）的写法不对。');
  });
});

describe('fields agree with each other', () => {
  const lesson = {
    ...reflection,
    subject: 'math',
    grades: ['g5'],
    teacher: 'lin-qi',
    lessonTitle: '课',
    lessonType: 'new',
    occasion: 'routine',
    focusQuestion: '为什么？',
    rounds: [{ date: '2025-09-19', kind: 'teach', focus: '看一件事' }],
  };
  const round = (date: string) => ({ date, kind: 'teach', focus: '看' });
  const suggested = (one: object) => ({
    ...lesson,
    rounds: [{ ...round('2025-09-19'), suggestions: [one] }],
  });

  test('a sound lesson has no fault', () => {
    expect(faultsOf('lessons', lesson)).toEqual([]);
  });

  test.each<[string, Collection, object, string]>([
    [
      'rounds out of order',
      'lessons',
      { ...lesson, rounds: [round('2025-10-02'), round('2025-10-01')] },
      '轮次请按时间先后排列',
    ],
    ['a lesson without a round', 'lessons', { ...lesson, rounds: [] }, '至少 1 项'],
    [
      'a suggestion from nobody',
      'lessons',
      suggested({ text: '慢一点', accepted: false }),
      '请写明是谁提的',
    ],
    [
      'one taken that changed nothing',
      'lessons',
      suggested({ text: '慢一点', by: 'a', accepted: true }),
      '请在“改了什么”（change）里写改了什么',
    ],
    [
      'a leader outside the group',
      'groups',
      { name: '组', kind: 'peer', leader: 'b', members: [{ id: 'a', from: '2025-09-01' }] },
      '组长不在组员名单里',
    ],
    [
      'leaving before joining',
      'groups',
      {
        name: '组',
        kind: 'peer',
        leader: 'a',
        members: [{ id: 'a', from: '2025-09-01', to: '2025-08-01' }],
      },
      '离开的日子不能早于',
    ],
    [
      'published in a journal without a name',
      'papers',
      { ...reflection, paperType: 'article', publication: 'journal' },
      '请填写“期刊”（journal）',
    ],
    [
      'an award that is not named',
      'papers',
      { ...reflection, paperType: 'article', publication: 'award' },
      '请填写“获奖”（award）',
    ],
  ])('%s', (_, collection, data, sentence) => {
    expect(
      faultsOf(collection, data)
        .map((one) => one.message)
        .join(''),
    ).toContain(sentence);
  });
});

test("the school's own file is held to its rules too", () => {
  const semester = (id: string, start: string, end: string) => ({ id, start, end });
  const base = { name: '校', shortName: '校', purpose: '学' };
  const issues = (extra: object) =>
    school.safeParse({ ...base, ...extra }).error?.issues.map((issue) => issue.message) ?? [];
  expect(
    issues({
      semesters: [
        semester('2025-2026-1', '2025-09-01', '2026-01-30'),
        semester('2025-2026-2', '2026-01-05', '2026-07-01'),
      ],
    }),
  ).toEqual(['学期 2025-2026-2 要在 2025-2026-1 结束之后开始，并按先后排列。']);
  expect(
    issues({
      semesters: [semester('2025-2026-1', '2025-09-01', '2026-01-30')],
      vocabulary: { subjects: [{ id: 'math', name: '数学' }] },
    }),
  ).toEqual(['“math”已经有了，不必再加。']);
});
