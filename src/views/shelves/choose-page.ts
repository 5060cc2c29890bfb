/** What the page of the topic check is made of, before anybody has asked it anything. */
import type { Catalogue } from '../../graph/catalogue.ts';
import { gapGrid, type GapGrid } from './gap-grid.ts';
import { home } from '../../graph/links.ts';
import { nursery, type Bed } from './nursery.ts';
import type { Link } from '../../graph/links.ts';
import { isPractice, isResearch } from '../../graph/works.ts';

export interface ChoosePage {
  /** All there are: what nobody has worked on may be asked too. */
  stages: { id: string; name: string }[];
  subjects: { id: string; name: string }[];
  /** What a check compares with: projects and papers; lessons, reflections, readings and problems. */
  research: number;
  practice: number;
  gaps: GapGrid;
  beds: Bed[];
  breadcrumbs: Link[];
}

export function choosePage(catalogue: Catalogue): ChoosePage {
  const { words, entries } = catalogue;
  return {
    stages: words.stages.map(({ id, name }) => ({ id, name })),
    subjects: words.subjects.map(({ id, name }) => ({ id, name })),
    research: entries.filter(isResearch).length,
    practice: entries.filter(isPractice).length,
    gaps: gapGrid(catalogue),
    beds: nursery(catalogue),
    breadcrumbs: [home, { label: '选题查新' }],
  };
}
