import type { Catalogue, Entry } from '../catalogue.ts';
import type { GroupFigures } from './group-shapes.ts';
import { peopleOfWho, thereOn } from './who.ts';

/**
 * 到场: of those expected at a meeting, how many came. Expected are the people its record
 * names or, where it names none, whoever was in the group on that day. Guests and visitors
 * from other groups do not raise it. Meetings whose record does not say who came are left out.
 */
export function attendanceOf(
  catalogue: Catalogue,
  meetings: readonly Entry<'meetings'>[],
): GroupFigures['attendance'] {
  return meetings.flatMap(({ ref, data }) => {
    const expected =
      data.expected ??
      (data.group === undefined
        ? []
        : thereOn(peopleOfWho(catalogue, { group: data.group }), data.date));
    if (data.attended.length === 0 || expected.length === 0) return [];
    const attended = expected.filter((id) => data.attended.includes(id)).length;
    return [{ ref, attended, expected: expected.length }];
  });
}
