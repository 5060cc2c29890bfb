import type { Semester } from '../model/calendar/calendar.ts';
import { daysBetween } from '../model/calendar/calendar.ts';
import { deedWord, type Deed } from '../model/words/deeds.ts';
import { isWithin, periodsOf, type Span } from '../model/calendar/periods.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { LEAST_ANSWERS } from '../graph/few-answers.ts';
import type { RecordBase } from '../graph/records.ts';
import { attendanceOf } from './deeds/attendance.ts';
import { byDay } from '../graph/by-day.ts';
import { compare } from '../model/text/compare.ts';
import { deedsDone } from './deeds/done.ts';
import {
  countOf,
  coverageOf,
  eventsOfEntries,
  evidenceOf,
  type Evidence,
  type Count,
} from './count.ts';
import type { GroupCounts, Rotation, Satisfaction } from './group-shapes.ts';
import { happenedOn, type MeetingHeld } from '../graph/happening.ts';
import { meetingsHeld } from './deeds/meetings-held.ts';
import { groupsOf } from './deeds/named.ts';
import { asOne } from './promises/owner.ts';
import { reportSpan } from './report-span.ts';
import { rotationOf } from './deeds/rotation.ts';
import { satisfactionOf } from './deeds/satisfaction.ts';
import { longestSilence } from './deeds/silence.ts';
import { takenIn } from './deeds/suggestions.ts';
import { countedFor, deedsOf, tallyOf } from './deeds/tally.ts';
import { isDisclosed, disclosedCounts } from './disclosed.ts';
import { entriesOnce } from './deeds/written.ts';

/**
 * What a group did in a semester, up to today; events count for it that name it. Counts that
 * rest on records the audience is not told of are left out, intervals and who of those expected
 * came among them.
 *
 * @returns ids `meetings`, `seminars` (months covered), `present`, `attendance`, `satisfaction`,
 * `evaluate`, `prepare`, `read`, `open`, `mutual`, `taken`, `raise`, `solve`
 */
export function groupCounts(
  catalogue: Catalogue,
  group: RecordBase<'groups'>,
  semester: Semester,
  today: string = catalogue.today,
): GroupCounts {
  const span = reportSpan(catalogue, semester, today);
  const own = <E extends Entry>(entries: readonly E[]): E[] =>
    entries
      .filter((entry) => isWithin(happenedOn(entry), span) && groupsOf(entry).has(group.id))
      .sort(byDay);
  const held = meetingsHeld(catalogue).filter(
    (one) => one.groups.has(group.id) && isWithin(one.day, span),
  );
  const { present } = asOne(catalogue, { group: group.id });
  const there = {
    from: present[0]?.from ?? semester.start,
    to: present.at(-1)?.to ?? semester.end,
  };
  const isWhole = isDisclosed(catalogue, 'everything');
  const longest = isWhole
    ? longestSilence(
        held.map(({ day }) => day),
        semester,
        there,
        today,
      )
    : undefined;
  const attendance = isWhole ? attendanceOf(catalogue, held) : [];
  const satisfaction = satisfactionOf(held.map(surveyOf));
  const rotation = rotationOf(catalogue, group, span, span.to === today);
  const done = (what: Deed): Evidence[] =>
    evidenceOf(deedsDone(catalogue, what, { group: group.id }, span).map(({ event }) => event));
  const counted = (what: Deed, label: string, explanation: string): Count =>
    countOf({ id: what, label, explanation, unit: deedWord(what).unit }, done(what));
  const taken = takenIn([
    ...own(entriesOnce(catalogue, 'lessons')),
    ...own(entriesOnce(catalogue, 'observations')),
  ]);
  return {
    counts: disclosedCounts(catalogue, [
      meetingsCount(held, longest),
      seminarMonths(done('seminar'), catalogue, semester, span),
      presentedCount(done('present'), rotation, isWhole),
      ...(isWhole
        ? [
            attendanceCount(attendance),
            satisfactionCount(held, satisfaction),
            counted('evaluate', '评价过的活动', '数写了满意度、活动评价或据此调整的活动。'),
          ]
        : []),
      counted('prepare', '集体备课', '数写明是这个小组的集体备课。'),
      counted('read', '共读', '数写明是这个小组的共读笔记和读书会，同一天读同一本书算一次。'),
      countOf(
        {
          id: 'open',
          label: '开课',
          unit: '节',
          explanation: '数写明是这个小组的公开课、研究课、同课异构、示范课和汇报课，一个班一节。',
        },
        (['open', 'demo', 'report'] as const).flatMap(done).sort((a, b) => compare(a.day, b.day)),
      ),
      ...(isDisclosed(catalogue, 'observations') ? [mutualCount(catalogue, group.id, span)] : []),
      countOf(
        {
          id: 'taken',
          label: '采纳的建议',
          unit: '节',
          explanation: '数这个小组里至少采纳了一条建议的课例和听课记录。',
        },
        eventsOfEntries(taken.entries.toSorted(byDay)),
        { text: taken.text },
      ),
      counted('raise', '提出的问题', '数写明是这个小组提出的问题。'),
      counted('solve', '解决的问题', '数写明是这个小组的、已解决的问题，日子按解决它的那一篇。'),
    ]),
    intervals: isWhole ? intervalsOf(held) : [],
    ...(longest === undefined ? {} : { longest }),
    rotation,
    attendance,
    satisfaction,
  };
}

function mutualCount(catalogue: Catalogue, id: string, span: Span): Count {
  const who = { group: id };
  const tally = tallyOf(
    deedsOf(catalogue, { what: 'mutual' }, asOne(catalogue, who), who),
    span,
    { what: 'mutual' },
    countedFor(catalogue, who),
  );
  return countOf(
    {
      id: 'mutual',
      label: '组内互听',
      unit: '节',
      explanation: '组员之间听课，同一学期里互相都听过才算；听课那天是组员的算。',
    },
    evidenceOf(tally.events),
  );
}

function intervalsOf(held: readonly MeetingHeld[]): GroupCounts['intervals'] {
  const days = [...new Set(held.map(({ day }) => day))];
  return days.slice(1).map((to, i) => {
    const from = days[i] ?? to;
    return { from, to, days: daysBetween(from, to) };
  });
}

function meetingsCount(held: readonly MeetingHeld[], longest: GroupCounts['longest']): Count {
  const silence = longest === undefined ? '' : `，最长隔了 ${longest.days} 天`;
  return countOf(
    {
      id: 'meetings',
      label: '活动',
      unit: '次',
      explanation: `数写明是这个小组的活动，同一次活动的几份纪要算一次${longest === undefined ? '' : '；间隔数到学期末或今天，节假日也在内'}。`,
    },
    evidenceOf(held),
    { text: `${held.length} 次${silence}` },
  );
}

function seminarMonths(
  seminars: readonly Evidence[],
  { school }: Catalogue,
  semester: Semester,
  span: Span,
): Count {
  const months = periodsOf('month', semester, school.semesters).filter(
    (month) => month.from <= span.to,
  );
  return coverageOf(
    {
      id: 'seminars',
      label: '有专题研讨的月份',
      unit: '个月',
      explanation: '学期到今天过了几个月，其中几个月有过专题研讨；学期头尾不足十天的并到相邻的月。',
    },
    seminars,
    months,
  );
}

function presentedCount(
  meetings: readonly Evidence[],
  rotation: Rotation,
  isWhole: boolean,
): Count {
  const all = rotation.members.length;
  return countOf(
    {
      id: 'present',
      label: '轮流主讲',
      unit: '次',
      explanation: `数写明主讲的活动${isWhole ? '；轮到过的是现在（或学期末）的组员里这学期主讲过的' : ''}。`,
    },
    meetings,
    {
      text:
        meetings.length === 0
          ? '还没有记下主讲'
          : `${meetings.length} 次，${all} 位组员里 ${all - rotation.notYet.length} 位轮到过`,
    },
  );
}

function attendanceCount(attendance: GroupCounts['attendance']): Count {
  const came = attendance.reduce((sum, one) => sum + one.attended, 0);
  const expected = attendance.reduce((sum, one) => sum + one.expected, 0);
  const share = Math.round((came / expected) * 100);
  return countOf(
    {
      id: 'attendance',
      label: '到场',
      unit: '次',
      explanation:
        '到场人次比应到人次；应到按纪要写的，没有写的按当天的组员。没有记到场的活动不算。',
    },
    attendance.map(({ day, files }) => ({ day, files })),
    {
      text:
        attendance.length === 0
          ? '没有记到场'
          : `${share}%（${attendance.length} 次，${came}/${expected} 人次）`,
    },
  );
}

function satisfactionCount(held: readonly MeetingHeld[], satisfaction: Satisfaction): Count {
  return countOf(
    {
      id: 'satisfaction',
      label: '满意度',
      unit: '次',
      explanation: `按回答份数加权的平均；一次活动不到 ${LEAST_ANSWERS} 份回答的不算，也不显示。`,
    },
    evidenceOf(held.filter((one) => surveyOf(one) !== undefined)),
    { text: satisfaction.shown ? satisfaction.text : satisfaction.reason },
  );
}

/** One survey a meeting, however many of its minutes repeat it: the one with most answers. */
function surveyOf({ entries }: MeetingHeld): Entry<'meetings'>['data']['survey'] {
  return entries
    .flatMap((one) => (one.collection === 'meetings' ? (one.data.survey ?? []) : []))
    .reduce<Entry<'meetings'>['data']['survey']>(
      (most, one) => (most === undefined || one.n > most.n ? one : most),
      undefined,
    );
}
