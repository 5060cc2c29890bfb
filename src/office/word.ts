/**
 * A paper as a document for Word and WPS, by `docx`. Made in the reader's browser when it is asked
 * for: the library is some 70 KB once, for all papers of the site, where a file for every lesson,
 * plan and teacher would be thousands in each build, most of which nobody ever opens.
 */
import {
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { tableCells } from './word-table.ts';
import { formulaOf, isSetApart } from './word-formula.ts';
import { fontOf, fontTable, PAGE, SIZE, STYLES, TYPE_AREA } from './word-look.ts';
import {
  textOf,
  type Block,
  type Drawing,
  type Look,
  type Paper,
  type Text,
  type Words,
} from './paper.ts';

const LEVELS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
/** At most so wide, in pixels of 96 to the inch: the type area. */
const WIDEST = 589;
/** Two characters, and what a level of a list is set in. */
const STEP = 480;
const BULLETS = 'bullets';
const NUMBERS = 'numbers';
const RULE = { style: 'single', size: 6, color: '000000', space: 4 } as const;

export async function wordOf(paper: Paper): Promise<Blob> {
  const { title, school, kind } = paper;
  const made = new Document({
    title,
    subject: kind,
    creator: school,
    lastModifiedBy: school,
    styles: STYLES,
    numbering: { config: [listConfig(BULLETS), listConfig(NUMBERS)] },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [schoolsHead(school, kind)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: paper.blocks.flatMap((block) => partsOf(block, false)),
      },
    ],
  });
  const fonts = { path: 'word/fontTable.xml', data: fontTable() };
  return Packer.toBlob(made, undefined, [fonts]);
}

/** Whose paper it is, at the head of every page. */
function schoolsHead(school: string, kind: string): Paragraph {
  return new Paragraph({
    alignment: 'center',
    border: { bottom: RULE },
    children: [run({ text: [school, kind].filter((one) => one !== '').join('　') }, SIZE.head)],
  });
}

/** — 1 —, as on official papers. */
function pageNumber(): Paragraph {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  return new Paragraph({
    alignment: 'center',
    children: [new TextRun({ children, size: 28, font: fontOf('宋体') })],
  });
}

function partsOf(block: Block, isInTable: boolean): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading': {
      // Within a table a heading is a line of its own; the outline is made of the sections.
      if (isInTable) return [paragraph({ type: 'text', words: bold(block.words) }, true)];
      const heading = LEVELS[Math.min(Math.max(block.level, 0), LEVELS.length - 1)];
      const children = runs(block.words, undefined);
      return [new Paragraph({ ...(heading === undefined ? {} : { heading }), children })];
    }
    case 'text':
      return [paragraph(block, isInTable)];
    case 'drawing':
      return [drawing(block)];
    case 'table':
      return tableOf(block.rows, block.room);
  }
}

function bold(words: readonly Words[]): Words[] {
  return words.map((one) => ({ ...one, bold: true }));
}

function tableOf(rows: Parameters<typeof tableCells>[0], room?: number): (Paragraph | Table)[] {
  if (rows.length === 0) return [];
  const { widths, cells } = tableCells(rows, TYPE_AREA, (block) => partsOf(block, true));
  const table = new Table({
    columnWidths: widths,
    width: { size: TYPE_AREA, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: cells.map(
      ({ children, isHead }) =>
        new TableRow({
          children,
          tableHeader: isHead,
          cantSplit: true,
          ...(room === undefined || isHead
            ? {}
            : { height: { value: room * SIZE.table * 10, rule: 'atLeast' } }),
        }),
    ),
  });
  // Two tables with nothing between them would become one.
  return [table, new Paragraph({ spacing: { line: 120, lineRule: 'exact' }, children: [] })];
}

function paragraph(text: Text, isInTable: boolean): Paragraph {
  const size = isInTable ? SIZE.table : text.look === 'note' ? SIZE.note : undefined;
  return new Paragraph({
    ...(isInTable ? { spacing: { line: 300 } } : {}),
    ...lookOf(text, isInTable),
    children: runs(text.words, size),
  });
}

/** The first line of a paragraph is set in by two characters, as Chinese is written. */
function lookOf({ look, list, words }: Text, isInTable: boolean): IParagraphOptions {
  if (list !== undefined) {
    const reference = list.ordered ? NUMBERS : BULLETS;
    return { numbering: { reference, level: Math.min(list.depth, 3), instance: list.no } };
  }
  if (look !== undefined) return looks[look];
  const [only, ...others] = words;
  if (only?.math !== undefined && others.length === 0 && isSetApart(only.math)) {
    return { alignment: 'center' };
  }
  if (isInTable || textOf(words).length === 0) return {};
  return { indent: { firstLine: STEP, firstLineChars: 200 } };
}

const looks: Readonly<Record<Look, IParagraphOptions>> = {
  centred: { alignment: 'center' },
  quote: { indent: { left: STEP, right: STEP } },
  note: {},
  label: { keepNext: true },
  line: { border: { bottom: RULE }, spacing: { line: 560 } },
  program: { indent: { left: STEP } },
  'within-list': { indent: { left: STEP } },
};

type Run = TextRun | ExternalHyperlink | ReturnType<typeof formulaOf>;

function runs(words: readonly Words[], size: number | undefined): Exclude<Run, undefined>[] {
  return words.flatMap((one): Exclude<Run, undefined>[] => {
    const formula = one.math && formulaOf(one.math);
    if (formula !== undefined) return [formula];
    const lines = one.text.split('\n').map((text, i) => run({ ...one, text }, size, i > 0));
    return one.href === undefined
      ? lines
      : [new ExternalHyperlink({ link: one.href, children: lines })];
  });
}

function run(words: Words, size: number | undefined, isOnNewLine = false): TextRun {
  return new TextRun({
    text: words.text,
    ...(isOnNewLine ? { break: 1 } : {}),
    ...(size === undefined ? {} : { size }),
    ...(words.bold === undefined ? {} : { bold: true }),
    ...(words.italic === undefined ? {} : { italics: true }),
    ...(words.struck === undefined ? {} : { strike: true }),
    ...(words.raised === 'sub' ? { subScript: true } : {}),
    ...(words.raised === 'super' ? { superScript: true } : {}),
  });
}

function drawing({ bytes, width, height, alt }: Drawing): Paragraph {
  const scale = Math.min(1, WIDEST / width);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: alt.slice(0, 80), title: alt.slice(0, 80), description: alt };
  return new Paragraph({
    alignment: 'center',
    // A picture is as high as it is, whatever the lines of a text are.
    spacing: { line: 240, lineRule: 'auto' },
    children: [new ImageRun({ type: 'png', data: bytes, transformation, altText })],
  });
}

function listConfig(reference: typeof BULLETS | typeof NUMBERS) {
  const isNumbered = reference === NUMBERS;
  return {
    reference,
    levels: [0, 1, 2, 3].map((level) => ({
      level,
      format: isNumbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: isNumbered ? `%${level + 1}.` : '•',
      style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP * 0.75 } } },
    })),
  };
}
