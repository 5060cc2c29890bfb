import type { Entry } from '../catalogue.ts';
import type { Satisfaction } from './group-shapes.ts';

export const LEAST_ANSWERS = 5;

type Survey = NonNullable<Entry<'meetings'>['data']['survey']>;

/**
 * 满意度 of several meetings, weighted by their answers and told on the scale most of them
 * used. A survey with too few answers is left out of the mean as well: what is known of the
 * others would give it away.
 */
export function satisfactionOf(surveys: readonly (Survey | undefined)[]): Satisfaction {
  const asked = surveys.filter((one) => one !== undefined);
  if (asked.length === 0) return { shown: false, reason: '没有收过满意度。' };
  const enough = asked.filter((one) => one.n >= LEAST_ANSWERS);
  if (enough.length === 0) {
    return { shown: false, reason: `回答不到 ${LEAST_ANSWERS} 份，不显示。` };
  }
  const answers = sum(enough.map((one) => one.n));
  const scale = mostUsedScale(enough);
  const mean = sum(enough.map((one) => (one.mean / one.scale) * scale * one.n)) / answers;
  return {
    shown: true,
    answers,
    mean,
    scale,
    text: `${mean.toFixed(1)} 分（${scale} 分制，${answers} 份回答）`,
  };
}

function mostUsedScale(surveys: readonly Survey[]): number {
  const answers = new Map<number, number>();
  for (const { scale, n } of surveys) answers.set(scale, (answers.get(scale) ?? 0) + n);
  return [...answers].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 5;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
