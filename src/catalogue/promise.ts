/** 一项约定 as a page shows it: what was promised beside what was done. */
import { collectionNames } from '../model/collections.ts';
import type { Catalogue } from './catalogue.ts';
import { commitmentKind } from './figures/commitment-kinds.ts';
import { evidenceOf, type Figure } from './figures/figure.ts';
import type { Progress } from './figures/progress-shapes.ts';
import { isTold } from './figures/told.ts';
import { entryLink } from './links.ts';
import type { Link, StateMark } from './views.ts';

/** An entry that counts, in one line. */
export interface Evidence {
  link: Link;
  kindName: string;
  date: string;
}

export interface PromiseView {
  promise: string;
  note?: string;
  /** Who promised it, where not everyone on the page did. */
  by?: string;
  /** How far it has come and what is missing by when; for the school. */
  mark?: StateMark;
  missing?: string;
  /** 做了 3 篇，约定 8 篇; to the public 至少做了 3 篇, and nothing where nothing is seen. */
  told?: string;
  explanation: string;
  /** Empty where it is promised once for the semester, and to the public. */
  periods: PromisePeriod[];
  evidence: Evidence[];
}

export interface PromisePeriod {
  label: string;
  /** 守住, 没做满, 还在走. */
  state: StateMark['state'];
  /** One sentence for who cannot see the strip. */
  told: string;
}

export interface FigureView {
  label: string;
  text: string;
  explanation: string;
  evidence: Evidence[];
}

/**
 * The public is told what was done and sees it; how far that is from the promise stays
 * inside the school, which alone knows all that was done.
 */
export function promiseView(catalogue: Catalogue, progress: Progress, by?: string): PromiseView {
  const { unit } = progress;
  const shared = {
    promise: progress.promise,
    ...(progress.note === undefined ? {} : { note: progress.note }),
    ...(by === undefined ? {} : { by }),
    evidence: evidenceView(catalogue, progress.evidence),
  };
  if (!isTold(catalogue, 'everything')) {
    const seen = progress.evidence.length;
    return {
      ...shared,
      ...(seen === 0 ? {} : { told: `至少做了 ${seen} ${unit}` }),
      explanation: `${commitmentKind(progress.what)?.explanation ?? ''}。只数公开的，所以写“至少”。`,
      periods: [],
    };
  }
  return {
    ...shared,
    mark: { state: progress.state, stateName: progress.stateName },
    missing: progress.missing,
    told: `做了 ${progress.done} ${unit}，约定 ${progress.required} ${unit}`,
    explanation: progress.explanation,
    periods:
      progress.periods.length < 2
        ? []
        : progress.periods.map(({ label, kept, ended, target, done }) => ({
            label,
            state: kept ? 'kept' : ended ? 'behind' : 'on-the-way',
            told: `${label}：约定 ${target} ${unit}，做了 ${done} ${unit}。`,
          })),
  };
}

export function figureView(catalogue: Catalogue, figure: Figure): FigureView {
  const { label, text, explanation, evidence } = figure;
  return { label, text, explanation, evidence: evidenceView(catalogue, evidence) };
}

/** Newest first: what was done last is what is looked for. */
export function evidenceView(catalogue: Catalogue, refs: readonly string[]): Evidence[] {
  return evidenceOf(catalogue, refs)
    .map((entry) => ({
      link: entryLink(entry),
      kindName: collectionNames[entry.collection],
      date: entry.data.date,
    }))
    .reverse();
}
