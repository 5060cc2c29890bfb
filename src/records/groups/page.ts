/** 小组: whose turn it is, what was met about, what to talk about next, and what it made. */
import { dayInChinese, type Semester } from '../../model/calendar/calendar.ts';
import { collectionNames } from '../../model/kinds.ts';
import { isWithin } from '../../model/calendar/periods.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { groupCounts } from '../../counts/group-counts.ts';
import type { Rotation } from '../../counts/group-shapes.ts';
import { happenedOn, type MeetingHeld } from '../../graph/happening.ts';
import { meetingsHeld } from '../../counts/deeds/meetings-held.ts';
import { peopleOf as membersOf, presentOn } from '../../counts/promises/owner.ts';
import { reportSpan } from '../../counts/report-span.ts';
import { isDisclosed, withNumbers } from '../../counts/disclosed.ts';
import { entryLink, home, kindLink, personLinks, semesterLink } from '../../graph/links.ts';
import { nextActionsOf, type NextAction } from '../../views/next-actions.ts';
import { plansInOrder, planLine, type PlanLine } from '../plans/page.ts';
import { isWaiting, problemLine, type ProblemLine } from '../../views/problem-board.ts';
import { countView, type CountView } from '../../counts/promises/promise.ts';
import type { RecordBase } from '../../graph/records.ts';
import { factsByField } from '../../views/by-field.ts';
import { runningSemester } from '../../counts/running-semester.ts';
import { cardsByKind, peopleOf, topicsOf } from '../topics/page.ts';
import type { CardGroup } from '../../views/entry-card.ts';
import type { CountedLink, Fact, Link, PersonLink } from '../../graph/links.ts';
import { groupMeetingLink } from '../../views/writing-on.ts';
import type { ShelfIndex } from '../../views/shelves/all-shelves.ts';

type Group = RecordBase<'groups'>;

export interface GroupPage {
  href: string;
  title: string;
  about?: string;
  facts: Fact[];
  /** The running semester; absent where the school's file knows none that has begun. */
  semester?: GroupSemester;
  plans: PlanLine[];
  /** Open problems to draw a seminar from: those wished for first, then the oldest. */
  themes: (ProblemLine & { isWished: boolean })[];
  /** What was agreed on and is not done. */
  nextActions: NextAction[];
  people: PersonLink[];
  topics: CountedLink[];
  kinds: CardGroup[];
  /** 记一次活动. */
  writing: Link[];
  breadcrumbs: Link[];
}

export interface GroupSemester {
  link: Link;
  counts: CountView[];
  /** 十月十二日到十一月九日隔了 28 天. */
  longest?: string;
  /** 评过 3 次活动: how many were evaluated, and what was changed after which; for the school. */
  evaluated?: { told: string; adjusted: { meeting: Link; text: string }[] };
  /** Absent from the public's: whose turn it is, and who has not had theirs. */
  rotation: { person: Link; last?: { link: Link; date: string }; isNext: boolean; told?: string }[];
}

export function groupPage(catalogue: Catalogue, group: Group): GroupPage {
  const { data, id } = group;
  const entries = catalogue.entries.filter((entry) => entry.data.group === id);
  const semester = semesterOf(catalogue, group);
  const plans = plansInOrder(
    catalogue,
    [...catalogue.plans.values()].filter((plan) => plan.data.group === id),
  );
  return {
    href: `/groups/${id}/`,
    title: data.name,
    ...(data.about === undefined ? {} : { about: data.about }),
    facts: factsOf(catalogue, group),
    ...(semester === undefined ? {} : { semester }),
    plans: plans.map((plan) => planLine(catalogue, plan)),
    themes: themesOf(catalogue, group),
    nextActions: entries.flatMap((entry) =>
      entry.collection === 'meetings'
        ? nextActionsOf(catalogue, entry).filter((action) => isOpen(catalogue, action))
        : [],
    ),
    people: peopleOf(catalogue, entries),
    topics: topicsOf(catalogue, entries),
    kinds: kindsOf(catalogue, entries),
    writing: [
      { label: '记一次活动', href: groupMeetingLink(catalogue, id, membersToday(catalogue, id)) },
    ],
    breadcrumbs: [home, kindLink('groups'), { label: data.name }],
  };
}

export function groupIndex(catalogue: Catalogue): ShelfIndex {
  const counts = Map.groupBy(catalogue.entries, (entry) => entry.data.group ?? '');
  const byKind = Map.groupBy(catalogue.groups.values(), (group) => group.data.kind);
  return {
    title: kindLink('groups').label,
    lead: '每个小组谁主讲、谈过什么、接下来谈什么。数字是写明这个小组的有几篇。',
    sections: catalogue.words.groupKinds.flatMap(({ id, name }) => {
      const links = (byKind.get(id) ?? []).map((group) => ({
        label: group.data.name,
        href: `/groups/${group.id}/`,
        count: counts.get(group.id)?.length ?? 0,
      }));
      return links.length === 0 ? [] : [{ title: name, links }];
    }),
    breadcrumbs: [home, { label: kindLink('groups').label }],
  };
}

/** What is overdue may have been done in a record the public does not see. */
function isOpen(catalogue: Catalogue, { state, due }: NextAction): boolean {
  return state !== 'kept' && (due >= catalogue.today || isDisclosed(catalogue, 'everything'));
}

function factsOf(catalogue: Catalogue, group: Group): Fact[] {
  const { id, data } = group;
  const now = membersToday(catalogue, id);
  const past = personLinks(
    catalogue,
    data.members.filter(({ to }) => to !== undefined && to < catalogue.today).map(({ id }) => id),
  );
  return [
    ...factsByField('groups', {
      kind: nameOf(catalogue.words.groupKinds, data.kind),
      leader: personLinks(catalogue, [data.leader]),
      leaderSince: data.leaderSince === undefined ? undefined : dayInChinese(data.leaderSince),
      formerLeaders: formerLeaders(catalogue, group),
      members: personLinks(catalogue, now),
    }),
    ...(past.length === 0 ? [] : [{ label: '曾在组里', links: past }]),
    ...factsByField('groups', { weeklySlot: data.weeklySlot }),
  ];
}

/** Each with the days on which they led, as far as they are known. */
function formerLeaders(catalogue: Catalogue, { data }: Group): string {
  return data.formerLeaders
    .flatMap(({ id, from, to }) =>
      personLinks(catalogue, [id]).map(
        ({ label }) =>
          `${label}（${from === undefined ? '' : dayInChinese(from)}至${dayInChinese(to)}）`,
      ),
    )
    .join('、');
}

function membersToday(catalogue: Catalogue, group: string): string[] {
  return presentOn(membersOf(catalogue, { group }), catalogue.today);
}

function semesterOf(catalogue: Catalogue, group: Group): GroupSemester | undefined {
  const semester = runningSemester(catalogue);
  if (semester === undefined) return undefined;
  const { counts, longest, rotation } = groupCounts(catalogue, group, semester);
  return {
    link: semesterLink(catalogue, semester.id),
    counts: withNumbers(counts).map((one) => countView(catalogue, one, `/groups/${group.id}/`)),
    ...(longest === undefined
      ? {}
      : {
          longest: `最久没有活动的是${dayInChinese(longest.from)}到${dayInChinese(longest.to)}，${longest.days} 天。`,
        }),
    ...evaluatedIn(catalogue, group.id, semester),
    rotation: rotationView(catalogue, rotation),
  };
}

/** How many of the meetings were evaluated; what was not is nothing the public could know. */
function evaluatedIn(
  catalogue: Catalogue,
  group: string,
  semester: Semester,
): Pick<GroupSemester, 'evaluated'> {
  if (!isDisclosed(catalogue, 'everything')) return {};
  const span = reportSpan(catalogue, semester, catalogue.today);
  const held = meetingsHeld(catalogue).filter(
    (one) => one.groups.has(group) && isWithin(one.day, span),
  );
  if (held.length === 0) return {};
  const minutesOf = (one: MeetingHeld): Entry<'meetings'>[] =>
    one.entries.filter((entry) => entry.collection === 'meetings');
  const asked = held.filter((one) =>
    minutesOf(one).some(({ data }) => data.survey !== undefined || data.adjusted !== undefined),
  );
  const adjusted = held
    .flatMap(minutesOf)
    .flatMap((entry) =>
      entry.data.adjusted === undefined
        ? []
        : [{ meeting: entryLink(entry), text: entry.data.adjusted }],
    );
  return {
    evaluated: {
      told: `${held.length} 次活动里，${asked.length} 次活动后评过${adjusted.length === 0 ? '' : `，据此调整了 ${adjusted.length} 次`}。`,
      adjusted: adjusted.reverse(),
    },
  };
}

function rotationView(catalogue: Catalogue, rotation: Rotation): GroupSemester['rotation'] {
  if (!isDisclosed(catalogue, 'everything')) return presentersOf(catalogue, rotation);
  const notYet = new Set(rotation.notYet);
  return rotation.members.flatMap(({ teacher, last }) => {
    const [person] = personLinks(catalogue, [teacher]);
    if (person === undefined) return [];
    const meeting = last === undefined ? undefined : catalogue.byRef.get(last.ref);
    const isNext = rotation.next === teacher;
    return [
      {
        person,
        ...(meeting === undefined || last === undefined
          ? {}
          : { last: { link: entryLink(meeting), date: last.date } }),
        isNext,
        told: isNext ? '下一个' : notYet.has(teacher) ? '这学期还没有轮到' : '这学期讲过了',
      },
    ];
  });
}

/** In pinyin order: that someone has not presented is nothing the public could know. */
function presentersOf(catalogue: Catalogue, { members }: Rotation): GroupSemester['rotation'] {
  const last = new Map(members.map((one) => [one.teacher, one.last]));
  return [...catalogue.teachers.keys()].flatMap((id) => {
    const [person] = personLinks(catalogue, [id]);
    const presented = last.get(id);
    const meeting = presented === undefined ? undefined : catalogue.byRef.get(presented.ref);
    return person === undefined || meeting === undefined
      ? []
      : [{ person, last: { link: entryLink(meeting), date: happenedOn(meeting) }, isNext: false }];
  });
}

/** Problems of the group, or raised by those who are in it, that nobody has solved. */
function themesOf(catalogue: Catalogue, group: Group): GroupPage['themes'] {
  const members = membersToday(catalogue, group.id);
  const open = catalogue.byKind.problems.filter(
    ({ data }) =>
      data.status !== 'solved' &&
      (data.group === group.id || data.authors.some((id) => members.includes(id))),
  );
  return open
    .toReversed()
    .map((entry) => ({
      ...problemLine(catalogue, entry),
      isWished: isWaiting(catalogue, entry),
    }))
    .sort((a, b) => Number(b.isWished) - Number(a.isWished));
}

/** A group is asked for its meetings before anything else. */
function kindsOf(catalogue: Catalogue, entries: readonly Entry[]): CardGroup[] {
  const isMeetings = ({ title }: CardGroup): boolean => title === collectionNames.meetings;
  return cardsByKind(catalogue, entries, undefined).sort(
    (a, b) => Number(isMeetings(b)) - Number(isMeetings(a)),
  );
}
