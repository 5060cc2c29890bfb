/** The files of a packet become files of the school: new ones, and corrections of those it has. */
import { collections, isEntryKind, type Collection } from '../../model/kinds.ts';
import { SLUG } from '../../model/fields/fields.ts';
import { placeWithin } from '../../model/paths/path-within.ts';
import { fingerprint } from '../../packet/fingerprint.ts';
import type { ReadFile } from '../../packet/packet.ts';
import { readFile } from '../../intake/read-file.ts';
import { checkNew } from '../../write/check-new.ts';
import { freeId } from '../../write/ids.ts';
import { fixText } from '../../write/fix.ts';
import { documentDraft } from '../documents/document.ts';
import { finished, isError, writerOf } from '../finish.ts';
import type { Ground } from '../ground.ts';
import type { LeftOut, Outgoing } from '../incoming.ts';
import type { History } from '../wishes.ts';
import { corrected } from './corrected.ts';
import { namedApart, type Beside } from './pictures.ts';

/** A file of a packet, with what came beside it. */
export interface Arrived extends ReadFile {
  source: string;
  /** Who sent it. */
  from?: string | undefined;
  beside: readonly Beside[];
}

export interface At {
  collection: Collection;
  id: string;
}

const ARRIVALS = {
  changed: '路上变了样，和发出来的不完全一样，请和写的人核对。',
  cut: '后面断了，没有收到完整的一份，请和写的人核对。',
} as const;

export async function placedFile(
  arrived: Arrived,
  ground: Ground,
  history: History,
): Promise<Outgoing | LeftOut> {
  const { path, text, source, arrival, base } = arrived;
  const at = placeOf(path);
  if (at === undefined) {
    return { source, why: `“${path}”不是内容目录里放这类文件的位置，没有收。`, text };
  }
  const current = await history.current(path);
  const placed =
    base !== undefined && current !== undefined
      ? await corrected({ ...arrived, base }, at, current, ground, history)
      : await added(arrived, at, current, ground, history);
  const told = arrival === 'whole' ? [] : [ARRIVALS[arrival]];
  return 'why' in placed ? placed : { ...placed, told: [...told, ...placed.told] };
}

/** `lessons/a.mdx`, `lessons/a/index.mdx`, `teachers/b.yml`. */
function placeOf(path: string): At | undefined {
  if (placeWithin(path) !== path) return undefined;
  const [, kind = '', id = '', ending = ''] =
    /^([a-z]+)\/([^/]+?)(?:\/index)?\.(mdx|yml)$/.exec(path) ?? [];
  const collection = collections.find((one) => one === kind);
  if (collection === undefined || !SLUG.test(id)) return undefined;
  return (ending === 'mdx') === isEntryKind(collection) ? { collection, id } : undefined;
}

async function added(
  arrived: Arrived,
  { collection, id }: At,
  current: string | undefined,
  ground: Ground,
  history: History,
): Promise<Outgoing | LeftOut> {
  const { path, text, source, from } = arrived;
  if (current !== undefined && fingerprint(current) === fingerprint(text)) {
    return { source, why: `已经有一样的一份（${path}），不用再收。` };
  }
  const own = freeId(id, ground.taken(collection));
  const told = own === id ? [] : [`代号“${id}”已经有了，这一份叫“${own}”，原来的没有动。`];
  const file = path.replace(`/${id}`, `/${own}`);
  const { pictures, renamed } = await namedApart(arrived.beside, path, file, history);
  const named = renamed.reduce((all, { was, is }) => all.replaceAll(was, is), text);
  const fixed = fixText(collection, named, ground.school.fields, ground.names);
  const faults = checkNew(collection, own, { file, text: fixed }, ground).filter(isError);
  if (faults.length > 0) {
    const draft = asDraft({ ...arrived, text: named }, collection, ground, told);
    return 'why' in draft ? draft : { ...draft, pictures };
  }
  const read = readFile(collection, file, fixed, ground.school, ground.names);
  ground.add(collection, own, file, read.data);
  return {
    source,
    file,
    text: fixed,
    pictures,
    ...(from === undefined ? writerOf(read.data ?? {}) : { writer: from }),
    isDraft: read.isDraft === true || read.data?.['visibility'] === 'private',
    told,
    left: [],
  };
}

/** What is not sound yet is kept as a draft that says what is wrong. */
function asDraft(
  { path, text, source, from }: Arrived,
  collection: Collection,
  ground: Ground,
  told: readonly string[],
): Outgoing | LeftOut {
  const document = { source: path, markdown: text, pictures: [], told };
  const draft = { ...documentDraft(document, collection, ground), source, isDraft: true };
  const placed = finished(draft, ground);
  if ('why' in placed) return { ...placed, text };
  return from === undefined ? placed : { ...placed, writer: from };
}
