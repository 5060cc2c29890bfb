import type { Semester } from '../../model/calendar/calendar.ts';
import { meet } from '../../model/calendar/periods.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Person } from '../../graph/catalogue.ts';
import type { Count } from '../count.ts';
import { reportSpan } from '../report-span.ts';
import { teacherCounts } from '../teacher-counts.ts';
import { peopleOf, presentOn } from '../promises/owner.ts';
import { leastOf } from '../disclosed.ts';
import { recordLink, personLinks } from '../../graph/links.ts';
import { bareNumber, countCell, named } from './cells.ts';
import type { SemesterTable } from './shapes.ts';

interface Column {
  id: string;
  title: string;
  tell?: (count: Count, catalogue: Catalogue, teacher: string) => string | number;
}

const columns: readonly Column[] = [
  { id: 'observe', title: '听课' },
  { id: 'observe-across', title: '跨年级' },
  { id: 'observe-outside', title: '校外' },
  { id: 'be-observed', title: '被听' },
  { id: 'open', title: '公开课', tell: withLevels },
  { id: 'demo', title: '示范课' },
  { id: 'report', title: '汇报课' },
  { id: 'reflect', title: '反思' },
  {
    id: 'weeks',
    title: '覆盖周',
    // Not as a fraction, which a spreadsheet takes for a date.
    tell: ({ value, periods }) => `${leastOf(value)}（共 ${periods?.length ?? 0} 周）`,
  },
  { id: 'respond', title: '回应同伴' },
  { id: 'read', title: '共读' },
  { id: 'taught', title: '课例执教' },
  { id: 'helped', title: '课例参与' },
  { id: 'prepare', title: '集体备课' },
  { id: 'present', title: '主讲' },
  { id: 'paper', title: '论文' },
  { id: 'projects', title: '课题', tell: byRole },
  { id: 'training', title: '培训' },
  { id: 'training-hours', title: '学时' },
  { id: 'guide', title: '指导青年', tell: briefly },
];

/** T1 教师: one row a teacher in pinyin order, without a sum and without a rank. */
export function teachersTable(catalogue: Catalogue, semester: Semester): SemesterTable {
  const span = reportSpan(catalogue, semester, catalogue.today);
  const there = new Set(
    peopleOf(catalogue, { school: true })
      .filter(({ present }) => present.some((one) => meet(one, span) !== undefined))
      .flatMap(({ who }) => ('teacher' in who ? [who.teacher] : [])),
  );
  const rows = [...catalogue.teachers.values()]
    .map((teacher) => ({ teacher, counts: teacherCounts(catalogue, teacher, semester) }))
    .filter(
      ({ teacher, counts }) =>
        there.has(teacher.id) || counts.some((count) => count.evidence.length > 0),
    );
  const given = new Map(rows.flatMap(({ counts }) => counts).map((one) => [one.id, one]));
  const shown = columns.filter(({ id }) => given.has(id));
  return {
    id: 'teachers',
    title: '教师',
    lead: '一位老师一行，按姓名的拼音排列，不合计，不排名。点开数字，看它是从哪几篇数来的。',
    columns: [
      { title: '姓名' },
      { title: '小组', explanation: '这个学期里在的小组。' },
      ...shown.map(({ id, title }) => ({
        title,
        explanation: given.get(id)?.explanation ?? '',
      })),
    ],
    rows: rows.map(({ teacher, counts }) => ({
      cells: [
        named(personLinks(catalogue, [teacher.id])),
        named(groupsOf(catalogue, teacher, span.to)),
        ...shown.map(({ id, tell }) =>
          countCell(
            catalogue,
            counts.find((one) => one.id === id),
            tell === undefined ? undefined : (count) => tell(count, catalogue, teacher.id),
          ),
        ),
      ],
    })),
  };
}

function groupsOf(catalogue: Catalogue, { id }: Person, day: string) {
  return [...catalogue.groups.keys()]
    .filter((group) => presentOn(peopleOf(catalogue, { group }), day).includes(id))
    .flatMap((group) => recordLink(catalogue, 'groups', group) ?? []);
}

function briefly({ value, text }: Count): string {
  return leastOf(value) === 0 ? '0' : text;
}

function withLevels({ value, evidence }: Count, { byRef, words }: Catalogue): string {
  const levels = evidence.flatMap((ref) => {
    const entry = byRef.get(ref);
    return entry?.collection === 'lessons' ? (entry.data.level ?? []) : [];
  });
  const told = words.levels
    .map(({ id }) => ({ id, count: levels.filter((level) => level === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => `${nameOf(words.levels, id)} ${count}`);
  const number = bareNumber(value);
  return told.length === 0 ? number : `${number}（${told.join('，')}）`;
}

function byRole({ value, evidence }: Count, { byRef }: Catalogue, teacher: string): string {
  const headed = evidence
    .flatMap((ref) => byRef.get(ref) ?? [])
    .filter((entry) => entry.data.authors[0] === teacher).length;
  const all = leastOf(value);
  return all === 0 ? '0' : `主持 ${headed}，参与 ${all - headed}`;
}
