/** Reads a tree of HTML into blocks. What it knows of Word is in files of their own beside it. */
import { withoutHidden } from '../../model/text/hidden.ts';
import { readRemark } from './remarks.ts';
import { isTag, textOf, type Branch, type Tag } from '../tree.ts';
import type { Block, Inline, Look } from './blocks.ts';
import { headingOf, levelOf } from './heading.ts';
import { gathered, itemOf, type Found } from './items.ts';
import { paragraphsIn, wordsFrom } from './lines.ts';
import { noteIn, noteMarkOf } from './notes.ts';
import type { Reading } from './reading.ts';
import { colourOf, isHidden, lookWithin } from './style.ts';
import { readTable } from './tables.ts';
import { texOfMath } from '../tex/mathml.ts';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main math-block menu nav ol p pre search section summary table caption tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Neither they nor what stands in them is part of the text. */
const DROPPED = new Set(
  'base basefont colgroup col head link meta noscript param rp script source style template title track xml area'.split(
    ' ',
  ),
);
const MEDIA = new Set('audio embed frame iframe object video'.split(' '));

/** All blocks in `children`; words look like `look` unless their tags say otherwise. */
export function blocksIn(children: readonly Branch[], look: Look, reading: Reading): Block[] {
  return gathered(foundIn(children, look, reading), reading);
}

/** Where {@link collect} puts what it comes upon. */
interface Sink {
  inline(...found: Inline[]): void;
  block(found: Tag, look: Look): void;
  blocks?(found: Block[]): void;
}

function foundIn(children: readonly Branch[], look: Look, reading: Reading): Found[] {
  const found: Found[] = [];
  let line: Inline[] = [];
  const flush = (): void => {
    for (const part of paragraphsIn(line)) found.push({ type: 'paragraph', line: part });
    line = [];
  };
  collect(children, look, reading, {
    inline: (...more) => line.push(...more),
    block(one, within) {
      flush();
      found.push(...readBlock(one, within, reading));
    },
    blocks(more) {
      flush();
      found.push(...more);
    },
  });
  flush();
  return found;
}

function collect(children: readonly Branch[], look: Look, reading: Reading, sink: Sink): void {
  for (const child of children) {
    if (typeof child === 'string') sink.inline(wordsFrom(child, look));
    else if (isTag(child)) collectTag(child, look, reading, sink);
    else {
      const { inline, blocks } = readRemark(child.remark, look, reading, blocksIn);
      if (blocks.length > 0 && sink.blocks !== undefined) sink.blocks(blocks);
      sink.inline(...inline);
    }
  }
}

function collectTag(one: Tag, look: Look, reading: Reading, sink: Sink): void {
  const { told } = reading;
  if (DROPPED.has(one.name) || /katex-html/.test(one.attributes['class'] ?? '')) return;
  if (isHidden(one)) {
    // The text of a formula that is shown as a picture, too: then it is the formula.
    if (one.name !== 'math' && textOf(one).trim() !== '') {
      told.note('hidden');
      return;
    }
  }
  const within = lookWithin(one, look);
  if (one.name === 'br') sink.inline({ type: 'break' });
  else if (one.name === 'img') sink.inline(...readImage(one, within, reading));
  else if (one.name === 'math' || one.name === 'x-formula') {
    const tex = one.attributes['data-tex'] ?? texOfMath(one);
    const display = one.attributes['display'] === 'block';
    if (tex.trim() === '') return;
    reading.math = true;
    told.note('formula');
    if (display && sink.blocks !== undefined) sink.blocks([{ type: 'display', tex }]);
    else sink.inline({ type: 'formula', tex });
  } else if (one.name === 'svg' || one.name === 'canvas' || one.name === 'x-drawing') {
    told.note('drawing');
  } else if (MEDIA.has(one.name)) {
    told.note('media');
    const { src = '' } = one.attributes;
    if (/^https:/i.test(src)) sink.inline({ type: 'words', text: src, href: src });
    else collect(one.children, within, reading, sink);
  } else if (one.name === 'input') {
    const { type, checked } = one.attributes;
    if (type === 'checkbox' || type === 'radio')
      sink.inline(wordsFrom(checked === undefined ? '☐' : '☑', look));
  } else if (one.name === 'rt') {
    const sound = textOf(one).trim();
    if (sound !== '') sink.inline(wordsFrom(`（${sound}）`, within));
  } else if (one.name === 'a') {
    const note = noteMarkOf(one, reading);
    if (note !== undefined) sink.inline(...note);
    else {
      const href = one.attributes['href']?.trim();
      collect(one.children, href === undefined ? within : { ...within, href }, reading, sink);
    }
  } else if (BLOCKS.has(one.name)) sink.block(one, within);
  else {
    if (colourOf(one) !== undefined && look.href === undefined && textOf(one).trim() !== '')
      told.note('colour', textOf(one).trim());
    collect(one.children, within, reading, sink);
  }
}

function readImage(one: Tag, look: Look, reading: Reading): Inline[] {
  // What Word draws of a text box whose words were read from its remark.
  const shapes = one.attributes['v:shapes']?.split(' ') ?? [];
  if (shapes.some((shape) => reading.boxes.has(shape))) return [];
  if (/\bmath|tex\b/i.test(one.attributes['class'] ?? '')) {
    reading.told.note('formula-lost', one.attributes['alt'] ?? '');
    return [{ type: 'words', text: one.attributes['alt'] ?? '', code: true }];
  }
  return reading.pictures.read(one, look);
}

function readBlock(one: Tag, look: Look, reading: Reading): Found[] {
  if (noteIn(one, reading, (rest) => blocksIn(rest, look, reading))) return [];
  switch (one.name) {
    case 'hr':
      return [{ type: 'rule' }];
    case 'pre': {
      const text = programText(one).replace(/^\n+|\s+$/g, '');
      return text === '' ? [] : [{ type: 'program', text }];
    }
    case 'table':
      return readTable(one, reading, (cell) =>
        blocksIn(cell.children, lookWithin(cell, {}), reading),
      );
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return readList(one, look, reading);
    case 'li':
      return readList({ ...one, name: 'ul', children: [one] }, look, reading);
    case 'blockquote': {
      const blocks = blocksIn(one.children, look, reading);
      return blocks.length === 0 ? [] : [{ type: 'quote', blocks }];
    }
    case 'summary':
    case 'dt':
    case 'legend':
      return foundIn(one.children, { ...look, bold: true }, reading);
    default: {
      const level = levelOf(one);
      const item = itemOf(one);
      if (level !== undefined) {
        // A heading is bold by itself.
        const { bold: _, ...plain } = look;
        const found = foundIn(item?.children ?? one.children, plain, reading);
        return headingOf(found, level, item?.label ?? '');
      }
      if (item === undefined) return foundIn(one.children, look, reading);
      const blocks = blocksIn(item.children, look, reading);
      return [{ type: 'item', level: item.level, label: item.label, blocks }];
    }
  }
}

function readList(one: Tag, look: Look, reading: Reading): Found[] {
  const items: Block[][] = [];
  let loose: Branch[] = [];
  const settle = (): void => {
    const blocks = blocksIn(loose, look, reading);
    loose = [];
    if (blocks.length === 0) return;
    // A list right below a list, not in an item, belongs to the item before.
    const last = items.at(-1);
    if (last === undefined) items.push(blocks);
    else last.push(...blocks);
  };
  for (const child of one.children) {
    if (!isTag(child) || child.name !== 'li' || isHidden(child)) loose.push(child);
    else {
      settle();
      const blocks = blocksIn(child.children, lookWithin(child, look), reading);
      if (!noteIn(child, reading, () => blocks) && blocks.length > 0) items.push(blocks);
    }
  }
  settle();
  if (items.length === 0) return [];
  const start = Number.parseInt(one.attributes['start'] ?? '1', 10);
  return [{ type: 'list', ordered: one.name === 'ol', start: start >= 0 ? start : 1, items }];
}

function programText(branch: Branch): string {
  if (typeof branch === 'string') return withoutHidden(branch.replace(/\r\n?/g, '\n'));
  if (!isTag(branch) || DROPPED.has(branch.name)) return '';
  return branch.name === 'br' ? '\n' : branch.children.map(programText).join('');
}
