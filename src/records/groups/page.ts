/** 小组: whose turn it is, what was met about, what to talk about next, and what it made. */
import {
  dayInChinese,
  daysBetween,
  dayWithWeekday,
  type Semester,
} from '../../model/calendar/calendar.ts';
import { daysOfSlot } from '../../model/calendar/slot.ts';
import { collectionNames } from '../../model/kinds.ts';
import { isWithin } from '../../model/calendar/periods.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { groupCounts } from '../../counts/group-counts.ts';
import { rotationOf } from '../../counts/deeds/rotation.ts';
import type { Rotation } from '../../counts/group-shapes.ts';
import { happenedOn, type MeetingHeld } from '../../graph/happening.ts';
import { meetingsHeld } from '../../counts/deeds/meetings-held.ts';
import { peopleOf as membersOf, presentOn } from '../../counts/promises/owner.ts';
import { reportSpan } from '../../counts/report-span.ts';
import { isDisclosed, withNumbers } from '../../counts/disclosed.ts';
import { entryLink, home, kindLink, personLinks, semesterLink } from '../../graph/links.ts';
import { nextActionsOf, type NextAction } from '../../views/next-actions.ts';
import { plansInOrder, planLine, type PlanLine } from '../plans/page.ts';
import { problemLine, type ProblemLine } from '../../views/problem-board.ts';
import { isWaiting } from '../../views/problem-help.ts';
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
  /** What comes next; absent in a break and where the school's file knows no semester that has begun. */
  next?: GroupNext;
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

/** 下一次: on which day, and whose turn it is. */
export interface GroupNext {
  /** 2026年11月25日，周三, as it follows from the fixed time; absent where none names a day. */
  day?: { date: string; label: string };
  /** 周三下午第三节: in the words of the group. */
  slot?: string;
  /** One sentence: in how many days, or why no day can be told. */
  told: string;
  /** Absent from the public's: whose turn it is follows from who has not had theirs. */
  turn?: { person: Link; told: string };
}

export interface GroupSemester {
  link: Link;
  counts: CountView[];
  /** 十月十二日到十一月九日隔了 28 天. */
  longest?: string;
  /** 评过 3 次活动: how many were evaluated, and what was changed after which; for the school. */
  evaluated?: { told: string; adjusted: { meeting: Link; text: string }[] };
  /** Absent from the public's: whose turn it is, and who has not had theirs. */
  rotation: Turn[];
  /** What the drawing of the turns says, in a sentence. */
  turns: string;
  /** Its first and last day. */
  span: { from: string; to: string };
}

export interface Turn {
  person: Link;
  last?: { link: Link; date: string };
  /** When they presented in this semester, from 0 (its first day) to 1 (its last). */
  marks: number[];
  /** Where the next meeting stands, for whoever is next. */
  ahead?: number;
  isNext: boolean;
  told?: string;
}

export function groupPage(catalogue: Catalogue, group: Group): GroupPage {
  const { data, id } = group;
  const entries = catalogue.entries.filter((entry) => entry.data.group === id);
  const next = nextOf(catalogue, group);
  const semester = semesterOf(catalogue, group, next?.day?.date);
  const plans = plansInOrder(
    catalogue,
    [...catalogue.plans.values()].filter((plan) => plan.data.group === id),
  );
  return {
    href: `/groups/${id}/`,
    title: data.name,
    ...(data.about === undefined ? {} : { about: data.about }),
    facts: factsOf(catalogue, group),
    ...(next === undefined ? {} : { next }),
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

/** The next day of the fixed time on which no meeting is recorded yet. */
function nextOf(catalogue: Catalogue, group: Group): GroupNext | undefined {
  const semester = runningSemester(catalogue);
  const { today } = catalogue;
  const isOver = semester === undefined || today > semester.end;
  if (isOver || membersToday(catalogue, group.id).length === 0) return undefined;
  const { weeklySlot } = group.data;
  const met = daysMet(catalogue, group);
  const date =
    weeklySlot === undefined
      ? undefined
      : daysOfSlot(weeklySlot, semester, met.at(-1)).find(
          (day) => day >= today && !met.includes(day),
        );
  const rotation = rotationOf(catalogue, group, { from: semester.start, to: today }, true);
  const turn = isDisclosed(catalogue, 'everything') ? turnOf(catalogue, rotation) : undefined;
  return {
    ...(date === undefined ? {} : { day: { date, label: dayWithWeekday(date) } }),
    ...(weeklySlot === undefined ? {} : { slot: weeklySlot }),
    told: nextTold(today, weeklySlot, date),
    ...(turn === undefined ? {} : { turn }),
  };
}

function daysMet(catalogue: Catalogue, group: Group): string[] {
  return meetingsHeld(catalogue).flatMap(({ groups, day }) => (groups.has(group.id) ? [day] : []));
}

function nextTold(today: string, slot: string | undefined, date: string | undefined): string {
  if (slot === undefined) return '还没有写下固定的活动时间。';
  if (date === undefined) return '从固定的时间推不出哪一天，看组长的通知。';
  const days = daysBetween(today, date);
  const when = days === 0 ? '就是今天' : days === 1 ? '就是明天' : `还有 ${days} 天`;
  return `照固定的时间推算，${when}；临时有变，以组里的通知为准。`;
}

function turnOf(catalogue: Catalogue, { members, next }: Rotation): GroupNext['turn'] {
  const [person] = personLinks(catalogue, [next]);
  if (person === undefined) return undefined;
  const last = members.find(({ teacher }) => teacher === next)?.last;
  return {
    person,
    told:
      last === undefined ? '还没有主讲过。' : `上一次主讲是${dayInChinese(last.date)}，隔得最久。`,
  };
}

function semesterOf(
  catalogue: Catalogue,
  group: Group,
  nextDay: string | undefined,
): GroupSemester | undefined {
  const semester = runningSemester(catalogue);
  if (semester === undefined) return undefined;
  const { counts, longest, rotation } = groupCounts(catalogue, group, semester);
  const turns = rotationView(catalogue, rotation, turnsIn(catalogue, group, semester, nextDay));
  return {
    link: semesterLink(catalogue, semester.id),
    counts: withNumbers(counts).map((one) => countView(catalogue, one, `/groups/${group.id}/`)),
    ...(longest === undefined
      ? {}
      : {
          longest: `最久没有活动的是${dayInChinese(longest.from)}到${dayInChinese(longest.to)}，${longest.days} 天。`,
        }),
    ...evaluatedIn(catalogue, group.id, semester),
    rotation: turns,
    turns: turnsTold(turns),
    span: { from: semester.start, to: semester.end },
  };
}

/** Who has presented; to the school also how many have not, and who is next. */
function turnsTold(turns: readonly Turn[]): string {
  const had = turns.filter(({ marks }) => marks.length > 0).map(({ person }) => person.label);
  const done = had.length === 0 ? '' : `这学期主讲过：${had.join('、')}`;
  const next = turns.find(({ isNext }) => isNext)?.person.label;
  if (next === undefined) return done === '' ? '' : `${done}。`;
  const rest = turns.length - had.length;
  const waiting = rest === 0 ? '每位都轮到过了' : `还有 ${rest} 位没有轮到`;
  return `${done === '' ? '' : `${done}。`}${waiting}，下一位：${next}。`;
}

/** Where on the line of the semester each presented, and where the next meeting stands. */
function turnsIn(
  catalogue: Catalogue,
  group: Group,
  semester: Semester,
  nextDay: string | undefined,
): { of: (teacher: string) => number[]; ahead?: number } {
  const length = Math.max(1, daysBetween(semester.start, semester.end));
  const at = (day: string): number => daysBetween(semester.start, day) / length;
  const own = meetingsHeld(catalogue).filter(
    ({ groups, day }) =>
      groups.has(group.id) && isWithin(day, { from: semester.start, to: semester.end }),
  );
  return {
    of: (teacher) =>
      own.flatMap(({ presenters, day }) => (presenters.has(teacher) ? [at(day)] : [])),
    ...(nextDay === undefined ? {} : { ahead: at(nextDay) }),
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

function rotationView(
  catalogue: Catalogue,
  rotation: Rotation,
  turns: ReturnType<typeof turnsIn>,
): Turn[] {
  if (!isDisclosed(catalogue, 'everything')) return presentersOf(catalogue, rotation, turns);
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
        marks: turns.of(teacher),
        ...(isNext && turns.ahead !== undefined ? { ahead: turns.ahead } : {}),
        isNext,
        told: isNext ? '下一个' : notYet.has(teacher) ? '这学期还没有轮到' : '这学期讲过了',
      },
    ];
  });
}

/** In pinyin order: that someone has not presented is nothing the public could know. */
function presentersOf(
  catalogue: Catalogue,
  { members }: Rotation,
  turns: ReturnType<typeof turnsIn>,
): Turn[] {
  const last = new Map(members.map((one) => [one.teacher, one.last]));
  return [...catalogue.teachers.keys()].flatMap((id) => {
    const [person] = personLinks(catalogue, [id]);
    const presented = last.get(id);
    const meeting = presented === undefined ? undefined : catalogue.byRef.get(presented.ref);
    return person === undefined || meeting === undefined
      ? []
      : [
          {
            person,
            last: { link: entryLink(meeting), date: happenedOn(meeting) },
            marks: turns.of(id),
            isNext: false,
          },
        ];
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
