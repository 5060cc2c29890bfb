import type { Catalogue } from '../../graph/catalogue.ts';
import type { Evidence } from '../count.ts';
import { filesOf, type MeetingHeld } from '../../graph/happening.ts';
import { peopleOf, presentOn } from '../promises/owner.ts';

/** How many of those expected at a meeting were there. */
export interface Attendance extends Evidence {
  attended: number;
  expected: number;
}

/**
 * 到场: of those expected at a meeting, how many were there. Expected are the people its records
 * name or, where they name none, whoever was in one of its groups on that day. Guests and
 * visitors from other groups do not raise it. Meetings of which no record says who came are
 * left out.
 */
export function attendanceOf(catalogue: Catalogue, meetings: readonly MeetingHeld[]): Attendance[] {
  return meetings.flatMap((held) => {
    const minutes = held.entries.flatMap((one) =>
      one.collection === 'meetings' ? [one.data] : [],
    );
    const named = minutes.flatMap((data) => data.expected ?? []);
    const members = [...held.groups].flatMap((group) =>
      presentOn(peopleOf(catalogue, { group }), held.day),
    );
    const expected = [...new Set(named.length > 0 ? named : members)];
    const isSaid = minutes.some((data) => data.attended.length > 0);
    if (!isSaid || expected.length === 0) return [];
    return [
      {
        day: held.day,
        files: filesOf(held),
        attended: expected.filter((id) => held.there.has(id)).length,
        expected: expected.length,
      },
    ];
  });
}
