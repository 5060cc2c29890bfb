/**
 * 本周新写的: what was written in this week and some before it, and the same as a text for a chat
 * group. Weeks are those of ISO 8601, from Monday to Sunday; where one lies in a semester it has
 * that semester's number too. This week is that of the day of the build, so the days always stand
 * beside the word: whoever reads it later is not misled.
 */
import { addDays, weekdayOf, weeksOf } from '../../model/calendar/calendar.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { home, type Link } from '../../graph/links.ts';
import { isWithdrawn } from '../../graph/withdrawn.ts';
import { entryCard, type EntryCard } from '../entry-card.ts';
import { follow, type Follow } from '../feeds/feeds.ts';
import type { Frame } from '../frame.ts';

export const WEEKLY: Link = { label: '本周新写的', href: '/weekly/' };

export interface WeeklyPage {
  title: string;
  lead: string;
  now: Week;
  /** Where nothing stands in this week: the public is not told that nobody wrote. */
  empty: string;
  /** The newest first, those without entries left out. */
  before: Week[];
  follow?: Follow;
  /** Whole addresses of the feed of the site, to be put into a program. */
  feeds?: { name: string; address: string }[];
  breadcrumbs: Link[];
}

export interface Week {
  /** `2026-w47`, after ISO 8601. */
  id: string;
  /** 第12周，11月16日至22日 */
  title: string;
  cards: EntryCard[];
  /** To be given to others; absent in the edition for colleagues, and where there is nothing to give. */
  toPass?: ToPass;
}

export interface ToPass {
  /** For a chat group: titles, people, addresses. */
  text: string;
  /** For an article: the same with summaries. */
  article: Article;
}

/** What an article is laid out from; addresses are whole, or absent where the site's is not known. */
export interface Article {
  title: string;
  school: string;
  entries: {
    kind: string;
    title: string;
    by: string;
    summary: string;
    address?: string;
  }[];
  /** Where all of it stands. */
  address?: string;
}

const MOST_BEFORE = 3;

export function weeklyPage(catalogue: Catalogue, frame: Frame): WeeklyPage {
  const thisMonday = mondayOf(catalogue.today);
  const byMonday = Map.groupBy(catalogue.entries, ({ data }) => mondayOf(data.date));
  const earlier = [...byMonday.keys()].filter((monday) => monday < thisMonday).sort();
  const weekFrom = (monday: string, name: string): Week =>
    week(catalogue, frame, { monday, name, entries: byMonday.get(monday) ?? [] });
  const followed = follow(catalogue, frame, '');
  return {
    title: WEEKLY.label,
    lead: '一周里大家写下的，按写的日子从星期一数到星期日。',
    now: weekFrom(thisMonday, WEEKLY.label),
    empty: `这一周还没有${catalogue.audience === 'public' ? '公开' : '写下'}的。`,
    before: earlier
      .slice(-MOST_BEFORE)
      .reverse()
      .map((monday) => weekFrom(monday, '一周新写的')),
    ...(followed === undefined
      ? {}
      : {
          follow: followed,
          feeds: [
            { name: 'Atom', address: frame.siteUrl + followed.atom },
            { name: 'JSON Feed', address: frame.siteUrl + followed.json },
          ],
        }),
    breadcrumbs: [home, { label: WEEKLY.label }],
  };
}

/** How many entries the page begins with. */
export function writtenThisWeek({ entries, today }: Catalogue): number {
  const monday = mondayOf(today);
  return entries.filter(({ data }) => mondayOf(data.date) === monday).length;
}

interface WeekOf {
  monday: string;
  /** What the text is called. */
  name: string;
  entries: readonly Entry[];
}

function week(catalogue: Catalogue, frame: Frame, { monday, name, entries }: WeekOf): Week {
  const cards = entries.map((entry) => entryCard(catalogue, entry));
  const days = daysInChinese(monday);
  const no = numberOf(catalogue, monday);
  // What only colleagues may see is not made ready to be passed on, nor what was withdrawn.
  const passed = entries
    .filter((entry) => !isWithdrawn(entry))
    .map((entry) => entryCard(catalogue, entry));
  const isToPass = catalogue.audience === 'public' && passed.length > 0;
  return {
    id: isoWeek(monday),
    title: no === undefined ? days : `第${no}周，${days}`,
    cards,
    ...(isToPass ? { toPass: toPass(frame, `${name}（${days}）`, passed) } : {}),
  };
}

function toPass({ siteUrl, shortName }: Frame, title: string, cards: EntryCard[]): ToPass {
  const at = (path: string): { address?: string } =>
    siteUrl === '' ? {} : { address: siteUrl + encodeURI(path) };
  const article: Article = {
    title,
    school: shortName,
    entries: cards.map((card) => ({
      kind: card.kindName,
      title: card.title,
      by: card.authors.map(({ label }) => label).join('、'),
      summary: card.summary,
      ...at(card.href),
    })),
    ...at(WEEKLY.href ?? '/'),
  };
  return { text: textOf(article), article };
}

function textOf({ title, school, entries, address }: Article): string {
  const blocks = entries.map((entry, i) => {
    const by = entry.by === '' ? entry.kind : `${entry.kind}，${entry.by}`;
    return [`${i + 1}. ${entry.title}（${by}）`, entry.address]
      .filter((line) => line !== undefined)
      .join('\n');
  });
  const foot = address === undefined ? [] : [`都在这里：${address}`];
  return [`${school} · ${title}`, ...blocks, ...foot].join('\n\n');
}

function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}

/** The year of an ISO week is that of its Thursday, and its first week is the one with January 4. */
function isoWeek(monday: string): string {
  const year = addDays(monday, 3).slice(0, 4);
  let no = 1;
  for (let one = mondayOf(`${year}-01-04`); one < monday; one = addDays(one, 7)) no += 1;
  return `${year}-w${String(no).padStart(2, '0')}`;
}

/** Which week of a semester it is, as the front page counts them; nothing in a break. */
function numberOf({ school }: Catalogue, monday: string): number | undefined {
  const sunday = addDays(monday, 6);
  for (const semester of school.semesters) {
    const found = weeksOf(semester).find(({ from, to }) => monday <= from && to <= sunday);
    if (found !== undefined) return found.no;
  }
  return undefined;
}

/** 11月16日至22日, 11月30日至12月6日 */
function daysInChinese(monday: string): string {
  const [first, last] = [monday, addDays(monday, 6)].map((day) => day.split('-').map(Number));
  const [, month, day] = first ?? [];
  const [, lastMonth, lastDay] = last ?? [];
  const until = month === lastMonth ? `${lastDay}日` : `${lastMonth}月${lastDay}日`;
  return `${month}月${day}日至${until}`;
}
