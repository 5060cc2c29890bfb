/**
 * References as a `.bib` file in UTF-8, for BibLaTeX (`biblatex-gb7714`) and for BibTeX with a style
 * that knows `@online` (`gbt7714`). Words are not protected from a change of case: styles for Chinese
 * change none.
 */
import { authorName } from '../graph/author-name.ts';
import type { Reference } from './reference.ts';

/** @param cited day of citing, `YYYY-MM-DD` */
export function bibtex(reference: Reference, cited?: string): string {
  const { key, work, address, date, abstract, note } = reference;
  const { type, fields } = ofMark(reference);
  const [year = ''] = date.split('-');
  const all: [string, string | undefined][] = [
    ['author', work.authors.map(nameOf).join(' and ') || undefined],
    ['title', escaped(work.title)],
    ...fields,
    ['year', 'year' in work ? String(work.year) : year],
    // A journal tells its year only.
    ['date', 'year' in work ? undefined : date],
    ['url', address],
    ['urldate', cited],
    ['keywords', reference.keywords.map(escaped).join(', ') || undefined],
    ['abstract', abstract === undefined ? undefined : escaped(oneLine(abstract))],
    ['note', note === undefined ? undefined : escaped(note)],
    ['langid', 'chinese'],
  ];
  const lines = all.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return [`@${type}{${key},`, ...lines, '}', ''].join('\n');
}

function ofMark({ work, publisher }: Reference): {
  type: string;
  fields: [string, string | undefined][];
} {
  switch (work.mark) {
    case 'J':
      return {
        type: 'article',
        fields: [
          ['journal', escaped(work.journal)],
          ['number', work.issue === undefined ? undefined : escaped(work.issue)],
          ['pages', work.pages?.replace(/\s*[-–—]+\s*/g, '--')],
        ],
      };
    case 'R/OL':
      return {
        type: 'techreport',
        fields: [
          ['institution', escaped(publisher)],
          ['type', '研究报告'],
          ['number', work.number === undefined ? undefined : escaped(work.number)],
        ],
      };
    default:
      return { type: 'online', fields: [['organization', escaped(publisher)]] };
  }
}

/** Braces keep a name that must not be cut in one piece. */
function nameOf(written: string): string {
  const name = authorName(written);
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const { family, given, suffix } = name;
  return [family, ...(suffix === undefined ? [] : [suffix]), given].map(escaped).join(', ');
}

/** By command, where a backslash before it is not enough: braces must be even in number. */
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** As text that TeX sets as it was written. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\{}^~&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
      // Two of these in a row would become a dash or a quotation mark.
      .replace(/([-'`,!?<>])(?=[-'`,<>])/g, '$1{}')
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
