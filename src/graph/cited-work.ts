/** What an entry of the site is, as something to be cited. */
import type { Catalogue, Entry } from './catalogue.ts';
import type { CitedWork } from './citation.ts';

/** What an entry's own fields say of its source; its title, people, day and address stand on its card. */
export type CitedSource =
  | { mark: 'EB/OL' }
  | { mark: 'R/OL'; number?: string }
  | { mark: 'J'; journal: string; year: number; issue?: string; pages?: string };

/** Reports of something done; other papers that stand in no journal are pages of the site. */
const REPORTS = new Set([
  'survey',
  'experiment',
  'lesson-report',
  'opening-report',
  'midterm-report',
  'final-report',
]);

export function citedSource(catalogue: Catalogue, entry: Entry): CitedSource {
  if (entry.collection !== 'papers') return { mark: 'EB/OL' };
  const { publication, journal, paperType, project } = entry.data;
  if (publication === 'journal' && journal !== undefined) {
    const { name, year, issue, pages } = journal;
    return {
      mark: 'J',
      journal: name,
      year,
      ...(issue === undefined ? {} : { issue }),
      ...(pages === undefined ? {} : { pages }),
    };
  }
  if (!REPORTS.has(paperType)) return { mark: 'EB/OL' };
  const number = project === undefined ? undefined : numberOf(catalogue, project);
  return { mark: 'R/OL', ...(number === undefined ? {} : { number }) };
}

/** A source with what stands on the card of its entry. `address` is where it is read. */
export function citedWork(
  source: CitedSource,
  entry: { authors: readonly string[]; title: string; date: string; address: string },
): CitedWork {
  return { ...entry, ...source };
}

function numberOf(catalogue: Catalogue, project: string): string | undefined {
  const found = catalogue.byKind.projects.find((one) => one.id === project);
  return found?.data.number;
}
