/** Reads a paper off the page, as it stands there at the moment. In a browser only. */
import type { Block, Cell, Drawing, Look, Paper, Table, Words } from './paper.ts';
import { OFF_PAPER, wordsOf } from './read-words.ts';

/** Elements that stand within a line. */
const INLINE =
  'a, abbr, b, bdi, br, cite, code, data, del, em, i, ins, kbd, label, mark, q, s, small, span, strong, sub, sup, time, u, var';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** Wider pictures are printed no sharper on A4. */
const MOST_PIXELS = 1600;
const DEFAULT_ROOM = 1;

/** Where a block stands. */
interface Place {
  /** Level of the headings that are the paper's title. */
  top: number;
  look?: Look;
  list?: { ordered: boolean; depth: number; no: number };
  /** Hands out the numbers of lists. */
  lists: { count: number };
}

/** @param root says in `data-paper` what kind of paper it is and in `data-school` whose */
export async function readPaper(root: HTMLElement): Promise<Paper> {
  const levels = [...root.querySelectorAll(HEADINGS)]
    .filter((one) => one.closest(OFF_PAPER) === null)
    .map(levelOf);
  const place: Place = { top: Math.min(...levels, 6), lists: { count: 0 } };
  return {
    title: root.dataset['name'] ?? root.querySelector(`h${place.top}`)?.textContent.trim() ?? '',
    school: root.dataset['school'] ?? '',
    kind: root.dataset['paper'] ?? '',
    blocks: await blocksIn(root, place),
  };
}

async function blocksIn(parent: Element, place: Place): Promise<Block[]> {
  const blocks: Block[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const words = wordsOf(line);
    line = [];
    if (words.length > 0) blocks.push(textBlock(words, place));
  };
  for (const node of parent.childNodes) {
    if (node instanceof Text || (node instanceof Element && node.matches(INLINE))) {
      line.push(node);
    } else if (node instanceof HTMLElement && !node.matches(OFF_PAPER)) {
      endLine();
      blocks.push(...(await blocksOf(node, place)));
    }
  }
  endLine();
  return runIn(parent, blocks);
}

function textBlock(words: Words[], { look, list }: Place): Block {
  return {
    type: 'text',
    words,
    ...(look === undefined ? {} : { look }),
    ...(list === undefined ? {} : { list }),
  };
}

async function blocksOf(element: HTMLElement, place: Place): Promise<Block[]> {
  if (element.matches(HEADINGS)) {
    const level = levelOf(element) - place.top;
    return [{ type: 'heading', level, words: wordsOf(element.childNodes) }];
  }
  if (element.matches('table')) return [await tableOf(element as HTMLTableElement, place)];
  if (element.matches('dl')) return [await factsOf(element, place)];
  if (element.matches('ul, ol')) return listOf(element, place);
  if (element.matches('img')) return drawingOf(element as HTMLImageElement);
  if (element.matches('pre')) {
    return [textBlock([{ text: element.textContent.trimEnd() }], { ...place, look: 'program' })];
  }
  // A line to write on holds nothing that could be read.
  if (element.matches('.blank')) return [textBlock([{ text: '' }], { ...place, look: 'line' })];
  const look = lookOf(element);
  return blocksIn(element, look === undefined ? place : { ...place, look });
}

function lookOf(element: HTMLElement): Look | undefined {
  if (element.matches('[data-look]')) return element.dataset['look'] as Look;
  if (element.matches('blockquote, .callout')) return 'quote';
  if (element.matches('figcaption, caption')) return 'centred';
  if (element.matches('summary, .label, .name, .title')) return 'label';
  return undefined;
}

/** Who speaks, or whether a suggestion was taken, stands in the line of what is said: 生：我会. */
function runIn(parent: Element, blocks: Block[]): Block[] {
  const name = parent.querySelector(':scope > [data-run-in]');
  const [first, second, ...others] = blocks;
  if (name === null || first?.type !== 'text' || second?.type !== 'text') return blocks;
  const before = first.words.map((one) => ({ ...one, bold: true as const }));
  return [
    { ...second, ...first, words: [...before, { text: '：', bold: true }, ...second.words] },
    ...others,
  ];
}

async function listOf(list: HTMLElement, place: Place): Promise<Block[]> {
  const ordered = list.matches('ol');
  const depth = (place.list?.depth ?? -1) + 1;
  const no = ordered ? ++place.lists.count : 0;
  const blocks: Block[] = [];
  for (const item of list.children) {
    if (!(item instanceof HTMLElement) || item.matches(OFF_PAPER)) continue;
    // A step with a heading of its own is a section.
    if (item.querySelector(HEADINGS) !== null) {
      blocks.push(...(await blocksIn(item, place)));
      continue;
    }
    const [first, ...others] = await blocksIn(item, { ...place, list: { ordered, depth, no } });
    if (first !== undefined) blocks.push(first);
    // Only its first paragraph carries the mark; what is a list by itself keeps its own.
    blocks.push(...others.map((one) => afterMark(one, depth)));
  }
  return blocks;
}

function afterMark(block: Block, depth: number): Block {
  if (block.type !== 'text' || block.list?.depth !== depth) return block;
  const { list: _, ...rest } = block;
  return { ...rest, look: 'within-list' };
}

async function tableOf(table: HTMLTableElement, place: Place): Promise<Table> {
  const rows: Cell[][] = [];
  for (const row of table.rows) {
    // What the reader has narrowed away on the page is not on the paper either.
    if (row.hidden) continue;
    const cells: Cell[] = [];
    for (const cell of row.cells) cells.push(await cellOf(cell, place));
    if (cells.length > 0) rows.push(cells);
  }
  const room = Number.parseFloat(table.style.getPropertyValue('--room')) || DEFAULT_ROOM;
  return { type: 'table', rows, ...(room === DEFAULT_ROOM ? {} : { room }) };
}

async function cellOf(cell: HTMLTableCellElement, place: Place): Promise<Cell> {
  const { look: _, list: __, ...plain } = place;
  return {
    blocks: await blocksIn(cell, plain),
    isHead: cell.matches('thead th'),
    across: cell.colSpan,
    down: cell.rowSpan,
  };
}

/** Facts by name, a row each, as on a Chinese form. */
async function factsOf(list: HTMLElement, { top, lists }: Place): Promise<Table> {
  const rows: Cell[][] = [];
  for (const part of list.querySelectorAll<HTMLElement>('dt, dd')) {
    const cell = {
      blocks: await blocksIn(part, { top, lists }),
      isHead: false,
      across: 1,
      down: 1,
    };
    if (part.matches('dt')) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  return { type: 'table', rows };
}

/** Whatever the browser shows becomes PNG, which Word knows; nothing where it could not be loaded. */
async function drawingOf(image: HTMLImageElement): Promise<Drawing[]> {
  image.loading = 'eager';
  try {
    await image.decode();
  } catch {
    return [];
  }
  const scale = Math.min(1, MOST_PIXELS / image.naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const file = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (file === null) return [];
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { width, height } = canvas;
  return [{ type: 'drawing', bytes, width, height, alt: image.alt }];
}

function levelOf(heading: Element): number {
  return Number(heading.tagName.slice(1));
}
