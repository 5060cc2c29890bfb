/** 一项约定 as a page shows it: what was promised beside what was done. */
import { collectionNames } from '../../model/kinds.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { entriesOf, type Evidence as CountedEvent, type Count } from '../count.ts';
import { aheadSentence, lostSentence } from './missing-sentence.ts';
import type { Owed } from './owed.ts';
import type { Owner } from './owner.ts';
import { stateNames } from './progress.ts';
import type { Progress } from './progress-shapes.ts';
import { isDisclosed, leastOf, numberText } from '../disclosed.ts';
import { doubtAddress } from './doubt.ts';
import { missingLink } from './recorded-as.ts';
import { lateSentence } from '../late.ts';
import { entryLink } from '../../graph/links.ts';
import { shownName } from '../../graph/shown-name.ts';
import type { Link } from '../../graph/links.ts';
import type { StateMark } from '../state-mark.ts';

/** An event that counts, in one line, with everything that tells of it. */
export interface Evidence {
  link: Link;
  kindName: string;
  /** Day on which it happened. */
  date: string;
  /** 11月20日补记, where it was written down long after. */
  late?: string;
  /** Other records of the same event. */
  more: Link[];
}

export interface PromiseView {
  promise: string;
  note?: string;
  /** Who promised it, where not everyone on the page did. */
  by?: string;
  /** How far it has come and what is missing by when; for the school. */
  mark?: StateMark;
  missing?: string;
  /** 做了 3 篇，约定 8 篇; to the public 至少做了 3 篇, and nothing where nothing is seen. */
  told?: string;
  explanation: string;
  /** Empty where it is promised once for the semester, and to the public. */
  periods: PromisePeriod[];
  evidence: Evidence[];
  /** Other plans and pairs in which the same is promised. */
  also?: Link[];
  /** Where what is missing is written down; absent where nothing is, and to the public. */
  write?: string;
  /** “这个数不对”: where to say so, where the host has a form for it. */
  doubt?: string;
}

export interface PromisePeriod {
  label: string;
  /** 已完成, 未做满, 进行中. */
  state: StateMark['state'];
  /** One sentence for who cannot see the strip. */
  told: string;
}

export interface CountView {
  label: string;
  text: string;
  explanation: string;
  evidence: Evidence[];
  doubt?: string;
}

/**
 * The public is told what was done and sees it; how far that is from the promise stays
 * inside the school, which alone knows all that was done.
 *
 * @param page address of the page it stands on
 */
export function promiseView(
  catalogue: Catalogue,
  progress: Progress,
  page: string,
  by?: string,
): PromiseView {
  const { unit } = progress;
  const done = numberText(progress.done, unit);
  const shared = {
    promise: progress.promise,
    // In words only the note is the promise.
    ...(progress.note === undefined || progress.note === progress.promise
      ? {}
      : { note: progress.note }),
    ...(by === undefined || saysWhose(progress, by) ? {} : { by }),
    evidence: eventsView(catalogue, progress.events),
  };
  if (!isDisclosed(catalogue, 'everything')) {
    const told = leastOf(progress.done) === 0 ? undefined : `做了${done}`;
    return {
      ...shared,
      ...(told === undefined
        ? {}
        : { told, ...doubtOf(catalogue, page, progress.promise, told, progress.events) }),
      explanation: `${progress.explanation}只数公开的，所以写“至少”。`,
      periods: [],
    };
  }
  const told =
    progress.required === 0 ? `做了 ${done}` : `做了 ${done}，约定 ${progress.required} ${unit}`;
  return {
    ...shared,
    mark: { state: progress.state, stateName: progress.stateName },
    missing: progress.missing,
    ...writeOf(catalogue, progress.state, progress.what, progress.owner),
    // In words only there is nothing to count.
    ...(progress.what === ''
      ? {}
      : { told, ...doubtOf(catalogue, page, progress.promise, told, progress.events) }),
    explanation: progress.explanation,
    periods:
      progress.periods.length < 2
        ? []
        : progress.periods.map((one) => ({
            label: one.label,
            state: one.isKept ? 'kept' : one.isOver ? 'missed' : 'running',
            told: `${one.label}：约定 ${one.required} ${unit}，做了 ${one.done} ${unit}，${periodWord(one, catalogue.today)}。`,
          })),
  };
}

/** What the look of a period says to those who see it. */
function periodWord({ isKept, isOver, from }: Progress['periods'][number], today: string): string {
  if (isKept) return stateNames.kept;
  if (isOver) return stateNames.missed;
  return from > today ? '还没到' : stateNames.running;
}

/** Whether the sentence itself names who owes it: 每学期写反思 4 篇，两人各自. */
export function saysWhose({ promise }: Pick<Progress, 'promise'>, by: string): boolean {
  return promise.split('，').includes(by);
}

/** A promise as somebody who owes a part of it reads it: what is theirs, not what others owe. */
export function owedView(
  catalogue: Catalogue,
  { progress, share, isOwn }: Owed,
  page: string,
): PromiseView {
  const whole = promiseView(catalogue, progress, page);
  const { unit } = progress;
  const state = shareState(share, progress);
  const told = `做了 ${numberText(share.isLeast ? { atLeast: share.done } : share.done, unit)}，约定 ${share.required} ${unit}`;
  return {
    ...whole,
    ...(isOwn ? {} : { by: whoseShare(catalogue, share) }),
    mark: { state, stateName: stateNames[state] },
    missing: missingShare(share, progress),
    ...writeOf(catalogue, state, progress.what, share.who),
    told,
    ...doubtOf(catalogue, page, progress.promise, told, share.events),
    periods: isOwn && progress.shares.length > 1 ? [] : whole.periods,
    evidence: eventsView(catalogue, share.events),
  };
}

/** Whoever reads it owes it together with others. */
function whoseShare(catalogue: Catalogue, { who }: Owed['share']): string {
  if ('group' in who) return `${catalogue.groups.get(who.group)?.data.name ?? ''}一起`;
  if ('pair' in who) {
    const pair = catalogue.pairs.get(who.pair)?.data;
    const both = pair === undefined ? [] : [pair.mentor, pair.mentee];
    return `${both.map((id) => shownName(catalogue, id)).join('、')}一起`;
  }
  return '全校一起';
}

function shareState(share: Owed['share'], { periods }: Progress): keyof typeof stateNames {
  if (share.open.length === 0 && share.lost === 0) return 'kept';
  if (share.lost === 0) return 'running';
  return periods.every((one) => one.isOver) ? 'missed' : 'short';
}

function missingShare(
  { open, lost }: Owed['share'],
  { commitment, periods, unit, per }: Progress,
): string {
  if (open.length === 0 && lost === 0) return '约定的都做到了。';
  const measured = { ...commitment, per };
  const last = periods.filter((one) => !one.isOver).at(-1);
  const ahead =
    open.length === 0 || last === undefined
      ? ''
      : `${lost === 0 ? '' : '后面'}${aheadSentence(open, last.to, unit, measured)}`;
  if (lost === 0) return ahead;
  const past = periods.length === 1 ? '日子过了，没做到，不用补。' : lostSentence(lost, measured);
  return `${past}${ahead}`;
}

/** What was kept asks for no more. */
function writeOf(
  catalogue: Catalogue,
  state: StateMark['state'],
  what: string,
  who: Owner,
): { write?: string } {
  const write = state === 'kept' ? undefined : missingLink(catalogue, what, who);
  return write === undefined ? {} : { write };
}

/** @param page address of the page it stands on */
export function countView(catalogue: Catalogue, count: Count, page: string): CountView {
  const { label, text, explanation, events } = count;
  return {
    label,
    text,
    explanation,
    evidence: eventsView(catalogue, events),
    ...doubtOf(catalogue, page, label, text, events),
  };
}

function doubtOf(
  catalogue: Catalogue,
  page: string,
  what: string,
  told: string,
  events: readonly CountedEvent[],
): { doubt?: string } {
  const doubt = doubtAddress(catalogue, { page, what, told, events });
  return doubt === undefined ? {} : { doubt };
}

/** Newest first: what was done last is what is looked for. */
export function eventsView(catalogue: Catalogue, events: readonly CountedEvent[]): Evidence[] {
  return events
    .flatMap(({ day, files }) => {
      const [entry, ...others] = entriesOf(catalogue, files);
      if (entry === undefined) return [];
      return [
        {
          link: entryLink(entry),
          kindName: collectionNames[entry.collection],
          date: day,
          ...lateSentence(entry),
          more: others.map(entryLink),
        },
      ];
    })
    .reverse();
}
