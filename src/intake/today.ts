import type { School } from '../records/school.ts';

/** China's schools keep one time, whatever the clock of the machine. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** `YYYY-MM-DD`: as set, as the school's file fixes it, or by the clock. */
export function todayOf(set: string | undefined, school: Pick<School, 'today'>): string {
  return set ?? school.today ?? new Date(Date.now() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
