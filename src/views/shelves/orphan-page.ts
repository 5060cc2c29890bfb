import { collectionNames } from '../../model/kinds.ts';
import { compare } from '../../model/text/compare.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryLink, home, semesterLink } from '../../graph/links.ts';
import { orphans } from '../../graph/orphans.ts';
import type { Evidence } from '../../counts/promises/promise.ts';
import type { Link } from '../../graph/links.ts';

export interface OrphanPage {
  /** All there are, those of older semesters included. */
  count: number;
  semesters: { semester: Link; entries: Evidence[] }[];
  breadcrumbs: Link[];
}

/** What was written last is what someone may still answer. */
const SEMESTERS = 2;

/** 等人回应的文章: of the last two semesters in which there are any. */
export function orphanPage(catalogue: Catalogue): OrphanPage {
  const all = orphans(catalogue).filter(isWriting);
  const bySemester = [...Map.groupBy(all, (entry) => entry.semester)].sort(([a], [b]) =>
    compare(b, a),
  );
  return {
    count: all.length,
    semesters: bySemester.slice(0, SEMESTERS).map(([id, entries]) => ({
      semester: semesterLink(catalogue, id),
      entries: entries.map((entry) => ({
        link: entryLink(entry),
        kindName: collectionNames[entry.collection],
        date: entry.data.date,
        more: [],
      })),
    })),
    breadcrumbs: [home, { label: '全部栏目', href: '/all/' }, { label: '等人回应的文章' }],
  };
}

/** Minutes and records of lessons need no answer to have done their work. */
function isWriting({ collection }: Entry): boolean {
  return collection !== 'meetings' && collection !== 'observations';
}
