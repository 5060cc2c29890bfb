import { daysBetween, type Semester } from '../../model/calendar.ts';
import { periodsOf, type Span } from '../../model/periods.ts';
import type { Catalogue, Entry } from '../catalogue.ts';
import { LEAST_ANSWERS } from '../few-answers.ts';
import type { RecordBase } from '../records.ts';
import { attendanceOf } from './attendance.ts';
import { byDay } from './by-day.ts';
import { deedsFor } from './deeds-for.ts';
import { countOf, coverageOf, type Figure } from './figure.ts';
import type { GroupFigures, Rotation, Satisfaction } from './group-shapes.ts';
import { entriesWithin, reportSpan } from './report-span.ts';
import { rotationOf } from './rotation.ts';
import { satisfactionOf } from './satisfaction.ts';
import { takenIn } from './suggestions.ts';
import { isTold, toldFigures } from './told.ts';

/**
 * What a group did in a semester, up to today; entries count for it that name it. Figures that
 * rest on records the audience is not told of are left out, intervals and who of those
 * expected came among them.
 */
export function groupFigures(
  catalogue: Catalogue,
  group: RecordBase<'groups'>,
  semester: Semester,
  today: string = catalogue.today,
): GroupFigures {
  const span = reportSpan(catalogue, semester, today);
  const own = <E extends Entry>(entries: readonly E[]): E[] =>
    entriesWithin(entries, span, (entry) => entry.data.group === group.id);
  const meetings = own(catalogue.byKind.meetings);
  const isWhole = isTold(catalogue, 'everything');
  const intervals = isWhole ? intervalsOf(meetings) : [];
  const longest = intervals.toSorted((a, b) => b.days - a.days)[0];
  const attendance = isWhole ? attendanceOf(catalogue, meetings) : [];
  const satisfaction = satisfactionOf(meetings.map(({ data }) => data.survey));
  const rotation = rotationOf(catalogue, group, span, span.to === today);
  const deeds = (what: string): Entry[] =>
    deedsFor(catalogue, what, { group: group.id }, span.from, span.to);
  const taken = takenIn([...own(catalogue.byKind.lessons), ...own(catalogue.byKind.observations)]);
  return {
    figures: toldFigures(catalogue, [
      meetingsFigure(meetings, longest),
      seminarMonths(deeds('seminar'), semester, span),
      presentedFigure(deeds('present'), rotation, isWhole),
      ...(isWhole
        ? [attendanceFigure(meetings, attendance), satisfactionFigure(meetings, satisfaction)]
        : []),
      countOf(
        { id: 'prepared', label: '集体备课', explanation: '数写明是这个小组的集体备课纪要。' },
        deeds('prepare'),
        '次',
      ),
      countOf(
        {
          id: 'read',
          label: '共读',
          explanation: '数写明是这个小组的共读笔记和读书会，同一天读同一本书算一次。',
        },
        deeds('read'),
        '次',
      ),
      countOf(
        {
          id: 'open',
          label: '开课',
          explanation: '数写明是这个小组的公开课、研究课、同课异构、示范课和汇报课。',
        },
        ['open', 'demo', 'report'].flatMap(deeds).sort(byDay),
        '节',
      ),
      ...(isTold(catalogue, 'observations')
        ? [
            countOf(
              {
                id: 'mutual',
                label: '组内互听',
                explanation: '组员之间听课，同一学期里对方也来听过才算；按听课当天是不是组员算。',
              },
              deeds('mutual'),
              '节',
            ),
          ]
        : []),
      countOf(
        {
          id: 'taken',
          label: '采纳的建议',
          explanation: '数这个小组里至少采纳了一条建议的课例和听课记录。',
        },
        taken.entries.toSorted(byDay),
        '节',
        taken.text,
      ),
      countOf(
        { id: 'raised', label: '提出的问题', explanation: '数写明是这个小组提出的问题。' },
        deeds('raise'),
        '个',
      ),
      countOf(
        {
          id: 'solved',
          label: '解决的问题',
          explanation: '数写明是这个小组的、已解决的问题，日子按解决它的那一篇。',
        },
        deeds('solve'),
        '个',
      ),
    ]),
    intervals,
    ...(longest === undefined ? {} : { longest }),
    rotation,
    attendance,
    satisfaction,
  };
}

function intervalsOf(meetings: readonly Entry<'meetings'>[]): GroupFigures['intervals'] {
  const days = [...new Set(meetings.map(({ data }) => data.date))];
  return days.slice(1).map((to, i) => {
    const from = days[i] ?? to;
    return { from, to, days: daysBetween(from, to) };
  });
}

function meetingsFigure(meetings: readonly Entry[], longest: GroupFigures['longest']): Figure {
  const interval = longest === undefined ? '' : `，最长隔了 ${longest.days} 天`;
  return countOf(
    {
      id: 'meetings',
      label: '活动',
      explanation: `数写明是这个小组的活动纪要${longest === undefined ? '' : '；间隔是相邻两次之间的天数，假期也在内'}。`,
    },
    meetings,
    '次',
    `${meetings.length} 次${interval}`,
  );
}

function seminarMonths(seminars: readonly Entry[], semester: Semester, span: Span): Figure {
  const months = periodsOf('month', semester).filter((month) => month.from <= span.to);
  return coverageOf(
    {
      id: 'seminars',
      label: '有专题研讨的月份',
      explanation: '有过专题研讨的月份，比学期里到今天为止的月份；太短的一截并到邻月。',
    },
    seminars,
    months,
    '个月',
  );
}

function presentedFigure(meetings: readonly Entry[], rotation: Rotation, isWhole: boolean): Figure {
  const all = rotation.members.length;
  return countOf(
    {
      id: 'presented',
      label: '轮流主讲',
      explanation: `数写明主讲的活动${isWhole ? '；轮到过的是现在（或学期末）的组员里这学期主讲过的' : ''}。`,
    },
    meetings,
    '次',
    meetings.length === 0
      ? '还没有记下主讲'
      : `${meetings.length} 次，${all} 位组员里 ${all - rotation.notYet.length} 位轮到过`,
  );
}

function attendanceFigure(
  meetings: readonly Entry[],
  attendance: GroupFigures['attendance'],
): Figure {
  const recorded = new Set(attendance.map((one) => one.ref));
  const came = attendance.reduce((sum, one) => sum + one.attended, 0);
  const expected = attendance.reduce((sum, one) => sum + one.expected, 0);
  const share = Math.round((came / expected) * 100);
  return countOf(
    {
      id: 'attendance',
      label: '到场',
      explanation:
        '到场人次比应到人次；应到按纪要写的，没有写的按当天的组员。没有记到场的活动不算。',
    },
    meetings.filter((entry) => recorded.has(entry.ref)),
    '次',
    attendance.length === 0
      ? '没有记到场'
      : `${share}%（${attendance.length} 次，${came}/${expected} 人次）`,
  );
}

function satisfactionFigure(
  meetings: readonly Entry<'meetings'>[],
  satisfaction: Satisfaction,
): Figure {
  return countOf(
    {
      id: 'satisfaction',
      label: '满意度',
      explanation: `按回答份数加权的平均；一次活动不到 ${LEAST_ANSWERS} 份回答的不算，也不显示。`,
    },
    meetings.filter(({ data }) => data.survey !== undefined),
    '次',
    satisfaction.shown ? satisfaction.text : satisfaction.reason,
  );
}
