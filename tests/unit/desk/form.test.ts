import { describe, expect, test } from 'vitest';
import { begunData, begunRow } from '../../../src/desk/begun.ts';
import { deskKind } from '../../../src/desk/describe.ts';
import type { DeskField } from '../../../src/desk/description.ts';
import { formParts } from '../../../src/desk/form-parts.ts';
import { gistOfRow, nameOfDraft } from '../../../src/desk/gist.ts';
import { hintFor, plainMessage } from '../../../src/desk/hint.ts';
import { pathName } from '../../../src/desk/path-name.ts';
import { collections } from '../../../src/model/kinds.ts';

const semesters = [
  { id: '2025-2026-2', name: '第二学期', from: '2026-03-02', to: '2026-07-03' },
  { id: '2026-2027-1', name: '第一学期', from: '2026-09-01', to: '2027-01-29' },
];
const now = { today: '2026-11-20', me: 'lu-xiaoman', semesters };

describe('a record is begun', () => {
  test('with the day, and by whoever wrote here last', () => {
    expect(begunData(deskKind('reflections'), {}, now)).toEqual({
      date: '2026-11-20',
      authors: ['lu-xiaoman'],
    });
  });

  test('with what the link brought along, which comes before what is usual', () => {
    const given = { authors: ['zhou-mo'], lesson: ['2025-10-15-luxiantu'], topics: ['a', 'b'] };
    expect(begunData(deskKind('reflections'), given, now)).toEqual({
      date: '2026-11-20',
      authors: ['zhou-mo'],
      lesson: '2025-10-15-luxiantu',
      topics: ['a', 'b'],
    });
  });

  test('with rows, a value of each field to a row', () => {
    const given = {
      'nextActions.who': ['lu-xiaoman', 'zhou-mo'],
      'nextActions.what': ['再上一次', '改记录单'],
    };
    expect(begunData(deskKind('meetings'), given, now)['nextActions']).toEqual([
      { who: 'lu-xiaoman', what: '再上一次' },
      { who: 'zhou-mo', what: '改记录单' },
    ]);
  });

  test('with a row where there has to be one', () => {
    expect(begunData(deskKind('lessons'), {}, now)['rounds']).toEqual([{ date: '2026-11-20' }]);
    expect(begunData(deskKind('observations'), {}, now)['points']).toEqual([{}]);
  });

  test('in the running semester, unless it is of another time', () => {
    const plans = deskKind('plans');
    expect(begunData(plans, {}, now)['semester']).toBe('2026-2027-1');
    expect(begunData(plans, {}, { ...now, today: '2026-08-10' })['semester']).toBe('2025-2026-2');
    expect('semester' in begunData(plans, { year: ['2027'] }, now)).toBe(false);
  });

  test('and takes no path that is no field', () => {
    expect(begunData(deskKind('books'), { gossip: ['一'] }, now)).toEqual({});
  });

  test('a row that is added has its day only where it must have one', () => {
    const rows = (kind: 'lessons' | 'meetings', key: string): DeskField[] => {
      const value = deskKind(kind).fields.find((field) => field.key === key)?.value;
      return value?.type === 'fields' ? value.fields : [];
    };
    expect(begunRow(rows('lessons', 'rounds'), '2026-11-20')).toEqual({ date: '2026-11-20' });
    expect(begunRow(rows('meetings', 'nextActions'), '2026-11-20')).toEqual({});
  });
});

describe('the parts of a form', () => {
  test.each(collections)('%s: each field stands in one of them', (kind) => {
    const form = deskKind(kind);
    for (const isNew of [true, false]) {
      const { first, needed, more } = formParts(form, isNew, {});
      const shown = [...first, ...needed, ...more.flatMap(({ fields }) => fields)];
      const keys = shown.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const wanted = form.fields.filter(({ later }) => later !== true || !isNew);
      expect(keys.toSorted()).toEqual(wanted.map(({ key }) => key).toSorted());
      expect(more.every(({ title }) => title !== '')).toBe(true);
      // What is required is never folded away.
      expect(more.flatMap(({ fields }) => fields).filter(({ required }) => required)).toEqual([]);
    }
  });

  test('a reflection asks for four things at most before the text', () => {
    const { first } = formParts(deskKind('reflections'), true, {});
    expect(first.map(({ title }) => title)).toEqual(['作者', '日期', '所思的课']);
  });

  test('what the link brought along stands in sight, but not in a record that is corrected', () => {
    const data = { respondsTo: 'lessons/a' };
    const titles = (isNew: boolean): string[] =>
      formParts(deskKind('reflections'), isNew, data).first.map(({ title }) => title);
    expect(titles(true)).toContain('回应');
    expect(titles(false)).not.toContain('回应');
  });
});

describe('what a field means', () => {
  const all = collections.flatMap((kind) => fieldsBelow(deskKind(kind).fields));

  test('is told without the spelling of files', () => {
    const told = all
      .filter(({ later, value }) => later !== true && value.type !== 'text')
      .map(hintFor)
      .filter((hint) => /代号|\b(?:true|false)\b|（[a-zA-Z]+）|[a-z]+\/|\d{4}-\d/.test(hint));
    expect(told).toEqual([]);
  });

  test('is whole sentences, or nothing', () => {
    for (const field of all) expect(hintFor(field)).toMatch(/^$|^[^，；：].*[^，；：]$/s);
    expect(all.filter((field) => hintFor(field) !== '').length).toBeGreaterThan(all.length / 2);
  });

  test.each([
    ['authors', '执笔的老师，第一位是主要执笔人。'],
    ['date', '事情发生或成文的日子。'],
    ['lesson', '反思的是哪一节课。'],
    ['nextStep', '下周就能做的一件小事。'],
  ])('%s', (key, hint) => {
    const field = deskKind('reflections').fields.find((one) => one.key === key);
    expect(field && hintFor(field)).toBe(hint);
  });

  test('a message speaks of the form, not of the file', () => {
    expect(
      plainMessage('请写明是谁提的：本校老师写“提出人”（by），校外的写“校外提出人”（guest）。'),
    ).toBe('请写明是谁提的：本校老师写“提出人”，校外的写“校外提出人”。');
    expect(plainMessage('改成全角；运行 npm run check -- --fix 会替你改好。')).toBe('改成全角');
  });
});

describe('what things are called', () => {
  test('a place in a record', () => {
    const { fields } = deskKind('lessons');
    expect(pathName(fields, ['rounds', 1, 'suggestions', 0, 'text'])).toBe(
      '轮次第 2 条的建议第 1 条的建议',
    );
    expect(pathName(fields, ['textbook', 'edition'])).toBe('教材的版本');
    expect(pathName(fields, ['grades', 0])).toBe('年级');
    expect(pathName(fields, ['body'])).toBe('正文');
    expect(pathName(fields, [])).toBe('');
  });

  test('a row, by the first things said in it', () => {
    const value = deskKind('meetings').fields.find(({ key }) => key === 'nextActions')?.value;
    const fields = value?.type === 'fields' ? value.fields : [];
    const data = { who: 'zhou-mo', what: '改记录单', due: '2026-12-01' };
    expect(gistOfRow(fields, data, (_, id) => (id === 'zhou-mo' ? '周末' : undefined))).toBe(
      '周末，改记录单，2026年12月1日',
    );
    expect(gistOfRow(fields, {}, () => undefined)).toBe('');
  });

  test.each([
    [{ data: { title: '等三秒' }, body: '第一段' }, '等三秒'],
    [{ data: { title: ' ' }, body: '\n## 那一刻\n\n他没有说话。' }, '那一刻'],
    [{ data: {}, body: '' }, '还没有标题的反思'],
  ])('a draft: %j', (draft, name) => {
    expect(nameOfDraft(draft, '反思')).toBe(name);
  });
});

function fieldsBelow(fields: readonly DeskField[]): DeskField[] {
  return fields.flatMap((field) => [
    field,
    ...(field.value.type === 'fields' ? fieldsBelow(field.value.fields) : []),
  ]);
}
