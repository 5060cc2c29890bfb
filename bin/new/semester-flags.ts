/** Reads the arguments of `npm run new -- semester`. */
import { parseArgs } from 'node:util';
import { nearest } from '../../src/model/text/nearest.ts';
import { dayWritten, semesterWritten } from '../../src/model/fields/written-day.ts';
import { partNames, parts, type Part } from '../../src/write/semester/standing.ts';
import type { Wanted } from '../../src/write/semester/which.ts';
import { Refusal } from '../../src/write/refusal.ts';

export interface SemesterFlags {
  wanted: Wanted;
  /** What is rolled forward; all where nothing is named. */
  only: readonly Part[];
  /** Told and not written. */
  dryRun: boolean;
  /** Written without a question. */
  yes: boolean;
  help: boolean;
}

export const SEMESTER_WORDS = ['semester', '学期', '换学期'];

export const SEMESTER_HELP = `换学期：npm run new -- semester [选项]

照上一个学期，写下一个学期的开头：school.yml 里的学期，老师教哪些年级，小组和结对里谁离开了，
每份计划的下一份初稿。先说要写什么，问过再写；已经写过的不再写，做几次都一样。

  --from 日子      开学的日子，写成 2027-03-01；不写时照去年同一学期推算，有人在时会问
  --to 日子        放假的日子
  --returns 日子   教师返校的第一天；不写时和上次一样提前几天
  --id 学期        哪个学期，例如 2026-2027-2；不写时是离今天最近的那次开学
  --only 几样      只写其中几样，用逗号隔开：${parts.map((one) => `${one}（${partNames[one]}）`).join('、')}
  --dry-run        只说要写什么，不写
  --yes            不问，直接写
  --content 目录   内容目录，不写时是 src/content
  --help           显示这份说明

退出状态：0 写好了，或没有要写的；1 没有写，说了为什么；2 没有人可以问，也没有写明 --yes。`;

const WITH_VALUE = ['id', 'from', 'to', 'returns', 'only', 'content'] as const;
const ALONE = ['dry-run', 'yes', 'help'] as const;

/** @throws Refusal with everything that is wrong with them */
export function readSemesterFlags(args: readonly string[]): SemesterFlags {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(WITH_VALUE.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(ALONE.map((name) => [name, { type: 'boolean' as const }])),
    },
  });
  const faults: string[] = [];
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional' && !SEMESTER_WORDS.includes(token.value)) {
      faults.push(`不明白“${token.value}”。加上 --help 可以看到全部选项。`);
    }
    if (token.kind !== 'option') continue;
    const name = token.name === 'h' ? 'help' : token.name;
    const isValued = (WITH_VALUE as readonly string[]).includes(name);
    if (isValued && token.value === undefined) faults.push(`--${name} 后面请写上内容。`);
    else if (isValued || (ALONE as readonly string[]).includes(name)) {
      given.set(name, token.value ?? '');
    } else faults.push(unknown(name));
  }
  const day = (name: 'from' | 'to' | 'returns'): string | undefined => {
    const written = given.get(name);
    const read = written === undefined ? undefined : dayWritten(written);
    if (written !== undefined && read === undefined) {
      faults.push(`--${name} 写的是“${written}”，不是一个日子；请写成 2027-03-01 的样子。`);
    }
    return read;
  };
  const wanted = { id: semester(given.get('id'), faults), from: day('from'), to: day('to') };
  const flags: SemesterFlags = {
    wanted: { ...wanted, returns: day('returns') },
    only: partsIn(given.get('only'), faults),
    dryRun: given.has('dry-run'),
    yes: given.has('yes'),
    help: given.has('help'),
  };
  if (faults.length > 0) throw new Refusal(2, faults);
  return flags;
}

function semester(written: string | undefined, faults: string[]): string | undefined {
  if (written === undefined) return undefined;
  const id = semesterWritten(written);
  if (id === undefined) {
    faults.push(`--id 写的是“${written}”，不是一个学期；请写成 2026-2027-2 的样子。`);
  }
  return id;
}

function partsIn(written: string | undefined, faults: string[]): readonly Part[] {
  if (written === undefined) return parts;
  const words = written.split(/[,，、]/).map((one) => one.trim());
  const meant = words.map((word) => parts.find((one) => one === word || partNames[one] === word));
  const wrong = words.filter((_, i) => meant[i] === undefined);
  const all = parts.map((one) => `${one}（${partNames[one]}）`).join('、');
  if (wrong.length > 0) faults.push(`--only 里没有“${wrong.join('、')}”。可以写：${all}。`);
  return parts.filter((one) => meant.includes(one));
}

function unknown(name: string): string {
  const near = nearest(name, [...WITH_VALUE, ...ALONE]);
  return near === undefined
    ? `没有 --${name} 这个选项。加上 --help 可以看到全部选项。`
    : `没有 --${name} 这个选项，是不是想写 --${near}？`;
}
