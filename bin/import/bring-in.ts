/** Reads the school, brings the sources in one after the other, and writes what came of them. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ground } from '../../src/import/ground.ts';
import type { Outgoing } from '../../src/import/incoming.ts';
import { listsFirst, takeIn, type TakenIn } from '../../src/import/take.ts';
import { fieldNamed } from '../../src/import/tables/columns.ts';
import type { Asking, Source, Wishes } from '../../src/import/wishes.ts';
import { readContent } from '../../src/intake/read-content.ts';
import { todayOf } from '../../src/intake/today.ts';
import { faultReport } from '../../src/model/faults/fault-report.ts';
import { collections, collectionNames, type Collection } from '../../src/model/kinds.ts';
import { pathWithin } from '../../src/model/paths/path-within.ts';
import { loadSounds } from '../../src/model/text/sounds.ts';
import type { OwnField } from '../../src/records/own-fields.ts';
import type { School } from '../../src/records/school.ts';
import type { Settings } from '../../src/site/settings.ts';
import type { Taken } from '../../src/write/ids.ts';
import { Refusal } from '../../src/write/refusal.ts';
import { takenIds } from '../../src/write/taken-ids.ts';
import { historyOf } from './history.ts';
import type { Options } from './options.ts';

/** Whoever sits at the terminal, once the school is read. */
export type Asks = (ground: Ground) => Asking;

export interface BroughtIn {
  school: School;
  taken: TakenIn[];
  /** The day it was done. */
  today: string;
  teacherName: (id: string) => string | undefined;
}

/** @param asks absent where nobody sits at the terminal */
export async function bringIn(
  sources: readonly Source[],
  settings: Settings,
  options: Options,
  asks: Asks | undefined,
): Promise<BroughtIn> {
  const { school, records, faults } = await readContent({ ...settings, willReadAgain: true });
  if (school === undefined) throw new Refusal(2, [faultReport(faults)]);
  // A name may be written in traditional characters.
  await loadSounds();
  const taken = Object.fromEntries(
    await Promise.all(
      collections.map(async (kind) => [kind, await takenIds(kind, settings.contentDir, records)]),
    ),
  ) as Record<Collection, Taken>;
  const today = todayOf(settings.today, school);
  const ground = new Ground({ school, records, today, taken });
  const wishes = wishesOf(options, school.fields, asks?.(ground));
  const history = historyOf(settings.contentDir);
  const result: TakenIn[] = [];
  for (const source of listsFirst(sources)) {
    const one = await takeIn(source, ground, wishes, history);
    result.push(one);
    if (options.dryRun) continue;
    for (const outgoing of one.outgoing) await writeOut(outgoing, settings.contentDir);
  }
  return { school, taken: result, today, teacherName: (id) => ground.teacherName(id) };
}

/** A new file is written where none is; a correction over the text that it corrects. */
async function writeOut(outgoing: Outgoing, contentDir: string): Promise<void> {
  const { file, text, pictures, isCorrection } = outgoing;
  for (const { path: at, bytes } of [{ path: file, bytes: text }, ...pictures]) {
    const full = pathWithin(contentDir, at);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, bytes, isCorrection === true || at !== file ? {} : { flag: 'wx' });
  }
}

/** Names of columns and fields as they were given become the paths of fields. */
function wishesOf(
  { kind, columns, set, update }: Options,
  own: readonly OwnField[],
  asking: Asking | undefined,
): Wishes {
  const kinds = kind === undefined ? collections : [kind];
  const pathOf = (flag: string, name: string): string => {
    const paths = new Set(kinds.flatMap((one) => fieldNamed(name, one, own) ?? []));
    const [path = ''] = paths;
    if (paths.size === 1) return path;
    const where = kind === undefined ? '' : `${collectionNames[kind]}里`;
    throw new Refusal(2, [
      paths.size === 0
        ? `${flag}：${where}没有“${name}”这个填写项。`
        : `${flag}：“${name}”可以是 ${[...paths].join('、')}，请写其中一个，或用 --kind 写明是哪一类。`,
    ]);
  };
  return {
    kind,
    columns: new Map([...columns].map(([heading, name]) => [heading, pathOf('--column', name)])),
    set: Object.fromEntries(
      [...set].map(([name, value]) => [
        pathOf('--set', name),
        value.split(/[、，,]/).map((one) => one.trim()),
      ]),
    ),
    update,
    asking,
  };
}
