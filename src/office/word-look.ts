/**
 * How a document looks: the fonts and headings of official papers (GB/T 9704: title 小标宋, sections
 * 黑体, below them 楷体, text 仿宋), in sizes at which a sheet with tables keeps to a page or two.
 */
import type { IStylesOptions } from 'docx';

const LATIN = 'Times New Roman';
/** With what stands in where a machine has none of this name: Windows, macOS, WPS, Linux. */
const SUBSTITUTES = {
  仿宋: 'FangSong,仿宋_GB2312,FangSong_GB2312,STFangsong,FZFangSong-Z02,Noto Serif CJK SC',
  黑体: 'SimHei,STHeiti,Heiti SC,Noto Sans CJK SC',
  楷体: 'KaiTi,楷体_GB2312,KaiTi_GB2312,STKaiti,Kaiti SC,FZKai-Z03,Noto Serif CJK SC',
  宋体: 'SimSun,STSong,Songti SC,Noto Serif CJK SC',
} as const;

export function fontOf(name: keyof typeof SUBSTITUTES) {
  return { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: name };
}

/** 毫米 in twentieths of a point. */
function mm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** A4 with the type area of official papers, 156 mm wide. */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(32),
    bottom: mm(28),
    left: mm(28),
    right: mm(26),
    header: mm(16),
    footer: mm(16),
  },
};
export const TYPE_AREA = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Sizes in half points: 小四 for the text, 五号 in tables. */
export const SIZE = { text: 24, table: 21, note: 21, head: 18 };

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf('仿宋'),
        size: SIZE.text,
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { line: 360, lineRule: 'auto' } },
    },
    title: {
      run: { font: fontOf('宋体'), size: 40, bold: true, color: '000000' },
      paragraph: { alignment: 'center', spacing: { before: 120, after: 120, line: 480 } },
    },
    heading1: heading(fontOf('黑体'), 28),
    heading2: heading(fontOf('楷体'), 26, true),
    heading3: heading(fontOf('仿宋'), SIZE.text, true),
    heading4: heading(fontOf('仿宋'), SIZE.text, true),
  },
};

function heading(font: ReturnType<typeof fontOf>, size: number, bold = false) {
  return {
    run: { font, size, bold, color: '000000', italics: false },
    paragraph: { keepNext: true, spacing: { before: 200, after: 80, line: 360 } },
  };
}

/** The table of fonts, in which a document says what may stand in for one that is missing. */
export function fontTable(): string {
  const fonts = Object.entries(SUBSTITUTES).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
