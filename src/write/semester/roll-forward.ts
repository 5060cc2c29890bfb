/**
 * A school's content carried into its next semester: what is to be written, and what a person has
 * to decide. Pure, and the same however often: what is written already is not written again.
 */
import type { Semester } from '../../model/calendar/calendar.ts';
import { SCHOOL_FILE } from '../../intake/read-school.ts';
import type { RecordOf } from '../../records/kinds.ts';
import { fixText } from '../fix.ts';
import { goneBefore } from './gone.ts';
import { withSemester, type NewSemester } from './new-semester.ts';
import { groupsTurned, pairsTurned, teachersTurned } from './people.ts';
import { planDraft } from './plan-draft.ts';
import { nextPlans, type PlanTurnover } from './plans.ts';
import { textOf, type Standing, type Told } from './standing.ts';
import { semesterBefore } from './which.ts';

export interface RollForward extends Told {
  /** The semester before, as far as the school's file knows one. */
  before: Semester | undefined;
  after: Semester;
}

/** @param next a semester of the school's file, or one that it is to get */
export function rollForward(standing: Standing, next: NewSemester): RollForward {
  const { semesters } = standing.school;
  const after = next.semester;
  const before = semesterBefore(after.id, semesters);
  const told = semesters.some(({ id }) => id === after.id) ? [] : [schoolTurned(standing, next)];
  if (before !== undefined) {
    const gone = goneBefore(after.start, standing.records.teachers);
    const turnover = { before, after };
    const groups = groupsTurned(standing, turnover, gone);
    told.push(
      teachersTurned(standing, turnover, gone),
      groups,
      pairsTurned(standing, turnover, gone),
      plansTurned(standing, { ...turnover, gone, semesters, renewed: groups.renewed }),
    );
  }
  return {
    before,
    after,
    changes: told.flatMap(({ changes }) => changes),
    notes: told.flatMap(({ notes }) => notes),
  };
}

function schoolTurned(standing: Standing, next: NewSemester): Told {
  const { id, start, end, holidays } = next.semester;
  const text = textOf(standing, SCHOOL_FILE);
  const longer = standing.records.plans.filter(({ data }) => goesOn(data, next.semester));
  const titles = longer.map(({ data }) => `“${data.title}”`).join('、');
  const says = [
    `写进新学期 ${id}：${start} 开学，${end} 放假。`,
    ...holidays.map(({ name }) => `${name}照去年的日子写，请核对。`),
    ...(next.unset.length === 0 ? [] : [`每年日子不同、没有写的：${next.unset.join('；')}。`]),
    ...(titles === '' ? [] : [`${titles}跨几个学期，应做的数从此把这个学期也算进去。`]),
  ];
  const after = withSemester(text, next, standing.school.semesters);
  return { changes: [{ part: 'school', file: SCHOOL_FILE, says, before: text, after }], notes: [] };
}

/** Whether a plan is for more than a semester, and for this one too. */
function goesOn({ schoolYear, year }: RecordOf['plans'], { id, start, end }: Semester): boolean {
  if (schoolYear !== undefined) return id.startsWith(`${schoolYear}-`);
  return year !== undefined && start <= `${year}-12-31` && `${year}-01-01` <= end;
}

function plansTurned(standing: Standing, turnover: PlanTurnover): Told {
  const { drafts, notes } = nextPlans(standing.records, turnover);
  const changes = drafts.map(({ source, turn, says }) => {
    const readable = fixText(
      'plans',
      textOf(standing, source.file),
      standing.school.fields,
      standing.names,
    );
    return {
      part: 'plans' as const,
      file: `plans/${turn.id}.yml`,
      says: [`${turn.title}：接着 ${source.id} 订的初稿，还不发布。`, ...says],
      before: readable,
      after: planDraft(readable, source.data, turn),
      madeFrom: source.file,
    };
  });
  return { changes, notes };
}
