/** Who is no longer at the school when a semester begins. */
import type { Records } from '../../graph/records.ts';

/** By the id of a colleague who has left: the day. */
export type Gone = ReadonlyMap<string, string>;

/** Those whose file gives a day on which they left, before the semester begins. */
export function goneBefore(day: string, teachers: Records['teachers']): Gone {
  return new Map(
    teachers.flatMap(({ id, data: { left } }) =>
      left === undefined || day <= left ? [] : [[id, left] as const],
    ),
  );
}
