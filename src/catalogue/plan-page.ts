/** 计划: each commitment beside its evidence. */
import type { Commitment } from '../model/records/commitment.ts';
import { nameOf } from '../model/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { planProgress } from './figures/plan-progress.ts';
import type { Progress, ProgressState } from './figures/progress-shapes.ts';
import { isTold } from './figures/told.ts';
import { groupLink, home, pairLink, personLinks, semesterLink } from './links.ts';
import { promiseView, type PromiseView } from './promise.ts';
import type { RecordBase } from './records.ts';
import type { Link } from './views.ts';

type Plan = RecordBase<'plans'>;

export interface PlanPage {
  href: string;
  title: string;
  owner: Link;
  semester: Link;
  /** 由哪一份计划而来, and the plans that come from this one. */
  parent?: Link;
  children: Link[];
  /** Other semesters' plans of the same owner, newest first. */
  others: Link[];
  goals: string[];
  /** 三项里守住一项，两项在路上; to the public only how many there are. */
  told: string;
  /** What the numbers are, and what is not among them. */
  lead: string;
  promises: PromiseView[];
  /** Promised as well, but resting on records that this audience is not told of. */
  uncounted: string[];
  assessment?: string;
  breadcrumbs: Link[];
}

/** A plan in one line. */
export interface PlanLine {
  link: Link;
  owner: Link;
  told: string;
}

export interface PlanIndex {
  semesters: { semester: Link; plans: PlanLine[] }[];
  breadcrumbs: Link[];
}

const SHELF: Link = { label: '计划', href: '/plans/' };

export function planLink({ id, data }: Plan): Link {
  return { label: data.title, href: `/plans/${id}/` };
}

export function planPage(catalogue: Catalogue, plan: Plan): PlanPage {
  const { data } = plan;
  const all = [...catalogue.plans.values()];
  const parent = data.parent === undefined ? undefined : catalogue.plans.get(data.parent);
  const progress = planProgress(catalogue, plan);
  return {
    href: `/plans/${plan.id}/`,
    title: data.title,
    owner: ownerLink(catalogue, plan),
    semester: semesterLink(catalogue, data.semester),
    ...(parent === undefined ? {} : { parent: planLink(parent) }),
    children: plansInOrder(all.filter((one) => one.data.parent === plan.id)).map(planLink),
    others: plansInOrder(all.filter((one) => one !== plan && isOfSameOwner(one, plan))).map(
      planLink,
    ),
    goals: data.goals,
    told: toldOf(catalogue, plan, progress),
    lead: isTold(catalogue, 'everything')
      ? '做了多少由网站从条目里数出来，谁也不用填表；写明不发布的不算。没做满的过去就过去了，看后面。'
      : '做了的由网站从公开的条目里数出来；没有公开的不在内，所以写“至少”。',
    promises: progress.map((one) => promiseView(catalogue, one)),
    uncounted: data.commitments
      .filter((one) => !progress.some((counted) => isOf(counted, one)))
      .map(({ what, per, target }) =>
        [
          nameOf(catalogue.words.periods, per),
          nameOf(catalogue.words.commitments, what),
          target,
        ].join(' '),
      ),
    ...(data.assessment === undefined ? {} : { assessment: data.assessment }),
    breadcrumbs: [home, SHELF, { label: data.title }],
  };
}

export function planLine(catalogue: Catalogue, plan: Plan): PlanLine {
  return {
    link: planLink(plan),
    owner: ownerLink(catalogue, plan),
    told: toldOf(catalogue, plan, planProgress(catalogue, plan)),
  };
}

/** Semesters newest first; in each the school's plan, then those of groups, pairs and teachers. */
export function planIndex(catalogue: Catalogue): PlanIndex {
  const bySemester = Map.groupBy(catalogue.plans.values(), (plan) => plan.data.semester);
  return {
    semesters: [...bySemester.keys()]
      .sort()
      .reverse()
      .map((id) => ({
        semester: semesterLink(catalogue, id),
        plans: plansInOrder(bySemester.get(id) ?? []).map((plan) => planLine(catalogue, plan)),
      })),
    breadcrumbs: [home, { label: SHELF.label }],
  };
}

/** Newest semester first, then from the whole school to the single teacher. */
export function plansInOrder(plans: readonly Plan[]): Plan[] {
  const rank = ({ data }: Plan): number =>
    data.teacher !== undefined ? 3 : data.pair !== undefined ? 2 : data.group !== undefined ? 1 : 0;
  return plans.toSorted(
    (a, b) =>
      b.data.semester.localeCompare(a.data.semester, 'en') ||
      rank(a) - rank(b) ||
      a.id.localeCompare(b.id, 'en'),
  );
}

function isOf(progress: Progress, { what, per, target }: Commitment): boolean {
  return progress.what === what && progress.per === per && progress.target === target;
}

function ownerLink(catalogue: Catalogue, { data }: Plan): Link {
  const [teacher] = data.teacher === undefined ? [] : personLinks(catalogue, [data.teacher]);
  const group = data.group === undefined ? undefined : groupLink(catalogue, data.group);
  const pair = data.pair === undefined ? undefined : pairLink(catalogue, data.pair);
  return teacher ?? group ?? pair ?? { label: '全校' };
}

function isOfSameOwner({ data: a }: Plan, { data: b }: Plan): boolean {
  return a.teacher === b.teacher && a.group === b.group && a.pair === b.pair;
}

function toldOf(catalogue: Catalogue, { data }: Plan, progress: readonly Progress[]): string {
  if (!isTold(catalogue, 'everything')) return `约定了 ${data.commitments.length} 项。`;
  const states = progress.map((one) => one.state);
  const count = (state: ProgressState): number => states.filter((one) => one === state).length;
  const parts = [
    [count('kept'), '守住了'],
    [count('on-the-way'), '在路上'],
    [count('behind'), '落下了'],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} 项${word}`);
  return told.length === 0
    ? '做了多少，凭这里看得到的记录还数不出来。'
    : `${states.length} 项约定里，${told.join('，')}。`;
}
