/** What decides about the pages of a site, told by hashes, so that two builds can be compared. */
import { fleeting, type Fleeting } from '../graph/fleeting.ts';
import { hashOf } from '../intake/hash.ts';
import { collections, entryKinds, type EntryKind } from '../model/kinds.ts';
import { archivesOf } from './archives.ts';
import type { Made } from './made-pages.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';

/** Everything besides the program, which has a place of its own for each of its settings. */
export async function worldOf({
  place: { settings },
  reading,
}: {
  place: Place;
  reading: Reading;
}): Promise<Pick<Made, 'world' | 'fleeting'>> {
  const { school, logo, records } = await reading.content();
  const { catalogue, commit } = await reading.site();
  const kinds = collections.map((kind) => records[kind]);
  const fields = kinds.map((own) => own.map((one) => ({ ...one, bodyKey: undefined })));
  const archives = [...archivesOf(settings, catalogue)];
  const histories = Map.groupBy(catalogue.history, ([file]) => file.split('/')[0]);
  const texts = entryKinds.map((kind) => {
    const keys = records[kind].map(({ bodyKey }) => bodyKey);
    return [`texts of ${kind}`, hashOf(JSON.stringify([keys, histories.get(kind)]))];
  });
  return {
    world: hashOf(JSON.stringify([school, logo, fields, settings.audience, archives])),
    fleeting: {
      day: catalogue.today,
      commit: commit ?? '',
      ...(Object.fromEntries(texts) as Record<`texts of ${EntryKind}`, string>),
    },
  };
}

/**
 * What has changed of what is fleeting since then; `undefined` where more has.
 *
 * @param before nothing where it is not known
 */
export function changedSince(
  before: Pick<Made, 'world' | 'fleeting'> | undefined,
  now: Pick<Made, 'world' | 'fleeting'>,
): ReadonlySet<Fleeting> | undefined {
  if (before?.world !== now.world) return undefined;
  return new Set(fleeting.filter((what) => before.fleeting[what] !== now.fleeting[what]));
}
