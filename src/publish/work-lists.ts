/** Lists of works that are taken along as a whole: of a topic, of a teacher, of a semester. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import type { Link } from '../graph/links.ts';
import { fileFormats, type FileFormat } from './formats.ts';
import { citedEntry, referenceTo, type Publisher, type Reference } from './reference.ts';

/** A shelf of which the works can be taken along. */
interface WorkShelf {
  ids: (catalogue: Catalogue) => Iterable<string>;
  works: (catalogue: Catalogue, id: string) => readonly Entry[];
}

/** By the folder that their pages stand in. */
const shelves = {
  topics: {
    ids: ({ topics }) => topics.keys(),
    works: ({ byTopic }, id) => byTopic.get(id) ?? [],
  },
  teachers: {
    ids: ({ teachers }) => teachers.keys(),
    works: ({ byPerson }, id) => worksBy(id, byPerson.get(id) ?? []),
  },
  semesters: {
    ids: ({ bySemester }) => bySemester.keys(),
    works: ({ bySemester }, id) => bySemester.get(id) ?? [],
  },
} satisfies Record<string, WorkShelf>;

export type WorkFolder = keyof typeof shelves;

/** What somebody signed: not what they only sat in, were taught or helped with. */
function worksBy(id: string, involved: readonly { entry: Entry }[]): Entry[] {
  return involved.map(({ entry }) => entry).filter(({ data }) => data.authors.includes(id));
}

/** The files of a shelf, for its page; none where nothing stands on it. */
export function worksLinks(catalogue: Catalogue, folder: WorkFolder, id: string): Link[] {
  if (shelves[folder].works(catalogue, id).length === 0) return [];
  return fileFormats.map(({ name, ending }) => ({
    label: name,
    href: address(folder, id, ending),
  }));
}

/** Every file there is: its path from the site's root, and what it holds. */
export function* worksFiles(
  catalogue: Catalogue,
  publisher: Publisher,
): Generator<{ path: string; text: string }> {
  const references = new Map<Entry, Reference>();
  const referenceOf = (entry: Entry): Reference => {
    const known = references.get(entry) ?? referenceTo(citedEntry(catalogue, entry), publisher);
    references.set(entry, known);
    return known;
  };
  for (const [folder, { ids, works }] of Object.entries<WorkShelf>(shelves)) {
    for (const id of ids(catalogue)) {
      const own = works(catalogue, id).map(referenceOf);
      if (own.length === 0) continue;
      for (const { ending, file } of fileFormats) {
        yield { path: address(folder, id, ending).slice(1), text: file(own) };
      }
    }
  }
}

const NAME = 'works';

function address(folder: string, id: string, ending: FileFormat['ending']): string {
  return `/${folder}/${id}/${NAME}.${ending}`;
}

/** Addresses of such files, from the site's root with a slash before it. */
export const WORKS = new RegExp(
  `^/(?:${Object.keys(shelves).join('|')})/[^/]+/${NAME}\\.(?:${fileFormats
    .map(({ ending }) => ending)
    .join('|')})$`,
);
