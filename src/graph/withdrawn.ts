/**
 * What became of an entry after it was published. It is said wherever the entry is named to
 * somebody who may rely on it: on its page, in lists, in what the search finds, in references.
 */
import { dayInChinese } from '../model/calendar/calendar.ts';
import type { Entry } from './catalogue.ts';

/** A word beside a title. */
export interface StandingMark {
  id: 'withdrawn' | 'corrected';
  /** 已撤回, 有更正. */
  name: string;
}

/** What a page says at its head: 已撤回, on which day, and why. */
export interface StandingNotice extends StandingMark {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Why it was withdrawn, or what was corrected. */
  text: string;
}

export const WITHDRAWN: StandingMark = { id: 'withdrawn', name: '已撤回' };
const CORRECTED: StandingMark = { id: 'corrected', name: '有更正' };

export function isWithdrawn({ data }: Pick<Entry, 'data'>): boolean {
  return data.withdrawn !== undefined;
}

/** Of two things to say the graver; nothing of an entry that stands as it was published. */
export function standingMark({ data }: Pick<Entry, 'data'>): StandingMark | undefined {
  if (data.withdrawn !== undefined) return WITHDRAWN;
  return data.corrections === undefined ? undefined : CORRECTED;
}

/** The withdrawal first, then corrections, the last one first. */
export function standingNotices({ data }: Pick<Entry, 'data'>): StandingNotice[] {
  const { withdrawn, corrections = [] } = data;
  return [
    ...(withdrawn === undefined
      ? []
      : [{ ...WITHDRAWN, date: withdrawn.date, text: withdrawn.why }]),
    ...corrections
      .map(({ date, what }) => ({ ...CORRECTED, name: '更正', date, text: what }))
      .sort((a, b) => (a.date < b.date ? 1 : -1)),
  ];
}

/** What stands behind a reference to it, in every form of reference; nothing of one that stands. */
export function withdrawnNote({ data }: Pick<Entry, 'data'>): string | undefined {
  return data.withdrawn && `${WITHDRAWN.name}（${dayInChinese(data.withdrawn.date)}）`;
}
