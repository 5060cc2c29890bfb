import { fault } from '../../model/faults/fault.ts';
import { asCompared } from '../called.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import { placeOf, recordsOf, type Check } from '../../checks/checked.ts';

const GONE = new Set(['moved', 'retired']);

export const checkTeachers: Check = ({ records, words }) => {
  const teachers = recordsOf(records, 'teachers');
  const byName = Map.groupBy(teachers, ({ data }) => asCompared(data.name));
  return teachers.flatMap((teacher) => {
    const { name, nameNote, status, joined, left } = teacher.data;
    const namesakes = (byName.get(asCompared(name)) ?? []).filter((one) => one !== teacher);
    const isNoted =
      nameNote !== undefined && namesakes.every(({ data }) => data.nameNote !== nameNote);
    return [
      ...(joined !== undefined && left !== undefined && left < joined
        ? [
            fault('date-order', placeOf(teacher, 'left'), '离校的日子早于入职的日子。', {
              found: left,
              allowed: `${joined} 以后`,
            }),
          ]
        : []),
      // Until when they owed something, nobody can tell.
      ...(GONE.has(status) && left === undefined
        ? [
            fault(
              'left-when',
              placeOf(teacher, 'status'),
              `${name}${nameOf(words.teacherStatuses, status)}了，没有写哪一天。`,
              {
                found: `status: ${status}`,
                allowed: '再写一行“离校”（left），例如 left: 2026-07-03',
              },
            ),
          ]
        : []),
      ...(namesakes.length > 0 && !isNoted
        ? [
            fault(
              'name-shared',
              placeOf(teacher, 'name'),
              `有 ${namesakes.length + 1} 位老师叫“${name}”。`,
              {
                found: [teacher, ...namesakes].map(({ id }) => id).join('、'),
                allowed: '每一位都写一个能分清的姓名备注，例如 nameNote: 语文组',
              },
            ),
          ]
        : []),
    ];
  });
};
