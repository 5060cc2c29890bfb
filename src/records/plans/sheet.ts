/** A plan on paper: what was promised with what was done, and room for those who assess it. */
import { dayInChinese } from '../../model/calendar/calendar.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { ownerOf } from '../../counts/promises/owner.ts';
import { planDays, planProgress } from '../../counts/promises/plan-progress.ts';
import { promiseSentence } from '../../counts/promises/promise-sentence.ts';
import { numberText } from '../../counts/disclosed.ts';
import { planPage } from './page.ts';
import type { RecordBase } from '../../graph/records.ts';
import type { Fact, Link } from '../../graph/links.ts';

export interface PlanSheet {
  title: string;
  schoolName: string;
  facts: Fact[];
  sections: { title: string; texts: string[] }[];
  /** 做什么，期限，进展. */
  steps: string[][];
  /** 约定，做了，约定几次，进展，哪几天. */
  rows: string[][];
  /** 数到2026年11月20日. */
  counted: string;
  /** What those who assess it are asked, a column for each of them to write in. */
  assessment: { head: string[]; rows: string[][] };
  back: Link;
  breadcrumbs: Link[];
}

/** Three look at a plan at the end of a semester, as most schools have it. */
const ASSESSORS = ['评议人一', '评议人二', '评议人三'];
const QUESTIONS = ['经验与成果', '问题', '改进意见', '签名与日期'];
/** As many days as fit a cell; the page has all. */
const DAYS_TOLD = 8;

export function planSheet(catalogue: Catalogue, plan: RecordBase<'plans'>): PlanSheet {
  const page = planPage(catalogue, plan);
  const progress = planProgress(catalogue, plan);
  const isSchool = catalogue.audience === 'school';
  const { today } = catalogue;
  const { to: until = today } = planDays(plan.data, catalogue.school) ?? {};
  const counted = new Set(progress.map((one) => one.commitment));
  return {
    title: page.title,
    schoolName: catalogue.school.name,
    facts: page.facts,
    sections: [...page.sections, page.stages],
    steps: page.steps.map(({ what, due, stateName }) => [what, dayInChinese(due), stateName]),
    rows: [
      ...progress.map((one) => [
        one.note === undefined || one.note === one.promise
          ? one.promise
          : `${one.promise}（${one.note}）`,
        one.what === '' ? '' : numberText(one.done, one.unit),
        isSchool && one.required > 0 ? `${one.required} ${one.unit}` : '',
        isSchool && one.what !== '' ? one.stateName : '',
        daysOf(one.events.map(({ day }) => day)),
      ]),
      ...plan.data.commitments
        .filter((one) => !counted.has(one))
        .map((one) => [promiseSentence(catalogue, one, ownerOf(plan)), '', '', '', '']),
    ],
    counted: `数到${dayInChinese(until < today ? until : today)}`,
    assessment: {
      head: ['评议', ...ASSESSORS],
      rows: QUESTIONS.map((question) => [question, ...ASSESSORS.map(() => '')]),
    },
    back: { label: '回到网页上的计划', href: page.href },
    breadcrumbs: [
      ...page.breadcrumbs.slice(0, -1),
      { label: page.title, href: page.href },
      { label: '打印' },
    ],
  };
}

/** 10月8日、10月15日…… */
function daysOf(days: readonly string[]): string {
  const told = days
    .slice(0, DAYS_TOLD)
    .map((day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`);
  return told.join('、') + (days.length > DAYS_TOLD ? `……共 ${days.length} 次` : '');
}
