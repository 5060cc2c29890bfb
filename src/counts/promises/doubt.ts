/** “这个数不对”: the form of the host, filled in with what is needed to count again. */
import type { Catalogue } from '../../graph/catalogue.ts';
import type { Evidence } from '../count.ts';
import { issueAddress } from '../../graph/issue-address.ts';

/** A number that somebody may doubt, as the page tells it. */
export interface DoubtedNumber {
  /** Page it stands on, `/plans/lin-qi/`. */
  page: string;
  /** The promise, or what the number is called. */
  what: string;
  /** 做了 7 篇，约定 1 篇. */
  told: string;
  events: readonly Evidence[];
}

/** More would not fit the address some hosts take. */
const MOST_EVENTS = 20;

/** Of a table of many numbers: whoever writes says which one they mean. */
export function tableDoubtAddress(
  { school }: Catalogue,
  page: string,
  title: string,
): string | undefined {
  const body = [
    `网页：${page}`,
    `报表：${title}`,
    '哪一行、哪一列：',
    '网站数的：',
    '',
    '哪里不对（多数了、漏数了、日子不对）：',
  ];
  return issueAddress(school.repository, `这个数不对：${title}`, body.join('\n'));
}

/**
 * Undefined where the school's file names no repository. It tells nothing that the page does
 * not show, and names people by the page's address only, for the form may be public.
 */
export function doubtAddress(
  { school }: Catalogue,
  { page, what, told, events }: DoubtedNumber,
): string | undefined {
  const lines = events.slice(-MOST_EVENTS).map(({ day, files }) => `- ${day} ${files.join(' ')}`);
  const body = [
    `网页：${page}`,
    `哪一项：${what}`,
    `网站数的：${told}`,
    ...(lines.length === 0 ? ['一件也没有数到。'] : ['数到的：', ...lines]),
    ...(events.length > MOST_EVENTS ? [`（更早的 ${events.length - MOST_EVENTS} 件没有列）`] : []),
    '',
    '哪里不对（多数了、漏数了、日子不对）：',
  ];
  return issueAddress(school.repository, `这个数不对：${what}`, body.join('\n'));
}
