/** Which plans are followed by a draft, and what that draft is told. */
import type { Semester } from '../../model/calendar/calendar.ts';
import type { RecordBase, Records } from '../../graph/records.ts';
import { freeId, type Taken } from '../ids.ts';
import type { Gone } from './gone.ts';
import type { Stretch } from './moved-days.ts';
import type { Turn } from './plan-draft.ts';
import { turnedId, turnedTitle } from './plan-titles.ts';

type PlanRecord = RecordBase<'plans'>;
type Plan = PlanRecord['data'];

export interface PlanTurnover {
  before: Semester;
  after: Semester;
  semesters: readonly Semester[];
  gone: Gone;
  /** Groups whose members go on although all their days had ended. */
  renewed: ReadonlySet<string>;
}

export interface NextPlans {
  drafts: { source: PlanRecord; turn: Turn; says: string[] }[];
  /** Plans that nobody follows, each with the reason, as a whole sentence. */
  notes: { file: string; says: string }[];
}

/** Projects in these states need no plan. */
const DONE = new Set(['rejected', 'concluded', 'terminated']);

/**
 * Plans of the semester that ends; of the school year, where another one begins; of the calendar
 * year, in the spring. A plan that is followed already is not followed twice.
 */
export function nextPlans(records: Records, turnover: PlanTurnover): NextPlans {
  const notes: NextPlans['notes'] = [];
  const taken = takenIds(records.plans);
  const followed = new Map<string, string>();
  const ready: { source: PlanRecord; time: Time }[] = [];
  for (const source of records.plans) {
    const time = timeAfter(source.data, turnover);
    if (time === undefined) continue;
    const there = records.plans.find((one) => isFollower(one, source, time));
    if (there !== undefined) {
      followed.set(source.id, there.id);
      continue;
    }
    const reason = whyNone(source.data, records, turnover);
    if (reason !== undefined) {
      notes.push({ file: source.file, says: reason });
      continue;
    }
    const id = freeId(turnedId(source.id, time.before, time.after), taken);
    taken.set(id, `plans/${id}.yml`);
    followed.set(source.id, id);
    ready.push({ source, time });
  }
  const drafts = ready.map(({ source, time }) => {
    const { data } = source;
    const says: string[] = [];
    const parents = data.parents.flatMap((parent) => {
      const own = records.plans.find(({ id }) => id === parent);
      const next = followed.get(parent);
      if (next !== undefined) return [next];
      if (own !== undefined && isFor(own.data, turnover.after)) return [parent];
      says.push(`上级计划 ${parent} 没有接着订的，“上级计划”里先去掉了它。`);
      return [];
    });
    const project = records.projects.find(({ id }) => id === data.project);
    const isDone = project !== undefined && DONE.has(project.data.status);
    if (isDone) says.push(`课题 ${project.id} 已经结束，没有带过来。`);
    if (data.visibility === 'private') says.push('上一份还没有发布。');
    const turn: Turn = {
      id: followed.get(source.id) ?? '',
      previous: source.id,
      title: turnedTitle(data.title, time.before, time.after),
      time: time.fields,
      parents: [...new Set(parents)],
      keepsProject: !isDone,
      days: time.days,
      lastDay: time.lastDay,
    };
    return { source, turn, says };
  });
  return { drafts, notes };
}

interface Time {
  /** As they stand in ids: `2025-2026-1`, `2025-2026`, `2025`. */
  before: string;
  after: string;
  fields: Pick<Plan, 'semester' | 'schoolYear' | 'year'>;
  days: { before: Stretch; after: Stretch } | undefined;
  /** Of the plan that is followed. */
  lastDay: string;
}

function timeAfter(plan: Plan, { before, after, semesters }: PlanTurnover): Time | undefined {
  if (plan.semester === before.id) {
    return {
      before: before.id,
      after: after.id,
      fields: { semester: after.id },
      days: { before: stretch(before, before), after: stretch(after, after) },
      lastDay: before.end,
    };
  }
  const [oldYear, newYear] = [before.id.slice(0, 9), after.id.slice(0, 9)];
  if (plan.schoolYear === oldYear && oldYear !== newYear) {
    const own = semesters.filter(({ id }) => id.startsWith(oldYear));
    const whole = stretch(own[0] ?? before, own.at(-1) ?? before);
    // How long the new year is, its second half will say.
    const open = { from: after.start, to: `${newYear.slice(5)}-08-31` };
    return {
      before: oldYear,
      after: newYear,
      fields: { schoolYear: newYear },
      days: { before: { ...whole, to: `${oldYear.slice(5)}-08-31` }, after: open },
      lastDay: whole.to,
    };
  }
  const spring = Number(after.start.slice(0, 4));
  if (plan.year !== undefined && plan.year === spring - 1 && after.id.endsWith('-2')) {
    return {
      before: String(plan.year),
      after: String(spring),
      fields: { year: spring },
      days: undefined,
      lastDay: `${plan.year}-12-31`,
    };
  }
  return undefined;
}

function stretch(first: Semester, last: Semester): Stretch {
  return { from: first.start, to: last.end };
}

/** Whether a plan follows another: it says so, or its owner has written one for that time and does not say what it follows. */
function isFollower({ data }: PlanRecord, source: PlanRecord, { fields }: Time): boolean {
  const isTime =
    data.semester === fields.semester &&
    data.schoolYear === fields.schoolYear &&
    data.year === fields.year;
  if (!isTime) return false;
  if (data.previous !== undefined) return data.previous === source.id;
  const { teacher, group, pair } = source.data;
  return data.teacher === teacher && data.group === group && data.pair === pair;
}

/** Whether any of a plan's days lie in the semester. */
function isFor({ semester, schoolYear, year }: Plan, { id, start, end }: Semester): boolean {
  if (semester !== undefined) return semester === id;
  if (schoolYear !== undefined) return id.startsWith(schoolYear);
  return year !== undefined && start.slice(0, 4) <= String(year) && String(year) <= end.slice(0, 4);
}

function whyNone(
  plan: Plan,
  records: Records,
  { after, gone, renewed }: PlanTurnover,
): string | undefined {
  if (plan.teacher !== undefined && gone.has(plan.teacher)) return '离校了，没有接着订。';
  const pair = records.pairs.find(({ id }) => id === plan.pair)?.data;
  if (pair?.to !== undefined && pair.to < after.start) return '结对到期了，没有接着订。';
  if (pair !== undefined && (gone.has(pair.mentor) || gone.has(pair.mentee))) {
    return '结对的一方离校了，没有接着订。';
  }
  if (plan.group !== undefined && renewed.has(plan.group)) return undefined;
  const group = records.groups.find(({ id }) => id === plan.group)?.data;
  const isOver = group?.members.every(
    ({ id, to }) => gone.has(id) || (to !== undefined && to < after.start),
  );
  return isOver === true ? '小组里没有人了，没有接着订。' : undefined;
}

function takenIds(plans: Records['plans']): Map<string, string> & Taken {
  const taken = new Map<string, string>();
  for (const { id, file, data } of plans) {
    for (const former of data.formerIds ?? []) taken.set(former, file);
    taken.set(id, file);
  }
  return taken;
}
