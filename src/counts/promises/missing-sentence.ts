import { dayInChinese } from '../../model/calendar/calendar.ts';
import type { Measured } from '../../records/shared/commitment.ts';
import { isKept, isVoluntary, requiredIn, type Judged, type JudgedPeriod } from './judge.ts';

/** 量词 of a period: 6 周, 3 个月. */
const periodUnits: Record<string, string> = {
  week: '周',
  fortnight: '个双周',
  month: '个月',
  quarter: '个季度',
  milestone: '个时点',
  semester: '个学期',
};

const periodNames: Record<string, string> = {
  week: '每周',
  fortnight: '每两周',
  month: '每月',
  quarter: '每季度',
};

/** What is over is told as such; nobody is asked to make up for it. */
export function lostSentence(lost: number, { per, share }: Measured): string {
  const unit = share === undefined ? periodUnits[per ?? ''] : undefined;
  return `已有 ${lost} ${unit ?? '段'}没做到，不用补。`;
}

/**
 * Several periods that lack the same are told by what one of them asks: 还有 11 周，每周 1 篇.
 *
 * @param lacks of each period that is not over and not kept
 * @param until the last day of the last of them
 */
export function aheadSentence(
  lacks: readonly number[],
  until: string,
  unit: string,
  { per, share }: Measured,
): string {
  const [one = 0] = lacks;
  const each = share === undefined ? periodNames[per ?? ''] : undefined;
  if (each !== undefined && lacks.length > 1 && lacks.every((lack) => lack === one)) {
    return `还有 ${lacks.length} ${periodUnits[per ?? ''] ?? '段'}，${each} ${one} ${unit}，到${dayInChinese(until)}。`;
  }
  return `还差 ${sum(lacks, (lack) => lack)} ${unit}，${dayInChinese(until)}前。`;
}

/** Says what is still to do; what is over is told without asking to make up for it. */
export function missingSentence({ commitment, periods }: Judged, unit: string): string {
  if (isVoluntary(commitment)) return '做了就算，不算欠。';
  if (periods.length === 0) return '这段时间不在已知的学期里，还数不出来。';
  if (commitment.every !== undefined) return notEveryTime(periods);
  const lost = periods.filter((one) => one.isOver && !isKept(one));
  const open = periods.filter((one) => !one.isOver && !isKept(one));
  if (lost.length === 0 && open.length === 0) return '约定的都做到了。';
  const last = open.at(-1);
  const ahead =
    last === undefined ? undefined : aheadSentence(open.map(lacking), last.to, unit, commitment);
  if (lost.length === 0) return ahead ?? '';
  const [only] = periods.length === 1 ? lost : [];
  const past =
    only === undefined
      ? lostSentence(lost.length, commitment)
      : `到${dayInChinese(only.to)}还差 ${lacking(only)} ${unit}，约定 ${requiredIn(only)} ${unit}。`;
  return ahead === undefined ? past : `${past}后面${ahead}`;
}

/** Of what is promised for every time, the times at which it was not done. */
function notEveryTime(periods: readonly JudgedPeriod[]): string {
  const all = periods.flatMap(({ shares }) => shares);
  if (all.length === 0) return '还没有办过。';
  const days = [
    ...new Set(all.flatMap(({ lacking = [] }) => lacking.map(({ day }) => dayInChinese(day)))),
  ];
  return days.length === 0 ? '每一次都做到了。' : `还没有的是${days.join('、')}。`;
}

/** What those who owe it have not done; what one of them did more makes up for nobody. */
function lacking({ shares }: JudgedPeriod): number {
  return sum(shares, ({ required, tally }) => Math.max(0, required - tally.count));
}

function sum<T>(list: readonly T[], numberOf: (one: T) => number): number {
  return list.reduce((total, one) => total + numberOf(one), 0);
}
