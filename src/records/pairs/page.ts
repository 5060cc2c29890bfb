/** 结对: what two colleagues promised each other, and both directions through each semester. */
import { dayInChinese, type Semester } from '../../model/calendar/calendar.ts';
import { daysOfSemester, type Span } from '../../model/calendar/periods.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { Count } from '../../counts/count.ts';
import { pairProgress } from '../../counts/promises/pair-progress.ts';
import { isDisclosed, withNumbers } from '../../counts/disclosed.ts';
import { home, kindLink, recordLink, personLinks, semesterLink } from '../../graph/links.ts';
import { assessmentView, type AssessmentView } from '../../views/assessment-view.ts';
import { pairLeadings } from '../../counts/pair-leadings.ts';
import { plansInOrder, planLink } from '../plans/page.ts';
import { compare } from '../../model/text/compare.ts';
import { paragraphsOf } from '../../model/text/paragraphs.ts';
import {
  eventsView,
  countView,
  promiseView,
  type Evidence,
  type CountView,
  type PromiseView,
} from '../../counts/promises/promise.ts';
import { factsByField } from '../../views/by-field.ts';
import type { RecordBase } from '../../graph/records.ts';
import type { Fact, Link } from '../../graph/links.ts';
import { beginPair, pairWritingLinks } from '../../views/writing-on.ts';

type Pair = RecordBase<'pairs'>;

export interface PairPage {
  href: string;
  title: string;
  facts: Fact[];
  duties: string[];
  /** In paragraphs. */
  agreement: string[];
  assessments: AssessmentView[];
  /** Newest first. */
  semesters: PairSemester[];
  /** What the two may write down. */
  writing: Link[];
  breadcrumbs: Link[];
}

export interface PairSemester {
  semester: Link;
  promises: PromiseView[];
  counts: CountView[];
  /** What one did for the other, the other for the one, and both together; newest first. */
  directions: { title: string; evidence: Evidence[] }[];
  /** 三个引领: 读书, 课堂, 问题; newest first. */
  leadings: { title: string; evidence: Evidence[] }[];
}

export function pairPage(catalogue: Catalogue, pair: Pair): PairPage {
  const { data, id } = pair;
  const isMentoring = data.kind === 'mentor';
  const plans = [...catalogue.plans.values()].filter((plan) => plan.data.pair === id);
  const title = recordLink(catalogue, 'pairs', id)?.label ?? '';
  return {
    href: `/pairs/${id}/`,
    title,
    facts: [
      ...factsByField('pairs', {
        kind: nameOf(catalogue.words.pairKinds, data.kind),
        ...(isMentoring
          ? {
              mentor: personLinks(catalogue, [data.mentor]),
              mentee: personLinks(catalogue, [data.mentee]),
            }
          : {}),
      }),
      ...(isMentoring
        ? []
        : [{ label: '两位', links: personLinks(catalogue, [data.mentor, data.mentee]) }]),
      {
        label: '起止',
        text: `${dayInChinese(data.from)}${data.to === undefined ? '起' : `至${dayInChinese(data.to)}`}`,
      },
      ...factsByField('pairs', { slot: data.slot }),
      ...(plans.length === 0
        ? []
        : [
            { label: kindLink('plans').label, links: plansInOrder(catalogue, plans).map(planLink) },
          ]),
    ],
    duties: data.duties,
    agreement: paragraphsOf(data.agreement ?? ''),
    assessments: data.assessments.map(assessmentView),
    semesters: catalogue.school.semesters
      .filter((one) => one.start <= catalogue.today && isTogetherIn(pair, one))
      .map((one) => semesterOf(catalogue, pair, one))
      .reverse(),
    writing: pairWritingLinks(pair),
    breadcrumbs: [home, kindLink('pairs'), { label: title }],
  };
}

/** Those who are a pair on the day of the build, then those who were; 师徒 before 同伴. */
export function pairIndex(catalogue: Catalogue): {
  sections: { title: string; pairs: { link: Link; kindName: string; told: string }[] }[];
  /** 还没有同伴的: for the school, which may help them to one. */
  alone: Link[];
  writing: Link[];
  breadcrumbs: Link[];
} {
  const pairs = [...catalogue.pairs.values()].toSorted(
    (a, b) => compare(a.data.kind, b.data.kind) || compare(a.id, b.id),
  );
  const isOver = ({ data }: Pair): boolean => data.to !== undefined && data.to < catalogue.today;
  const section = (title: string, own: readonly Pair[]) =>
    own.length === 0
      ? []
      : [
          {
            title,
            pairs: own.map((pair) => ({
              link: recordLink(catalogue, 'pairs', pair.id) ?? { label: '' },
              kindName: nameOf(catalogue.words.pairKinds, pair.data.kind),
              told: `${dayInChinese(pair.data.from)}${pair.data.to === undefined ? '起' : `至${dayInChinese(pair.data.to)}`}`,
            })),
          },
        ];
  return {
    sections: [
      ...section(
        '正在结对',
        pairs.filter((pair) => !isOver(pair)),
      ),
      ...section('已经结束', pairs.filter(isOver)),
    ],
    alone: aloneIn(catalogue),
    writing: [beginPair],
    breadcrumbs: [home, { label: kindLink('pairs').label }],
  };
}

/** Colleagues at the school who are in no pair on the day of the build, in pinyin order. */
function aloneIn(catalogue: Catalogue): Link[] {
  if (!isDisclosed(catalogue, 'everything')) return [];
  const paired = new Set(
    [...catalogue.pairs.values()]
      .filter(
        ({ data: { from, to } }) =>
          from <= catalogue.today && (to === undefined || catalogue.today <= to),
      )
      .flatMap(({ data }) => [data.mentor, data.mentee]),
  );
  return personLinks(
    catalogue,
    [...catalogue.teachers.values()]
      .filter(({ id, data }) => data.status === 'active' && !paired.has(id))
      .map(({ id }) => id),
  );
}

export function isTogetherIn({ data }: Pair, { start, end }: Semester): boolean {
  return data.from <= end && (data.to === undefined || data.to >= start);
}

/** Which counts tell what one of the two did for the other. */
const ONE_WAY = ['mentor-observed', 'mentee-observed'];
/** Which tell what they did together or to and fro. */
const TOGETHER = ['talks', 'responses', 'outputs'];

function semesterOf(catalogue: Catalogue, pair: Pair, semester: Semester): PairSemester {
  const { promises, counts } = pairProgress(catalogue, pair, semester);
  const page = `/pairs/${pair.id}/`;
  const evidenceIn = (ids: readonly string[]): Evidence[] => {
    const events = counts.filter((one) => ids.includes(one.id)).flatMap((one) => one.events);
    return eventsView(
      catalogue,
      events.sort((a, b) => compare(a.day, b.day)),
    );
  };
  const labelOf = (id: string): string => counts.find((one) => one.id === id)?.label ?? '';
  return {
    semester: semesterLink(catalogue, semester.id),
    promises: promises.map(({ byName, progress }) =>
      promiseView(catalogue, progress, page, byName),
    ),
    counts: withNumbers(counts)
      .filter(isNotToldAbove)
      .map((one) => countView(catalogue, one, page)),
    leadings: pairLeadings(catalogue, pair, spanOf(catalogue, pair, semester))
      .map(({ title, events }) => ({ title, evidence: eventsView(catalogue, events) }))
      .filter((one) => one.evidence.length > 0 || isDisclosed(catalogue, 'everything')),
    directions: [
      ...ONE_WAY.map((id) => ({ title: labelOf(id), evidence: evidenceIn([id]) })),
      { title: '来往与一起做的', evidence: evidenceIn(TOGETHER) },
    ].filter(
      (one) =>
        one.title !== '' && (one.evidence.length > 0 || isDisclosed(catalogue, 'everything')),
    ),
  };
}

/** Days of a semester, with the break after it, on which they were a pair. */
function spanOf({ school, today }: Catalogue, { data }: Pair, semester: Semester): Span {
  const { from, to } = daysOfSemester(semester, school.semesters);
  const last = [to, today, data.to ?? to].reduce((a, b) => (a < b ? a : b));
  return { from: from < data.from ? data.from : from, to: last };
}

/** What the directions tell already is not told twice. */
function isNotToldAbove({ id }: Count): boolean {
  return !ONE_WAY.includes(id);
}
