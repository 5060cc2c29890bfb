/** What `npm run new -- semester` is given, asks, writes and says. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPlainBytes } from '../../src/intake/plain-file.ts';
import { readContent, type ReadContent } from '../../src/intake/read-content.ts';
import { SCHOOL_FILE, schoolFile } from '../../src/intake/read-school.ts';
import { todayOf } from '../../src/intake/today.ts';
import { faultReport } from '../../src/model/faults/fault-report.ts';
import type { Fault } from '../../src/model/faults/fault.ts';
import { pathWithin } from '../../src/model/paths/path-within.ts';
import type { Settings } from '../../src/site/settings.ts';
import { rewrite } from '../../src/write/mend.ts';
import { Refusal } from '../../src/write/refusal.ts';
import { newSemester, type NewSemester } from '../../src/write/semester/new-semester.ts';
import { rollForward, type RollForward } from '../../src/write/semester/roll-forward.ts';
import { type Change, type Part, type Standing } from '../../src/write/semester/standing.ts';
import { rollForwardText } from '../../src/write/semester/told.ts';
import {
  agreeing,
  objectionToDays,
  semesterMeant,
  suggestedDays,
  type SuggestedDays,
} from '../../src/write/semester/which.ts';
import type { Ears } from '../voice.ts';
import { readSemesterFlags, SEMESTER_HELP } from './semester-flags.ts';

/** Whoever sits there. */
export interface SemesterAsker {
  /** The first and the last day, of which the suggestion may be taken as it is. */
  days: (
    id: string,
    suggested: SuggestedDays,
    objection: (days: SuggestedDays) => string | undefined,
  ) => Promise<SuggestedDays>;
  /** Which parts are to be written; none for leaving all as it is. */
  parts: (offered: readonly Part[]) => Promise<readonly Part[]>;
}

/**
 * Tells what the next semester wants written, asks, and writes it.
 *
 * @throws Refusal where nothing was written, with the reason
 */
export async function writeSemester(
  args: readonly string[],
  settings: Settings,
  ears: Ears,
  asker: SemesterAsker | undefined,
): Promise<void> {
  const flags = readSemesterFlags(args);
  if (flags.help) {
    ears.say(SEMESTER_HELP);
    return;
  }
  // The thread ends with the program.
  const content = await readContent({ ...settings, willReadAgain: true });
  const standing = standingOf(content, settings);
  const { school } = standing;
  const today = todayOf(settings.today, school);
  const asksDays = !flags.yes && !flags.dryRun ? asker : undefined;
  const next = await semesterWanted(standing, today, flags.wanted, asksDays);
  const rolled = withOnly(rollForward(standing, next), flags.only);
  ears.say(rollForwardText(rolled, school.semesterLabel));
  if (flags.dryRun || rolled.changes.length === 0) return;

  const chosen = flags.yes ? flags.only : await asker?.parts(partsOf(rolled));
  if (chosen === undefined) {
    throw new Refusal(2, ['没有写：这里没有人可以问。看过上面的内容，请加上 --yes 再运行一次。']);
  }
  const { changes } = withOnly(rolled, chosen);
  if (changes.length === 0) throw new Refusal(1, ['好的，不写了，一个文件也没有动。']);
  for (const change of changes) await write(change, settings);
  ears.say(`写好了 ${changes.length} 个文件。`);
  ears.say(
    whatIsNew(content.faults, (await readContent({ ...settings, willReadAgain: true })).faults),
  );
}

function standingOf(content: ReadContent, settings: Settings): Standing {
  const { school, records, names, faults } = content;
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (school === undefined || names === undefined || errors.length > 0) {
    throw new Refusal(1, ['内容里还有要改的，改好了再换学期：', '', faultReport(errors)]);
  }
  const { teachers, groups, pairs, plans } = records;
  const files = [teachers, groups, pairs, plans].flatMap((kind) => kind.map(({ file }) => file));
  const texts = new Map(
    [SCHOOL_FILE, ...files].map((file) => [file, textAt(placeOf(file, settings), file)]),
  );
  return { school, records, names, texts };
}

function textAt(place: string, file: string): string {
  const plain = readPlainBytes(place, file);
  if ('fault' in plain) throw new Refusal(1, [faultReport([plain.fault])]);
  return plain.bytes.toString('utf8');
}

function placeOf(file: string, { contentDir, schoolDir }: Settings): string {
  return file === SCHOOL_FILE ? schoolFile(contentDir, schoolDir) : pathWithin(contentDir, file);
}

async function semesterWanted(
  { school: { semesters } }: Standing,
  today: string,
  wanted: ReturnType<typeof readSemesterFlags>['wanted'],
  asker: SemesterAsker | undefined,
): Promise<NewSemester> {
  const id = semesterMeant(semesters, today, wanted);
  const known = semesters.find((one) => one.id === id);
  if (known !== undefined) return { semester: agreeing(known, wanted), unset: [] };
  const suggested = suggestedDays(id, semesters);
  const given = { start: wanted.from ?? suggested.start, end: wanted.to ?? suggested.end };
  const isGiven = wanted.from !== undefined && wanted.to !== undefined;
  const objection = (days: SuggestedDays) => objectionToDays(id, days, semesters);
  const days = isGiven ? given : ((await asker?.days(id, given, objection)) ?? given);
  const wrong = objection(days);
  if (wrong !== undefined) throw new Refusal(1, [`学期 ${id} 的日子不对：${wrong}`]);
  if (wanted.returns !== undefined && wanted.returns > days.start) {
    throw new Refusal(1, [`教师返校（${wanted.returns}）要在开学（${days.start}）以前。`]);
  }
  return newSemester(id, days, semesters, wanted.returns);
}

/** Without the school's own semester nothing else of it would be sound. */
function withOnly(rolled: RollForward, only: readonly Part[]): RollForward {
  const isNew = rolled.changes.some(({ part }) => part === 'school');
  const kept = isNew && only.length > 0 ? [...only, 'school'] : only;
  return { ...rolled, changes: rolled.changes.filter(({ part }) => kept.includes(part)) };
}

function partsOf({ changes }: RollForward): Part[] {
  return [...new Set(changes.map(({ part }) => part))];
}

async function write({ file, before, after, madeFrom }: Change, settings: Settings): Promise<void> {
  const place = placeOf(file, settings);
  if (madeFrom !== undefined) {
    await mkdir(path.dirname(place), { recursive: true });
    // `wx`: since we looked, somebody else may have taken the name.
    await writeFile(place, after, { flag: 'wx' });
    return;
  }
  // What somebody has written meanwhile is not written over.
  const isDone = rewrite({ path: place, file }, (text) => (text === before ? after : text));
  if (!isDone) throw new Refusal(1, [`${file} 刚才被改过，没有动它。请再运行一次。`]);
}

/** What the check says now and did not say before. */
function whatIsNew(before: readonly Fault[], after: readonly Fault[]): string {
  const keyOf = ({ file, id, found }: Fault): string => [file, id, found].join('\t');
  const known = new Set(before.map(keyOf));
  const fresh = after.filter((one) => !known.has(keyOf(one)));
  return fresh.length === 0
    ? '检查过了，没有新的问题。初稿请各自的主人改好，再删去“还是初稿”那一行。'
    : `检查以后，有这些要看一看：\n\n${faultReport(fresh)}`;
}
