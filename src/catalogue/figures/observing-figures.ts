/** Figures on who sat in whose lesson that need more than a count of deeds. */
import type { Catalogue, Entry } from '../catalogue.ts';
import { byDay } from './by-day.ts';
import { isAcrossGrades } from './cross-grade.ts';
import { deedsFor } from './deeds-for.ts';
import { countOf, type Figure } from './figure.ts';
import { observings } from './observings.ts';

export function acrossGrades(
  catalogue: Catalogue,
  id: string,
  observed: readonly Entry[],
  across: readonly Entry[],
): Figure {
  const refs = new Set(observed.map((entry) => entry.ref));
  const unknown = new Set(
    observings(catalogue)
      .filter((one) => one.observer === id && refs.has(one.entry.ref))
      .filter((one) => isAcrossGrades(catalogue, one) === undefined)
      .map((one) => one.entry.ref),
  ).size;
  return countOf(
    {
      id: 'observed-across',
      label: '跨年级听课',
      explanation:
        '听的年级自己这学期没有教过才算；教哪个年级看自己上的和别人来听的课，都没有时看学段。',
    },
    across,
    '节',
    `${across.length} 节${unknown === 0 ? '' : `（另有 ${unknown} 节不知道自己教哪个年级，没有算）`}`,
  );
}

export function outside(catalogue: Catalogue, id: string, observed: readonly Entry[]): Figure {
  const refs = new Set(observed.map((entry) => entry.ref));
  return countOf(
    {
      id: 'observed-outside',
      label: '听校外老师的课',
      explanation: '上课人是外聘老师的听课记录。',
    },
    observings(catalogue)
      .filter((one) => one.observer === id && refs.has(one.entry.ref))
      .filter((one) => catalogue.teachers.get(one.teacher)?.data.status === 'external')
      .map((one) => one.entry),
    '节',
  );
}

/** What a mentor did for those they guide: lessons of theirs they sat in, and talks with them. */
export function guidance(catalogue: Catalogue, id: string, from: string, to: string): Figure {
  const pairs = [...catalogue.pairs.values()].filter(
    ({ data }) => data.kind === 'mentor' && data.mentor === id,
  );
  const deeds = pairs.flatMap(({ id: pair }) => [
    ...deedsFor(catalogue, 'mutual', { pair, side: 'mentor' }, from, to),
    ...deedsFor(catalogue, 'meet', { pair, side: 'mentor' }, from, to),
  ]);
  const during = pairs.filter(
    ({ data }) => data.from <= to && (data.to === undefined || data.to >= from),
  );
  const entries = deeds.toSorted(byDay);
  return countOf(
    {
      id: 'guided',
      label: '指导青年教师',
      explanation: '数作为师傅听徒弟的课，以及和徒弟都在场的活动。',
    },
    entries,
    '次',
    `${during.length} 位徒弟，${new Set(entries).size} 次`,
  );
}
