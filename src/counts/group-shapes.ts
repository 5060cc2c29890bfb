import type { Attendance } from './deeds/attendance.ts';
import type { Count } from './count.ts';
import type { Silence } from './deeds/silence.ts';

/** A group's semester in counts, and what stands behind them. */
export interface GroupCounts {
  /** Ids: meetings, seminars (months covered), presented, attendance, satisfaction, taken, lessons, observations. */
  counts: Count[];
  /** Between one meeting and the next, oldest first. */
  intervals: { from: string; to: string; days: number }[];
  /** The longest time without a meeting, to the end of the semester or to today. */
  longest?: Silence;
  rotation: Rotation;
  /** Meetings of which a record names who came, oldest first. */
  attendance: Attendance[];
  satisfaction: Satisfaction;
}

/** Whose turn it is to present: whoever has waited longest, who never did before all others. */
export interface Rotation {
  /** Who is in the group at the end of the semester or today, in the order of their turns. */
  members: { teacher: string; last?: { ref: string; date: string } }[];
  /** Those of them who have not presented in this semester, in pinyin order. */
  notYet: string[];
  /** Absent once the semester is over or nobody is in the group. */
  next?: string;
}

/** Of surveys that enough have answered; the others are in no catalogue. */
export type Satisfaction =
  | { shown: true; answers: number; mean: number; scale: number; text: string }
  | { shown: false; reason: string };
