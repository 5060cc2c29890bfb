/** Who is still in a group or a pair when a new semester begins. */
import type { Semester } from '../../model/calendar/calendar.ts';
import type { RecordOf } from '../../records/kinds.ts';
import type { Gone } from './gone.ts';

type Group = RecordOf['groups'];
type Member = Group['members'][number];

export interface GroupChanges {
  /** Which members leave, by their place in the list, and when. */
  left: { at: number; id: string; to: string }[];
  /** Members whose days are written anew. */
  renewed: Member[];
  /** What only a person can decide; whole sentences without the group's name. */
  notes: string[];
}

/**
 * A membership without an end goes on by itself. Of those who have left the school it ends on
 * the day they left. Where a group dates everybody to the semester or the school year, all get
 * another stretch; where it ended with the semester after years, that was meant.
 *
 * @param before the semester that ends
 * @param firstOfYear the first one of its school year
 */
export function groupChanges(
  { leader, members }: Pick<Group, 'leader' | 'members'>,
  { before, firstOfYear, after }: { before: Semester; firstOfYear: Semester; after: Semester },
  gone: Gone,
): GroupChanges {
  const left = members.flatMap(({ id, from, to }, at) => {
    const day = gone.get(id);
    return day === undefined || day < from || (to ?? '9999') <= day ? [] : [{ at, id, to: day }];
  });
  const ends = (one: Member): string => {
    const day = gone.get(one.id);
    return day !== undefined && day < (one.to ?? '9999') ? day : (one.to ?? '9999');
  };
  const lives = members.some((one) => after.start <= ends(one));
  const lastly = members.filter(
    ({ to }) => to !== undefined && before.end <= to && to < after.start,
  );
  const staying = lastly.filter(({ id }) => !gone.has(id));
  const notes =
    gone.has(leader) && (lives || staying.length > 0)
      ? ['组长离校了，请定新组长（leader），把前一位移到“历任组长”（formerLeaders）。']
      : [];
  if (lives || staying.length === 0) return { left, renewed: [], notes };
  const begunSince = (day: string): boolean => staying.every(({ from }) => day <= from);
  const bySemester = begunSince(before.start);
  const isNewYear = before.id.slice(0, 9) !== after.id.slice(0, 9);
  if (bySemester || (isNewYear && begunSince(firstOfYear.start))) {
    const renewed = staying.map(({ id }) => ({
      id,
      from: after.start,
      // When the second half ends is not known yet.
      ...(bySemester ? { to: after.end } : {}),
    }));
    return { left, renewed, notes };
  }
  return {
    left,
    renewed: [],
    notes: ['组员都写到了上学期末。还在一起的，请给每个人添一段新的日子。'],
  };
}
