/**
 * 我的学期: what one teacher still owes, what was written about their lessons, and what waits
 * for their answer. In the school's edition only: what someone still owes is not for everyone.
 */
import { daysOfSemester, isWithin } from '../../model/calendar/periods.ts';
import type { Catalogue, Entry, Person } from '../../graph/catalogue.ts';
import { entryCard } from '../entry-card.ts';
import { owedBy, type Source } from '../../counts/promises/owed.ts';
import { byDay } from '../../graph/by-day.ts';
import { isDisclosed } from '../../counts/disclosed.ts';
import { home, kindLink, recordLink, semesterLink } from '../../graph/links.ts';
import { nextActionsOf, type NextAction } from '../next-actions.ts';
import { planLink } from '../../records/plans/page.ts';
import { owedView, type PromiseView } from '../../counts/promises/promise.ts';
import { runningSemester } from '../../counts/running-semester.ts';
import { shownName } from '../../graph/shown-name.ts';
import type { EntryCard } from '../entry-card.ts';
import type { Link } from '../../graph/links.ts';
import { waitingFor, type Waiting } from './waiting-for.ts';
import { writtenAbout, type Remark } from '../written-about.ts';

export interface MySemester {
  href: string;
  name: string;
  semester: Link;
  owed: {
    /** Promises not kept yet, by the plan or pair they stand in: their own, and those made for all of them. */
    promises: OwedFrom[];
    /** How many were kept, and which: nobody likes to read only of debts. */
    kept: number;
    keptPromises: OwedFrom[];
    actions: NextAction[];
    /** Said where nothing is owed any more. */
    nothing: string;
  };
  about: {
    /** 听课记录, 同伴的反思; only what there is. */
    cards: { title: string; cards: EntryCard[] }[];
    remarks: Remark[];
  };
  waiting: Waiting[];
  breadcrumbs: Link[];
}

/** Promises with where they stand. */
export interface OwedFrom {
  from: Link;
  /** 我的计划, 结对, 小组的计划…… */
  whose: string;
  promises: PromiseView[];
}

/** Undefined where no semester has begun, the teacher is no longer there, or it is not for the audience. */
export function mySemester(catalogue: Catalogue, person: Person): MySemester | undefined {
  const semester = runningSemester(catalogue);
  if (semester === undefined || !hasSemester(catalogue, person)) return undefined;
  const { id } = person;
  const promises = toldOnce(
    owedBy(catalogue, id, semester).map(({ source, owed }) => {
      const from = sourceLink(catalogue, source);
      return {
        from,
        whose: whose(source),
        promises: owed.map((one) => owedView(catalogue, one, from.href ?? '')),
      };
    }),
  );
  const cards = (title: string, entries: readonly Entry[]): MySemester['about']['cards'] =>
    entries.length === 0
      ? []
      : [{ title, cards: entries.map((entry) => entryCard(catalogue, entry)) }];
  const isOpen = (one: PromiseView): boolean => one.mark?.state !== 'kept';
  const those = (isMeant: (one: PromiseView) => boolean): OwedFrom[] =>
    promises
      .map((one) => ({ ...one, promises: one.promises.filter(isMeant) }))
      .filter((one) => one.promises.length > 0);
  // What somebody wrote of an older lesson is news as well: here the day of writing decides.
  const recent = <E extends Entry>(entries: readonly E[]): E[] => {
    const span = daysOfSemester(semester, catalogue.school.semesters);
    return entries.filter((entry) => isWithin(entry.data.date, span));
  };
  const about = writtenAbout(catalogue, id, recent);
  const link = { label: shownName(catalogue, id), href: `/teachers/${id}/` };
  const kept = promises.flatMap((one) => one.promises).filter((one) => !isOpen(one)).length;
  return {
    href: `${link.href}semester/`,
    name: link.label,
    semester: semesterLink(catalogue, semester.id),
    owed: {
      promises: those(isOpen),
      kept,
      keptPromises: those((one) => !isOpen(one)),
      actions: catalogue.byKind.meetings
        .filter(({ data }) => data.nextActions.some((one) => one.who === id))
        .toSorted(byDay)
        .flatMap((entry) => nextActionsOf(catalogue, entry))
        .filter((action) => action.teacher === id && action.state !== 'kept'),
      nothing:
        kept > 0 ? '约定的都做到了。' : '这个学期，还没有哪份计划、哪一对向你约定了能数的事。',
    },
    about: {
      cards: [...cards('听课记录', about.observations), ...cards('同伴的反思', about.reflections)],
      remarks: about.remarks,
    },
    waiting: waitingFor(catalogue, id),
    breadcrumbs: [home, kindLink('teachers'), link, { label: '我的学期' }],
  };
}

/** Who is at the school now, or comes from outside to work with it; nobody, to the public. */
export function hasSemester(catalogue: Catalogue, { data }: Person): boolean {
  if (!isDisclosed(catalogue, 'everything')) return false;
  return data.status === 'active' || data.status === 'external';
}

/** What a pair promised and its plan repeats is one promise: it stands where it comes first. */
function toldOnce(all: readonly OwedFrom[]): OwedFrom[] {
  const first = new Map<string, PromiseView>();
  return all.map(({ promises, ...source }) => ({
    ...source,
    promises: promises.filter((one) => {
      const { promise, by = '', told = '', evidence } = one;
      const key = [promise, by, told, ...evidence.map(({ link }) => link.href)].join('\n');
      const same = first.get(key);
      if (same === undefined) first.set(key, one);
      else same.also = [...(same.also ?? []), source.from];
      return same === undefined;
    }),
  }));
}

function whose(source: Source): string {
  if ('pair' in source) return '结对的约定';
  const { data } = source.plan;
  if (data.teacher !== undefined) return '自己的计划';
  if (data.pair !== undefined) return '结对的计划';
  return data.group === undefined ? '学校的计划' : '小组的计划';
}

function sourceLink(catalogue: Catalogue, source: Source): Link {
  return 'plan' in source
    ? planLink(source.plan)
    : (recordLink(catalogue, 'pairs', source.pair.id) ?? { label: '' });
}
