import { semesterIdOf } from '../../model/calendar/calendar.ts';
import { fault, type Fault } from '../../model/faults/fault.ts';
import type { CheckingRules } from '../school.ts';
import { nameOf, type Vocabularies } from '../../model/words/vocabulary.ts';
import { byId, placeOf, recordsOf, type Checked, type Check } from '../../checks/checked.ts';

type Group = Checked<'groups'>;

/** A small group helps when it is small and when its members do not all teach the same. */
export const checkGroups: Check = ({ records, school, words, today }) => {
  const teachers = byId(recordsOf(records, 'teachers'));
  return recordsOf(records, 'groups').flatMap((group) => {
    const present = presentMembers(group, school, today);
    return [
      ...checkMembership(group),
      ...checkLeader(group, present),
      ...(group.data.kind === 'peer'
        ? [
            ...checkSize(group, present, school),
            ...checkSubjects(group, present, teachers, words),
            ...checkExperience(group, teachers, words, today),
          ]
        : []),
    ];
  });
};

/** Of one person in one group, two spans may not share a day, or they would count twice. */
function checkMembership(group: Group): Fault[] {
  const { members } = group.data;
  return members.flatMap((member, i) => {
    const other = members
      .slice(0, i)
      .find(
        (one) =>
          one.id === member.id &&
          one.from <= (member.to ?? '9999-12-31') &&
          member.from <= (one.to ?? '9999-12-31'),
      );
    if (other === undefined) return [];
    return [
      fault(
        'membership-overlap',
        placeOf(group, 'members', i, 'id'),
        `“${member.id}”在这个小组里的两段日子重叠了。`,
        {
          found: `${days(other)}，${days(member)}`,
          allowed: '前一段的离开早于后一段的加入',
        },
      ),
    ];
  });
}

function days({ from, to }: { from: string; to?: string | undefined }): string {
  return `${from} 到 ${to ?? '现在'}`;
}

/**
 * Who is in a group today; in a break, who was at the end of the semester, for memberships are
 * dated to it. A group that ended before has ended, and its size is past.
 */
function presentMembers({ data }: Group, { semesters }: CheckingRules, today: string): string[] {
  const running = semesters.find(({ id }) => id === semesterIdOf(today, semesters));
  const day = running !== undefined && running.end < today ? running.end : today;
  return [
    ...new Set(
      data.members
        .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
        .map(({ id }) => id),
    ),
  ];
}

/** A group that has members is led by one of them. */
function checkLeader(group: Group, present: readonly string[]): Fault[] {
  const { leader } = group.data;
  if (present.length === 0 || present.includes(leader)) return [];
  return [
    fault('leader-left', placeOf(group, 'leader'), `组长“${leader}”现在不在这个小组里。`, {
      found: leader,
      allowed: present.join('、'),
    }),
  ];
}

/** Ranks that schools take for 资深. */
const EXPERIENCED_RANKS = new Set(['senior-professor', 'senior']);
const EXPERIENCED_YEARS = 10;

/** A peer group is led by someone with experience; what nobody wrote down tells nothing. */
function checkExperience(
  group: Group,
  teachers: ReadonlyMap<string, Checked<'teachers'>>,
  words: Vocabularies,
  today: string,
): Fault[] {
  const leader = teachers.get(group.data.leader)?.data;
  if (leader === undefined) return [];
  const { title, startedTeaching } = leader;
  const years =
    startedTeaching === undefined ? undefined : Number(today.slice(0, 4)) - startedTeaching;
  if (title === undefined && years === undefined) return [];
  if (title !== undefined && EXPERIENCED_RANKS.has(title)) return [];
  if (years === undefined ? title !== 'third' : years >= EXPERIENCED_YEARS) return [];
  return [
    fault('leader-young', placeOf(group, 'leader'), '互助小组的组长资历还浅。', {
      found: [
        leader.name,
        ...(title === undefined ? [] : [nameOf(words.ranks, title)]),
        ...(years === undefined ? [] : [`从教 ${years} 年`]),
      ].join('，'),
      allowed: `高级教师以上，或从教满 ${EXPERIENCED_YEARS} 年`,
    }),
  ];
}

function checkSize(group: Group, present: readonly string[], school: CheckingRules): Fault[] {
  const { least, most } = school.peerGroupSize;
  const count = present.length;
  if (count === 0 || (least <= count && count <= most)) return [];
  return [
    fault('group-size', placeOf(group, 'members'), '互助小组的人数不合适。', {
      found: `${count} 人`,
      allowed: `${least} 到 ${most} 人`,
    }),
  ];
}

function checkSubjects(
  group: Group,
  present: readonly string[],
  teachers: ReadonlyMap<string, Checked<'teachers'>>,
  words: Vocabularies,
): Fault[] {
  const taught = present.map((id) => teachers.get(id)?.data.subjects ?? []);
  const subjects = new Set(taught.flat());
  // Nothing follows from a member whose subjects nobody wrote down.
  if (present.length < 2 || taught.some((own) => own.length === 0) || subjects.size > 1) return [];
  const [only = ''] = subjects;
  return [
    fault('group-one-subject', placeOf(group, 'members'), '互助小组的组员教的是同一门学科。', {
      found: nameOf(words.subjects, only),
      allowed: '至少两门学科',
    }),
  ];
}
