/** The way of a lesson, as on its page: a mark a round, the road between them, what each is called. */
import { grounds } from '../model/school/accent.ts';
import type { CardRound } from '../views/share-card.ts';
import { roundShape } from '../views/round-shapes.ts';
import { ink, inkSoft } from './colours.ts';
import type { Sorts } from './face.ts';
import { lineOf } from './lines.ts';
import { shape } from './shapes.ts';

export interface PathPlace {
  x: number;
  y: number;
  width: number;
  accent: string;
}

const SIZE = 22;
/** Marks are drawn in a square of 22. */
const SCALE = 1.5;
const MARK = 22 * SCALE;
/** Pixels from one mark to the next, and from when on words beneath would run together. */
const STEP = { most: 112, withWords: 76 };
/** Room for the words beneath the last mark: 还要再上. */
const LAST = 4 * SIZE;

export function roundPath(
  rounds: readonly CardRound[],
  sorts: Sorts,
  { x, y, width, accent }: PathPlace,
): string {
  const all = (width - LAST) / Math.max(1, rounds.length - 1);
  const hasWords = all >= STEP.withWords;
  const step = hasWords ? Math.min(STEP.most, all) : (width - MARK) / (rounds.length - 1);
  return rounds
    .map((round, i) => {
      const left = x + i * step;
      const next = rounds[i + 1];
      const isOpen = round.kind === 'open';
      return [
        next === undefined ? '' : road(left + MARK, left + step, y + MARK / 2, next),
        mark(round, left, y, accent),
        hasWords ? word(round.name, sorts, left, y, isOpen ? accent : inkSoft) : '',
      ].join('');
    })
    .join('');
}

function road(from: number, to: number, y: number, next: CardRound): string {
  const dashes = next.kind === 'open' ? ' stroke-dasharray="7 6"' : '';
  return `<path d="M${from} ${y}H${to}" stroke="${inkSoft}" stroke-width="2.5"${dashes}/>`;
}

function mark({ kind }: CardRound, x: number, y: number, accent: string): string {
  const isOpen = kind === 'open';
  const fill = kind === 'teach' ? ink : grounds.light.raised;
  const stroke = isOpen ? `"${accent}" stroke-dasharray="4 3"` : `"${ink}"`;
  return `<path transform="translate(${x} ${y}) scale(${SCALE})" d="${roundShape(kind)}" fill="${fill}" stroke=${stroke} stroke-width="2"/>`;
}

function word(name: string, sorts: Sorts, x: number, y: number, fill: string): string {
  const line = lineOf(name, sorts);
  return shape({ line, sorts, size: SIZE, x, y: y + MARK + 34, fill });
}
