/** 接下来两周: what stands in the calendar, open classrooms among it, and what colleagues would like to talk about. */
import type { Catalogue } from '../../graph/catalogue.ts';
import { addDays, type Semester } from '../../model/calendar/calendar.ts';
import { problemBoard, type ProblemLine } from '../problem-board.ts';
import { daysWithin, spanInChinese, type CalendarDay } from './calendar-days.ts';

export interface Fortnight {
  title: string;
  days: CalendarDay[];
  /** Problems that wait for a seminar, the one that has waited longest first. */
  wished: ProblemLine[];
}

const DAYS = 14;
const MOST_WISHED = 4;

export function fortnight(catalogue: Catalogue, semester: Semester): Fortnight {
  const span = { from: catalogue.today, to: addDays(catalogue.today, DAYS - 1) };
  return {
    title: `接下来两周，${spanInChinese(span)}`,
    days: daysWithin(catalogue, semester, span),
    wished: problemBoard(catalogue).wished.slice(0, MOST_WISHED),
  };
}
