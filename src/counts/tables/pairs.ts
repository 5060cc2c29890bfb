import { dayInChinese, type Semester } from '../../model/calendar/calendar.ts';
import { meet } from '../../model/calendar/periods.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { compare } from '../../model/text/compare.ts';
import { pairProgress } from '../promises/pair-progress.ts';
import { reportSpan } from '../report-span.ts';
import type { Progress } from '../promises/progress-shapes.ts';
import { isDisclosed } from '../disclosed.ts';
import { promiseView, saysWhose } from '../promises/promise.ts';
import { countCell, people, text } from './cells.ts';
import type { SemesterTable } from './shapes.ts';

const columns = [
  ['mentor-observed', '师傅听徒弟'],
  ['mentee-observed', '徒弟听师傅'],
  ['across', '跨年级听课'],
  ['demo', '示范课'],
  ['talks', '两个人的谈话'],
  ['responses', '互相回应'],
  ['outputs', '一起做出来的'],
] as const;

/** T5 结对: the pairs of the semester by the name of the mentor, with what they promised and did. */
export function pairsTable(catalogue: Catalogue, semester: Semester): SemesterTable {
  const span = reportSpan(catalogue, semester, catalogue.today);
  const isWhole = isDisclosed(catalogue, 'everything');
  const order = [...catalogue.teachers.keys()];
  const rows = [...catalogue.pairs.values()]
    .filter(
      ({ data }) => meet({ from: data.from, to: data.to ?? '9999-12-31' }, span) !== undefined,
    )
    .sort(
      (a, b) =>
        order.indexOf(a.data.mentor) - order.indexOf(b.data.mentor) ||
        order.indexOf(a.data.mentee) - order.indexOf(b.data.mentee) ||
        compare(a.id, b.id),
    )
    .map((pair) => ({ pair, ...pairProgress(catalogue, pair, semester) }));
  const given = new Map(rows.flatMap(({ counts }) => counts).map((one) => [one.id, one]));
  const shown = columns.filter(([id]) => given.has(id));
  return {
    id: 'pairs',
    title: '师徒与同伴结对',
    lead: '同伴结对时，“师傅”一列是写在前面的那一位。约定是双方自己定的，做了多少由网站来数；评议只写事情，不打分。',
    columns: [
      { title: '师傅' },
      { title: '徒弟' },
      { title: '类型' },
      { title: '起止' },
      {
        title: '约定',
        explanation: isWhole
          ? '每一项约定做了多少、约定多少；还没到的日子也在内。'
          : '每一项约定至少做了多少，只数公开的。',
      },
      ...shown.map(([id, title]) => ({ title, explanation: given.get(id)?.explanation ?? '' })),
      { title: '评议' },
    ],
    rows: rows.map(({ pair: { data }, promises, counts }) => ({
      cells: [
        people(catalogue, [data.mentor]),
        people(catalogue, [data.mentee]),
        text(nameOf(catalogue.words.pairKinds, data.kind)),
        text(
          `${dayInChinese(data.from)}起${data.to === undefined ? '' : `，${dayInChinese(data.to)}止`}`,
        ),
        text(
          promises
            .map(
              ({ byName, progress }) =>
                `${saysWhose(progress, byName) ? '' : `${byName}：`}${progress.promise}${doneOf(catalogue, progress)}`,
            )
            .join('；'),
        ),
        ...shown.map(([id]) =>
          countCell(
            catalogue,
            counts.find((one) => one.id === id),
          ),
        ),
        text(data.assessments.map(({ found }) => found).join('\n')),
      ],
    })),
  };
}

/** What is short of the promise is for the school; never a fraction, which a spreadsheet takes for a date. */
function doneOf(catalogue: Catalogue, progress: Progress): string {
  const { told } = promiseView(catalogue, progress, '');
  return told === undefined ? '' : `，${told}`;
}
