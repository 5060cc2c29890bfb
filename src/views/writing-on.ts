/**
 * What may be written from where one stands, with what is known there filled in. A link takes along
 * only what the audience sees on the page it stands on.
 */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { issueAddress } from '../graph/issue-address.ts';
import { semesterIdOf } from '../model/calendar/calendar.ts';
import type { Link } from '../graph/links.ts';
import type { RecordBase } from '../graph/records.ts';
import { correctLink, writeLink } from '../graph/write-link.ts';
import type { EntryKind } from '../model/kinds.ts';
import { nextActionsOf } from './next-actions.ts';

export interface WritingOn {
  /** 写一篇回应. */
  respond: string;
  /** What is mostly written after such an entry. */
  onward: Link[];
  /** 改这一篇. */
  correct: string;
  /** 指出一处错误: the host's form where it has one, and what is to be said in it. */
  wrong: { href?: string; text: string };
}

export function writingOn(catalogue: Catalogue, entry: Entry): WritingOn {
  const { ref, file, data } = entry;
  const title = `《${data.title}》有一处要改`;
  const text = [`网页：/${ref}/`, '', '哪一段、哪一句：', '', '应该是：', ''].join('\n');
  const href = issueAddress(catalogue.school.repository, title, text);
  return {
    respond: writeLink('reflections', { respondsTo: [ref], topics: data.topics }),
    onward: onward(catalogue, entry),
    correct: correctLink(ref, file),
    wrong: { ...(href === undefined ? {} : { href }), text: `${title}\n${text}` },
  };
}

function onward(catalogue: Catalogue, entry: Entry): Link[] {
  const { id, ref, collection, data } = entry;
  const about = { subject: [data.subject], grades: data.grades ?? [], topics: data.topics };
  switch (collection) {
    case 'lessons': {
      const { teacher, lessonTitle } = data;
      const lesson = { ...about, lesson: [id] };
      return [
        {
          label: '记一次听课',
          href: writeLink('observations', {
            ...lesson,
            teacher: [teacher],
            lessonTitle: [lessonTitle],
          }),
        },
        {
          label: '写课后反思',
          href: writeLink('reflections', { lesson: [id], topics: data.topics }),
        },
      ];
    }
    case 'problems':
      return [
        {
          label: '排一次研讨',
          href: writeLink('meetings', {
            kind: ['seminar'],
            title: [data.title],
            topics: data.topics,
            group: [data.group],
            links: [ref],
          }),
        },
      ];
    case 'readings':
      return [
        {
          label: '记下一次共读',
          href: writeLink('readings', { ...readingOf(data.book), topics: data.topics }),
        },
      ];
    case 'meetings':
      return [{ label: '记下一次活动', href: nextMeeting(catalogue, entry) }];
    case 'projects':
      return [
        {
          label: '写课题的报告或论文',
          href: writeLink('papers', { project: [id], authors: data.authors, topics: data.topics }),
        },
      ];
    default:
      return [];
  }
}

/** Who was there last comes again, and what was left to do is looked at. */
function nextMeeting(catalogue: Catalogue, entry: Entry<'meetings'>): string {
  const { group, kind, host, attended } = entry.data;
  return writeLink('meetings', {
    ...{ group: [group], kind: [kind], host: [host], attended },
    ...openActions(catalogue, entry),
  });
}

/** 记一次活动 of a group: its members are ticked, and what the last meeting left open is carried over. */
export function groupMeetingLink(
  catalogue: Catalogue,
  group: string,
  members: readonly string[],
): string {
  // Newest first.
  const last = catalogue.byKind.meetings.find(({ data }) => data.group === group);
  const { leader } = catalogue.groups.get(group)?.data ?? {};
  return writeLink('meetings', {
    ...{ group: [group], host: [leader], attended: members },
    ...(last === undefined ? {} : openActions(catalogue, last)),
  });
}

function openActions(catalogue: Catalogue, meeting: Entry<'meetings'>): Record<string, string[]> {
  const open = nextActionsOf(catalogue, meeting).filter(
    // Whoever is not named here cannot be ticked.
    ({ state, who }) => state !== 'kept' && who !== undefined,
  );
  return {
    'nextActions.who': open.map(({ teacher }) => teacher),
    'nextActions.what': open.map(({ what }) => what),
    'nextActions.due': open.map(({ due }) => due),
  };
}

/** A plan made of the one above it, and the next of the same owner. */
export function planWritingLinks(catalogue: Catalogue, plan: RecordBase<'plans'>): Link[] {
  const { teacher, group, pair, semester, schoolYear, year } = plan.data;
  const running = semesterIdOf(catalogue.today, catalogue.school.semesters);
  const mine = { teacher: [teacher], group: [group], pair: [pair] };
  const when =
    semester === undefined
      ? { schoolYear: [schoolYear], year: [year?.toString()] }
      : { semester: [running] };
  return [
    {
      label: '据此订一份计划',
      href: writeLink('plans', { parents: [plan.id], semester: [semester ?? running] }),
    },
    {
      label: '接着订下一份',
      href: writeLink('plans', {
        ...mine,
        ...when,
        parents: plan.data.parents,
        previous: [plan.id],
      }),
    },
  ];
}

/** What two colleagues who belong together do together. */
export function pairWritingLinks({ id, data }: RecordBase<'pairs'>): Link[] {
  const { mentor, mentee, kind } = data;
  return [
    {
      label: kind === 'mentor' ? '记一次师徒交流' : '记一次同伴交流',
      href: writeLink('meetings', {
        ...{ kind: ['mentoring'], host: [mentor], attended: [mentor, mentee] },
      }),
    },
    { label: '为这一对订计划', href: writeLink('plans', { pair: [id] }) },
  ];
}

/** A plan, or a pair, of which nothing is known yet. */
/** How each kind of writing is begun, as a teacher would say it. */
export const beginWords: Record<EntryKind, string> = {
  lessons: '写一篇课例',
  reflections: '写一篇反思',
  readings: '写一篇共读笔记',
  papers: '写一篇论文',
  projects: '记一项课题',
  problems: '提一个问题',
  observations: '记一次听课',
  meetings: '记一次活动',
};

export const beginPlan: Link = { label: '订一份计划', href: writeLink('plans') };
export const beginPair: Link = { label: '结一对', href: writeLink('pairs') };

/** What somebody whose shelf it is may add to it. */
export function personWritingLinks(teacher: string): Link[] {
  return [
    { label: '写一篇反思', href: writeLink('reflections', { authors: [teacher] }) },
    { label: '订一份计划', href: writeLink('plans', { teacher: [teacher] }) },
  ];
}

export function bookWritingLink(book: string): Link {
  return { label: '写一篇共读笔记', href: writeLink('readings', readingOf(book)) };
}

export function topicWritingLinks(topic: string): Link[] {
  return [
    { label: '写一篇反思', href: writeLink('reflections', { topics: [topic] }) },
    { label: '提一个问题', href: writeLink('problems', { topics: [topic] }) },
  ];
}

/** 你可以写第一篇: of an empty list, and below every other. */
export function listWritingLink(
  kind: EntryKind,
  narrowed: { subject?: string; grade?: string; topic?: string },
): string {
  return writeLink(kind, {
    ...{ subject: [narrowed.subject], grades: [narrowed.grade], topics: [narrowed.topic] },
  });
}

function readingOf(book: string): Record<string, string[]> {
  return { book: [book] };
}
