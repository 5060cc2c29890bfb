/**
 * Every number of a school as plain data: what `npm run counts` prints and what two versions
 * are compared by. It calls the functions that pages and tables call.
 */
import type { Semester } from '../model/calendar/calendar.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { Evidence, Count } from './count.ts';
import { groupCounts } from './group-counts.ts';
import type { State } from './promises/judge.ts';
import { ownerId } from './promises/owner.ts';
import { pairProgress } from './promises/pair-progress.ts';
import { planProgress } from './promises/plan-progress.ts';
import type { Progress } from './promises/progress-shapes.ts';
import { teacherCounts } from './teacher-counts.ts';
import type { Disclosed } from './disclosed.ts';

export interface CountsReport {
  audience: 'public' | 'school';
  /** Day up to which was counted. */
  today: string;
  plans: PlanCounts[];
  teachers: { id: string; semester: string; counts: Record<string, Disclosed> }[];
  groups: { id: string; semester: string; counts: Record<string, Disclosed> }[];
}

export interface PlanCounts {
  /** Id of the plan; of a pair's own promises, the pair's. */
  id: string;
  /** Where the promises stand. */
  in: 'plans' | 'pairs';
  /** Of a pair's own promises: the semester they are counted in. */
  semester?: string;
  promises: PromiseCounts[];
}

export interface PromiseCounts {
  /** A word of the vocabulary `deeds`; several joined by `/`; empty where it is in words only. */
  what: string;
  per: string;
  /** The deed of which each time asks for it, where it is promised for every time. */
  every?: string;
  /** The stage of the plan it is promised for. */
  stage?: string;
  owedBy: string;
  /** Id of the teacher, group or pair whose promise it is, or `school`. */
  owner: string;
  done: Disclosed;
  /** What was asked in the periods that are over, and in all; `null` where it is not told. */
  due: number | null;
  required: number | null;
  state: State | null;
  periods: { from: string; to: string; label: string; done: Disclosed; required: number }[];
  /** One line an event that was counted. */
  evidence: Evidence[];
  /** What each who owes it has done; only for the school. */
  shares?: { who: string; done: Disclosed; required: number; evidence: Evidence[] }[];
}

export interface Wanted {
  plan?: string | undefined;
  teacher?: string | undefined;
}

/** All counts, or those of one plan (or pair) or one teacher. */
export function countsReport(catalogue: Catalogue, { plan, teacher }: Wanted = {}): CountsReport {
  const { audience, today } = catalogue;
  const semesters = catalogue.school.semesters.filter(({ start }) => start <= today);
  return {
    audience,
    today,
    plans: teacher === undefined ? planCounts(catalogue, semesters, plan) : [],
    teachers:
      plan === undefined
        ? [...catalogue.teachers.values()]
            .filter(({ id }) => teacher === undefined || id === teacher)
            .flatMap((one) =>
              semesters.map(({ id }, i) => ({
                id: one.id,
                semester: id,
                counts: byId(teacherCounts(catalogue, one, semesters[i] as Semester)),
              })),
            )
        : [],
    groups:
      plan === undefined && teacher === undefined
        ? [...catalogue.groups.values()].flatMap((group) =>
            semesters.map((semester) => {
              const { counts, longest } = groupCounts(catalogue, group, semester);
              return {
                id: group.id,
                semester: semester.id,
                counts: { ...byId(counts), longestSilenceDays: longest?.days ?? null },
              };
            }),
          )
        : [],
  };
}

function planCounts(
  catalogue: Catalogue,
  semesters: readonly Semester[],
  wanted: string | undefined,
): PlanCounts[] {
  const plans = [...catalogue.plans.values()].filter(({ id }) => (wanted ?? id) === id);
  const pairs = [...catalogue.pairs.values()].filter(({ id }) => (wanted ?? id) === id);
  return [
    ...plans.map((one): PlanCounts => ({
      id: one.id,
      in: 'plans',
      promises: planProgress(catalogue, one).map((progress) => promiseCounts(catalogue, progress)),
    })),
    ...pairs.flatMap((pair) =>
      semesters.flatMap((semester): PlanCounts[] => {
        const { promises } = pairProgress(catalogue, pair, semester);
        return promises.length === 0
          ? []
          : [
              {
                id: pair.id,
                in: 'pairs',
                semester: semester.id,
                promises: promises.map(({ progress }) => promiseCounts(catalogue, progress)),
              },
            ];
      }),
    ),
  ];
}

/** The public is told what was done, not what somebody owes. */
function promiseCounts(catalogue: Catalogue, progress: Progress): PromiseCounts {
  const isSchool = catalogue.audience === 'school';
  const { every, stage } = progress.commitment;
  const { what, per, owedBy, owner, done, due, required, state, periods, shares, events } =
    progress;
  return {
    what,
    per,
    ...(every === undefined ? {} : { every }),
    ...(stage === undefined ? {} : { stage }),
    owedBy,
    owner: ownerId(owner),
    done,
    due: isSchool ? due : null,
    required: isSchool ? required : null,
    state: isSchool ? state : null,
    periods: isSchool
      ? periods.map(({ from, to, label, done: inIt, required: asked }) => ({
          from,
          to,
          label,
          done: inIt,
          required: asked,
        }))
      : [],
    evidence: events,
    ...(isSchool
      ? {
          shares: shares.map((share) => ({
            who: ownerId(share.who),
            done: share.isLeast ? { atLeast: share.done } : share.done,
            required: share.required,
            evidence: share.events,
          })),
        }
      : {}),
  };
}

function byId(counts: readonly Count[]): Record<string, Disclosed> {
  return Object.fromEntries(counts.map(({ id, value }) => [id, value]));
}
