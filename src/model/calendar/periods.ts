import {
  addDays,
  BREAK_DAYS,
  daysBetween,
  firstDayOf,
  hasSchoolDay,
  schoolDaysIn,
  weekdayOf,
  weeksOf,
  type Milestone,
  type Semester,
} from './calendar.ts';

/** Both days belong to it. */
export interface Span {
  from: string;
  to: string;
}

export interface Period extends Span {
  /** 第3周, 第3—4周, 10月, 前半学期, 本学期. */
  label: string;
  /** Days whose deeds count for it: wider than the period where a break or a weekend hangs on. */
  counts: Span;
}

export type PeriodKind =
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'semester'
  | 'school-year'
  | 'year'
  | 'milestone'
  | 'total';

/** A month of fewer days joins its neighbour. */
const LEAST_DAYS_OF_A_MONTH = 10;

/**
 * The periods of one semester in which something promised falls due, oldest first.
 *
 * - A week counts where at least one school day of it is left, and its deeds from Monday to Sunday.
 * - Fortnights are pairs of such weeks; a last single week joins the pair before it.
 * - Months are those of the calendar; a remnant too short to ask anything of (three days of
 *   July) joins its neighbour. Deeds count to the end of the last month, school or break.
 * - Quarters are those the school's file names, else the two halves of the semester.
 * - A semester's and its last quarter's deeds count through the break that follows, and its
 *   first one's from the day on which teachers come back.
 *
 * Empty where the semester has no school day. `school-year`, `year` and `total` are no matter
 * of one semester; see {@link periodsWithin}.
 */
export function periodsOf(
  per: 'week' | 'fortnight' | 'month' | 'quarter' | 'semester',
  semester: Semester,
  semesters: readonly Semester[],
): Period[] {
  if (!hasSchoolDay(semester.start, semester.end, semester)) return [];
  switch (per) {
    case 'week':
      return teachingWeeks(semester);
    case 'fortnight':
      return fortnights(teachingWeeks(semester));
    case 'month':
      return months(semester, semesters);
    case 'quarter':
      return reaching(quarters(semester), semester, semesters);
    case 'semester':
      return reaching([plain('本学期', semester.start, semester.end)], semester, semesters);
  }
}

/**
 * The periods of a plan that runs over `span`, which may be a semester, a school year, a
 * calendar year or a part of one. Of `milestone` only those `at` are asked for. A label names
 * its semester where there are several.
 */
export function periodsWithin(
  per: PeriodKind,
  span: Span,
  semesters: readonly Semester[],
  at: readonly Milestone[] = ['start', 'midterm', 'end'],
): Period[] {
  const touched = semesters.filter(
    (one) => meet(daysOfSemester(one, semesters), span) !== undefined,
  );
  if (touched.length === 0) return [];
  if (per === 'school-year') return schoolYears(touched, semesters);
  if (per === 'year') return calendarYears(touched, span, semesters);
  if (per === 'total') return [{ label: '合计', ...span, counts: span }];
  return touched.flatMap((semester) => {
    const own =
      per === 'milestone'
        ? milestones(semester, semesters).filter((one) => at.includes(one.at))
        : periodsOf(per, semester, semesters);
    return own.flatMap((period) => {
      // A period belongs where it begins: the autumn to the year of its September, not to both years.
      if (!isWithin(period.from, span)) return [];
      if (schoolDaysIn(period.from, period.to, semester) === 0) return [];
      const label = touched.length > 1 ? `${halfName(semester)}${period.label}` : period.label;
      return [{ label, from: period.from, to: period.to, counts: period.counts }];
    });
  });
}

function schoolYears(touched: readonly Semester[], semesters: readonly Semester[]): Period[] {
  const years = [...new Set(touched.map(({ id }) => id.slice(0, 9)))];
  return years.flatMap((year) => {
    const own = semesters.filter(({ id }) => id.startsWith(year));
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) return [];
    const counts = spanOf(
      daysOfSemester(first, semesters).from,
      daysOfSemester(last, semesters).to,
    );
    return [{ label: `${year.replace('-', '—')}学年`, from: first.start, to: last.end, counts }];
  });
}

/** From New Year's to its eve; asked of the school days that lie in it. */
function calendarYears(
  touched: readonly Semester[],
  span: Span,
  semesters: readonly Semester[],
): Period[] {
  const first = touched[0];
  const years = new Set(
    span.from.slice(0, 4) === span.to.slice(0, 4)
      ? [span.from.slice(0, 4)]
      : [first?.start.slice(0, 4) ?? span.from.slice(0, 4)],
  );
  return [...years].flatMap((year) => {
    const whole = spanOf(`${year}-01-01`, `${year}-12-31`);
    const inside = semesters.flatMap((one) => meet(semesterSpan(one), whole) ?? []);
    const from = inside[0]?.from;
    const to = inside.at(-1)?.to;
    if (from === undefined || to === undefined) return [];
    return [{ label: `${year}年`, from, to, counts: whole }];
  });
}

/** 秋季, 春季. */
function halfName({ id }: Semester): string {
  return id.endsWith('-1') ? '秋季' : '春季';
}

function plain(label: string, from: string, to: string): Period {
  return { label, from, to, counts: { from, to } };
}

function teachingWeeks(semester: Semester): Period[] {
  return weeksOf(semester)
    .filter((week) => week.teaching)
    .map(({ no, from, to }) => {
      const monday = addDays(from, -weekdayOf(from));
      return { label: `第${no}周`, from, to, counts: { from: monday, to: addDays(monday, 6) } };
    });
}

function fortnights(weeks: readonly Period[]): Period[] {
  const pairs: Period[][] = [];
  weeks.forEach((week, i) => {
    if (i % 2 === 0) pairs.push([week]);
    else pairs.at(-1)?.push(week);
  });
  const single = pairs.at(-1)?.length === 1 && pairs.length > 1 ? pairs.pop() : undefined;
  if (single !== undefined) pairs.at(-1)?.push(...single);
  return pairs.flatMap((of) => {
    const first = of[0];
    const last = of.at(-1);
    if (first === undefined || last === undefined) return [];
    const number = (label: string): string => label.replace(/\D/g, '');
    return [
      {
        label: of.length === 1 ? first.label : `第${number(first.label)}—${number(last.label)}周`,
        from: first.from,
        to: last.to,
        counts: { from: first.counts.from, to: last.counts.to },
      },
    ];
  });
}

function quarters(semester: Semester): Period[] {
  if (semester.quarters !== undefined && semester.quarters.length > 0) {
    return semester.quarters.map(({ name, from, to }) => plain(name, from, to));
  }
  const weeks = weeksOf(semester).filter((week) => week.teaching);
  const middle = weeks[Math.ceil(weeks.length / 2)];
  if (middle === undefined) return [plain('本学期', semester.start, semester.end)];
  return [
    plain('前半学期', semester.start, addDays(middle.from, -1)),
    plain('后半学期', middle.from, semester.end),
  ];
}

/** Lets the first period reach back to the days of preparation and the last one through the break. */
function reaching(
  periods: readonly Period[],
  semester: Semester,
  semesters: readonly Semester[],
): Period[] {
  const all = daysOfSemester(semester, semesters);
  return periods.map((period, i) => ({
    ...period,
    counts: {
      from: i === 0 ? all.from : period.counts.from,
      to: i === periods.length - 1 ? all.to : period.counts.to,
    },
  }));
}

/** The days the school's file gives, else the first and last two teaching weeks and the two in the middle. */
function milestones(
  semester: Semester,
  semesters: readonly Semester[],
): (Period & { at: Milestone })[] {
  const all = daysOfSemester(semester, semesters);
  const weeks = weeksOf(semester).filter((week) => week.teaching);
  const week = (i: number): Span =>
    weeks[Math.min(Math.max(i, 0), weeks.length - 1)] ?? semesterSpan(semester);
  const middle = Math.floor(weeks.length / 2);
  const usual: Record<Milestone, Span & { counts: Span }> = {
    start: {
      ...spanOf(semester.start, week(1).to),
      counts: spanOf(all.from, week(1).to),
    },
    midterm: {
      ...spanOf(week(middle - 1).from, week(middle).to),
      counts: spanOf(week(middle - 1).from, week(middle).to),
    },
    end: {
      ...spanOf(week(weeks.length - 2).from, semester.end),
      counts: spanOf(week(weeks.length - 2).from, all.to),
    },
  };
  const names: Record<Milestone, string> = { start: '开学初', midterm: '期中', end: '期末' };
  return (['start', 'midterm', 'end'] as const).map((at) => {
    const given = semester.milestones?.find((one) => one.at === at);
    const days = given === undefined ? usual[at] : { ...given, counts: given };
    return {
      at,
      label: names[at],
      from: days.from,
      to: days.to,
      counts: spanOf(days.counts.from, days.counts.to),
    };
  });
}

function spanOf(from: string, to: string): Span {
  return { from, to };
}

function semesterSpan({ start, end }: Semester): Span {
  return { from: start, to: end };
}

/** What two spans have in common, or nothing. */
export function meet(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

export function isWithin(day: string, span: Span): boolean {
  return span.from <= day && day <= span.to;
}

function months(semester: Semester, semesters: readonly Semester[]): Period[] {
  const pieces: Span[] = [];
  for (let from = semester.start; from <= semester.end;) {
    const to = lastDayOf(from);
    pieces.push({ from, to: to < semester.end ? to : semester.end });
    from = addDays(to, 1);
  }
  const all = daysOfSemester(semester, semesters);
  return joined(pieces, semester).map((piece, i, whole) => ({
    label: monthsLabel(piece),
    ...piece,
    counts: {
      from: i === 0 ? all.from : piece.from,
      // A seminar on the first Saturday of the break is still January's.
      to: i === whole.length - 1 ? earlier(lastDayOf(piece.to), all.to) : piece.to,
    },
  }));
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function joined(pieces: readonly Span[], semester: Semester): Span[] {
  const whole: Span[] = [];
  let before: Span | undefined;
  for (const { from, to } of pieces) {
    const piece = { from: before?.from ?? from, to };
    const isShort =
      daysBetween(piece.from, to) + 1 < LEAST_DAYS_OF_A_MONTH ||
      !hasSchoolDay(piece.from, to, semester);
    before = isShort ? piece : undefined;
    if (!isShort) whole.push(piece);
  }
  if (before === undefined) return whole;
  const last = whole.pop();
  return [...whole, { from: last?.from ?? before.from, to: before.to }];
}

function lastDayOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function monthsLabel({ from, to }: Span): string {
  const [first, last] = [from, to].map((day) => Number(day.slice(5, 7)));
  return first === last ? `${first}月` : `${first}—${last}月`;
}

/**
 * The days that belong to a semester: from the day on which teachers come back to prepare it
 * until they do so for the next one, so that what is done in the winter break counts to the
 * first half. After the last known semester ninety days still do, as `semesterIdOf` has it.
 */
export function daysOfSemester(semester: Semester, semesters: readonly Semester[]): Span {
  const all = known.get(semesters) ?? new Map<Semester, Span>();
  known.set(semesters, all);
  const days = all.get(semester) ?? daysCounted(semester, semesters);
  all.set(semester, days);
  return days;
}

/** Every promise asks for those of every semester. */
const known = new WeakMap<readonly Semester[], Map<Semester, Span>>();

function daysCounted(semester: Semester, semesters: readonly Semester[]): Span {
  const next = semesters
    .filter((one) => one.start > semester.start)
    .map((one) => firstDayOf(one, semesters))
    .sort()[0];
  const late = addDays(semester.end, BREAK_DAYS);
  return {
    from: firstDayOf(semester, semesters),
    to: next === undefined || next > late ? late : addDays(next, -1),
  };
}
