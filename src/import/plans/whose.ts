/** Whose plan it is, and for when: said in its title, its head or nowhere. */
import { schoolYearWritten, semesterWritten } from '../../model/fields/written-day.ts';
import type { Ground } from '../ground.ts';
import type { PlanOf } from './promises.ts';

export interface Owner {
  of: PlanOf;
  data: { teacher?: string; group?: string; pair?: string };
  told: string[];
}

export interface Span {
  /** The period of a promise that names none. */
  per: string;
  data: { semester?: string; schoolYear?: string; year?: number };
  told: string[];
}

type Data = Readonly<Record<string, unknown>>;

/** @param whole the lines of the plan, its title first */
export function ownerOf(
  title: string,
  data: Data,
  whole: readonly string[],
  ground: Ground,
): Owner {
  for (const side of ['teacher', 'group', 'pair'] as const)
    if (data[side] !== undefined) return { of: side, data: {}, told: [] };
  const { teachers, groups, pairs } = ground.records;
  const named = (text: string) => ({
    people: teachers.filter((one) => text.includes(one.data.name)).map(({ id }) => id),
    groups: groups.filter((one) => text.includes(one.data.name)).map(({ id }) => id),
  });
  const inTitle = named(title);
  const [person, other, ...more] = inTitle.people;
  if (person !== undefined && other !== undefined && more.length === 0) {
    const pair = pairs.find(({ data: { mentor, mentee } }) =>
      [mentor, mentee].every((id) => inTitle.people.includes(id)),
    );
    if (pair !== undefined) return { of: 'pair', data: { pair: pair.id }, told: [] };
    return {
      of: 'pair',
      data: {},
      told: ['这像是两位老师的结对计划，但还没有这一对，请先建结对，再填“哪一对的”（pair）。'],
    };
  }
  if (person !== undefined && other === undefined)
    return { of: 'teacher', data: { teacher: person }, told: [] };
  const [group, ...others] = inTitle.groups;
  if (group !== undefined && others.length === 0) return { of: 'group', data: { group }, told: [] };
  // `姓名：陆小满` may stand in any line.
  const [signed] = whole.flatMap(
    (line) => /^(?:姓名|制定人|计划人|教师)\s*[:：]\s*(\S+)$/.exec(line)?.[1] ?? [],
  );
  const [signer, ...same] = signed === undefined ? [] : ground.teachersCalled(signed);
  if (signer !== undefined && same.length === 0)
    return { of: 'teacher', data: { teacher: signer }, told: [] };
  if (/个人|成长计划|教师.{0,4}发展计划/.test(title)) {
    return {
      of: 'teacher',
      data: {},
      told: ['这像是一位老师的计划，没有找到是哪一位，请填“哪位老师的”（teacher）。'],
    };
  }
  if (/小组|教研组|备课组/.test(title)) {
    return {
      of: 'group',
      data: {},
      told: ['这像是一个小组的计划，没有找到是哪个组，请填“哪个小组的”（group）。'],
    };
  }
  if (/结对|师徒|帮扶/.test(title)) {
    return {
      of: 'pair',
      data: {},
      told: ['这像是一份结对计划，没有找到是哪一对，请填“哪一对的”（pair）。'],
    };
  }
  return { of: 'school', data: {}, told: ['没有写是谁的计划，当作学校的计划。'] };
}

const SEMESTER =
  /\d{4}\s*[-—–~～至]*\s*\d{0,4}\s*学年度?\s*[（(]?\s*第?\s*[一二12]\s*[）)]?\s*学期|\d{4}\s*年?\s*[春秋]季?\s*学期/;
const SCHOOL_YEAR = /\d{4}\s*[-—–~～至]+\s*\d{2,4}\s*学年|\d{4}\s*学年/;

export function spanOf(title: string, data: Data, whole: readonly string[]): Span {
  if (data['semester'] !== undefined) return { per: 'semester', data: {}, told: [] };
  if (data['schoolYear'] !== undefined) return { per: 'school-year', data: {}, told: [] };
  if (typeof data['year'] === 'number')
    return { per: 'year', data: { year: data['year'] }, told: [] };
  for (const text of [title, whole.join('\n')]) {
    const semester = semesterWritten((SEMESTER.exec(text)?.[0] ?? '').replace(/[（()）]/g, ''));
    if (semester !== undefined) return { per: 'semester', data: { semester }, told: [] };
    const schoolYear = schoolYearWritten(SCHOOL_YEAR.exec(text)?.[0] ?? '');
    if (schoolYear !== undefined) return { per: 'school-year', data: { schoolYear }, told: [] };
    const year = /(?<!\d)(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/.exec(text)?.[1];
    if (year !== undefined) return { per: 'year', data: { year: Number(year) }, told: [] };
  }
  return {
    per: 'semester',
    data: {},
    told: ['没有写是哪段时间的计划，请填“学期”（semester）、“学年”或“年份”。'],
  };
}
