/** 第一季度：研讨与论文。 A line for a quarter of the year is a stage of the plan with its theme. */
import { numberIn } from './numbers.ts';
import type { Span } from './whose.ts';

export interface Stage {
  name: string;
  from: string;
  to: string;
  theme: string;
}

/** As long as a theme may be. */
const LONGEST = 100;
const DAYS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** Nothing where the line is none, too long for a theme, or the plan is not for a calendar year. */
export function stageIn(line: string, { data: { year } }: Span): Stage | undefined {
  const [, number = '', theme = ''] = /^第([一二三四1-4])季度\s*[:：（(]?\s*(.+)$/.exec(line) ?? [];
  const days = DAYS[(numberIn(number) ?? 0) - 1];
  const text = theme.trim();
  if (year === undefined || days === undefined || text === '' || [...text].length > LONGEST)
    return undefined;
  const name = `第${'一二三四'[(numberIn(number) ?? 1) - 1] ?? ''}季度`;
  return { name, from: `${year}-${days[0]}`, to: `${year}-${days[1]}`, theme: text };
}
