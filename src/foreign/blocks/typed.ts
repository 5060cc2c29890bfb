/**
 * Headings and lists that somebody typed: lines with a number at their head and no style. A line
 * in bold or a short one is a heading of the level its number shows; a numbered sentence is not.
 */
import type { Told } from '../told.ts';
import { wordsOf, type Block, type Inline, type List, type Paragraph } from './blocks.ts';
import { tidied } from './lines.ts';
import { DECIMAL, numberAt, pointAt, type Numbered } from './numbers.ts';

const LONGEST_BOLD = 40;
const LONGEST_PLAIN = 24;
/** Levels of typed headings come behind the six of HTML. */
const BEHIND_HTML = 10;
const LOWEST_HEADING = 5;
const SENTENCE = /[。！？；!?;]|[，,].*[，,]/u;

interface Candidate {
  at: number;
  numbered: Numbered;
  bold: boolean;
  /** Whether something stands below it that it could be the heading of. */
  leads: boolean;
}

/** Blocks in which typed headings are headings and typed lists are lists. */
export function withTyped(blocks: readonly Block[], told: Told, headings: boolean): Block[] {
  const lines = blocks.flatMap(splitAtNumbers);
  const chosen = headings ? headingsIn(lines) : new Map<number, Numbered>();
  const found = lines.map((block, i): Block => {
    const numbered = chosen.get(i);
    if (numbered === undefined || block.type !== 'paragraph') return block;
    told.note('heading', wordsOf(block.line).trim());
    const line = block.line.map((one) => (one.type === 'words' ? { ...one, bold: false } : one));
    return { type: 'heading', level: BEHIND_HTML + numbered.rank, line: tidied(line), typed: true };
  });
  return listed(found, told);
}

/** A paragraph whose lines are numbered one by one is as many paragraphs. */
function splitAtNumbers(block: Block): Block[] {
  if (block.type !== 'paragraph') return [block];
  const lines: Inline[][] = [[]];
  for (const one of block.line) {
    if (one.type === 'break') lines.push([]);
    else lines.at(-1)?.push(one);
  }
  const marked = lines.filter(
    (line) => numberOf(line) !== undefined || pointAt(wordsOf(line)) !== '',
  );
  if (lines.length < 2 || marked.length < 2) return [block];
  return lines
    .map(tidied)
    .filter((line) => line.length > 0)
    .map((line) => ({ type: 'paragraph', line }));
}

function numberOf(line: readonly Inline[]): Numbered | undefined {
  const [first] = line;
  return first?.type === 'words' && first.href === undefined && first.code !== true
    ? numberAt(wordsOf(line))
    : undefined;
}

function headingsIn(blocks: readonly Block[]): Map<number, Numbered> {
  const candidates = blocks.flatMap((block, at): Candidate[] => {
    if (block.type !== 'paragraph') return [];
    const numbered = numberOf(block.line);
    if (numbered === undefined || numbered.rank > LOWEST_HEADING) return [];
    const bold = isBold(block);
    if (!isHeadingLike(block, numbered, bold)) return [];
    return [{ at, numbered, bold, leads: leads(blocks, at, numbered) }];
  });
  const chosen = new Map<number, Numbered>();
  for (const one of candidates) {
    const alike = candidates.filter(
      ({ numbered, bold }) => numbered.rank === one.numbered.rank && !bold,
    );
    const leading = alike.filter((other) => other.leads);
    if (one.bold || leading.length * 2 > alike.length) chosen.set(one.at, one.numbered);
  }
  return chosen;
}

function isBold({ line }: Paragraph): boolean {
  return (
    line.every(
      (one) => one.type === 'words' && (one.bold === true || /^[\s\p{P}\p{N}]*$/u.test(one.text)),
    ) && line.some((one) => one.type === 'words' && one.bold)
  );
}

function isHeadingLike({ line }: Paragraph, { rank, mark }: Numbered, bold: boolean): boolean {
  if (line.some((one) => one.type !== 'words' || one.href !== undefined || one.code === true))
    return false;
  const text = wordsOf(line).trim().slice(mark.length).trim();
  if (text === '' || text.length > (bold ? LONGEST_BOLD : LONGEST_PLAIN)) return false;
  if (SENTENCE.test(text) || /[，,、]$/u.test(text)) return false;
  // （1） is a step more often than a heading, unless it was made to look like one.
  return bold || rank <= DECIMAL;
}

/** Whether what follows is neither the next of its kind nor one above it. */
function leads(blocks: readonly Block[], at: number, { rank }: Numbered): boolean {
  const next = blocks[at + 1];
  if (next === undefined || next.type === 'heading' || next.type === 'rule') return false;
  if (next.type !== 'paragraph') return true;
  const numbered = numberOf(next.line);
  return numbered === undefined || numbered.rank > rank;
}

/** Lines with numbers or points that follow each other become lists. */
function listed(blocks: readonly Block[], told: Told): Block[] {
  const out: Block[] = [];
  let at = 0;
  while (at < blocks.length) {
    const run = runFrom(blocks, at);
    if (run.length === 0) {
      out.push(blocks[at] as Block);
      at += 1;
      continue;
    }
    const last = out.at(-1);
    const list = listOf(run, told);
    // （1）（2） below 1. are its parts.
    const within =
      last?.type === 'list' &&
      last.ordered &&
      run[0]?.numbered !== undefined &&
      run[0].numbered.rank > DECIMAL &&
      typedLists.has(last);
    if (within) last.items.at(-1)?.push(list);
    else if (last?.type === 'list' && typedLists.has(last) && goesOn(last, list, run))
      last.items.push(...list.items);
    else out.push(list);
    at += run.length;
  }
  return out;
}

/** Lists made of typed lines, to which the next lines may belong. */
const typedLists = new WeakSet<List>();

interface Line {
  paragraph: Paragraph;
  numbered?: Numbered;
  mark: string;
}

function lineOf(block: Block | undefined): Line | undefined {
  if (block?.type !== 'paragraph') return undefined;
  const numbered = numberOf(block.line);
  if (numbered !== undefined)
    return numbered.rank < DECIMAL
      ? undefined
      : { paragraph: block, numbered, mark: numbered.mark };
  const mark = block.line[0]?.type === 'words' ? pointAt(wordsOf(block.line)) : '';
  return mark === '' ? undefined : { paragraph: block, mark };
}

/** The lines from `at` on that make one list; none where they make none. */
function runFrom(blocks: readonly Block[], at: number): Line[] {
  const first = lineOf(blocks[at]);
  if (first === undefined) return [];
  const run = [first];
  for (
    let next = lineOf(blocks[at + run.length]);
    next !== undefined;
    next = lineOf(blocks[at + run.length])
  ) {
    if (next.numbered?.rank !== first.numbered?.rank) break;
    if (
      next.numbered !== undefined &&
      next.numbered.number !== (first.numbered?.number ?? 0) + run.length
    )
      break;
    if (next.numbered === undefined && next.mark.charAt(0) !== first.mark.charAt(0)) break;
    run.push(next);
  }
  // Markdown writes 1. by itself; other numbers and points have to show that they count or repeat.
  if (first.numbered?.rank === DECIMAL) return run;
  return run.length > 1 && (first.numbered === undefined || first.numbered.number === 1) ? run : [];
}

function listOf(run: readonly Line[], told: Told): List {
  const [first] = run;
  const { numbered } = first ?? {};
  if (numbered !== undefined && numbered.rank > DECIMAL)
    for (const { mark } of run) told.note('number', mark.trim());
  const list: List = {
    type: 'list',
    ordered: numbered !== undefined,
    start: numbered?.number ?? 1,
    items: run.map(({ paragraph, mark }) => [
      { type: 'paragraph', line: withoutMark(paragraph.line, mark) },
    ]),
  };
  typedLists.add(list);
  return list;
}

function goesOn(last: List, { ordered, start }: List, run: readonly Line[]): boolean {
  return (
    ordered &&
    last.ordered &&
    run[0]?.numbered?.rank === DECIMAL &&
    start === last.start + last.items.length
  );
}

function withoutMark(line: readonly Inline[], mark: string): Inline[] {
  let left = mark.length;
  const rest = line.map((one): Inline => {
    // A break within the mark is a part of its room.
    const cut = Math.min(left, wordsOf([one]).length);
    left -= cut;
    return one.type === 'words' ? { ...one, text: one.text.slice(cut) } : one;
  });
  return tidied(rest);
}
