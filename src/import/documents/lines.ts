/** A text as lines that say something: what Markdown and Word put around them is taken off. */
export interface TextLine {
  /** As it stands in the document, without its marks. */
  text: string;
  isHeading: boolean;
}

/** 一、 （一） 1. at the head of a short line, which in Word is a heading without a style. */
const NUMBERED =
  /^(?:第[一二三四五六七八九十]+[章节部分]+|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])/;
const LONGEST_HEADING = 30;

/** All lines but empty ones and rules; a row of a table is one. */
export function linesOf(markdown: string): TextLine[] {
  return markdown.split('\n').flatMap((line): TextLine[] => {
    const isMarked = /^\s*#{1,6}\s/.test(line);
    const isBold = /^\s*(\*\*|__).+\1\s*[:：]?\s*$/.test(line);
    const text = plain(line);
    if (text === '' || /^[-*_=|:\s]+$/.test(line)) return [];
    const looksSo = text.length <= LONGEST_HEADING && !/[。！？；，]$/.test(text);
    const isNumbered = NUMBERED.test(text) && looksSo;
    return [{ text, isHeading: isMarked || (isBold && looksSo) || isNumbered }];
  });
}

/** Without marks of Markdown. */
export function plain(line: string): string {
  return line
    .replace(/^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+)?/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}\d])\*([^*]+)\*/gu, '$1')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/^\s*\||\|\s*$/g, '')
    .replace(/\s*\|\s*/g, ' ')
    .trim();
}
