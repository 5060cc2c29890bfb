/** All topics at a glance: where the research is dense and where it is empty, by kind and by school year. */
import { semesterIdOf } from '../../model/calendar/calendar.ts';
import { entryKinds } from '../../model/kinds.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { home, kindLink } from '../../graph/links.ts';
import { topicLink, topicsInTree } from '../../graph/topic-tree.ts';
import type { Grid } from './grid.ts';
import type { Link } from '../../graph/links.ts';
import { isUntouched } from '../../graph/works.ts';

export interface TopicMap {
  lead: string;
  /** While nothing is written there is nothing to draw. */
  isEmpty: boolean;
  byKind: Grid;
  byYear: Grid;
  /** Topics nothing stands on yet, or only problems. */
  empty: Link[];
  breadcrumbs: Link[];
}

export function topicMap(catalogue: Catalogue): TopicMap {
  const rows = topicsInTree(catalogue).map(({ topic, depth }) => ({
    topic,
    entries: catalogue.byTopic.get(topic.id) ?? [],
    line: { head: topicLink(topic), ...(depth === 0 ? {} : { depth }) },
  }));
  const kinds = entryKinds.filter((kind) =>
    rows.some(({ entries }) => entries.some((entry) => entry.collection === kind)),
  );
  const years = yearsOf(catalogue);
  return {
    lead: `${rows.length} 个专题，哪里写得密，哪里还空着，一眼看全。下面的专题缩进一格。各类都数，听课记录和活动也在内；一篇写了几个专题，每个专题各算一次。`,
    isEmpty: catalogue.byTopic.size === 0,
    byKind: {
      label: '每个专题各写了多少',
      columns: [{ label: '合计' }, ...kinds.map(kindLink)],
      rows: rows.map(({ topic, entries, line }) => ({
        ...line,
        cells: [
          { value: entries.length },
          ...kinds.map((kind) => {
            const value = entries.filter((entry) => entry.collection === kind).length;
            return value === 0 ? { value } : { value, href: `/${kind}/topic/${topic.id}/` };
          }),
        ],
      })),
    },
    byYear: {
      label: '每个学年各写了多少',
      columns: years.map((year) => ({ label: `${year}—${year + 1}` })),
      rows: rows.map(({ entries, line }) => ({
        ...line,
        cells: years.map((year) => ({
          value: entries.filter((entry) => schoolYear(entry.semester) === year).length,
        })),
      })),
    },
    empty: rows.filter(({ entries }) => isUntouched(entries)).map(({ line }) => line.head),
    breadcrumbs: [home, kindLink('topics'), { label: '专题地图' }],
  };
}

/** From the first something was written in to the present one, without gaps. */
function yearsOf({ entries, school, today }: Catalogue): number[] {
  const last = schoolYear(semesterIdOf(today, school.semesters));
  const first = Math.min(last, ...entries.map((entry) => schoolYear(entry.semester)));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function schoolYear(semester: string): number {
  return Number(semester.slice(0, 4));
}
