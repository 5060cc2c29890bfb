import { problem, type Problem } from '../../model/problem.ts';
import type { School } from '../../model/school.ts';
import { nameOf, type Vocabularies } from '../../model/vocabulary.ts';
import type { CheckedRecord } from '../records.ts';
import { byId, placeOf, recordsOf, type Checked } from './checked.ts';

type Group = Checked<'groups'>;

/** A small group helps when it is small and when its members do not all teach the same. */
export function checkGroups(
  records: readonly CheckedRecord[],
  school: School,
  words: Vocabularies,
): Problem[] {
  const teachers = byId(recordsOf(records, 'teachers'));
  return recordsOf(records, 'groups').flatMap((group) => [
    ...checkMembership(group),
    ...(group.data.kind === 'peer'
      ? [...checkSize(group, school), ...checkSubjects(group, teachers, words)]
      : []),
  ]);
}

/** Of one person in one group, two spans may not share a day, or they would count twice. */
function checkMembership(group: Group): Problem[] {
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
      problem(
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

/** Those who have not left. A group everyone has left has ended, and its size is past. */
function presentMembers(group: Group): string[] {
  return [...new Set(group.data.members.filter((one) => one.to === undefined).map(({ id }) => id))];
}

function checkSize(group: Group, school: School): Problem[] {
  const { least, most } = school.peerGroupSize;
  const count = presentMembers(group).length;
  if (count === 0 || (least <= count && count <= most)) return [];
  return [
    problem('group-size', placeOf(group, 'members'), '互助小组的人数不合适。', {
      found: `${count} 人`,
      allowed: `${least} 到 ${most} 人`,
    }),
  ];
}

function checkSubjects(
  group: Group,
  teachers: ReadonlyMap<string, Checked<'teachers'>>,
  words: Vocabularies,
): Problem[] {
  const present = presentMembers(group);
  const taught = present.map((id) => teachers.get(id)?.data.subjects ?? []);
  const subjects = new Set(taught.flat());
  // Nothing follows from a member whose subjects nobody wrote down.
  if (present.length < 2 || taught.some((own) => own.length === 0) || subjects.size > 1) return [];
  const [only = ''] = subjects;
  return [
    problem('group-one-subject', placeOf(group, 'members'), '互助小组的组员教的是同一门学科。', {
      found: nameOf(words.subjects, only),
      allowed: '至少两门学科',
    }),
  ];
}
