import { problem, type Problem } from '../../model/problem.ts';
import { nameOf, type Vocabularies } from '../../model/vocabulary.ts';
import type { CheckedRecord } from '../../graph/records.ts';
import { placeOf, recordsOf } from '../../checks/checked.ts';

const GONE = new Set(['moved', 'retired']);

export function checkTeachers(records: readonly CheckedRecord[], words: Vocabularies): Problem[] {
  const teachers = recordsOf(records, 'teachers');
  const byName = Map.groupBy(teachers, ({ data }) => data.name);
  return teachers.flatMap((teacher) => {
    const { name, nameNote, status, left } = teacher.data;
    const namesakes = (byName.get(name) ?? []).filter((one) => one !== teacher);
    return [
      // Until when they owed something, nobody can tell.
      ...(GONE.has(status) && left === undefined
        ? [
            problem(
              'left-when',
              placeOf(teacher, 'status'),
              `${name}${nameOf(words.teacherStatuses, status)}了，没有写哪一天。`,
              { found: `status: ${status}`, allowed: '再写一行 left，例如 left: 2026-07-03' },
            ),
          ]
        : []),
      ...(namesakes.length > 0 && nameNote === undefined
        ? [
            problem(
              'name-shared',
              placeOf(teacher, 'name'),
              `有 ${namesakes.length + 1} 位老师叫“${name}”。`,
              {
                found: [teacher, ...namesakes].map(({ id }) => id).join('、'),
                allowed: '每一位都写一个 nameNote，例如 nameNote: 语文组',
              },
            ),
          ]
        : []),
    ];
  });
}
