/**
 * A card as SVG, in which every letter is a path: it looks the same wherever it is drawn, and nothing
 * that somebody wrote stands in it. All that is to be read is on the sheet in the middle.
 */
import { grounds, mix } from '../model/school/accent.ts';
import { cardSize, type ShareCard } from '../views/share-card.ts';
import { accent as ownAccent, ink, inkSoft } from './colours.ts';
import type { Sorts } from './face.ts';
import { setLines, type Line } from './lines.ts';
import { roundPath } from './round-path.ts';
import { emptyHeight, placed, shape, type Block } from './shapes.ts';

/** Both weights note in one set what the typeface lacks. */
export interface Weights {
  heavy: Sorts;
  regular: Sorts;
}

const SHEET = { left: 285, right: 915 };
const LEFT = 329;
const WIDTH = 542;
/** Between the head and the foot of the sheet. */
const TOP = 138;
const BOTTOM = 524;
const ROUNDS = { top: 432, height: 92 };
/** Sizes of a title, the largest first, and how many lines each may take. */
const TITLE = [
  { size: 84, most: 1 },
  { size: 72, most: 1 },
  { size: 60, most: 2 },
  { size: 52, most: 3 },
  { size: 46, most: 3 },
  { size: 40, most: 3 },
] as const;
const TITLE_HEIGHT = 1.3;
const TEXT = { size: 26, height: 40 };
const GAP = 20;
/** Columns of 朱丝栏, the ruled paper of old manuscripts, on either side of the sheet. */
const COLUMNS = 4;
/** 两笔相扶, as in the masthead; in a square of 32 by 32. */
const STROKES = [
  'M14.2 3.2c2.2-.5 4 .6 3.9 2.9C17.6 15.5 11.8 24.3 3.6 29.3c-.9.5-1.7-.3-1.2-1.2C7 20.5 11.6 12.5 14.2 3.2Z',
  'M17.6 14.3c.9 5.7 5 10.1 11.7 12.6 1 .4 1 1.4.1 1.8-3.1 1.3-6.6.9-8.8-1.3-2.9-2.8-4.7-6.1-5.4-9.6Z',
] as const;

/** @param mark of its kind: paths in a square of 16 by 16 */
export function cardSvg(
  card: ShareCard,
  weights: Weights,
  mark?: { stroke: string; solid?: string },
): string {
  const accent = card.school.accent ?? ownAccent;
  const { width, height } = cardSize;
  const parts = [
    ground(accent),
    head(card, weights, accent, mark),
    body(card, weights),
    card.rounds.length === 0
      ? ''
      : roundPath(card.rounds, weights.regular, { x: LEFT, y: ROUNDS.top, width: WIDTH, accent }),
    foot(card, weights, accent),
  ];
  const box = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${parts.join('')}</svg>`;
}

function ground(accent: string): string {
  const { width, height } = cardSize;
  const { paper, raised } = grounds.light;
  const rule = mix(paper, accent, 0.3);
  const step = SHEET.left / (COLUMNS + 1);
  const columns = Array.from({ length: COLUMNS }, (_, i) => (i + 1) * step).flatMap((x) => [
    x,
    width - x,
  ]);
  return [
    box(0, 0, width, height, paper),
    ...columns.map((x) => box(x - 1, 0, 2, height, rule)),
    box(SHEET.left, 0, SHEET.right - SHEET.left, height, raised),
    ...[SHEET.left - 3, SHEET.right].map((x) => box(x, 0, 3, height, accent)),
  ].join('');
}

function head(
  { over }: ShareCard,
  { regular }: Weights,
  accent: string,
  mark: { stroke: string; solid?: string } | undefined,
): string {
  const x = mark === undefined ? LEFT : LEFT + 44;
  const [line] = setLines(over, regular, (LEFT + WIDTH - x) / TEXT.size, 1).lines;
  const drawn =
    mark === undefined
      ? ''
      : [
          `<path d="${mark.stroke}" fill="none" stroke="${accent}" stroke-width="1.3" stroke-linejoin="round"/>`,
          mark.solid === undefined ? '' : `<path d="${mark.solid}" fill="${accent}"/>`,
        ].join('');
  return [
    `<g transform="translate(${LEFT} 51) scale(2)">${drawn}</g>`,
    line === undefined
      ? ''
      : shape({ line, sorts: regular, size: TEXT.size, x, y: 76, fill: inkSoft }),
    // 文武线, as under the masthead.
    box(LEFT, 100, WIDTH, 5, ink),
    box(LEFT, 109, WIDTH, 1.5, ink),
  ].join('');
}

/** Title, people and words, in the middle of the room they have. */
function body(card: ShareCard, weights: Weights): string {
  const bottom = card.rounds.length === 0 ? BOTTOM : ROUNDS.top - GAP;
  const room = bottom - TOP;
  const texts = [peopleBlock(card, weights), wordsBlock(card, weights)].filter(
    ({ lines }) => lines.length > 0,
  );
  const taken = texts.reduce((sum, one) => sum + GAP + emptyHeight(one), 0);
  const blocks = [titleBlock(card, weights, room - taken), ...texts];
  const height = blocks.reduce((sum, one) => sum + emptyHeight(one), 0) + GAP * texts.length;
  // A block looks to be in the middle when it stands a little above it.
  return placed(blocks, { x: LEFT, y: TOP + Math.max(0, (room - height) * 0.42), gap: GAP });
}

function titleBlock({ title }: ShareCard, { heavy }: Weights, room: number): Block {
  const blocks = TITLE.map(({ size, most }) => {
    const setting = setLines(title, heavy, WIDTH / size, most);
    const height = size * TITLE_HEIGHT;
    return { ...setting, sorts: heavy, size, height, fill: ink };
  });
  const fits = blocks.find((one) => one.isGood && emptyHeight(one) <= room);
  return fits ?? blocks.at(-1) ?? { lines: [], sorts: heavy, size: 0, height: 0, fill: ink };
}

/** As many as have room on a line; of the others it is said that there are more. */
function peopleBlock({ people }: ShareCard, { regular }: Weights): Block {
  const set = (names: readonly string[], rest: string): Line[] | undefined => {
    const text = names.join('、') + rest;
    const { lines, isGood } = setLines(text, regular, WIDTH / TEXT.size, 1);
    return isGood || names.length <= 1 ? lines : undefined;
  };
  let lines = set(people, '');
  for (let kept = people.length - 1; lines === undefined; kept -= 1) {
    lines = set(people.slice(0, kept), ' 等');
  }
  return { lines, sorts: regular, ...TEXT, fill: ink };
}

function wordsBlock({ words, people }: ShareCard, { regular }: Weights): Block {
  const most = people.length === 0 ? 4 : 3;
  const { lines } = setLines(words, regular, WIDTH / TEXT.size, words === '' ? 0 : most);
  return { lines, sorts: regular, ...TEXT, fill: inkSoft };
}

function foot({ school }: ShareCard, { heavy }: Weights, accent: string): string {
  const [one, other] = STROKES;
  const mark = school.hasLogo
    ? ''
    : `<g transform="translate(${LEFT - 2} 556) scale(1.1)"><path d="${one}" fill="${ink}"/><path d="${other}" fill="${accent}"/></g>`;
  const x = school.hasLogo ? LEFT : LEFT + 46;
  const size = 24;
  const [line] = setLines(school.name, heavy, (LEFT + WIDTH - x) / size, 1).lines;
  return [
    box(LEFT, 538, WIDTH, 1.5, ink),
    mark,
    line === undefined ? '' : shape({ line, sorts: heavy, size, x, y: 583, fill: ink }),
  ].join('');
}

function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}
