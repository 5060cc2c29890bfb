/** Reads a workbook as the standard describes it (ECMA-376), knowing nothing of what wrote it. */
import { attributesOf, elementsNamed, textWithin } from '../../xml.ts';
import { unzip } from './unzip.ts';

export interface ReadCell {
  /** What is stored: a text, or a number as it is written. */
  value: string;
  isText: boolean;
  isFormula: boolean;
  /** Code of the format of a number; empty for the general one. */
  format: string;
  /** Address of the page, or `'sheet'!A1`. */
  link?: string;
}

export interface ReadSheet {
  name: string;
  /** By address: `B2`. */
  cells: Record<string, ReadCell>;
  frozenRows: number;
  widths: number[];
}

export function readXlsx(bytes: Buffer): ReadSheet[] {
  const parts = unzip(bytes);
  const part = (name: string): string => parts[name] ?? '';
  const targets = relationsIn(part('xl/_rels/workbook.xml.rels'));
  const texts = elementsNamed(part('xl/sharedStrings.xml'), 'si').map(textWithin);
  const formats = formatsIn(part('xl/styles.xml'));
  return elementsNamed(part('xl/workbook.xml'), 'sheet').map((sheet) => {
    const { name = '', 'r:id': id = '' } = attributesOf(sheet);
    const file = targets[id]?.split('/').at(-1) ?? '';
    const xml = part(`xl/worksheets/${file}`);
    const links = linksIn(xml, relationsIn(part(`xl/worksheets/_rels/${file}.rels`)));
    const [pane = ''] = elementsNamed(xml, 'pane');
    return {
      name,
      cells: cellsIn(xml, texts, formats, links),
      frozenRows:
        attributesOf(pane)['state'] === 'frozen' ? Number(attributesOf(pane)['ySplit']) : 0,
      widths: elementsNamed(xml, 'col').map((one) => Number(attributesOf(one)['width'])),
    };
  });
}

function cellsIn(
  xml: string,
  texts: readonly string[],
  formats: readonly string[],
  links: Readonly<Record<string, string>>,
): Record<string, ReadCell> {
  return Object.fromEntries(
    elementsNamed(xml, 'c').map((cell) => {
      const { r = '', t = 'n', s = '0' } = attributesOf(cell);
      const stored = textWithin(elementsNamed(cell, 'v')[0] ?? '');
      const link = links[r];
      const read: ReadCell = {
        value: t === 's' ? (texts[Number(stored)] ?? '') : stored,
        isText: t === 's' || t === 'inlineStr' || t === 'str',
        isFormula: elementsNamed(cell, 'f').length > 0,
        format: formats[Number(s)] ?? '',
        ...(link === undefined ? {} : { link }),
      };
      return [r, read];
    }),
  );
}

function formatsIn(styles: string): string[] {
  const own = new Map(
    elementsNamed(styles, 'numFmt').map((one) => {
      const { numFmtId = '', formatCode = '' } = attributesOf(one);
      return [numFmtId, formatCode];
    }),
  );
  const [cells = ''] = elementsNamed(styles, 'cellXfs');
  return elementsNamed(cells, 'xf').map(
    (one) => own.get(attributesOf(one)['numFmtId'] ?? '') ?? '',
  );
}

function linksIn(xml: string, targets: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    elementsNamed(xml, 'hyperlink').map((one) => {
      const { ref = '', location, 'r:id': id = '' } = attributesOf(one);
      return [ref, location ?? targets[id] ?? ''];
    }),
  );
}

function relationsIn(xml: string): Record<string, string> {
  return Object.fromEntries(
    elementsNamed(xml, 'Relationship').map((one) => {
      const { Id = '', Target = '' } = attributesOf(one);
      return [Id, Target];
    }),
  );
}
