import type { Semester } from '../../model/calendar/calendar.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { compare } from '../../model/text/compare.ts';
import { groupCounts } from '../group-counts.ts';
import { sortKeyOf } from '../../graph/sort-key.ts';
import { countCell, named, text } from './cells.ts';
import type { SemesterTable } from './shapes.ts';

const columns = [
  ['meetings', '活动'],
  ['attendance', '到场'],
  ['present', '轮流主讲'],
  ['seminars', '专题研讨'],
  ['prepare', '集体备课'],
  ['read', '共读'],
  ['open', '开课'],
  ['mutual', '组内互听'],
  ['taken', '采纳的建议'],
  ['raise', '提出的问题'],
  ['solve', '解决的问题'],
  ['satisfaction', '满意度'],
  ['evaluate', '评价过的活动'],
] as const;

/** T2 小组: groups that had a member in the semester, in pinyin order. */
export function groupsTable(catalogue: Catalogue, semester: Semester): SemesterTable {
  const rows = [...catalogue.groups.values()]
    .map((group) => ({ group, ...groupCounts(catalogue, group, semester) }))
    .filter(
      ({ rotation, counts }) =>
        rotation.members.length > 0 || counts.some((one) => one.events.length > 0),
    )
    .map((row) => ({ ...row, key: sortKeyOf({ name: row.group.data.name }) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.group.id, b.group.id));
  const given = new Map(rows.flatMap(({ counts }) => counts).map((one) => [one.id, one]));
  const shown = columns.filter(([id]) => given.has(id));
  return {
    id: 'groups',
    title: '小组',
    lead: '写明是哪个小组的，才数进那个小组；组员按日子算，满意度不到五份回答的不显示。',
    columns: [
      { title: '小组' },
      { title: '类型' },
      { title: '组员', explanation: '学期末（还没结束的按今天）在组里的人数。' },
      ...shown.map(([id, title]) => ({ title, explanation: given.get(id)?.explanation ?? '' })),
    ],
    rows: rows.map(({ group, counts, rotation }) => ({
      cells: [
        named([{ label: group.data.name, href: `/groups/${group.id}/` }]),
        text(nameOf(catalogue.words.groupKinds, group.data.kind)),
        text(rotation.members.length),
        ...shown.map(([id]) =>
          countCell(
            catalogue,
            counts.find((one) => one.id === id),
            (count) => count.text,
          ),
        ),
      ],
    })),
  };
}
