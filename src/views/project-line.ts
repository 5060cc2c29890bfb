/** A project as a line: its steps on their days, today, what is still due, and what it left on the way. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { isDisclosed } from '../counts/disclosed.ts';
import { happenedOn } from '../graph/happening.ts';
import { duesOf, projectState } from '../graph/project-status.ts';
import { isWithdrawn } from '../graph/withdrawn.ts';
import { dayInChinese, daysBetween } from '../model/calendar/calendar.ts';
import { compare } from '../model/text/compare.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import type { RecordOf } from '../records/kinds.ts';
import { entryCard, type EntryCard } from './entry-card.ts';

export interface ProjectLine {
  /** Steps taken, then those that are due. */
  steps: ProjectStep[];
  /** What is to be seen, in a sentence. */
  told: string;
  from: string;
  to: string;
  /** Where today stands between the two, from 0 to 1; absent where it lies outside. */
  today?: number;
  /** In the order of the days. */
  left: { card: EntryCard; at: number }[];
}

export interface ProjectStep {
  name: string;
  date: string;
  note?: string;
  kind: 'taken' | 'now' | 'due' | 'overdue' | 'ended';
  /** 期限是…, 还有 56 天: how a day that was set stands to what was done. */
  told?: string;
  /** From 0 (the first day of the line) to 1 (the last). */
  at: number;
}

export function projectLine(catalogue: Catalogue, entry: Entry<'projects'>): ProjectLine {
  const { data } = entry;
  const steps = stepsOf(catalogue, data);
  const left = leftBy(catalogue, entry);
  const days = [
    ...steps.map(({ date }) => date),
    ...left.map(happenedOn),
    ...[data.start, data.end].flatMap((day) => day ?? []),
    ...(projectState(data.status) === 'ongoing' ? [catalogue.today] : []),
  ].sort(compare);
  const from = days[0] ?? data.date;
  const to = days.at(-1) ?? data.date;
  const length = Math.max(1, daysBetween(from, to));
  const at = (day: string): number => daysBetween(from, day) / length;
  return {
    steps: steps.map((step) => ({ ...step, at: at(step.date) })),
    told: sentence(steps, left.length, isDisclosed(catalogue, 'everything')),
    from,
    to,
    ...(from < catalogue.today && catalogue.today < to ? { today: at(catalogue.today) } : {}),
    left: left.map((one) => ({ card: entryCard(catalogue, one), at: at(happenedOn(one)) })),
  };
}

function stepsOf(catalogue: Catalogue, data: RecordOf['projects']): Omit<ProjectStep, 'at'>[] {
  const state = projectState(data.status);
  const last = data.statusHistory.length - 1;
  const lastKind = state === 'stopped' ? 'ended' : state === 'ongoing' ? 'now' : 'taken';
  return [
    ...data.statusHistory.map(({ status, date, note }, i): Omit<ProjectStep, 'at'> => ({
      name: nameOf(catalogue.words.projectStatuses, status),
      date,
      ...(note === undefined ? {} : { note }),
      kind: i < last ? 'taken' : lastKind,
      ...plannedFor(data, status),
    })),
    ...duesOf(data).map(({ what, date }) => dueStep(catalogue, what, date)),
  ];
}

/** The day by which a step had to be taken, where one was set. */
function plannedFor(
  { midtermDue, concludeDue }: RecordOf['projects'],
  status: string,
): { told?: string } {
  const due = status === 'midterm' ? midtermDue : status === 'concluded' ? concludeDue : undefined;
  return due === undefined ? {} : { told: `期限是${dayInChinese(due)}` };
}

/** That somebody is late is for their colleagues: to the public what is due is due. */
function dueStep(catalogue: Catalogue, name: string, date: string): Omit<ProjectStep, 'at'> {
  const days = daysBetween(catalogue.today, date);
  if (days >= 0) {
    return { name, date, kind: 'due', told: days === 0 ? '今天到期' : `还有 ${days} 天` };
  }
  return isDisclosed(catalogue, 'everything')
    ? { name, date, kind: 'overdue', told: `已经到期，过了 ${-days} 天` }
    : { name, date, kind: 'due', told: `期限是${dayInChinese(date)}` };
}

/** Its results, and its reports and papers; what was withdrawn is named with the other relations. */
function leftBy(catalogue: Catalogue, { ref }: Entry<'projects'>): Entry[] {
  const refs = [
    ...(catalogue.leadsTo.get(ref) ?? []).flatMap(({ to, kind }) =>
      kind === 'yields' ? [to] : [],
    ),
    ...(catalogue.ledToFrom.get(ref) ?? []).flatMap(({ from, kind }) =>
      kind === 'of-project' ? [from] : [],
    ),
  ];
  return [...new Set(refs)]
    .flatMap((one) => catalogue.byRef.get(one) ?? [])
    .filter((one) => !isWithdrawn(one))
    .sort((a, b) => compare(happenedOn(a), happenedOn(b)) || compare(a.ref, b.ref));
}

/** That nothing was left is for the school: there may be what the public does not see. */
function sentence(
  steps: readonly Omit<ProjectStep, 'at'>[],
  left: number,
  isWhole: boolean,
): string {
  const taken = steps.filter(({ kind }) => kind !== 'due' && kind !== 'overdue');
  const [first] = taken;
  const now = taken.at(-1);
  if (first === undefined || now === undefined) return '';
  const span =
    first === now
      ? stop(now)
      : `${stop(first)}至${stop(now)}，前后 ${daysBetween(first.date, now.date)} 天`;
  const due = steps.find(({ kind }) => kind === 'due' || kind === 'overdue');
  const next = due === undefined ? '' : `下一步：${due.name}，${due.told ?? ''}。`;
  const told = left > 0 ? `，留下 ${left} 篇` : isWhole ? '，还没有留下文章' : '';
  return `${span}${told}。${next}`;
}

/** 2026年1月12日（立项）: what was reached, without the word that says so. */
function stop({ date, name }: Omit<ProjectStep, 'at'>): string {
  return `${dayInChinese(date)}（${name.replace(/^已/, '')}）`;
}
