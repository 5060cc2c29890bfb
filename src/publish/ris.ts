/** References as a `.ris` file: a tag and a value a line, in UTF-8. */
import { authorName } from '../graph/author-name.ts';
import type { Reference } from './reference.ts';
import { writtenDay } from './written-day.ts';

const TYPES: Partial<Record<Reference['work']['mark'], string>> = { J: 'JOUR', 'R/OL': 'RPRT' };

/** @param cited day of citing, `YYYY-MM-DD` */
export function ris(reference: Reference, cited?: string): string {
  const { key, work, address, date, publisher, abstract, keywords, note } = reference;
  const lines: [string, string | number | undefined][] = [
    ['TY', TYPES[work.mark] ?? 'ELEC'],
    ['ID', key],
    ...work.authors.map((name): [string, string] => ['AU', nameOf(name)]),
    ['TI', work.title],
    ...(work.mark === 'J' ? inJournal(work) : [['PB', publisher] satisfies [string, string]]),
    ...(work.mark === 'R/OL' ? [['M1', work.number] satisfies [string, string | undefined]] : []),
    ['PY', work.mark === 'J' ? work.year : date.slice(0, 4)],
    ['DA', work.mark === 'J' ? undefined : writtenDay(date, '/')],
    ['UR', address],
    ['Y2', cited === undefined ? undefined : writtenDay(cited, '/')],
    ['AB', abstract],
    ...keywords.map((one): [string, string] => ['KW', one]),
    ['N1', note],
    ['LA', 'zh-CN'],
  ];
  const told = lines.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${oneLine(String(value))}`],
  );
  return [...told, 'ER  - ', ''].join('\r\n');
}

function inJournal({
  journal,
  issue,
  pages,
}: {
  journal: string;
  issue?: string;
  pages?: string;
}): [string, string | undefined][] {
  const [first, last] = pages?.split(/\s*[-–—]+\s*/) ?? [];
  return [
    ['JO', journal],
    ['IS', issue],
    ['SP', first],
    ['EP', last],
  ];
}

function nameOf(written: string): string {
  const name = authorName(written);
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  return [family, given, ...(suffix === undefined ? [] : [suffix])].join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
