/** What the file of a new record is called, as far as that can be said without pinyin. */
import { isEntryKind } from '../model/kinds.ts';
import { joined, pairId, planSlug, textOf, type Taken } from '../write/ids.ts';
import type { Draft } from './draft.ts';

/** Long enough that two drafts of one day do not share it. */
const OWN = 4;

/**
 * Relative to the content directory: `reflections/2026-11-29-lu-xiaoman.mdx`. An entry goes by its
 * day and whoever wrote it, which a colleague's does not; a second one of the same day has letters of
 * its draft behind it, for a number that is free here may be taken on another device.
 *
 * @param taken ids of this kind that are in use, former ones included
 * @param today where the entry has no day yet
 * @param spell the id of what has a name of its own, which takes pinyin
 */
export async function fileFor(
  draft: Pick<Draft, 'kind' | 'key' | 'data' | 'origin'>,
  taken: Taken,
  today: string,
  spell: (data: Draft['data']) => Promise<string>,
): Promise<string> {
  const { kind, key, origin } = draft;
  if (origin !== undefined) return origin.file;
  const id = await idFor(draft, taken, today, spell);
  const own = key
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, OWN);
  const free = taken.has(id) ? joined([id, own]) : id;
  return `${kind}/${free}.${isEntryKind(kind) ? 'mdx' : 'yml'}`;
}

async function idFor(
  { kind, data }: Pick<Draft, 'kind' | 'data'>,
  taken: Taken,
  today: string,
  spell: (data: Draft['data']) => Promise<string>,
): Promise<string> {
  if (kind === 'pairs') return pairId(textOf(data['mentor']), textOf(data['mentee']), taken);
  if (kind === 'plans') return planSlug(data);
  if (!isEntryKind(kind)) return spell(data);
  const day = textOf(data['date']);
  const authors: unknown = data['authors'];
  const [first] = Array.isArray(authors) ? authors : [];
  // Whom one has seen tells one observation of a day from another.
  const seen = kind === 'observations' ? textOf(data['teacher']) : '';
  return joined([/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today, joined([first, seen].map(slugIn))]);
}

/** An id as it stands; a name that is none yet has no place in a file's name. */
function slugIn(value: unknown): string {
  return typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? value : '';
}
