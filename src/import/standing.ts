/** Which record of the school a row of a list speaks of. */
import { isEntryKind, type Collection } from '../model/kinds.ts';
import type { Ground } from './ground.ts';
import type { Incoming } from './incoming.ts';

export interface Standing {
  collection: Collection;
  id: string;
  /** Relative to the content directory. */
  file: string;
  /** As it is called. */
  name: string;
}

/** Nothing for what is new, and for what may be written any number of times. */
export function standing(incoming: Incoming, ground: Ground): Standing | undefined {
  const { collection, data } = incoming;
  const name = data['name'] ?? data['title'];
  if (typeof name !== 'string' || collection === 'plans' || collection === 'pairs')
    return undefined;
  // Minutes without a text are a row of a list, or the answers to a survey.
  const isRow = !isEntryKind(collection) || (collection === 'meetings' && !hasText(incoming));
  if (!isRow) return undefined;
  const same = ground.records[collection].find((one) => {
    const had = one.data as { name?: string; title?: string; nameNote?: string; date?: string };
    return (
      (had.name ?? had.title) === name &&
      had.nameNote === data['nameNote'] &&
      (collection !== 'meetings' || had.date === data['date'])
    );
  });
  return same === undefined ? undefined : { collection, id: same.id, file: same.file, name };
}

function hasText({ body = '' }: Incoming): boolean {
  return body.trim() !== '';
}
