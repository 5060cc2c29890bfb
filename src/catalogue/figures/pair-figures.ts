import { isWithin, type Span } from '../../model/periods.ts';
import { nameOf } from '../../model/vocabulary.ts';
import type { Catalogue, Entry } from '../catalogue.ts';
import type { RecordBase } from '../records.ts';
import { byDay } from './by-day.ts';
import { answers } from './answers.ts';
import { isAcrossGrades } from './cross-grade.ts';
import { participants } from './dated.ts';
import { deedsFor } from './deeds-for.ts';
import { countOf, type Figure } from './figure.ts';
import { observings, teachersOf } from './observings.ts';
import { isTold, toldFigures } from './told.ts';

const OUTPUTS = new Set(['lessons', 'papers', 'projects', 'readings']);

/** What two colleagues did for each other and together in the days they were a pair. */
export function pairFigures(
  catalogue: Catalogue,
  pair: RecordBase<'pairs'>,
  names: { mentor: string; mentee: string },
  span: Span,
): Figure[] {
  const { mentor, mentee, kind } = pair.data;
  const observed = (side: 'mentor' | 'mentee'): Entry[] =>
    deedsFor(catalogue, 'mutual', { pair: pair.id, side }, span.from, span.to);
  const across = observings(catalogue).filter(
    (one) =>
      [mentor, mentee].includes(one.observer) &&
      isWithin(one.entry.data.date, span) &&
      isAcrossGrades(catalogue, one) === true,
  );
  const demonstrators = kind === 'mentor' ? [mentor] : [mentor, mentee];
  const within = (entry: Entry): boolean => isWithin(entry.data.date, span);
  return toldFigures(catalogue, [
    ...(isTold(catalogue, 'observations')
      ? [
          countOf(
            {
              id: 'mentor-observed',
              label: `${names.mentor}听${names.mentee}的课`,
              explanation: '数听课记录，加上课例里写明观课的。',
            },
            observed('mentor'),
            '节',
          ),
          countOf(
            {
              id: 'mentee-observed',
              label: `${names.mentee}听${names.mentor}的课`,
              explanation: '数听课记录，加上课例里写明观课的。',
            },
            observed('mentee'),
            '节',
          ),
        ]
      : []),
    ...(isTold(catalogue, 'everything')
      ? [
          countOf(
            {
              id: 'across',
              label: '跨年级听课',
              explanation: '两个人听的课里，自己这学期没有教过的年级；听谁的都算。',
            },
            across.map((one) => one.entry),
            '节',
          ),
        ]
      : []),
    countOf(
      {
        id: 'demo',
        label: nameOf(catalogue.words.occasions, 'demo'),
        explanation: `数${kind === 'mentor' ? names.mentor : '两个人'}上的示范课。`,
      },
      catalogue.byKind.lessons
        .filter((entry) => within(entry) && entry.data.occasion === 'demo')
        .filter((entry) => teachersOf(entry).some((id) => demonstrators.includes(id)))
        .sort(byDay),
      '节',
    ),
    ...(isTold(catalogue, 'minutes')
      ? [
          countOf(
            {
              id: 'met',
              label: '一起参加的活动',
              explanation: '数两个人都在的活动纪要，小组的也算。',
            },
            catalogue.byKind.meetings
              .filter(
                (entry) =>
                  within(entry) && [mentor, mentee].every((id) => participants(entry).includes(id)),
              )
              .sort(byDay),
            '次',
          ),
        ]
      : []),
    countOf(
      {
        id: 'responses',
        label: '互相回应',
        explanation: '数一个人写明回应另一个人哪一篇的反思。',
      },
      catalogue.byKind.reflections
        .filter(
          (entry) =>
            within(entry) &&
            (answers(catalogue, entry, mentor, mentee) ||
              answers(catalogue, entry, mentee, mentor)),
        )
        .sort(byDay),
      '篇',
    ),
    countOf(
      {
        id: 'outputs',
        label: '一起做出来的',
        explanation: '数两个人都有份的课例、共读笔记、论文和课题。',
      },
      (catalogue.byPerson.get(mentor) ?? [])
        .map((one) => one.entry)
        .filter((entry) => within(entry) && OUTPUTS.has(entry.collection))
        .filter((entry) => catalogue.byPerson.get(mentee)?.some((one) => one.entry === entry))
        .sort(byDay),
      '篇',
    ),
  ]);
}
