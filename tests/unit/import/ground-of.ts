import { Ground } from '../../../src/import/ground.ts';
import { collections, type Collection } from '../../../src/model/kinds.ts';
import type { Taken } from '../../../src/write/ids.ts';
import { readFiles } from '../../read-school.ts';
import { smallSchool } from '../../small-school.ts';

/** The small school, as something is brought into it. */
export async function groundOf(changes: Record<string, string | undefined> = {}): Promise<Ground> {
  const { school, records } = await readFiles(smallSchool(changes));
  if (school === undefined) throw new Error('no school');
  const taken = Object.fromEntries(
    collections.map((kind) => [kind, new Map(records[kind].map(({ id, file }) => [id, file]))]),
  ) as unknown as Record<Collection, Taken>;
  return new Ground({ school, records, today: '2026-06-01', taken });
}
