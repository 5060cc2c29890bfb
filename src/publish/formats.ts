/** The forms of reference there are, each by its name and as one file. */
import { citation, type CitationEdition } from '../graph/citation.ts';
import { bibtex } from './bibtex.ts';
import { cslItem } from './csl.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';
import { writtenDay, type DaySeparator } from './written-day.ts';

/** A form that programs read, by the ending of its files. */
export interface FileFormat {
  ending: 'bib' | 'ris' | 'json';
  name: string;
  mediaType: string;
  /** One reference, as it stands by itself. */
  one: (reference: Reference, cited?: string) => string;
  /** A file of many. */
  file: (references: readonly Reference[], cited?: string) => string;
  /** What stands before the day of citing, and between its parts. */
  day: { before: string; separator: DaySeparator };
}

const inRow =
  (one: FileFormat['one']): FileFormat['file'] =>
  (references, cited) =>
    references.map((reference) => one(reference, cited)).join('\n');

/** An item a line where `between` is a break: what has changed is seen line by line. */
function itemsIn(
  references: readonly Reference[],
  cited: string | undefined,
  between: string,
): string {
  const items = references.map((one) => JSON.stringify(cslItem(one, cited)));
  return `[${between}${items.join(`,${between}`)}${between}]`;
}

export const fileFormats: readonly FileFormat[] = [
  {
    ending: 'bib',
    name: 'BibTeX',
    mediaType: 'application/x-bibtex',
    one: bibtex,
    file: inRow(bibtex),
    day: { before: 'urldate = {', separator: '-' },
  },
  {
    ending: 'ris',
    name: 'RIS',
    mediaType: 'application/x-research-info-systems',
    one: ris,
    file: inRow(ris),
    day: { before: 'Y2  - ', separator: '/' },
  },
  {
    ending: 'json',
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    one: (reference, cited) => itemsIn([reference], cited, ''),
    file: (references, cited) => `${itemsIn(references, cited, '\n')}\n`,
    day: { before: '"accessed":{"date-parts":[[', separator: ',' },
  },
];

/** GB/T 7714, a line a reference. */
export function standardReferences(
  references: readonly Reference[],
  edition: CitationEdition,
  cited: string,
): string[] {
  return references.map(({ work, note }) => citation(work, edition, cited, note));
}

/** A reference as a text to be copied, cut where the day of citing stands: the reader's own day goes there. */
export interface CitedText {
  /** `gbt`, or the ending of the form's files. */
  id: string;
  name: string;
  before: string;
  /** Absent where a form has no such day. */
  day?: { written: string; separator: DaySeparator };
  behind: string;
}

/**
 * Without abstract and keywords, which stand in the files: a page shall not say four times what it says.
 *
 * @param today the day that stands there until the reader's is known, `YYYY-MM-DD`
 */
export function citedTexts(
  reference: Reference,
  edition: CitationEdition,
  today: string,
): [standard: CitedText, ...others: CitedText[]] {
  const { abstract: _, ...short } = { ...reference, keywords: [] };
  const { work, note } = reference;
  const standard = citation(work, edition, today, note);
  return [
    { id: 'gbt', name: 'GB/T 7714', ...cut(standard, '[', today, '-') },
    ...fileFormats.map(({ ending, name, one, day }) => ({
      id: ending,
      name,
      ...cut(
        one(short, today).replaceAll('\r', '').replace(/\n$/, ''),
        day.before,
        today,
        day.separator,
      ),
    })),
  ];
}

/** At the last place, for what somebody wrote may hold the same; an address comes after it, and holds none. */
function cut(
  text: string,
  start: string,
  today: string,
  separator: DaySeparator,
): Omit<CitedText, 'id' | 'name'> {
  const written = writtenDay(today, separator);
  const at = text.lastIndexOf(start + written);
  if (at < 0) return { before: text, behind: '' };
  const from = at + start.length;
  return {
    before: text.slice(0, from),
    day: { written, separator },
    behind: text.slice(from + written.length),
  };
}
