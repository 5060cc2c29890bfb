/**
 * A reference as GB/T 7714 wants it: the edition of 2025 (in force since 2026-07-01), or of
 * 2015, which older application forms still ask for.
 *
 * 2025 prints ，：；（） in full width and . [ ] / - in half width, as its samples do; 2015
 * prints all of them in half width with a space behind. Which sources carry the day of
 * citing follows the styles that the citation community keeps for both.
 */

export type CitationEdition = 2025 | 2015;

interface Common {
  /** In the order of the work; none are named where none may be seen. */
  authors: readonly string[];
  title: string;
}

/** What has to be known of a work, by the mark it bears. Days are `YYYY-MM-DD`. */
export type CitedWork = Common &
  (
    | { mark: 'EB/OL'; date: string; address: string }
    | { mark: 'R/OL'; date: string; address: string; number?: string }
    | {
        mark: 'J';
        journal: string;
        year: number;
        issue?: string;
        pages?: string;
      }
    | {
        mark: 'M';
        translator?: string;
        place: string;
        publisher: string;
        year: number;
        pages?: string;
      }
    | {
        mark: 'G';
        editor: string;
        collection: string;
        place: string;
        publisher: string;
        year: number;
        pages: string;
      }
    | { mark: 'C'; conference: string; year: number; pages: string }
    | { mark: 'A'; number: string; place: string; keeper: string; date: string }
    | {
        mark: 'DS/OL';
        version: string;
        platform: string;
        date: string;
        address: string;
      }
  );

/** More authors than these are 等. */
const MOST_AUTHORS = 3;

/** @param cited day of citing, `YYYY-MM-DD` */
export function citation(work: CitedWork, edition: CitationEdition, cited: string): string {
  const write = edition === 2025 ? in2025 : in2015;
  return write.authors(work.authors) + bodyOf(work, edition, write, cited);
}

/** The punctuation of an edition. */
interface Writing {
  comma: string;
  colon: string;
  brackets: (inside: string) => string;
  authors: (names: readonly string[]) => string;
}

const in2025: Writing = {
  comma: '，',
  colon: '：',
  brackets: (inside) => `（${inside}）`,
  authors: (names) => authorsWith('，', names),
};
const in2015: Writing = {
  comma: ', ',
  colon: ': ',
  brackets: (inside) => `(${inside})`,
  authors: (names) => authorsWith(', ', names),
};

function authorsWith(comma: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, MOST_AUTHORS);
  return `${[...named, ...(names.length > MOST_AUTHORS ? ['等'] : [])].join(comma)}. `;
}

function bodyOf(work: CitedWork, edition: CitationEdition, write: Writing, cited: string): string {
  const { title, mark } = work;
  const { comma, colon, brackets } = write;
  const paged = (year: string, pages: string | undefined): string =>
    pages === undefined ? `${year}.` : `${year}${colon}${pages}.`;
  switch (work.mark) {
    case 'EB/OL':
      return `${title}[${mark}]. ${brackets(work.date)}[${cited}]. ${work.address}.`;
    case 'R/OL': {
      const number = work.number === undefined ? '' : colon.trim() + work.number;
      // The edition of 2025 dates an online report like a printed one.
      const when = edition === 2025 ? work.date : `${brackets(work.date)}[${cited}]`;
      return `${title}${number}[${mark}]. ${when}. ${work.address}.`;
    }
    case 'J': {
      const issue = work.issue === undefined ? '' : brackets(work.issue);
      return `${title}[${mark}]. ${work.journal}${comma}${paged(work.year + issue, work.pages)}`;
    }
    case 'M': {
      const translator = work.translator === undefined ? '' : `${work.translator}${comma}译. `;
      const where = `${work.place}${colon}${work.publisher}${comma}`;
      return `${title}[${mark}]. ${translator}${where}${paged(String(work.year), work.pages)}`;
    }
    case 'G': {
      const where = `${work.place}${colon}${work.publisher}${comma}`;
      return `${title}[${mark}]//${work.editor}. ${work.collection}. ${where}${paged(String(work.year), work.pages)}`;
    }
    case 'C':
      return `${title}[${mark}]//${work.conference}${comma}${paged(String(work.year), work.pages)}`;
    case 'A':
      return `${title}${colon.trim()}${work.number}[${mark}]. ${work.place}${colon}${work.keeper}${comma}${work.date}.`;
    case 'DS/OL':
      return `${title}[${mark}]. ${work.version}. ${work.platform}${brackets(work.date)}[${cited}]. ${work.address}.`;
  }
}
