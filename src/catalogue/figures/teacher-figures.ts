import type { Semester } from '../../model/calendar.ts';
import { meet, periodsOf } from '../../model/periods.ts';
import type { Catalogue, Entry, Person } from '../catalogue.ts';
import { byDay } from './by-day.ts';
import { commitmentKind, type KnownCommitment } from './commitment-kinds.ts';
import { participants } from './dated.ts';
import { deedsFor } from './deeds-for.ts';
import { countOf, coverageOf, type Figure } from './figure.ts';
import { guidance } from './guidance.ts';
import { acrossGrades, outside } from './observing-figures.ts';
import { teachersOf } from './observings.ts';
import { projectsIn } from './projects-in.ts';
import { entriesWithin, reportSpan } from './report-span.ts';
import { takenIn } from './suggestions.ts';
import { isTold, toldFigures, type Ground } from './told.ts';

/**
 * What one teacher did in a semester, up to today: for themselves to look at and for the
 * semester's table, never for a rank. What rests on records that the audience is not told of
 * is left out.
 */
export function teacherFigures(
  catalogue: Catalogue,
  teacher: Person,
  semester: Semester,
  today: string = catalogue.today,
): Figure[] {
  const span = reportSpan(catalogue, semester, today);
  const { id } = teacher;
  const deeds = (what: string): Entry[] =>
    deedsFor(catalogue, what, { teacher: id }, span.from, span.to);
  const counted = (figure: string, label: string, what: KnownCommitment): Figure =>
    countOf(
      { id: figure, label, explanation: `${commitmentKind(what).explanation}。` },
      deeds(what),
      commitmentKind(what).unit,
    );
  const within = <E extends Entry>(entries: readonly E[], isWanted: (entry: E) => boolean): E[] =>
    entriesWithin(entries, span, isWanted);
  const told = (ground: Ground, figures: () => Figure[]): Figure[] =>
    isTold(catalogue, ground) ? figures() : [];
  const { byKind } = catalogue;
  return toldFigures(catalogue, [
    counted('reflections', '反思', 'reflect'),
    weeksCovered(teacher, semester, deeds('reflect'), span.to),
    counted('responses', '回应同伴', 'respond'),
    ...told('observations', () => [
      counted('observed', '听课', 'observe'),
      ...told('everything', () => [
        acrossGrades(catalogue, id, deeds('observe'), deeds('observe-across')),
      ]),
      outside(catalogue, id, deeds('observe')),
      counted('been-observed', '被听', 'be-observed'),
      counted('mutual', '互相听课', 'mutual'),
    ]),
    counted('open', '公开课与研究课', 'open'),
    counted('demo', '示范课', 'demo'),
    counted('report', '汇报课', 'report'),
    countOf(
      { id: 'taught', label: '课例（执教）', explanation: '数执教的课例，同上一节课的都算。' },
      within(byKind.lessons, (entry) => teachersOf(entry).includes(id)),
      '篇',
    ),
    countOf(
      {
        id: 'helped',
        label: '课例（参与）',
        explanation: '数没有执教、但署名或写明了分工的课例。',
      },
      within(byKind.lessons, (entry) => isHelper(entry, id)),
      '篇',
    ),
    taken(
      within(byKind.lessons, (entry) => teachersOf(entry).includes(id)),
      [...within(byKind.observations, (entry) => entry.data.teacher === id)],
    ),
    ...told('minutes', () => [counted('prepared', '集体备课', 'prepare')]),
    counted('presented', '主讲', 'present'),
    counted('read', '共读', 'read'),
    counted('led', '领读', 'lead-read'),
    counted('papers', '论文与报告', 'paper'),
    countOf(
      {
        id: 'projects',
        label: '课题',
        explanation: '数学期末还没有结束、或在这学期结束的课题，主持和参与都算。',
      },
      projectsIn(byKind.projects, id, span.from, span.to),
      '个',
    ),
    counted('raised', '提出的问题', 'raise'),
    counted('solved', '解决的问题', 'solve'),
    ...told('minutes', () => [training(within(byKind.meetings, (entry) => isTrained(entry, id)))]),
    ...told('everything', () => [guidance(catalogue, id, span.from, span.to)]),
  ]);
}

function weeksCovered(
  { data }: Person,
  semester: Semester,
  reflections: readonly Entry[],
  until: string,
): Figure {
  const there = meet(
    { from: semester.start, to: semester.end },
    { from: data.joined ?? semester.start, to: data.left ?? semester.end },
  );
  const weeks = there === undefined ? [] : periodsOf('week', semester, there);
  return coverageOf(
    {
      id: 'weeks',
      label: '写了反思的周',
      explanation: '有反思的教学周，比到今天为止的教学周；整周放假的不算，一周两篇仍是一周。',
    },
    reflections,
    weeks.filter((week) => week.from <= until),
    '周',
  );
}

function isHelper(entry: Entry<'lessons'>, id: string): boolean {
  const named = entry.data.authors.includes(id) || entry.data.members.some((one) => one.id === id);
  return named && !teachersOf(entry).includes(id);
}

function taken(lessons: readonly Entry[], observations: readonly Entry[]): Figure {
  const { entries, text } = takenIn([...lessons, ...observations]);
  return countOf(
    {
      id: 'taken',
      label: '采纳的建议',
      explanation: '自己上的课里，数至少采纳了一条建议的课例和听课记录。',
    },
    entries.toSorted(byDay),
    '节',
    text,
  );
}

function isTrained(entry: Entry<'meetings'>, id: string): boolean {
  return ['training', 'visit'].includes(entry.data.kind) && participants(entry).includes(id);
}

function training(meetings: readonly Entry<'meetings'>[]): Figure {
  const hours = meetings.reduce((sum, { data }) => sum + (data.hours ?? 0), 0);
  return countOf(
    {
      id: 'training',
      label: '培训与外出学习',
      explanation: '数参加了的培训讲座和外出学习的纪要；学时按纪要写的相加，没有写的不计。',
    },
    meetings,
    '次',
    `${meetings.length} 次，${hours} 学时`,
  );
}
