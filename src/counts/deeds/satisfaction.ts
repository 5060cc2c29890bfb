import type { Entry } from '../../graph/catalogue.ts';
import { LEAST_ANSWERS } from '../../graph/few-answers.ts';
import type { Satisfaction } from '../group-shapes.ts';

type Survey = NonNullable<Entry<'meetings'>['data']['survey']>;

/**
 * 满意度 of several meetings, weighted by their answers and told on the scale most of them
 * used. Surveys with too few answers are not among them: they never come into a catalogue.
 */
export function satisfactionOf(surveys: readonly (Survey | undefined)[]): Satisfaction {
  const asked = surveys.filter((one) => one !== undefined);
  if (asked.length === 0) {
    return { shown: false, reason: `没有哪次收满 ${LEAST_ANSWERS} 份回答。` };
  }
  const answers = sum(asked.map((one) => one.n));
  const scale = mostUsedScale(asked);
  const mean = sum(asked.map((one) => (one.mean / one.scale) * scale * one.n)) / answers;
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
