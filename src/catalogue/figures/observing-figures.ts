/** Figures on who sat in whose lesson that need more than a count of deeds. */
import type { Catalogue, Entry } from '../catalogue.ts';
import { isAcrossGrades } from './cross-grade.ts';
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
