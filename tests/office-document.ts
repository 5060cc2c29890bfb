/** A document for Word, read as the standard describes it (ECMA-376), knowing nothing of what wrote it. */
import { attributesOf, elementsNamed, textWithin, wellFormed } from './xml.ts';
import { unzip } from './unit/site/unzip.ts';

export interface ReadDocument {
  paragraphs: { style: string; text: string }[];
  /** Texts of the cells of each row of each table. */
  tables: string[][][];
  links: string[];
  /** What stands at the head of each sheet. */
  head: string;
  /** Width and height in twentieths of a point. */
  page: [number, number];
  fonts: string[];
  /** What Word's own formulas say, without how it is set. */
  formulas: string[];
  /** Of the pictures: their bytes’ first letters. */
  pictures: string[];
}

/** @throws where a part is no XML */
export function readDocument(bytes: Buffer): ReadDocument {
  const parts = unzip(bytes);
  for (const [name, text] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/.test(name)) wellFormed(text);
  }
  const xml = parts['word/document.xml'] ?? '';
  const [size = ''] = elementsNamed(xml, 'w:pgSz');
  const { 'w:w': width, 'w:h': height } = attributesOf(size);
  return {
    paragraphs: paragraphsIn(xml),
    tables: elementsNamed(xml, 'w:tbl').map((table) =>
      elementsNamed(table, 'w:tr').map((row) =>
        elementsNamed(row, 'w:tc').map((cell) =>
          paragraphsIn(cell)
            .map(({ text }) => text)
            .join('\n'),
        ),
      ),
    ),
    links: elementsNamed(parts['word/_rels/document.xml.rels'] ?? '', 'Relationship')
      .map(attributesOf)
      .flatMap(({ TargetMode, Target = '' }) => (TargetMode === 'External' ? [Target] : [])),
    head: Object.entries(parts)
      .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
      .map(([, text]) => textWithin(text))
      .join(''),
    page: [Number(width), Number(height)],
    fonts: [
      ...new Set([...(parts['word/styles.xml'] ?? '').matchAll(/w:eastAsia="([^"]+)"/g)]),
    ].map(([, name = '']) => name),
    formulas: elementsNamed(xml, 'm:oMath').map((one) =>
      elementsNamed(one, 'm:t').map(textWithin).join(''),
    ),
    pictures: Object.entries(parts)
      .filter(([name]) => name.startsWith('word/media/'))
      .map(([, text]) => text.slice(1, 4)),
  };
}

function paragraphsIn(xml: string): { style: string; text: string }[] {
  return elementsNamed(xml, 'w:p').map((one) => ({
    style: attributesOf(elementsNamed(one, 'w:pStyle')[0] ?? '')['w:val'] ?? '',
    text: elementsNamed(one.replaceAll(/<w:br\s*\/>/g, '<w:t>\n</w:t>'), 'w:t')
      .map(textWithin)
      .join(''),
  }));
}
