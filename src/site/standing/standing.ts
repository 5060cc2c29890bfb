/**
 * Whether the site that stands in its folder is the one a build would make. The answer rests on
 * one sentence: these inputs, on this day, gave these bytes. Whoever has the same inputs and finds
 * the same bytes need not build, whatever happened in between.
 */
import path from 'node:path';
import { todayOf } from '../../intake/today.ts';
import { schoolFile } from '../../intake/read-school.ts';
import { isWithin, pathWithin } from '../../model/paths/path-within.ts';
import type { Settings } from '../settings.ts';
import type { StandingFiles } from '../site-files.ts';
import { circumstances, inputFiles, programCircumstances } from './inputs.ts';
import { CannotTell, differing, filesBelow, isUntouched, look, type Seen } from './look.ts';
import { knownOutputs, readRecord, writeRecord, type StandingRecord } from './record.ts';

export interface Standing {
  /** Reminders that the content got when the site was built; nothing where there has to be a build. */
  stands?: { reminders: number };
  /** Paths in the site that somebody has changed or deleted, or put there, since it was built. */
  meddled: string[];
  /** What has to be told when the build is done, for the next one to have this answer. */
  begun?: Begun;
}

/** What a site turns out to be made of, once it is finished. */
export interface Finished {
  /** The day of the catalogue. */
  today: string;
  /** Whether it is a day that somebody has set, and not the clock's. */
  isSet: boolean;
  reminders: number;
}

export class Begun {
  readonly #settings: Settings;
  readonly #env: NodeJS.ProcessEnv;
  readonly #circumstances: string;
  readonly #inputs: Map<string, Seen>;
  readonly #outputs: ReadonlyMap<string, Seen>;
  #standing: ReadonlyMap<string, Seen> = new Map();

  /** @param outputs what a record says of the target; it is looked at before it is believed */
  constructor(
    settings: Settings,
    env: NodeJS.ProcessEnv,
    asked: string,
    inputs: Map<string, Seen>,
    outputs: ReadonlyMap<string, Seen>,
  ) {
    this.#settings = settings;
    // As it was: Vite sets some of its own while it builds.
    this.#env = { ...env };
    this.#circumstances = asked;
    this.#inputs = inputs;
    this.#outputs = outputs;
  }

  /**
   * All that decides about the program which makes the pages: everything but the content, the readers
   * and the day.
   *
   * @param address of the site
   */
  program(address: string): string {
    const { contentDir, schoolDir } = this.#settings;
    const apart = schoolFile(contentDir, schoolDir);
    const files = [...this.#inputs]
      .filter(([file]) => file !== apart && !isWithin(contentDir, file))
      .map(([file, { hash }]) => `${path.relative(schoolDir, file)} ${hash}`);
    return [programCircumstances(this.#settings, this.#env), address, ...files].join('\n');
  }

  /** The site in the target as it is now; nothing where something there is no plain file. */
  standing(): StandingFiles {
    const { outDir } = this.#settings;
    try {
      const seen = (this.#standing = look(outputFiles(outDir), this.#outputs));
      const names = [...seen].map(
        ([file, { hash }]) => [path.relative(outDir, file).replaceAll('\\', '/'), hash] as const,
      );
      return { folder: outDir, hashes: new Map(names) };
    } catch (error) {
      if (error instanceof CannotTell) return { folder: outDir, hashes: new Map() };
      throw error;
    }
  }

  /**
   * Writes down what was made of what. Nothing where somebody has changed something while the
   * build ran, since nobody knows which of the two it has read.
   *
   * @param hashes of the files of the site, by paths from its root
   * @returns whether everything stood still
   */
  async finish(finished: Finished, hashes: ReadonlyMap<string, string>): Promise<boolean> {
    try {
      return await this.#writeDown(finished, hashes);
    } catch {
      // The site is finished all the same; the next build has to find out by itself.
      return false;
    }
  }

  async #writeDown(
    { today, isSet, reminders }: Finished,
    hashes: ReadonlyMap<string, string>,
  ): Promise<boolean> {
    const { cacheDir, outDir } = this.#settings;
    const files = inputFiles(this.#settings, knownOutputs(cacheDir));
    if (!isUntouched(files, this.#inputs)) return false;
    if ((await circumstances(this.#settings, this.#env)) !== this.#circumstances) return false;
    const known = new Map([...hashes].map(([name, hash]) => [pathWithin(outDir, name), hash]));
    // Somebody else may have written to what stood there.
    for (const file of this.#standing.keys()) known.delete(file);
    writeRecord(cacheDir, outDir, {
      circumstances: this.#circumstances,
      ...(isSet ? {} : { day: today }),
      inputs: this.#inputs,
      outputs: look(outputFiles(outDir), this.#standing, known),
      reminders,
    });
    return true;
  }
}

/**
 * @param verify whether every byte is read, also of files that nobody seems to have touched
 */
export async function standingOf(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  verify: boolean,
): Promise<Standing> {
  const { cacheDir, outDir } = settings;
  const record = readRecord(cacheDir, outDir);
  const remembered = <T>(of: T | undefined): T | undefined => (verify ? undefined : of);
  try {
    const files = inputFiles(settings, [...new Set([...knownOutputs(cacheDir), outDir])]);
    const inputs = look(files, remembered(record?.inputs));
    const asked = await circumstances(settings, env);
    const begun = new Begun(settings, env, asked, inputs, remembered(record?.outputs) ?? new Map());
    if (record === undefined || !isOfSame(record, asked, inputs)) return { meddled: [], begun };

    const outputs = look(outputFiles(outDir), remembered(record.outputs));
    const meddled = differing(outputs, record.outputs).map((file) => path.relative(outDir, file));
    if (meddled.length > 0) {
      // Where nothing is there at all, there is nothing to tell.
      return { meddled: outputs.size === 0 ? [] : meddled, begun };
    }
    rememberStamps(settings, { ...record, inputs, outputs }, record);
    return { stands: { reminders: record.reminders }, meddled: [] };
  } catch (error) {
    if (error instanceof CannotTell) return { meddled: [] };
    throw error;
  }
}

/** Whether the same was to be made, of the same, on the same day. */
function isOfSame(
  { circumstances: written, day, inputs: before }: StandingRecord,
  asked: string,
  inputs: ReadonlyMap<string, Seen>,
): boolean {
  return (
    written === asked &&
    (day === undefined || day === todayOf(undefined, {})) &&
    differing(inputs, before).length === 0
  );
}

/** What had to be read this time, for it to be known by its stamp the next. */
function rememberStamps(settings: Settings, now: StandingRecord, before: StandingRecord): void {
  const isNew = (key: 'inputs' | 'outputs'): boolean =>
    [...now[key]].some(
      ([file, { isSettled, stamp }]) => isSettled && stamp !== before[key].get(file)?.stamp,
    );
  if (isNew('inputs') || isNew('outputs')) writeRecord(settings.cacheDir, settings.outDir, now);
}

/** Whoever publishes by git keeps the repository in the target. */
function outputFiles(outDir: string): string[] {
  return filesBelow(outDir, ({ name }, place) => name !== '.git' || path.dirname(place) !== outDir);
}
