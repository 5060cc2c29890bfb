/** 计划: what was promised, each promise beside what was done, and what those who looked at it found. */
import { dayInChinese } from '../../model/calendar/calendar.ts';
import type { Plan as PlanData } from './schema.ts';
import { assessmentView, type AssessmentView } from '../../views/assessment-view.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { State } from '../../counts/promises/judge.ts';
import { ownerOf } from '../../counts/promises/owner.ts';
import { stateNames } from '../../counts/promises/progress.ts';
import { planProgress, semestersOf } from '../../counts/promises/plan-progress.ts';
import { promiseSentence } from '../../counts/promises/promise-sentence.ts';
import { isDisclosed } from '../../counts/disclosed.ts';
import {
  entryLink,
  recordLinks,
  home,
  kindLink,
  personLinks,
  semesterLink,
} from '../../graph/links.ts';
import { promiseView, type PromiseView } from '../../counts/promises/promise.ts';
import { factsByField, sectionsByField } from '../../views/by-field.ts';
import { fieldName } from '../field-list.ts';
import type { RecordBase } from '../../graph/records.ts';
import { taskState } from '../../counts/task-state.ts';
import type { Fact, Link } from '../../graph/links.ts';
import { beginPlan, planWritingLinks } from '../../views/writing-on.ts';
import { compare } from '../../model/text/compare.ts';

type Plan = RecordBase<'plans'>;

export interface PlanPage {
  href: string;
  title: string;
  /** 制定人、时间、上级计划…… */
  facts: Fact[];
  /** 需求、目标、内容、方式、时间; only those the plan has. */
  sections: Section[];
  /** 分段: when each is, and its theme. */
  stages: Section;
  /** 书单: what of it was read. */
  books: Section;
  /** What is promised for one stage alone, under its name and theme. */
  stagePromises: { title: string; promises: PromiseView[] }[];
  steps: PlanStep[];
  /** 三项里一项已完成，两项进行中. */
  told: string;
  /** What the numbers are, and what is not among them. */
  lead: string;
  /** What is promised for the whole time. */
  promises: PromiseView[];
  /** Promised as well, but resting on records that this audience is not told of. */
  uncounted: string[];
  assessments: AssessmentView[];
  /** What was found of the plan before this one. */
  before: { link: Link; assessments: AssessmentView[] }[];
  /** Where the sheet to print stands. */
  sheet: Link;
  /** A plan made of it, and the next one. */
  writing: Link[];
  breadcrumbs: Link[];
}

interface Section {
  title: string;
  texts: string[];
}

export interface PlanStep {
  what: string;
  due: string;
  who: Link[];
  done?: Link;
  stateName: string;
}

/** A plan in one line. */
export interface PlanLine {
  link: Link;
  owner: Link;
  told: string;
}

export interface PlanIndex {
  semesters: { semester: Link; plans: PlanLine[] }[];
  /** Plans of the semesters that are over of which nobody has written what came of them. */
  unassessed: Link[];
  writing: Link[];
  breadcrumbs: Link[];
}

export function planLink({ id, data }: Plan): Link {
  return { label: data.title, href: `/plans/${id}/` };
}

export function planPage(catalogue: Catalogue, plan: Plan): PlanPage {
  const { data } = plan;
  const progress = planProgress(catalogue, plan);
  const counted = new Set(progress.map((one) => one.commitment));
  const promisesIn = (stage: string | undefined): PromiseView[] =>
    progress
      .filter(({ commitment }) => commitment.stage === stage)
      .map((one) => promiseView(catalogue, one, `/plans/${plan.id}/`));
  return {
    href: `/plans/${plan.id}/`,
    title: data.title,
    facts: factsOf(catalogue, plan),
    sections: sectionsByField('plans', {
      needs: data.needs,
      goals: data.goals,
      contents: data.contents,
      ways: data.ways,
      time: data.time,
    }),
    stages: {
      title: '分段',
      texts: data.stages.map(
        ({ name, from, to, theme }) =>
          `${name}（${dayInChinese(from)}至${dayInChinese(to)}）：${theme}`,
      ),
    },
    books: { title: '书单', texts: booksOf(catalogue, plan) },
    stagePromises: data.stages
      .map(({ name, theme }) => ({ title: `${name}：${theme}`, promises: promisesIn(name) }))
      .filter(({ promises }) => promises.length > 0),
    steps: data.steps.map((step) => stepOf(catalogue, step)),
    told: toldOf(catalogue, plan, progress),
    lead: isDisclosed(catalogue, 'everything')
      ? '做了多少由网站从记录里数出来，谁也不用填表；写明不发布的不算。过去没做到的不用补，看后面。'
      : '做了的由网站从公开的记录里数出来；没有公开的不在内，所以写“至少”。',
    promises: promisesIn(undefined),
    uncounted: data.commitments
      .filter((one) => !counted.has(one))
      .map((one) => promiseSentence(catalogue, one, ownerOf(plan))),
    assessments: data.assessments.map(assessmentView),
    before: previousOf(catalogue, plan),
    writing: planWritingLinks(catalogue, plan),
    sheet: { label: '打印这份计划', href: `/plans/${plan.id}/sheet/` },
    breadcrumbs: [home, kindLink('plans'), { label: data.title }],
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
  const bySemester = Map.groupBy(catalogue.plans.values(), (plan) =>
    firstSemester(catalogue, plan),
  );
  const over = catalogue.school.semesters.filter(({ end }) => end < catalogue.today);
  return {
    semesters: [...bySemester.keys()]
      .sort()
      .reverse()
      .map((id) => ({
        semester: semesterLink(catalogue, id),
        plans: plansInOrder(catalogue, bySemester.get(id) ?? []).map((plan) =>
          planLine(catalogue, plan),
        ),
      })),
    unassessed:
      catalogue.audience === 'school'
        ? plansInOrder(
            catalogue,
            [...catalogue.plans.values()].filter(
              (plan) =>
                plan.data.assessments.length === 0 &&
                semestersOf(plan.data, catalogue.school).every((id) =>
                  over.some((semester) => semester.id === id),
                ),
            ),
          ).map(planLink)
        : [],
    writing: [beginPlan],
    breadcrumbs: [home, { label: kindLink('plans').label }],
  };
}

/** Newest first, then from the whole school to the single teacher. */
export function plansInOrder(catalogue: Catalogue, plans: readonly Plan[]): Plan[] {
  const rank = ({ data }: Plan): number =>
    data.teacher !== undefined ? 3 : data.pair !== undefined ? 2 : data.group !== undefined ? 1 : 0;
  return plans.toSorted(
    (a, b) =>
      compare(firstSemester(catalogue, b), firstSemester(catalogue, a)) ||
      rank(a) - rank(b) ||
      compare(a.id, b.id),
  );
}

/** A plan for a year stands with the semester in which it begins. */
function firstSemester({ school }: Catalogue, { data }: Plan): string {
  return semestersOf(data, school)[0] ?? data.semester ?? data.schoolYear ?? String(data.year);
}

function factsOf(catalogue: Catalogue, plan: Plan): Fact[] {
  const { data } = plan;
  const all = [...catalogue.plans.values()];
  const parents = data.parents.flatMap((id) => catalogue.plans.get(id) ?? []);
  const links = (label: string, of: readonly Plan[]): Fact[] =>
    of.length === 0 ? [] : [{ label, links: plansInOrder(catalogue, of).map(planLink) }];
  return [
    { label: '制定人', links: [ownerLink(catalogue, plan)] },
    { label: '时间', links: timeLinks(catalogue, data) },
    ...links(fieldName('plans', 'parents'), parents),
    ...links(
      '据此订的计划',
      all.filter((one) => one.data.parents.includes(plan.id)),
    ),
    ...links(
      '其他时间',
      all.filter((one) => one !== plan && isOfSameOwner(one, plan)),
    ),
    ...factsByField('plans', { project: recordLinks(catalogue, 'projects', [data.project]) }),
  ];
}

function timeLinks(catalogue: Catalogue, { semester, schoolYear, year }: PlanData): Link[] {
  if (semester !== undefined) return [semesterLink(catalogue, semester)];
  return [{ label: year === undefined ? `${schoolYear?.replace('-', '—')}学年` : `${year}年` }];
}

function stepOf(
  catalogue: Catalogue,
  { what, due, who, done }: PlanData['steps'][number],
): PlanStep {
  const made = done === undefined ? undefined : catalogue.byRef.get(done);
  return {
    what,
    due,
    who: personLinks(catalogue, who),
    ...(made === undefined ? {} : { done: entryLink(made) }),
    stateName: taskState(catalogue, due, done !== undefined).stateName,
  };
}

/** A book counts as read once its reader has written of it. */
function booksOf(catalogue: Catalogue, { data }: Plan): string[] {
  const readers = data.teacher === undefined ? undefined : data.teacher;
  return data.books.flatMap((id) => {
    const book = catalogue.books.get(id);
    if (book === undefined) return [];
    const isRead = [...catalogue.byKind.readings, ...catalogue.byKind.reflections].some(
      ({ data: entry }) =>
        entry.book === id && (readers === undefined || entry.authors.includes(readers)),
    );
    return [`《${book.data.title}》${isRead ? '，读过了' : ''}`];
  });
}

function previousOf(catalogue: Catalogue, { data }: Plan): PlanPage['before'] {
  const previous = data.previous === undefined ? undefined : catalogue.plans.get(data.previous);
  return previous === undefined
    ? []
    : [{ link: planLink(previous), assessments: previous.data.assessments.map(assessmentView) }];
}

/** 谁的计划; a plan without owner is the school's. */
export function ownerLink(catalogue: Catalogue, { data }: Plan): Link {
  const [owner = { label: '全校' }] = [
    ...personLinks(catalogue, [data.teacher]),
    ...recordLinks(catalogue, 'groups', [data.group]),
    ...recordLinks(catalogue, 'pairs', [data.pair]),
  ];
  return owner;
}

function isOfSameOwner({ data: a }: Plan, { data: b }: Plan): boolean {
  return a.teacher === b.teacher && a.group === b.group && a.pair === b.pair;
}

function toldOf(
  catalogue: Catalogue,
  { data }: Plan,
  progress: readonly { state: State }[],
): string {
  // Other people's shortfalls stay inside the school.
  if (!isDisclosed(catalogue, 'everything')) return `约定了 ${data.commitments.length} 项。`;
  const states = progress.map((one) => one.state);
  const count = (state: State): number => states.filter((one) => one === state).length;
  if (states.length === 0) return '没有能数的约定。';
  const words = { ...stateNames, voluntary: '自愿或没有定次数' };
  const told = (Object.keys(words) as State[])
    .filter((state) => count(state) > 0)
    .map((state) => `${count(state)} 项${words[state]}`);
  return `${states.length} 项约定里，${told.join('，')}。`;
}
