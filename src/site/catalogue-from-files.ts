import { buildCatalogue, type Catalogue } from '../graph/catalogue.ts';
import { readContent } from '../intake/read-content.ts';
import { problemReport } from '../model/problem-report.ts';
import { circumstancesOf } from './circumstances.ts';
import type { Settings } from './settings.ts';

/** The catalogue without Astro, from the same files by the same reader. */
export async function catalogueFromFiles(settings: Settings): Promise<Catalogue> {
  const { school, logo, records, problems } = await readContent(settings);
  if (school === undefined) throw new Error(problemReport(problems));
  return buildCatalogue(records, {
    ...(await circumstancesOf(settings, school)),
    ...(logo === undefined ? {} : { logo }),
  });
}
