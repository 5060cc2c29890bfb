/** Blocks as the Markdown of an entry. */
import type { Block, Inline, List, Table } from '../blocks/blocks.ts';
import { isBlankLine } from '../blocks/blocks.ts';
import type { Told } from '../told.ts';
import { codeOf } from './escape.ts';
import { fitted } from './limits.ts';
import { strung, writtenLine, type Line } from './line.ts';

export interface Written {
  told: Told;
  math: boolean;
  notes: ReadonlyMap<string, Block[]>;
  marked: ReadonlySet<string>;
}

/** The reader takes eight; a teacher reads three. */
const MOST_DEEP = 6;

/** @returns the text with a line break at its end; empty where nothing is said */
export function markdownOf(
  blocks: readonly Block[],
  { told, math, notes, marked }: Written,
): string {
  const named = new Map<string, string>();
  for (const name of marked) if (notes.has(name)) named.set(name, String(named.size + 1));
  const how: Line = { told, math, cell: false, broken: '\\\n', notes: named };
  const alone = [...notes].filter(([name]) => !marked.has(name));
  alone.forEach(() => told.note('note-alone'));
  const body = written([...blocks, ...alone.flatMap(([, note]) => note)], how, 0);
  const below = [...named].map(([name, shown]) => noteOf(shown, notes.get(name) ?? [], how));
  const parts = [body, ...below].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${fitted(parts.join('\n\n'), told)}\n`;
}

function noteOf(name: string, blocks: readonly Block[], how: Line): string {
  const text = written(blocks, how, 1);
  // A note that says nothing would take in what follows.
  return `[^${name}]: ${text === '' ? '（无）' : indented(text, '    ')}`;
}

function written(blocks: readonly Block[], how: Line, depth: number): string {
  const parts: string[] = [];
  blocks.forEach((block, i) => {
    const part = blockOf(block, how, depth);
    if (part === '') return;
    // Two lists side by side would be one.
    const before = blocks[i - 1];
    if (
      before?.type === 'list' &&
      block.type === 'list' &&
      before.ordered === block.ordered &&
      parts.length > 0
    )
      parts.push(block.ordered ? part.replace(/^(\d+)\. /gm, '$1) ') : part.replace(/^- /gm, '* '));
    else parts.push(part);
  });
  return parts.join('\n\n');
}

function blockOf(block: Block, how: Line, depth: number): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block.line, how);
    case 'heading': {
      const line = block.line.filter(({ type }) => type !== 'picture');
      const text = writtenLine(line, { ...how, broken: ' ', plain: true }).replace(
        /(?<=^|\s)(#+)$/,
        '\\$1',
      );
      if (text === '') return '';
      // Headings are of the page; in a list or a quote the words are.
      return depth > 0
        ? paragraphOf(line, how)
        : `${'#'.repeat(block.level)} ${text.replace(/^\\(?=[-+>]|\d)|^(\d+)\\(?=[.)])/, '$1')}`;
    }
    case 'list':
      return listOf(block, how, depth);
    case 'quote': {
      const text = written(block.blocks, how, depth + 1);
      if (depth >= MOST_DEEP) how.told.note('deep');
      if (text === '' || depth >= MOST_DEEP) return text;
      return text
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    }
    case 'table':
      return tableOf(block, how);
    case 'program':
      return programOf(block.text);
    case 'rule':
      return '---';
    case 'display':
      return how.math ? `$$\n${block.tex}\n$$` : '';
  }
}

/** Pictures stand by themselves, where they stood in the line. */
function paragraphOf(line: readonly Inline[], how: Line): string {
  const parts: Inline[][] = [[]];
  for (const one of line) {
    if (one.type === 'picture') parts.push([one], []);
    else parts.at(-1)?.push(one);
  }
  return parts
    .filter((part) => !isBlankLine(part))
    .map((part) => writtenLine(part, how))
    .filter((part) => part !== '')
    .join('\n\n');
}

function listOf({ ordered, start, items }: List, how: Line, depth: number): string {
  if (depth >= MOST_DEEP) {
    how.told.note('deep');
    return items
      .map((item) => written(item, how, depth))
      .filter((text) => text !== '')
      .join('\n\n');
  }
  const texts = items.map((item) => written(item, how, depth + 1)).filter((text) => text !== '');
  const loose = texts.some((text) => /\n\n(?! *(?:[-*] |\d+[.)] ))/.test(text));
  const lines = texts.map((text, i) => {
    const mark = ordered ? `${Math.min(start + i, 999_999_999)}. ` : '- ';
    const tight = loose ? text : text.replace(/\n\n(?= *(?:[-*] |\d+[.)] ))/g, '\n');
    return mark + indented(tight, ' '.repeat(mark.length));
  });
  return lines.join(loose ? '\n\n' : '\n');
}

function indented(text: string, by: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${by}`);
}

function tableOf({ rows }: Table, how: Line): string {
  const lines = rows.map(
    (row, i) => `| ${row.map((cell) => cellOf(cell, { ...how, plain: i === 0 })).join(' | ')} |`,
  );
  const columns = rows[0]?.length ?? 0;
  return [lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n');
}

/** All of a cell in one line of the source. */
function cellOf(blocks: readonly Block[], how: Line): string {
  const within: Line = { ...how, cell: true, broken: '<br />' };
  return blocks
    .flatMap((block): string[] => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return [writtenLine(block.line, within)];
        case 'list':
          return block.items.map(
            (item, i) => `${block.ordered ? `${block.start + i}. ` : '· '}${cellOf(item, how)}`,
          );
        case 'quote':
          return [cellOf(block.blocks, how)];
        case 'program':
          return block.text.split('\n').map((line) => codeOf(line, within));
        case 'display':
          return how.math ? [`$${block.tex}$`] : [];
        case 'table':
          return block.rows.map((row) =>
            row
              .map((cell) => cellOf(cell, how))
              .reduce((before, next) => strung(before, '，', next), ''),
          );
        case 'rule':
          return [];
      }
    })
    .reduce((before, next) => strung(before, '<br />', next), '');
}

function programOf(text: string): string {
  const runs = [...text.matchAll(/`{3,}/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.min(32, Math.max(3, ...runs.map((length) => length + 1))));
  return `${fence}\n${text}\n${fence}`;
}
