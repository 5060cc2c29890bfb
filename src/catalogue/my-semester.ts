/**
 * 我的学期: what one teacher still owes, what was written about their lessons, and what waits
 * for their answer. In the school's edition only: what someone still owes is not for everyone.
 */
import type { Semester } from '../model/calendar.ts';
import { daysOfSemester, isWithin } from '../model/periods.ts';
import type { Catalogue, Entry, Person } from './catalogue.ts';
import { entryCard } from './entry-card.ts';
import { commitmentKind } from './figures/commitment-kinds.ts';
import { pairProgress } from './figures/pair-progress.ts';
import { planProgress } from './figures/plan-progress.ts';
import { byDay } from './figures/by-day.ts';
import { isTold } from './figures/told.ts';
import { home, pairLink, semesterLink } from './links.ts';
import { nextActionsOf, type NextAction } from './next-actions.ts';
import { isTogetherIn } from './pair-page.ts';
import { planLink, plansInOrder } from './plan-page.ts';
import { promiseView, type PromiseView } from './promise.ts';
import type { RecordBase } from './records.ts';
import { runningSemester } from './running-semester.ts';
import type { EntryCard, Link } from './views.ts';
import { waitingFor, type Waiting } from './waiting-for.ts';
import { writtenAbout, type Remark } from './written-about.ts';

export interface MySemester {
  href: string;
  name: string;
  semester: Link;
  owed: {
    /** Promises not kept yet, by the plan or pair they stand in: their own, and those made for all of them. */
    promises: { from: Link; promises: PromiseView[] }[];
    actions: NextAction[];
    /** How many were kept, for nobody likes to read only of debts. */
    kept: number;
  };
  about: { observations: EntryCard[]; reflections: EntryCard[]; remarks: Remark[] };
  waiting: Waiting[];
  breadcrumbs: Link[];
}

/** Undefined where no semester has begun, the teacher is no longer there, or it is not for the audience. */
export function mySemester(catalogue: Catalogue, person: Person): MySemester | undefined {
  const semester = runningSemester(catalogue);
  if (semester === undefined || !hasSemester(catalogue, person)) return undefined;
  const { id, data } = person;
  const promises = [...fromPlans(catalogue, id, semester), ...fromPairs(catalogue, id, semester)];
  const isOpen = (one: PromiseView): boolean => one.mark?.state !== 'kept';
  const recent = <E extends Entry>(entries: readonly E[]): E[] => {
    const span = daysOfSemester(semester, catalogue.school.semesters);
    return entries.filter((entry) => isWithin(entry.data.date, span));
  };
  const about = writtenAbout(catalogue, id, recent);
  const link = { label: data.name, href: `/teachers/${id}/` };
  return {
    href: `${link.href}semester/`,
    name: data.name,
    semester: semesterLink(catalogue, semester.id),
    owed: {
      promises: promises
        .map(({ from, promises: own }) => ({ from, promises: own.filter(isOpen) }))
        .filter((one) => one.promises.length > 0),
      actions: catalogue.byKind.meetings
        .filter(({ data }) => data.nextActions.some((one) => one.who === id))
        .toSorted(byDay)
        .flatMap((entry) => nextActionsOf(catalogue, entry))
        .filter((action) => action.teacher === id && action.state !== 'kept'),
      kept: promises.flatMap((one) => one.promises).filter((one) => !isOpen(one)).length,
    },
    about: {
      observations: about.observations.map((entry) => entryCard(catalogue, entry)),
      reflections: about.reflections.map((entry) => entryCard(catalogue, entry)),
      remarks: about.remarks,
    },
    waiting: waitingFor(catalogue, id),
    breadcrumbs: [home, { label: '教师', href: '/teachers/' }, link, { label: '我的学期' }],
  };
}

/** Who is at the school now, or comes from outside to work with it; nobody, to the public. */
export function hasSemester(catalogue: Catalogue, { data }: Person): boolean {
  if (!isTold(catalogue, 'everything')) return false;
  return data.status === 'active' || data.status === 'external';
}

type Promises = MySemester['owed']['promises'];

/** Their own plan, then those above it: of the pairs and groups they are in, and the school's. */
function fromPlans(catalogue: Catalogue, teacher: string, semester: Semester): Promises {
  const plans = [...catalogue.plans.values()].filter(
    ({ data }) =>
      data.semester === semester.id && (data.teacher === undefined || data.teacher === teacher),
  );
  return plansInOrder(plans)
    .reverse()
    .map((plan) => ({
      from: planLink(plan),
      promises: planProgress(catalogue, plan, catalogue.today, teacher).map((one) =>
        promiseView(catalogue, one, isTogether(plan, one.what) ? '大家一起' : undefined),
      ),
    }));
}

function isTogether({ data }: RecordBase<'plans'>, what: string): boolean {
  if (data.teacher !== undefined) return false;
  if (data.pair !== undefined) return what === 'meet';
  return commitmentKind(what)?.owedBy === 'together';
}

/** Only the side that is the teacher's; what both promised is theirs too. */
function fromPairs(catalogue: Catalogue, teacher: string, semester: Semester): Promises {
  return [...catalogue.pairs.values()]
    .filter((pair) => isTogetherIn(pair, semester))
    .flatMap((pair) => {
      const { mentor, mentee } = pair.data;
      const other = teacher === mentor ? 'mentee' : teacher === mentee ? 'mentor' : undefined;
      const from = pairLink(catalogue, pair.id);
      if (other === undefined || from === undefined) return [];
      const { quotas } = pairProgress(catalogue, pair, semester);
      return [
        {
          from,
          promises: quotas
            .filter((quota) => quota.by !== other)
            .map(({ byName, progress }) => promiseView(catalogue, progress, byName)),
        },
      ];
    });
}
