import { dayInChinese } from '../model/calendar/calendar.ts';
import { paragraphsOf } from '../model/text/paragraphs.ts';
import type { Assessment } from '../records/shared/assessment.ts';

/** 评议 as a page shows it: who and when in one line, then what was found and what to improve. */
export interface AssessmentView {
  /** 评估小组，2026年1月23日; absent where neither was written down. */
  by?: string;
  /** In paragraphs, as is `improve`. */
  found: string[];
  improve: string[];
}

export function assessmentView({ by, date, found, improve }: Assessment): AssessmentView {
  const head = [by, date === undefined ? undefined : dayInChinese(date)].filter(
    (one) => one !== undefined,
  );
  return {
    ...(head.length === 0 ? {} : { by: head.join('，') }),
    found: paragraphsOf(found),
    improve: paragraphsOf(improve ?? ''),
  };
}
