import type { Catalogue } from '../graph/catalogue.ts';
import { begunSemesters } from '../counts/tables/semester-tables.ts';
import type { Settings } from './settings.ts';

/**
 * Addresses of the ZIPs this build makes, by semester.
 *
 * @throws where one is asked for that has not begun or that the school does not have
 */
export function archivesOf(settings: Settings, catalogue: Catalogue): Map<string, string> {
  const begun = begunSemesters(catalogue).map((one) => one.id);
  const wanted = settings.archive === 'all' ? begun : settings.archive;
  const unknown = wanted.find((id) => !begun.includes(id));
  if (unknown !== undefined) {
    throw new Error(
      `ARCHIVE 里的“${unknown}”不是已经开始的学期。可以写 all，或 ${begun.join('、')} 里的几个，用逗号隔开。`,
    );
  }
  return new Map(wanted.map((id) => [id, `/semesters/${id}/archive.zip`]));
}
