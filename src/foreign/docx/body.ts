/** The blocks of a document of Word as tags of HTML: paragraphs, headings, items, tables. */
import { allIn, childOf, isTag, tag, tagsIn, textOf, type Branch, type Tag } from '../tree.ts';
import type { Document } from './document.ts';
import { RunReader } from './runs.ts';
import { isOn, outlineIn, valueIn, type Style } from './styles.ts';

/** All blocks in `parent`. */
export function blocksOf(parent: Tag | undefined, document: Document): Tag[] {
  return tagsIn(parent).flatMap((one): Tag[] => {
    switch (one.name) {
      case 'w:p':
        return paragraphOf(one, document);
      case 'w:tbl':
        document.begun = true;
        return [tableOf(one, document)];
      case 'w:sectPr':
      case 'w:sdtPr':
      case 'w:del':
      case 'w:moveFrom':
        return [];
      case 'mc:AlternateContent':
        return blocksOf(childOf(one, 'mc:Choice') ?? childOf(one, 'mc:Fallback'), document);
      case 'm:oMathPara':
        return paragraphOf(tag('w:p', {}, [one]), document);
      default:
        // w:sdt, w:sdtContent, w:ins, w:customXml and whatever comes.
        return blocksOf(one, document);
    }
  });
}

function paragraphOf(one: Tag, document: Document): Tag[] {
  const properties = childOf(one, 'w:pPr');
  const style = document.styles.paragraph(valueIn(properties, 'w:pStyle'));
  const reader = new RunReader(document, style.properties, (box) => blocksOf(box, document));
  const line = reader.all(one);
  const { behind } = reader;
  if (style.isContents) {
    document.told.note('contents');
    return [];
  }
  const empty = line.every((part) => textOf(part).trim() === '' && allOf(part).length === 0);
  if (empty) return [...(line.length > 0 ? [tag('p', {}, line)] : []), ...behind];
  const label = labelOf(properties, style, document);
  const attributes =
    label === undefined ? {} : { 'data-level': String(label.level), 'data-label': label.label };
  return [{ ...tag(nameOf(one, properties, style, document), attributes, line) }, ...behind].map(
    (block) => (style.isQuote && block.name === 'p' ? tag('blockquote', {}, [block]) : block),
  );
}

/** What stands in a line without being words. */
function allOf(part: Branch): Tag[] {
  return isTag(part)
    ? [part, ...allIn(part, 'img')].filter(({ name }) => /^(?:img|x-|a$)/.test(name))
    : [];
}

function nameOf(one: Tag, properties: Tag | undefined, style: Style, document: Document): string {
  const first = !document.begun;
  document.begun = true;
  if (style.isTitle || (first && looksLikeTitle(one, properties, style))) return 'h1';
  const level = outlineIn(properties === undefined ? [] : [properties]) ?? style.level;
  // The title of the document stands above its highest headings.
  return level === undefined ? 'p' : `h${Math.min(6, level)}`;
}

const LONGEST_TITLE = 60;
/** In half points: 小二 and larger, where plain text is 五号 or 小四. */
const LARGE = 32;

/** The first line, in the middle and set apart by its letters. */
function looksLikeTitle(one: Tag, properties: Tag | undefined, style: Style): boolean {
  const text = textOf(one).trim();
  if (text.length > LONGEST_TITLE || valueIn(properties, 'w:jc') !== 'center') return false;
  const runs = tagsIn(one, 'w:r').filter((run) => textOf(run).trim() !== '');
  return (
    runs.length > 0 &&
    runs.every((run) => {
      const looks = [childOf(run, 'w:rPr'), ...style.properties];
      const size =
        looks.map((look) => Number(valueIn(look, 'w:sz') ?? 0)).find((value) => value > 0) ?? 0;
      return isOn(looks, 'w:b') || size >= LARGE;
    })
  );
}

function labelOf(
  properties: Tag | undefined,
  style: Style,
  { numbering }: Document,
): { level: number; label: string } | undefined {
  const own = childOf(properties, 'w:numPr');
  const list = valueIn(own, 'w:numId') ?? valueIn(style.numbering, 'w:numId');
  // Zero takes a number away that the style would give.
  if (list === undefined || list === '0') return undefined;
  const level = Number(valueIn(own, 'w:ilvl') ?? valueIn(style.numbering, 'w:ilvl') ?? 0);
  const label = numbering.next(list, level);
  return label === undefined ? undefined : { level: level + 1, label };
}

function tableOf(table: Tag, document: Document): Tag {
  const rows = within(table, 'w:tr').filter(
    (row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined,
  );
  /** By the column it begins in: the cell that goes on below. */
  const open = new Map<number, { cell: Tag; down: number }>();
  const cellsOf = (row: Tag): Tag[] => {
    const cells: Tag[] = [];
    let column = Number(valueIn(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
    if (column > 0) cells.push(tag('td', { colspan: String(column) }));
    for (const one of within(row, 'w:tc')) {
      const properties = childOf(one, 'w:tcPr');
      const across = Number(valueIn(properties, 'w:gridSpan') ?? 1) || 1;
      const merged = childOf(properties, 'w:vMerge');
      const goesOn = merged !== undefined && merged.attributes['w:val'] !== 'restart';
      const above = open.get(column);
      if (goesOn && above !== undefined) {
        above.down += 1;
        above.cell.attributes = { ...above.cell.attributes, rowspan: String(above.down) };
      } else {
        const cell = { ...tag('td', { colspan: String(across) }, blocksOf(one, document)) };
        cells.push(cell);
        open.delete(column);
        if (merged !== undefined) open.set(column, { cell, down: 1 });
      }
      column += across;
    }
    return cells;
  };
  return tag(
    'table',
    {},
    rows.map((row) => tag('tr', {}, cellsOf(row))),
  );
}

/** Rows or cells, also those that stand in a field to be filled in. */
function within(parent: Tag, name: string): Tag[] {
  return tagsIn(parent).flatMap((one) => {
    if (one.name === name) return [one];
    return /^w:(?:sdt|sdtContent|ins|customXml|smartTag)$/.test(one.name) ? within(one, name) : [];
  });
}
