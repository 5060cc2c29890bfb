import { buildCatalogue, type Catalogue } from '../graph/catalogue.ts';
import { noteAsked } from '../graph/fleeting.ts';
import type { Records, SourcePicture } from '../graph/records.ts';
import type { School } from '../records/school.ts';
import { frameOf, type Frame } from '../views/frame.ts';
import { archivesOf } from './archives.ts';
import { circumstancesOf } from './circumstances.ts';
import { contentCommit } from './content-commit.ts';
import { siteAddress, type Settings } from './settings.ts';

export interface Site {
  catalogue: Catalogue;
  frame: Frame;
  /**
   * Commit of the content, where it can be told; not in the frame, or every commit would
   * render every page anew. Only for the school: a hash over everything changes with what
   * the public may not see.
   */
  commit: string | undefined;
  /** Addresses of the ZIPs this build makes, by semester. */
  archives: ReadonlyMap<string, string>;
}

/**
 * What the readers of one edition get of what was read.
 *
 * @param withDrafts only while developing, where the one reader is the writer
 * @throws where ARCHIVE asks for a semester that has not begun
 */
export async function siteOf(
  { school, logo, records }: { school: School; logo?: SourcePicture; records: Records },
  settings: Settings,
  withDrafts = false,
): Promise<Site> {
  const catalogue = buildCatalogue(records, {
    ...(await circumstancesOf(settings, school)),
    withDrafts,
    ...(logo === undefined ? {} : { logo }),
  });
  const commit =
    settings.audience === 'school' ? await contentCommit(settings.contentDir) : undefined;
  return {
    catalogue,
    frame: frameOf(catalogue, siteAddress(settings, school) ?? '', settings.basePath),
    get commit() {
      noteAsked('commit');
      return commit;
    },
    archives: archivesOf(settings, catalogue),
  };
}
