/**
 * A reference as GB/T 7714 wants it: the edition of 2025 (in force since 2026-07-01), or of
 * 2015, which older application forms still ask for.
 *
 * Where they differ, in what a school's site needs:
 *
 * - 2025 prints ，：；（） in full width and . [ ] / - in half width, as its samples do; 2015
 *   prints all of them in half width with a space behind.
 * - 2025 no longer writes family names in capitals (Johnson E, in 2015 JOHNSON E), keeps the
 *   hyphen of shortened given names (J-L), and does not shorten Chinese names in letters.
 * - 2025 asks for the day of citing of what stands on the net only: a page or a data set has it,
 *   a report with its day of publication does not.
 *
 * Both name three authors, then 等. No full text of either is published free of charge. The above
 * follows the announcement of Wuhan University, which led the revision
 * (news.whu.edu.cn/info/1015/489767.htm); the differences that the keepers of the LaTeX and Zotero
 * styles found in the printed text (github.com/hushidong/biblatex-gb7714-2025/issues/8,
 * github.com/zotero-chinese/styles/issues/701 and /572, which quote the drafters' article in
 * 编辑学报 38(2)); and for names in 2015 its section 8.1.1 as quoted in
 * github.com/wanzhenchn/EndNote_Tutorial_Hand_by_Hand/issues/1.
 */
import { authorName } from './author-name.ts';

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

/**
 * One line.
 *
 * @param cited day of citing, `YYYY-MM-DD`
 * @param note what whoever relies on it has to know: 已撤回（2026年5月8日）
 */
export function citation(
  work: CitedWork,
  edition: CitationEdition,
  cited: string,
  note?: string,
): string {
  const write = edition === 2025 ? in2025 : in2015;
  const reference = write.authors(work.authors) + bodyOf(work, edition, write, cited);
  return note === undefined ? reference : `${reference} ${note}.`;
}

/** The punctuation of an edition. */
interface Writing {
  comma: string;
  colon: string;
  brackets: (inside: string) => string;
  authors: (names: readonly string[]) => string;
}

/** How a family name and the letters of a given one are spelt. */
interface Spelling {
  family: (name: string) => string;
  initials: (given: string) => string;
}

const in2025: Writing = {
  comma: '，',
  colon: '：',
  brackets: (inside) => `（${inside}）`,
  authors: (names) =>
    authorsWith('，', names, {
      family: (name) => name,
      initials: (given) => initialsOf(given, '-'),
    }),
};
const in2015: Writing = {
  comma: ', ',
  colon: ': ',
  brackets: (inside) => `(${inside})`,
  authors: (names) =>
    authorsWith(', ', names, {
      family: (name) => name.toUpperCase(),
      initials: (given) => initialsOf(given, ' '),
    }),
};

function authorsWith(comma: string, names: readonly string[], spelling: Spelling): string {
  if (names.length === 0) return '';
  const named = names.slice(0, MOST_AUTHORS).map((name) => nameIn(name, spelling));
  return `${[...named, ...(names.length > MOST_AUTHORS ? ['等'] : [])].join(comma).replace(/\.$/, '')}. `;
}

function nameIn(written: string, { family, initials }: Spelling): string {
  const name = authorName(written);
  if ('literal' in name) return name.literal;
  const given = name.isPinyin === true ? name.given : initials(name.given);
  return [family(name.family), given, ...(name.suffix === undefined ? [] : [name.suffix])].join(
    ' ',
  );
}

/** Jean-Luc Marie → J-L M, without points; `hyphen` is what stands for one. */
function initialsOf(given: string, hyphen: string): string {
  return given
    .split(/[\s.]+/)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .map((part) => [...part][0]?.toUpperCase() ?? '')
        .join(hyphen),
    )
    .join(' ');
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
