/** What `npm run new` is given, what it asks, writes and says. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { intro, outro } from '@clack/prompts';
import { readContent } from '../../src/intake/read-content.ts';
import {
  collectionNames,
  collections,
  isEntryKind,
  type Collection,
} from '../../src/model/kinds.ts';
import { awkwardName } from '../../src/model/paths/awkward-name.ts';
import { fieldsOf } from '../../src/records/field-list.ts';
import { SLUG } from '../../src/model/fields/fields.ts';
import { loadSounds } from '../../src/model/text/sounds.ts';
import { shownOnOneLine } from '../../src/model/text/hidden.ts';
import { pathWithin } from '../../src/model/paths/path-within.ts';
import { faultReport } from '../../src/model/faults/fault-report.ts';
import type { Fault } from '../../src/model/faults/fault.ts';
import { extendVocabularies } from '../../src/model/words/vocabulary.ts';
import { dataFrom, type Given } from '../../src/records/answers.ts';
import { checkNew } from '../../src/write/check-new.ts';
import { complete, missingQuestions } from '../../src/write/complete.ts';
import { suggestId } from '../../src/write/file-name.ts';
import { freeId, type Taken } from '../../src/write/ids.ts';
import { offersOf } from '../../src/write/offers.ts';
import type { OwnField } from '../../src/records/own-fields.ts';
import { Refusal } from '../../src/write/refusal.ts';
import { takenIds } from '../../src/write/taken-ids.ts';
import { scaffold } from '../../src/write/scaffold.ts';
import { readSchool } from '../../src/intake/read-school.ts';
import { todayOf } from '../../src/intake/today.ts';
import { programDir, schoolDir } from '../../src/site/program.ts';
import { readSettings, type Settings } from '../../src/site/settings.ts';
import { Asker } from '../ask.ts';
import { contentFlag, readFlags, usage, type Flags } from '../flags.ts';
import { nextSteps } from '../next-steps.ts';
import { CONSOLE, type Ears } from '../voice.ts';
import { SEMESTER_WORDS } from './semester-flags.ts';
import { writeSemester } from './semester.ts';

/** Whoever sits there, or nobody. */
export type Input = Readable & { isTTY?: boolean };

/**
 * Exit status 0: written; 1: not written, since something given does not fit or the writer
 * changed their mind; 2: nothing to go on, since something was not given and nobody could be asked.
 *
 * @param env the settings
 */
export async function runNew(
  args: readonly string[],
  ears: Ears = CONSOLE,
  env: NodeJS.ProcessEnv = process.env,
  input: Input = process.stdin,
): Promise<number> {
  try {
    const settings = settingsFor(contentFlag([...args]), env);
    if (SEMESTER_WORDS.includes(args.find((arg) => !arg.startsWith('-')) ?? '')) {
      const { askerFor } = await import('./ask-semester.ts');
      const asker = isSeen(input) ? askerFor(input, process.stdout) : undefined;
      await writeSemester(args, settings, ears, asker);
      return 0;
    }
    const read = await readSchool(settings.contentDir, settings.schoolDir);
    const isHelp = args.some((arg) => arg === '--help' || arg === '-h');
    if ('faults' in read && !isHelp) throw new Refusal(1, [faultReport(read.faults)]);
    const own = 'school' in read ? read.school.fields : [];
    const flags = readFlags([...args], own);
    if (flags.help) ears.say(usage(flags.collection, own));
    else await writeNew(flags, settings, ears, input);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      ears.complain(error.message);
      return error.status;
    }
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    // A file stands where a folder should, say, or the disk is full.
    ears.complain(`没能写下来：${shownOnOneLine(error.message)}。请看看内容目录是不是完好。`);
    return 1;
  }
}

async function writeNew(flags: Flags, settings: Settings, ears: Ears, input: Input): Promise<void> {
  // The thread ends with the program.
  const { school, records, faults } = await readContent({ ...settings, willReadAgain: true });
  if (school === undefined) throw new Refusal(1, [faultReport(faults)]);
  const words = extendVocabularies(school.vocabulary);
  // A name may be written in traditional characters.
  await loadSounds();
  const own = school.fields;
  const world = { records, words, own };
  const today = todayOf(settings.today, school);
  const asker =
    isSeen(input) && flags.body !== '-'
      ? new Asker(input, process.stdout, { world, today })
      : undefined;

  const collection = flags.collection ?? (await asker?.collection());
  if (collection === undefined) throw new Refusal(2, [noKind()]);
  const asks = asker !== undefined && missingQuestions(collection, flags.given, own).length > 0;
  if (asks) intro(`新建${collectionNames[collection]}（按 Esc 随时可以不写）`);
  const required = await complete(collection, flags.given, {
    world,
    today,
    ask: asker && ((question, soFar) => asker.answer(collection, question, soFar)),
  });
  const given = asks ? await offered(collection, required, asker, own) : required;
  const data = dataFrom(fieldsOf(collection, own), given);

  const taken = await takenIds(collection, settings.contentDir, records);
  const suggested = suggestId(collection, data, taken);
  const id =
    flags.slug ?? (asks ? await asker.id(suggested, (one) => fault(one, taken)) : suggested);
  const refused = fault(id, taken);
  if (refused !== undefined) throw new Refusal(1, [refused]);

  const body = flags.body === '-' ? await readAll(input) : flags.body;
  if (body !== undefined && !isEntryKind(collection)) {
    throw new Refusal(1, [`${collectionNames[collection]}没有正文，请去掉 --body。`]);
  }
  const written = scaffold({ collection, id, data, body }, words, own);
  const found = checkNew(collection, id, written, { school, records, today });
  const errors = found.filter((one) => one.severity === 'error');
  if (errors.length > 0) throw new Refusal(1, errors.map(sentence));

  const file = pathWithin(settings.contentDir, written.file);
  await mkdir(path.dirname(file), { recursive: true });
  // `wx`: since we looked, somebody else may have taken the name.
  await writeFile(file, written.text, { flag: 'wx' });

  const shown = path.relative(process.cwd(), file).replaceAll('\\', '/');
  if (asks) outro(`写好了：${shown}`);
  else ears.say(`写好了：${shown}`);
  for (const one of found) ears.say(`提醒：${sentence(one)}`);
  const isDraft = isEntryKind(collection) && body === undefined;
  ears.say(
    nextSteps({ collection, id, file: written.file, path: shown, isDraft }, school.repository),
  );
}

/** Somebody has to see the question and be able to answer it. */
function isSeen(input: Input): boolean {
  return input.isTTY === true && process.stdout.isTTY;
}

/** What the record is for, asked of whoever is answering already. */
async function offered(
  collection: Collection,
  required: Given,
  asker: Asker,
  own: readonly OwnField[],
): Promise<Given> {
  let given = required;
  for (const offer of offersOf(collection, required, own)) {
    given = { ...given, ...(await asker.offer(collection, offer, given)) };
  }
  return given;
}

function settingsFor(contentDir: string | undefined, env: NodeJS.ProcessEnv): Settings {
  const own = contentDir === undefined ? {} : { CONTENT_DIR: path.resolve(contentDir) };
  return readSettings({ ...env, ...own }, schoolDir, programDir);
}

function noKind(): string {
  const kinds = collections.map((one) => `${one}（${collectionNames[one]}）`).join('、');
  return `请写明新建哪一类，例如 npm run new -- reflections --title …。可以写：${kinds}。`;
}

function fault(id: string, taken: Taken): string | undefined {
  if (!SLUG.test(id)) {
    return `文件名“${id}”不合规，只用小写字母、数字和连字符，例如 2025-09-19-tushujiao。`;
  }
  const awkward = awkwardName(id);
  if (awkward !== undefined) return `文件名“${id}”不能用：${awkward}。请换一个。`;
  const file = taken.get(id);
  if (file === undefined) return undefined;
  return `代号“${id}”已经有了（${file}），没有动它。想改那一篇，请直接打开那个文件；想另写一篇，请换个文件名，例如 ${freeId(id, taken)}（命令里写 --slug ${freeId(id, taken)}）。`;
}

function sentence({ message, found, hint }: Fault): string {
  return [message, found === undefined ? '' : `现在是：${found}。`, hint ?? ''].join('');
}
