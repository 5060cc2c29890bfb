/** The way of a lesson, round by round: small in lists and on cards, as the way at a glance on its page. */
import type { Catalogue } from '../graph/catalogue.ts';
import { nameOf } from '../model/words/vocabulary.ts';
import type { RecordOf } from '../records/kinds.ts';
import type { Station } from './station.ts';

type Lesson = Pick<RecordOf['lessons'], 'rounds' | 'nextRound'>;

/** A step of the way. */
export interface PathStep {
  /** Whose mark it has: a kind of round, or `open` for what is still to come. */
  kind: string;
  /** 备课, 再上课, 还要再上. */
  name: string;
}

/** A step as the page leads to it. */
export interface RoundStation extends Station {
  kind: string;
  /** Absent where it is still to come. */
  date?: string;
}

/** All steps; where the cycle is open the last one is still to come. */
export function roundPath(catalogue: Catalogue, lesson: Lesson): PathStep[] {
  const steps = lesson.rounds.map(({ kind }, i) => ({
    kind,
    name: roundName(catalogue, lesson, i),
  }));
  return lesson.nextRound === undefined ? steps : [...steps, { kind: 'open', name: '还要再上' }];
}

export function stationsOf(catalogue: Catalogue, lesson: Lesson): RoundStation[] {
  return roundPath(catalogue, lesson).map(({ kind, name }, i): RoundStation => {
    const date = lesson.rounds[i]?.date;
    return date === undefined
      ? { id: 'round-next', kind, label: name }
      : { id: `round-${i + 1}`, kind, label: name, date };
  });
}

/** What is done a second time is called so. */
export function roundName({ words }: Catalogue, { rounds }: Lesson, at: number): string {
  const kind = rounds[at]?.kind ?? '';
  const isAgain = rounds.slice(0, at).some((one) => one.kind === kind);
  return (isAgain ? '再' : '') + nameOf(words.roundKinds, kind);
}
