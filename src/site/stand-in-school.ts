import { todayOf } from '../intake/today.ts';
import { school, type School } from '../records/school.ts';

/**
 * What stands on the pages while developing until school.yml can be read: enough of a school for
 * the page that tells what is wrong with the file.
 */
export function standInSchool(): School {
  const year = Number(todayOf(undefined, {}).slice(0, 4));
  return school.parse({
    name: 'school.yml 还读不出来',
    shortName: '还没有校名',
    purpose: '改好 school.yml，这里就会有学校的内容。',
    semesters: [year - 1, year].map((first) => ({
      id: `${first}-${first + 1}-1`,
      start: `${first}-09-01`,
      end: `${first + 1}-08-31`,
    })),
  });
}
